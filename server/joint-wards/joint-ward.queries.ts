import { asNode } from '../../schema/node';
import { civilDaysOf, contains, readRangeText } from '../kernel/period';
import { institutionsFor, teamWardsFor } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { type Context, viewerOf } from '../platform/graphql/context';
import { jointWardState } from './joint-ward.rules';
import type { FormularyItem, JointRound, JointRoundPatient, JointWard, JointWardMember } from './joint-ward.types';

/**
 * Reads of joint wards: for those who may see them at the host, at the partner, or work in them. `seen` holds these agreements; $1 is the
 * viewer's houses, $2 the wards of their teams.
 */
const seen = `WITH seen AS (
  SELECT * FROM joint_ward_agreement WHERE host_id = ANY ($1) OR partner_id = ANY ($1) OR ward_id = ANY ($2))`;

function reach(context: Context): [string[], string[]] {
  const viewer = viewerOf(context);
  return [institutionsFor(viewer, 'jointward.read'), teamWardsFor(viewer, 'jointward.read')];
}

const agreementColumns = `j.id, j.host_id AS "hostId", j.partner_id AS "partnerId", j.ward_id AS "wardId", j.during, j.withdrawn_at AS "withdrawnAt",
  j.cost_split_host_bp AS "costSplitHost", 10000 - j.cost_split_host_bp AS "costSplitPartner",
  j.point_split_host_bp AS "pointSplitHost", 10000 - j.point_split_host_bp AS "pointSplitPartner",
  j.signed_by AS "signedById", j.signed_at AS "signedAt", j.closed_at AS "closedAt", j.close_reason AS "closeReason", j.version`;

interface AgreementRecord extends Omit<JointWard, 'uuid' | 'during' | 'state'> {
  readonly during: string;
  readonly withdrawnAt: Date | null;
}

export async function jointWardsBy(context: Context, ids: readonly string[]): Promise<JointWard[]> {
  const rows = await context.read.rows<AgreementRecord>(
    `${seen} SELECT ${agreementColumns} FROM seen j WHERE j.id = ANY ($3)`,
    [...reach(context), ids],
  );
  return rows.map(toJointWard);
}

/** The joint wards between members of a group, those that hold first. */
export async function jointWardsOfGroup(context: Context, groupId: string): Promise<JointWard[]> {
  const rows = await context.read.rows<AgreementRecord>(
    `${seen} SELECT ${agreementColumns} FROM seen j JOIN institution h ON h.id = j.host_id JOIN ward w ON w.id = j.ward_id
     WHERE EXISTS (SELECT FROM membership m WHERE m.group_id = $3 AND m.institution_id = j.host_id AND m.role <> 'CITY_PARTNER' AND m.during && civil_days(j.during))
     ORDER BY (j.withdrawn_at IS NULL AND j.until > statement_timestamp()) DESC, h.code, w.code, j.since DESC, j.id LIMIT ${listed}`,
    [...reach(context), groupId],
  );
  return rows.map(toJointWard);
}

/** Agreements are few: a group has some wards of them. */
const listed = 200;

/** The agreements that hold now for wards. */
export async function jointWardsOfWards(context: Context, wardIds: readonly string[]): Promise<JointWard[]> {
  const rows = await context.read.rows<AgreementRecord>(
    `${seen} SELECT ${agreementColumns} FROM seen j
     WHERE j.ward_id = ANY ($3) AND j.withdrawn_at IS NULL AND j.since <= statement_timestamp() AND j.until > statement_timestamp()`,
    [...reach(context), wardIds],
  );
  return rows.map(toJointWard);
}

function toJointWard({ during, withdrawnAt, ...row }: AgreementRecord): JointWard {
  const period = readRangeText(during);
  return asNode('JointWard', {
    ...row,
    during: civilDaysOf(period),
    state: jointWardState({ period, withdrawnAt }, new Date()),
  });
}

export async function bedIdsOfAgreements(
  context: Context,
  ids: readonly string[],
): Promise<{ agreementId: string; bedId: string }[]> {
  return context.read.rows(
    `SELECT j.agreement_id AS "agreementId", j.bed_id AS "bedId" FROM joint_ward_bed j
     JOIN bed b ON b.id = j.bed_id JOIN room r ON r.id = b.room_id WHERE j.agreement_id = ANY ($1) ORDER BY r.code, b.code`,
    [ids],
  );
}

