import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type AppLineFragment, ExternalAppRevokeDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';

/** Revoking names its consequence: there is no way back but a new key. */
export function RevokeDialog({
  app,
  onClose,
  onRevoked,
}: {
  app: AppLineFragment;
  onClose: () => void;
  onRevoked: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, refusal, run } = useDialogAct();
  const revoke = async ({ reason }: { reason: string }) => {
    const done = await run(
      async () => (await act(ExternalAppRevokeDocument, { externalAppId: app.id, reason })).externalAppRevoke,
      t('apps.revoked', { name: app.name }),
    );
    if (!done) return;
    onRevoked();
    onClose();
  };
  return (
    <Modal
      open
      title={t('apps.revokeOne', { name: app.name })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('apps.revokeSubmit')}
      okButtonProps={{ danger: true, loading: busy }}
    >
      <p>{t('apps.revokeLine')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={fields => void revoke(fields)}>
        <Form.Item
          name="reason"
          label={t('act.reason')}
          rules={[{ required: true, whitespace: true, message: t('signIn.required') }]}
        >
          <Input maxLength={500} autoFocus placeholder={t('apps.revokeHint')} />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
