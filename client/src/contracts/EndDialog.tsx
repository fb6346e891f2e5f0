import { DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ContractEndDocument, type ContractFullFragment, type FamilyContractEndReason } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';

interface Fields {
  reason: FamilyContractEndReason;
  note?: string;
  on: Dayjs;
}

/** Those that people give; death, transfer and merging say it themselves. */
const reasons: readonly FamilyContractEndReason[] = ['MOVED', 'UNREACHABLE', 'REFUSED', 'BY_RESIDENT', 'OTHER'];

/** Ends a contract early, with its reason and its day. */
export function EndDialog({
  contract,
  onClose,
  onDone,
}: {
  contract: ContractFullFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const reason = Form.useWatch('reason', form);
  const { busy, refusal, run } = useDialogAct();
  const end = async ({ reason: why, note, on }: Fields) => {
    const done = await run(
      async () =>
        (
          await act(ContractEndDocument, {
            contractId: contract.id,
            expectedVersion: contract.version,
            reason: why,
            note: note?.trim() || undefined,
            on: on.format('YYYY-MM-DD'),
          })
        ).contractEnd,
      t('contracts.end.done'),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={440}
      title={t('contracts.end.title', { number: contract.number })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('contracts.end.submit')}
      okButtonProps={{ loading: busy, danger: true }}
    >
      <p>{t('contracts.end.line')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: civilNow() }}
        onFinish={fields => void end(fields)}
      >
        <div className="form-pair">
          <Form.Item
            name="reason"
            label={t('contracts.end.reason')}
            rules={[{ required: true, message: t('signIn.required') }]}
          >
            <Select options={reasons.map(value => ({ value, label: t(`contracts.end.reasons.${value}`) }))} />
          </Form.Item>
          <Form.Item name="on" label={t('contracts.end.on')}>
            <DatePicker allowClear={false} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item
          name="note"
          label={t('contracts.end.note')}
          rules={reason === 'OTHER' ? [{ required: true, message: t('contracts.end.noteNeeded') }] : []}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
