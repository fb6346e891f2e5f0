import { DatePicker, Form, Input, Segmented } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { CareTaskAddDocument, type CareTaskKind } from '../gql/graphql';
import { act } from '../graphql/act';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { taskWords } from './taskText';

interface Fields {
  kind: CareTaskKind;
  dueOn: Dayjs;
  note?: string;
}

const civil = 'YYYY-MM-DD';

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
  const add = async ({ kind, dueOn, note }: Fields) =>
    (
      await act(CareTaskAddDocument, {
        residentId,
        kind,
        dueOn: dueOn.format(civil),
        note: note?.trim() || undefined,
      })
    ).careTaskAdd;
  return (
    <FormDialog
      title={t('resident.plan.addTitle')}
      submit={t('resident.plan.add')}
      initial={{ kind: 'CHECK_UP', dueOn: civilNow().add(7, 'day') }}
      send={add}
      done={({ kind, dueOn }) => t('resident.plan.added', { what: taskWords(t, { kind }), date: dueOn.format(civil) })}
      onClose={onClose}
      onDone={onDone}
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
    </FormDialog>
  );
}
