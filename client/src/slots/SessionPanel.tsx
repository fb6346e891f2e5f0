import { useQuery } from '@apollo/client/react';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SlotBookingsDocument, SlotSessionCloseDocument, type SlotSessionFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { explainFailure } from '../graphql/explain';
import { person, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Failure, Loading } from '../ui/States';
import { tellDone } from '../ui/toasts';
import { usePhone } from '../ui/useMedia';

/** One session: its numbers, until when they are the community's, who booked, and how to call it off. */
export function SessionPanel({
  session,
  onClose,
  onChanged,
}: {
  session: SlotSessionFragment;
  onClose: () => void;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const phone = usePhone();
  return (
    <Drawer
      open
      onClose={onClose}
      closable={false}
      size={phone ? '100%' : 400}
      className="side-drawer"
      aria-labelledby="session-title"
    >
      <header className="side-head">
        <h2 id="session-title">
          {session.clinicianName} <small>{session.service}</small>
        </h2>
        <Button type="text" aria-label={t('common.close')} icon={<Icon name="close" />} onClick={onClose} />
      </header>
      <dl className="facts">
        <dt>{t('slot.department')}</dt>
        <dd>{`${name(session.institution)} ${name(session.department)}`}</dd>
        <dt>{t('slot.time')}</dt>
        <dd>{`${timeOf(session.startsAt)} – ${timeOf(session.endsAt)}`}</dd>
        <dt>{t('slot.numbers')}</dt>
        <dd>
          {t('slot.numbersLine', {
            all: session.capacity,
            community: session.communitySlots,
            booked: session.booked,
          })}
        </dd>
        <dt>{t('slot.returnAt')}</dt>
        <dd>{timeOf(session.returnAt)}</dd>
        <dt>{t('slot.stateWord')}</dt>
        <dd>{[t(`slot.state.${session.state}`), session.closeReason].filter(Boolean).join(' · ')}</dd>
      </dl>
      <NumberLine session={session} />
      <Bookings session={session} />
      {session.availableActions.includes('CLOSE') && <CloseForm session={session} onChanged={onChanged} />}
    </Drawer>
  );
}

/** Each number as a square: booked filled, free hollow, the public's grey. */
function NumberLine({ session: { capacity, communitySlots, booked, state } }: { session: SlotSessionFragment }) {
  const { t } = useTranslation();
  // What the community has not used by the time of return is the public's.
  const free = state === 'OPEN' ? communitySlots : booked;
  const kind = (at: number) => (at < booked ? 'booked' : at < free ? 'free' : 'public');
  return (
    <div
      className="numbers"
      role="img"
      aria-label={t('slot.numbersLine', {
        all: capacity,
        community: communitySlots,
        booked,
      })}
    >
      {Array.from({ length: capacity }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number is the square's name
        <i key={at} className={`number-${kind(at)}`} />
      ))}
    </div>
  );
}

function Bookings({ session }: { session: SlotSessionFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const { data, error, refetch } = useQuery(SlotBookingsDocument, {
    variables: { id: session.id },
    fetchPolicy: 'network-only',
  });
  const bookings = data?.node?.__typename === 'SlotSession' ? data.node.bookings : undefined;
  return (
    <section>
      <h3>{t('slot.bookings')}</h3>
      {error && !bookings && <Failure error={error} onRetry={() => void refetch()} />}
      {!bookings && !error && <Loading rows={3} />}
      {bookings?.length === 0 && <p className="quiet">{t('slot.noBookings')}</p>}
      <ul className="plain bookings">
        {bookings?.map(({ id, number, referral, bookedAt }) => (
          <li key={id}>
            <b className="figures">{t('referral.slotNumber', { n: number })}</b>
            {referral ? (
              <span>
                <Link to={`/referrals/${referral.id}`}>{person(t, referral.patient)}</Link>
                <small>{` ${name(referral.source)} · ${t(`referral.state.${referral.state}`)}`}</small>
              </span>
            ) : (
              <small>{timeOf(bookedAt)}</small>
            )}
          </li>
        ))}
      </ul>
      {bookings && session.booked > bookings.length && (
        <p className="quiet">{t('slot.othersBooked', { n: session.booked - bookings.length })}</p>
      )}
    </section>
  );
}

function CloseForm({ session, onChanged }: { session: SlotSessionFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const settle = ({ userErrors: [error] }: { userErrors: readonly { message: string }[] }) => {
    if (error) return setRefused(error.message);
    tellDone(t('slot.closed', { who: session.clinicianName }));
    return onChanged();
  };
  const close = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      const input = {
        slotSessionId: session.id,
        expectedVersion: session.version,
        reason: reason.trim(),
      };
      settle((await act(SlotSessionCloseDocument, input)).slotSessionClose);
    } catch (error) {
      setRefused(explainFailure(error, settle));
    }
    setBusy(false);
  };
  if (!open) {
    return (
      <Button danger onClick={() => setOpen(true)}>
        {t('slot.close')}
      </Button>
    );
  }
  return (
    <div className="choice">
      <Input
        autoFocus
        value={reason}
        maxLength={500}
        placeholder={t('slot.closeReason')}
        aria-label={t('slot.closeReason')}
        onChange={event => setReason(event.target.value)}
      />
      <p className="quiet">{t('slot.closeConsequence')}</p>
      {refused && (
        <div className="refusal" role="alert">
          <p>{refused}</p>
        </div>
      )}
      <Button danger type="primary" disabled={reason.trim() === ''} loading={busy} onClick={() => void close()}>
        {t('slot.close')}
      </Button>
    </div>
  );
}
