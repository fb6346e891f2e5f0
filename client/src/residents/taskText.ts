import type { TFunction } from 'i18next';
import type { CareCondition, CareTaskKind } from '../gql/graphql';

/** What is to be done, in words: "高血压随访", "出院后随访". */
export function taskWords(
  t: TFunction,
  { kind, condition }: { kind: CareTaskKind; condition?: CareCondition | null },
): string {
  const what = t(`resident.taskKind.${kind}`);
  return condition ? t('resident.task', { condition: t(`resident.condition.${condition}`), kind: what }) : what;
}

/** Where the form for what is due next is, and where it leads back to. */
export function followUpPath(residentId: string, taskId: string | null | undefined, back: string): string {
  const query = new URLSearchParams(taskId ? { task: taskId, return: back } : { return: back });
  return `/residents/${residentId}/follow-up?${query.toString()}`;
}
