import { createHash } from 'node:crypto';
import { type CivilDate, isCivilDate } from '../kernel/civil-date';
import { readGlobalId } from '../kernel/ids';
import { readFixed, readYuan } from '../kernel/money';
import type { Text } from '../kernel/result';
import { EngagementKind, itemFor, PayLevel, type WorkItem } from './pay-policy.rules';

/**
 * What a row of an imported list says, and what is wrong with it, cell by cell. Nothing is filled in: an empty cell that is needed is a fault.
 */
export enum ImportKind {
  ROSTER = 'ROSTER',
  TOTAL = 'TOTAL',
  QUANTITY = 'QUANTITY',
  INDICATOR = 'INDICATOR',
}

export interface ImportColumn {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isNeeded: boolean;
}

const needed = (nameZh: string, nameEn: string): ImportColumn => ({ nameZh, nameEn, isNeeded: true });
const optional = (nameZh: string, nameEn: string): ImportColumn => ({ nameZh, nameEn, isNeeded: false });

/** The columns of each list, from A on. */
export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  ROSTER: [
    needed('机构编码', 'institution code'),
    needed('科室编码', 'department code'),
    needed('工号', 'staff number'),
    optional('人员标识（首次导入必填）', 'person id (when the number is new)'),
    needed('岗位编码', 'post code'),
    needed('任职类型', 'kind of appointment'),
    needed('工作时间占比（%）', 'share of full time (%)'),
    needed('起始日期', 'first day'),
    optional('终止日期（不含）', 'day after the last'),
    optional('人事关系所在机构', 'home institution code'),
    optional('是否科室负责人（1）', 'head of the department (1)'),
    optional('本期固定薪酬（元）', 'fixed pay of the period (yuan)'),
  ],
  TOTAL: [needed('机构编码', 'institution code'), needed('绩效工资总量（元）', 'performance total (yuan)')],
  QUANTITY: [
    needed('机构编码', 'institution code'),
    optional('科室编码', 'department code'),
    optional('工号', 'staff number'),
    needed('项目编码', 'item code'),
    needed('数量', 'quantity'),
    needed('发生日期', 'day'),
    optional('来源编号', 'source number'),
  ],
  INDICATOR: [
    needed('机构编码', 'institution code'),
    optional('科室编码', 'department code'),
    optional('工号', 'staff number'),
    needed('指标编码', 'indicator code'),
    needed('结果', 'result'),
  ],
};

/** What codes in cells stand for, for one importer and one cycle. */
export interface ImportLookup {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Institutions of the cycle whose facts the importer may bring, by code. */
  readonly institutions: ReadonlyMap<string, string>;
  /** All institutions of the cycle, by code. */
  readonly members: ReadonlyMap<string, string>;
  /** By institution id and department code. */
  readonly departments: ReadonlyMap<string, string>;
  /** By institution id and staff number. */
  readonly staff: ReadonlyMap<string, string>;
  /** Null while no signed policy holds: then codes are taken as they are, and freezing asks for the policy. */
  readonly items: ReadonlyMap<string, readonly WorkItem[]> | null;
  readonly indicators: ReadonlyMap<string, PayLevel> | null;
  readonly posts: ReadonlySet<string> | null;
}

export interface RowFault {
  readonly row: number;
  /** As a spreadsheet names it, such as B7. */
  readonly cell: string;
  readonly message: Text;
}

export interface RosterRow {
  readonly institutionId: string;
  readonly departmentId: string;
  readonly staffNumber: string;
  /** Null: known by the number. */
  readonly newPersonId: string | null;
  readonly personId: string | null;
  readonly post: string;
  readonly kind: EngagementKind;
  readonly shareBp: number;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly homeId: string | null;
  readonly isHead: boolean;
  readonly fixedFen: bigint | null;
}

export interface TotalRow {
  readonly institutionId: string;
  readonly totalFen: bigint;
}

export interface QuantityRow {
  readonly institutionId: string;
  readonly departmentId: string | null;
  readonly personId: string | null;
  readonly code: string;
  readonly quantityMilli: bigint;
  readonly on: CivilDate;
}

export interface IndicatorRow {
  readonly level: PayLevel;
  readonly institutionId: string;
  readonly departmentId: string | null;
  readonly personId: string | null;
  readonly indicator: string;
  readonly valueMilli: bigint;
}

/** A row that can be kept. `key` names what it is about: the same key twice in one list is a mistake. */
export type ReadRow =
  | { readonly kind: ImportKind.ROSTER; readonly key: string; readonly value: RosterRow }
  | { readonly kind: ImportKind.TOTAL; readonly key: string; readonly value: TotalRow }
  | { readonly kind: ImportKind.QUANTITY; readonly key: string; readonly value: QuantityRow }
  | { readonly kind: ImportKind.INDICATOR; readonly key: string; readonly value: IndicatorRow };

