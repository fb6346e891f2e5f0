/** Something that happened, at its place in the feed. Positions have no gaps: the next event is always at `position + 1`. */
export interface FeedEvent {
  readonly position: number;
  readonly topic: string;
  readonly kind: string;
  readonly institutionId: string | null;
  readonly wardId: string | null;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An event as the driver reads it: int8 arrives as text. */
export type EventRow = Omit<FeedEvent, 'position'> & { readonly position: string };

export const selectEvents = `
  SELECT position, topic, kind, institution_id AS "institutionId", ward_id AS "wardId", subject_id AS "subjectId", payload
  FROM outbox WHERE position > $1 ORDER BY position LIMIT $2`;

export function asEvent(row: EventRow): FeedEvent {
  return { ...row, position: Number(row.position) };
}
