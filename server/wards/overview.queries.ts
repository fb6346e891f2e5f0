import { ratio } from '../../schema/figures';
import { institutionById, membershipsOfGroup, wardById } from '../group/group.loaders';
import { covers } from '../group/group.rules';
import type { Institution, MedicalGroup, Membership } from '../group/group.types';
import { civilDateOf } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { writeCursor } from '../platform/feed/cursor';
import { feedPosition } from '../platform/feed/feed';
import type { Context } from '../platform/graphql/context';
import { occupancyAt } from './bed.records';
import {
  addBeds,
  type BedCounts,
  type BedKind,
  type BedState,
  bedState,
  noBeds,
  type OccupancyKind,
  sumCounts,
} from './bed.rules';
import type { BedBoard, BedCountsType, BedOverview, BoardWard, InstitutionBedUse, WardBedUse } from './overview.types';
import { bedsAt, seenInstitutions, waitingAt } from './wards.queries';
import type { Bed } from './wards.types';

/** Bed use of a group now, by institution and ward: two statements, whatever the number of beds. */
export async function readOverview(context: Context, group: MedicalGroup): Promise<BedOverview> {
  const { feedCursor, asOf } = await startOfReading(context);
  const memberships = await seenMemberships(context, group);
  const ids = memberships.map(membership => membership.institutionId);
  const [counted, waiting] = [await countByWard(context, ids, asOf), await countWaiting(context, ids)];
  const institutions = await Promise.all(
    memberships.map(membership => institutionUse(context, membership, counted, waiting)),
  );
  return { group, asOf, feedCursor, total: shown(sumCounts(institutions.map(each => each.counts))), institutions };
}

/** The feed's position before the data, and the instant of the data: a change is either in what is read now or comes in the feed. */
export async function startOfReading(context: Context): Promise<{ feedCursor: string; asOf: Date }> {
  const feedCursor = writeCursor(await feedPosition(context.read));
  const clock = present(await context.read.row<{ now: Date }>('SELECT clock_timestamp() AS now'), 'clock');
  return { feedCursor, asOf: clock.now };
}

async function seenMemberships(context: Context, group: MedicalGroup): Promise<Membership[]> {
  const today = civilDateOf(new Date());
  const seen = new Set(seenInstitutions(context));
  const memberships = (await context.load(membershipsOfGroup, group.uuid)) ?? [];
  return memberships.filter(({ institutionId, period }) => seen.has(institutionId) && covers(period, today));
}

interface WardCount {
  readonly institutionId: string;
  readonly wardId: string;
  readonly counts: BedCounts;
  readonly nextHeldUntil: Date | null;
}

async function countByWard(context: Context, institutionIds: readonly string[], at: Date): Promise<WardCount[]> {
  const rows = await context.read.rows<CountRow>(countSql, [at, institutionIds]);
  const byWard = new Map<string, { -readonly [K in keyof WardCount]: WardCount[K] }>();
  for (const row of rows) {
    const ward = byWard.get(row.wardId) ?? {
      institutionId: row.institutionId,
      wardId: row.wardId,
      counts: noBeds(),
      nextHeldUntil: null,
    };
    addBeds(ward.counts, row.kind, stateOf(row), row.beds);
    ward.nextHeldUntil = earlier(row.heldUntil, ward.nextHeldUntil);
    byWard.set(row.wardId, ward);
  }
  return [...byWard.values()];
}

function earlier(a: Date | null, b: Date | null): Date | null {
  return a && b ? (a < b ? a : b) : (a ?? b);
}

function stateOf(row: CountRow): BedState {
  return bedState(row.kind, row.occupancyKind ? { kind: row.occupancyKind, reason: row.reason } : null);
}

interface CountRow {
  readonly institutionId: string;
  readonly wardId: string;
  readonly kind: BedKind | null;
  readonly occupancyKind: OccupancyKind | null;
  readonly reason: string | null;
  readonly beds: number;
  readonly heldUntil: Date | null;
}

const countSql = `
  SELECT b.institution_id AS "institutionId", b.ward_id AS "wardId", p.kind, o.kind AS "occupancyKind", o.reason, count(*)::integer AS beds,
    min(upper(o.during)) FILTER (WHERE o.kind = 'HOLD') AS "heldUntil"
  FROM bed b
  JOIN ward w ON w.id = b.ward_id AND w.during @> $1::timestamptz
  LEFT JOIN bed_open_period p ON p.bed_id = b.id AND p.during @> $1::timestamptz
  ${occupancyAt('$1::timestamptz', '$2')}
  WHERE b.institution_id = ANY ($2)
  GROUP BY b.institution_id, b.ward_id, w.code, p.kind, o.kind, o.reason
  ORDER BY w.code`;

async function countWaiting(context: Context, institutionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await context.read.rows<{ wardId: string; waiting: number }>(
    `SELECT ward_id AS "wardId", count(*)::integer AS waiting FROM encounter WHERE institution_id = ANY ($1) AND state = 'PLANNED' GROUP BY ward_id`,
    [institutionIds],
  );
  return new Map(rows.map(row => [row.wardId, row.waiting]));
}

async function institutionUse(
  context: Context,
  membership: Membership,
  counted: readonly WardCount[],
  waiting: ReadonlyMap<string, number>,
): Promise<InstitutionBedUse> {
  const { institutionId, role } = membership;
  const own = counted.filter(count => count.institutionId === institutionId);
  const wards = await Promise.all(own.map(count => wardUse(context, count, waiting.get(count.wardId) ?? 0)));
  return {
    institution: present(await context.load(institutionById, institutionId), 'institution'),
    role,
    counts: shown(sumCounts(own.map(count => count.counts))),
    waiting: wards.reduce((sum, ward) => sum + ward.waiting, 0),
    wards,
  };
}

async function wardUse(context: Context, count: WardCount, waiting: number): Promise<WardBedUse> {
  const ward = present(await context.load(wardById, count.wardId), 'ward');
  return { ward, counts: shown(count.counts), waiting, nextHeldUntil: count.nextHeldUntil };
}

/** The beds of an institution at an instant, now when null. */
export async function readBoard(
  context: Context,
  institution: Institution,
  wardIds: readonly string[] | null,
  at: Date | null,
): Promise<BedBoard> {
  const { feedCursor, asOf } = await startOfReading(context);
  const beds = await bedsAt(context, { institutionIds: [institution.uuid] }, at ?? asOf);
  const chosen = wardIds ? beds.filter(bed => wardIds.includes(bed.wardId)) : beds;
  const waiting = await waitingAt(context, institution.uuid, at);
  return {
    institution,
    at: at ?? asOf,
    feedCursor,
    wards: await Promise.all(byWard(chosen).map(([wardId, own]) => boardWard(context, wardId, own))),
    waiting: wardIds ? waiting.filter(encounter => wardIds.includes(encounter.wardId)) : waiting,
  };
}

function byWard(beds: readonly Bed[]): [string, Bed[]][] {
  const wards = new Map<string, Bed[]>();
  for (const bed of beds) wards.set(bed.wardId, [...(wards.get(bed.wardId) ?? []), bed]);
  return [...wards];
}

async function boardWard(context: Context, wardId: string, beds: Bed[]): Promise<BoardWard> {
  const ward = present(await context.load(wardById, wardId), 'ward');
  const counts = beds.reduce((sum, bed) => addBeds(sum, bed.kind, bed.state), noBeds());
  return { ward, counts: shown(counts), beds };
}

function shown(counts: BedCounts): BedCountsType {
  return { ...counts, occupancy: ratio(counts.occupied, counts.open) };
}
