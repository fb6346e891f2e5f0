import { DatePicker, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CareTaskRescheduleDocument, type PlannedTaskFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { taskWords } from '../residents/taskText';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { Choice } from './Choice';
import './care.css';

const reasons = ['AWAY', 'HOSPITAL', 'ASKED', 'UNREACHED'] as const;
type Reason = (typeof reasons)[number];
const steps = [7, 14, 30] as const;
const civil = 'YYYY-MM-DD';

/** Puts a task on another day: a day and a reason, one tap each. */
export default function RescheduleDialog({
  task,
  onClose,
  onDone,
}: {
  task: Pick<PlannedTaskFragment, 'id' | 'version' | 'dueOn' | 'kind' | 'condition'>;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const today = civilNow();
  const from = dayjs(task.dueOn).isBefore(today, 'day') ? today : dayjs(task.dueOn);
  const [day, setDay] = useState<Dayjs>(from.add(steps[0], 'day'));
  const [reason, setReason] = useState<Reason>('ASKED');
  const { busy, refusal, run } = useDialogAct();
  const move = async () => {
    const dueOn = day.format(civil);
    const done = await run(
      async () =>
        (
          await act(CareTaskRescheduleDocument, {
            taskId: task.id,
            expectedVersion: task.version,
            dueOn,
            reason: t(`care.move.reasons.${reason}`),
          })
        ).careTaskReschedule,
      t('care.move.done', { date: dueOn }),
    );
    // Refused because somebody else changed it: what it is now has to be read again either way.
    onDone();
    if (done) onClose();
  };
  return (
    <Modal
      open
      width={440}
      title={`${taskWords(t, task)} · ${t('care.move.title')}`}
      onCancel={onClose}
      onOk={() => void move()}
      okText={t('care.move.submit')}
      okButtonProps={{ loading: busy }}
    >
      <p className="quiet figures">{t('care.move.from', { date: task.dueOn })}</p>
      <Form layout="vertical">
        <Form.Item label={t('care.move.to')} htmlFor="move-day">
          <DatePicker
            id="move-day"
            size="large"
            allowClear={false}
            inputReadOnly
            value={day}
            disabledDate={one => one.isBefore(civilNow(), 'day')}
            presets={steps.map(days => ({ label: `+${days}`, value: from.add(days, 'day') }))}
            onChange={value => value && setDay(value)}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </Form>
      <Choice
        label={t('care.move.reason')}
        value={reason}
        onChoose={next => next && setReason(next)}
        options={reasons.map(value => ({ value, label: t(`care.move.reasons.${value}`) }))}
      />
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
