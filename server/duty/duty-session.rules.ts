import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { assertNever } from '../kernel/invariant';
import { type Refusal, refusal } from '../kernel/result';
import type { DutyCode } from './duty.codes';

/**
 * Decides in which state a session is and what may be done with it.
 * Choices: one checks in oneself, from an hour before the beginning until the end; who forgot to is vouched for by a planner, who says why;
 * what nobody checked in to within a day after its end was missed, whether or not anything has written that down.
 */

export enum DutySessionState {
  PLANNED = 'PLANNED',
  CHECKED_IN = 'CHECKED_IN',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  MISSED = 'MISSED',
}

export enum DutySessionAction {
  CHECK_IN = 'CHECK_IN',
  FINISH = 'FINISH',
  REOPEN = 'REOPEN',
  MOVE = 'MOVE',
  CANCEL = 'CANCEL',
  MISS = 'MISS',
}

const checkInMinutesBefore = 60;
/** How long after its end a session waits for somebody to vouch for it. */
export const missedAfterHours = 24;
const hoursMax = 24;

/** What decides about a session. */
export interface SessionFacts {
  readonly personId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: DutySessionState;
  readonly checkedInAt: Date | null;
}

/** Who acts: the person whose session it is, somebody who plans at the house, or both. */
export interface DutyRights {
  readonly isOwn: boolean;
  readonly plans: boolean;
}

/** The state in which a session stands, also before it is written down that it was missed. */
export function standingState({ state, endsAt }: Pick<SessionFacts, 'state' | 'endsAt'>, now: Date): DutySessionState {
  const isOver = endsAt.getTime() + missedAfterHours * 3_600_000 <= now.getTime();
  return state === DutySessionState.PLANNED && isOver ? DutySessionState.MISSED : state;
}

/** What may be done with a session now. */
export function sessionActions(session: SessionFacts, rights: DutyRights, now: Date): DutySessionAction[] {
  return Object.values(DutySessionAction).filter(action => !actionRefusal(action, session, rights, now));
}

/** Why an action is not for now, or not for whoever asks. */
export function actionRefusal(
  action: DutySessionAction,
  session: SessionFacts,
  rights: DutyRights,
  now: Date,
): Refusal<DutyCode> | undefined {
  const state = standingState(session, now);
  switch (action) {
    case DutySessionAction.CHECK_IN:
      return inState(state, DutySessionState.PLANNED) ?? checkInRefusal(session, rights, now);
    case DutySessionAction.FINISH:
      return finishRefusal(session, state, rights, now);
    case DutySessionAction.REOPEN:
      return inState(state, DutySessionState.CHECKED_IN, DutySessionState.DONE) ?? ownOrPlanned(rights);
    case DutySessionAction.MOVE:
    case DutySessionAction.CANCEL:
      return inState(state, DutySessionState.PLANNED) ?? planned(rights) ?? (session.endsAt <= now ? over : undefined);
    case DutySessionAction.MISS:
      return (
        inState(state, DutySessionState.PLANNED) ?? planned(rights) ?? (session.endsAt > now ? notOver : undefined)
      );
    default:
      return assertNever(action);
  }
}

function checkInRefusal(
  { startsAt, endsAt }: SessionFacts,
  { isOwn }: DutyRights,
  now: Date,
): Refusal<DutyCode> | undefined {
  if (!isOwn) return notYours;
  if (now.getTime() < startsAt.getTime() - checkInMinutesBefore * 60_000) return tooEarly;
  return now >= endsAt ? tooLate : undefined;
}

/** Who has checked in finishes; for somebody who has not, another one vouches after the end. */
function finishRefusal(
  session: SessionFacts,
  state: DutySessionState,
  rights: DutyRights,
  now: Date,
): Refusal<DutyCode> | undefined {
  const { PLANNED, CHECKED_IN, MISSED } = DutySessionState;
  const wrong = inState(state, PLANNED, CHECKED_IN, MISSED);
  if (wrong) return wrong;
  if (state === CHECKED_IN) return ownOrPlanned(rights) ?? (session.startsAt > now ? notBegun : undefined);
  if (rights.isOwn) return state === PLANNED && session.endsAt > now ? checkInFirst : vouchedByOther;
  return planned(rights) ?? (session.endsAt > now ? notOver : undefined);
}

/** A technique as it was taught. */
export interface Taught {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly learners: number;
}

/** What is wrong with what a session brought; somebody who vouches for another says why. */
export function outcomeRefusals(
  { checkedInAt }: Pick<SessionFacts, 'checkedInAt'>,
  outcome: { readonly note: string | null; readonly techniques: readonly Taught[] },
): Refusal<DutyCode>[] {
  const refusals: Refusal<DutyCode>[] = [];
  const names = outcome.techniques.map(({ nameZh }) => nameZh.trim());
  if (new Set(names).size < names.length) refusals.push(techniqueTwice);
  if (checkedInAt === null && !outcome.note?.trim()) refusals.push(noteMissing);
  return refusals;
}

