/**
 * Decides which measurements there are, in which unit, what no living person has, and which of them belong together.
 *
 * Values are whole thousandths of the unit (`138` mm[Hg] is 138000), units in UCUM. The limits catch slips of the finger, such as a pressure of
 * 1300: they are our choice, wide enough for every patient that is talked to, and the database keeps the same.
 */
import { type Refusal, refusal } from '../kernel/result';
import { CareCondition } from './care.rules';

export enum MeasurementCode {
  SYSTOLIC = 'SYSTOLIC',
  DIASTOLIC = 'DIASTOLIC',
  GLUCOSE_FASTING = 'GLUCOSE_FASTING',
  GLUCOSE_RANDOM = 'GLUCOSE_RANDOM',
  HBA1C = 'HBA1C',
  HEART_RATE = 'HEART_RATE',
  WEIGHT = 'WEIGHT',
  HEIGHT = 'HEIGHT',
  WAIST = 'WAIST',
  SPO2 = 'SPO2',
}

export enum MeasurementSource {
  FOLLOW_UP = 'FOLLOW_UP',
  RESIDENT = 'RESIDENT',
  IMPORT = 'IMPORT',
}

interface MeasurementKind {
  /** UCUM. */
  readonly unit: string;
  readonly minMilli: number;
  readonly maxMilli: number;
  /** How many decimals are written down. */
  readonly decimals: 0 | 1;
  readonly zh: string;
  readonly en: string;
}

export const measurementKinds: Readonly<Record<MeasurementCode, MeasurementKind>> = {
  SYSTOLIC: kind('mm[Hg]', 50, 300, 0, '收缩压', 'The systolic pressure'),
  DIASTOLIC: kind('mm[Hg]', 20, 200, 0, '舒张压', 'The diastolic pressure'),
  GLUCOSE_FASTING: kind('mmol/L', 1, 40, 1, '空腹血糖', 'The fasting glucose'),
  GLUCOSE_RANDOM: kind('mmol/L', 1, 60, 1, '随机血糖', 'The random glucose'),
  HBA1C: kind('%', 2, 20, 1, '糖化血红蛋白', 'The glycated haemoglobin'),
  HEART_RATE: kind('/min', 20, 250, 0, '心率', 'The heart rate'),
  WEIGHT: kind('kg', 0.5, 350, 1, '体重', 'The weight'),
  HEIGHT: kind('cm', 30, 250, 1, '身高', 'The height'),
  WAIST: kind('cm', 20, 250, 1, '腰围', 'The waist'),
  SPO2: kind('%', 40, 100, 0, '血氧饱和度', 'The oxygen saturation'),
};

function kind(unit: string, min: number, max: number, decimals: 0 | 1, zh: string, en: string): MeasurementKind {
  return { unit, minMilli: min * 1000, maxMilli: max * 1000, decimals, zh, en };
}

const { SYSTOLIC, DIASTOLIC, GLUCOSE_FASTING, GLUCOSE_RANDOM, HBA1C, HEART_RATE, WEIGHT, HEIGHT, WAIST, SPO2 } =
  MeasurementCode;

/** What is measured at the follow-up of each condition, the most important first. */
export const measurementsOf: Readonly<Record<CareCondition, readonly MeasurementCode[]>> = {
  [CareCondition.HYPERTENSION]: [SYSTOLIC, DIASTOLIC, HEART_RATE, WEIGHT, HEIGHT, WAIST],
  [CareCondition.DIABETES]: [GLUCOSE_FASTING, GLUCOSE_RANDOM, HBA1C, SYSTOLIC, DIASTOLIC, WEIGHT, HEIGHT],
  [CareCondition.COPD]: [SPO2, HEART_RATE, WEIGHT],
  [CareCondition.CORONARY]: [SYSTOLIC, DIASTOLIC, HEART_RATE, WEIGHT],
  [CareCondition.STROKE]: [SYSTOLIC, DIASTOLIC, HEART_RATE],
  [CareCondition.MENTAL_DISORDER]: [WEIGHT],
  [CareCondition.TUBERCULOSIS]: [WEIGHT],
};

