import { Button, DatePicker, Form, Input, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { PatientInput, Sex } from '../gql/graphql';
import { readIdNumber } from '../wards/idNumber';

interface Fields {
  name: string;
  idNumber?: string;
  sex: Sex;
  birthDate: Dayjs;
  phone?: string;
}

const sexes = ['MALE', 'FEMALE', 'UNKNOWN'] as const;

/** Registers somebody who is not known yet; the ID number gives birth date and sex. */
export function PatientForm({
  initial,
  onBack,
  onDone,
}: {
  initial: Partial<PatientInput>;
  onBack: () => void;
  onDone: (input: PatientInput) => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const required = { required: true, message: t('signIn.required') };
  const takeFacts = (number: string) => {
    const read = readIdNumber(number);
    if (read) form.setFieldsValue({ sex: read.sex, birthDate: dayjs(read.birthDate) });
  };
  const done = ({ name, idNumber, sex, birthDate, phone }: Fields) =>
    onDone({
      name: name.trim(),
      sex,
      birthDate: birthDate.format('YYYY-MM-DD'),
      idNumber: idNumber?.trim().toUpperCase() || null,
      phone: phone?.trim() || null,
    });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      size="small"
      className="registration"
      requiredMark={false}
      initialValues={{
        ...initial,
        birthDate: initial.birthDate ? dayjs(initial.birthDate) : undefined,
      }}
      onFinish={done}
    >
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
          <Segmented
            options={sexes.map(value => ({
              value,
              label: t(`sex.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="birthDate" label={t('admit.birthDate')} rules={[required]}>
          <DatePicker disabledDate={day => day.isAfter(dayjs())} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="phone" label={t('admit.phone')}>
          <Input placeholder={t('common.optional')} inputMode="tel" maxLength={20} />
        </Form.Item>
      </div>
      <div className="choice-row">
        <Button type="primary" size="middle" htmlType="submit">
          {t('referral.new.take')}
        </Button>
        <Button size="middle" onClick={onBack}>
          {t('common.back')}
        </Button>
      </div>
    </Form>
  );
}
