import { money } from '../../schema/money';
import { asNode } from '../../schema/node';
import type { CivilDate } from '../kernel/civil-date';
import { decimalOf } from '../kernel/money';
import { groupsFor, institutionsFor, suppliersFor, type Viewer } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type {
  Award,
  Bid,
  BidLine,
  DemandProgress,
  NegotiationRound,
  Offering,
  OfferingDemand,
  OpeningSigner,
} from './negotiation.types';
import type { RoundKind } from './round.rules';
import { type RoundState, standingRound } from './round.rules';
import { changeBp } from './score.rules';

/** Reads of rounds: the group sees all, its houses what is published and their own, a supplier what was offered and its own; row-level security says the same once more. */

/** $1 houses where the viewer reads rounds, $2 groups as such, $3 suppliers for whom they bid. */
function reach(viewer: Viewer): [string[], string[], string[]] {
  const houses = institutionsFor(viewer, 'negotiation.read');
  return [houses, groupsFor(viewer, 'negotiation.read'), suppliersFor(viewer, 'bid.own')];
}

const seenRound = `(r.group_id = ANY (groups_among($1)) OR r.group_id = ANY ($2) OR (r.opened_at IS NOT NULL AND cardinality($3::uuid[]) > 0))`;

const roundColumns = `r.id, r.number, r.group_id AS "groupId", r.title_zh AS "titleZh", r.kind, r.state, r.demand_until AS "demandUntil",
  r.bids_until AS "bidsUntil", r.reveal_until AS "revealUntil", lower(r.term) AS "termFrom", upper(r.term) AS "termUntil",
  r.weight_price_bp AS "priceBp", r.weight_quality_bp AS "qualityBp", r.weight_delivery_bp AS "deliveryBp", r.is_consigned AS "isConsigned",
  r.is_imported AS "isImported", r.created_by AS "createdById", r.created_at AS "createdAt", r.opened_at AS "openedAt", r.unsealed_at AS "unsealedAt",
  (SELECT jsonb_build_object('zh', g.name_zh, 'en', g.name_en) FROM medical_group g WHERE g.id = r.group_id) AS "buyerName",
  r.awarded_at AS "awardedAt", r.published_at AS "publishedAt", r.signed_at AS "signedAt", r.failed_at AS "failedAt", r.fail_reason AS "failReason", r.version`;

interface RoundRecord extends Omit<NegotiationRound, 'uuid' | 'term' | 'weights'> {
  readonly termFrom: CivilDate;
  readonly termUntil: CivilDate;
  readonly priceBp: number;
  readonly qualityBp: number;
  readonly deliveryBp: number;
}

function toRound({ termFrom, termUntil, priceBp, qualityBp, deliveryBp, ...row }: RoundRecord): NegotiationRound {
  return asNode('NegotiationRound', {
    ...row,
    state: standingRound(row, new Date()),
    term: { from: termFrom, until: termUntil },
    weights: { priceBp, qualityBp, deliveryBp },
  });
}

export async function roundsByIds(context: Context, ids: readonly string[]): Promise<NegotiationRound[]> {
  const rows = await context.read.rows<RoundRecord>(
    `SELECT ${roundColumns} FROM negotiation_round r WHERE ${seenRound} AND r.id = ANY ($4)`,
    [...reach(viewerOf(context)), ids],
  );
  return rows.map(toRound);
}

export interface RoundFilter {
  readonly groupId: string | null;
  readonly states: readonly RoundState[] | null;
  readonly kinds: readonly RoundKind[] | null;
  readonly search: string | null;
}

/** As `standingRound` has it. */
const shownState = `CASE WHEN r.state = 'OPEN' AND r.bids_until <= statement_timestamp() THEN 'CLOSED' ELSE r.state END`;