/** Reads one row; the faults are all that is wrong with it. */
export function readRow(
  kind: ImportKind,
  number: number,
  cells: readonly string[],
  lookup: ImportLookup,
): ReadRow | RowFault[] {
  const row = new Row(kind, number, cells, lookup);
  const read = readers[kind](row);
  return row.faults.length > 0 ? row.faults : read;
}

const readers: Readonly<Record<ImportKind, (row: Row) => ReadRow>> = {
  ROSTER: readRoster,
  TOTAL: readTotal,
  QUANTITY: readQuantity,
  INDICATOR: readIndicator,
};

function readRoster(row: Row): ReadRow {
  const institutionId = row.institution(0);
  const staffNumber = row.matching(2, /^[A-Za-z0-9._-]{1,32}$/, '字母、数字、. _ -', 'letters, digits, . _ -');
  const from = row.day(7) ?? '';
  const until = row.day(8);
  if (until !== null && until <= from) row.fault(8, '须晚于起始日期', 'lies after the first day');
  if (from >= row.lookup.until || (until !== null && until <= row.lookup.from))
    row.fault(7, '任职不在本周期内', 'the appointment lies outside the period');
  const post = row.known(4, row.lookup.posts, '政策中没有该岗位', 'the policy has no such post');
  const department = row.department(1, institutionId);
  const kind = row.known(5, new Set(Object.values(EngagementKind)), '未知的任职类型', 'no such kind of appointment');
  const value: RosterRow = {
    institutionId,
    departmentId: department ?? '',
    staffNumber,
    ...row.person(2, 3, institutionId),
    post,
    kind: kind as EngagementKind,
    shareBp: Number(row.decimal(6, 2, 1n, 10_000n)),
    from,
    until,
    homeId: row.text(9) === '' ? null : row.member(9),
    isHead: row.text(10) === '1',
    fixedFen: row.text(11) === '' ? null : row.yuan(11),
  };
  return { kind: ImportKind.ROSTER, key: [row.text(0), row.text(1), staffNumber, post, from].join(':'), value };
}

function readTotal(row: Row): ReadRow {
  return {
    kind: ImportKind.TOTAL,
    key: row.text(0),
    value: { institutionId: row.institution(0), totalFen: row.yuan(1) },
  };
}

function readQuantity(row: Row): ReadRow {
  const institutionId = row.institution(0);
  const on = row.day(5) ?? '';
  const code = row.item(3, on);
  if (on >= row.lookup.until) row.fault(5, '晚于本周期', 'lies after the period');
  const value: QuantityRow = {
    institutionId,
    departmentId: row.department(1, institutionId),
    personId: row.staff(2, institutionId),
    code,
    quantityMilli: row.decimal(4, 3, 1n, 10n ** 15n),
    on,
  };
  const about = row.text(6) === '' ? [row.text(1), row.text(2), code, on] : ['#', row.text(6)];
  const digest = createHash('sha256')
    .update(JSON.stringify([row.text(0), ...about]))
    .digest('hex');
  return { kind: ImportKind.QUANTITY, key: `import:${digest.slice(0, 40)}`, value };
}

function readIndicator(row: Row): ReadRow {
  const institutionId = row.institution(0);
  const departmentId = row.department(1, institutionId);
  const personId = row.staff(2, institutionId);
  const level = row.indicator(3);
  const isRight =
    level === undefined ||
    (level === PayLevel.INSTITUTION && departmentId === null && personId === null) ||
    (level === PayLevel.DEPARTMENT && departmentId !== null && personId === null) ||
    (level === PayLevel.PERSON && personId !== null);
  if (!isRight)
    row.fault(
      3,
      `该指标按 ${level} 考核，请核对科室和工号列`,
      `this indicator measures ${level}; see department and staff number`,
    );
  const value: IndicatorRow = {
    level: level ?? PayLevel.INSTITUTION,
    institutionId,
    departmentId: level === PayLevel.PERSON ? null : departmentId,
    personId,
    indicator: row.text(3),
    valueMilli: row.decimal(4, 3, -(10n ** 15n), 10n ** 15n),
  };
  const subject = personId ?? departmentId ?? institutionId;
  return { kind: ImportKind.INDICATOR, key: [institutionId, subject, row.text(3)].join(':'), value };
}

/** One row with its cells by place, and the faults found so far. */
class Row {
  readonly faults: RowFault[] = [];

  constructor(
    kind: ImportKind,
    private readonly number: number,
    private readonly cells: readonly string[],
    readonly lookup: ImportLookup,
  ) {
    const columns = importColumns[kind];
    if (cells.length > columns.length) this.fault(columns.length, '多余的列', 'a column too many');
    columns.forEach(({ nameZh, nameEn, isNeeded }, at) => {
      if (isNeeded && this.text(at) === '') this.fault(at, `缺少${nameZh}`, `the ${nameEn} is missing`);
    });
  }

