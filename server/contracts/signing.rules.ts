import { addDays, type CivilDate } from '../kernel/civil-date';
import { assertNever } from '../kernel/invariant';
import { type Refusal, refusal, type Text } from '../kernel/result';
import type { Population } from '../residents/population.rules';
import type { ContractCode, WarningCode } from './contracts.codes';
import { fitsPopulations } from './package.rules';
import { Fullness, fullness, type Load } from './team.rules';

/**
 * Decides whether a contract may be signed as it is drawn up: with this resident, for this time, with this team and doctor, in this combination,
 * with these packages. Everything that is wrong is said at once. Choices: it begins at most 31 days back, since papers reach the desk late, and
 * 90 days ahead.
 */
const startDaysBackMax = 31;
const startDaysAheadMax = 90;
const packagesMax = 10;

export interface SigningFacts {
  readonly today: CivilDate;
  readonly startsOn: CivilDate;
  readonly agreedUntil: CivilDate;
  readonly resident: {
    readonly institutionId: string;
    readonly birthDate: CivilDate;
    readonly populations: readonly Population[];
  };
  /** Signed contracts of the resident, wherever, that lie in this time. */
  readonly others: readonly { readonly startsOn: CivilDate; readonly endsOn: CivilDate; readonly isHere: boolean }[];
  readonly team: {
    readonly institutionId: string;
    readonly openedOn: CivilDate;
    readonly closedOn: CivilDate | null;
    readonly load: Load;
    /** The resident is on its list already: nobody is added, and a bound that is reached hinders nothing. */
    readonly hasResident: boolean;
  };
  readonly doctor: { readonly isInTeam: boolean; readonly load: Load; readonly hasResident: boolean };
  /** Teams of the centre that have room. */
  readonly roomy: readonly { readonly name: Text; readonly free: number }[];
  readonly combination: { readonly community: string; readonly district: string | null; readonly city: string | null };
  readonly packages: readonly PackageFacts[];
  /** How many packages were named: those that do not exist are missing in the list. */
  readonly packagesNamed: number;
  /** Whether it goes on under packages that were signed before: they need not be on offer any more. */
  readonly carriesPackages: boolean;
}

export interface PackageFacts {
  readonly code: string;
  readonly name: Text;
  readonly populations: readonly Population[];
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
  readonly isOfGroup: boolean;
}

/** Why it cannot be signed so; empty when it can. That the resident is gone is asked before. */
export function signingRefusals(facts: SigningFacts): Refusal<ContractCode>[] {
  return [
    ...residentRefusals(facts),
    ...termRefusals(facts),
    ...otherRefusals(facts),
    ...teamRefusals(facts),
    ...combinationRefusals(facts),
    ...packageRefusals(facts),
  ];
}

function residentRefusals({ resident, team, startsOn }: SigningFacts): Refusal<ContractCode>[] {
  if (resident.institutionId !== team.institutionId)
    return [
      refusal(
        'RESIDENT_ELSEWHERE',
        '该居民由另一家社区卫生服务中心管理，请由其管理中心的团队签约，或先办理迁入。',
        'Another centre looks after the resident; a team of that centre signs, or the resident is taken over first.',
        'teamId',
      ),
    ];
  if (startsOn >= resident.birthDate) return [];
  return [
    refusal(
      'RESIDENT_UNBORN',
      `签约不能早于居民出生（${resident.birthDate}）开始。`,
      `A contract begins after birth, ${resident.birthDate}.`,
      'startsOn',
    ),
  ];
}

function termRefusals({ today, startsOn }: SigningFacts): Refusal<ContractCode>[] {
  if (startsOn >= addDays(today, -startDaysBackMax) && startsOn <= addDays(today, startDaysAheadMax)) return [];
  return [
    refusal(
      'TERM',
      `开始日期须在 ${addDays(today, -startDaysBackMax)} 与 ${addDays(today, startDaysAheadMax)} 之间，请重新选择。`,
      `The first day lies between ${addDays(today, -startDaysBackMax)} and ${addDays(today, startDaysAheadMax)}; choose another.`,
      'startsOn',
    ),
  ];
}

function otherRefusals({ others }: SigningFacts): Refusal<ContractCode>[] {
  return others
    .slice(0, 1)
    .map(({ startsOn, endsOn, isHere }) =>
      refusal(
        'SECOND_CONTRACT',
        `该居民${isHere ? '' : '在其他中心'}已有签约，自 ${startsOn} 起、${endsOn} 止（不含）；请从 ${endsOn} 起签，或先办理解约。`,
        `The resident has a contract${isHere ? '' : ' with another centre'} from ${startsOn} until before ${endsOn}; begin on ${endsOn}, or end that first.`,
        'startsOn',
      ),
    );
}

function teamRefusals({ team, doctor, startsOn, roomy }: SigningFacts): Refusal<ContractCode>[] {
  const isOpen = startsOn >= team.openedOn && (team.closedOn === null || startsOn < team.closedOn);
  if (!isOpen)
    return [
      refusal(
        'TEAM_CLOSED',
        '该团队在签约开始之日尚未成立或已撤销，请选择其他团队。',
        'The team is not open when the contract begins; choose another.',
        'teamId',
      ),
    ];
  if (!doctor.isInTeam)
    return [
      refusal(
        'DOCTOR_NOT_IN_TEAM',
        '所选医生在签约开始之日不是该团队的家庭医生，请选择团队中的医生。',
        'The doctor is no general practitioner of the team when the contract begins; choose one who is.',
        'doctorId',
      ),
    ];
  const wrong: Refusal<ContractCode>[] = [];
  if (fullness(team.load) === Fullness.FULL && !team.hasResident) wrong.push(teamFull(team.load, roomy));
  if (fullness(doctor.load) === Fullness.FULL && !doctor.hasResident) wrong.push(doctorFull(doctor.load));
  return wrong;
}

