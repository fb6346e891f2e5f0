import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { DelegationEndDocument, type DelegationLineFragment, OwnDelegationsDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { DelegateDialog } from './DelegateDialog';

/** The rights that somebody gave on and those that were given to them, with the way to take back. */
export function DelegationPart() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const beginning = search.get('open') === 'delegate';
  const open = (dialog: 'delegate' | undefined) => setSearch(dialog ? { open: dialog } : {}, { replace: true });
  const { data, refetch } = useQuery(OwnDelegationsDocument);
  const { refusal, run } = useDialogAct();
  const refresh = () => void refetch();
  const running = data?.viewer.delegations ?? [];
  const given = running.filter(one => one.from?.id === viewer.person.id);
  const received = running.filter(one => one.to?.id === viewer.person.id);
  const end = async (delegation: DelegationLineFragment) => {
    const done = await run(
      async () => (await act(DelegationEndDocument, { delegationId: delegation.id })).delegationEnd,
      t('staff.delegation.ended'),
    );
    if (done) refresh();
  };
  return (
    <Section
      title={t('staff.delegation.title')}
      tools={
        mayDo(viewer, 'access.delegate') && (
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => open('delegate')}>
            {t('staff.delegation.begin')}
          </Button>
        )
      }
    >
      <p className="quiet">{t('staff.delegation.line')}</p>
      {data && given.length + received.length === 0 && <p>{t('staff.delegation.none')}</p>}
      <Lines word={t('staff.delegation.given')} side="to" lines={given} onEnd={one => void end(one)} />
      <Lines word={t('staff.delegation.received')} side="from" lines={received} onEnd={one => void end(one)} />
      {refusal && <Blockers {...refusal} onFollow={refresh} />}
      {beginning && <DelegateDialog onClose={() => open(undefined)} onDone={refresh} />}
    </Section>
  );
}

function Lines({
  word,
  side,
  lines,
  onEnd,
}: {
  word: string;
  side: 'to' | 'from';
  lines: readonly DelegationLineFragment[];
  onEnd: (delegation: DelegationLineFragment) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className="staff-lines-head">{word}</h3>
      <ul className="plain staff-lines">
        {lines.map(delegation => {
          const { id, appointment, to, from, period, state, availableActions } = delegation;
          const post = appointment ? t(`post.${appointment.post}`) : '';
          const who =
            side === 'to'
              ? t('staff.delegation.to2', { post, to: to ? name(to) : '—' })
              : t('staff.delegation.from2', { post, from: from ? name(from) : '—' });
          return (
            <li key={id} data-delegation={id}>
              <span>
                <b>{who}</b>
                <small className="figures">
                  {state === 'UPCOMING' && `${t('staff.delegation.begins', { time: timeOf(period.from) })} `}
                  {period.until && t('staff.delegation.until2', { time: timeOf(period.until) })}
                </small>
              </span>
              {availableActions.includes('END') && (
                <Button size="small" onClick={() => onEnd(delegation)}>
                  {t('staff.delegation.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
