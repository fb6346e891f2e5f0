import { money } from '../../schema/money';
import { asNode } from '../../schema/node';
import type { CivilDate } from '../kernel/civil-date';
import { groupsFor, institutionsFor, suppliersFor, type Viewer } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { Agreement, MemberContract, MemberContractLine, PriceLine } from './agreement.types';
import type { AgreementState } from './negotiation.enums';
import { unitPriceOf } from './negotiation.queries';

/** Reads of agreements, prices and contracts, as far as the viewer's houses, groups and suppliers go; row-level security says the same once more. */

/** $1 houses and groups whose contracts the viewer sees, $2 suppliers for whom they speak. */
function reach(viewer: Viewer): [string[], string[]] {
  const actions = ['negotiation.read', 'purchase.read'] as const;
  const places = actions.flatMap(action => [...institutionsFor(viewer, action), ...groupsFor(viewer, action)]);
  return [
    [...new Set(places)],
    [...new Set([...suppliersFor(viewer, 'bid.own'), ...suppliersFor(viewer, 'supply.own')])],
  ];
}

const seenBy = (table: string) => `(${table}.group_id = ANY (groups_among($1)) OR ${table}.supplier_id = ANY ($2))`;
const seenContract = `(c.institution_id = ANY ($1) OR c.group_id = ANY ($1) OR c.supplier_id = ANY ($2))`;

type Dated<Row> = Omit<Row, 'uuid' | 'during'> & { readonly since: CivilDate; readonly until: CivilDate };

const agreementColumns = `a.id, a.number, a.group_id AS "groupId", a.supplier_id AS "supplierId", a.round_id AS "roundId", lower(a.during) AS since,
  upper(a.during) AS until, a.state, a.group_signed_at AS "groupSignedAt", a.supplier_signed_at AS "supplierSignedAt", a.ended_on AS "endedOn",
  a.end_reason AS "endReason", a.created_at AS "createdAt", a.version,
  (SELECT jsonb_build_object('zh', g.name_zh, 'en', g.name_en) FROM medical_group g WHERE g.id = a.group_id) AS "buyerName"`;

function toAgreement({ since, until, ...row }: Dated<Agreement>): Agreement {
  return asNode('Agreement', { ...row, during: { from: since, until } });
}

/** Agreements by their own ids or those of rounds, by number. */
export async function agreementsBy(
  context: Context,
  column: 'id' | 'round_id',
  ids: readonly string[],
): Promise<Agreement[]> {
  const rows = await context.read.rows<Dated<Agreement>>(
    `SELECT ${agreementColumns} FROM agreement a WHERE ${seenBy('a')} AND a.${column} = ANY ($3) ORDER BY a.number`,
    [...reach(viewerOf(context)), ids],
  );
  return rows.map(toAgreement);
}

export interface AgreementFilter {
  readonly groupId: string | null;
  readonly supplierId: string | null;
  readonly states: readonly AgreementState[] | null;
}

type Before = readonly [string, string] | null;

