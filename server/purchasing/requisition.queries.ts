import { money } from '../../schema/money';
import { asNode } from '../../schema/node';
import { toGlobalId } from '../kernel/ids';
import { type Context, viewerOf } from '../platform/graphql/context';
import { type SplitFlag, signingPlaces } from './approval.rules';
import { type ListFilter, type Listing, ofHouseOnly, readByIds } from './listing.queries';
import type { Requisition, RequisitionApproval, RequisitionLine } from './requisition.types';

/** Reads of requisitions: for those who read the purchases of the house. */

export const requisitionListing: Listing = {
  from: 'requisition x',
  columns: `x.id, x.number, x.group_id AS "groupId", x.institution_id AS "institutionId", x.place_id AS "placeId", x.state, x.requested_by AS "requestedById",
    x.requested_at AS "requestedAt", x.amount_fen AS "amountFen", x.note, x.split_flag AS "splitFlag", x.ended_at AS "endedAt", x.end_reason AS "endReason", x.version`,
  visible: ofHouseOnly,
  state: 'x.state',
  ofHouse: 'x.institution_id = $4',
  ofSupplier:
    'EXISTS (SELECT FROM requisition_line v JOIN price_line p ON p.id = v.price_line_id WHERE v.requisition_id = x.id AND p.supplier_id = $5)',
  number: 'x.number',
  at: 'x.requested_at',
};

export interface RequisitionRecord extends Omit<Requisition, 'uuid' | 'amount' | 'split'> {
  readonly amountFen: string;
  readonly splitFlag: SplitFlag | null;
}

export function toRequisition({ amountFen, splitFlag, ...row }: RequisitionRecord): Requisition {
  const split = splitFlag && {
    requisitionIds: splitFlag.requisitionIds.map(id => toGlobalId('Requisition', id)),
    total: money(splitFlag.totalFen),
    levelsAvoided: [...splitFlag.levelsAvoided],
  };
  return asNode('Requisition', { ...row, amount: money(amountFen), split });
}

export async function requisitionsByIds(context: Context, ids: readonly string[]): Promise<Requisition[]> {
  return (await readByIds<RequisitionRecord>(context, requisitionListing, 'x.id', ids)).map(toRequisition);
}

export async function requisitionLinesOf(context: Context, ids: readonly string[]): Promise<RequisitionLine[]> {
  const rows = await context.read.rows<
    Omit<RequisitionLine, 'packs' | 'price' | 'amount'> & { packs: string; priceFen: string }
  >(
    `SELECT l.requisition_id AS "requisitionId", l.item_id AS "itemId", l.pack_id AS "packId", l.packs, l.price_fen AS "priceFen", p.supplier_id AS "supplierId",
       o.id AS "orderLineId", o.order_id AS "orderId"
     FROM requisition_line l JOIN price_line p ON p.id = l.price_line_id LEFT JOIN purchase_order_line o ON o.requisition_line_id = l.id
     WHERE l.requisition_id = ANY ($1) ORDER BY l.place`,
    [ids],
  );
  return rows.map(({ packs, priceFen, ...row }) => ({
    ...row,
    packs: Number(packs),
    price: money(priceFen),
    amount: money(BigInt(packs) * BigInt(priceFen)),
  }));
}

export function approvalsOf(context: Context, ids: readonly string[]): Promise<RequisitionApproval[]> {
  return context.read.rows<RequisitionApproval>(
    `SELECT requisition_id AS "requisitionId", level, decision, decided_by AS "decidedById", decided_at AS "decidedAt", reason
     FROM requisition_approval WHERE requisition_id = ANY ($1) ORDER BY array_position('{HOUSE,FINANCE,GROUP}', level)`,
    [ids],
  );
}

/** Those that wait for the viewer: their level is next, they neither asked nor signed, and act by nobody's rights who asked. */
export function waitingForViewer(context: Context): NonNullable<ListFilter['also']> {
  const viewer = viewerOf(context);
  const places = signingPlaces(viewer);
  return {
    sql: `x.state = 'SUBMITTED' AND x.requested_by <> $8::uuid AND NOT EXISTS (SELECT FROM requisition_approval a WHERE a.requisition_id = x.id AND a.decided_by = $8::uuid)
      AND EXISTS (SELECT FROM unnest($9::text[], $10::uuid[], $11::uuid[]) AS mine(level, house, giver)
        WHERE mine.house = x.institution_id AND mine.giver IS DISTINCT FROM x.requested_by
          AND mine.level = (SELECT a.level FROM requisition_approval a WHERE a.requisition_id = x.id AND a.decision = 'WAITING'
            ORDER BY array_position('{HOUSE,FINANCE,GROUP}', a.level) LIMIT 1))`,
    parameters: [
      viewer.personId,
      places.map(({ level }) => level),
      places.map(({ institutionId }) => institutionId),
      places.map(({ giverId }) => giverId),
    ],
  };
}
