import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReferralAction } from '../gql/graphql';
import { person } from '../ui/format';
import type { Refusal } from '../wards/boardContext';
import { RefusalBox } from '../wards/RefusalBox';
import { AcceptBox } from './AcceptBox';
import type { AcceptChoice } from './acceptChoice';
import { FeedbackForm } from './FeedbackForm';
import { HoldForm } from './HoldForm';
import { ReasonForm } from './ReasonForm';
import { RedirectForm } from './RedirectForm';
import type { Card } from './ReferralCard';
import { reasonsAt } from './reasons';
import type { ReferralActs } from './useReferralActs';

/** Runs one act at a time, keeps what was refused, and knows which act has its form open. */
export interface Acting {
  open: ReferralAction | undefined;
  setOpen: (action: ReferralAction | undefined) => void;
  busy: boolean;
  refusal: Refusal | undefined;
  perform: (act: () => Promise<Refusal | undefined>) => Promise<void>;
}

export function useActing(): Acting {
  const [open, setOpen] = useState<ReferralAction>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const perform = async (act: () => Promise<Refusal | undefined>) => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const next = await act();
    setBusy(false);
    setRefusal(next);
    if (!next) setOpen(undefined);
  };
  return { open, setOpen, busy, refusal, perform };
}

/** The keys of the desk. */
export const keyOf: Partial<Record<ReferralAction, string>> = {
  ACCEPT: 'a',
  REJECT: 'r',
  DEPART: 'd',
  ARRIVE: 'v',
};

const order: readonly ReferralAction[] = [
  'TRANSFER',
  'ADMIT',
  'ARRIVE',
  'DEPART',
  'ATTEND',
  'END_TREATMENT',
  'FEEDBACK',
  'SUBMIT',
  'EDIT',
  'REDIRECT',
  'REJECT',
  'CHANGE_HOLD',
  'CANCEL',
  'DISCARD',
  'REPORT_DEATH',
];
const expected = new Set<ReferralAction>(['TRANSFER', 'ADMIT', 'ARRIVE', 'DEPART', 'ATTEND', 'FEEDBACK', 'SUBMIT']);
const dangerous = new Set<ReferralAction>(['CANCEL', 'REPORT_DEATH', 'DISCARD']);

interface ActionsProps {
  card: Card;
  acts: ReferralActs;
  acting: Acting;
  choice: AcceptChoice;
}

/** What can be done with the referral now: acceptance first, with what it holds; the rest in the order of its life. */
export function ReferralActions({ card, acts, acting, choice }: ActionsProps) {
  const { t } = useTranslation();
  const offered = order.filter(action => card.availableActions.includes(action));
  const next = offered.find(action => expected.has(action));
  const may = card.availableActions.includes('ACCEPT');
  const { input } = choice;
  if (offered.length === 0 && !may) return <p className="quiet">{t('referral.noActions')}</p>;
  return (
    <section className="actions ractions">
      {may && !acting.open && (
        <AcceptBox
          choice={choice}
          busy={acting.busy}
          onAccept={() => input && void acting.perform(() => acts.accept(card, input))}
        />
      )}
      {acting.refusal && (
        <RefusalBox
          refusal={acting.refusal}
          onPick={({ bed }) => void acting.perform(() => acts.accept(card, { bedId: bed.id }))}
        />
      )}
      <div className="action-row">
        {offered.map(action => (
          <ActionButton
            key={action}
            action={action}
            card={card}
            acting={acting}
            primary={action === next && !may}
            onAct={() => start(action, card, acts, acting)}
          />
        ))}
      </div>
      {acting.open && card.availableActions.includes(acting.open) && (
        <ActionForm key={acting.open} action={acting.open} card={card} acts={acts} acting={acting} />
      )}
    </section>
  );
}

interface ButtonProps {
  action: ReferralAction;
  card: Card;
  acting: Acting;
  primary: boolean;
  onAct: () => void;
}

function ActionButton({ action, card, acting, primary, onAct }: ButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const to = linkOf(action, card);
  const key = keyOf[action];
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      danger={dangerous.has(action)}
      disabled={acting.busy}
      aria-expanded={withForm.has(action) ? acting.open === action : undefined}
      className={acting.open === action ? 'action-open' : undefined}
      href={to}
      onClick={event => {
        if (!to) return onAct();
        event.preventDefault();
        return void navigate(to);
      }}
    >
      {t(`referral.act.${action}`)} {key && <kbd>{key}</kbd>}
    </Button>
  );
}

