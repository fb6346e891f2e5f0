import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import type { FollowUpRecordInput, PlannedTaskFragment } from '../gql/graphql';
import type { Without } from '../graphql/act';
import { shortDate } from '../residents/civilDays';
import { taskWords } from '../residents/taskText';
import { civilNow } from '../ui/civil';
import type { Draft } from './followUpDraft';
import { type FollowUpForm, isDangerous, judged, proposedNext, type Typed, tidyNumber } from './readings';

/** Whoever comes within this many days before the day has come for it. */
const earlyDays = 31;

/** The tasks that a visit of today does: the one that was asked for, and everything due soon but a check-up, which is a day of its own. */
export function tasksAtHand({ tasks, today }: FollowUpForm, wanted: string | null): readonly string[] {
  const soon = dayjs(today).add(earlyDays, 'day').format('YYYY-MM-DD');
  const atHand = tasks.filter(one => one.id === wanted || (one.kind !== 'CHECK_UP' && one.dueOn <= soon));
  const follow = atHand.length > 0 ? atHand : tasks.filter(one => one.kind === 'FOLLOW_UP');
  return follow.map(one => one.id);
}

/** A task with its day: "高血压随访 11-22", with the year when it is another one. */
export function dueWords(t: TFunction, task: PlannedTaskFragment): string {
  return `${taskWords(t, task)} ${shortDate(task.dueOn, civilNow().format('YYYY-MM-DD'))}`;
}

/** The values that were typed, as they are sent. */
export function measuredIn(form: FollowUpForm, typed: Typed): FollowUpRecordInput['measurements'] & object[] {
  return form.limits.flatMap(({ code }) => {
    const value = tidyNumber(typed[code]);
    return value === '' ? [] : [{ code, value }];
  });
}

/** What is sent: the draft, with what was proposed where nobody chose otherwise, and the plan as it was seen. */
export function recordOf(
  residentId: string,
  form: FollowUpForm,
  draft: Draft,
  chosenTasks: readonly string[],
): Without<FollowUpRecordInput> {
  const tasks = form.tasks.filter(one => chosenTasks.includes(one.id));
  const text = (typed: string) => typed.trim() || undefined;
  return {
    residentId,
    tasks: tasks.map(({ id, version }) => ({ taskId: id, expectedVersion: version })),
    // Without a task it is for what the resident is registered for.
    conditions: tasks.length > 0 ? [] : form.registers.map(one => one.condition),
    way: draft.way,
    doneOn: draft.doneOn ?? form.today,
    measurements: measuredIn(form, draft.values),
    symptoms: [...draft.symptoms],
    adherence: draft.adherence,
    adverseReaction: text(draft.adverseReaction),
    medications: draft.medications
      .filter(one => one.name.trim())
      .map(({ name, dose, frequency }) => ({
        name: name.trim(),
        dose: text(dose ?? ''),
        frequency: text(frequency ?? ''),
      })),
    advice: text(draft.advice),
    assessment: draft.assessment ?? judged(form, draft.values),
    nextDueOn: draft.nextDueOn ?? proposedNext(form, draft.values)?.dueOn,
    referAdvised: draft.referAdvised ?? isDangerous(form, draft.values),
  };
}
