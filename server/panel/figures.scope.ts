import { groupById, membershipsOfGroup } from '../group/group.loaders';
import { civilDateOf } from '../kernel/civil-date';
import { institutionsFor } from '../platform/access/viewer';
import { CallerError, notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { type FigureRecord, type FigureScope, houseOfTeam, housesOfDoctor } from './figures.queries';
import { CareFigureLevel, type FigureMonth, figureMonths, figureMonthsMax } from './figures.rules';
import type { CareFigureScopeArgs } from './figures.types';

/** What was asked for, narrowed to the houses in which the viewer may do this. */
export async function figureScope(
  context: Context,
  args: CareFigureScopeArgs,
  action: 'care.figures' | 'resident.read',
): Promise<FigureScope> {
  const { groupId, institutionId, teamId, doctorId } = args;
  if ([groupId, institutionId, teamId, doctorId].filter(id => id != null).length !== 1) {
    const text = { zh: '请指定一个集团、机构、团队或医生。', en: 'Name one group, centre, team or doctor.' };
    throw new CallerError('BAD_USER_INPUT', text, ['institutionId']);
  }
  const asked = await housesOf(context, args);
  const houses = institutionsFor(viewerOf(context), action).filter(id => asked.includes(id));
  if (houses.length === 0) throw notFound('您可以查看其家庭医生数据的机构', 'institution whose figures you may see');
  return {
    houses,
    teamId: readOptionalId('FamilyTeam', teamId, 'teamId'),
    doctorId: readOptionalId('Person', doctorId, 'doctorId'),
  };
}

async function housesOf(
  context: Context,
  { groupId, institutionId, teamId, doctorId }: CareFigureScopeArgs,
): Promise<string[]> {
  if (institutionId) return [readId('Institution', institutionId, 'institutionId')];
  if (teamId) return houseOfTeam(context, readId('FamilyTeam', teamId, 'teamId'));
  if (doctorId) return housesOfDoctor(context, readId('Person', doctorId, 'doctorId'));
  const group = readId('MedicalGroup', groupId ?? '', 'groupId');
  if (!(await context.load(groupById, group))) throw notFound('这个医疗集团', 'medical group');
  const today = civilDateOf(new Date());
  return ((await context.load(membershipsOfGroup, group)) ?? [])
    .filter(({ period }) => period.from <= today && (period.until === null || period.until > today))
    .map(membership => membership.institutionId);
}

/** Whether the viewer may see the residents behind all of it. */
export function seesRows(context: Context, { houses }: FigureScope): boolean {
  const seen = institutionsFor(viewerOf(context), 'resident.read');
  return houses.every(id => seen.includes(id));
}

/** A part of something larger whose other parts may be asked for too. */
export interface FigureFamily {
  /** The whole. */
  readonly scope: FigureScope;
  /** By what its parts are told apart, and which of them was asked for. */
  readonly level: CareFigureLevel;
  readonly part: string;
}

/**
 * What a team, doctor or centre is a part of: what is hidden of a small part would follow from the others, were each of them told by itself.
 * Null for a group.
 */
export function familyOf(
  context: Context,
  scope: FigureScope,
  { institutionId }: CareFigureScopeArgs,
): FigureFamily | null {
  const { houses, teamId, doctorId } = scope;
  const whole = { houses, teamId: null, doctorId: null };
  if (teamId) return { scope: whole, level: CareFigureLevel.TEAM, part: teamId };
  if (doctorId) return { scope: whole, level: CareFigureLevel.DOCTOR, part: doctorId };
  const [only] = houses;
  if (!institutionId || !only) return null;
  const all = institutionsFor(viewerOf(context), 'care.figures');
  return { scope: { ...whole, houses: all }, level: CareFigureLevel.INSTITUTION, part: only };
}

/** Whose a record is on a level. */
export const partOf: Readonly<Record<CareFigureLevel, (record: FigureRecord) => string | null>> = {
  DOCTOR: record => record.doctorId,
  TEAM: record => record.teamId,
  INSTITUTION: record => record.institutionId,
};

export function monthsOf(from: string, until: string): FigureMonth[] {
  const months = figureMonths(from, until, civilDateOf(new Date()));
  if (months.length > 0 && months.length <= figureMonthsMax) return months;
  const text = {
    zh: `请选择 1 至 ${figureMonthsMax} 个月，不晚于本月。`,
    en: `Choose 1 to ${figureMonthsMax} months, none of them in the future.`,
  };
  throw new CallerError('BAD_USER_INPUT', text, ['from']);
}
