import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralCardFragment } from '../gql/graphql';
import { person, timeOf, useName } from '../ui/format';
import { Needs } from '../wards/Needs';
import { DeadlineClock } from './Deadline';

export type Card = ReferralCardFragment;

interface CardProps {
  card: Card;
  /** Which house is named on the card: the one at the other end. */
  end: 'source' | 'target' | 'both';
  open: boolean;
  /** Left this column while the pointer stood over it; keeps its place until the pointer goes. */
  ghost: boolean;
  glow: boolean;
  onOpen: (id: string) => void;
}

/** One referral on the desk: who, from or to where, why, and the clock. */
export const ReferralCard = memo(function ReferralCard({ card, end, open, ghost, glow, onOpen }: CardProps) {
  const { t } = useTranslation();
  const classes = [
    'rcard',
    `rcard-${card.urgency}`,
    open && 'rcard-open',
    ghost && 'rcard-ghost',
    glow && 'rcard-glow',
  ];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      data-referral={ghost ? undefined : card.id}
      disabled={ghost}
      aria-current={open || undefined}
      onClick={() => onOpen(card.id)}
    >
      <span className="rcard-line">
        <UrgencyMark urgency={card.urgency} />
        <b>{person(t, card.patient)}</b>
        <StateWord card={card} ghost={ghost} />
      </span>
      <span className={end === 'both' ? 'rcard-line rcard-where rcard-both' : 'rcard-line rcard-where'}>
        <Where card={card} end={end} />
      </span>
      <span className="rcard-line rcard-why">
        <Why card={card} />
      </span>
      <span className="rcard-line">
        <DeadlineClock referral={card} />
        <Held card={card} />
        <Needs
          isolation={card.requestedIsolation ? [card.requestedIsolation] : []}
          equipment={card.requestedEquipment}
        />
      </span>
    </button>
  );
});

/** Urgency by letter and shape: a filled square, an outlined one, a plain letter. */
export function UrgencyMark({ urgency }: { urgency: Card['urgency'] }) {
  const { t } = useTranslation();
  return (
    <span className={`urgency urgency-${urgency}`} title={t(`referral.urgency.${urgency}`)}>
      <span aria-hidden="true">{t(`referral.urgencyLetter.${urgency}`)}</span>
      <span className="visually-hidden">{t(`referral.urgency.${urgency}`)}</span>
    </span>
  );
}

/** Only where the column does not say it already. */
function StateWord({ card, ghost }: { card: Card; ghost: boolean }) {
  const { t } = useTranslation();
  const told = card.state === 'SUBMITTED' || card.state === 'ACCEPTED' || card.state === 'FEEDBACK_DUE';
  if (told && !ghost) return <small>{t(`referral.scene.${card.scene}`)}</small>;
  return <small className={`rstate rstate-${card.state}`}>{t(`referral.state.${card.state}`)}</small>;
}

function Where({ card, end }: { card: Card; end: CardProps['end'] }) {
  const { t } = useTranslation();
  const name = useName();
  const from = name(card.source);
  const to = targetName(name, card);
  const department = card.targetDepartment ? name(card.targetDepartment) : '';
  if (end === 'source') return t('referral.card.from', { from, department });
  const house = card.target ?? card.outsideTarget;
  if (end === 'target') return t('referral.card.to', { department, to: house ? name(house) : '' });
  return t('referral.card.fromTo', { from, to });
}

function Why({ card }: { card: Card }) {
  const name = useName();
  return [card.diagnosis ? name(card.diagnosis) : card.diagnosisNote, card.diagnosis?.code].filter(Boolean).join(' ');
}

/** What is kept for the patient. */
function Held({ card }: { card: Card }) {
  const { t } = useTranslation();
  const name = useName();
  if (card.heldBed && card.state !== 'CLOSED')
    return (
      <span className="held">
        {t('referral.card.bed', {
          ward: name(card.heldBed.ward),
          code: card.heldBed.code,
        })}
      </span>
    );
  if (card.slot?.session && card.state === 'ACCEPTED')
    return (
      <span className="held">
        {t('referral.card.slot', {
          time: timeOf(card.slot.session.startsAt),
          n: card.slot.number,
        })}
      </span>
    );
  return null;
}

type Ended = Pick<Card, 'outsideTarget'> & {
  target?: { nameZh: string; nameEn: string } | null;
  targetDepartment?: { nameZh: string; nameEn: string } | null;
};

/** Where a referral goes, in words: house and department, or a house outside of all groups. */
export function targetName(
  name: ReturnType<typeof useName>,
  { target, targetDepartment, outsideTarget }: Ended,
): string {
  const house = target ?? outsideTarget;
  return [house && name(house), targetDepartment && name(targetDepartment)].filter(Boolean).join(' ');
}
