import { setImmediate as breathe } from 'node:timers/promises';
import type { Transaction } from '../platform/database/transaction';
import type { CycleRecord } from './cycle.records';
import { Engine, type PayOutcome } from './engine.rules';
import type { Engagement, IndicatorResult, PayFacts, PayInstitution, SetAside, WorkEvent } from './facts.rules';
import { HouseKind, type PayPolicy } from './pay-policy.rules';

/** Reads the facts of a cycle for the engine, and finds the rows again that its codes stand for. */

type Reader = Pick<Transaction, 'rows'>;

/** The facts and the ids behind the codes in them. */
export interface CycleFacts {
  readonly facts: PayFacts;
  readonly institutionIds: ReadonlyMap<string, string>;
  /** By institution code and department code, joined with a bar. */
  readonly departmentIds: ReadonlyMap<string, string>;
  readonly engagementIds: ReadonlyMap<string, string>;
}

/** Which events count: those of a frozen cycle, or those that would be frozen with it now. */
export type EventScope = 'FROZEN' | 'WAITING';

/** Runs the engine over the cycle's facts; events come in pages, so that half a million of them never stand in memory. */
export async function runOverFacts(
  reader: Reader,
  cycle: CycleRecord,
  policy: PayPolicy,
  carriedInFen: bigint,
  scope: EventScope,
): Promise<{ facts: CycleFacts; outcome: PayOutcome; eventCount: number }> {
  const facts = await readCycleFacts(reader, cycle, carriedInFen);
  const engine = new Engine(facts.facts, policy);
  for await (const event of eventsOf(reader, cycle, scope)) engine.add(event);
  return { facts, outcome: await finished(engine), eventCount: engine.eventCount };
}

/** Lets the server answer others between the steps of the engine. */
async function finished(engine: Engine): Promise<PayOutcome> {
  const steps = engine.finishing();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
  }
}

export async function readCycleFacts(reader: Reader, cycle: CycleRecord, carriedInFen: bigint): Promise<CycleFacts> {
  const institutions = await readInstitutions(reader, cycle);
  const engagements = await readEngagements(reader, cycle);
  const results = await readResults(reader, cycle);
  const setAside = await reader.rows<SetAside>(
    `SELECT i.code AS institution, a.person_id AS person, a.reason FROM pay_set_aside a JOIN institution i ON i.id = a.institution_id
     WHERE a.cycle_id = $1 AND a.undone_at IS NULL`,
    [cycle.id],
  );
  const departments = await reader.rows<{ id: string; code: string; institution: string }>(
    `SELECT d.id, d.code, i.code AS institution FROM department d JOIN institution i ON i.id = d.institution_id WHERE i.id = ANY ($1)`,
    [institutions.map(({ id }) => id)],
  );
  return {
    facts: {
      from: cycle.from,
      until: cycle.until,
      institutions: institutions.map(({ id: _, ...each }) => each),
      engagements: engagements.map(({ id: _, ...each }) => each),
      results,
      setAside,
      reserveCarriedFen: carriedInFen,
    },
    institutionIds: new Map(institutions.map(({ id, code }) => [code, id])),
    departmentIds: new Map(departments.map(({ id, code, institution }) => [`${institution}|${code}`, id])),
    engagementIds: new Map(engagements.map(({ id, key }) => [key, id])),
  };
}

