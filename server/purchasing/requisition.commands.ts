import type { SupplyKind } from '../catalogue/catalogue.enums';
import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import { type LinePrice, priceLinesFor } from '../negotiation/price.queries';
import type { Transaction } from '../platform/database/transaction';
import { placeOf } from '../stock/stock.facts';
import { type ApprovalLevel, kindsOf, levelsFor, type SplitFlag, type SplitPart, splitFlag } from './approval.rules';
import { amountOf } from './order.rules';
import { authoriseHouse } from './purchasing.access';
import type { PurchasingCode } from './purchasing.codes';
import { changedRefusal, groupOfHouse, lockRequisition, policyOf } from './purchasing.facts';
import { tellApprovers } from './purchasing.notices';
import { canStep, requisitionMoves } from './purchasing.rules';
import { stateWords } from './purchasing.words';
import type { PurchasingPolicy } from './purchasing-policy.rules';
import { purchasingRefusals, wrongState } from './purchasing-refusals.rules';

/** Houses ask for supplies. What is asked for has its price at once; who signs follows from the amount. */

type Outcome = Result<{ readonly requisitionId: string }, PurchasingCode>;

export interface RequisitionWish {
  readonly institutionId: string;
  /** The stock place that asks. */
  readonly placeId: string | null;
  readonly note: string | null;
  readonly lines: readonly { readonly itemId: string; readonly packId: string; readonly packs: bigint }[];
}

interface PricedLine extends LinePrice {
  readonly packs: bigint;
}

