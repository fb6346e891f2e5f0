import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PatientInput } from '../gql/graphql';
import { type PersonEntry, PersonFields, personEntry, personInput } from '../wards/PersonFields';

/** Registers somebody who is not known yet. */
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
  const [form] = Form.useForm<PersonEntry>();
  return (
    <Form<PersonEntry>
      form={form}
      layout="vertical"
      size="small"
      className="registration"
      requiredMark={false}
      initialValues={personEntry(initial)}
      onFinish={entry => onDone(personInput(entry))}
    >
      <PersonFields form={form} />
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
