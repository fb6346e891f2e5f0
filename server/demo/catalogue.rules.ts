import { creditCheckSign, gs1CheckDigit } from '../catalogue/check-digits.rules';
import { consumableCategories, reagentCategories } from './catalogue-devices.rules';
import { drugCategories } from './catalogue-drugs.rules';

/**
 * Decides what the demo's catalogue holds: 1,452 drugs, and as many consumables (418) and reagents (130) as the group at Anting has published. Each kind
 * and size comes from one maker, then from a second and so on, until there are as many. All makers, suppliers and codes are invented; GTINs begin with 2,
 * which GS1 leaves to whoever wants it inside of a house.
 */

export type DemoKind = 'DRUG' | 'CONSUMABLE' | 'REAGENT';

export interface DemoPack {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly units: number;
  readonly gtin: string | null;
  readonly agency: 'GS1' | 'MA' | null;
  readonly deviceIdentifier: string | null;
}

export interface DemoItem {
  readonly code: string;
  readonly kind: DemoKind;
  readonly category: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly specificationZh: string;
  readonly dosageFormZh: string | null;
  readonly manufacturerZh: string;
  readonly baseUnitZh: string;
  readonly baseUnitEn: string;
  readonly nationalCode: string;
  readonly insurerCode: string;
  readonly storage: 'ROOM' | 'COOL' | 'COLD' | 'FROZEN';
  readonly tracking: 'LOT' | 'SERIAL';
  readonly isEssential: boolean;
  readonly isHighValue: boolean;
  /** Which of the makers of the same thing, from 0. */
  readonly nthMaker: number;
  readonly packs: readonly DemoPack[];
}

const itemCounts = { DRUG: 1452, CONSUMABLE: 418, REAGENT: 130 } as const satisfies Record<DemoKind, number>;

export function demoItems(): DemoItem[] {
  return [
    ...codedItems(
      'DRUG',
      'Y',
      drugCategories.flatMap(category => linesOf(category.drugs).flatMap(line => drugsOf(category.code, line))),
    ),
    ...codedItems(
      'CONSUMABLE',
      'H',
      consumableCategories.flatMap(category =>
        linesOf(category.lines).flatMap(line => consumablesOf(category.code, line)),
      ),
    ),
    ...codedItems(
      'REAGENT',
      'S',
      reagentCategories.flatMap(category => linesOf(category.lines).flatMap(line => reagentsOf(category.code, line))),
    ),
  ];
}

