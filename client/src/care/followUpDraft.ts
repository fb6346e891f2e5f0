import type { Adherence, CareSymptom, FollowUpAssessment, FollowUpRecordInput, FollowUpWay } from '../gql/graphql';
import type { Without } from '../graphql/act';
import type { Typed } from './readings';

export interface Medication {
  name: string;
  dose?: string;
  frequency?: string;
}

/** What was typed. What nobody chose is undefined: then what is proposed counts. */
export interface Draft {
  way: FollowUpWay;
  doneOn?: string;
  values: Typed;
  symptoms: readonly CareSymptom[];
  adherence?: Adherence;
  adverseReaction: string;
  medications: readonly Medication[];
  advice: string;
  assessment?: FollowUpAssessment;
  nextDueOn?: string;
  referAdvised?: boolean;
}

/** A request that was sent and not answered yet: it must not change, or it could be recorded twice. */
export interface Sent {
  requestId: string;
  input: Without<FollowUpRecordInput>;
}

export interface Kept {
  at: number;
  draft: Draft;
  sent?: Sent;
}

const keptForMs = 7 * 86_400_000;
const prefix = 'medgroup.follow-up.';

/**
 * Drafts stay in the browser until the server has answered, also when the page is closed or the session has ended: in a village both happen. They name
 * nobody, and belong to whoever typed them.
 */
const keyOf = (personId: string, residentId: string) => `${prefix}${personId}.${residentId}`;

export function keepDraft(personId: string, residentId: string, kept: Kept): void {
  localStorage.setItem(keyOf(personId, residentId), JSON.stringify(kept));
}

export function keptDraft(personId: string, residentId: string): Kept | undefined {
  dropOld();
  return read(keyOf(personId, residentId));
}

export function forgetDraft(personId: string, residentId: string): void {
  localStorage.removeItem(keyOf(personId, residentId));
}

function read(key: string): Kept | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function dropOld(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix) && Date.now() - (read(key)?.at ?? 0) > keptForMs) localStorage.removeItem(key);
  }
}
