import { type CivilDate, isCivilDate } from '../kernel/civil-date';
import type { Fault } from '../platform/graphql/row-faults';
import { fault, readSheet, type SheetRow } from '../residents/sheet.rules';
import { isIdNumber } from '../wards/patient.rules';

/** Decides how a list of contracts that were signed on paper is read, and what is wrong with a row by itself. */
export const contractSheetRowsMax = 1_000;

/** The columns, each with the name that sheets in Chinese have for it. */
export const contractColumns = {
  id_number: '身份证号',
  local_number: '档案号',
  team: '团队',
  doctor: '签约医生',
  packages: '服务包',
  starts_on: '开始日期',
  ends_on: '到期日期',
  signed_on: '签署日期',
  district: '区级机构',
  city: '市级机构',
  guardian: '监护人',
} as const;
export type ContractColumn = keyof typeof contractColumns;

export interface ContractEntry {
  readonly line: number;
  readonly idNumber: string | null;
  readonly localNumber: string | null;
  /** By code or Chinese name. */
  readonly team: string;
  /** By Chinese name; null: the lead. */
  readonly doctor: string | null;
  readonly packages: readonly string[];
  readonly startsOn: CivilDate;
  /** The first day after it; null: the policy's term. */
  readonly endsOn: CivilDate | null;
  readonly signedOn: CivilDate;
  readonly district: string | null;
  readonly city: string | null;
  readonly guardian: string | null;
}

export function readContractSheet(csv: string): { entries: ContractEntry[]; faults: Fault[] } {
  const sheet = readSheet<ContractColumn>(
    csv,
    contractColumns,
    ['team', 'packages', 'starts_on', 'signed_on'],
    contractSheetRowsMax,
  );
  const faults = [...sheet.faults];
  const entries: ContractEntry[] = [];
  for (const row of sheet.rows) {
    const wrong = rowFaults(row);
    faults.push(...wrong);
    if (wrong.length === 0) entries.push(entryOf(row));
  }
  return { entries, faults };
}

function rowFaults({ line, cells }: SheetRow<ContractColumn>): Fault[] {
  const wrong: Fault[] = [];
  if (cells.id_number === '' && cells.local_number === '')
    wrong.push(fault(line, 'id_number', '请填写身份证号或档案号', 'write the identity number or the centre’s number'));
  if (cells.id_number !== '' && !isIdNumber(cells.id_number.toUpperCase()))
    wrong.push(fault(line, 'id_number', '身份证号格式或校验码不正确', 'the identity number is not well-formed'));
  if (cells.team === '') wrong.push(fault(line, 'team', '请填写团队', 'write the team'));
  if (packagesIn(cells.packages).length === 0)
    wrong.push(fault(line, 'packages', '请填写服务包', 'write the packages'));
  for (const column of ['starts_on', 'signed_on'] as const)
    if (!isCivilDate(cells[column])) wrong.push(dayFault(line, column));
  if (cells.ends_on !== '' && !isCivilDate(cells.ends_on)) wrong.push(dayFault(line, 'ends_on'));
  if (wrong.length === 0 && cells.ends_on !== '' && cells.ends_on <= cells.starts_on)
    wrong.push(fault(line, 'ends_on', '到期日期须晚于开始日期', 'it ends after it begins'));
  if (cells.guardian.length > 50) wrong.push(fault(line, 'guardian', '最多 50 个字', 'at most 50 characters'));
  return wrong;
}

function dayFault(line: number, column: ContractColumn): Fault {
  return fault(line, column, '日期请写成 2026-01-31', 'write the day as 2026-01-31');
}

function packagesIn(cell: string): string[] {
  const codes = cell.split(/[;；、\s]+/).filter(code => code !== '');
  return [...new Set(codes)];
}

function entryOf({ line, cells }: SheetRow<ContractColumn>): ContractEntry {
  return {
    line,
    idNumber: cells.id_number.toUpperCase() || null,
    localNumber: cells.local_number || null,
    team: cells.team,
    doctor: cells.doctor || null,
    packages: packagesIn(cells.packages),
    startsOn: cells.starts_on,
    endsOn: cells.ends_on || null,
    signedOn: cells.signed_on,
    district: cells.district || null,
    city: cells.city || null,
    guardian: cells.guardian || null,
  };
}

/** What a row is looked up in: everything of the centre, by what rows say. */
export interface SheetPlaces {
  readonly today: CivilDate;
  readonly termEnd: (startsOn: CivilDate) => CivilDate;
  readonly resident: (entry: ContractEntry) => SheetResident | undefined;
  readonly team: (name: string) => SheetTeam | undefined;
  /** The version of a package on offer on a day. */
  readonly packageOn: (code: string, on: CivilDate) => string | undefined;
  readonly institution: (code: string) => { readonly id: string; readonly tier: string } | undefined;
}

export interface SheetResident {
  readonly patientId: string;
  readonly birthDate: CivilDate;
  /** Died, moved away, or merged into another. */
  readonly isGone: boolean;
  readonly contracts: readonly { readonly teamId: string; readonly startsOn: CivilDate; readonly endsOn: CivilDate }[];
}

export interface SheetTeam {
  readonly id: string;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  /** Its general practitioners of all times. */
  readonly doctors: readonly {
    readonly id: string;
    readonly name: string;
    readonly leads: boolean;
    readonly startsOn: CivilDate;
    readonly endsOn: CivilDate | null;
  }[];
}

