import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReferralBedProposalsDocument, type ReferralHoldChangeInput } from '../gql/graphql';
import { timeOf } from '../ui/format';
import { Proposals } from '../wards/RefusalBox';
import type { Card } from './ReferralCard';

const hours = [1, 2, 4, 8];

/** Keeps the bed longer, or another bed instead. */
export function HoldForm({
  card,
  onChange,
}: {
  card: Card;
  onChange: (change: Pick<ReferralHoldChangeInput, 'bedId' | 'until'>) => void;
}) {
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
