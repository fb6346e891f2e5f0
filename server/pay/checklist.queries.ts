import { institutionById } from '../group/group.loaders';
import { toGlobalId } from '../kernel/ids';
import { fixedText } from '../kernel/money';
import { institutionsFor } from '../platform/access/viewer';
import type { Snapshot } from '../platform/database/snapshot';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import { personById } from '../staffing/staffing.loaders';
import { carriedOver, noPolicy, policyOn } from './cycle.commands';
import { cycleRecord } from './cycle.queries';
import type { CycleRecord } from './cycle.records';
import { PayCycleState } from './cycle.rules';
import type { PayCheckItem, PayCycle, PayProblem } from './cycle.types';
import { ImportKind, importColumns } from './import.rules';
import type { PayImport, PayImportTemplate } from './import.types';
import { asSystem } from './pay.queries';
import { houseOf, runOverFacts } from './pay-facts.queries';
import { PayLevel, type PayPolicy } from './pay-policy.rules';
import { type ProblemGroup, problemMeanings } from './problems.rules';
import { type UnlistedRow, unlistedPeople } from './set-aside.queries';
import type { PayUnlistedPerson } from './set-aside.types';

/** What a cycle still lacks, counted without showing anybody's pay. */

interface CheckRow {
  readonly institutionId: string;
  readonly code: string;
  readonly tier: string;
  readonly hasTotal: boolean;
  readonly rosterCount: number;
  readonly eventCount: number;
  readonly results: string[] | null;
}

/** One item for each member of the period. */
export async function checklistOf(context: Context, cycle: PayCycle): Promise<PayCheckItem[]> {
  const { rows, policy, unlisted } = await asSystem(context, async reader => {
    const record = await cycleRecord(reader, cycle.uuid);
    return {
      rows: await checkRows(reader, record),
      policy: await policyOf(reader, record),
      unlisted: await unlistedPeople(reader, record),
    };
  });
  const own = new Set(institutionsFor(viewerOf(context), 'pay.import'));
  return Promise.all(
    rows.map(async row => {
      const asked = indicatorsAsked(policy, row.tier);
      const there = new Set(row.results ?? []);
      const indicatorsMissing = asked.filter(code => !there.has(code));
      const here = unlisted.filter(({ institutionId }) => institutionId === row.institutionId);
      const unlistedCount = here.filter(({ reason }) => reason === null).length;
      return {
        institution: await context.load(institutionById, row.institutionId),
        hasTotal: row.hasTotal,
        rosterCount: row.rosterCount,
        eventCount: row.eventCount,
        indicatorsAsked: asked.length,
        indicatorsMissing,
        unlistedCount,
        unlisted: own.has(row.institutionId) ? await Promise.all(here.map(each => shapeUnlisted(context, each))) : [],
        isComplete:
          row.hasTotal &&
          row.rosterCount > 0 &&
          row.eventCount > 0 &&
          indicatorsMissing.length === 0 &&
          unlistedCount === 0,
      };
    }),
  );
}

async function shapeUnlisted(context: Context, row: UnlistedRow): Promise<PayUnlistedPerson> {
  const { reason, setAsideAt, setAsideById } = row;
  return {
    ...row,
    person: await context.load(personById, row.personId),
    setAside:
      reason !== null && setAsideAt && setAsideById
        ? { reason, at: setAsideAt, by: await context.load(personById, setAsideById) }
        : null,
  };
}