/** Agreements, the newest first, one more than asked for. */
export async function listAgreements(
  context: Context,
  { groupId, supplierId, states }: AgreementFilter,
  first: number,
  before: Before,
): Promise<Agreement[]> {
  const rows = await context.read.rows<Dated<Agreement>>(
    `SELECT ${agreementColumns} FROM agreement a WHERE ${seenBy('a')} AND ($3::uuid IS NULL OR a.group_id = $3) AND ($4::uuid IS NULL OR a.supplier_id = $4)
       AND ($5::text[] IS NULL OR a.state = ANY ($5)) AND ($6::timestamptz IS NULL OR (a.created_at, a.id) < ($6::timestamptz, $7::uuid))
     ORDER BY a.created_at DESC, a.id DESC LIMIT $8`,
    [...reach(viewerOf(context)), groupId, supplierId, states, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(toAgreement);
}

const lineColumns = `p.id, p.agreement_id AS "agreementId", p.group_id AS "groupId", p.supplier_id AS "supplierId", p.item_id AS "itemId", p.pack_id AS "packId",
  p.price_fen AS "priceFen", p.packs_max::integer AS "packsMax", lower(p.during) AS since, upper(p.during) AS until, k.units, i.code AS "itemCode"`;
const linesWithPacks = `price_line p JOIN catalogue_pack k ON k.id = p.pack_id JOIN catalogue_item i ON i.id = p.item_id`;

type PriceRecord = Dated<Omit<PriceLine, 'price' | 'unitPrice'>> & {
  readonly priceFen: string;
  readonly units: string;
};

function toPriceLine({ since, until, priceFen, units, ...row }: PriceRecord): PriceLine {
  const prices = { price: money(priceFen), unitPrice: unitPriceOf(priceFen, units) };
  return asNode('PriceLine', { ...row, ...prices, during: { from: since, until } });
}

export async function priceLinesByIds(context: Context, ids: readonly string[]): Promise<PriceLine[]> {
  const rows = await context.read.rows<PriceRecord>(
    `SELECT ${lineColumns} FROM ${linesWithPacks} WHERE ${seenBy('p')} AND p.id = ANY ($3)`,
    [...reach(viewerOf(context)), ids],
  );
  return rows.map(toPriceLine);
}

export interface PriceFilter {
  readonly agreementId: string | null;
  readonly itemId: string | null;
  readonly supplierId: string | null;
  /** Only lines of contracts that this house has signed. */
  readonly institutionId: string | null;
  /** Only lines of signed agreements that hold on this day. */
  readonly on: CivilDate | null;
}

/** Price lines by code of the item, one more than asked for. */
export async function listPriceLines(
  context: Context,
  { agreementId, itemId, supplierId, institutionId, on }: PriceFilter,
  first: number,
  after: readonly [string, string] | null,
): Promise<PriceLine[]> {
  const rows = await context.read.rows<PriceRecord>(
    `SELECT ${lineColumns} FROM ${linesWithPacks} WHERE ${seenBy('p')} AND ($3::uuid IS NULL OR p.agreement_id = $3) AND ($4::uuid IS NULL OR p.item_id = $4)
       AND ($5::uuid IS NULL OR p.supplier_id = $5)
       AND ($6::uuid IS NULL OR EXISTS (SELECT FROM member_contract_line l JOIN member_contract c ON c.id = l.contract_id
         WHERE l.price_line_id = p.id AND c.institution_id = $6 AND c.state = 'SIGNED' AND ${seenContract}))
       AND ($7::date IS NULL OR (p.during @> $7::date AND EXISTS (SELECT FROM agreement a WHERE a.id = p.agreement_id AND a.state = 'SIGNED')))
       AND ($8::text IS NULL OR (i.code, p.id) > ($8, $9::uuid))
     ORDER BY i.code, p.id LIMIT $10`,
    [
      ...reach(viewerOf(context)),
      agreementId,
      itemId,
      supplierId,
      institutionId,
      on,
      after?.[0] ?? null,
      after?.[1] ?? null,
      first + 1,
    ],
  );
  return rows.map(toPriceLine);
}

const contractColumns = `c.id, c.number, c.agreement_id AS "agreementId", c.group_id AS "groupId", c.supplier_id AS "supplierId",
  c.institution_id AS "institutionId", c.state, c.is_consigned AS "isConsigned", c.institution_signed_at AS "institutionSignedAt",
  (SELECT a.state FROM agreement a WHERE a.id = c.agreement_id) AS "agreementState",
  (SELECT jsonb_build_object('zh', h.name_zh, 'en', h.name_en) FROM institution h WHERE h.id = c.institution_id) AS "houseName",
  c.supplier_signed_at AS "supplierSignedAt", c.ended_on AS "endedOn", c.end_reason AS "endReason", c.created_at AS "createdAt", c.version,
  (SELECT count(*)::integer FROM member_contract_line l WHERE l.contract_id = c.id) AS "lineCount"`;

/** Contracts by their own ids or those of agreements, by number. */
export async function contractsBy(
  context: Context,
  column: 'id' | 'agreement_id',
  ids: readonly string[],
): Promise<MemberContract[]> {
  const rows = await context.read.rows<Omit<MemberContract, 'uuid'>>(
    `SELECT ${contractColumns} FROM member_contract c WHERE ${seenContract} AND c.${column} = ANY ($3) ORDER BY c.number`,
    [...reach(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('MemberContract', row));
}

export interface ContractFilter {
  readonly institutionId: string | null;
  readonly supplierId: string | null;
  readonly states: readonly AgreementState[] | null;
}

/** Contracts, the newest first, one more than asked for. */
export async function listContracts(
  context: Context,
  { institutionId, supplierId, states }: ContractFilter,
  first: number,
  before: Before,
): Promise<MemberContract[]> {
  const rows = await context.read.rows<Omit<MemberContract, 'uuid'>>(
    `SELECT ${contractColumns} FROM member_contract c WHERE ${seenContract} AND ($3::uuid IS NULL OR c.institution_id = $3)
       AND ($4::uuid IS NULL OR c.supplier_id = $4) AND ($5::text[] IS NULL OR c.state = ANY ($5))
       AND ($6::timestamptz IS NULL OR (c.created_at, c.id) < ($6::timestamptz, $7::uuid))
     ORDER BY c.created_at DESC, c.id DESC LIMIT $8`,
    [
      ...reach(viewerOf(context)),
      institutionId,
      supplierId,
      states,
      before?.[0] ?? null,
      before?.[1] ?? null,
      first + 1,
    ],
  );
  return rows.map(row => asNode('MemberContract', row));
}

/** How many lines of a contract are shown at once. */
export const contractLinesMax = 200;

/** Lines of contracts, by code of the item: the first, or those after so many of each. */
export function contractLinesOf(
  context: Context,
  contractIds: readonly string[],
  skip = 0,
): Promise<MemberContractLine[]> {
  return context.read.rows<MemberContractLine>(
    `SELECT n."contractId", n."priceLineId", n."packsAgreed" FROM unnest($3::uuid[]) AS w(id) CROSS JOIN LATERAL (
       SELECT l.contract_id AS "contractId", l.price_line_id AS "priceLineId", l.packs_agreed::integer AS "packsAgreed", i.code
       FROM member_contract c JOIN member_contract_line l ON l.contract_id = c.id JOIN price_line p ON p.id = l.price_line_id
       JOIN catalogue_item i ON i.id = p.item_id WHERE c.id = w.id AND ${seenContract} ORDER BY i.code, p.id LIMIT ${contractLinesMax} OFFSET $4) n
     ORDER BY n."contractId", n.code, n."priceLineId"`,
    [...reach(viewerOf(context)), contractIds, skip],
  );
}
