import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why something grave is done: asked for before it is. */
export function ReasonForm({
  form,
  label,
  hint,
  onReason,
}: {
  form: ReturnType<typeof Form.useForm<{ reason: string }>>[0];
  label?: string;
  hint?: string;
  onReason: (reason: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => onReason(reason.trim())}>
      <Form.Item
        name="reason"
        label={label ?? t('resident.plan.moveReason')}
        rules={[{ required: true, whitespace: true, message: t('signIn.required') }]}
      >
        <Input maxLength={500} placeholder={hint} />
      </Form.Item>
    </Form>
  );
}