/** Asks for packs at the prices of the contracts of the day; each line that has none is named. */
export async function submitRequisition(tx: Transaction, wish: RequisitionWish): Promise<Outcome> {
  const { institutionId, lines } = wish;
  authoriseHouse(tx, 'purchase.request', institutionId, '该机构', 'institution');
  const wrong = lineRefusal(wish) ?? (await placeRefusal(tx, wish));
  if (wrong) return refused(wrong);
  const groupId = await groupOfHouse(tx, institutionId);
  // Two who ask for the same house at once see each other's request, so that neither half of a split stays unnoticed.
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('requisition ' || $1, 0))`, [institutionId]);
  const today = civilDateOf(await tx.now());
  const answers = await tx.acrossHouses(() => priceLinesFor(tx, institutionId, today, lines));
  const refusals = answers.flatMap((answer, index) =>
    answer.ok ? [] : answer.refusals.map(each => inLine(each, index)),
  );
  if (refusals.length > 0) return refused(...refusals);
  const priced = answers.flatMap((answer, index) =>
    answer.ok ? { ...answer.value, packs: lines[index]?.packs ?? 0n } : [],
  );
  const requisitionId = await writeRequisition(tx, { ...wish, groupId, lines: priced });
  return accepted({ requisitionId });
}

function lineRefusal({ lines }: RequisitionWish): Refusal<PurchasingCode> | undefined {
  if (lines.length === 0) return purchasingRefusals.noLines;
  const packIds = new Set(lines.map(({ packId }) => packId));
  return packIds.size < lines.length ? purchasingRefusals.lineTwice : undefined;
}

async function placeRefusal(
  tx: Transaction,
  { placeId, institutionId }: RequisitionWish,
): Promise<Refusal<PurchasingCode> | undefined> {
  if (placeId === null) return undefined;
  const place = await placeOf(tx, placeId);
  return place.institutionId === institutionId && !place.isClosed ? undefined : placeElsewhere;
}

export const placeElsewhere: Refusal<PurchasingCode> = {
  code: 'PLACE',
  message: {
    zh: '库位不属于本机构或已停用，请重新选择。',
    en: 'The stock place belongs to another house or is closed; choose another one.',
  },
  field: ['placeId'],
};

function inLine(each: Refusal<PurchasingCode>, index: number): Refusal<PurchasingCode> {
  return { ...each, field: ['lines', String(index)] };
}

async function writeRequisition(
  tx: Transaction,
  wish: Omit<RequisitionWish, 'lines'> & { readonly groupId: string; readonly lines: readonly PricedLine[] },
): Promise<string> {
  const { institutionId, groupId, lines } = wish;
  const id = newUuid();
  const now = await tx.now();
  const policy = await policyOf(tx, institutionId);
  const amountFen = amountOf(lines);
  const asked: SplitPart = { id, on: civilDateOf(now), amountFen, lines: await partLines(tx, lines) };
  const flag = splitFlag(policy, asked, await recentParts(tx, institutionId, policy, asked.on));
  const levels = levelsFor(policy, kindsOf(asked), amountFen);
  await tx.rows(
    `INSERT INTO requisition (id, group_id, institution_id, place_id, state, requested_by, requested_at, amount_fen, note, split_flag)
     VALUES ($1, $2, $3, $4, 'SUBMITTED', $5, $6, $7, $8, $9)`,
    [id, groupId, institutionId, wish.placeId, tx.personId, now, amountFen, wish.note?.trim() || null, flag],
  );
  await writeLines(tx, id, institutionId, lines);
  await writeLevels(tx, id, institutionId, levels);
  await tellApprovers(tx, id, levels[0]);
  auditRequisition(tx, 'request', { id, institutionId }, auditOf(amountFen, levels, flag));
  return id;
}

function auditOf(amountFen: bigint, levels: readonly ApprovalLevel[], flag: SplitFlag | null): object {
  return { amountFen: amountFen.toString(), levels, isSplit: flag !== null };
}

async function writeLines(
  tx: Transaction,
  id: string,
  institutionId: string,
  lines: readonly PricedLine[],
): Promise<void> {
  await tx.rows(
    `INSERT INTO requisition_line (id, requisition_id, institution_id, place, item_id, pack_id, packs, price_line_id, contract_id, price_fen)
     SELECT id, $1, $2, place, item_id, pack_id, packs, price_line_id, contract_id, price_fen
     FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::bigint[], $7::uuid[], $8::uuid[], $9::bigint[])
       WITH ORDINALITY AS l(id, item_id, pack_id, packs, price_line_id, contract_id, price_fen, place)`,
    [
      ...[id, institutionId, lines.map(() => newUuid()), lines.map(({ itemId }) => itemId)],
      ...[lines.map(({ packId }) => packId), lines.map(({ packs }) => packs), lines.map(each => each.priceLineId)],
      ...[lines.map(({ contractId }) => contractId), lines.map(({ priceFen }) => priceFen)],
    ],
  );
}

async function writeLevels(
  tx: Transaction,
  id: string,
  institutionId: string,
  levels: readonly ApprovalLevel[],
): Promise<void> {
  for (const level of levels)
    await tx.rows(
      'INSERT INTO requisition_approval (id, requisition_id, institution_id, level) VALUES ($1, $2, $3, $4)',
      [newUuid(), id, institutionId, level],
    );
}

/** Lines as they decide whether requisitions belong together. */
async function partLines(tx: Transaction, lines: readonly PricedLine[]): Promise<SplitPart['lines']> {
  return tx.rows(
    `SELECT i.kind, i.id AS "itemId", concat_ws(' ', l.supplier_id, i.category_id) AS group
     FROM unnest($1::uuid[], $2::uuid[]) AS l(item_id, supplier_id) JOIN catalogue_item i ON i.id = l.item_id`,
    [lines.map(({ itemId }) => itemId), lines.map(({ supplierId }) => supplierId)],
  );
}

/** What the house asked for in the days before, as far as it was not turned down. */
async function recentParts(
  tx: Transaction,
  institutionId: string,
  { splitDays }: PurchasingPolicy,
  on: string,
): Promise<SplitPart[]> {
  const rows = await tx.acrossHouses(() =>
    tx.rows<{
      id: string;
      on: string;
      amountFen: string;
      lines: { kind: SupplyKind; itemId: string; group: string }[];
    }>(
      `SELECT r.id, (r.requested_at AT TIME ZONE 'Asia/Shanghai')::date AS on, r.amount_fen AS "amountFen",
         jsonb_agg(jsonb_build_object('kind', i.kind, 'itemId', i.id, 'group', concat_ws(' ', p.supplier_id, i.category_id))) AS lines
       FROM requisition r JOIN requisition_line l ON l.requisition_id = r.id JOIN catalogue_item i ON i.id = l.item_id JOIN price_line p ON p.id = l.price_line_id
       WHERE r.institution_id = $1 AND r.state NOT IN ('REJECTED', 'CANCELLED')
         AND r.requested_at >= ($2::date - $3::integer)::timestamp AT TIME ZONE 'Asia/Shanghai'
       GROUP BY r.id`,
      [institutionId, on, splitDays],
    ),
  );
  return rows.map(({ amountFen, ...row }) => ({ ...row, amountFen: BigInt(amountFen) }));
}

export interface RequisitionEnd {
  readonly requisitionId: string;
  readonly expectedVersion?: number | null;
  readonly reason: string;
}

/** Takes back a requisition that is not ordered; whoever may ask for the house may take back what a colleague asked for. */
export async function cancelRequisition(tx: Transaction, input: RequisitionEnd): Promise<Outcome> {
  const requisition = await lockRequisition(tx, input.requisitionId);
  const { id, institutionId, state } = requisition;
  authoriseHouse(tx, 'purchase.request', institutionId, '这张请购单', 'requisition');
  const changed = changedRefusal(requisition, input.expectedVersion);
  if (changed) return refused(changed);
  if (!canStep(requisitionMoves, state, 'CANCEL'))
    return refused(wrongState(stateWords.requisition, stateWords[state]));
  const reason = input.reason.trim();
  if (reason === '') return refused(purchasingRefusals.reasonMissing);
  await tx.rows(
    `UPDATE requisition SET state = 'CANCELLED', ended_at = $2, end_reason = $3, version = version + 1 WHERE id = $1`,
    [id, await tx.now(), reason],
  );
  auditRequisition(tx, 'cancel', requisition, { reason });
  return accepted({ requisitionId: id });
}

export function auditRequisition(
  tx: Transaction,
  action: string,
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
  detail: object = {},
): void {
  tx.audit({ action: `requisition.${action}`, institutionId, subjectKind: 'Requisition', subjectId: id, detail });
}