function checkRows(reader: Snapshot, cycle: CycleRecord): Promise<CheckRow[]> {
  return reader.rows<CheckRow>(
    `SELECT i.id AS "institutionId", i.code, i.tier,
       EXISTS (SELECT FROM pay_total t WHERE t.cycle_id = $1 AND t.institution_id = i.id AND t.undone_at IS NULL) AS "hasTotal",
       (SELECT count(*)::integer FROM pay_engagement e WHERE e.cycle_id = $1 AND e.institution_id = i.id AND e.undone_at IS NULL) AS "rosterCount",
       coalesce(work.n, 0)::integer AS "eventCount",
       (SELECT array_agg(r.indicator) FROM pay_indicator_result r WHERE r.cycle_id = $1 AND r.institution_id = i.id AND r.level = 'INSTITUTION' AND r.undone_at IS NULL) AS results
     FROM institution i
     LEFT JOIN (SELECT institution_id, count(*) AS n FROM pay_work_event
       WHERE undone_at IS NULL AND (cycle_id = $1 OR (cycle_id IS NULL AND group_id = $2 AND occurred_on < $4 AND $5)) GROUP BY 1) work ON work.institution_id = i.id
     WHERE i.id IN (SELECT m.institution_id FROM membership m WHERE m.group_id = $2 AND m.role <> 'CITY_PARTNER' AND m.during && daterange($3, $4))
     ORDER BY i.code`,
    [cycle.id, cycle.groupId, cycle.from, cycle.until, cycle.policyId === null],
  );
}

/** The policy of a frozen cycle, or the one under which it would be frozen now. */
async function policyOf(reader: Snapshot, cycle: CycleRecord): Promise<PayPolicy | undefined> {
  if (cycle.policyId === null) return (await policyOn(reader, cycle.groupId, cycle.from))?.content;
  const [row] = await reader.rows<{ content: PayPolicy }>('SELECT content FROM pay_policy WHERE id = $1', [
    cycle.policyId,
  ]);
  return row?.content;
}

function indicatorsAsked(policy: PayPolicy | undefined, tier: string, level = PayLevel.INSTITUTION): string[] {
  const house = houseOf(tier);
  return (policy?.indicators ?? [])
    .filter(each => each.house === house && each.level === level)
    .map(({ code }) => code);
}

/** Everything that would keep the cycle from being frozen now, as the engine finds it; empty once it is frozen. */
export async function problemsOf(context: Context, cycle: PayCycle): Promise<PayProblem[]> {
  if (cycle.state !== PayCycleState.OPEN && cycle.state !== PayCycleState.COLLECTING) return [];
  return asSystem(context, async reader => {
    const record = await cycleRecord(reader, cycle.uuid);
    const policy = await policyOn(reader, record.groupId, record.from);
    if (!policy) {
      const { code, message } = noPolicy(record);
      return [{ code, message: say(context, message), count: 1, subjects: [record.from] }];
    }
    const { outcome } = await runOverFacts(
      reader,
      record,
      policy.content,
      await carriedOver(reader, record),
      'WAITING',
    );
    return outcome.ok ? [] : outcome.problems.map(problem => shapeProblem(context, problem));
  });
}

function shapeProblem(context: Context, { code, count, subjects }: ProblemGroup): PayProblem {
  return { code, count, subjects: [...subjects], message: say(context, problemMeanings[code]) };
}

/** The imports of a cycle, the latest first. */
export function importsOf(context: Context, cycleId: string): Promise<PayImport[]> {
  return readImports(context, 'cycle_id', cycleId);
}

export async function importById(context: Context, id: string): Promise<PayImport | null> {
  return (await readImports(context, 'id', id))[0] ?? null;
}

async function readImports(context: Context, column: 'id' | 'cycle_id', id: string): Promise<PayImport[]> {
  const rows = await asSystem(context, reader =>
    reader.rows<Omit<PayImport, 'uuid'>>(
      `SELECT i.id, kind, file_name AS "fileName", state, rows_expected AS "rowsExpected",
         (SELECT count(*)::integer FROM pay_import_row r WHERE r.import_id = i.id) AS "rowsReceived", made_at AS "madeAt", applied_at AS "appliedAt",
         cycle_id AS "cycleId", made_by AS "madeById"
       FROM pay_import i WHERE ${column} = $1 ORDER BY made_at DESC, id LIMIT 200`,
      [id],
    ),
  );
  return rows.map(row => ({ ...row, id: toGlobalId('PayImport', row.id), uuid: row.id }));
}

const templateRowsMax = 5000;

