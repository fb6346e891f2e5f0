import { useQuery } from '@apollo/client/react';
import { Form, type FormInstance, Input, Segmented, Select } from 'antd';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DiagnosisSearchDocument,
  type Equipment,
  type Isolation,
  type ReferralScene,
  type ReferralUrgency,
} from '../gql/graphql';
import { useName } from '../ui/format';
import { MedicationRows, ResultRows } from './FieldRows';
import type { ChosenDiagnosis, Clinical } from './newReferral';

const urgencies: readonly ReferralUrgency[] = ['ROUTINE', 'URGENT', 'EMERGENCY'];
const scenes: readonly ReferralScene[] = ['INPATIENT', 'OUTPATIENT', 'CHECK_UP'];
const isolations: readonly Isolation[] = ['CONTACT', 'DROPLET', 'AIRBORNE', 'PROTECTIVE'];
const equipments: readonly Equipment[] = [
  'OXYGEN',
  'MONITOR',
  'VENTILATOR',
  'SUCTION',
  'BARIATRIC',
  'NEGATIVE_PRESSURE',
];

/** Step 2: why. What the stay and the last referral say stands there already. */
export function ClinicalStep({
  form,
  initial,
  onChange,
  diagnosisRef,
}: {
  form: FormInstance<Clinical>;
  initial: Clinical;
  onChange: (clinical: Clinical) => void;
  diagnosisRef: Ref<{ focus: () => void }>;
}) {
  const { t } = useTranslation();
  const text = (key: 'complaint' | 'history' | 'findings' | 'treatment') => (
    <Form.Item key={key} name={['summary', key]} label={t(`referral.summary.${key}`)}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
    </Form.Item>
  );
  return (
    <Form<Clinical>
      form={form}
      layout="vertical"
      className="clinical"
      requiredMark={false}
      initialValues={initial}
      onValuesChange={(_, all) => onChange(all)}
    >
      <div className="clinical-kinds">
        <Form.Item name="urgency" label={t('referral.fact.urgency')}>
          <Segmented
            options={urgencies.map(value => ({
              value,
              label: t(`referral.urgency.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="scene" label={t('referral.fact.scene')}>
          <Segmented
            options={scenes.map(value => ({
              value,
              label: t(`referral.scene.${value}`),
            }))}
          />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item
          name="diagnosis"
          label={t('referral.fact.diagnosis')}
          rules={[{ required: true, message: t('signIn.required') }]}
        >
          <DiagnosisSelect selectRef={diagnosisRef} />
        </Form.Item>
        <Form.Item name="diagnosisNote" label={t('referral.fact.diagnosisNote')}>
          <Input maxLength={500} placeholder={t('common.optional')} />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label={t('referral.summary.reason')}
        rules={[{ required: true, whitespace: true, message: t('signIn.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="isolation" label={t('admit.isolation')}>
          <Select
            allowClear
            placeholder={t('common.none')}
            options={isolations.map(value => ({
              value,
              label: t(`isolation.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="equipment" label={t('admit.equipment')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('common.none')}
            options={equipments.map(value => ({
              value,
              label: t(`equipment.${value}`),
            }))}
          />
        </Form.Item>
      </div>
      <details className="summary-fields" open>
        <summary>{t('referral.new.summary')}</summary>
        <div className="form-pair">{(['complaint', 'history', 'findings', 'treatment'] as const).map(text)}</div>
        <Form.Item name={['summary', 'allergies']} label={t('referral.summary.allergies')}>
          <Input maxLength={500} />
        </Form.Item>
        <div className="form-pair">
          <div>
            <span className="form-label">{t('referral.summary.medications')}</span>
            <MedicationRows name={['summary', 'medications']} />
          </div>
          <div>
            <span className="form-label">{t('referral.summary.results')}</span>
            <ResultRows name={['summary', 'results']} />
          </div>
        </div>
      </details>
    </Form>
  );
}

interface SelectProps {
  value?: ChosenDiagnosis;
  onChange?: (value: ChosenDiagnosis | undefined) => void;
  selectRef: Ref<{ focus: () => void }>;
}

/** ICD-10 by code, Chinese name, initials or English. */
function DiagnosisSelect({ value, onChange, selectRef, ...field }: SelectProps) {
  const { t } = useTranslation();
  const name = useName();
  const [text, setText] = useState('');
  const { data, previousData, loading } = useQuery(DiagnosisSearchDocument, {
    variables: { search: text },
    skip: text.trim() === '',
  });
  const found = text.trim() === '' ? [] : ((data ?? previousData)?.diagnoses ?? []);
  return (
    <Select<ChosenDiagnosis>
      {...field}
      // Ant Design hands out a richer object; its focus is what is needed.
      ref={selectRef as never}
      labelInValue
      value={value}
      onChange={next => onChange?.(next && { value: next.value, label: String(next.label) })}
      showSearch={{ filterOption: false, onSearch: setText }}
      defaultActiveFirstOption
      loading={loading}
      placeholder={t('referral.new.diagnosisHint')}
      notFoundContent={text.trim() === '' ? t('referral.new.diagnosisHint') : t('referral.new.diagnosisNone')}
      options={found.map(one => ({
        value: one.code,
        label: `${one.code} ${name(one)}`,
      }))}
    />
  );
}
