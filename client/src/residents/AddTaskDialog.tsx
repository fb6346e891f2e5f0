import { DatePicker, Form, Input, Modal, Segmented } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { CareTaskAddDocument, type CareTaskKind } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { taskWords } from './taskText';

interface Fields {
  kind: CareTaskKind;
  dueOn: Dayjs;
  note?: string;
}

/** Follow-ups are planned by the registers; these are planned by hand. */
const kinds = ['CHECK_UP', 'POST_DISCHARGE'] as const satisfies readonly CareTaskKind[];

/** Puts something into the plan that nothing else puts there. */
export function AddTaskDialog({
  residentId,
  onClose,
  onDone,
}: {
  residentId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const { busy, refusal, run } = useDialogAct();
  const add = async ({ kind, dueOn, note }: Fields) => {
    const date = dueOn.format('YYYY-MM-DD');
    const done = await run(
      async () =>
        (await act(CareTaskAddDocument, { residentId, kind, dueOn: date, note: note?.trim() || undefined }))
          .careTaskAdd,
      t('resident.plan.added', { what: taskWords(t, { kind }), date }),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={420}
      title={t('resident.plan.addTitle')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('resident.plan.add')}
      okButtonProps={{ loading: busy }}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'CHECK_UP', dueOn: civilNow().add(7, 'day') }}
        onFinish={fields => void add(fields)}
      >
        <Form.Item name="kind" label={t('resident.plan.addKind')}>
          <Segmented options={kinds.map(kind => ({ value: kind, label: taskWords(t, { kind }) }))} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('resident.plan.addOn')}>
          <DatePicker
            allowClear={false}
            disabledDate={day => day.isBefore(civilNow(), 'day')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="note" label={t('resident.plan.addNote')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
