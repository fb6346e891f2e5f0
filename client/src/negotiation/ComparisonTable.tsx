import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/DataTable';
import { count, percent, useName } from '../ui/format';
import { sayYuan } from '../ui/yuan';
import type { ComparedLine, ComparedOffering } from './comparison';
import { OfferedItem, usePackName } from './OfferedItem';

interface Row {
  key: string;
  offering: ComparedOffering;
  line: ComparedLine | undefined;
  /** How many rows the offering takes, told to its first. */
  span: number;
}

/** One block of rows for each offering: the bids, the best score first. */
export function ComparisonTable({
  offerings,
  acts,
}: {
  offerings: readonly ComparedOffering[];
  acts?: (offering: ComparedOffering) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="comparison">
      <DataTable<Row>
        label={t('negotiation.compare.title')}
        rowKey="key"
        columns={useColumns(acts)}
        dataSource={offerings.flatMap(rowsOf)}
        rowClassName={({ span, line, offering }) =>
          [
            span > 0 && 'block-first',
            line && isAwarded(offering, line) && 'row-awarded',
            line?.voidReason && 'row-void',
          ]
            .filter(Boolean)
            .join(' ')
        }
      />
    </div>
  );
}

function rowsOf(offering: ComparedOffering): Row[] {
  const { id, comparison } = offering;
  if (comparison.length === 0) return [{ key: id, offering, line: undefined, span: 1 }];
  return comparison.map((line, at) => ({
    key: `${id} ${line.bid?.id ?? at}`,
    offering,
    line,
    span: at === 0 ? comparison.length : 0,
  }));
}

function isAwarded({ awards }: ComparedOffering, { bid }: ComparedLine): boolean {
  return awards.some(award => bid && award.line?.bid?.id === bid.id);
}

function useColumns(acts?: (offering: ComparedOffering) => ReactNode): TableColumnsType<Row> {
  const { t } = useTranslation();
  const name = useName();
  const spanned = ({ span }: Row) => ({ rowSpan: span });
  const number = (key: string, title: string, of: (line: ComparedLine) => ReactNode) => ({
    key,
    title,
    align: 'right' as const,
    render: (_: unknown, { line }: Row) => line && of(line),
  });
  return [
    {
      key: 'offering',
      title: t('negotiation.compare.columns.offering'),
      onCell: spanned,
      width: 280,
      render: (_, { offering }) => <Offered offering={offering} />,
    },
    {
      key: 'supplier',
      title: t('negotiation.compare.columns.supplier'),
      render: (_, { line }) =>
        line ? line.supplier && name(line.supplier) : <span className="quiet">{t('negotiation.compare.noBid')}</span>,
    },
    number('price', t('negotiation.compare.columns.price'), ({ price }) => <b>{sayYuan(price.amount)}</b>),
    number('unitPrice', t('negotiation.compare.columns.unitPrice'), ({ unitPrice }) => trimmed(unitPrice)),
    number('change', t('negotiation.compare.columns.change'), ({ changeBp }) => <Change bp={changeBp} />),
    number('packsMax', t('negotiation.compare.columns.packsMax'), ({ packsMax }) => count(packsMax)),
    number('delivery', t('negotiation.compare.columns.delivery'), ({ deliveryDays }) => deliveryDays),
    number('quality', t('negotiation.compare.columns.quality'), ({ qualityLevel }) => qualityLevel),
    number('score', t('negotiation.compare.columns.score'), line => <Score line={line} />),
    {
      key: 'award',
      title: t('negotiation.compare.columns.award'),
      onCell: spanned,
      width: 200,
      render: (_, { offering }) => (
        <>
          <Decision offering={offering} />
          {acts?.(offering)}
        </>
      ),
    },
  ];
}

function Offered({ offering }: { offering: ComparedOffering }) {
  const { t } = useTranslation();
  const packName = usePackName();
  const { position, packs, previous, ceiling } = offering;
  const facts = [
    packs != null && t('negotiation.compare.needed', { n: count(packs), unit: packName(offering) }),
    previous && t('negotiation.compare.previous', { price: sayYuan(previous.price.amount) }),
    ceiling && t('negotiation.compare.ceiling', { price: sayYuan(ceiling.amount) }),
  ].filter(Boolean);
  return (
    <>
      <span className="quiet figures">{position}.</span> <OfferedItem of={offering} />
      <small className="figures">{facts.join(' · ')}</small>
    </>
  );
}

/** Cheaper or dearer than before: sign and arrow before colour. */
function Change({ bp }: { bp?: number | null }) {
  if (bp == null) return <span className="quiet">—</span>;
  const text = percent(String(Math.abs(bp) / 10_000));
  if (bp === 0) return <>{text}</>;
  return <span className={bp < 0 ? 'cheaper' : 'dearer'}>{bp < 0 ? `↓ ${text}` : `↑ ${text}`}</span>;
}

function Score({ line: { scoreBp, rank, voidReason } }: { line: ComparedLine }) {
  const { t } = useTranslation();
  if (voidReason) return <span className="warn">{t('negotiation.compare.aboveCeiling')}</span>;
  if (scoreBp == null) return null;
  return (
    <>
      <b>{(scoreBp / 100).toFixed(2)}</b> {rank != null && <small>{t('negotiation.compare.rank', { n: rank })}</small>}
    </>
  );
}

function Decision({ offering: { awards, failReason } }: { offering: ComparedOffering }) {
  const { t } = useTranslation();
  const zh = useTranslation().i18n.language !== 'en';
  if (failReason) return <p className="warn decision">{t('negotiation.compare.givenUp', { reason: failReason })}</p>;
  return awards.map(award => (
    <p key={award.id} className="decision">
      {zh ? award.supplierNameZh : award.supplierNameEn}{' '}
      <b className="figures">{t('negotiation.compare.awarded', { n: count(award.packs) })}</b>
      {award.reason && <small>{t('negotiation.compare.reason', { reason: award.reason })}</small>}
    </p>
  ));
}

/** A unit price without the zeros at its end, two decimals at least. */
export function trimmed(unitPrice: string): string {
  return sayYuan(unitPrice.replace(/(\.\d{2}\d*?)0+$/, '$1'));
}
