import { DatePicker, Form, type FormInstance, Input, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { PatientInput, Sex } from '../gql/graphql';
import { readIdNumber } from './idNumber';

export interface PersonEntry {
  name: string;
  idNumber?: string;
  sex: Sex;
  birthDate: Dayjs;
  phone?: string;
}

const sexes = ['MALE', 'FEMALE', 'UNKNOWN'] as const;

/** Who somebody is, as fields of a form; the ID number gives birth date and sex. */
export function PersonFields({ form }: { form: FormInstance }) {
  const { t } = useTranslation();
  const required = { required: true, message: t('signIn.required') };
  const takeFacts = (number: string) => {
    const read = readIdNumber(number);
    if (read) form.setFieldsValue({ sex: read.sex, birthDate: dayjs(read.birthDate) });
  };
  return (
    <div className="form-pair">
      <Form.Item name="name" label={t('admit.name')} rules={[required]}>
        <Input autoFocus autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label={t('admit.idNumber')}
        validateTrigger="onBlur"
        rules={[
          {
            validator: (_, value?: string) =>
              !value || readIdNumber(value) ? Promise.resolve() : Promise.reject(new Error(t('admit.idInvalid'))),
          },
        ]}
      >
        <Input
          autoComplete="off"
          maxLength={18}
          placeholder={t('admit.idUnknown')}
          onChange={event => takeFacts(event.target.value)}
        />
      </Form.Item>
      <Form.Item name="sex" label={t('admit.sex')} rules={[required]}>
        <Segmented options={sexes.map(value => ({ value, label: t(`sex.${value}`) }))} />
      </Form.Item>
      <Form.Item name="birthDate" label={t('admit.birthDate')} rules={[required]}>
        <DatePicker disabledDate={day => day.isAfter(dayjs())} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="phone" label={t('admit.phone')}>
        <Input placeholder={t('common.optional')} inputMode="tel" maxLength={20} />
      </Form.Item>
    </div>
  );
}

/** What the form begins with when something is known already. */
export function personEntry({ birthDate, ...known }: Partial<PatientInput>) {
  return { ...known, birthDate: birthDate ? dayjs(birthDate) : undefined };
}

/** The entry as the API takes it. */
export function personInput({ name, idNumber, sex, birthDate, phone }: PersonEntry): PatientInput {
  return {
    name: name.trim(),
    sex,
    birthDate: birthDate.format('YYYY-MM-DD'),
    idNumber: idNumber?.trim().toUpperCase() || null,
    phone: phone?.trim() || null,
  };
}