  text(at: number): string {
    return (this.cells[at] ?? '').trim();
  }

  fault(at: number, zh: string, en: string): void {
    const cell = `${String.fromCharCode(65 + at)}${this.number}`;
    // One fault a cell: the first says enough.
    if (this.faults.some(each => each.cell === cell)) return;
    this.faults.push({ row: this.number, cell, message: { zh, en } });
  }

  institution(at: number): string {
    const id = this.lookup.institutions.get(this.text(at));
    if (id === undefined)
      this.fault(
        at,
        this.lookup.members.has(this.text(at)) ? '您无权导入该机构的数据' : '机构不是本周期成员',
        this.lookup.members.has(this.text(at)) ? 'its facts are not yours to bring' : 'no member in this period',
      );
    return id ?? '';
  }

  member(at: number): string | null {
    const id = this.lookup.members.get(this.text(at));
    if (id === undefined) this.fault(at, '机构不是本周期成员', 'no member in this period');
    return id ?? null;
  }

  department(at: number, institutionId: string): string | null {
    if (this.text(at) === '' || institutionId === '') return null;
    const id = this.lookup.departments.get(`${institutionId}|${this.text(at)}`);
    if (id === undefined) this.fault(at, '该机构没有此科室', 'the institution has no such department');
    return id ?? null;
  }

  staff(at: number, institutionId: string): string | null {
    if (this.text(at) === '' || institutionId === '') return null;
    const id = this.lookup.staff.get(`${institutionId}|${this.text(at)}`);
    if (id === undefined)
      this.fault(at, '该机构没有此工号，请先导入名册', 'no such staff number; import the roster first');
    return id ?? null;
  }

  /** A staff number that is new names its person by id. */
  person(
    numberAt: number,
    idAt: number,
    institutionId: string,
  ): { newPersonId: string | null; personId: string | null } {
    if (institutionId === '') return { newPersonId: null, personId: null };
    const known = this.lookup.staff.get(`${institutionId}|${this.text(numberAt)}`) ?? null;
    const given = this.text(idAt) === '' ? null : readGlobalId(this.text(idAt));
    if (given === undefined || (given && given.type !== 'Person'))
      this.fault(idAt, '不是人员标识', 'not the id of a person');
    else if (known === null && given === null)
      this.fault(idAt, '新工号须填人员标识', 'a new staff number needs the id of its person');
    else if (known !== null && given && given.uuid !== known)
      this.fault(idAt, '该工号属于另一人', 'the staff number belongs to somebody else');
    return { newPersonId: known === null ? (given?.uuid ?? null) : null, personId: known };
  }

  day(at: number): CivilDate | null {
    if (this.text(at) === '') return null;
    if (isCivilDate(this.text(at))) return this.text(at);
    this.fault(at, '不是日期（YYYY-MM-DD）', 'not a day (YYYY-MM-DD)');
    return null;
  }

  yuan(at: number): bigint {
    const fen = readYuan(this.text(at));
    if (fen === undefined || fen < 0n || fen > 10n ** 17n)
      this.fault(at, '不是金额（元，最多两位小数）', 'not an amount in yuan with at most two decimals');
    return fen ?? 0n;
  }

  decimal(at: number, decimals: number, min: bigint, max: bigint): bigint {
    const value = readFixed(this.text(at), decimals);
    if (value === undefined)
      this.fault(at, `不是数字（最多 ${decimals} 位小数）`, `not a number with at most ${decimals} decimals`);
    else if (value < min) this.fault(at, '过小', 'too small');
    else if (value > max) this.fault(at, '过大', 'too large');
    return value ?? 0n;
  }

  matching(at: number, form: RegExp, zh: string, en: string): string {
    if (!form.test(this.text(at))) this.fault(at, `只能用${zh}`, `only ${en}`);
    return this.text(at);
  }

  known(at: number, values: ReadonlySet<string> | null, zh: string, en: string): string {
    if (values && !values.has(this.text(at))) this.fault(at, zh, en);
    return this.text(at);
  }

  item(at: number, on: CivilDate): string {
    const found = this.lookup.items && itemFor(this.lookup.items, this.text(at), on);
    if (found === 'UNKNOWN_ITEM') this.fault(at, '政策中没有该项目', 'the policy has no such item');
    if (found === 'ITEM_NOT_VALID' && on >= this.lookup.from)
      this.fault(at, '该项目在当日无效', 'the item is not valid on that day');
    return this.text(at);
  }

  indicator(at: number): PayLevel | undefined {
    const level = this.lookup.indicators?.get(this.text(at));
    if (this.lookup.indicators && level === undefined)
      this.fault(at, '政策中没有该指标', 'the policy has no such indicator');
    return level;
  }
}
