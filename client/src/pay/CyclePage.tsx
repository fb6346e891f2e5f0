import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { PayCyclePageDocument, type PayCyclePageQuery, type PayCycleState } from '../gql/graphql';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { Way } from '../ui/Way';
import { Checklist } from './Checklist';
import { OpenCycleDialog } from './CycleDialogs';
import { CycleSelect } from './CycleSelect';
import { Imports } from './Imports';
import { NextStep } from './NextStep';
import { PayTabs } from './PayTabs';
import { LedgerBox, RunBox, Steps } from './RunBox';
import { Unlisted } from './Unlisted';
import { useCycles } from './usePay';
import './pay.css';

export type Cycle = NonNullable<PayCyclePageQuery['payCycle']>;

/** A pay cycle as a checklist: where it stands, what is missing, and the next step. */
export default function CyclePage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group, cycles, cycle, error, refetch, choose } = useCycles();
  const [opening, setOpening] = useState(false);
  useTitle(t('nav.payCycle'));
  if (!group) return <Blank icon="pay" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !cycles) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!cycles) return <Loading rows={10} />;
  const open = mayDo(viewer, 'pay.manage') && (
    <Button icon={<Icon name="plus" size={16} />} onClick={() => setOpening(true)}>
      {t('pay.open.button')}
    </Button>
  );
  const tools = (
    <>
      {cycle && <CycleSelect cycles={cycles} cycle={cycle} onChoose={choose} />}
      {open}
    </>
  );
  return (
    <>
      {cycle ? (
        <OneCycle key={cycle.id} id={cycle.id} tools={tools} onChanged={() => void refetch()} />
      ) : (
        <Page title={t('nav.payCycle')} tools={<PayTabs />}>
          <Blank icon="pay" title={t('pay.none')} line={t('pay.noneLine')}>
            {open}
          </Blank>
        </Page>
      )}
      {opening && (
        <OpenCycleDialog
          group={group.id}
          latest={cycles[0]}
          onClose={() => setOpening(false)}
          onOpened={id => {
            void refetch();
            choose(id);
          }}
        />
      )}
    </>
  );
}

function OneCycle({ id, tools, onChanged }: { id: string; tools: ReactNode; onChanged: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(PayCyclePageDocument, { variables: { id } });
  const cycle = data?.payCycle;
  if (error && !cycle) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!cycle) return <Blank icon="pay" title={t('pay.missing')} line={t('state.notFound')} />;
  const changed = () => {
    void refetch();
    onChanged();
  };
  return (
    <Page
      title={t('nav.payCycle')}
      sentence={<Answer cycle={cycle} />}
      note={t('pay.period', { from: cycle.period.from, until: cycle.period.until ?? '' })}
      tools={tools}
    >
      <PayTabs />
      <Way
        label={t('pay.way')}
        steps={way.map(state => ({ key: state, name: t(`pay.state.${state}`) }))}
        now={way.indexOf(cycle.state)}
      />
      <NextStep cycle={cycle} onChanged={changed} />
      <Checklist cycle={cycle} />
      <Unlisted cycle={cycle} onChanged={changed} />
      <RunBox cycle={cycle} />
      <Imports cycle={cycle} onChanged={changed} />
      <LedgerBox ledger={cycle.ledger} />
      <Steps cycle={cycle} />
    </Page>
  );
}

function Answer({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation();
  const lacking = cycle.checklist.filter(({ isComplete }) => !isComplete).length;
  const { code, state } = cycle;
  if (state === 'OPEN' || state === 'COLLECTING')
    return lacking > 0
      ? t('pay.answer.lacking', { code, of: cycle.checklist.length, n: lacking })
      : t('pay.answer.ready', { code, of: cycle.checklist.length });
  const appeals = cycle.appeals.filter(one => one.state === 'RAISED').length;
  if (state === 'APPEAL') return t('pay.answer.APPEAL', { code, n: appeals, until: cycle.appealUntil ?? '' });
  return t(`pay.answer.${state}`, { code });
}

const way: readonly PayCycleState[] = ['OPEN', 'COLLECTING', 'FROZEN', 'CALCULATED', 'PUBLISHED', 'APPEAL', 'SETTLED'];
