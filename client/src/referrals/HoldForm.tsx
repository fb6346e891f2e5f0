import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReferralBedProposalsDocument, type ReferralHoldChangeInput, SlotSessionsDocument } from '../gql/graphql';
import { timeOf } from '../ui/format';
import { Proposals } from '../wards/RefusalBox';
import type { Card } from './ReferralCard';

const hours = [1, 2, 4, 8];

interface HoldFormProps {
  card: Card;
  onChange: (change: Pick<ReferralHoldChangeInput, 'bedId' | 'until' | 'slotSessionId'>) => void;
}

/** Keeps the bed longer, or another bed or clinic instead. */
export function HoldForm(props: HoldFormProps) {
  return props.card.scene === 'INPATIENT' ? <BedForm {...props} /> : <SlotForm {...props} />;
}

const slotsShown = 5;

function SlotForm({ card, onChange }: HoldFormProps) {
  const { t } = useTranslation();
  const { data } = useQuery(SlotSessionsDocument, {
    variables: {
      institutionId: card.target?.id,
      departmentId: card.targetDepartment?.id,
      onlyFree: true,
      first: slotsShown,
    },
    fetchPolicy: 'network-only',
  });
  const slots = data?.slotSessions.edges.map(edge => edge.node) ?? [];
  return (
    <div className="choice">
      <h3>{t('referral.hold.otherSlot')}</h3>
      {data && slots.length === 0 && <p className="quiet">{t('referral.accept.none.slot')}</p>}
      <div className="choice-row">
        {slots.map(slot => (
          <Button key={slot.id} onClick={() => onChange({ slotSessionId: slot.id })}>
            {timeOf(slot.startsAt)} {slot.clinicianName}
            <small>{t('referral.accept.slotFree', { service: slot.service, n: slot.freeForCommunity })}</small>
          </Button>
        ))}
      </div>
    </div>
  );
}

function BedForm({ card, onChange }: HoldFormProps) {
  const { t } = useTranslation();
  const { data } = useQuery(ReferralBedProposalsDocument, {
    variables: { referralId: card.id },
    fetchPolicy: 'network-only',
  });
  const from = Math.max(Date.now(), card.holdUntil ? Date.parse(card.holdUntil) : 0);
  return (
    <div className="choice">
      <h3>{t('referral.hold.longer')}</h3>
      <div className="choice-row">
        {hours.map(n => {
          const until = from + n * 3_600_000;
          return (
            <Button key={n} onClick={() => onChange({ until: new Date(until).toISOString() })}>
              {t('hold.forHours', { n })}
              <small>{t('hold.untilTime', { time: timeOf(until) })}</small>
            </Button>
          );
        })}
      </div>
      {data && data.referralBedProposals.length > 0 && (
        <>
          <h3>{t('referral.hold.other')}</h3>
          <Proposals proposals={data.referralBedProposals} onPick={({ bed }) => onChange({ bedId: bed.id })} />
        </>
      )}
    </div>
  );
}
