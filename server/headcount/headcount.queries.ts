import { ratio } from '../../schema/figures';
import { asNode } from '../../schema/node';
import { reached, visible } from '../group/group.queries';
import { addDays, type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import type { Profession } from '../staffing/staff.rules';
import { readStaffingPolicy, type StaffingPolicy } from '../staffing/staffing-policy.rules';
import { fullTimes, headcountOf, type Move, type Mover, reviewState, type Tally, tryMoves } from './headcount.rules';
import type {
  Headcount,
  HeadcountQuota,
  HeadcountQuotaLine,
  HeadcountReview,
  HeadcountWhatIf,
} from './headcount.types';

/** Reads of headcount: three statements for the houses that are asked for, however many people they have. */

/** The houses among some in which the viewer sees headcount. */
export function countable(context: Context, institutionIds: readonly string[]): string[] {
  const own = institutionsFor(viewerOf(context), 'headcount.read');
  return institutionIds.filter(id => own.includes(id));
}

/** How houses stand as a day ends, in the order of their ids as given. */
export async function headcounts(
  context: Context,
  institutionIds: readonly string[],
  on: CivilDate,
): Promise<Headcount[]> {
  const facts = await factsOf(context, institutionIds, on);
  return institutionIds.map(id => toHeadcount(facts, id, facts.tallies));
}

/** The same houses before and after moves that nobody makes. */
export async function whatIf(
  context: Context,
  institutionIds: readonly string[],
  on: CivilDate,
  moves: readonly Move[],
): Promise<HeadcountWhatIf> {
  const facts = await factsOf(context, institutionIds, on);
  const movers = await moversOf(context, moves, institutionIds, on);
  const tried = tryMoves(facts.tallies, movers, institutionIds, moves);
  return {
    before: institutionIds.map(id => toHeadcount(facts, id, facts.tallies)),
    after: institutionIds.map(id => toHeadcount(facts, id, tried.tallies)),
    faults: tried.faults.map(({ index, refusal: { code, message } }) => ({
      index,
      code,
      message: say(context, message),
    })),
  };
}

interface Facts {
  readonly on: CivilDate;
  readonly tallies: readonly Tally[];
  readonly quotas: ReadonlyMap<string, HeadcountQuota>;
  readonly lines: ReadonlyMap<string, ReadonlyMap<Profession, number>>;
  readonly policies: ReadonlyMap<string, StaffingPolicy>;
}

async function factsOf(context: Context, institutionIds: readonly string[], on: CivilDate): Promise<Facts> {
  const quotas = await quotasOn(context, institutionIds, on);
  return {
    on,
    tallies: await talliesOf(context, institutionIds, on),
    quotas: new Map(quotas.map(quota => [quota.institutionId, quota])),
    lines: await postsOf(
      context,
      quotas.map(({ uuid }) => uuid),
    ),
    policies: await policiesOf(context, institutionIds),
  };
}

/** As a day ends: who began during the day counts, who ended does not. */
function endOf(on: CivilDate): Date {
  return new Date(startOfDay(addDays(on, 1)).getTime() - 1);
}

function talliesOf(context: Context, institutionIds: readonly string[], on: CivilDate): Promise<Tally[]> {
  return context.read.rows<Tally>(
    `SELECT a.institution_id AS "institutionId", r.profession,
       coalesce(sum(a.share_bp) FILTER (WHERE a.kind <> 'TRAINING'), 0)::integer AS "filledBp",
       (count(*) FILTER (WHERE a.kind = 'PRIMARY'))::integer AS heads,
       coalesce(sum(a.share_bp) FILTER (WHERE a.kind = 'TRAINING'), 0)::integer AS "traineesBp"
     FROM appointment a LEFT JOIN staff_record r ON r.person_id = a.person_id
     WHERE a.institution_id = ANY ($1) AND a.ends_at > $2 AND a.share_bp > 0 AND a.withdrawn_at IS NULL AND a.during @> $2::timestamptz GROUP BY 1, 2`,
    [institutionIds, endOf(on)],
  );
}

function moversOf(
  context: Context,
  moves: readonly Move[],
  institutionIds: readonly string[],
  on: CivilDate,
): Promise<Mover[]> {
  return context.read.rows<Mover>(
    `SELECT a.person_id AS "personId", a.institution_id AS "institutionId", r.profession, a.share_bp AS "shareBp"
     FROM appointment a LEFT JOIN staff_record r ON r.person_id = a.person_id
     WHERE a.person_id = ANY ($1) AND a.institution_id = ANY ($2) AND a.kind = 'PRIMARY' AND a.withdrawn_at IS NULL AND a.during @> $3::timestamptz`,
    [moves.map(({ personId }) => personId), institutionIds, endOf(on)],
  );
}

async function quotasOn(context: Context, institutionIds: readonly string[], on: CivilDate): Promise<HeadcountQuota[]> {
  const rows = await context.read.rows<QuotaRecord>(
    `SELECT ${quotaColumns} FROM headcount_quota WHERE institution_id = ANY ($1) AND effective @> $2::date`,
    [institutionIds, on],
  );
  return rows.map(toQuota);
}

/** The posts of quotas by profession. */
async function postsOf(
  context: Context,
  quotaIds: readonly string[],
): Promise<Map<string, ReadonlyMap<Profession, number>>> {
  const rows = await linesOf(context, quotaIds);
  return new Map(
    quotaIds.map(id => [
      id,
      new Map(rows.filter(({ quotaId }) => quotaId === id).map(({ profession, posts }) => [profession, posts])),
    ]),
  );
}

export function linesOf(
  context: Context,
  quotaIds: readonly string[],
): Promise<(HeadcountQuotaLine & { quotaId: string })[]> {
  return context.read.rows<HeadcountQuotaLine & { quotaId: string }>(
    `SELECT quota_id AS "quotaId", profession, posts FROM headcount_quota_line WHERE quota_id = ANY ($1)
     ORDER BY array_position('{DOCTOR,NURSE,PHARMACIST,TECHNICIAN,PUBLIC_HEALTH,MANAGER,SUPPORT}', profession)`,
    [quotaIds],
  );
}

/** The policy of each house's group as it is today, in one statement. */
async function policiesOf(context: Context, institutionIds: readonly string[]): Promise<Map<string, StaffingPolicy>> {
  const rows = await context.read.rows<{ institutionId: string; content: object }>(
    `SELECT DISTINCT ON (m.institution_id) m.institution_id AS "institutionId", v.content
     FROM policy_version v JOIN membership m ON m.group_id = v.group_id
     WHERE m.institution_id = ANY ($1) AND m.role <> 'CITY_PARTNER' AND m.during @> group_today() AND v.kind = 'staffing' AND v.valid_from <= group_today()
     ORDER BY m.institution_id, v.valid_from DESC`,
    [institutionIds],
  );
  const contents = new Map(rows.map(({ institutionId, content }) => [institutionId, content]));
  return new Map(institutionIds.map(id => [id, readStaffingPolicy(contents.get(id) ?? null)]));
}

function toHeadcount(facts: Facts, institutionId: string, tallies: readonly Tally[]): Headcount {
  const quota = facts.quotas.get(institutionId) ?? null;
  const policy = facts.policies.get(institutionId) ?? readStaffingPolicy(null);
  const own = tallies.filter(tally => tally.institutionId === institutionId);
  const counted = headcountOf(own, quota && (facts.lines.get(quota.uuid) ?? null), policy);
  const { healthProfessionalBpMin, managersSupportBpMax } = policy;
  return {
    institutionId,
    on: facts.on,
    quota,
    controls: quota?.controls ?? null,
    filledBp: counted.filledBp,
    filled: fullTimes(counted.filledBp),
    heads: counted.heads,
    trainees: fullTimes(counted.traineesBp),
    unrecordedHeads: counted.unrecordedHeads,
    lines: counted.lines.map(({ vacantBp, overBp, ...line }) => ({
      ...line,
      filled: fullTimes(line.filledBp),
      vacant: fullTimes(vacantBp),
      over: fullTimes(overBp),
    })),
    healthProfessionals: ratio(counted.healthProfessionalsBp, counted.filledBp),
    managersSupport: ratio(counted.managersSupportBp, counted.filledBp),
    healthProfessionalBpMin,
    managersSupportBpMax,
    keepsStructure: counted.keepsStructure,
    reviewState: reviewState(quota?.reviewDueOn ?? null, civilDateOf(new Date())),
  };
}

export async function quotasBy(
  context: Context,
  column: 'id' | 'institution_id',
  ids: readonly string[],
): Promise<HeadcountQuota[]> {
  const viewer = viewerOf(context);
  const rows = await context.read.rows<QuotaRecord>(
    `${visible} SELECT ${quotaColumns} FROM headcount_quota WHERE ${column} = ANY ($2) AND institution_id = ANY ($3)
       AND institution_id IN (SELECT institution_id FROM visible) ORDER BY lower(effective) DESC`,
    [reached(viewer), ids, institutionsFor(viewer, 'headcount.read')],
  );
  return rows.map(toQuota);
}

export function reviewsOf(context: Context, quotaIds: readonly string[]): Promise<HeadcountReview[]> {
  return context.read.rows<HeadcountReview>(
    `SELECT quota_id AS "quotaId", reviewed_on AS "reviewedOn", reviewed_by AS "reviewedById", note, next_due_on AS "nextDueOn"
     FROM headcount_review WHERE quota_id = ANY ($1) ORDER BY reviewed_on DESC, id DESC`,
    [quotaIds],
  );
}

const quotaColumns = `id, institution_id AS "institutionId", document_no AS "documentNo", decided_on AS "decidedOn", decided_by AS "decidedById",
  lower(effective) AS "from", upper(effective) AS until, controls, review_due_on AS "reviewDueOn", version`;
type QuotaRecord = Omit<HeadcountQuota, 'uuid' | 'period'> & { readonly from: string; readonly until: string | null };

function toQuota({ from, until, ...record }: QuotaRecord): HeadcountQuota {
  return asNode('HeadcountQuota', { ...record, period: { from, until } });
}
