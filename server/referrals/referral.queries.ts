import { pageOf } from '../../schema/connection';
import { asNode } from '../../schema/node';
import type { Department, Institution } from '../group/group.types';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import type { Person } from '../staffing/staffing.types';
import { startOfReading } from '../wards/overview.queries';
import { ReferralDesk } from './referral.enums';
import { boardStates, type ReferralScene, type ReferralState, type ReferralUrgency } from './referral.rules';
import type {
  OutsideInstitution,
  Referral,
  ReferralBoard,
  ReferralColumn,
  ReferralPage,
  ReferralStep,
} from './referral.types';

/** Reads of referrals. Each names the institutions whose referrals the viewer sees; row-level security says the same once more. */

function seenHouses(context: Context): string[] {
  return institutionsFor(viewerOf(context), 'referral.read');
}

export async function referralsBy(
  context: Context,
  column: 'id' | 'chain_id' | 'patient_id' | 'target_encounter_id' | 'source_encounter_id',
  keys: readonly string[],
): Promise<Referral[]> {
  const rows = await context.read.rows<ReferralRecord>(
    `SELECT ${columns} FROM referral r WHERE r.${column} = ANY ($1) AND ${seen('$2')} ORDER BY r.requested_at, r.id`,
    [keys, seenHouses(context)],
  );
  return rows.map(toReferral);
}

export interface ReferralFilter {
  readonly desk: ReferralDesk;
  /** Null for all that the viewer sees. */
  readonly institutionIds: readonly string[] | null;
  readonly departmentIds: readonly string[] | null;
  readonly states: readonly ReferralState[] | null;
  readonly urgency: ReferralUrgency | null;
  readonly scene: ReferralScene | null;
  readonly late: boolean | null;
  readonly patientId: string | null;
  readonly search: string | null;
}

/** Referrals, the newest first. */
export async function pageOfReferrals(
  context: Context,
  filter: ReferralFilter,
  first: number,
  after: string | null,
): Promise<InstanceType<typeof ReferralPage>> {
  const cursor = readAfterInstant(after);
  const asked = new Asked(context, filter);
  const before = cursor
    ? `AND (r.requested_at, r.id) < (${asked.value(cursor[0])}::timestamptz, ${asked.value(cursor[1])}::uuid)`
    : '';
  const newest = `ORDER BY r.requested_at DESC, r.id DESC LIMIT ${first + 1}`;
  const rows = await context.read.rows<ReferralRecord>(
    `SELECT ${columns} FROM referral r WHERE r.id IN (${asked.found(`${before} ${newest}`)}) ${newest}`,
    asked.values,
  );
  return pageOf(rows.map(toReferral), first, referral => [referral.requestedAt.toISOString(), referral.uuid]);
}

export async function countReferrals(context: Context, filter: ReferralFilter): Promise<number> {
  const asked = new Asked(context, filter);
  const row = await context.read.row<{ count: number }>(
    `SELECT count(*)::int AS count FROM referral r WHERE ${asked.condition()}`,
    asked.values,
  );
  return row?.count ?? 0;
}

/**
 * A filter as SQL that names only what is asked for, house by house and state by state, so that an index gives the newest of each and a
 * page costs the same however long the history.
 */
class Asked {
  readonly values: unknown[] = [];
  private readonly houses: string;

  constructor(
    context: Context,
    private readonly filter: ReferralFilter,
  ) {
    const { institutionIds } = filter;
    const houses = seenHouses(context);
    this.houses = this.value(institutionIds ? houses.filter(id => institutionIds.includes(id)) : houses);
  }

  /** A parameter, by its place. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** The ids that the filter finds; `tail` ends the question to each house. */
  found(tail: string): string {
    switch (this.filter.desk) {
      case ReferralDesk.INCOMING:
        return this.ofSide('target', tail);
      case ReferralDesk.OUTGOING:
        return this.ofSide('source', tail);
      case ReferralDesk.GROUP:
        return `${this.ofSide('source', tail)} UNION ${this.ofSide('target', tail)}`;
    }
  }

  /** The filter as one condition, for what is counted as a whole. */
  condition(): string {
    const { desk, states } = this.filter;
    const ofState = states ? `AND r.state = ANY (${this.value(states)})` : '';
    const of = (side: 'source' | 'target'): string =>
      `(r.${side}_institution_id = ANY (${this.houses}) ${side === 'target' ? 'AND r.submitted_at IS NOT NULL' : ''} ${ofState} ${this.narrowing(side)})`;
    switch (desk) {
      case ReferralDesk.INCOMING:
        return of('target');
      case ReferralDesk.OUTGOING:
        return of('source');
      case ReferralDesk.GROUP:
        return `(${of('source')} OR ${of('target')})`;
    }
  }

  private ofSide(side: 'source' | 'target', tail: string): string {
    const { states } = this.filter;
    return `SELECT r.id FROM unnest(${this.houses}::uuid[]) AS house(id)
      ${states ? `CROSS JOIN unnest(${this.value([...new Set(states)])}::text[]) AS asked(state)` : ''} CROSS JOIN LATERAL (
        SELECT r.id FROM referral r WHERE r.${side}_institution_id = house.id ${states ? 'AND r.state = asked.state' : ''}
          ${side === 'target' ? 'AND r.submitted_at IS NOT NULL' : ''} ${this.narrowing(side)} ${tail}) r`;
  }

