import { DatePicker, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ResidentDeathRecordDocument, ResidentMoveOutDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import type { Resident } from './ResidentPage';

/** A death or a move: the day, and what ends with it. */
export function LeaveDialog({
  resident,
  how,
  onClose,
  onDone,
}: {
  resident: Resident;
  how: 'RECORD_DEATH' | 'MOVE_OUT';
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ on: Dayjs }>();
  const { busy, refusal, run } = useDialogAct();
  const leave = async (on: string) => {
    const input = { residentId: resident.id, expectedVersion: resident.version };
    const done = await run(
      async () =>
        how === 'RECORD_DEATH'
          ? (await act(ResidentDeathRecordDocument, { ...input, diedOn: on })).residentDeathRecord
          : (await act(ResidentMoveOutDocument, { ...input, movedOutOn: on })).residentMoveOut,
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
      okButtonProps={{ loading: busy, danger: true }}
    >
      <p>{t(`resident.leaving.${how}.line`)}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: civilNow() }}
        onFinish={({ on }) => void leave(on.format('YYYY-MM-DD'))}
      >
        <Form.Item name="on" label={t(`resident.leaving.${how}.on`)}>
          <DatePicker
            allowClear={false}
            disabledDate={day => day.isAfter(civilNow(), 'day')}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
