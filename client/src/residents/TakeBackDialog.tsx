import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResidentDeathCancelDocument, ResidentReturnDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { ReasonForm } from './ReasonForm';
import type { Resident } from './ResidentPage';

/** Takes back a death or a move that was entered by mistake. */
export function TakeBackDialog({
  resident,
  how,
  onClose,
  onDone,
}: {
  resident: Resident;
  how: 'CANCEL_DEATH' | 'RETURN';
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, refusal, run } = useDialogAct();
  const takeBack = async (reason: string) => {
    const input = { residentId: resident.id, expectedVersion: resident.version, reason };
    const done = await run(
      async () =>
        how === 'RETURN'
          ? (await act(ResidentReturnDocument, input)).residentReturn
          : (await act(ResidentDeathCancelDocument, input)).residentDeathCancel,
      t(`resident.leaving.${how}.done`),
    );
    onDone();
    if (done) onClose();
  };
  return (
    <Modal
      open
      width={420}
      title={t(`resident.leaving.${how}.title`)}
      onCancel={onClose}
      onOk={form.submit}
      okText={t(`resident.leaving.${how}.submit`)}
      okButtonProps={{ loading: busy }}
    >
      <p>{t(`resident.leaving.${how}.line`)}</p>
      <ReasonForm form={form} onReason={reason => void takeBack(reason)} />
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
