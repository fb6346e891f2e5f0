import { Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LeaveReason, StaffLeaveDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { CancelSessions } from './CancelSessions';
import { DayField, dayText } from './DayField';
import type { DialogProps, StaffPerson } from './PersonPage';
import { addDays } from './period';

interface Fields {
  last: Dayjs;
  reason: LeaveReason;
  cancelSessions?: boolean;
}

const reasons: readonly LeaveReason[] = ['RETIRED', 'RESIGNED', 'TRANSFERRED', 'CONTRACT_ENDED', 'DIED', 'OTHER'];

/** Writes down that somebody leaves: says what ends with it. */
export function LeaveDialog({
  person,
  record,
  ...dialog
}: DialogProps & { person: StaffPerson; record: NonNullable<StaffPerson['record']> }) {
  const { t } = useTranslation();
  const name = useName();
  const today = civilNow().format('YYYY-MM-DD');
  const [chosen, setChosen] = useState(today);
  const [blocked, setBlocked] = useState(false);
  const leave = async ({ last, reason, cancelSessions }: Fields) => {
    const day = dayText(last);
    const payload = (
      await act(StaffLeaveDocument, {
        personId: person.id,
        expectedVersion: record.version,
        // Without a day it is now.
        on: day === today ? undefined : addDays(day, 1),
        reason,
        cancelSessions: cancelSessions ?? false,
      })
    ).staffLeave;
    setBlocked(payload.blockers.length > 0);
    return payload;
  };
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      title={t('staff.record.leaveTitle', { name: name(person) })}
      submit={chosen === today ? t('staff.record.leaveNow') : t('staff.record.leaveSubmit')}
      danger
      head={<p>{t('staff.record.leaveLine')}</p>}
      initial={{ last: dayjs(today) }}
      send={leave}
      done={() => t('staff.record.leaveDone', { name: name(person) })}
      onChange={({ last }) => last && setChosen(dayText(last))}
    >
      <DayField
        name="last"
        label={t('staff.record.leaveLast')}
        extra={t('staff.record.leaveLastHint')}
        required
        notBefore={today}
      />
      <Form.Item name="reason" label={t('staff.reason')} rules={[{ required: true, message: t('staff.required') }]}>
        <Select options={reasons.map(value => ({ value, label: t(`staff.leaveReason.${value}`) }))} />
      </Form.Item>
      {blocked && <CancelSessions />}
    </FormDialog>
  );
}
