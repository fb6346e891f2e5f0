import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  type DutyLineFragment,
  type DutySessionAction,
  DutySessionCheckInDocument,
  DutySessionMissDocument,
  DutySessionReopenDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { type Payload, useDialogAct } from '../graphql/useDialogAct';
import { dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { CancelDialog, FinishDialog, MoveDialog } from './SessionDialogs';

interface LineProps {
  session: DutyLineFragment;
  /** One's own: the place is said instead of the name. */
  own?: boolean;
  /** Of several houses: which one is said beside the name. */
  place?: boolean;
  onChanged: () => void;
}

/** One session: when, who, where, how it went, and what may be done with it. */
export function SessionLine({ session, own = false, place = false, onChanged }: LineProps) {
  const { t } = useTranslation();
  const name = useName();
  const { startsAt, endsAt, state, institution, person, patientsSeen, techniques, cancelReason } = session;
  const facts = [
    t(`staff.sessions.state.${state}`),
    patientsSeen != null && t('duty.seen', { n: patientsSeen }),
    techniques.length > 0 && t('duty.taught', { n: techniques.length }),
    cancelReason,
  ];
  return (
    <li className={`duty-line duty-${state}`} data-session={session.id}>
      <span className="figures duty-time">
        {own && <b>{dateOf(startsAt)}</b>} {clock(startsAt)}–{clock(endsAt)}
      </span>
      <span className="duty-what">
        <b>{name(session)}</b> {!own && <Who person={person} />} {(own || place) && institution && name(institution)}
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      {session.slotSession && (
        <span className="duty-pooled">
          <Icon name="slots" size={14} /> {t('duty.pooled')}
        </span>
      )}
      <Acts session={session} onChanged={onChanged} />
    </li>
  );
}

/** The time of day alone, whatever day it is. */
function clock(at: string): string {
  return timeOf(at, Date.parse(at));
}

function Who({ person }: { person: DutyLineFragment['person'] }) {
  const name = useName();
  return person ? <Link to={`/staff/${person.id}`}>{name(person)}</Link> : null;
}

const shown: readonly DutySessionAction[] = ['CHECK_IN', 'FINISH', 'REOPEN', 'MOVE', 'MISS', 'CANCEL'];

function Acts({ session, onChanged }: LineProps) {
  const { t } = useTranslation();
  const name = useName();
  const [open, setOpen] = useState<DutySessionAction>();
  const { busy, refusal, run } = useDialogAct();
  const { id: sessionId, version: expectedVersion, availableActions } = session;
  const words = {
    CHECK_IN: t('duty.checkIn'),
    FINISH: t('duty.finish'),
    REOPEN: t('duty.reopen'),
    MOVE: t('duty.move'),
    MISS: t('duty.miss'),
    CANCEL: t('duty.cancel'),
  };
  const at = { sessionId, expectedVersion };
  const quick: Partial<Record<DutySessionAction, [() => Promise<Payload>, string]>> = {
    CHECK_IN: [
      async () => (await act(DutySessionCheckInDocument, at)).dutySessionCheckIn,
      t('duty.checkedIn', { service: name(session) }),
    ],
    REOPEN: [async () => (await act(DutySessionReopenDocument, at)).dutySessionReopen, t('duty.reopened')],
    MISS: [async () => (await act(DutySessionMissDocument, at)).dutySessionMiss, t('duty.missed')],
  };
  const start = async (action: DutySessionAction) => {
    const [send, done] = quick[action] ?? [];
    if (!send) return setOpen(action);
    await run(send, done);
    return onChanged();
  };
  const dialog = { session, onClose: () => setOpen(undefined), onDone: onChanged };
  return (
    <span className="duty-acts">
      {shown
        .filter(action => availableActions.includes(action))
        .map(action => (
          <Button
            key={action}
            size={action === 'CHECK_IN' || action === 'FINISH' ? 'middle' : 'small'}
            type={action === 'CHECK_IN' || action === 'FINISH' ? 'primary' : 'text'}
            disabled={busy}
            onClick={() => void start(action)}
          >
            {words[action]}
          </Button>
        ))}
      {refusal && (
        <span className="danger" role="alert">
          {refusal.message}
        </span>
      )}
      {open === 'FINISH' && <FinishDialog {...dialog} />}
      {open === 'MOVE' && <MoveDialog {...dialog} />}
      {open === 'CANCEL' && <CancelDialog {...dialog} />}
    </span>
  );
}
