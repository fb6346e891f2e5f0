import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { HandOverCancelDocument, type HandOverFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { person } from '../ui/format';
import { Place } from './HandOvers';
import { bedOf } from './jointWard';

/** Takes a hand-over back as a whole: both houses stand as before. */
export function TransferCancelDialog({
  transfer,
  onClose,
  onDone,
}: {
  transfer: HandOverFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, refusal, run } = useDialogAct();
  const who = person(t, transfer.patient);
  const cancel = async ({ reason }: { reason: string }) => {
    const done = await run(
      async () => (await act(HandOverCancelDocument, { transferId: transfer.id, reason })).transferCancel,
      t('jointWards.tookBack', { who }),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      title={t('jointWards.takeBackTitle', { who })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('jointWards.takeBackSubmit')}
      okButtonProps={{ danger: true, loading: busy }}
    >
      <ul>
        <li>
          {t('jointWards.takeBackFrom')}{' '}
          <Place house={transfer.fromInstitution} ward={transfer.fromWard} bed={bedOf(transfer.from)} />
        </li>
        <li>
          {t('jointWards.takeBackTo')}{' '}
          <Place house={transfer.toInstitution} ward={transfer.toWard} bed={bedOf(transfer.to)} />
        </li>
        {transfer.referral && <li>{t('jointWards.takeBackReferral', { number: transfer.referral.number })}</li>}
      </ul>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={fields => void cancel(fields)}>
        <Form.Item
          name="reason"
          label={t('act.reason')}
          rules={[{ required: true, whitespace: true, message: t('signIn.required') }]}
        >
          <Input placeholder={t('act.reasonHint')} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
