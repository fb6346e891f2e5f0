import { isCivilDate } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import type { Text } from '../kernel/result';
import {
  codesOf,
  Direction,
  EngagementKind,
  HouseKind,
  IndicatorClass,
  PayLevel,
  type PayPolicy,
  ReserveShort,
  type WorkItem,
} from './pay-policy.rules';
import { workKinds } from './work-kinds.rules';

/** What is wrong with a policy, and where: `indicators[3].weight`. */
export interface PolicyFault {
  readonly path: string;
  readonly message: Text;
}

/** Reads a policy from JSON; the faults are all there are, empty when it can be used. */
export function readPayPolicy(content: unknown): { readonly policy: PayPolicy | null; readonly faults: PolicyFault[] } {
  const faults: PolicyFault[] = [];
  const fault: Fault = (path, zh, en) => faults.push({ path, message: { zh: `${path}：${zh}`, en: `${path}: ${en}` } });
  checkRecord(content, policyShape, '', fault);
  if (faults.length === 0) checkMeaning(content as PayPolicy, fault);
  return { policy: faults.length === 0 ? (content as PayPolicy) : null, faults: faults.slice(0, faultsMax) };
}

/** Enough to mend a broken table without drowning in it. */
const faultsMax = 100;

type Fault = (path: string, zh: string, en: string) => void;
type Check = (value: unknown, path: string, fault: Fault) => void;
type Shape = Readonly<Record<string, Check>>;

function whole(min: number, max: number): Check {
  return (value, path, fault) => {
    if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return;
    fault(path, `须为 ${min} 至 ${max} 的整数`, `a whole number from ${min} to ${max} is needed`);
  };
}

function text(max: number, form = /^[^\p{Cc}]*\S[^\p{Cc}]*$/u): Check {
  return (value, path, fault) => {
    if (typeof value === 'string' && value.length <= max && form.test(value)) return;
    fault(path, `须为最多 ${max} 字的文字`, `text of at most ${max} characters is needed`);
  };
}

function oneOf(values: readonly (string | null)[]): Check {
  return (value, path, fault) => {
    if (values.includes(value as string)) return;
    const known = values.map(each => each ?? 'null').join(', ');
    fault(path, `须为其中之一：${known}`, `one of ${known} is needed`);
  };
}

function list(of: Check, max: number): Check {
  return (value, path, fault) => {
    if (!Array.isArray(value)) return fault(path, '须为列表', 'a list is needed');
    if (value.length > max) fault(path, `最多 ${max} 项`, `${max} entries at most`);
    value.slice(0, max).forEach((each, index) => {
      of(each, `${path}[${index}]`, fault);
    });
  };
}

const day: Check = (value, path, fault) => {
  if (value === null || (typeof value === 'string' && isCivilDate(value))) return;
  fault(path, '须为日期或空', 'a day YYYY-MM-DD or null is needed');
};

const code = text(40, /^[A-Za-z0-9][A-Za-z0-9_.-]*$/);
const name = text(100);
const workKind: Check = (value, path, fault) => {
  if (typeof value === 'string' && Object.hasOwn(workKinds, value)) return;
  fault(path, '系统没有这种工作事件', 'no part of the system reports this kind of work');
};
const unit: Check = (value, path, fault) => {
  if (value !== '') text(20)(value, path, fault);
};

function record(shape: Shape): Check {
  return (value, path, fault) => checkRecord(value, shape, path, fault);
}

function checkRecord(value: unknown, shape: Shape, path: string, fault: Fault): void {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(path || 'content', '须为对象', 'an object is needed');
    return;
  }
  for (const key of Object.keys(value))
    if (!Object.hasOwn(shape, key)) fault(at(key), '未知的项', 'nothing of this name is known');
  for (const [key, check] of Object.entries(shape)) check((value as Record<string, unknown>)[key], at(key), fault);
}

const guaranteeCheck: Check = (value, path, fault) => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  const shape = kind === 'SUBSIDY' ? subsidyShape : homeAverageShape;
  checkRecord(value, shape, path, fault);
};

const homeAverageShape: Shape = {
  kind: oneOf(['HOME_AVERAGE', 'SUBSIDY']),
  code,
  engagement: oneOf(Object.values(EngagementKind)),
};
const subsidyShape: Shape = { kind: oneOf(['SUBSIDY']), code, item: code, fenPerUnit: whole(1, 1_000_000_000) };

