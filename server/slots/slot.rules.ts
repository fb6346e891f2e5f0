import { type Refusal, refusal } from '../kernel/result';
import type { BookingCode, OpeningCode } from './slots.codes';

/**
 * Decides in which state a session is, whether a number of it may be booked, and whether a session may be opened. A session's numbers are the
 * community's first; at `returnAt` those that are left return to the public and are not ours to give any more.
 */

export enum SlotSessionState {
  OPEN = 'OPEN',
  FULL = 'FULL',
  RETURNED = 'RETURNED',
  CLOSED = 'CLOSED',
  PAST = 'PAST',
}

export enum SlotSessionAction {
  BOOK = 'BOOK',
  CLOSE = 'CLOSE',
}

/** What decides about a session. */
export interface SessionFacts {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly returnAt: Date;
  readonly communitySlots: number;
  readonly booked: number;
  readonly closedAt: Date | null;
}

export function sessionState(session: SessionFacts, now: Date): SlotSessionState {
  if (session.closedAt) return SlotSessionState.CLOSED;
  if (session.endsAt <= now) return SlotSessionState.PAST;
  if (session.returnAt <= now) return SlotSessionState.RETURNED;
  return session.booked < session.communitySlots ? SlotSessionState.OPEN : SlotSessionState.FULL;
}

/** Numbers that the community may still book. */
export function freeForCommunity(session: SessionFacts, now: Date): number {
  return sessionState(session, now) === SlotSessionState.OPEN ? session.communitySlots - session.booked : 0;
}

/** What may be done with a session in a state, by somebody who may receive referrals or manage sessions there. */
export function sessionActions(
  state: SlotSessionState,
  rights: { readonly book: boolean; readonly manage: boolean },
): SlotSessionAction[] {
  const isComing = state !== SlotSessionState.CLOSED && state !== SlotSessionState.PAST;
  const actions: SlotSessionAction[] = [];
  if (rights.book && state === SlotSessionState.OPEN) actions.push(SlotSessionAction.BOOK);
  if (rights.manage && isComing) actions.push(SlotSessionAction.CLOSE);
  return actions;
}

/** Why no number of the session can be booked; `next` names sessions that still have some. */
export function bookingRefusal(
  session: SessionFacts,
  now: Date,
  next: readonly SessionName[],
): Refusal<BookingCode> | undefined {
  const { zh, en } = nextSentences(next);
  switch (sessionState(session, now)) {
    case SlotSessionState.OPEN:
      return undefined;
    case SlotSessionState.FULL:
      return refusal('SLOT_FULL', `该门诊的社区号源已约满。${zh}`, `This session is full. ${en}`, field);
    case SlotSessionState.RETURNED:
      return refusal(
        'SLOT_RETURNED',
        `该门诊未用的社区号源已于 ${localTime(session.returnAt)} 退回公众。${zh}`,
        `What the community had not used of this session returned to the public at ${localTime(session.returnAt)}. ${en}`,
        field,
      );
    case SlotSessionState.CLOSED:
      return refusal('SLOT_CLOSED', `该门诊已停诊。${zh}`, `This session is closed. ${en}`, field);
    case SlotSessionState.PAST:
      return refusal('SLOT_PAST', `该门诊已结束。${zh}`, `This session is over. ${en}`, field);
  }
}

const field = 'slotSessionId';

/** A session as a sentence names it. */
export interface SessionName {
  readonly startsAt: Date;
  readonly clinicianName: string;
  readonly free: number;
}

function nextSentences(next: readonly SessionName[]): { zh: string; en: string } {
  if (next.length === 0)
    return { zh: '该科近期没有其他可约门诊，请另选科室。', en: 'The department has no other coming; choose another.' };
  const names = next.map(({ startsAt, clinicianName }) => `${localTime(startsAt)} ${clinicianName}`);
  return {
    zh: `可改约：${next.map(({ free }, index) => `${names[index]}（余 ${free}）`).join('、')}。`,
    en: `Book instead: ${next.map(({ free }, index) => `${names[index]} (${free} left)`).join(', ')}.`,
  };
}

/** Month, day and time in Asia/Shanghai: `11-25 13:30`. */
export function localTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}

const sessionHoursMax = 12;

/** A session as somebody wants to open it. */
export interface SessionPlan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly returnAt: Date;
  readonly capacity: number;
  readonly communitySlots: number;
  readonly repeatWeeks: number;
}

/** Why the session may not be opened. */
export function openingRefusals(
  plan: SessionPlan,
  limits: { readonly communitySlotsMin: number; readonly repeatWeeksMax: number },
  now: Date,
): Refusal<OpeningCode>[] {
  const refusals: Refusal<OpeningCode>[] = [];
  const hours = (plan.endsAt.getTime() - plan.startsAt.getTime()) / 3_600_000;
  if (plan.startsAt <= now)
    refusals.push(refusal('TIMES', '开始时间须在将来。', 'A session begins in the future.', 'startsAt'));
  if (hours <= 0 || hours > sessionHoursMax)
    refusals.push(
      refusal(
        'TIMES',
        `门诊时长须在 ${sessionHoursMax} 小时以内。`,
        `A session ends after it begins, within ${sessionHoursMax} hours.`,
        'endsAt',
      ),
    );
  if (plan.returnAt > plan.startsAt)
    refusals.push(
      refusal(
        'TIMES',
        '退回公众的时间不能晚于开始时间。',
        'Numbers return to the public before the session begins.',
        'returnAt',
      ),
    );
  if (plan.communitySlots > plan.capacity)
    refusals.push(
      refusal('SHARE', '社区号源不能多于总号数。', 'The community cannot have more than all.', 'communitySlots'),
    );
  if (plan.communitySlots < limits.communitySlotsMin)
    refusals.push(
      refusal(
        'SHARE',
        `按集团政策，${plan.capacity} 个号中至少 ${limits.communitySlotsMin} 个须先放给社区。`,
        `By the policy of the group, at least ${limits.communitySlotsMin} of ${plan.capacity} are the community's first.`,
        'communitySlots',
      ),
    );
  if (plan.repeatWeeks > limits.repeatWeeksMax)
    refusals.push(
      refusal(
        'REPEAT',
        `最多重复 ${limits.repeatWeeksMax} 周。`,
        `Repeated ${limits.repeatWeeksMax} weeks at most.`,
        'repeatWeeks',
      ),
    );
  return refusals;
}
