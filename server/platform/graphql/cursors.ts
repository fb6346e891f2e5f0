import { readCursor } from '../../../schema/connection';
import { isCivilDate } from '../../kernel/civil-date';
import { isUuid } from '../../kernel/ids';
import { wrongCursor } from '../errors';

/** Where the last page ended, by the keys of its last row; null asks for the first page, what is no cursor of such a list is refused. */

type Cursor = string | null | undefined;

/** Of a list whose cursors say nothing but which row it was. */
export function readAfterId(cursor: Cursor): string | null {
  if (!cursor) return null;
  const [id = ''] = readCursor(cursor, 1) ?? [];
  if (!isUuid(id)) throw wrongCursor();
  return id;
}

/** Of a list by a code that each row has for itself. */
export function readAfterCode(cursor: Cursor): string | null {
  if (!cursor) return null;
  const [code] = readCursor(cursor, 1) ?? [];
  if (code === undefined) throw wrongCursor();
  return code;
}

/** Of a list by instant and id. */
export function readAfterInstant(cursor: Cursor): [at: string, id: string] | null {
  return readAfterKey(cursor, isInstantKey);
}

/** Of a list by day and id. */
export function readAfterDay(cursor: Cursor): [day: string, id: string] | null {
  return readAfterKey(cursor, day => isCivilDate(day) && isOfOurEra(day));
}

/** Of a list by code, name or whatever text comes first, and id. */
export function readAfterText(cursor: Cursor): [text: string, id: string] | null {
  return readAfterKey(cursor, () => true);
}

/** Whether it is an instant letter by letter as cursors hold them: what only looks like one, such as a 30th of February, the database would not read. */
export function isInstantKey(at: string): boolean {
  const instant = new Date(at);
  return isOfOurEra(at) && !Number.isNaN(instant.getTime()) && instant.toISOString() === at;
}

/** The database knows no year 0, and years beyond 9999 have another form. */
function isOfOurEra(text: string): boolean {
  return /^(?!0000)\d{4}-/.test(text);
}

function readAfterKey(cursor: Cursor, isKey: (key: string) => boolean): [key: string, id: string] | null {
  if (!cursor) return null;
  const [key, id] = readCursor(cursor, 2) ?? [];
  if (key === undefined || id === undefined || !isKey(key) || !isUuid(id)) throw wrongCursor();
  return [key, id];
}