async function readInstitutions(reader: Reader, cycle: CycleRecord): Promise<(PayInstitution & { id: string })[]> {
  const rows = await reader.rows<{
    id: string;
    code: string;
    tier: string;
    from: string;
    until: string | null;
    total: string | null;
  }>(
    `SELECT i.id, i.code, i.tier, min(lower(m.during)) AS "from",
       CASE WHEN bool_or(upper_inf(m.during)) THEN NULL ELSE max(upper(m.during)) END AS until, t.total_fen AS total
     FROM membership m JOIN institution i ON i.id = m.institution_id
     LEFT JOIN pay_total t ON t.cycle_id = $2 AND t.institution_id = i.id AND t.undone_at IS NULL
     WHERE m.group_id = $1 AND m.role <> 'CITY_PARTNER' AND m.during && daterange($3, $4)
     GROUP BY i.id, t.total_fen ORDER BY i.code`,
    [cycle.groupId, cycle.id, cycle.from, cycle.until],
  );
  return rows.map(({ id, code, tier, from, until, total }) => ({
    id,
    code,
    house: houseOf(tier),
    totalFen: total === null ? null : BigInt(total),
    memberFrom: from,
    memberUntil: until,
  }));
}

/** City and district hospitals are measured as hospitals, community centres and stations as the community. */
export function houseOf(tier: string): HouseKind {
  return tier === 'COMMUNITY' || tier === 'STATION' ? HouseKind.COMMUNITY : HouseKind.HOSPITAL;
}

async function readEngagements(reader: Reader, cycle: CycleRecord): Promise<(Engagement & { id: string })[]> {
  const rows = await reader.rows<Omit<Engagement, 'fixedFen'> & { id: string; fixedFen: string | null }>(
    `SELECT e.id, e.key, e.person_id AS person, i.code AS institution, d.code AS department, e.post, e.kind, e.share_bp AS "shareBp",
       e.since AS "from", e.until, h.code AS home, e.fixed_fen AS "fixedFen"
     FROM pay_engagement e JOIN institution i ON i.id = e.institution_id JOIN department d ON d.id = e.department_id
     LEFT JOIN institution h ON h.id = e.home_institution_id
     WHERE e.cycle_id = $1 AND e.undone_at IS NULL`,
    [cycle.id],
  );
  return rows.map(row => ({ ...row, fixedFen: row.fixedFen === null ? null : BigInt(row.fixedFen) }));
}

async function readResults(reader: Reader, cycle: CycleRecord): Promise<IndicatorResult[]> {
  const rows = await reader.rows<Omit<IndicatorResult, 'valueMilli'> & { valueMilli: string }>(
    `SELECT r.level, i.code AS institution, d.code AS department, r.person_id AS person, r.indicator, r.value_milli AS "valueMilli"
     FROM pay_indicator_result r JOIN institution i ON i.id = r.institution_id LEFT JOIN department d ON d.id = r.department_id
     WHERE r.cycle_id = $1 AND r.undone_at IS NULL`,
    [cycle.id],
  );
  return rows.map(row => ({ ...row, valueMilli: BigInt(row.valueMilli) }));
}

const eventsPerPage = 20_000;

async function* eventsOf(reader: Reader, cycle: CycleRecord, scope: EventScope): AsyncGenerator<WorkEvent> {
  const which =
    scope === 'FROZEN'
      ? 'e.cycle_id = $1 AND $3::uuid IS NOT NULL AND $4::date IS NOT NULL'
      : 'e.cycle_id IS NULL AND e.undone_at IS NULL AND $1::uuid IS NOT NULL AND e.group_id = $3 AND e.occurred_on < $4';
  let after = '';
  for (;;) {
    const rows = await reader.rows<Omit<WorkEvent, 'quantityMilli'> & { quantityMilli: string }>(
      `SELECT e.source_key AS key, i.code AS institution, d.code AS department, e.person_id AS person, e.code,
         e.quantity_milli AS "quantityMilli", e.occurred_on AS "on"
       FROM pay_work_event e JOIN institution i ON i.id = e.institution_id LEFT JOIN department d ON d.id = e.department_id
       WHERE ${which} AND e.source_key > $2 ORDER BY e.source_key LIMIT ${eventsPerPage}`,
      [cycle.id, after, cycle.groupId, cycle.until],
    );
    for (const row of rows) yield { ...row, quantityMilli: BigInt(row.quantityMilli) };
    if (rows.length < eventsPerPage) return;
    after = rows.at(-1)?.key ?? '';
  }
}
