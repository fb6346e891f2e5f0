import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import {
  type CareCondition,
  CareRegisterCloseDocument,
  CareRegisterOpenDocument,
  CareRegisterRiskSetDocument,
  type CareRisk,
  type RegisterCloseReason,
  type RegisterLineFragment,
  ResidentRegistersDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import './care.css';

const conditions: readonly CareCondition[] = [
  'HYPERTENSION',
  'DIABETES',
  'COPD',
  'CORONARY',
  'STROKE',
  'MENTAL_DISORDER',
  'TUBERCULOSIS',
];
const risks: readonly CareRisk[] = ['LOW', 'MEDIUM', 'HIGH'];
const closeReasons: readonly RegisterCloseReason[] = ['CURED', 'MOVED', 'REFUSED', 'WRONG_DIAGNOSIS', 'OTHER'];
const civil = 'YYYY-MM-DD';

/** The registers in which a resident is: entered, closed, and what was before. */
export default function RegistersPart({ residentId, onChanged }: { residentId: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const may = mayDo(viewer, 'care.record');
  const { data, refetch } = useQuery(ResidentRegistersDocument, { variables: { id: residentId } });
  const [opening, setOpening] = useState(false);
  const [closing, setClosing] = useState<RegisterLineFragment>();
  const [judging, setJudging] = useState<RegisterLineFragment>();
  const resident = data?.resident;
  if (!resident) return null;
  const open = resident.registers.filter(one => !one.closedOn);
  const past = resident.registers.filter(one => one.closedOn);
  const left = conditions.filter(one => !open.some(register => register.condition === one));
  const canChange = may && !resident.diedOn && !resident.movedOutOn;
  const changed = () => {
    void refetch();
    onChanged();
  };
  return (
    <Section
      title={t('care.register.title')}
      tools={
        canChange &&
        left.length > 0 && (
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setOpening(true)}>
            {t('care.register.open')}
          </Button>
        )
      }
    >
      {open.length === 0 && <p className="quiet">{t('care.register.empty')}</p>}
      <ul className="plain register-lines">
        {open.map(register => (
          <li key={register.id}>
            <span>
              <b>{t(`resident.condition.${register.condition}`)}</b>
              <small className="figures">
                {t('care.register.since', { date: register.since })} ·{' '}
                {register.risk ? t(`care.register.risks.${register.risk}`) : t('care.register.noRisk')}
              </small>
            </span>
            {canChange && (
              <span className="choice-row">
                <Button size="small" type="text" onClick={() => setJudging(register)}>
                  {t('care.register.judge')}
                </Button>
                <Button size="small" type="text" onClick={() => setClosing(register)}>
                  {t('care.register.close')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary className="quiet">{t('care.register.past', { n: past.length })}</summary>
          <ul className="plain register-lines">
            {past.map(register => (
              <li key={register.id}>
                <span>
                  {t(`resident.condition.${register.condition}`)}
                  <small className="figures">
                    {register.since} – {register.closedOn}
                    {register.closeReason && ` · ${t(`care.register.reasons.${register.closeReason}`)}`}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {opening && <OpenDialog residentId={residentId} left={left} onClose={() => setOpening(false)} onDone={changed} />}
      {judging && <RiskDialog register={judging} onClose={() => setJudging(undefined)} onDone={changed} />}
      {closing && <CloseDialog register={closing} onClose={() => setClosing(undefined)} onDone={changed} />}
    </Section>
  );
}

interface OpenFields {
  condition: CareCondition;
  since: Dayjs;
  risk?: CareRisk;
}

function OpenDialog({
  residentId,
  left,
  onClose,
  onDone,
}: {
  residentId: string;
  left: readonly CareCondition[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const open = async ({ condition, since, risk }: OpenFields) =>
    (await act(CareRegisterOpenDocument, { residentId, condition, since: since.format(civil), risk })).careRegisterOpen;
  return (
    <FormDialog
      title={t('care.register.openTitle')}
      submit={t('care.register.openSubmit')}
      initial={{ condition: left[0], since: civilNow() }}
      send={open}
      done={({ condition }) => t('care.register.opened', { what: t(`resident.condition.${condition}`) })}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="condition" label={t('care.register.condition')}>
        <Select options={left.map(value => ({ value, label: t(`resident.condition.${value}`) }))} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="since" label={t('care.register.sinceLabel')}>
          <DatePicker
            allowClear={false}
            disabledDate={day => day.isAfter(civilNow(), 'day')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <RiskField />
      </div>
    </FormDialog>
  );
}

/** How much at risk, judged again. */
function RiskDialog({
  register,
  onClose,
  onDone,
}: {
  register: RegisterLineFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { id: registerId, version: expectedVersion } = register;
  const what = t(`resident.condition.${register.condition}`);
  const judge = async ({ risk }: { risk?: CareRisk | null }) =>
    (await act(CareRegisterRiskSetDocument, { registerId, expectedVersion, risk: risk ?? undefined }))
      .careRegisterRiskSet;
  return (
    <FormDialog
      title={t('care.register.judgeTitle', { what })}
      submit={t('care.register.judgeSubmit')}
      initial={{ risk: register.risk ?? undefined }}
      send={judge}
      done={({ risk }) =>
        t('care.register.judged', {
          what,
          risk: risk ? t(`care.register.risks.${risk}`) : t('care.register.noRisk'),
        })
      }
      onClose={onClose}
      onDone={onDone}
    >
      <RiskField />
    </FormDialog>
  );
}

function RiskField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="risk" label={t('care.register.risk')}>
      <Select
        allowClear
        placeholder={t('care.register.noRisk')}
        options={risks.map(value => ({ value, label: t(`care.register.risks.${value}`) }))}
      />
    </Form.Item>
  );
}

interface CloseFields {
  reason: RegisterCloseReason;
  on: Dayjs;
}

function CloseDialog({
  register,
  onClose,
  onDone,
}: {
  register: RegisterLineFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const what = t(`resident.condition.${register.condition}`);
  const close = async ({ reason, on }: CloseFields) =>
    (
      await act(CareRegisterCloseDocument, {
        registerId: register.id,
        expectedVersion: register.version,
        reason,
        on: on.format(civil),
      })
    ).careRegisterClose;
  return (
    <FormDialog
      title={t('care.register.closeTitle', { what })}
      submit={t('care.register.close')}
      danger
      initial={{ on: civilNow() }}
      send={close}
      done={() => t('care.register.closed', { what })}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t('care.register.closeLine')}</p>
      <Form.Item
        name="reason"
        label={t('care.register.closeReason')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <Select options={closeReasons.map(value => ({ value, label: t(`care.register.reasons.${value}`) }))} />
      </Form.Item>
      <Form.Item name="on" label={t('care.register.closeOn')}>
        <DatePicker allowClear={false} disabledDate={day => day.isAfter(civilNow(), 'day')} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}
