import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/DataTable';
import { dateOf, secondsOf, useName } from '../ui/format';
import { Section } from '../ui/Section';
import type { Round } from './round';

type Bid = Round['bids'][number];

/** Who has sealed a bid and who has revealed it; what they say stands in the comparison, once opened. */
export function Bids({ round }: { round: Round }) {
  const { t } = useTranslation();
  const name = useName();
  const { bids } = round;
  if (bids.length === 0) return null;
  return (
    <Section title={t('negotiation.bids.title')} aside={bids.filter(one => !one.withdrawnAt).length}>
      <DataTable<Bid>
        label={t('negotiation.bids.title')}
        rowKey="id"
        dataSource={[...bids]}
        columns={[
          {
            key: 'supplier',
            title: t('negotiation.bids.supplier'),
            render: (_, { supplier }) =>
              supplier && (
                <>
                  {name(supplier)} <span className="quiet figures">{supplier.code}</span>
                </>
              ),
          },
          {
            key: 'sealedAt',
            title: t('negotiation.bids.sealedAt'),
            className: 'figures',
            render: (_, { sealedAt }) => `${dateOf(sealedAt)} ${secondsOf(sealedAt)}`,
          },
          {
            key: 'standing',
            title: t('negotiation.bids.standing'),
            render: (_, bid) => <Standing bid={bid} />,
          },
        ]}
      />
    </Section>
  );
}

function Standing({ bid }: { bid: Bid }) {
  const { t } = useTranslation();
  if (bid.withdrawnAt) return <span className="quiet">{t('negotiation.bids.withdrawn')}</span>;
  if (bid.voidReason) return <span className="warn">{t('negotiation.bids.void')}</span>;
  return bid.revealedAt ? t('negotiation.bids.revealed') : <b className="warn">{t('negotiation.bids.waiting')}</b>;
}