/** Acts that happen on another page: the admission on the board, the draft in the form of the sender. */
function linkOf(action: ReferralAction, card: Card): string | undefined {
  if (action === 'EDIT' || action === 'SUBMIT') return `/referrals/new?draft=${card.id}`;
  if (action !== 'ADMIT' || !card.target) return undefined;
  return `/beds/${card.target.id}${card.heldBed ? `?ward=${card.heldBed.ward.id}&bed=${card.heldBed.id}` : ''}`;
}

const withForm = new Set<ReferralAction>([
  'REJECT',
  'REDIRECT',
  'CHANGE_HOLD',
  'FEEDBACK',
  'CANCEL',
  'REPORT_DEATH',
  'DISCARD',
  'TRANSFER',
]);

/** Begins an act: at once when it needs nothing more, else by opening its form. */
export function start(action: ReferralAction, card: Card, acts: ReferralActs, acting: Acting): void {
  if (withForm.has(action)) acting.setOpen(acting.open === action ? undefined : action);
  else if (action === 'DEPART') void acting.perform(() => acts.depart(card));
  else if (action === 'ARRIVE') void acting.perform(() => acts.arrive(card));
  else if (action === 'ATTEND') void acting.perform(() => acts.attend(card));
  else if (action === 'END_TREATMENT') void acting.perform(() => acts.endTreatment(card));
}

type FormProps = Omit<ActionsProps, 'choice'> & { action: ReferralAction };

function ActionForm({ action, card, acts, acting }: FormProps): ReactNode {
  const { t } = useTranslation();
  const { busy, perform } = acting;
  switch (action) {
    case 'REJECT':
    case 'CANCEL':
      return (
        <ReasonForm
          title={t(`referral.reasonTitle.${action}`)}
          consequence={t(`referral.consequence.${action}`)}
          reasons={reasonsAt(action, card.state)}
          busy={busy}
          onReason={(reason, note) =>
            void perform(() =>
              action === 'REJECT' ? acts.reject(card, reason, note) : acts.cancel(card, reason, note),
            )
          }
        />
      );
    case 'REDIRECT':
      return <RedirectForm card={card} onRedirect={target => void perform(() => acts.redirect(card, target))} />;
    case 'CHANGE_HOLD':
      return <HoldForm card={card} onChange={change => void perform(() => acts.changeHold(card, change))} />;
    case 'FEEDBACK':
      return (
        <FeedbackForm card={card} busy={busy} onSend={feedback => void perform(() => acts.feedback(card, feedback))} />
      );
    case 'REPORT_DEATH':
      return (
        <Sure
          action={action}
          busy={busy}
          card={card}
          onSure={note => void perform(() => acts.reportDeath(card, note))}
        />
      );
    case 'DISCARD':
      return <Sure action={action} busy={busy} card={card} onSure={() => void perform(() => acts.discard(card))} />;
    case 'TRANSFER':
      return <Sure action={action} busy={busy} card={card} onSure={() => void perform(() => acts.transfer(card))} />;
    default:
      return null;
  }
}

interface SureProps {
  action: 'REPORT_DEATH' | 'DISCARD' | 'TRANSFER';
  card: Card;
  busy: boolean;
  onSure: (note: string | undefined) => void;
}

/** One more click for what cannot be taken back lightly, with its consequence named. */
function Sure({ action, card, busy, onSure }: SureProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  return (
    <div className="choice">
      <h3>{t(`referral.sureTitle.${action}`, { who: person(t, card.patient) })}</h3>
      {action === 'REPORT_DEATH' && (
        <Input
          size="small"
          value={note}
          maxLength={500}
          placeholder={t('referral.reasonNote')}
          aria-label={t('referral.reasonNote')}
          onChange={event => setNote(event.target.value)}
        />
      )}
      <p className="quiet">{t(`referral.consequence.${action}`)}</p>
      <Button
        danger={action !== 'TRANSFER'}
        type="primary"
        autoFocus
        loading={busy}
        onClick={() => onSure(note.trim() || undefined)}
      >
        {t(`referral.sure.${action}`)}
      </Button>
    </div>
  );
}
