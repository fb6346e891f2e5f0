import { readRangeText } from '../kernel/period';
import { type BedKind, type BedState, bedState, type OccupancyKind } from './bed.rules';
import type { Equipment, Isolation } from './encounter.rules';

/** Anything that reads rows: a snapshot or an open transaction. */
export interface Reader {
  rows<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** A bed at an instant, with what is with it then. */
export interface BedRecord {
  readonly id: string;
  readonly code: string;
  readonly institutionId: string;
  readonly wardId: string;
  readonly roomId: string;
  readonly isolation: Isolation[];
  readonly equipment: Equipment[];
  readonly version: number;
  readonly kind: BedKind | null;
  readonly state: BedState;
  readonly stateSince: Date | null;
  readonly stateUntil: Date | null;
  readonly stateReason: string | null;
  readonly occupancyId: string | null;
  readonly occupancyKind: OccupancyKind | null;
  readonly encounterId: string | null;
  readonly dischargeOrdered: boolean;
}

/** Which beds: of institutions, of wards, or these. */
export type BedSelection =
  | { institutionIds: readonly string[] }
  | { wardIds: readonly string[] }
  | { bedIds: readonly string[] };

/**
 * Beds as they are at an instant (now when null), in the order of ward, room and code. `inside` are the institutions whose bed states the
 * viewer may see: outside of them the second wall would show every bed as free, so they are left out altogether.
 */
export async function readBeds(
  reader: Reader,
  selection: BedSelection,
  inside: readonly string[],
  at: Date | null = null,
): Promise<BedRecord[]> {
  const [column, ids] = selected(selection);
  const rows = await (at
    ? reader.rows<BedStateRow>(bedStates(column, '$3::timestamptz'), [ids, inside, at])
    : reader.rows<BedStateRow>(bedStates(column, now), [ids, inside]));
  return rows.map(toRecord);
}

function selected(selection: BedSelection): ['institution_id' | 'ward_id' | 'id', readonly string[]] {
  if ('institutionIds' in selection) return ['institution_id', selection.institutionIds];
  return 'wardIds' in selection ? ['ward_id', selection.wardIds] : ['id', selection.bedIds];
}

interface BedStateRow
  extends Omit<BedRecord, 'state' | 'stateSince' | 'stateUntil' | 'stateReason' | 'dischargeOrdered'> {
  readonly during: string | null;
  readonly reason: string | null;
  readonly dischargeOrdered: boolean | null;
}

/**
 * What is with beds at an instant, for queries that know `b` (bed). The instant is a parameter or a stable function, nothing that row-level
 * security takes for leaky: then an index finds what has not ended by then, however long the history.
 */
export const occupancyAt = (instant: string, institutionIds: string): string => `
  LEFT JOIN bed_occupancy o ON o.bed_id = b.id AND o.institution_id = ANY (${institutionIds}) AND o.cancelled_at IS NULL
    AND o.since <= ${instant} AND o.until > ${instant}`;

/** A breath ahead of the statement, so that whatever was committed before its snapshot has begun. */
export const now = `(statement_timestamp() + interval '2 milliseconds')`;

const bedStates = (column: string, instant: string): string => `
  SELECT b.id, b.code, b.institution_id AS "institutionId", b.ward_id AS "wardId", b.room_id AS "roomId", b.isolation, b.equipment, b.version,
    p.kind, o.id AS "occupancyId", o.kind AS "occupancyKind", o.during, o.reason, o.encounter_id AS "encounterId",
    e.discharge_ordered_at <= ${instant} AS "dischargeOrdered"
  FROM bed b
  JOIN ward w ON w.id = b.ward_id
  JOIN room r ON r.id = b.room_id
  LEFT JOIN bed_open_period p ON p.bed_id = b.id AND p.during @> ${instant}
  ${occupancyAt(instant, '$2')}
  LEFT JOIN encounter e ON e.id = o.encounter_id AND o.kind = 'STAY'
  WHERE b.${column} = ANY ($1) AND b.institution_id = ANY ($2)
  ORDER BY w.code, r.code, b.code`;

function toRecord({ during, reason, dischargeOrdered, ...row }: BedStateRow): BedRecord {
  const occupancy = row.occupancyKind ? { kind: row.occupancyKind, reason } : null;
  const state = bedState(row.kind, occupancy);
  const shown = during === null ? null : readRangeText(during);
  return {
    ...row,
    state,
    stateSince: shown?.from ?? null,
    stateUntil: shown?.until ?? null,
    stateReason: reason,
    dischargeOrdered: dischargeOrdered ?? false,
  };
}
