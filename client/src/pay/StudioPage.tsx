import { useQuery } from '@apollo/client/react';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useScope, useViewer } from '../app/viewer';
import {
  PayCyclesDocument,
  PayPoliciesDocument,
  PaySimulateDocument,
  type PaySimulationRowFragment,
  PaySimulationsDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { timeOf } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { yuan } from './money';
import { PayTabs } from './PayTabs';
import { SimulationView } from './SimulationView';
import { isFrozen } from './usePay';
import './pay.css';

export type Simulation = PaySimulationRowFragment;

/** Past cycles by other policies: made, kept, compared, put away. */
export default function StudioPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group } = useScope();
  const [search, setParam] = useParam();
  useTitle(t('nav.payStudio'));
  const { data, error, refetch } = useQuery(PaySimulationsDocument, {
    variables: { groupId: group?.id ?? '' },
    skip: !group,
  });
  if (!group) return <Blank icon="pay" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const simulations = data.paySimulations;
  const shown = simulations.find(({ id }) => id === search.get('simulation')) ?? simulations[0];
  const manages = mayDo(viewer, 'pay.manage');
  return (
    <Page
      title={t('nav.payStudio')}
      sentence={shown ? <Answer simulation={shown} /> : t('pay.studio.sentence')}
      note={shown && t('pay.studio.sentence')}
    >
      <PayTabs />
      {manages && (
        <SimulateForm
          groupId={group.id}
          onMade={async id => {
            await refetch();
            setParam('simulation', id);
          }}
        />
      )}
      {shown ? (
        <>
          <Kept simulations={simulations} shown={shown} onChoose={id => setParam('simulation', id)} />
          <SimulationView
            key={shown.id}
            simulation={shown}
            others={simulations.filter(({ id }) => id !== shown.id)}
            mayDiscard={manages}
            onDiscarded={() => {
              setParam('simulation', undefined);
              void refetch();
            }}
          />
        </>
      ) : (
        <Blank icon="census" title={t('pay.studio.none')} line={t('pay.studio.noneLine')} />
      )}
    </Page>
  );
}

function Answer({ simulation: { gainers, losers, before, after, cycleCode } }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const gap = ({ gap }: Simulation['before']) => (gap ? yuan(gap.amount) : '—');
  return t('pay.studio.answer', { code: cycleCode, gainers, losers, before: gap(before), after: gap(after) });
}

function SimulateForm({ groupId, onMade }: { groupId: string; onMade: (id: string) => Promise<void> }) {
  const { t } = useTranslation();
  const { data: cyclesData } = useQuery(PayCyclesDocument, { variables: { groupId } });
  const { data: policiesData } = useQuery(PayPoliciesDocument, { variables: { groupId } });
  const cycles = (cyclesData?.payCycles ?? []).filter(isFrozen);
  const policies = (policiesData?.payPolicies ?? []).filter(({ state }) => state !== 'DISCARDED');
  const [cycleId, setCycleId] = useState<string>();
  const [policyId, setPolicyId] = useState<string>();
  const [name, setName] = useState('');
  const { busy, refusal, run } = useDialogAct();
  const cycle = cycles.find(({ id }) => id === cycleId) ?? cycles[0];
  // A draft is what people come to try.
  const policy =
    policies.find(({ id }) => id === policyId) ?? policies.find(({ state }) => state === 'DRAFT') ?? policies[0];
  if (cyclesData && !cycle) return <p className="quiet">{t('pay.studio.noCycle')}</p>;
  const automatic = t('pay.studio.defaultName', { policy: policy?.title ?? '', code: cycle?.code ?? '' }).slice(0, 100);
  const simulate = async () => {
    const wish = { payCycleId: cycle?.id ?? '', policyId: policy?.id ?? '', name: name.trim() || automatic };
    let id: string | undefined;
    const done = await run(async () => {
      const { paySimulate } = await act(PaySimulateDocument, wish);
      id = paySimulate.paySimulation?.id;
      return paySimulate;
    }, t('pay.studio.done'));
    if (!done || !id) return;
    setName('');
    await onMade(id);
  };
  return (
    <div className="pay-studio-form">
      <label htmlFor="studio-cycle">
        {t('pay.cycle')}
        <Select
          id="studio-cycle"
          value={cycle?.id}
          onChange={setCycleId}
          options={cycles.map(({ id, code, state }) => ({ value: id, label: `${code} · ${t(`pay.state.${state}`)}` }))}
        />
      </label>
      <label htmlFor="studio-policy">
        {t('pay.studio.policy')}
        <Select
          id="studio-policy"
          value={policy?.id}
          onChange={setPolicyId}
          options={policies.map(({ id, title, state }) => ({
            value: id,
            label: `${title} · ${t(`pay.policy.state.${state}`)}`,
          }))}
        />
      </label>
      <label htmlFor="studio-name">
        {t('pay.studio.name')}
        <Input
          id="studio-name"
          value={name}
          maxLength={100}
          placeholder={automatic}
          onChange={event => setName(event.target.value)}
        />
      </label>
      <Button type="primary" loading={busy} disabled={!policy || !cycle} onClick={() => void simulate()}>
        {t('pay.studio.simulate')}
      </Button>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
    </div>
  );
}

function Kept({
  simulations,
  shown,
  onChoose,
}: {
  simulations: readonly Simulation[];
  shown: Simulation;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="pay-part pay-head">
      <h2>{shown.name}</h2>
      <Select
        className="cycle-select"
        aria-label={t('pay.studio.kept')}
        value={shown.id}
        onChange={onChoose}
        options={simulations.map(({ id, name, madeAt }) => ({ value: id, label: `${name} · ${timeOf(madeAt)}` }))}
      />
    </div>
  );
}
