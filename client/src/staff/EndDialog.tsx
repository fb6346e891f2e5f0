import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppointmentEndDocument, type StaffAppointmentFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { ReasonField } from '../ui/ReasonDialog';
import { CancelSessions } from './CancelSessions';
import { DayField, dayText } from './DayField';
import type { DialogProps } from './PersonPage';
import { addDays, lastDay } from './period';

interface Fields {
  last: Dayjs;
  reason: string;
  cancelSessions?: boolean;
}

/** Ends an appointment, today or on a day to come; what lies after it is listed and can be cancelled with it. */
export function EndDialog({ appointment, ...dialog }: DialogProps & { appointment: StaffAppointmentFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const today = civilNow().format('YYYY-MM-DD');
  const [day, setDay] = useState(today);
  const [blocked, setBlocked] = useState(false);
  const { institution, group, kind, period } = appointment;
  const place = institution ?? group;
  const what = [place && name(place), t(`staff.kind.${kind}`)].filter(Boolean).join(' ');
  const end = async ({ last, reason, cancelSessions }: Fields) => {
    const ends = dayText(last);
    const payload = (
      await act(AppointmentEndDocument, {
        appointmentId: appointment.id,
        reason,
        // Without a day it ends at this moment.
        on: ends === today ? undefined : addDays(ends, 1),
        cancelSessions: cancelSessions ?? false,
      })
    ).appointmentEnd;
    setBlocked(payload.blockers.length > 0);
    return payload;
  };
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      title={t('staff.end.title', { what })}
      submit={day === today ? t('staff.end.now') : t('staff.end.submit')}
      danger
      head={<p>{t('staff.end.line')}</p>}
      initial={{ last: dayjs(today) }}
      send={end}
      done={({ last }) => t('staff.end.done', { what, date: dayText(last) })}
      onChange={({ last }) => last && setDay(dayText(last))}
    >
      <DayField
        name="last"
        label={t('staff.end.last')}
        extra={t('staff.end.lastHint')}
        required
        notBefore={today}
        notAfter={period.until ? lastDay(period.until) : undefined}
      />
      <ReasonField label={t('staff.end.reason')} hint={t('staff.end.reasonHint')} />
      {blocked && <CancelSessions />}
    </FormDialog>
  );
}
