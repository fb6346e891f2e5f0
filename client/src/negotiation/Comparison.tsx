import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoundComparisonDocument } from '../gql/graphql';
import { ExportButton } from '../ui/ExportButton';
import { count } from '../ui/format';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { AwardBest } from './AwardBest';
import { AwardDialog } from './AwardDialog';
import { ComparisonTable } from './ComparisonTable';
import { bestAwards, type ComparedOffering } from './comparison';
import { exportComparison } from './exportComparison';
import { OfferingPages, offeringsPageSize } from './OfferedItem';
import { mayDoWith, type Round } from './round';
import { useAward } from './useAward';

const exportMost = 5_000;

/** What was bid for each offering, side by side with the earlier price; where it may be awarded, the place to do so. */
export function Comparison({ round, onChanged }: { round: Round; onChanged: () => void }) {
  const { t } = useTranslation();
  const [skip, setSkip] = useState(0);
  const [awarding, setAwarding] = useState<ComparedOffering>();
  const { data, previousData, error, refetch } = useQuery(RoundComparisonDocument, {
    variables: { id: round.id, skip, first: offeringsPageSize },
    fetchPolicy: 'cache-and-network',
  });
  const offerings = (data ?? previousData)?.negotiationRound?.offerings;
  const changed = () => {
    void refetch();
    onChanged();
  };
  const { award, busyId } = useAward(changed);
  const mayAward = mayDoWith(round, 'AWARD');
  const left = round.offeringCount - (round.decidedCount ?? round.offeringCount);
  return (
    <Section
      title={t('negotiation.compare.title')}
      aside={t('negotiation.offering.n', { n: count(round.offeringCount) })}
      tools={
        <div className="offering-tools">
          {mayAward && left > 0 && <AwardBest round={round} left={left} onDone={changed} />}
          <ExportButton
            n={round.offeringCount}
            most={exportMost}
            save={onRead => exportComparison(t, round, exportMost, onRead)}
            words={{
              capped: most => t('negotiation.compare.capped', { n: most }),
              running: (done, all) => t('negotiation.compare.exporting', { done, all }),
              done: t('negotiation.compare.exported'),
            }}
          />
        </div>
      }
    >
      {error && !offerings && <Failure error={error} onRetry={() => void refetch()} />}
      {!offerings && !error && <Loading rows={8} />}
      {offerings && (
        <ComparisonTable
          offerings={offerings}
          acts={
            mayAward
              ? offering => (
                  <AwardActs
                    offering={offering}
                    busy={busyId === offering.id}
                    onBest={() => void award(offering, { winners: bestAwards(offering) })}
                    onChoose={() => setAwarding(offering)}
                  />
                )
              : undefined
          }
        />
      )}
      <OfferingPages n={round.offeringCount} skip={skip} onSkip={setSkip} />
      {awarding && <AwardDialog offering={awarding} onClose={() => setAwarding(undefined)} onDone={changed} />}
    </Section>
  );
}

function AwardActs({
  offering,
  busy,
  onBest,
  onChoose,
}: {
  offering: ComparedOffering;
  busy: boolean;
  onBest: () => void;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const { awards, failReason } = offering;
  const decided = awards.length > 0 || failReason != null;
  return (
    <span className="award-acts">
      {!decided && bestAwards(offering).length > 0 && (
        <Button size="small" loading={busy} onClick={onBest}>
          {t('negotiation.compare.best')}
        </Button>
      )}
      <Button size="small" type={decided ? 'text' : 'default'} onClick={onChoose}>
        {t(decided ? 'negotiation.compare.change' : 'negotiation.compare.award')}
      </Button>
    </span>
  );
}
