import type { Random } from './random';
import { day, weekday } from './rhythm.rules';

/**
 * The sessions of the slot pool in the lead hospitals: each service once or twice a week, from some days ago to two weeks ahead. Services,
 * clinicians and numbers are invented; that most numbers go to the community first is published (Jiading).
 */
export interface PastSession {
  readonly house: string;
  readonly department: string;
  readonly service: string;
  readonly clinician: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly returnAt: number;
  readonly capacity: number;
  readonly communitySlots: number;
  /** Numbers given so far. */
  given: number;
}

interface Service {
  readonly department: string;
  readonly name: string;
  readonly clinician: string;
  /** Monday is 0. */
  readonly weekdays: readonly number[];
  readonly startHour: number;
  readonly capacity: number;
}

const services: readonly Service[] = [
  service('CARD', '高血压与冠心病专家门诊', '方致远', [0, 3], 8.5, 16),
  service('CARD', '心力衰竭专病门诊', '蒋怀瑾', [2], 13.5, 12),
  service('NEUR', '脑卒中专病门诊', '陆承安', [1, 4], 8.5, 16),
  service('RESP', '慢阻肺与肺结节门诊', '沈若谷', [0, 2], 13.5, 16),
  service('GAST', '消化专家门诊', '杜知白', [1, 3], 8.5, 14),
  service('ENDO', '糖尿病足与内分泌专家门诊', '袁景行', [2, 4], 8.5, 14),
  service('ORTH', '骨关节与脊柱门诊', '潘立群', [1, 3], 13.5, 16),
  service('GENS', '普外科专家门诊', '葛维康', [0, 4], 13.5, 14),
  service('GYNO', '妇科专家门诊', '董书仪', [2], 8.5, 14),
  service('IMAG', 'CT 检查', '影像科 CT 室', [0, 1, 2, 3, 4], 8.5, 20),
  service('IMAG', '磁共振检查', '影像科磁共振室', [0, 2, 4], 13.5, 12),
];

const hour = 3_600_000;
const sessionHours = 3;
/** The default of the slot policy. */
const returnHours = 24;
const communityShareMin = 0.8;

/** Sessions of a lead hospital on the days from `firstDay` until `endDay`, in the order of their begin. */
export function sessionsOf(house: string, firstDay: number, endDay: number, random: Random): PastSession[] {
  const sessions: PastSession[] = [];
  for (let start = firstDay; start < endDay; start += day) {
    for (const each of services) {
      if (!each.weekdays.includes(weekday(start))) continue;
      const startsAt = start + each.startHour * hour;
      sessions.push({
        house,
        department: each.department,
        service: each.name,
        clinician: each.clinician.startsWith('影像科') ? each.clinician : `${each.clinician}（演示）`,
        startsAt,
        endsAt: startsAt + sessionHours * hour,
        returnAt: startsAt - returnHours * hour,
        capacity: each.capacity,
        communitySlots: Math.ceil(each.capacity * random.between(communityShareMin, 1)),
        given: 0,
      });
    }
  }
  return sessions.sort((a, b) => a.startsAt - b.startsAt);
}

/** The first session of a department that still has a number for somebody who is accepted at an instant. */
export function sessionFor(sessions: readonly PastSession[], department: string, at: number): PastSession | undefined {
  return sessions.find(
    each => each.department === department && each.returnAt > at && each.given < each.communitySlots,
  );
}

function service(
  department: string,
  name: string,
  clinician: string,
  weekdays: readonly number[],
  startHour: number,
  capacity: number,
): Service {
  return { department, name, clinician, weekdays, startHour, capacity };
}
