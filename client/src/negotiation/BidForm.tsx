import { Button, Input, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Viewer } from '../app/viewer';
import { DataTable } from '../ui/DataTable';
import { count } from '../ui/format';
import { Section } from '../ui/Section';
import { usePhone } from '../ui/useMedia';
import { sayYuan } from '../ui/yuan';
import { moveAmongLines } from './DemandEntry';
import { OfferedItem, usePackName } from './OfferedItem';
import { SealDialog } from './SealDialog';
import type { SupplierOffering, SupplierRound } from './supplierRound';
import { type BidDraft, type DraftField, useBidDraft } from './useBidDraft';

/** The sheet on which a supplier writes a bid; nothing of it leaves the browser, sealed or not. */
export function BidForm({
  round,
  offerings,
  supplier,
  onChanged,
  children,
}: {
  round: SupplierRound;
  /** Those on screen. */
  offerings: readonly SupplierOffering[];
  supplier: Viewer['suppliers'][number];
  onChanged: () => void;
  /** The way to the others. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const draft = useBidDraft(round, supplier.id);
  const phone = usePhone();
  const [sealing, setSealing] = useState(false);
  const { lines, incomplete } = draft;
  return (
    <Section
      title={t('negotiation.bid.own')}
      aside={t('negotiation.bid.count', { n: count(lines.length), of: count(round.offerings.length) })}
      tools={<Fill draft={draft} />}
    >
      <p>{t('negotiation.bid.howLine')}</p>
      <p className="quiet">
        {t('negotiation.bid.skip')} {t('negotiation.bid.draftKept')}
      </p>
      {phone ? <BidCards offerings={offerings} draft={draft} /> : <BidTable offerings={offerings} draft={draft} />}
      {children}
      <div className="line-save">
        {incomplete.length > 0 && (
          <span className="warn">{t('negotiation.bid.incomplete', { positions: incomplete.join(', ') })}</span>
        )}
        {lines.length === 0 && incomplete.length === 0 && <span className="quiet">{t('negotiation.bid.nothing')}</span>}
        <Button type="primary" disabled={lines.length === 0 || incomplete.length > 0} onClick={() => setSealing(true)}>
          {t('negotiation.bid.seal')}
        </Button>
      </div>
      {sealing && (
        <SealDialog
          round={round}
          supplier={supplier}
          lines={lines}
          onClose={() => setSealing(false)}
          onDone={onChanged}
        />
      )}
    </Section>
  );
}

/** Days and quality are mostly the same for all: typed once. */
function Fill({ draft }: { draft: BidDraft }) {
  const { t } = useTranslation();
  const [days, setDays] = useState('');
  const [quality, setQuality] = useState('');
  return (
    <div className="offering-tools bid-fill">
      <Input
        size="small"
        inputMode="numeric"
        aria-label={t('negotiation.bid.days')}
        placeholder={t('negotiation.bid.days')}
        value={days}
        onChange={event => setDays(event.target.value)}
      />
      <Input
        size="small"
        inputMode="numeric"
        aria-label={`${t('negotiation.bid.quality')} ${t('negotiation.bid.qualityHint')}`}
        placeholder={`${t('negotiation.bid.quality')} 1–5`}
        value={quality}
        onChange={event => setQuality(event.target.value)}
      />
      <Button size="small" disabled={!days && !quality} onClick={() => draft.fill(days, quality)}>
        {t('negotiation.bid.fill')}
      </Button>
    </div>
  );
}

function BidTable({ offerings, draft }: { offerings: readonly SupplierOffering[]; draft: BidDraft }) {
  const { t } = useTranslation();
  const packName = usePackName();
  const field = (key: DraftField, title: string, width: number): TableColumnsType<SupplierOffering>[number] => ({
    key,
    title,
    align: 'right',
    width,
    render: (_, offering) => <LineField offering={offering} field={key} label={title} draft={draft} />,
  });
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
      key: 'ceiling',
      title: t('negotiation.bid.ceiling'),
      align: 'right',
      render: (_, { ceiling }) => (ceiling ? sayYuan(ceiling.amount) : <span className="quiet">—</span>),
    },
    ...useFieldNames().map(([key, title]) => field(key, title, key === 'price' ? 150 : key === 'packs' ? 120 : 90)),
  ];
  return (
    <div className="offering-table">
      <DataTable<SupplierOffering>
        label={t('negotiation.bid.own')}
        rowKey="id"
        columns={columns}
        dataSource={[...offerings]}
      />
    </div>
  );
}

/** The same on a phone: one block for each offering, its fields below one another. */
function BidCards({ offerings, draft }: { offerings: readonly SupplierOffering[]; draft: BidDraft }) {
  const { t } = useTranslation();
  const fields = useFieldNames();
  return (
    <ul className="plain bid-cards">
      {offerings.map(offering => (
        <li key={offering.id}>
          <span className="quiet figures">{offering.position}.</span> <OfferedItem of={offering} />
          <p className="figures">
            {t('negotiation.bid.needed')} {count(offering.packs ?? 0)}
            {offering.ceiling && ` · ${t('negotiation.bid.ceiling')} ${sayYuan(offering.ceiling.amount)}`}
          </p>
          <div className="bid-fields">
            {fields.map(([field, label]) => (
              <div key={field}>
                <small>{label}</small>
                <LineField offering={offering} field={field} label={label} draft={draft} />
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function useFieldNames(): readonly (readonly [DraftField, string])[] {
  const { t } = useTranslation();
  return [
    ['price', t('negotiation.bid.price')],
    ['packs', t('negotiation.bid.packsMax')],
    ['days', t('negotiation.bid.days')],
    ['quality', `${t('negotiation.bid.quality')} 1–5`],
  ];
}

const wrongWords = { price: 'wrongPrice', packs: 'wrongPacks', days: 'wrongDays', quality: 'qualityHint' } as const;

function LineField({
  offering,
  field,
  label,
  draft,
}: {
  offering: SupplierOffering;
  field: DraftField;
  label: string;
  draft: BidDraft;
}) {
  const { t } = useTranslation();
  const wrong = draft.isWrong(offering, field);
  const above = field === 'price' && draft.isAboveCeiling(offering);
  const said = wrong
    ? t(`negotiation.bid.${wrongWords[field]}`)
    : above
      ? t('negotiation.bid.aboveCeiling')
      : undefined;
  return (
    <>
      <Input
        className="demand-field"
        size="small"
        inputMode={field === 'price' ? 'decimal' : 'numeric'}
        data-line={offering.position}
        data-column={field}
        status={wrong ? 'error' : above ? 'warning' : undefined}
        aria-invalid={wrong}
        aria-label={t('negotiation.bid.field', { position: offering.position, what: label })}
        value={draft.lineOf(offering)[field]}
        onChange={event => draft.type(offering, field, event.target.value)}
        onFocus={event => event.target.select()}
        onKeyDown={moveAmongLines}
      />
      {said && <small className={wrong ? 'danger' : 'warn'}>{said}</small>}
    </>
  );
}