function teamFull({ contracted, max }: Load, roomy: SigningFacts['roomy']): Refusal<ContractCode> {
  const zh = roomy.map(({ name, free }) => `${name.zh}（余 ${free}）`).join('、');
  const en = roomy.map(({ name, free }) => `${name.en} (${free} left)`).join(', ');
  return refusal(
    'TEAM_FULL',
    `该团队已签约 ${contracted} 人，达到上限 ${max} 人。${zh ? `可选：${zh}。` : '本中心其他团队也已满。'}`,
    `The team has ${contracted} residents, its bound is ${max}. ${en ? `Choose: ${en}.` : 'The other teams of the centre are full too.'}`,
    'teamId',
  );
}

function doctorFull({ contracted, max }: Load): Refusal<ContractCode> {
  return refusal(
    'DOCTOR_FULL',
    `该医生已签约 ${contracted} 人，达到政策上限 ${max} 人，请选择其他医生。`,
    `The doctor has ${contracted} residents, the bound of the policy is ${max}; choose another doctor.`,
    'doctorId',
  );
}

function combinationRefusals({ combination: { community, district, city } }: SigningFacts): Refusal<ContractCode>[] {
  const wrong: Refusal<ContractCode>[] = [];
  if (community !== 'COMMUNITY' && community !== 'STATION')
    wrong.push(
      refusal(
        'TIER_WRONG',
        '签约机构须为社区卫生服务中心（站）。',
        'The contract is with a community health centre or a station.',
        'teamId',
      ),
    );
  if (district !== null && district !== 'DISTRICT')
    wrong.push(
      refusal('TIER_WRONG', '所选区级机构不是区级医院。', 'This is no district institution.', 'districtInstitutionId'),
    );
  if (city !== null && city !== 'CITY')
    wrong.push(
      refusal('TIER_WRONG', '所选市级机构不是市级医院。', 'This is no city institution.', 'cityInstitutionId'),
    );
  return wrong;
}

function packageRefusals(facts: SigningFacts): Refusal<ContractCode>[] {
  const { packages, packagesNamed, startsOn, resident, carriesPackages } = facts;
  if (packagesNamed === 0 || packagesNamed > packagesMax)
    return [
      refusal(
        'PACKAGE_NEEDED',
        `请选择 1 至 ${packagesMax} 个服务包。`,
        `Choose 1 to ${packagesMax} packages.`,
        'packageIds',
      ),
    ];
  if (packages.length < packagesNamed || packages.some(({ isOfGroup }) => !isOfGroup)) return [notOffered(undefined)];
  const codes = packages.map(({ code }) => code);
  if (new Set(codes).size < codes.length)
    return [
      refusal(
        'PACKAGE_TWICE',
        '同一服务包只能选一个版本。',
        'Only one version of a package can be chosen.',
        'packageIds',
      ),
    ];
  if (carriesPackages) return [];
  return packages.flatMap(each => {
    if (startsOn < each.validFrom || (each.validUntil !== null && startsOn >= each.validUntil))
      return [notOffered(each.name)];
    return fitsPopulations(each.populations, resident.populations) ? [] : [notFor(each)];
  });
}

/** @param name of the package; undefined when it is none of the group's */
export function notOffered(name: Text | undefined): Refusal<ContractCode> {
  return refusal(
    'PACKAGE_NOT_VALID',
    `${name ? `“${name.zh}”` : '所选服务包'}在签约开始之日不可签约，请选择现行版本。`,
    `${name ? `“${name.en}”` : 'A package'} is not on offer when the contract begins; choose the version that is.`,
    'packageIds',
  );
}

function notFor({ name }: PackageFacts): Refusal<ContractCode> {
  return refusal(
    'PACKAGE_NOT_FOR',
    `“${name.zh}”不适用于该居民的人群分类；如确属该人群，请先在居民档案中登记。`,
    `“${name.en}” is for other residents; if this one belongs to them, record that in their file first.`,
    'packageIds',
  );
}

/** A word before signing. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: Text;
}

/** What to know, although it hinders nothing. */
export function signingWarnings({ team, doctor }: Pick<SigningFacts, 'team' | 'doctor'>): Warning[] {
  return [...loadWarning('TEAM_NEARLY_FULL', team.load), ...loadWarning('DOCTOR_NEARLY_FULL', doctor.load)];
}

function loadWarning(code: 'TEAM_NEARLY_FULL' | 'DOCTOR_NEARLY_FULL', load: Load): Warning[] {
  const { contracted, max } = load;
  if (fullness(load) === Fullness.FREE) return [];
  switch (code) {
    case 'TEAM_NEARLY_FULL':
      return [
        warning(
          code,
          `团队另有签约 ${contracted} 人，上限 ${max} 人，已接近或达到。`,
          `The team has ${contracted} other residents, its bound is ${max}: nearly or wholly full.`,
        ),
      ];
    case 'DOCTOR_NEARLY_FULL':
      return [
        warning(
          code,
          `医生另有签约 ${contracted} 人，上限 ${max} 人，已接近或达到。`,
          `The doctor has ${contracted} other residents, the bound is ${max}: nearly or wholly full.`,
        ),
      ];
    default:
      return assertNever(code);
  }
}

export function warning(code: WarningCode, zh: string, en: string): Warning {
  return { code, message: { zh, en } };
}
