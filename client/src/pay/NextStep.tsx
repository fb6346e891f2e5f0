import { Button, Popconfirm } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import {
  PayCycleCalculateDocument,
  PayCycleCollectDocument,
  PayCycleFreezeDocument,
  PayCyclePublishDocument,
  PayCycleSettleDocument,
  PayUnfreezeDecideDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { useName } from '../ui/format';
import { AppealsDialog, UnfreezeDialog } from './CycleDialogs';
import type { Cycle } from './CyclePage';
import { ImportDialog } from './ImportDialog';

interface StepProps {
  cycle: Cycle;
  onChanged: () => void;
}

/** The one thing to do next, why it cannot be done yet, and the way back where there is one. */
export function NextStep({ cycle, onChanged }: StepProps) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [dialog, setDialog] = useState<'import' | 'appeals' | 'unfreeze'>();
  const { busy, refusal, run } = useDialogAct();
  const does = async (sent: Promise<boolean>) => {
    if (await sent) onChanged();
  };
  const wish = { payCycleId: cycle.id, expectedVersion: cycle.version };
  const acts = actsOf(cycle, wish, run, t);
  const may = (action: Cycle['availableActions'][number]) => cycle.availableActions.includes(action);
  const lacking = cycle.problems.length > 0;
  const imports = cycle.state === 'COLLECTING' && mayDo(viewer, 'pay.import');
  return (
    <section className="pay-next" aria-label={t('pay.next')}>
      <div>
        <h2>{t('pay.next')}</h2>
        <p>{t(`pay.nextLine.${cycle.state}`, { until: cycle.appealUntil ?? '' })}</p>
        {!imports && cycle.availableActions.length === 0 && cycle.state !== 'SETTLED' && (
          <p className="quiet">{t('pay.byOthers')}</p>
        )}
        {cycle.unfreezeRequest && <UnfreezeAsked cycle={cycle} onChanged={onChanged} />}
      </div>
      <div className="pay-acts">
        {imports && (
          <Button type={lacking ? 'primary' : 'default'} onClick={() => setDialog('import')}>
            {t('pay.import.button')}
          </Button>
        )}
        {acts
          .filter(({ action }) => may(action))
          .map(({ action, label, consequence, send, isAgain }) => (
            <Popconfirm
              key={action}
              title={label}
              description={<div className="pay-consequence">{consequence}</div>}
              okText={label}
              cancelText={t('common.cancel')}
              onConfirm={() => void does(send())}
            >
              <Button type={lacking || isAgain ? 'default' : 'primary'} loading={busy}>
                {label}
              </Button>
            </Popconfirm>
          ))}
        {may('OPEN_APPEALS') && (
          <Button type="primary" onClick={() => setDialog('appeals')}>
            {t('pay.act.OPEN_APPEALS')}
          </Button>
        )}
        {cycle.state === 'APPEAL' && (
          <Link className="pay-link" to={`/pay/appeals?cycle=${cycle.id}`}>
            {t('pay.toAppeals')}
          </Link>
        )}
        {may('UNFREEZE') && !cycle.unfreezeRequest && mayDo(viewer, 'pay.manage') && (
          <Button onClick={() => setDialog('unfreeze')}>{t('pay.act.UNFREEZE')}</Button>
        )}
      </div>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      {dialog === 'import' && (
        <ImportDialog cycle={cycle} onClose={() => setDialog(undefined)} onImported={onChanged} />
      )}
      {dialog === 'appeals' && <AppealsDialog cycle={cycle} onClose={() => setDialog(undefined)} onDone={onChanged} />}
      {dialog === 'unfreeze' && (
        <UnfreezeDialog cycle={cycle} onClose={() => setDialog(undefined)} onDone={onChanged} />
      )}
    </section>
  );
}

type Run = ReturnType<typeof useDialogAct>['run'];

/** The steps that need nothing but a yes. */
function actsOf(cycle: Cycle, wish: { payCycleId: string; expectedVersion: number }, run: Run, t: TFunction) {
  const step = (
    action: 'COLLECT' | 'FREEZE' | 'CALCULATE' | 'PUBLISH' | 'SETTLE',
    send: () => Promise<{ userErrors: readonly { message: string }[] }>,
  ) => {
    // What has been done once is no longer what comes next.
    const isAgain = action === 'CALCULATE' && cycle.state === 'CALCULATED';
    return {
      action,
      isAgain,
      label: t(isAgain ? 'pay.act.again' : `pay.act.${action}`),
      consequence: t(`pay.consequence.${action}`),
      send: () => run(send, t(`pay.done.${action}`, { code: cycle.code })),
    };
  };
  const steps = [
    step('COLLECT', async () => (await act(PayCycleCollectDocument, wish)).payCycleCollect),
    step('FREEZE', async () => (await act(PayCycleFreezeDocument, wish)).payCycleFreeze),
    step('CALCULATE', async () => (await act(PayCycleCalculateDocument, wish)).payCycleCalculate),
    step('PUBLISH', async () => (await act(PayCyclePublishDocument, wish)).payCyclePublish),
    step('SETTLE', async () => (await act(PayCycleSettleDocument, wish)).payCycleSettle),
  ];
  return [...steps.filter(({ isAgain }) => !isAgain), ...steps.filter(({ isAgain }) => isAgain)];
}

/** Somebody asked to unfreeze: who, why, and the yes or no of somebody else. */
function UnfreezeAsked({ cycle, onChanged }: StepProps) {
  const { t } = useTranslation();
  const name = useName();
  const { busy, refusal, run } = useDialogAct();
  const asked = cycle.unfreezeRequest;
  if (!asked) return null;
  const decide = async (approve: boolean) => {
    const wish = { payCycleId: cycle.id, expectedVersion: cycle.version, approve };
    const done = t(approve ? 'pay.unfreeze.agreed' : 'pay.unfreeze.declined');
    if (await run(async () => (await act(PayUnfreezeDecideDocument, wish)).payUnfreezeDecide, done)) onChanged();
  };
  return (
    <div className="pay-asked">
      <p>{t('pay.unfreeze.asked', { who: asked.askedBy ? name(asked.askedBy) : '—', reason: asked.reason })}</p>
      {asked.viewerCanDecide ? (
        <div className="pay-acts">
          <Button loading={busy} onClick={() => void decide(true)}>
            {t('pay.unfreeze.agree')}
          </Button>
          <Button loading={busy} onClick={() => void decide(false)}>
            {t('pay.unfreeze.decline')}
          </Button>
        </div>
      ) : (
        <p className="quiet">{t('pay.unfreeze.other')}</p>
      )}
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </div>
  );
}
