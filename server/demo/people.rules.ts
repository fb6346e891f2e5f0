import { addDays, type CivilDate } from '../kernel/civil-date';
import { checkCharacter } from '../wards/patient.rules';
import type { Random } from './random';

/**
 * Invented people. Names are drawn from lists of common characters. Identity numbers are well-formed but begin with 999999 (seed) or 999998
 * (simulator), areas that GB/T 2260 does not have, and phone numbers with 164, a range that is not given out: they can be nobody's.
 */
export const inventedAreas = { seed: '999999', simulator: '999998' } as const;
const inventedPhonePrefix = '164';

export interface InventedPerson {
  readonly name: string;
  readonly birthDate: CivilDate;
  /** Null for the few who came without papers. */
  readonly idNumber: string | null;
  readonly phone: string | null;
}

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃武戚莫孔向汤',
];
const generations: readonly { until: number; MALE: string[]; FEMALE: string[] }[] = [
  {
    until: 1960,
    MALE: [...'福根宝荣生发昌德明祥金富顺庆国兴林正贵松'],
    FEMALE: [...'珍英妹凤秀娥兰桂芳玉琴宝娣月仙云翠巧素菊'],
  },
  {
    until: 1985,
    MALE: [...'建国华强军勇伟民平志刚海波涛斌辉立东新峰'],
    FEMALE: [...'丽敏静燕红霞萍玲芬娟艳梅洁华慧琳英莉勤蓉'],
  },
  {
    until: 9999,
    MALE: [...'浩宇轩梓泽子睿博晨俊逸嘉铭皓天佑一诺辰煜'],
    FEMALE: [...'梓涵欣怡雨诗语桐可馨思妍佳一依诺若溪萱悦'],
  },
];

export function inventedName(sex: string, birthYear: number, random: Random): string {
  const generation = generations.find(each => birthYear < each.until) ?? generations[2];
  const characters = generation?.[sex === 'FEMALE' ? 'FEMALE' : 'MALE'] ?? [];
  const second = random.chance(0.85) ? random.pick(characters) : '';
  return random.pick(surnames) + random.pick(characters) + second;
}

/** A day of birth on which somebody has completed `age` years on the given day. */
export function birthDateFor(age: number, on: CivilDate, random: Random): CivilDate {
  const year = Number(on.slice(0, 4)) - age;
  const birthday = on.slice(5) === '02-29' ? '02-28' : on.slice(5);
  return addDays(`${year}-${birthday}`, -random.whole(0, 363));
}

/** Hands out people whose identity numbers and phones differ from each other. */
export class PeopleInventor {
  private readonly used = new Map<string, number>();
  private phones = 0;

  constructor(
    private readonly random: Random,
    private readonly area: string,
  ) {}

  person(sex: string, birthDate: CivilDate, withoutPapers = 0.004): InventedPerson {
    const name = inventedName(sex, Number(birthDate.slice(0, 4)), this.random);
    const idNumber = this.random.chance(withoutPapers) ? null : this.idNumber(sex, birthDate);
    this.phones += 1;
    const phone = this.random.chance(0.93) ? inventedPhonePrefix + String(this.phones).padStart(8, '0') : null;
    return { name, birthDate, idNumber, phone };
  }

  /** Numbers of one birthday follow each other, odd for men, and wrap after the 499th. */
  private idNumber(sex: string, birthDate: CivilDate): string {
    const key = `${birthDate}${sex}`;
    const count = (this.used.get(key) ?? this.firstSequence()) % 499;
    this.used.set(key, count + 1);
    const sequence = String(count * 2 + (sex === 'MALE' ? 1 : 2)).padStart(3, '0');
    const digits = `${this.area}${birthDate.replaceAll('-', '')}${sequence}`;
    return digits + checkCharacter(digits);
  }

  private firstSequence(): number {
    return this.area === inventedAreas.seed ? 0 : this.random.whole(0, 498);
  }
}