/** Members by their own ids, or those of agreements; who was taken back before they began is left out of teams. */
export async function membersBy(
  context: Context,
  column: 'id' | 'agreement_id',
  ids: readonly string[],
): Promise<JointWardMember[]> {
  const rows = await context.read.rows<Listed<JointWardMember>>(
    `${seen} SELECT m.id, m.role, m.during, m.withdrawn_at AS "withdrawnAt", m.person_id AS "personId", m.home_id AS "homeId", m.agreement_id AS "agreementId"
     FROM joint_ward_member m JOIN seen j ON j.id = m.agreement_id
     WHERE m.${column} = ANY ($3) AND (m.withdrawn_at IS NULL OR $4 = 'id')
     ORDER BY array_position('{DIRECTOR,LEAD_PHYSICIAN,COMMUNITY_PHYSICIAN,NURSE,THERAPIST}', m.role), lower(m.during), m.id`,
    [...reach(context), ids, column],
  );
  return rows.map(row => asNode('JointWardMember', listedOf(row)));
}

export async function formularyBy(
  context: Context,
  column: 'id' | 'agreement_id',
  ids: readonly string[],
): Promise<FormularyItem[]> {
  const rows = await context.read.rows<Listed<FormularyItem>>(
    `${seen} SELECT f.id, f.drug_code AS "drugCode", f.name_zh AS "nameZh", f.name_en AS "nameEn", f.spec, f.during, f.withdrawn_at AS "withdrawnAt",
       f.agreement_id AS "agreementId"
     FROM formulary_item f JOIN seen j ON j.id = f.agreement_id
     WHERE f.${column} = ANY ($3) AND (f.withdrawn_at IS NULL OR $4 = 'id')
     ORDER BY f.name_zh COLLATE "zh-x-icu", lower(f.during), f.id`,
    [...reach(context), ids, column],
  );
  return rows.map(row => asNode('FormularyItem', listedOf(row)));
}

/** Something that belongs to an agreement for a time, as it is read. */
type Listed<T> = Omit<T, 'uuid' | 'during' | 'isActive'> & { id: string; during: string; withdrawnAt: Date | null };

function listedOf<T extends { id: string; during: string; withdrawnAt: Date | null }>({ withdrawnAt, ...row }: T) {
  const period = readRangeText(row.during);
  return { ...row, during: civilDaysOf(period), isActive: withdrawnAt === null && contains(period, new Date()) };
}

const roundColumns = `r.id, r.at, r.note AS "statedNote", r.leader_id AS "leaderId", r.participant_ids AS "participantIds", r.agreement_id AS "agreementId"`;

export async function roundsByIds(context: Context, ids: readonly string[]): Promise<JointRound[]> {
  const rows = await context.read.rows<Omit<JointRound, 'uuid'>>(
    `${seen} SELECT ${roundColumns} FROM joint_round r JOIN seen j ON j.id = r.agreement_id WHERE r.id = ANY ($3)`,
    [...reach(context), ids],
  );
  return rows.map(row => asNode('JointRound', row));
}

/** The rounds of a joint ward, the newest first, one more than asked for; `before` is where the last page ended. */
export async function roundsOf(
  context: Context,
  agreementId: string,
  first: number,
  before: readonly string[] | null,
): Promise<JointRound[]> {
  const rows = await context.read.rows<Omit<JointRound, 'uuid'>>(
    `SELECT ${roundColumns} FROM joint_round r
     WHERE r.agreement_id = $1 AND ($2::timestamptz IS NULL OR (r.at, r.id) < ($2::timestamptz, $3::uuid)) ORDER BY r.at DESC, r.id DESC LIMIT $4`,
    [agreementId, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('JointRound', row));
}

/** Who was seen on rounds; row-level security leaves out the patients of wards in which the viewer does not work clinically. */
export function roundPatientsBy(
  context: Context,
  roundIds: readonly string[],
): Promise<(JointRoundPatient & { roundId: string })[]> {
  return context.read.rows(
    'SELECT round_id AS "roundId", encounter_id AS "encounterId", note FROM joint_round_patient WHERE round_id = ANY ($1) ORDER BY encounter_id',
    [roundIds],
  );
}

/** Who is in the team of a joint ward now. */
export async function teamOf(tx: Transaction, jointWardId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT person_id AS id FROM joint_ward_member WHERE agreement_id = $1 AND withdrawn_at IS NULL AND during @> statement_timestamp() ORDER BY 1`,
    [jointWardId],
  );
  return rows.map(row => row.id);
}
