import type { TFunction } from 'i18next';
import { type Cell, exportSheet } from '../ui/exportSheet';
import { nameOf } from '../ui/format';
import { type ComparedLine, type ComparedOffering, readComparison } from './comparison';
import type { Round } from './round';

/** Saves the comparison as a sheet: one row for each bid of each offering. */
export async function exportComparison(
  t: TFunction,
  round: Round,
  most: number,
  onRead: (done: number) => void,
): Promise<void> {
  const offerings = await readComparison(round.id, most, onRead);
  const heads = [
    t('negotiation.compare.item'),
    t('negotiation.compare.maker'),
    t('negotiation.offering.columns.position'),
    t('negotiation.compare.code'),
    t('negotiation.compare.pack'),
    t('negotiation.compare.demand'),
    t('negotiation.compare.priceBefore'),
    t('negotiation.compare.columns.supplier'),
    t('negotiation.compare.columns.price'),
    `${t('negotiation.compare.columns.change')} %`,
    t('negotiation.compare.columns.packsMax'),
    t('negotiation.compare.columns.delivery'),
    t('negotiation.compare.columns.quality'),
    t('negotiation.compare.columns.score'),
    t('negotiation.compare.awardedPacks'),
    t('negotiation.compare.reasonHead'),
  ];
  const rows = offerings.flatMap(offering =>
    (offering.comparison.length > 0 ? offering.comparison : [undefined]).map(line => rowOf(t, offering, line)),
  );
  await exportSheet(t('negotiation.compare.sheet', { number: round.number }), heads, rows);
}

function rowOf(t: TFunction, offering: ComparedOffering, line: ComparedLine | undefined): Cell[] {
  const { item, pack, position, packs, previous, awards, failReason } = offering;
  const award = awards.find(one => line?.bid && one.line?.bid?.id === line.bid.id);
  const facts: Cell[] = [
    item ? `${nameOf(item)} ${item.specificationZh ?? ''}`.trim() : null,
    item?.manufacturerZh ?? null,
    position,
    item?.code ?? null,
    pack ? nameOf(pack) : null,
    packs ?? null,
    previous ? { yuan: previous.price.amount } : null,
  ];
  if (!line) return [...facts, t('negotiation.compare.noBid'), ...Array<null>(7).fill(null), failReason ?? null];
  return [
    ...facts,
    line.supplier ? nameOf(line.supplier) : null,
    { yuan: line.price.amount },
    line.changeBp == null ? null : line.changeBp / 100,
    line.packsMax,
    line.deliveryDays,
    line.qualityLevel,
    line.scoreBp == null ? t('negotiation.compare.aboveCeiling') : line.scoreBp / 100,
    award?.packs ?? null,
    award?.reason ?? failReason ?? null,
  ];
}