/** The columns of a list, and a row for each value that the viewer's institutions still owe. */
export async function templateOf(context: Context, cycleId: string, kind: ImportKind): Promise<PayImportTemplate> {
  const own = institutionsFor(viewerOf(context), 'pay.import');
  const rows = await asSystem(context, async reader => {
    const cycle = await cycleRecord(reader, cycleId);
    const members = (await checkRows(reader, cycle)).filter(({ institutionId }) => own.includes(institutionId));
    switch (kind) {
      case ImportKind.TOTAL:
        return members.filter(({ hasTotal }) => !hasTotal).map(({ code }) => [code, '']);
      case ImportKind.INDICATOR:
        return missingResults(reader, cycle, members);
      case ImportKind.ROSTER:
        return formerRoster(reader, cycle, members);
      case ImportKind.QUANTITY:
        return [];
    }
  });
  return { columns: [...importColumns[kind]], rows: rows.slice(0, templateRowsMax) };
}

async function missingResults(reader: Snapshot, cycle: CycleRecord, members: readonly CheckRow[]): Promise<string[][]> {
  const policy = await policyOf(reader, cycle);
  const there = await reader.rows<{ key: string }>(
    `SELECT concat_ws('|', institution_id, subject_id, indicator) AS key FROM pay_indicator_result WHERE cycle_id = $1 AND undone_at IS NULL`,
    [cycle.id],
  );
  const known = new Set(there.map(({ key }) => key));
  const staff = await reader.rows<{
    institutionId: string;
    departmentId: string;
    department: string;
    personId: string;
    number: string;
  }>(
    `SELECT e.institution_id AS "institutionId", e.department_id AS "departmentId", d.code AS department, e.person_id AS "personId", e.staff_number AS number
     FROM pay_engagement e JOIN department d ON d.id = e.department_id WHERE e.cycle_id = $1 AND e.undone_at IS NULL ORDER BY e.key`,
    [cycle.id],
  );
  return members.flatMap(({ institutionId, code, tier }) => {
    const here = staff.filter(each => each.institutionId === institutionId);
    const subjects: [PayLevel, string, string[]][] = [
      [PayLevel.INSTITUTION, institutionId, [code, '', '']],
      ...here.map((each): [PayLevel, string, string[]] => [
        PayLevel.DEPARTMENT,
        each.departmentId,
        [code, each.department, ''],
      ]),
      ...here.map((each): [PayLevel, string, string[]] => [PayLevel.PERSON, each.personId, [code, '', each.number]]),
    ];
    return subjects.flatMap(([level, subjectId, cells]) =>
      indicatorsAsked(policy, tier, level).flatMap(indicator => {
        const key = [institutionId, subjectId, indicator].join('|');
        if (known.has(key)) return [];
        known.add(key);
        return [[...cells, indicator, '']];
      }),
    );
  });
}

/** The staff of the latest cycle before this one, to be looked through. */
async function formerRoster(reader: Snapshot, cycle: CycleRecord, members: readonly CheckRow[]): Promise<string[][]> {
  const rows = await reader.rows<{ cells: string[]; shareBp: number; home: string | null; isHead: boolean }>(
    `SELECT ARRAY[i.code, d.code, e.staff_number, '', e.post, e.kind] AS cells, e.share_bp AS "shareBp", h.code AS home, e.is_head AS "isHead"
     FROM pay_engagement e JOIN institution i ON i.id = e.institution_id JOIN department d ON d.id = e.department_id LEFT JOIN institution h ON h.id = e.home_institution_id
     WHERE e.undone_at IS NULL AND e.until IS NULL AND e.institution_id = ANY ($3) AND e.cycle_id =
       (SELECT c.id FROM pay_cycle c WHERE c.group_id = $1 AND c.period << (SELECT period FROM pay_cycle WHERE id = $2) ORDER BY c.period DESC LIMIT 1)
     ORDER BY e.key`,
    [cycle.groupId, cycle.id, members.map(({ institutionId }) => institutionId)],
  );
  return rows.map(({ cells, shareBp, home, isHead }) => [
    ...cells,
    fixedText(BigInt(shareBp), 2),
    cycle.from,
    '',
    home ?? '',
    isHead ? '1' : '',
    '',
  ]);
}