/** What is wrong with the times of a single session. */
export function timesRefusal(startsAt: Date, endsAt: Date, now: Date): Refusal<DutyCode> | undefined {
  if (startsAt <= now) return refusal('TIMES', '开始时间须在将来。', 'A session begins in the future.', 'startsAt');
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  if (hours > 0 && hours <= hoursMax) return undefined;
  return refusal(
    'TIMES',
    `班次须在开始之后结束，时长不超过 ${hoursMax} 小时。`,
    `A session ends after it begins, within ${hoursMax} hours.`,
    'endsAt',
  );
}

/** A session as a sentence names it. */
export interface NamedSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly institutionZh: string;
  readonly institutionEn: string;
}

/** Names the sessions that are in the way, the first three of them. */
export function overlapRefusal(sessions: readonly NamedSession[], ...field: string[]): Refusal<DutyCode> {
  const shown = sessions.slice(0, 3);
  const zh = shown.map(each => `${timesOf(each)} ${each.institutionZh}`).join('、');
  const en = shown.map(each => `${timesOf(each)} at ${each.institutionEn}`).join(', ');
  return refusal(
    'OVERLAP',
    `此人该时段已有排班：${zh}${sessions.length > 3 ? ` 等 ${sessions.length} 次` : ''}。请改时间，或先调整已有排班。`,
    `The person has a session at that time: ${en}${sessions.length > 3 ? `, ${sessions.length} in all` : ''}. Choose another time or move that one first.`,
    ...field,
  );
}

function timesOf({ startsAt, endsAt }: NamedSession): string {
  return `${civilDateOf(startsAt)} ${clockOf(startsAt)}–${clockOf(endsAt)}`;
}

/** The time of day in Asia/Shanghai: `08:30`. */
export function clockOf(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}

/** Names the days on which somebody is not appointed to the house. */
export function noAppointmentRefusal(days: readonly CivilDate[], ...field: string[]): Refusal<DutyCode> {
  const named = days.slice(0, 3).join(', ');
  return refusal(
    'NO_APPOINTMENT',
    `此人在 ${named} 的整个班次内没有本机构的任职，请先办理任职或派出，或改选日期。`,
    `The person is not appointed here for the whole of the session on ${named}. Appoint or dispatch them first, or choose other days.`,
    ...field,
  );
}

function inState(state: DutySessionState, ...wanted: DutySessionState[]): Refusal<DutyCode> | undefined {
  if (wanted.includes(state)) return undefined;
  const { zh, en } = stateWords[state];
  return refusal(
    'SESSION_STATE',
    `该班次${zh}，不能这样操作。`,
    `The session ${en}; this cannot be done with it.`,
    'sessionId',
  );
}

const stateWords: Readonly<Record<DutySessionState, { readonly zh: string; readonly en: string }>> = {
  PLANNED: { zh: '尚未签到', en: 'is planned' },
  CHECKED_IN: { zh: '已签到', en: 'is under way' },
  DONE: { zh: '已完成', en: 'is done' },
  CANCELLED: { zh: '已取消', en: 'is cancelled' },
  MISSED: { zh: '已记为缺勤', en: 'was missed' },
};

function planned({ plans }: DutyRights): Refusal<DutyCode> | undefined {
  return plans ? undefined : notPlanner;
}

function ownOrPlanned({ isOwn, plans }: DutyRights): Refusal<DutyCode> | undefined {
  return isOwn || plans ? undefined : notPlanner;
}

const notPlanner = refusal<DutyCode>(
  'NOT_YOURS',
  '只有排班人员可以这样操作。',
  'Only those who plan the duties of the house may do this.',
  'sessionId',
);
const notYours = refusal<DutyCode>(
  'NOT_YOURS',
  '签到须由本人办理；忘记签到的，班次结束后由排班人员补记。',
  'One checks in oneself. For somebody who forgot to, a planner vouches after the end.',
  'sessionId',
);
const vouchedByOther = refusal<DutyCode>(
  'NOT_YOURS',
  '您没有签到，请由排班人员补记。',
  'You have not checked in: ask a planner to vouch for the session.',
  'sessionId',
);
const checkInFirst = refusal<DutyCode>('SESSION_STATE', '请先签到。', 'Check in first.', 'sessionId');
const tooEarly = refusal<DutyCode>(
  'TOO_EARLY',
  `开始前 ${checkInMinutesBefore} 分钟起可以签到。`,
  `One checks in from ${checkInMinutesBefore} minutes before the beginning on.`,
  'sessionId',
);
const tooLate = refusal<DutyCode>(
  'TOO_LATE',
  '班次已结束，请由排班人员补记。',
  'The session is over: ask a planner to vouch for it.',
  'sessionId',
);
const notBegun = refusal<DutyCode>('TOO_EARLY', '班次尚未开始。', 'The session has not begun yet.', 'sessionId');
const notOver = refusal<DutyCode>('TOO_EARLY', '班次尚未结束。', 'The session is not over yet.', 'sessionId');
const over = refusal<DutyCode>('TOO_LATE', '班次已结束。', 'The session is over.', 'sessionId');
const techniqueTwice = refusal<DutyCode>(
  'TECHNIQUE_TWICE',
  '同一项技术填写了两次，请合并。',
  'A technique is named twice; put its learners together.',
  'techniques',
);
const noteMissing = refusal<DutyCode>(
  'NOTE_MISSING',
  '补记班次须说明原因。',
  'Say why you vouch for a session to which nobody checked in.',
  'note',
);
