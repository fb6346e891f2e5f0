import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import type { OwnBidFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count } from '../ui/format';
import { Section } from '../ui/Section';
import { sayYuan, yuanText } from '../ui/yuan';
import { linesOf, type SealedLine } from './bidContent';
import { keptBid } from './keptBids';
import { OfferedItem, usePackName } from './OfferedItem';
import type { SupplierOffering, SupplierRound } from './supplierRound';

/** What is offered, what one bid for it, and what came of it once published: who was awarded it, and the own place. */
export function BidResult({
  round,
  offerings,
  bid,
  children,
}: {
  round: SupplierRound;
  /** Those on screen. */
  offerings: readonly SupplierOffering[];
  bid: OwnBidFragment | undefined;
  /** The way to the others. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const packName = usePackName();
  const kept = bid && keptBid(bid.seal);
  const sealed = new Map((kept ? linesOf(kept) : []).map(line => [line.offering, line]));
  const columns: TableColumnsType<SupplierOffering> = [
    {
      key: 'position',
      title: t('negotiation.offering.columns.position'),
      dataIndex: 'position',
      align: 'right',
      width: 56,
    },
    { key: 'item', title: t('negotiation.bid.item'), render: (_, offering) => <OfferedItem of={offering} /> },
    {
      key: 'needed',
      title: t('negotiation.bid.needed'),
      align: 'right',
      render: (_, offering) => (
        <>
          {count(offering.packs ?? 0)} <small>{packName(offering)}</small>
        </>
      ),
    },
    {
      key: 'price',
      title: t('negotiation.bid.yourPrice'),
      align: 'right',
      render: (_, offering) => <OwnLine offering={offering} sealed={sealed.get(offering.position)} />,
    },
    {
      key: 'result',
      title: t('negotiation.bid.result'),
      render: (_, offering) => <Result offering={offering} round={round} />,
    },
  ];
  return (
    <Section title={t('negotiation.offering.title')} aside={count(round.offeringCount)}>
      <div className="offering-table">
        <DataTable<SupplierOffering>
          label={t('negotiation.offering.title')}
          rowKey="id"
          columns={columns}
          dataSource={[...offerings]}
        />
      </div>
      {children}
    </Section>
  );
}

/** The own price: as it was opened, or before that as this browser keeps it. */
function OwnLine({ offering, sealed }: { offering: SupplierOffering; sealed: SealedLine | undefined }) {
  const [line] = offering.comparison;
  if (line) return <b>{sayYuan(line.price.amount)}</b>;
  return sealed ? <span>{sayYuan(yuanText(sealed.priceFen))}</span> : <span className="quiet">—</span>;
}

function Result({ offering, round }: { offering: SupplierOffering; round: SupplierRound }) {
  const { t, i18n } = useTranslation();
  const { suppliers } = useViewer();
  const [line] = offering.comparison;
  const isPublished = round.publishedAt != null;
  const isOwn = (code: string) => suppliers.some(one => one.code === code);
  const own = offering.awards.find(({ supplierCode }) => isOwn(supplierCode));
  const others = offering.awards.filter(({ supplierCode }) => !isOwn(supplierCode));
  return (
    <>
      {own && <b className="won">{t('negotiation.bid.won', { n: count(own.packs) })}</b>}
      {!own && isPublished && (
        <span className="quiet">{t(line ? 'negotiation.bid.lost' : 'negotiation.bid.notBid')}</span>
      )}
      {line?.voidReason && <small className="warn">{t('negotiation.bid.void')}</small>}
      {line?.rank != null && <small>{t('negotiation.bid.rank', { n: line.rank })}</small>}
      {others.map(award => (
        <small key={award.id}>
          {t('negotiation.bid.winner', {
            supplier: i18n.language === 'en' ? award.supplierNameEn : award.supplierNameZh,
            n: count(award.packs),
          })}
          {award.reason && ` · ${award.reason}`}
        </small>
      ))}
    </>
  );
}
