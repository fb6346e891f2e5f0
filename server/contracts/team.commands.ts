import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { type LockedTeam, lockTeam } from './contract.facts';
import type { TeamCode } from './contracts.codes';
import { isFit } from './team.facts';
import { doctorRoles, TeamRole } from './team.rules';
import { memberDayRefusal } from './team-member.rules';

/** Teams are opened, changed, staffed and closed. */

type Saved = Result<{ teamId: string }, TeamCode>;

export interface SaveInput {
  readonly teamId: string | null;
  readonly expectedVersion?: number | null;
  readonly institutionId: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly capacity?: number | null;
  readonly neighbourhoodIds: readonly string[];
  readonly leadId: string | null;
  readonly openedOn?: CivilDate | null;
}

/** Opens a team with its lead, or changes what one is called, serves and may hold. */
export async function saveTeam(tx: Transaction, input: SaveInput): Promise<Saved> {
  requireManager(tx, input.institutionId);
  const saved = input.teamId ? await changeTeam(tx, input.teamId, input) : await openTeam(tx, input);
  if (!saved.ok) return saved;
  const { teamId } = saved.value;
  const served = await tx.rows('SELECT FROM neighbourhood WHERE id = ANY ($1) AND institution_id = $2', [
    input.neighbourhoodIds,
    input.institutionId,
  ]);
  if (served.length < new Set(input.neighbourhoodIds).size) return refused(areaElsewhere);
  await tx.rows('DELETE FROM family_team_area WHERE team_id = $1 AND neighbourhood_id <> ALL ($2)', [
    teamId,
    input.neighbourhoodIds,
  ]);
  await tx.rows(
    'INSERT INTO family_team_area (team_id, neighbourhood_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
    [teamId, input.neighbourhoodIds],
  );
  audit(tx, 'save', input.institutionId, teamId);
  return saved;
}

