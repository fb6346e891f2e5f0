import { Button, DatePicker, Form, Input, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdmissionRoute, Equipment, Isolation, PatientInput, Sex } from '../gql/graphql';
import type { Refusal } from './boardContext';
import { readIdNumber, readPastedRow } from './idNumber';
import { RefusalBox } from './RefusalBox';

export interface RegistrationEntry {
  wardId?: string;
  patient: PatientInput;
  admissionRoute: AdmissionRoute;
  diagnosis?: string;
  isolation?: Isolation;
  equipment?: Equipment[];
  expectedDischargeOn?: string;
}

interface Fields {
  wardId?: string;
  name: string;
  idNumber?: string;
  sex: Sex;
  birthDate: Dayjs;
  phone?: string;
  admissionRoute: AdmissionRoute;
  diagnosis?: string;
  isolation?: Isolation;
  equipment?: Equipment[];
}

const routes: readonly AdmissionRoute[] = ['OUTPATIENT', 'EMERGENCY', 'TRANSFER', 'OTHER'];
const isolations: readonly Isolation[] = ['CONTACT', 'DROPLET', 'AIRBORNE', 'PROTECTIVE'];
const equipments: readonly Equipment[] = [
  'OXYGEN',
  'MONITOR',
  'VENTILATOR',
  'SUCTION',
  'BARIATRIC',
  'NEGATIVE_PRESSURE',
];

/**
 * Registers somebody who is not on any list. The ID number gives birth date and sex, and a whole row of a sheet can be
 * pasted into the name. With `wards` it is for the waiting list, without it is for the bed at hand.
 */
export function RegistrationForm({
  wards,
  wardId,
  onSubmit,
}: {
  wards?: readonly { value: string; label: string }[];
  wardId?: string;
  onSubmit: (entry: RegistrationEntry) => Promise<Refusal | undefined>;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const idNumber = Form.useWatch('idNumber', form);
  const facts = idNumber ? readIdNumber(idNumber) : undefined;
  const takeFacts = (number: string) => {
    const read = readIdNumber(number);
    if (read) form.setFieldsValue({ sex: read.sex, birthDate: dayjs(read.birthDate) });
  };
  const onPaste = (event: ClipboardEvent) => {
    const row = readPastedRow(event.clipboardData.getData('text'));
    if (!row) return;
    event.preventDefault();
    form.setFieldsValue(row);
    if (row.idNumber) takeFacts(row.idNumber);
  };
  const submit = async (fields: Fields) => {
    setBusy(true);
    setRefusal(await onSubmit(entryOf(fields)));
    setBusy(false);
  };
  const required = { required: true, message: t('signIn.required') };
  return (
    <Form
      form={form}
      layout="vertical"
      size="small"
      className="registration"
      requiredMark={false}
      initialValues={{ admissionRoute: 'OUTPATIENT', wardId: wardId ?? wards?.[0]?.value }}
      onFinish={fields => void submit(fields)}
    >
      {wards && (
        <Form.Item name="wardId" label={t('admit.ward')} rules={[required]}>
          <Select options={[...wards]} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('admit.name')} rules={[required]} tooltip={t('admit.namePaste')}>
        <Input autoComplete="off" onPaste={onPaste} placeholder={t('admit.namePaste')} maxLength={60} />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label={t('admit.idNumber')}
        extra={facts && `${t(`sex.${facts.sex}`)} · ${facts.birthDate} · ${t('admit.parsed')}`}
        rules={[
          {
            validator: (_, value?: string) =>
              !value || readIdNumber(value) ? Promise.resolve() : Promise.reject(new Error(t('admit.idInvalid'))),
          },
        ]}
        validateTrigger="onBlur"
      >
        <Input
          autoComplete="off"
          placeholder={t('admit.idUnknown')}
          maxLength={18}
          onChange={event => takeFacts(event.target.value)}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="sex" label={t('admit.sex')} rules={[required]}>
          <Segmented
            options={[
              { value: 'MALE', label: t('sex.MALE') },
              { value: 'FEMALE', label: t('sex.FEMALE') },
              { value: 'UNKNOWN', label: t('sex.UNKNOWN') },
            ]}
          />
        </Form.Item>
        <Form.Item name="birthDate" label={t('admit.birthDate')} rules={[required]}>
          <DatePicker disabledDate={day => day.isAfter(dayjs())} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="admissionRoute" label={t('admit.route')}>
          <Select options={routes.map(value => ({ value, label: t(`admissionRoute.${value}`) }))} />
        </Form.Item>
        <Form.Item name="diagnosis" label={t('admit.diagnosis')}>
          <Input placeholder={t('common.optional')} maxLength={200} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="isolation" label={t('admit.isolation')}>
          <Select
            allowClear
            placeholder={t('common.none')}
            options={isolations.map(value => ({ value, label: t(`isolation.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="phone" label={t('admit.phone')}>
          <Input placeholder={t('common.optional')} inputMode="tel" maxLength={20} />
        </Form.Item>
      </div>
      {wards && (
        <Form.Item name="equipment" label={t('admit.equipment')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('common.none')}
            options={equipments.map(value => ({ value, label: t(`equipment.${value}`) }))}
          />
        </Form.Item>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
      <Button type="primary" htmlType="submit" size="middle" block loading={busy}>
        {wards ? t('admit.submitPlan') : t('admit.submit')}
      </Button>
    </Form>
  );
}

function entryOf({ wardId, name, idNumber, sex, birthDate, phone, ...rest }: Fields): RegistrationEntry {
  return {
    ...rest,
    wardId,
    patient: {
      name: name.trim(),
      sex,
      birthDate: birthDate.format('YYYY-MM-DD'),
      idNumber: idNumber?.trim().toUpperCase() || null,
      phone: phone?.trim() || null,
    },
  };
}
