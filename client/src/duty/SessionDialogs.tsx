import { Button, DatePicker, Form, Input, InputNumber, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import {
  type DutyLineFragment,
  DutySessionCancelDocument,
  DutySessionFinishDocument,
  DutySessionMoveDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { instantOf } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { ReasonDialog } from '../ui/ReasonDialog';

interface DialogProps {
  session: DutyLineFragment;
  onClose: () => void;
  onDone: () => void;
}

interface Taught {
  name: string;
  learners: number;
}

/** How a session went: patients seen, techniques taught. Made for a thumb. */
export function FinishDialog({ session, ...dialog }: DialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const { id: sessionId, version: expectedVersion } = session;
  const service = name(session);
  return (
    <FormDialog<{ patientsSeen: number; taught?: Taught[]; note?: string }, Payload>
      {...dialog}
      title={t('duty.finishTitle', { service })}
      submit={t('duty.finish')}
      initial={{ note: session.note ?? undefined, patientsSeen: session.patientsSeen ?? undefined }}
      send={async ({ patientsSeen, taught = [], note }) => {
        const techniques = taught.map(one => ({ nameZh: one.name, nameEn: one.name, learners: one.learners }));
        const input = { sessionId, expectedVersion, patientsSeen, techniques, note: note?.trim() || undefined };
        return (await act(DutySessionFinishDocument, input)).dutySessionFinish;
      }}
      done={({ patientsSeen }) => t('duty.finished', { n: patientsSeen })}
    >
      <Form.Item
        name="patientsSeen"
        label={t('duty.patients')}
        rules={[{ required: true, message: t('duty.required') }]}
      >
        <InputNumber size="large" autoFocus inputMode="numeric" min={0} max={500} precision={0} />
      </Form.Item>
      <Form.List name="taught">
        {(fields, { add, remove }) => (
          <fieldset className="duty-taught">
            <legend>{t('duty.techniques')}</legend>
            {fields.map(({ key, name: at }) => (
              <div key={key} className="duty-technique">
                <Form.Item
                  name={[at, 'name']}
                  rules={[{ required: true, whitespace: true, message: t('duty.required') }]}
                >
                  <Input aria-label={t('duty.technique')} placeholder={t('duty.technique')} maxLength={100} />
                </Form.Item>
                <Form.Item name={[at, 'learners']} rules={[{ required: true, message: t('duty.required') }]}>
                  <InputNumber aria-label={t('duty.learners')} placeholder={t('duty.learners')} min={1} max={500} />
                </Form.Item>
                <Button
                  type="text"
                  aria-label={t('duty.removeTechnique')}
                  icon={<Icon name="close" size={16} />}
                  onClick={() => remove(at)}
                />
              </div>
            ))}
            <Button icon={<Icon name="plus" size={16} />} onClick={() => add({ learners: 1 })}>
              {t('duty.addTechnique')}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Form.Item name="note" label={`${t('duty.note')} (${t('common.optional')})`}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

/** Another time for a session that has not begun. */
export function MoveDialog({ session, ...dialog }: DialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const { id: sessionId, version: expectedVersion, startsAt, endsAt } = session;
  const wall = (at: string) => dayjs(`${dateOf(at)}T${timeOf(at, Date.parse(at))}`);
  const at = (day: Dayjs, time: Dayjs) =>
    instantOf(day.hour(time.hour()).minute(time.minute()).second(0).millisecond(0));
  return (
    <FormDialog<{ day: Dayjs; hours: [Dayjs, Dayjs] }, Payload>
      {...dialog}
      title={t('duty.moveTitle', { service: name(session) })}
      submit={t('duty.move')}
      initial={{ day: wall(startsAt), hours: [wall(startsAt), wall(endsAt)] }}
      send={async ({ day, hours: [from, until] }) => {
        const input = { sessionId, expectedVersion, startsAt: at(day, from), endsAt: at(day, until) };
        return (await act(DutySessionMoveDocument, input)).dutySessionMove;
      }}
      done={({ day, hours: [from] }) => t('duty.moved', { time: timeOf(at(day, from)) })}
    >
      <div className="form-pair">
        <Form.Item name="day" label={t('duty.day')} rules={[{ required: true, message: t('duty.required') }]}>
          <DatePicker allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="hours" label={t('duty.time')} rules={[{ required: true, message: t('duty.required') }]}>
          <TimePicker.RangePicker format="HH:mm" minuteStep={5} style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

export function CancelDialog({ session, ...dialog }: DialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const { id: sessionId, version: expectedVersion } = session;
  return (
    <ReasonDialog
      {...dialog}
      title={t('duty.cancelTitle', { service: name(session) })}
      submit={t('duty.cancel')}
      danger
      send={async reason =>
        (await act(DutySessionCancelDocument, { sessionId, expectedVersion, reason })).dutySessionCancel
      }
      done={t('duty.cancelled')}
    />
  );
}