/** One value as it was found. */
export interface MeasuredValue {
  readonly code: MeasurementCode;
  readonly valueMilli: bigint;
}

export type MeasurementErrorCode =
  | 'MEASUREMENT_FORM'
  | 'MEASUREMENT_IMPLAUSIBLE'
  | 'MEASUREMENT_TWICE'
  | 'PRESSURE_PAIR'
  | 'PRESSURE_ORDER';

/** Thousandths from a decimal number; undefined when it has more than three decimals or is no number. */
export function readMilli(decimal: string): bigint | undefined {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,9}))?$/.exec(decimal);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (!/^\d{0,3}0*$/.test(fraction)) return undefined;
  const milli = BigInt(whole) * 1000n + BigInt(fraction.slice(0, 3).padEnd(3, '0'));
  return sign ? -milli : milli;
}

/** The decimal number of some thousandths, without needless zeros: `138000` is `138`, `6100` is `6.1`. */
export function writeMilli(milli: bigint | number | string): string {
  const value = BigInt(milli);
  const digits = (value < 0n ? -value : value).toString().padStart(4, '0');
  const fraction = digits.slice(-3).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -3)}${fraction && '.'}${fraction}`;
}

/** Everything that is wrong with the measurements of one follow-up, each at its place in the list. */
export function measurementFaults(values: readonly MeasuredValue[]): Refusal<MeasurementErrorCode>[] {
  return [...values.flatMap(implausible), ...values.flatMap(twice), ...pressureFaults(values)];
}

function implausible({ code, valueMilli }: MeasuredValue, index: number): Refusal<MeasurementErrorCode>[] {
  const { unit, minMilli, maxMilli, zh, en } = measurementKinds[code];
  if (valueMilli >= minMilli && valueMilli <= maxMilli) return [];
  const range = `${writeMilli(minMilli)}–${writeMilli(maxMilli)} ${unit}`;
  return [
    refusal(
      'MEASUREMENT_IMPLAUSIBLE',
      `${zh} ${writeMilli(valueMilli)} 不可能，合理范围为 ${range}，请核对。`,
      `${en} cannot be ${writeMilli(valueMilli)}; plausible is ${range}. Check it.`,
      'measurements',
      String(index),
      'value',
    ),
  ];
}

function twice({ code }: MeasuredValue, index: number, all: readonly MeasuredValue[]): Refusal<MeasurementErrorCode>[] {
  if (all.findIndex(each => each.code === code) === index) return [];
  const { zh, en } = measurementKinds[code];
  return [
    refusal(
      'MEASUREMENT_TWICE',
      `${zh}填写了两次，请保留一个。`,
      `${en} is there twice; keep one.`,
      'measurements',
      String(index),
      'code',
    ),
  ];
}

function pressureFaults(values: readonly MeasuredValue[]): Refusal<MeasurementErrorCode>[] {
  const systolic = values.findIndex(({ code }) => code === SYSTOLIC);
  const diastolic = values.findIndex(({ code }) => code === DIASTOLIC);
  const [upper, lower] = [values[systolic], values[diastolic]];
  if (!upper && !lower) return [];
  if (!upper || !lower) {
    const place = String(Math.max(systolic, diastolic));
    return [
      refusal(
        'PRESSURE_PAIR',
        '血压需要同时填写收缩压和舒张压。',
        'A blood pressure has both values, systolic and diastolic; add the other one.',
        'measurements',
        place,
        'code',
      ),
    ];
  }
  if (lower.valueMilli < upper.valueMilli) return [];
  return [
    refusal(
      'PRESSURE_ORDER',
      '舒张压应低于收缩压，请检查是否填反。',
      'The diastolic pressure lies below the systolic one; check whether they are the wrong way round.',
      'measurements',
      String(diastolic),
      'value',
    ),
  ];
}