/** Rounds, the newest first, one more than asked for. */
export async function listRounds(
  context: Context,
  { groupId, states, kinds, search }: RoundFilter,
  first: number,
  before: readonly [string, string] | null,
): Promise<NegotiationRound[]> {
  const rows = await context.read.rows<RoundRecord>(
    `SELECT ${roundColumns} FROM negotiation_round r WHERE ${seenRound}
       AND ($4::uuid IS NULL OR r.group_id = $4) AND ($5::text[] IS NULL OR ${shownState} = ANY ($5)) AND ($6::text[] IS NULL OR r.kind = ANY ($6))
       AND ($7::text IS NULL OR position(upper($7) IN r.number) > 0 OR position($7 IN r.title_zh) > 0)
       AND ($8::timestamptz IS NULL OR (r.created_at, r.id) < ($8::timestamptz, $9::uuid))
     ORDER BY r.created_at DESC, r.id DESC LIMIT $10`,
    [...reach(viewerOf(context)), groupId, states, kinds, search, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(toRound);
}

const offeringColumns = `o.id, o.round_id AS "roundId", o.position, o.item_id AS "itemId", o.pack_id AS "packId", o.ceiling_fen AS "ceilingFen",
  o.previous_fen AS "previousFen", o.previous_source AS "previousSource", o.winners_max AS "winnersMax", o.packs::integer AS packs, o.fail_reason AS "failReason"`;

/** Offerings by their own ids or those of rounds, in their order. Why one was given up is told with the result. */
export async function offeringsBy(
  context: Context,
  column: 'id' | 'round_id',
  ids: readonly string[],
): Promise<Offering[]> {
  const rows = await context.read.rows<Omit<Offering, 'uuid' | 'ceiling'> & { readonly ceilingFen: string | null }>(
    `SELECT ${offeringColumns.replace('o.fail_reason', `CASE WHEN r.published_at IS NOT NULL OR r.group_id = ANY ($2) THEN o.fail_reason END`)}
     FROM offering o JOIN negotiation_round r ON r.id = o.round_id WHERE ${seenRound} AND o.${column} = ANY ($4) ORDER BY o.round_id, o.position`,
    [...reach(viewerOf(context)), ids],
  );
  return rows.map(({ ceilingFen, ...row }) =>
    asNode('Offering', { ...row, ceiling: ceilingFen === null ? null : money(ceilingFen) }),
  );
}

/** What houses of the viewer said they need, by the code of the house. */
export async function demandOf(context: Context, offeringIds: readonly string[]): Promise<OfferingDemand[]> {
  const [places] = reach(viewerOf(context));
  return context.read.rows<OfferingDemand>(
    `SELECT d.offering_id AS "offeringId", d.institution_id AS "institutionId", d.packs::integer AS packs, d.entered_by AS "enteredById", d.entered_at AS "enteredAt"
     FROM offering_demand d JOIN institution i ON i.id = d.institution_id
     WHERE d.institution_id = ANY ($1) AND d.offering_id = ANY ($2) ORDER BY i.code`,
    [places, offeringIds],
  );
}

/** How far the viewer's houses have come with saying what they need, by the code of the house; those that have not begun too. */
export async function demandProgressOf(context: Context, roundIds: readonly string[]): Promise<DemandProgress[]> {
  const [places] = reach(viewerOf(context));
  return context.read.rows<DemandProgress>(
    `SELECT r.id AS "roundId", i.id AS "institutionId", count(d.offering_id)::integer AS answered, max(d.entered_at) AS "enteredAt"
     FROM negotiation_round r JOIN membership m ON m.group_id = r.group_id AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()
       JOIN institution i ON i.id = m.institution_id
       LEFT JOIN (offering o JOIN offering_demand d ON d.offering_id = o.id) ON o.round_id = r.id AND d.institution_id = i.id
     WHERE i.id = ANY ($1) AND r.id = ANY ($2) GROUP BY r.id, i.id, i.code ORDER BY i.code`,
    [places, roundIds],
  );
}

/** How many offerings rounds have, and how many of them are decided: awarded or given up, as far as the viewer knows. */
export async function offeringCountsOf(context: Context, roundIds: readonly string[]): Promise<OfferingCount[]> {
  return context.read.rows<OfferingCount>(
    `SELECT r.id AS "roundId", count(o.id)::integer AS offered,
       count(o.id) FILTER (WHERE o.fail_reason IS NOT NULL OR EXISTS (SELECT FROM award a WHERE a.offering_id = o.id))::integer AS decided
     FROM negotiation_round r LEFT JOIN offering o ON o.round_id = r.id WHERE ${seenRound} AND r.id = ANY ($4) GROUP BY r.id`,
    [...reach(viewerOf(context)), roundIds],
  );
}

export interface OfferingCount {
  readonly roundId: string;
  readonly offered: number;
  readonly decided: number;
}

/** $1 groups as such where the viewer reads rounds, $2 suppliers for whom they bid. */
function bidReach(viewer: Viewer): [string[], string[]] {
  return [groupsFor(viewer, 'negotiation.read'), suppliersFor(viewer, 'bid.own')];
}

const seenBid = `(b.supplier_id = ANY ($2) OR EXISTS (SELECT FROM negotiation_round r WHERE r.id = b.round_id AND r.group_id = ANY ($1)
  AND r.bids_until <= statement_timestamp()))`;

/** Bids by their own ids or those of rounds: the viewer's own, and after the deadline those to their group; in the order of sealing. */
export async function bidsBy(context: Context, column: 'id' | 'round_id', ids: readonly string[]): Promise<Bid[]> {
  const rows = await context.read.rows<Omit<Bid, 'uuid'>>(
    `SELECT b.id, b.round_id AS "roundId", b.supplier_id AS "supplierId", b.seal, b.sealed_at AS "sealedAt", b.withdrawn_at AS "withdrawnAt",
       b.revealed_at AS "revealedAt", b.void_reason AS "voidReason"
     FROM bid b WHERE ${seenBid} AND b.${column} = ANY ($3) ORDER BY b.sealed_at, b.id`,
    [...bidReach(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('Bid', row));
}

interface LineRecord extends Omit<BidLine, 'price' | 'unitPrice' | 'changeBp'> {
  readonly priceFen: string;
  readonly previousFen: string | null;
  readonly units: string;
}

/** Lines of opened bids, by bids or by offerings: the best of an offering first. How one stands to others is told to suppliers with the result. */
export async function bidLinesBy(
  context: Context,
  column: 'bid_id' | 'offering_id',
  ids: readonly string[],
): Promise<BidLine[]> {
  const rows = await context.read.rows<LineRecord>(
    `SELECT l.bid_id AS "bidId", l.offering_id AS "offeringId", b.supplier_id AS "supplierId", l.price_fen AS "priceFen", l.packs_max::integer AS "packsMax",
       l.delivery_days AS "deliveryDays", l.quality_level AS "qualityLevel", l.void_reason AS "voidReason", l.score_bp AS "scoreBp",
       CASE WHEN t.published_at IS NOT NULL OR t.group_id = ANY ($1) THEN l.rank END AS rank, o.previous_fen AS "previousFen", p.units
     FROM bid_line l JOIN bid b ON b.id = l.bid_id JOIN offering o ON o.id = l.offering_id JOIN negotiation_round t ON t.id = o.round_id
       JOIN catalogue_pack p ON p.id = o.pack_id
     WHERE ${seenBid} AND l.${column} = ANY ($3) ORDER BY o.position, l.rank NULLS LAST, l.price_fen, l.bid_id`,
    [...bidReach(viewerOf(context)), ids],
  );
  return rows.map(({ priceFen, previousFen, units, ...row }) => ({
    ...row,
    price: money(priceFen),
    unitPrice: unitPriceOf(priceFen, units),
    changeBp: previousFen === null ? null : changeBp(BigInt(priceFen), BigInt(previousFen)),
  }));
}

/** Yuan of one base unit with six decimals, rounded half up. */
export function unitPriceOf(priceFen: string, units: string): string {
  return decimalOf(BigInt(priceFen), 100n * BigInt(units), 6);
}

const awardColumns = `a.id, a.offering_id AS "offeringId", a.bid_id AS "bidId", a.supplier_id AS "supplierId", a.packs::integer AS packs, a.reason,
  a.awarded_at AS "awardedAt", s.code AS "supplierCode", s.name_zh AS "supplierNameZh", s.name_en AS "supplierNameEn"`;

/** Awards: to the group as they are made, to others once they are published. */
export async function awardsBy(
  context: Context,
  column: 'id' | 'offering_id',
  ids: readonly string[],
): Promise<Award[]> {
  const rows = await context.read.rows<Omit<Award, 'uuid'>>(
    `SELECT ${awardColumns} FROM award a JOIN supplier s ON s.id = a.supplier_id JOIN offering o ON o.id = a.offering_id
       JOIN negotiation_round r ON r.id = o.round_id
     WHERE ${seenRound} AND (r.published_at IS NOT NULL OR r.group_id = ANY ($2)) AND a.${column} = ANY ($4) ORDER BY o.position, s.code`,
    [...reach(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('Award', row));
}

/** Who signed the opening of bids, the first first; told to the group. */
export async function signersOf(context: Context, roundIds: readonly string[]): Promise<OpeningSigner[]> {
  const [groups] = bidReach(viewerOf(context));
  return context.read.rows<OpeningSigner>(
    `SELECT s.round_id AS "roundId", s.person_id AS "personId", s.at FROM opening_signature s JOIN negotiation_round r ON r.id = s.round_id
     WHERE r.group_id = ANY ($1) AND s.round_id = ANY ($2) ORDER BY s.at`,
    [groups, roundIds],
  );
}
