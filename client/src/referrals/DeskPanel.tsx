import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Needs } from '../wards/Needs';
import type { AcceptChoice } from './acceptChoice';
import { DeadlineClock } from './Deadline';
import { Identity } from './Identity';
import { type Acting, ReferralActions } from './ReferralActions';
import { type Card, targetName, UrgencyMark } from './ReferralCard';
import type { ReferralActs } from './useReferralActs';

/** One referral beside the desk: what to do first, then what it says. */
export function DeskPanel({
  card,
  acts,
  acting,
  choice,
  onClose,
}: {
  card: Card;
  acts: ReferralActs;
  acting: Acting;
  choice: AcceptChoice;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="desk-panel" aria-labelledby="desk-panel-title">
      <header className="side-head">
        <h2 id="desk-panel-title">
          <UrgencyMark urgency={card.urgency} /> {t(`referral.state.${card.state}`)} <small>{card.number}</small>
        </h2>
        <Button type="text" aria-label={t('common.close')} icon={<Icon name="close" />} onClick={onClose} />
      </header>
      <p className="desk-panel-clock">
        <DeadlineClock referral={card} />
      </p>
      <div className="patient">
        <Identity referral={card} />
        <CardFacts card={card} />
        <Needs
          isolation={card.requestedIsolation ? [card.requestedIsolation] : []}
          equipment={card.requestedEquipment}
        />
      </div>
      <ReferralActions card={card} acts={acts} acting={acting} choice={choice} />
      <Link to={`/referrals/${card.id}`} className="desk-panel-more">
        {t('referral.openPage')} <kbd>Enter</kbd>
      </Link>
    </section>
  );
}

/** What a card says, in full. */
export function CardFacts({ card }: { card: Card }) {
  const { t } = useTranslation();
  const name = useName();
  const from = [name(card.source), card.sourceDepartment && name(card.sourceDepartment)].filter(Boolean).join(' ');
  const diagnosis = [card.diagnosis && `${name(card.diagnosis)} ${card.diagnosis.code}`, card.diagnosisNote];
  const rows: [string, string | null | undefined][] = [
    [t('referral.fact.diagnosis'), diagnosis.filter(Boolean).join(t('common.listSeparator'))],
    [t('referral.fact.from'), from],
    [t('referral.fact.to'), targetName(name, card)],
    [t('referral.fact.kind'), `${t(`referral.direction.${card.direction}`)} · ${t(`referral.scene.${card.scene}`)}`],
    [t('referral.fact.submitted'), card.submittedAt && timeOf(card.submittedAt)],
    [t('referral.fact.held'), heldWords(t, name, card)],
    [t('referral.fact.ended'), card.endReason && t(`referral.reason.${card.endReason}`)],
  ];
  return (
    <dl className="facts">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** What is kept for the patient, and until when. */
function heldWords(
  t: TFunction,
  name: ReturnType<typeof useName>,
  { heldBed, holdUntil, slot, endedAt }: Card,
): string | null {
  if (heldBed) {
    const bed = t('panel.title', {
      ward: name(heldBed.ward),
      code: heldBed.code,
    });
    return holdUntil ? `${bed} · ${t('bed.heldUntil', { time: timeOf(holdUntil) })}` : bed;
  }
  const session = slot?.session;
  // Whose rights do not reach the bed still hears that one is kept.
  if (!session) return holdUntil && !endedAt ? t('bed.heldUntil', { time: timeOf(holdUntil) }) : null;
  return `${timeOf(session.startsAt)} ${session.clinicianName} · ${t('referral.slotNumber', { n: slot.number })}`;
}
