import type { CivilDate } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import type { Result } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { chooseLine, type LineOffer, type LinePrice, type PriceCode } from './price.rules';

export type { LinePrice, PriceCode } from './price.rules';

/** At which price a house buys, and what was paid before. */

type Reader = Pick<Transaction, 'rows'>;

/** How many packs are ordered by price lines: by one house, or by all with null. Lines of which nothing is ordered may be left out. */
export type OrderCounter = (
  reader: Reader,
  priceLineIds: readonly string[],
  institutionId: string | null,
) => Promise<ReadonlyMap<string, bigint>>;

let orderedOf: OrderCounter = async () => new Map();

/** Says how orders are counted. Called once, when the part that knows orders is loaded. */
export function countOrdered(counter: OrderCounter): void {
  orderedOf = counter;
}

/** What a house wants to buy. */
export interface PackWish {
  readonly itemId: string;
  readonly packId: string;
  /** How many packs; one when left out. */
  readonly packs?: bigint;
  /** Only lines of this supplier. */
  readonly supplierId?: string | null;
  /** Whether the line is answered although its quantity is used up. */
  readonly evenUsedUp?: boolean;
}

/** The price lines at which a house buys packs on a day, in their order, as far as the second wall shows whoever asks. */
export async function priceLinesFor(
  reader: Reader,
  institutionId: string,
  on: CivilDate,
  wishes: readonly PackWish[],
): Promise<Result<LinePrice, PriceCode>[]> {
  const itemIds = [...new Set(wishes.map(({ itemId }) => itemId))];
  const lines = await linesOfHouse(reader, institutionId, on, itemIds);
  const ids = lines.filter(({ isHeld }) => isHeld).map(({ priceLineId }) => priceLineId);
  const ordered = ids.length > 0 ? await orderedOf(reader, ids, institutionId) : new Map<string, bigint>();
  const orderedByAll = ids.length > 0 ? await orderedOf(reader, ids, null) : new Map<string, bigint>();
  const byItem = groupBy(lines, ({ itemId }) => itemId);
  return wishes.map(({ itemId, packId, packs = 1n, supplierId = null, evenUsedUp = false }) => {
    const ofItem = (byItem.get(itemId) ?? []).filter(line => supplierId === null || line.supplierId === supplierId);
    const offers = ofItem
      .filter(line => line.isHeld && line.packId === packId)
      .map(line => toOffer(line, ordered, orderedByAll));
    return chooseLine(offers, { packs, evenUsedUp }, ofItem.length > 0);
  });
}

type Numbers = 'priceFen' | 'packsAgreed' | 'packsMax' | 'packsOrdered' | 'packsOrderedByAll';

interface LineRecord extends Omit<LineOffer, Numbers> {
  readonly priceFen: string;
  readonly packsAgreed: string;
  readonly packsMax: string | null;
  /** Whether the price holds on the day. */
  readonly isHeld: boolean;
}

/** Price lines of items in contracts that the house has signed, whenever they hold. */
function linesOfHouse(
  reader: Reader,
  institutionId: string,
  on: CivilDate,
  itemIds: readonly string[],
): Promise<LineRecord[]> {
  return reader.rows<LineRecord>(
    `SELECT p.id AS "priceLineId", c.id AS "contractId", a.id AS "agreementId", a.number AS "agreementNumber", p.group_id AS "groupId",
       p.supplier_id AS "supplierId", p.item_id AS "itemId", p.pack_id AS "packId", p.price_fen AS "priceFen", c.is_consigned AS "isConsigned",
       l.packs_agreed AS "packsAgreed", p.packs_max AS "packsMax", p.during @> $3::date AS "isHeld"
     FROM price_line p JOIN member_contract_line l ON l.price_line_id = p.id
     JOIN member_contract c ON c.id = l.contract_id AND c.institution_id = $1 AND c.state = 'SIGNED'
     JOIN agreement a ON a.id = p.agreement_id AND a.state = 'SIGNED'
     WHERE p.item_id = ANY ($2)`,
    [institutionId, itemIds, on],
  );
}

function toOffer(
  { isHeld: _, priceFen, packsAgreed, packsMax, ...line }: LineRecord,
  ordered: ReadonlyMap<string, bigint>,
  orderedByAll: ReadonlyMap<string, bigint>,
): LineOffer {
  return {
    ...line,
    priceFen: BigInt(priceFen),
    packsAgreed: BigInt(packsAgreed),
    packsMax: packsMax === null ? null : BigInt(packsMax),
    packsOrdered: ordered.get(line.priceLineId) ?? 0n,
    packsOrderedByAll: orderedByAll.get(line.priceLineId) ?? 0n,
  };
}

/** What was paid for a pack before, and who says so. */
export interface EarlierPrice {
  readonly itemId: string;
  readonly packId: string;
  readonly priceFen: bigint;
  /** PRICE_LINE: an agreement of the group before; ENTERED: written down with the round that made the price. */
  readonly basis: 'PRICE_LINE' | 'ENTERED';
  readonly source: string;
}

/**
 * The price of each pack in a group before a day of its own, in their order: that of the signed agreement whose price began last before it, the
 * lowest of several that began together; else the one that was written down with the first round for the pack; null where neither is known.
 */
export async function earlierPrices(
  reader: Reader,
  groupId: string,
  asked: readonly { readonly itemId: string; readonly packId: string; readonly before: CivilDate }[],
): Promise<(EarlierPrice | null)[]> {
  const rows = await reader.rows<
    Omit<EarlierPrice, 'priceFen'> & { readonly place: number; readonly priceFen: string }
  >(
    `SELECT w.place::integer AS place, w.item_id AS "itemId", w.pack_id AS "packId", e.price_fen AS "priceFen", e.basis, e.source
     FROM unnest($2::uuid[], $3::uuid[], $4::date[]) WITH ORDINALITY AS w(item_id, pack_id, before, place)
     CROSS JOIN LATERAL (${earlierPriceOf({ groupId: '$1', itemId: 'w.item_id', packId: 'w.pack_id', before: 'w.before' })}) e`,
    [groupId, asked.map(each => each.itemId), asked.map(each => each.packId), asked.map(each => each.before)],
  );
  const byPlace = new Map(rows.map(({ place, priceFen, ...row }) => [place, { ...row, priceFen: BigInt(priceFen) }]));
  return asked.map((_, index) => byPlace.get(index + 1) ?? null);
}

/** The same as SQL for whoever sums up many lines in the database: one row with price_fen, basis and source, or none. Takes expressions. */
export function earlierPriceOf({
  groupId,
  itemId,
  packId,
  before,
}: Record<'groupId' | 'itemId' | 'packId' | 'before', string>): string {
  return `
    SELECT 1 AS choice, date '2000-01-01' - lower(p.during) AS distance, p.price_fen, 'PRICE_LINE' AS basis, a.number AS source
    FROM price_line p JOIN agreement a ON a.id = p.agreement_id AND a.group_signed_at IS NOT NULL AND a.supplier_signed_at IS NOT NULL
    WHERE p.group_id = ${groupId} AND p.item_id = ${itemId} AND p.pack_id = ${packId} AND lower(p.during) < ${before}
    UNION ALL
    SELECT 2, lower(r.term) - date '2000-01-01', o.previous_fen, 'ENTERED', o.previous_source
    FROM offering o JOIN negotiation_round r ON r.id = o.round_id
    WHERE r.group_id = ${groupId} AND o.item_id = ${itemId} AND o.pack_id = ${packId} AND o.previous_fen IS NOT NULL AND r.state <> 'FAILED'
    ORDER BY choice, distance, price_fen LIMIT 1`;
}
