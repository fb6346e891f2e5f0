import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExpectedFragment, HandOverFragment } from '../gql/graphql';
import { person, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { type JointWard, Section } from './JointWardPage';
import { bedOf } from './jointWard';
import { TransferCancelDialog } from './TransferCancelDialog';
import { TransferDialog } from './TransferDialog';

/** Who is handed over today: those who wait for it, each with the one button, and those who were. */
export function HandOvers({
  jointWard,
  expected,
  onChanged,
}: {
  jointWard: JointWard;
  expected: readonly ExpectedFragment[];
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const [completing, setCompleting] = useState<ExpectedFragment>();
  const [cancelling, setCancelling] = useState<HandOverFragment>();
  const done = jointWard.handOversToday.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={t('jointWards.handOvers')} aside={t('jointWards.handOversAside')}>
      {expected.length + done.length === 0 && <p className="quiet">{t('jointWards.handOversEmpty')}</p>}
      <ul className="handovers">
        {expected.map(referral => (
          <ExpectedLine
            key={referral.id}
            referral={referral}
            hostId={jointWard.host.id}
            onComplete={() => setCompleting(referral)}
          />
        ))}
        {done.map(transfer => (
          <DoneLine
            key={transfer.id}
            transfer={transfer}
            hostId={jointWard.host.id}
            onCancel={() => setCancelling(transfer)}
          />
        ))}
      </ul>
      {completing && (
        <TransferDialog referral={completing} onClose={() => setCompleting(undefined)} onDone={onChanged} />
      )}
      {cancelling && (
        <TransferCancelDialog transfer={cancelling} onClose={() => setCancelling(undefined)} onDone={onChanged} />
      )}
    </Section>
  );
}

const stageIcons = { DONE: 'check', BACK: 'close' } as const;

/** A mark of the direction by shape and word, seen from the ward. */
function Direction({ into, stage }: { into: boolean; stage: 'TO_COME' | 'DONE' | 'BACK' }) {
  const { t } = useTranslation();
  return (
    <span className={`handover-way handover-${stage}`}>
      <Icon name={stage === 'TO_COME' ? (into ? 'right' : 'left') : stageIcons[stage]} size={14} />
      {t(into ? 'jointWards.in' : 'jointWards.out')}
    </span>
  );
}

function ExpectedLine({
  referral,
  hostId,
  onComplete,
}: {
  referral: ExpectedFragment;
  hostId: string;
  onComplete: () => void;
}) {
  const { t } = useTranslation();
  const into = referral.target?.id === hostId;
  const { sourceEncounter, heldBed, holdUntil } = referral;
  return (
    <li className="handover">
      <Direction into={into} stage="TO_COME" />
      <span className="handover-who">
        <b>{person(t, referral.patient)}</b>
        <Way
          from={<Place house={referral.source} ward={sourceEncounter?.ward} bed={bedOf(sourceEncounter)} />}
          to={<Place house={referral.target} ward={heldBed?.ward} bed={heldBed} />}
        />
        <small>
          <Link to={`/referrals/${referral.id}`}>{referral.number}</Link>
          {' · '}
          {t(
            `jointWards.waiting.${referral.state === 'DEPARTED' || referral.state === 'ARRIVED' ? referral.state : 'ACCEPTED'}`,
          )}
          {holdUntil && ` · ${t('bed.heldUntil', { time: timeOf(holdUntil) })}`}
        </small>
      </span>
      {referral.availableActions.includes('TRANSFER') && (
        <Button type="primary" onClick={onComplete}>
          {t(into ? 'jointWards.takeOver' : 'jointWards.handOver')}
        </Button>
      )}
    </li>
  );
}

function DoneLine({
  transfer,
  hostId,
  onCancel,
}: {
  transfer: HandOverFragment;
  hostId: string;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { from, to, fromInstitution, toInstitution, fromWard, toWard, cancelledAt, referral } = transfer;
  return (
    <li className={cancelledAt ? 'handover handover-cancelled' : 'handover'}>
      <Direction into={toInstitution.id === hostId} stage={cancelledAt ? 'BACK' : 'DONE'} />
      <span className="handover-who">
        <b>{person(t, transfer.patient)}</b>
        <Way
          from={<Place house={fromInstitution} ward={fromWard} bed={bedOf(from)} />}
          to={<Place house={toInstitution} ward={toWard} bed={bedOf(to)} />}
        />
        <small>
          {referral && <Link to={`/referrals/${referral.id}`}>{referral.number}</Link>}
          {referral && ' · '}
          {cancelledAt
            ? t('jointWards.cancelledLine', { time: timeOf(cancelledAt), reason: transfer.cancelReason ?? '—' })
            : t('jointWards.doneAt', { time: timeOf(transfer.at) })}
        </small>
      </span>
      {transfer.availableActions.includes('CANCEL') && (
        <Button type="text" danger onClick={onCancel}>
          {t('jointWards.takeBack')}
        </Button>
      )}
    </li>
  );
}

function Way({ from, to }: { from: ReactNode; to: ReactNode }) {
  return (
    <span className="handover-places">
      {from} <Icon name="link" size={14} /> {to}
    </span>
  );
}

interface Named {
  nameZh: string;
  nameEn: string;
}

/** House, ward and bed, as far as they are known to the viewer. */
export function Place({
  house,
  ward,
  bed,
}: {
  house?: Named | null;
  ward?: Named | null;
  bed?: { code: string } | null;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <span>
      {[house && name(house), ward && name(ward), bed && t('bed.one', { code: bed.code })].filter(Boolean).join(' ')}
    </span>
  );
}
