import { addDays, type CivilDate, civilDateOf } from './civil-date';

/** A half-open period of time `[from, until)`; `until` null means without end. */
export interface Period {
  readonly from: Date;
  readonly until: Date | null;
}

export function contains(period: Period, instant: Date): boolean {
  return period.from <= instant && (period.until === null || instant < period.until);
}

/** The civil days of a period, half-open; a day on which something ended early still belongs to it. */
export function civilDaysOf({ from, until }: Period): { from: CivilDate; until: CivilDate | null } {
  return { from: civilDateOf(from), until: until && addDays(civilDateOf(new Date(until.getTime() - 1)), 1) };
}

/** The period as PostgreSQL writes a range: `[2026-01-01T00:00:00.000Z,)`. */
export function toRangeText(period: Period): string {
  return `[${period.from.toISOString()},${period.until?.toISOString() ?? ''})`;
}

/** Reads PostgreSQL's text of a tstzrange. */
export function readRangeText(text: string): Period {
  const match = /^\["?([^",]+)"?,"?([^",)]*)"?\)$/.exec(text);
  if (!match) throw new RangeError(`not a half-open period: ${text}`);
  return { from: readInstant(match[1] ?? ''), until: match[2] ? readInstant(match[2]) : null };
}

/** PostgreSQL writes `2026-01-01 08:00:00+08`; JavaScript wants a `T` and minutes in the zone. */
function readInstant(text: string): Date {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
}