  private narrowing(side: 'source' | 'target'): string {
    const { departmentIds, urgency, scene, late, patientId, search } = this.filter;
    const parts = [
      departmentIds && `r.${side}_department_id = ANY (${this.value(departmentIds)}::uuid[])`,
      urgency && `r.urgency = ${this.value(urgency)}`,
      scene && `r.scene = ${this.value(scene)}`,
      // Only what has not ended can be late.
      late === true && 'r.late IS NOT NULL AND r.ended_at IS NULL',
      late === false && 'r.late IS NULL',
      patientId && `r.patient_id = ${this.value(patientId)}`,
      search && this.searching(search),
    ];
    return parts.map(part => (part ? `AND ${part}` : '')).join(' ');
  }

  private searching(search: string): string {
    const number = numberOf(search);
    if (number) return `r.number = ${this.value(number)}`;
    return `r.patient_id IN (SELECT i.patient_id FROM patient_identity i WHERE i.name = ${this.value(search)})`;
  }
}

/** A referral's number, which may be given by its last digits; anything else is a patient's full name. */
function numberOf(search: string): string | null {
  const digits = /^(?:ZZ)?(\d{1,9})$/i.exec(search)?.[1];
  return digits ? `ZZ${digits.padStart(9, '0')}` : null;
}

const columnFirst = 50;

/** What is under way at a desk: two statements, whatever the number. */
export async function readReferralBoard(
  context: Context,
  desk: ReferralDesk,
  institutionIds: readonly string[] | null,
): Promise<ReferralBoard> {
  const { feedCursor, asOf } = await startOfReading(context);
  const houses = seenHouses(context);
  const inside = institutionIds ? houses.filter(id => institutionIds.includes(id)) : houses;
  const rows = await context.read.rows<ReferralRecord & { count: number; lateCount: number }>(
    `SELECT r.*, ${wards} FROM (
       SELECT ${ownColumns}, count(*) OVER (PARTITION BY r.state)::int AS count, count(r.late) OVER ()::int AS "lateCount",
         row_number() OVER (PARTITION BY r.state ORDER BY r.late IS NULL, array_position('{EMERGENCY,URGENT,ROUTINE}', r.urgency), r.due_at, r.requested_at) AS place
       FROM referral r WHERE r.ended_at IS NULL AND ${ofDesk[desk]}) r
     WHERE r.place <= ${columnFirst} ORDER BY r.place`,
    [inside],
  );
  const referrals = rows.map(row => ({ count: row.count, referral: toReferral(row) }));
  return {
    asOf,
    feedCursor,
    lateCount: rows[0]?.lateCount ?? 0,
    columns: boardStates.map(state => columnOf(state, referrals)),
  };
}

function columnOf(state: ReferralState, all: readonly { count: number; referral: Referral }[]): ReferralColumn {
  const here = all.filter(each => each.referral.state === state);
  return { state, count: here[0]?.count ?? 0, referrals: here.map(each => each.referral) };
}

const incoming = 'r.target_institution_id = ANY ($1) AND r.submitted_at IS NOT NULL';
const outgoing = 'r.source_institution_id = ANY ($1)';
const ofDesk: Readonly<Record<ReferralDesk, string>> = {
  INCOMING: `(${incoming})`,
  OUTGOING: `(${outgoing})`,
  GROUP: `((${incoming}) OR (${outgoing}))`,
};

/** Whether a referral `r` is one of the houses in a parameter. */
const seen = (houses: string): string =>
  `(r.source_institution_id = ANY (${houses}) OR (r.submitted_at IS NOT NULL AND r.target_institution_id = ANY (${houses})))`;

export async function stepsBy(context: Context, referralIds: readonly string[]): Promise<ReferralStep[]> {
  return context.read.rows<ReferralStep>(
    `SELECT s.referral_id AS "referralId", s.number, s.from_state AS "fromState", s.action, s.to_state AS "toState", s.side, s.institution_id AS "institutionId",
       s.person_id AS "personId", s.at, s.reason_code AS reason, s.note AS "statedNote", r.source_institution_id AS "sourceInstitutionId",
       r.target_institution_id AS "targetInstitutionId", r.submitted_at AS "submittedAt", r.identity_until AS "identityUntil"
     FROM referral_step s JOIN referral r ON r.id = s.referral_id WHERE s.referral_id = ANY ($1) ORDER BY s.referral_id, s.number`,
    [referralIds],
  );
}

/** Which referrals are linked with which, both ways. */
export function linksBy(
  context: Context,
  referralIds: readonly string[],
): Promise<{ referralId: string; otherId: string }[]> {
  return context.read.rows(
    `SELECT referral_id AS "referralId", other_id AS "otherId" FROM referral_link WHERE referral_id = ANY ($1)
     UNION SELECT other_id, referral_id FROM referral_link WHERE other_id = ANY ($1)
     UNION SELECT id, ended_by_referral_id FROM referral WHERE id = ANY ($1) AND ended_by_referral_id IS NOT NULL`,
    [referralIds],
  );
}

