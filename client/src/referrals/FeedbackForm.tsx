import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ReferralFeedbackInput } from '../gql/graphql';
import { useName } from '../ui/format';
import { MedicationRows } from './FieldRows';
import type { Card } from './ReferralCard';

type FeedbackInput = ReferralFeedbackInput['feedback'];

interface Fields {
  diagnosis: string;
  treatment?: string;
  plan: string;
  medications?: { name: string; dose?: string; frequency?: string }[];
  followUpOn?: Dayjs;
  recipientNote?: string;
}

/** What the sender gets back: what was found and done, how to go on, and with which medicines. */
export function FeedbackForm({
  card,
  busy,
  onSend,
}: {
  card: Card;
  busy: boolean;
  onSend: (feedback: FeedbackInput) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const required = {
    required: true,
    whitespace: true,
    message: t('signIn.required'),
  };
  const send = ({ followUpOn, medications, ...rest }: Fields) =>
    onSend({
      ...rest,
      medications: medications ?? [],
      followUpOn: followUpOn?.format('YYYY-MM-DD'),
    });
  return (
    <Form<Fields>
      layout="vertical"
      size="small"
      className="choice feedback-form"
      requiredMark={false}
      initialValues={{
        diagnosis: card.diagnosis ? name(card.diagnosis) : (card.diagnosisNote ?? ''),
      }}
      onFinish={send}
    >
      <h3>{t('referral.feedback.title')}</h3>
      <Form.Item name="diagnosis" label={t('referral.feedback.diagnosis')} rules={[required]}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="treatment" label={t('referral.feedback.treatment')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} autoFocus />
      </Form.Item>
      <Form.Item name="plan" label={t('referral.feedback.plan')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
      <div className="form-line">
        <span>{t('referral.feedback.medications')}</span>
        <MedicationRows name="medications" />
      </div>
      <Form.Item name="followUpOn" label={t('referral.feedback.followUpOn')}>
        <DatePicker disabledDate={day => day.isBefore(dayjs(), 'day')} />
      </Form.Item>
      <Form.Item name="recipientNote" label={t('referral.feedback.recipientNote')}>
        <Input maxLength={2000} placeholder={t('common.optional')} />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="middle" loading={busy}>
        {t('referral.feedback.send')}
      </Button>
    </Form>
  );
}
