import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type IdentityPurpose, ResidentRevealDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import type { Resident } from './ResidentPage';

const purposes = ['CARE', 'COMPLAINT', 'QUALITY', 'OTHER'] as const satisfies readonly IdentityPurpose[];

/** Without a link to the resident: what for, for a limited time, looked at by somebody else afterwards. */
export function RevealDialog({
  resident,
  onClose,
  onDone,
}: {
  resident: Resident;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ purpose: IdentityPurpose; reason: string }>();
  const { busy, refusal, run } = useDialogAct();
  const open = async (entry: { purpose: IdentityPurpose; reason: string }) => {
    const done = await run(
      async () =>
        (await act(ResidentRevealDocument, { ...entry, reason: entry.reason.trim(), residentId: resident.id }))
          .residentReveal,
      t('resident.revealing.done'),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={440}
      title={t('resident.revealing.title')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('resident.revealing.submit')}
      okButtonProps={{ loading: busy }}
    >
      <p>{t('resident.revealing.line')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ purpose: 'CARE' }}
        onFinish={entry => void open(entry)}
      >
        <Form.Item name="purpose" label={t('resident.revealing.purpose')}>
          <Select options={purposes.map(value => ({ value, label: t(`resident.revealing.purposes.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('resident.plan.moveReason')}
          rules={[{ required: true, whitespace: true, message: t('signIn.required') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