export interface DemoCategory {
  readonly kind: DemoKind;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export function demoCategories(): DemoCategory[] {
  const of = (kind: DemoKind, categories: readonly Omit<DemoCategory, 'kind'>[]) =>
    categories.map(({ code, nameZh, nameEn }) => ({ kind, code, nameZh, nameEn }));
  return [
    ...of('DRUG', drugCategories),
    ...of('CONSUMABLE', consumableCategories),
    ...of('REAGENT', reagentCategories),
  ];
}

export interface DemoSupplier {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'MANUFACTURER' | 'DISTRIBUTOR';
  readonly creditCode: string;
}

/** Whom the demo buys from; the first two have somebody who signs in. */
export function demoSuppliers(): DemoSupplier[] {
  return supplierNames.map(([nameZh, nameEn, kind], index) => {
    const body = `91310114MAD${String(index + 1).padStart(6, '0')}`;
    const creditCode = `${body}${creditCheckSign(body)}`;
    return { code: `G${String(index + 1).padStart(3, '0')}`, nameZh, nameEn, kind, creditCode };
  });
}

const supplierNames = [
  ['沪岚医药配送有限公司（演示）', 'Hulan Pharmaceutical Distribution (demo)', 'DISTRIBUTOR'],
  ['申澜医疗器械有限公司（演示）', 'Shenlan Medical Devices (demo)', 'DISTRIBUTOR'],
  ['江曜医药供应链有限公司（演示）', 'Jiangyao Supply Chain (demo)', 'DISTRIBUTOR'],
  ['禾清检验试剂有限公司（演示）', 'Heqing Diagnostics (demo)', 'DISTRIBUTOR'],
  ['浦汀医疗科技有限公司（演示）', 'Puting Medical Technology (demo)', 'DISTRIBUTOR'],
  ['嘉沅医药有限公司（演示）', 'Jiayuan Pharma (demo)', 'DISTRIBUTOR'],
  ['云岫制药有限公司（演示）', 'Yunxiu Pharmaceuticals (demo)', 'MANUFACTURER'],
  ['鼎淳生物制药有限公司（演示）', 'Dingchun Biopharma (demo)', 'MANUFACTURER'],
  ['衡川医疗器械有限公司（演示）', 'Hengchuan Devices (demo)', 'MANUFACTURER'],
  ['澄澈诊断技术有限公司（演示）', 'Chengche Diagnostics (demo)', 'MANUFACTURER'],
  ['安澜中药有限公司（演示）', 'Anlan Chinese Medicine (demo)', 'MANUFACTURER'],
  ['启明植入器械有限公司（演示）', 'Qiming Implants (demo)', 'MANUFACTURER'],
] as const;

const makers = {
  DRUG: ['云岫制药', '鼎淳生物制药', '禾蕴药业', '沅江制药', '青屿药业', '博禾制药'],
  CONSUMABLE: ['衡川医疗器械', '申澜医疗', '启明植入器械', '朗淳医疗用品'],
  REAGENT: ['澄澈诊断', '禾清生物', '析微医学'],
} as const satisfies Record<DemoKind, readonly string[]>;

type Draft = Omit<DemoItem, 'code' | 'manufacturerZh' | 'nationalCode' | 'insurerCode' | 'packs' | 'nthMaker'> & {
  readonly box: { readonly nameZh: string; readonly nameEn: string; readonly units: number };
};

/** As many items as the kind has, from one maker after the other, in the order of the lines. */
function codedItems(kind: DemoKind, letter: string, drafts: readonly Draft[]): DemoItem[] {
  const drawn = makers[kind]
    .flatMap((maker, nthMaker) => drafts.map((draft, line) => ({ draft, line, maker, nthMaker })))
    .slice(0, itemCounts[kind])
    .sort((a, b) => a.line - b.line || a.nthMaker - b.nthMaker);
  return drawn.map(({ draft: { box, ...draft }, maker, nthMaker }, index) => {
    const number = String(index + 1).padStart(5, '0');
    const code = `${letter}${number}`;
    return {
      ...draft,
      code,
      manufacturerZh: maker,
      nthMaker,
      nationalCode: kind === 'DRUG' ? `869${letter}${number}000${nthMaker}` : `C${number}${letter}0${nthMaker}D00`,
      insurerCode: `${kind === 'DRUG' ? 'XD' : 'CD'}${draft.category}${number}${nthMaker}`,
      packs: packsOf(kind, letter, number, draft, box),
    };
  });
}

/** A box with its GTIN; of what comes in boxes a carton of twenty as well. A tenth of the devices has its UDI from MA. */
function packsOf(
  kind: DemoKind,
  letter: string,
  number: string,
  draft: Omit<Draft, 'box'>,
  box: Draft['box'],
): DemoPack[] {
  const gtin = gtinOf('0', letter, number);
  const isOfMa = kind === 'CONSUMABLE' && Number(number) % 10 === 7;
  const ma = `MA.156.M0.1${number}.1${number}01`;
  const identifier =
    kind === 'DRUG'
      ? ({ agency: null, deviceIdentifier: null } as const)
      : ({ agency: isOfMa ? 'MA' : 'GS1', deviceIdentifier: isOfMa ? ma : gtin } as const);
  const smallest = { ...box, gtin: isOfMa ? null : gtin, ...identifier };
  if (box.units === 1 || draft.tracking === 'SERIAL') return [smallest];
  const carton = { nameZh: '箱', nameEn: 'carton', units: box.units * 20, gtin: gtinOf('1', letter, number) };
  return [smallest, { ...carton, agency: null, deviceIdentifier: null }];
}

const gtinLetters: Readonly<Record<string, string>> = { Y: '1', H: '2', S: '3' };

/** In 14 digits: the level of the pack, then a number of the house. */
function gtinOf(level: string, letter: string, number: string): string {
  const body = `${level}20${gtinLetters[letter]}0000${number}`;
  return `${body}${gs1CheckDigit(body)}`;
}

function linesOf(text: string): string[][] {
  return text.split('\n').map(line => line.split('|'));
}

function drugsOf(
  category: string,
  [name = '', english = '', form = '', unit = '', strengths = '', box = '1', marks = '']: string[],
): Draft[] {
  const isBefore = form === '注射用' || form.startsWith('复方');
  return strengths.split(',').map(strength => ({
    kind: 'DRUG',
    category,
    nameZh: isBefore ? `${form}${name}` : name.endsWith(form) ? name : `${name}${form}`,
    nameEn: `${english} ${formWords[unit] ?? ''}`.trim(),
    specificationZh: box === '1' ? strength : `${strength}×${box}${unit}`,
    dosageFormZh: form,
    baseUnitZh: unit,
    baseUnitEn: unitWords[unit] ?? 'unit',
    storage: marks.includes('C') ? 'COLD' : 'ROOM',
    tracking: 'LOT',
    isEssential: marks.includes('E'),
    isHighValue: false,
    box:
      Number(box) === 1
        ? { nameZh: unit, nameEn: unitWords[unit] ?? 'unit', units: 1 }
        : { nameZh: '盒', nameEn: 'box', units: Number(box) },
  }));
}

function consumablesOf(
  category: string,
  [name = '', english = '', unit = '', sizes = '', box = '1', marks = '']: string[],
): Draft[] {
  return sizes.split(',').map(size => ({
    kind: 'CONSUMABLE',
    category,
    nameZh: name,
    nameEn: english,
    specificationZh: size,
    dosageFormZh: null,
    baseUnitZh: unit,
    baseUnitEn: deviceWords[unit] ?? 'piece',
    storage: 'ROOM',
    tracking: marks.includes('S') ? 'SERIAL' : 'LOT',
    isEssential: false,
    isHighValue: marks.includes('H'),
    box:
      Number(box) === 1
        ? { nameZh: unit, nameEn: deviceWords[unit] ?? 'piece', units: 1 }
        : { nameZh: '盒', nameEn: 'box', units: Number(box) },
  }));
}

function reagentsOf(category: string, [name = '', english = '', method = '', sizes = '']: string[]): Draft[] {
  return sizes.split(',').map(size => ({
    kind: 'REAGENT',
    category,
    nameZh: `${name}（${method}）`,
    nameEn: `${english} kit`,
    specificationZh: `${size}人份`,
    dosageFormZh: null,
    baseUnitZh: '人份',
    baseUnitEn: 'test',
    storage: method === '荧光PCR法' ? 'FROZEN' : category === 'LJX' ? 'ROOM' : 'COLD',
    tracking: 'LOT',
    isEssential: false,
    isHighValue: false,
    box: { nameZh: '盒', nameEn: 'kit', units: Number(size) },
  }));
}

const unitWords: Readonly<Record<string, string>> = {
  片: 'tablet',
  粒: 'capsule',
  支: 'piece',
  袋: 'bag',
  瓶: 'bottle',
  根: 'piece',
  个: 'piece',
  套: 'set',
  只: 'piece',
  双: 'pair',
  包: 'packet',
  卷: 'roll',
  件: 'piece',
  张: 'sheet',
  把: 'piece',
  条: 'strip',
  台: 'device',
  块: 'piece',
  枚: 'piece',
};
/** A flat thing that nobody swallows. */
const deviceWords: Readonly<Record<string, string>> = { ...unitWords, 片: 'piece' };
const formWords: Readonly<Record<string, string>> = { 片: 'tablets', 粒: 'capsules', 支: '', 袋: '', 瓶: '' };