async function openTeam(tx: Transaction, input: SaveInput): Promise<Saved> {
  const { institutionId, leadId } = input;
  const house = await tx.row<{ tier: string }>('SELECT tier FROM institution WHERE id = $1', [institutionId]);
  if (house?.tier !== 'COMMUNITY' && house?.tier !== 'STATION') return refused(wrongHouse);
  if (!leadId) return refused(leadNeeded);
  const openedOn = input.openedOn ?? civilDateOf(await tx.now());
  if (!(await isFit(tx, institutionId, leadId, TeamRole.LEAD_GP))) return refused(unfit('leadId'));
  const teamId = newUuid();
  await tx.rows(
    `INSERT INTO family_team (id, institution_id, code, name_zh, name_en, capacity, opened_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [teamId, institutionId, input.code, input.nameZh.trim(), input.nameEn.trim(), input.capacity ?? null, openedOn],
  );
  await insertMember(tx, { teamId, personId: leadId, role: TeamRole.LEAD_GP, startsOn: openedOn });
  return accepted({ teamId });
}

async function changeTeam(tx: Transaction, teamId: string, input: SaveInput): Promise<Saved> {
  const team = await lockTeam(tx, teamId);
  if (team.institutionId !== input.institutionId) throw notFound('这个团队', 'team');
  const wrong = closedRefusal(team) ?? changedRefusal(team, input.expectedVersion);
  if (wrong) return refused(wrong);
  await tx.rows(
    'UPDATE family_team SET code = $2, name_zh = $3, name_en = $4, capacity = $5, version = version + 1 WHERE id = $1',
    [teamId, input.code, input.nameZh.trim(), input.nameEn.trim(), input.capacity ?? null],
  );
  return accepted({ teamId });
}

export interface MemberInput {
  readonly teamId: string;
  readonly personId: string;
  readonly role: TeamRole;
  readonly startsOn: CivilDate | null;
}

/** Takes somebody into a team. A new lead takes the place of the one before on that day, who stays as a general practitioner. */
export async function addMember(tx: Transaction, input: MemberInput): Promise<Saved> {
  const team = await lockTeam(tx, input.teamId);
  requireManager(tx, team.institutionId);
  const today = civilDateOf(await tx.now());
  const startsOn = input.startsOn ?? today;
  const wrong = closedRefusal(team) ?? memberDayRefusal(team, startsOn, today);
  if (wrong) return refused(wrong);
  if (!(await isFit(tx, team.institutionId, input.personId, input.role))) return refused(unfit('personId'));
  if (input.role === TeamRole.LEAD_GP) await makeRoomForLead(tx, { ...input, startsOn });
  await insertMember(tx, { ...input, startsOn });
  await touch(tx, team.id);
  audit(tx, 'member_add', team.institutionId, team.id);
  return accepted({ teamId: team.id });
}

/** The lead before ends on that day and goes on as a general practitioner; the new one's earlier place ends. */
async function makeRoomForLead(
  tx: Transaction,
  { teamId, personId, startsOn }: MemberInput & { startsOn: CivilDate },
): Promise<void> {
  const ended = await tx.rows<{ personId: string; role: TeamRole; endsOn: CivilDate | null }>(
    `UPDATE family_team_member m SET ends_on = $3 FROM family_team_member old
     WHERE m.id = old.id AND m.team_id = $1 AND (m.role = 'LEAD_GP' OR m.person_id = $2) AND m.starts_on <= $3 AND (m.ends_on IS NULL OR m.ends_on > $3)
     RETURNING m.person_id AS "personId", m.role, old.ends_on AS "endsOn"`,
    [teamId, personId, startsOn],
  );
  for (const before of ended)
    if (before.role === TeamRole.LEAD_GP && before.personId !== personId)
      await insertMember(tx, { teamId, personId: before.personId, role: TeamRole.GP, startsOn }, before.endsOn);
}

export interface MemberEndInput {
  readonly memberId: string;
  readonly endsOn: CivilDate | null;
  /** Although contracts with this doctor run. */
  readonly leavesContracts: boolean;
}

/** Ends that somebody belongs to a team; a team whose lead would be missing is refused by the database. */
export async function endMember(
  tx: Transaction,
  { memberId, endsOn, leavesContracts }: MemberEndInput,
): Promise<Saved> {
  const seen = await tx.row<{ teamId: string; personId: string; role: TeamRole }>(
    'SELECT team_id AS "teamId", person_id AS "personId", role FROM family_team_member WHERE id = $1',
    [memberId],
  );
  if (!seen) throw notFound('这位团队成员', 'member of a team');
  const team = await lockTeam(tx, seen.teamId);
  requireManager(tx, team.institutionId);
  const on = endsOn ?? civilDateOf(await tx.now());
  const wrong = closedRefusal(team);
  if (wrong) return refused(wrong);
  const left =
    doctorRoles.includes(seen.role) && !leavesContracts ? await contractsWith(tx, team.id, seen.personId) : 0;
  if (left > 0) return refused(hasResidents(left));
  const ended = await tx.row(
    `UPDATE family_team_member SET ends_on = $2 WHERE id = $1 AND starts_on <= $2 AND (ends_on IS NULL OR ends_on > $2) RETURNING id`,
    [memberId, on],
  );
  if (!ended) return refused(notThen);
  await touch(tx, team.id);
  audit(tx, 'member_end', team.institutionId, team.id);
  return accepted({ teamId: team.id });
}

/** Closes a team without contracts; its members leave it on that day. */
export async function closeTeam(
  tx: Transaction,
  { teamId, expectedVersion }: { readonly teamId: string; readonly expectedVersion: number | null },
): Promise<Saved> {
  const team = await lockTeam(tx, teamId);
  requireManager(tx, team.institutionId);
  const wrong = closedRefusal(team) ?? changedRefusal(team, expectedVersion);
  if (wrong) return refused(wrong);
  const count = await contractsWith(tx, teamId, null);
  if (count > 0) return refused(hasContracts(count));
  const today = civilDateOf(await tx.now());
  const closedOn = today > team.openedOn ? today : team.openedOn;
  await tx.rows('UPDATE family_team SET closed_on = $2, version = version + 1 WHERE id = $1', [teamId, closedOn]);
  await tx.rows(
    'UPDATE family_team_member SET ends_on = greatest(starts_on, $2::date) WHERE team_id = $1 AND (ends_on IS NULL OR ends_on > $2)',
    [teamId, closedOn],
  );
  audit(tx, 'close', team.institutionId, teamId);
  return accepted({ teamId });
}

/** How many contracts and drafts with a team, or with one of its doctors, have not ended. */
async function contractsWith(tx: Transaction, teamId: string, doctorId: string | null): Promise<number> {
  const row = await tx.acrossHouses(() =>
    tx.row<{ count: number }>(
      `SELECT count(*)::integer AS count FROM family_contract
       WHERE team_id = $1 AND ($2::uuid IS NULL OR doctor_id = $2) AND (state = 'DRAFT' OR (state = 'SIGNED' AND ends_on > group_today()))`,
      [teamId, doctorId],
    ),
  );
  return row?.count ?? 0;
}

interface NewMember {
  readonly teamId: string;
  readonly personId: string;
  readonly role: TeamRole;
  readonly startsOn: CivilDate;
}

async function insertMember(
  tx: Transaction,
  { teamId, personId, role, startsOn }: NewMember,
  endsOn: CivilDate | null = null,
): Promise<void> {
  await tx.rows(
    'INSERT INTO family_team_member (id, team_id, person_id, role, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)',
    [newUuid(), teamId, personId, role, startsOn, endsOn],
  );
}

async function touch(tx: Transaction, teamId: string): Promise<void> {
  await tx.rows('UPDATE family_team SET version = version + 1 WHERE id = $1', [teamId]);
}

/** Somebody who may not even look is told that there is nothing, somebody who may look but not act is told so. */
function requireManager(tx: Transaction, institutionId: string): void {
  if (typeof tx.actor === 'string' || may(tx.actor, 'team.manage', { institutionId })) return;
  if (!may(tx.actor, 'group.read', { institutionId })) throw notFound('这个机构的团队', 'institution with teams');
  throw forbidden('管理家庭医生团队', actions['team.manage'].means);
}

function audit(tx: Transaction, action: string, institutionId: string, teamId: string): void {
  tx.audit({ action: `team.${action}`, institutionId, subjectKind: 'FamilyTeam', subjectId: teamId });
}

function closedRefusal({ closedOn }: LockedTeam): Refusal<TeamCode> | undefined {
  if (closedOn === null) return undefined;
  return refusal(
    'TEAM_CLOSED',
    `该团队已于 ${closedOn} 撤销，不能再更改。`,
    `The team was closed on ${closedOn}; it stays as it was.`,
    'teamId',
  );
}

function changedRefusal(
  { version }: LockedTeam,
  expectedVersion: number | null | undefined,
): Refusal<TeamCode> | undefined {
  if (expectedVersion === null || expectedVersion === undefined || expectedVersion === version) return undefined;
  return refusal(
    'TEAM_CHANGED',
    '该团队刚被他人修改，请刷新后核对再提交。',
    'Somebody has changed the team since you looked; look again before you go on.',
    'expectedVersion',
  );
}

function unfit(field: string): Refusal<TeamCode> {
  return refusal(
    'PERSON_UNFIT',
    '此人目前在本中心没有与该角色相符的任职，请先办理任职或另选人员。',
    'The person has no appointment there now that fits the role; appoint them first, or choose somebody else.',
    field,
  );
}

function hasContracts(count: number): Refusal<TeamCode> {
  return refusal(
    'TEAM_HAS_CONTRACTS',
    `该团队还有 ${count} 份未结束的签约或草稿，请先转到其他团队、解约或作废。`,
    `${count} contracts or drafts with the team have not ended; transfer, end or put them away first.`,
    'teamId',
  );
}

function hasResidents(count: number): Refusal<TeamCode> {
  return refusal(
    'DOCTOR_HAS_CONTRACTS',
    `这位医生在该团队还有 ${count} 份未结束的签约或草稿，请先转给其他医生；确需先离队的，离队后再转出或由其他医生续签。`,
    `${count} contracts or drafts with this doctor have not ended; transfer them first, or end it anyway and have others renew them.`,
    'memberId',
  );
}

const leadNeeded = refusal<TeamCode>('LEAD_NEEDED', '请指定团队长。', 'Name who leads the team.', 'leadId');
const wrongHouse = refusal<TeamCode>(
  'TEAM_HOUSE',
  '家庭医生团队须属于社区卫生服务中心（站）。',
  'Family-doctor teams belong to community health centres.',
  'institutionId',
);
const areaElsewhere = refusal<TeamCode>(
  'AREA_ELSEWHERE',
  '所选居（村）委会不由本中心服务，请重新选择。',
  'A neighbourhood is served by another centre; choose again.',
  'neighbourhoodIds',
);
const notThen = refusal<TeamCode>(
  'MEMBER_DATES',
  '此人在那一天不属于该团队，请核对日期。',
  'The person does not belong to the team on that day; check it.',
  'endsOn',
);