const itemShape: Shape = {
  code,
  nameZh: name,
  nameEn: name,
  unit,
  pointsMilli: whole(0, 1_000_000_000),
  eventKinds: list(workKind, 50),
  importCodes: list(code, 50),
  house: oneOf([...Object.values(HouseKind), null]),
  quantityMax: whole(1, 1_000_000_000),
  from: day,
  until: day,
};

const valueMilli = whole(-1_000_000_000_000, 1_000_000_000_000);

const indicatorShape: Shape = {
  code,
  nameZh: name,
  nameEn: name,
  class: oneOf(Object.values(IndicatorClass)),
  house: oneOf(Object.values(HouseKind)),
  level: oneOf(Object.values(PayLevel)),
  weight: whole(0, 10_000),
  direction: oneOf(Object.values(Direction)),
  unit,
  floorMilli: valueMilli,
  targetMilli: valueMilli,
  capBp: whole(10_000, 50_000),
};

const policyShape: Shape = {
  contributionRateBp: whole(0, 10_000),
  reserveBp: whole(0, 10_000),
  reserveShort: oneOf(Object.values(ReserveShort)),
  rounding: record({ scoreDecimals: whole(2, 9), factorDecimals: whole(2, 9) }),
  items: list(record(itemShape), 1000),
  indicators: list(record(indicatorShape), 1000),
  posts: list(record({ code, nameZh: name, nameEn: name, factorBp: whole(0, 100_000) }), 500),
  guarantees: list(guaranteeCheck, 50),
};

/** What no single value can show: codes used twice, targets on the wrong side, weights that are all zero. */
function checkMeaning(policy: PayPolicy, fault: Fault): void {
  checkCodes(policy, fault);
  checkItems(policy.items, fault);
  policy.indicators.forEach(({ direction, floorMilli, targetMilli }, index) => {
    const isRight = direction === Direction.HIGHER ? targetMilli > floorMilli : targetMilli < floorMilli;
    if (isRight) return;
    fault(
      `indicators[${index}].targetMilli`,
      direction === Direction.HIGHER ? '越高越好的指标，目标须高于底线' : '越低越好的指标，目标须低于底线',
      direction === Direction.HIGHER
        ? 'higher is better, so the target lies above the floor'
        : 'lower is better, so the target lies below the floor',
    );
  });
  for (const [key, same] of groupBy(policy.indicators, ({ level, house }) => `${house} ${level}`))
    if (same.every(({ weight }) => weight === 0))
      fault('indicators', `${key} 的权重全为零`, `all weights of ${key} are zero`);
  const known = new Set(policy.items.map(item => item.code));
  policy.guarantees.forEach((each, index) => {
    if (each.kind === 'SUBSIDY' && !known.has(each.item))
      fault(`guarantees[${index}].item`, '没有该工作项目', 'there is no such work item');
  });
}

function checkCodes(policy: PayPolicy, fault: Fault): void {
  for (const key of ['indicators', 'posts', 'guarantees'] as const) {
    if (policy[key].length === 0 && key === 'posts') fault(key, '至少需要一项', 'at least one is needed');
    for (const [twice, same] of groupBy<string, { readonly code: string }>(policy[key], each => each.code))
      if (same.length > 1) fault(key, `编码 ${twice} 重复`, `the code ${twice} is used twice`);
  }
  if (policy.items.length === 0) fault('items', '至少需要一项', 'at least one is needed');
}

/** A code means one thing at a time: entries with a code in common follow one another. */
function checkItems(items: readonly WorkItem[], fault: Fault): void {
  const meant = new Map<string, { item: WorkItem; index: number }[]>();
  items.forEach((item, index) => {
    if (item.from && item.until && item.from >= item.until)
      fault(`items[${index}].until`, '须晚于起始日期', 'the end lies after the beginning');
    for (const each of codesOf(item)) {
      const same = meant.get(each) ?? [];
      if (same.some(other => overlap(other.item, item)))
        fault(`items[${index}]`, `编码 ${each} 同时对应多个项目`, `the code ${each} means several items at a time`);
      meant.set(each, [...same, { item, index }]);
    }
  });
}

function overlap(a: WorkItem, b: WorkItem): boolean {
  return (!a.until || !b.from || b.from < a.until) && (!b.until || !a.from || a.from < b.until);
}
