import { readCarePolicy } from '../care/care-policy.rules';
import { readFamilyDoctorPolicy } from '../contracts/family-doctor-policy.rules';
import { policyContentsOf } from '../group/group.queries';
import { civilDateOf } from '../kernel/civil-date';
import { institutionsFor } from '../platform/access/viewer';
import { CallerError, notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readIds, readOptionalId } from '../platform/graphql/ids';
import { type PanelDay, panelDayOf } from './panel.rules';
import type { PanelFilterInput, PanelScopeArgs } from './panel.types';

/** Whose panel is asked for, and what today means there. */
export interface PanelScope {
  /** Null for the whole centre. */
  readonly teamId: string | null;
  readonly institutionId: string;
  readonly day: PanelDay;
}

/** Reads what was asked for and narrows it to what the viewer may see. */
export async function panelScope(context: Context, args: PanelScopeArgs): Promise<PanelScope> {
  const teamId = readOptionalId('FamilyTeam', args.teamId, 'teamId');
  const asked = readOptionalId('Institution', args.institutionId, 'institutionId');
  if ((teamId === null) === (asked === null)) {
    const text = { zh: '请指定一个团队或一个机构。', en: 'Name either a team or a centre.' };
    throw new CallerError('BAD_USER_INPUT', text, ['teamId']);
  }
  const centres = institutionsFor(viewerOf(context), 'resident.read');
  const [institutionId, only] = await Promise.all([
    teamId ? centreOfTeam(context, teamId) : asked,
    dayOfOnly(context, centres),
  ]);
  if (!institutionId || !centres.includes(institutionId))
    throw teamId
      ? notFound('这个家庭医生团队', 'family-doctor team')
      : notFound('这个机构的居民', 'centre whose residents you may see');
  return { teamId, institutionId, day: only ?? (await panelDay(context, institutionId)) };
}

/** Most people see a single centre: its limits are asked for together with the centre of the team. */
async function dayOfOnly(context: Context, [only, ...others]: readonly string[]): Promise<PanelDay | null> {
  return only && others.length === 0 ? panelDay(context, only) : null;
}

/** Today with the limits of the group of a centre. */
export async function panelDay(context: Context, institutionId: string): Promise<PanelDay> {
  const contents = await policyContentsOf(context.read, institutionId, ['familyDoctor', 'chronicCare']);
  const care = readCarePolicy(contents.get('chronicCare') ?? null);
  const contracts = readFamilyDoctorPolicy(contents.get('familyDoctor') ?? null);
  return panelDayOf(civilDateOf(new Date()), { ...contracts, ...care });
}

async function centreOfTeam(context: Context, teamId: string): Promise<string | null> {
  const team = await context.read.row<{ institutionId: string }>(
    'SELECT institution_id AS "institutionId" FROM family_team WHERE id = $1',
    [teamId],
  );
  return team?.institutionId ?? null;
}

/** A filter with the database's ids; null where it does not narrow. */
export interface PanelFilter
  extends Pick<Required<PanelFilterInput>, 'due' | 'control' | 'conditions' | 'populations' | 'contract' | 'sex'> {
  readonly neighbourhoodIds: readonly string[] | null;
  readonly doctorId: string | null;
  readonly recentlyDischarged: boolean | null;
  readonly referralOpen: boolean | null;
  readonly lost: boolean | null;
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
}

export function readFilter(input: PanelFilterInput | null | undefined): PanelFilter {
  return {
    due: input?.due ?? null,
    control: input?.control ?? null,
    conditions: input?.conditions ?? null,
    populations: input?.populations ?? null,
    neighbourhoodIds: readIds('Neighbourhood', input?.neighbourhoodIds, 'neighbourhoodIds'),
    doctorId: readOptionalId('Person', input?.doctorId, 'doctorId'),
    recentlyDischarged: input?.recentlyDischarged ?? null,
    referralOpen: input?.referralOpen ?? null,
    contract: input?.contract ?? null,
    lost: input?.lost ?? null,
    ageFrom: input?.ageFrom ?? null,
    ageUntil: input?.ageUntil ?? null,
    sex: input?.sex ?? null,
  };
}