/** The beds that are held for referrals now, where the viewer sees beds. */
export function heldBedsBy(
  context: Context,
  referralIds: readonly string[],
): Promise<{ referralId: string; bedId: string }[]> {
  return context.read.rows(
    `SELECT referral_id AS "referralId", bed_id AS "bedId" FROM bed_occupancy
     WHERE referral_id = ANY ($1) AND cancelled_at IS NULL AND until > statement_timestamp()`,
    [referralIds],
  );
}

/** Houses that a referral names: also of other groups, whose names are no secret to whoever sees the referral. */
export async function housesBy(context: Context, ids: readonly string[]): Promise<Institution[]> {
  const rows = await context.read.rows<Institution>(
    'SELECT id, code, name_zh AS "nameZh", name_en AS "nameEn", tier, version FROM institution WHERE id = ANY ($1)',
    [ids],
  );
  return rows.map(row => asNode('Institution', row));
}

/** Departments that a referral names. */
export async function unitsBy(context: Context, ids: readonly string[]): Promise<Department[]> {
  const rows = await context.read.rows<Department>(
    `SELECT id, institution_id AS "institutionId", parent_id AS "parentId", code, name_zh AS "nameZh", name_en AS "nameEn" FROM department
     WHERE id = ANY ($1)`,
    [ids],
  );
  return rows.map(row => asNode('Department', row));
}

/** People that a referral names: colleagues, also of other groups. */
export async function colleaguesBy(context: Context, ids: readonly string[]): Promise<Person[]> {
  const rows = await context.read.rows<Person>(
    'SELECT id, name_zh AS "nameZh", name_en AS "nameEn" FROM person WHERE id = ANY ($1)',
    [ids],
  );
  return rows.map(row => asNode('Person', row));
}

const outsideColumns = 'code, name_zh AS "nameZh", name_en AS "nameEn"';

export function outsidesBy(context: Context, codes: readonly string[]): Promise<OutsideInstitution[]> {
  return context.read.rows(`SELECT ${outsideColumns} FROM outside_institution WHERE code = ANY ($1)`, [codes]);
}

/** Institutions outside of all groups whose name or code contains a text; the unknown one first. */
export function searchOutsides(context: Context, search: string): Promise<OutsideInstitution[]> {
  return context.read.rows(
    `SELECT ${outsideColumns} FROM outside_institution WHERE strpos(lower(concat_ws(' ', code, name_zh, name_en)), lower($1)) > 0
     ORDER BY code <> 'UNKNOWN', code LIMIT 50`,
    [search.trim()],
  );
}

const ownColumns = `r.id, r.number, r.chain_id AS "chainId", r.direction, r.scene, r.urgency, r.state, r.patient_id AS "patientId",
  r.source_institution_id AS "sourceInstitutionId", r.source_department_id AS "sourceDepartmentId", r.source_encounter_id AS "sourceEncounterId",
  r.target_institution_id AS "targetInstitutionId", r.target_department_id AS "targetDepartmentId", r.target_encounter_id AS "targetEncounterId",
  r.outside_code AS "outsideCode", r.diagnosis_code AS "diagnosisCode", r.diagnosis_note AS "statedDiagnosisNote", r.reason AS "statedReason",
  r.summary AS "statedSummary", r.requested_isolation AS "requestedIsolation", r.requested_equipment AS "requestedEquipment", r.warnings AS "warningCodes",
  r.override_reason AS "statedOverrideReason", r.requested_by AS "requestedById", r.requested_at AS "requestedAt", r.submitted_at AS "submittedAt",
  r.respond_by AS "respondBy", r.arrive_by AS "arriveBy", r.feedback_by AS "feedbackBy", r.late, r.escalated_at AS "escalatedAt",
  r.accepted_at AS "acceptedAt", r.departed_at AS "departedAt", r.arrived_at AS "arrivedAt", r.treated_at AS "treatedAt",
  r.treatment_ended_at AS "treatmentEndedAt", r.ended_at AS "endedAt", r.end_reason AS "endReason", r.end_note AS "statedEndNote",
  r.hold_until AS "holdUntil", r.joint_ward_agreement_id AS "jointWardAgreementId", r.feedback AS "statedFeedback", r.identity_until AS "identityUntil",
  r.version`;

const wardOf = (encounter: string, name: string): string =>
  `(SELECT e.ward_id FROM encounter e WHERE e.id = ${encounter}) AS "${name}"`;
const wards = `${wardOf('r."sourceEncounterId"', 'sourceWardId')}, ${wardOf('r."targetEncounterId"', 'targetWardId')}`;
const columns = `${ownColumns}, ${wardOf('r.source_encounter_id', 'sourceWardId')}, ${wardOf('r.target_encounter_id', 'targetWardId')}`;

type ReferralRecord = Omit<Referral, 'uuid'>;

function toReferral(row: ReferralRecord): Referral {
  return asNode('Referral', row);
}