/** A contract of a list with everything found. */
export interface PlacedContract {
  readonly patientId: string;
  readonly teamId: string;
  readonly doctorId: string;
  readonly districtInstitutionId: string | null;
  readonly cityInstitutionId: string | null;
  readonly startsOn: CivilDate;
  readonly agreedUntil: CivilDate;
  readonly signedOn: CivilDate;
  readonly guardianName: string | null;
  readonly packageIds: readonly string[];
}

const termMonthsMax = 36;

/** Finds what the rows of a list name, and says what is wrong with those that name something else; rows that there are already are counted. */
export function placeContracts(
  entries: readonly ContractEntry[],
  places: SheetPlaces,
  latestEnd: (startsOn: CivilDate, months: number) => CivilDate,
): { contracts: PlacedContract[]; unchanged: number; faults: Fault[] } {
  const contracts: (PlacedContract & { line: number })[] = [];
  const faults: Fault[] = [];
  let unchanged = 0;
  for (const entry of entries) {
    const placed = placeOne(entry, places);
    faults.push(...placed.faults);
    if (!placed.contract) continue;
    const { contract, resident } = placed;
    const earlier = contracts.find(other => other.patientId === contract.patientId && overlap(other, contract));
    if (resident.contracts.some(kept => kept.teamId === contract.teamId && kept.startsOn === contract.startsOn))
      unchanged += 1;
    else if (earlier) faults.push(overlapFault(entry.line, `第 ${earlier.line} 行`, `line ${earlier.line}`));
    else if (resident.contracts.some(kept => overlap({ ...kept, agreedUntil: kept.endsOn }, contract)))
      faults.push(overlapFault(entry.line, '已有签约', 'a contract that there is'));
    else if (contract.agreedUntil > latestEnd(contract.startsOn, termMonthsMax))
      faults.push(
        fault(entry.line, 'ends_on', `签约期最长 ${termMonthsMax} 个月`, `a term has at most ${termMonthsMax} months`),
      );
    else contracts.push({ ...contract, line: entry.line });
  }
  return { contracts, unchanged, faults };
}

function overlap(
  one: { readonly startsOn: CivilDate; readonly agreedUntil: CivilDate },
  other: { readonly startsOn: CivilDate; readonly agreedUntil: CivilDate },
): boolean {
  return one.startsOn < other.agreedUntil && other.startsOn < one.agreedUntil;
}

function overlapFault(line: number, zh: string, en: string): Fault {
  return fault(line, 'starts_on', `与${zh}的签约期重叠`, `its time overlaps ${en}`);
}

function placeOne(
  entry: ContractEntry,
  places: SheetPlaces,
): { contract: PlacedContract; resident: SheetResident; faults: Fault[] } | { contract: null; faults: Fault[] } {
  const { line, startsOn, signedOn } = entry;
  const faults: Fault[] = [];
  const resident = places.resident(entry);
  if (!resident) faults.push(fault(line, null, '本中心没有这位居民', 'no such resident of the centre'));
  else if (resident.isGone)
    faults.push(fault(line, null, '该居民已去世、迁出或并入其他档案', 'the resident died, moved away or was merged'));
  else if (startsOn < resident.birthDate)
    faults.push(fault(line, 'starts_on', '早于居民出生日期', 'it begins before the resident was born'));
  if (signedOn > places.today) faults.push(fault(line, 'signed_on', '签署日期不能晚于今天', 'it was signed by today'));
  const team = places.team(entry.team);
  const isOpen = team && startsOn >= team.openedOn && (team.closedOn === null || startsOn < team.closedOn);
  if (!isOpen)
    faults.push(fault(line, 'team', '开始之日本中心没有这个团队', 'the centre has no such team on the first day'));
  const doctorId = team && doctorIn(team, entry);
  if (team && !doctorId)
    faults.push(
      fault(line, 'doctor', '开始之日团队中没有这位家庭医生，或有重名', 'no such doctor in the team then, or several'),
    );
  const packageIds = entry.packages.map(code => places.packageOn(code, startsOn));
  if (packageIds.some(id => !id))
    faults.push(fault(line, 'packages', '开始之日没有这个服务包', 'no such package on offer on the first day'));
  const [district, city] = [houseOf(entry.district, 'DISTRICT', places), houseOf(entry.city, 'CITY', places)];
  if (district === undefined) faults.push(fault(line, 'district', '没有这家区级机构', 'no such district institution'));
  if (city === undefined) faults.push(fault(line, 'city', '没有这家市级机构', 'no such city institution'));
  if (faults.length > 0 || !resident || !team || !doctorId) return { contract: null, faults };
  const contract = {
    patientId: resident.patientId,
    teamId: team.id,
    doctorId,
    districtInstitutionId: district ?? null,
    cityInstitutionId: city ?? null,
    startsOn,
    agreedUntil: entry.endsOn ?? places.termEnd(startsOn),
    signedOn,
    guardianName: entry.guardian,
    packageIds: packageIds.filter(id => id !== undefined),
  };
  return { contract, resident, faults };
}

/** The doctor named, or the lead when none is, on the first day. */
function doctorIn({ doctors }: SheetTeam, { doctor, startsOn }: ContractEntry): string | undefined {
  const then = doctors.filter(each => each.startsOn <= startsOn && (each.endsOn === null || each.endsOn > startsOn));
  const found = then.filter(({ name, leads }) => (doctor === null ? leads : name === doctor));
  return found.length === 1 ? found[0]?.id : undefined;
}

/** The institution of a code; null where none is named, undefined where it is none of that tier. */
function houseOf(code: string | null, tier: string, places: SheetPlaces): string | null | undefined {
  if (code === null) return null;
  const found = places.institution(code);
  return found?.tier === tier ? found.id : undefined;
}
