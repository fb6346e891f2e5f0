import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CareTaskCancelDocument, CareTaskMissDocument, type PlanTaskFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { ReasonForm } from './ReasonForm';
import { taskWords } from './taskText';

/** Gives something planned up: not needed, or the resident was not reached and the next one is planned. */
export function EndTaskDialog({
  task,
  how,
  onClose,
  onDone,
}: {
  task: PlanTaskFragment;
  how: 'MISS' | 'CANCEL';
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, refusal, run } = useDialogAct();
  const what = taskWords(t, task);
  const end = async (reason: string) => {
    const input = { taskId: task.id, expectedVersion: task.version, reason };
    const done = await run(
      async () =>
        how === 'MISS'
          ? (await act(CareTaskMissDocument, input)).careTaskMiss
          : (await act(CareTaskCancelDocument, input)).careTaskCancel,
      t(`resident.plan.ended.${how}`, { what }),
    );
    // Refused because somebody else changed it: what it is now has to be read again either way.
    onDone();
    if (done) onClose();
  };
  return (
    <Modal
      open
      width={420}
      title={t(`resident.plan.endTitle.${how}`, { what })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t(`resident.plan.acts.${how}`)}
      okButtonProps={{ loading: busy, danger: how === 'CANCEL' }}
    >
      <p>{t(`resident.plan.endLine.${how}`)}</p>
      <ReasonForm form={form} onReason={reason => void end(reason)} />
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
