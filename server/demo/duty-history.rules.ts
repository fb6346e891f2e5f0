import { plannedDays, sessionOn, weekdayOf } from '../duty/duty-plan.rules';
import { addDays, type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import type { Random } from './random';

/**
 * What experts did at the community centres to which they are appointed: a clinic on the same morning or afternoon of each week, some of them
 * called off, some with something taught. All of it is invented.
 */

/** An appointment of an expert to a centre. */
export interface Posting {
  readonly personId: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly orderId: string | null;
  readonly since: Date;
  readonly until: Date | null;
  /** The how manieth of the person: each gets another day of the week. */
  readonly place: number;
}

export interface PlayedPlan {
  readonly id: string;
  readonly posting: Posting;
  readonly serviceZh: string;
  readonly serviceEn: string;
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly slots: number | null;
}

export interface PlayedSession {
  readonly id: string;
  readonly planId: string;
  readonly on: CivilDate;
  readonly state: 'DONE' | 'CANCELLED' | 'MISSED';
  readonly starts: Date;
  readonly ends: Date;
  readonly checkedInAt: Date | null;
  readonly patientsSeen: number | null;
  readonly reason: string | null;
  readonly taught: { readonly id: string; readonly zh: string; readonly en: string; readonly learners: number } | null;
}

interface Service {
  readonly zh: string;
  readonly en: string;
  readonly techniques: readonly (readonly [zh: string, en: string])[];
}

/** The first is held on Tuesday mornings. */
const services: readonly [Service, ...Service[]] = [
  {
    zh: '糖尿病专病门诊',
    en: 'Diabetes clinic',
    techniques: [
      ['动态血糖监测', 'Continuous glucose monitoring'],
      ['糖尿病足筛查', 'Diabetic foot screening'],
    ],
  },
  {
    zh: '高血压专病门诊',
    en: 'Hypertension clinic',
    techniques: [['动态血压解读', 'Reading ambulatory blood pressure']],
  },
  {
    zh: '心内科专家门诊',
    en: 'Cardiology clinic',
    techniques: [
      ['心电图危急值识别', 'Recognising critical ECGs'],
      ['心衰患者管理', 'Managing heart failure'],
    ],
  },
  { zh: '呼吸慢病门诊', en: 'Chronic lung disease clinic', techniques: [['肺功能检查', 'Spirometry']] },
  { zh: '骨关节门诊', en: 'Joint clinic', techniques: [['关节腔注射', 'Joint injection']] },
  { zh: '康复指导门诊', en: 'Rehabilitation clinic', techniques: [['脑卒中早期康复', 'Early stroke rehabilitation']] },
  { zh: '教学查房', en: 'Teaching round', techniques: [['规范化病历书写', 'Writing records by the standard']] },
];

const reasons = ['参加区级培训', '院内急会诊', '专家请假', '法定节假日停诊'] as const;
const tuesday = 2;

/** The plan of a posting; the first one is the diabetes clinic of every Tuesday morning. */
export function playPlan(posting: Posting, index: number, now: Date, random: Random): PlayedPlan {
  const service = index === 0 ? services[0] : random.pick(services);
  const isMorning = index === 0 || random.chance(0.7);
  const from = civilDateOf(posting.since);
  const today = civilDateOf(now);
  return {
    id: random.uuid(posting.since.getTime()),
    posting,
    serviceZh: service.zh,
    serviceEn: service.en,
    weekday: index === 0 ? tuesday : 1 + ((tuesday + index + posting.place) % 5),
    starts: isMorning ? '08:00' : '13:30',
    ends: isMorning ? '11:30' : '16:30',
    from: startOfDay(from) < posting.since ? addDays(from, 1) : from,
    until: posting.until && civilDateOf(posting.until),
    slots: random.chance(0.4) && (posting.until === null || civilDateOf(posting.until) > today) ? 12 : null,
  };
}

/** What became of the days of a plan before today. */
export function playSessions(plan: PlayedPlan, now: Date, random: Random): PlayedSession[] {
  const today = civilDateOf(now);
  const times = { ...plan, everyWeeks: 1 };
  return plannedDays(times, plan.from, today).map(on => playSession(plan, on, random));
}

function playSession(plan: PlayedPlan, on: CivilDate, random: Random): PlayedSession {
  const { from: starts, until } = sessionOn(plan, on);
  const ends = until ?? starts;
  const of = { id: random.uuid(starts.getTime()), planId: plan.id, on, starts, ends };
  const none = { checkedInAt: null, patientsSeen: null, reason: null, taught: null };
  if (isHoliday(on)) return { ...of, ...none, state: 'CANCELLED', reason: reasons[3] };
  if (random.chance(0.04)) return { ...of, ...none, state: 'CANCELLED', reason: random.pick(reasons.slice(0, 3)) };
  if (random.chance(0.01)) return { ...of, ...none, state: 'MISSED' };
  const checkedInAt = new Date(starts.getTime() - random.whole(2, 40) * 60_000);
  const patientsSeen = random.whole(6, weekdayOf(on) === tuesday ? 28 : 22);
  return { ...of, ...none, state: 'DONE', checkedInAt, patientsSeen, taught: taughtIn(plan, starts, random) };
}

/** The first days of January, May and October. */
function isHoliday(on: CivilDate): boolean {
  return /-01-01$|-05-0[1-3]$|-10-0[1-7]$/.test(on);
}

function taughtIn({ serviceZh }: PlayedPlan, starts: Date, random: Random): PlayedSession['taught'] {
  const service = services.find(({ zh }) => zh === serviceZh);
  if (!service || !random.chance(0.12)) return null;
  const [zh, en] = random.pick(service.techniques);
  return { id: random.uuid(starts.getTime()), zh, en, learners: random.whole(2, 9) };
}
