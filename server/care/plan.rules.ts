/**
 * Decides what may be done with a plan: whoever is in a register always has a next follow-up, so that it is put off or given up, never just
 * cancelled; and what somebody is told whose plan another has changed meanwhile.
 */
import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { type Refusal, refusal, type Text } from '../kernel/result';
import type { Post } from '../platform/access/actions';
import { localTime } from '../slots/slot.rules';
import type { CareCode } from './care.codes';
import { CareTaskChange, CareTaskKind, CareTaskState } from './care.rules';
import type { CareTaskAction } from './care.types';
import type { CarePolicy } from './care-policy.rules';

/** What may be done with a planned task. */
export function taskActions({ kind }: { readonly kind: CareTaskKind }, isInRegister: boolean): CareTaskAction[] {
  const always: CareTaskAction[] = ['FOLLOW_UP', 'ATTEMPT', 'RESCHEDULE', 'MISS'];
  return kind === CareTaskKind.FOLLOW_UP && isInRegister ? always : [...always, 'CANCEL'];
}

/** Whether a follow-up may still be cancelled. */
export function mayCancel(
  { cancelledAt, doneAt }: { readonly cancelledAt: Date | null; readonly doneAt: Date },
  now: Date,
  { cancelDaysMax }: CarePolicy,
): boolean {
  return cancelledAt === null && civilDateOf(now) <= addDays(civilDateOf(doneAt), cancelDaysMax);
}

/** A task as it stands, with its last change. */
export interface TaskStanding {
  readonly state: CareTaskState;
  readonly dueOn: CivilDate;
  readonly change: CareTaskChange;
  readonly changedAt: Date;
  readonly changedPost: Post | null;
  readonly version: number;
}

/** Why a task is not changed: another has changed it since it was seen, or it has ended. */
export function taskRefusal(
  task: TaskStanding,
  expectedVersion: number | null,
  ...field: string[]
): Refusal<CareCode> | undefined {
  if (expectedVersion !== null && expectedVersion !== task.version) return changedRefusal(task, field);
  if (task.state === CareTaskState.PLANNED) return undefined;
  return refusal(
    'TASK_CLOSED',
    '该计划已完成、失访或取消，不能再办理，请刷新后查看最新计划。',
    'The task is done, missed or cancelled; look again for what is planned now.',
    ...field,
  );
}

function changedRefusal(task: TaskStanding, field: readonly string[]): Refusal<CareCode> {
  const who = task.changedPost ? (postNames[task.changedPost] ?? colleague) : system;
  const what = changeNames[task.change];
  const when = localTime(task.changedAt);
  const isPlanned = task.state === CareTaskState.PLANNED;
  const zhNow = isPlanned ? `，现定于 ${task.dueOn}` : '';
  const enNow = isPlanned ? `; it is due on ${task.dueOn} now` : '';
  return refusal(
    'TASK_CHANGED',
    `该计划已于 ${when} 由${who.zh}${what.zh}${zhNow}。您填写的内容尚未保存，请按最新计划核对后再提交。`,
    `${who.en} ${what.en} on ${when}${enNow}. What you entered is not saved; look at the plan as it is now, then send it again.`,
    ...field,
  );
}

const postNames: Partial<Record<Post, Text>> = {
  FAMILY_DOCTOR: { zh: '家庭医生', en: 'A family doctor' },
  COMMUNITY_NURSE: { zh: '社区护士', en: 'A community nurse' },
};
const colleague: Text = { zh: '同事', en: 'A colleague' };
const system: Text = { zh: '系统', en: 'The system' };

const changeNames: Readonly<Record<CareTaskChange, Text>> = {
  PLANNED: { zh: '制定', en: 'planned it' },
  RESCHEDULED: { zh: '改期', en: 'put it on another day' },
  DONE: { zh: '完成随访', en: 'recorded its follow-up' },
  MISSED: { zh: '标记为失访', en: 'marked it as missed' },
  CANCELLED: { zh: '取消', en: 'cancelled it' },
  RESTORED: { zh: '恢复', en: 'restored it' },
  MOVED: { zh: '转到另一中心', en: 'moved it to another centre' },
};

/** Why a day for the next visit is not taken: nobody is planned for the past, nor further ahead than the policy says. */
export function dueRefusal(
  dueOn: CivilDate | null | undefined,
  today: CivilDate,
  { planDaysMax }: CarePolicy,
  field: string,
): Refusal<CareCode> | undefined {
  const latest = addDays(today, planDaysMax);
  if (!dueOn || (dueOn >= today && dueOn <= latest)) return undefined;
  return refusal(
    'DUE_DAY',
    `计划日期应在今天（${today}）与 ${latest} 之间，请重新选择。`,
    `A visit is planned between today (${today}) and ${latest}; choose another day.`,
    field,
  );
}
