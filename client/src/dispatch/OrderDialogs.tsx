import { Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import {
  DispatchCancelDocument,
  DispatchExtendDocument,
  DispatchMoveDocument,
  DispatchRecallDocument,
  DispatchReplaceDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { CancelSessions } from '../staff/CancelSessions';
import { DayField, dayText } from '../staff/DayField';
import { type ChosenPerson, PersonSelect } from '../staff/PersonSelect';
import { addDays, lastDay, saidPeriod } from '../staff/period';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { ReasonDialog, ReasonField } from '../ui/ReasonDialog';
import type { OrderDialogProps } from './OrderActs';

function today(): string {
  return civilNow().format('YYYY-MM-DD');
}

/** Other days for an order on which nobody has agreed yet. */
export function MoveDialog({ order, ...dialog }: OrderDialogProps) {
  const { t } = useTranslation();
  const { id: orderId, number, version: expectedVersion, during } = order;
  const period = ({ from, last }: { from: Dayjs; last: Dayjs }) => ({
    from: dayText(from),
    until: addDays(dayText(last), 1),
  });
  return (
    <FormDialog<{ from: Dayjs; last: Dayjs }, Payload>
      {...dialog}
      title={t('dispatch.move.title', { number })}
      submit={t('dispatch.move.submit')}
      initial={{ from: dayjs(during.from), last: during.until ? dayjs(lastDay(during.until)) : undefined }}
      send={async days => (await act(DispatchMoveDocument, { orderId, expectedVersion, ...period(days) })).dispatchMove}
      done={days => t('dispatch.move.done', { number, period: saidPeriod(period(days), t('staff.open')) })}
    >
      <div className="form-pair">
        <DayField name="from" label={t('dispatch.form.from')} required notBefore={today()} />
        <DayField name="last" label={t('dispatch.form.last')} required notBefore={today()} />
      </div>
    </FormDialog>
  );
}

/** Ends an order before it has begun. */
export function CancelDialog({ order, ...dialog }: OrderDialogProps) {
  const { t } = useTranslation();
  const { id: orderId, number, version: expectedVersion } = order;
  return (
    <ReasonDialog
      {...dialog}
      title={t('dispatch.cancel.title', { number })}
      line={t('dispatch.cancel.line')}
      submit={t('dispatch.act.CANCEL')}
      danger
      send={async reason =>
        (await act(DispatchCancelDocument, { orderId, expectedVersion, reason, cancelSessions: true })).dispatchCancel
      }
      done={t('dispatch.cancel.done', { number })}
    />
  );
}

/** Brings somebody back now; offers to cancel the sessions that stand in the way. */
export function RecallDialog({ order, ...dialog }: OrderDialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const [blocked, setBlocked] = useState(false);
  const { id: orderId, number, version: expectedVersion, person } = order;
  const who = person ? name(person) : number;
  return (
    <FormDialog<{ reason: string; cancelSessions?: boolean }, Payload>
      {...dialog}
      title={t('dispatch.recall.title', { name: who })}
      submit={t('dispatch.act.RECALL')}
      danger
      head={<p>{t('dispatch.recall.line')}</p>}
      send={async ({ reason, cancelSessions = false }) => {
        const input = { orderId, expectedVersion, reason: reason.trim(), cancelSessions };
        const payload = (await act(DispatchRecallDocument, input)).dispatchRecall;
        setBlocked(payload.userErrors.some(({ code }) => code === 'SESSIONS_AFTER'));
        return payload;
      }}
      done={() => t('dispatch.recall.done', { name: who })}
    >
      <ReasonField />
      {blocked && <CancelSessions />}
    </FormDialog>
  );
}

/** Sends a colleague of the same house in somebody's place, by an order of its own. */
export function ReplaceDialog({ order, ...dialog }: OrderDialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const { id: orderId, number, version: expectedVersion, person, home } = order;
  return (
    <FormDialog<{ who: ChosenPerson; reason: string }, Payload>
      {...dialog}
      title={t('dispatch.replace.title', { name: person ? name(person) : number })}
      submit={t('dispatch.form.submit')}
      send={async ({ who, reason }) => {
        const input = { orderId, expectedVersion, personId: who.id, reason: reason.trim() };
        return (await act(DispatchReplaceDocument, input)).dispatchReplace;
      }}
      done={() => t('dispatch.replace.done')}
    >
      <Form.Item
        name="who"
        label={t('dispatch.replace.who')}
        rules={[{ required: true, message: t('staff.required') }]}
      >
        <PersonSelect institutionId={home?.id} />
      </Form.Item>
      <ReasonField />
    </FormDialog>
  );
}

/** Lets it go on after its last day, by an order of its own that all sides agree to. */
export function ExtendDialog({ order, ...dialog }: OrderDialogProps) {
  const { t } = useTranslation();
  const { id: orderId, number, version: expectedVersion, during } = order;
  return (
    <FormDialog<{ last: Dayjs; purpose?: string }, Payload>
      {...dialog}
      title={t('dispatch.extend.title', { number })}
      submit={t('dispatch.form.submit')}
      send={async ({ last, purpose }) => {
        const until = addDays(dayText(last), 1);
        const input = { orderId, expectedVersion, until, purpose: purpose?.trim() || undefined };
        return (await act(DispatchExtendDocument, input)).dispatchExtend;
      }}
      done={() => t('dispatch.extend.done')}
    >
      <DayField name="last" label={t('dispatch.extend.last')} required notBefore={during.until ?? today()} />
      <Form.Item name="purpose" label={`${t('dispatch.form.purpose')} (${t('common.optional')})`}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

/** The houses among which people are sent: the tight members of the group on screen. */
export function useHosts() {
  const { group } = useScope();
  return (group?.memberships ?? []).filter(({ role }) => role !== 'CITY_PARTNER').map(({ institution }) => institution);
}
