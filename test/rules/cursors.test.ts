import { pageOf } from '../../schema/connection';
import {
  readAfterCode,
  readAfterDay,
  readAfterId,
  readAfterInstant,
  readAfterText,
} from '../../server/platform/graphql/cursors';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const cursorOf = (...keys: string[]) => pageOf([keys], 1, row => row).pageInfo.endCursor;

test('a cursor gives back the keys of its row', () => {
  expect(readAfterId(cursorOf(id))).toBe(id);
  expect(readAfterCode(cursorOf('A-1'))).toBe('A-1');
  expect(readAfterText(cursorOf('A-1', id))).toEqual(['A-1', id]);
  expect(readAfterDay(cursorOf('2026-11-22', id))).toEqual(['2026-11-22', id]);
  expect(readAfterInstant(cursorOf('2026-11-22T08:00:00.000Z', id))).toEqual(['2026-11-22T08:00:00.000Z', id]);
});

test('without a cursor lists begin at their first page', () => {
  for (const read of [readAfterId, readAfterCode, readAfterText, readAfterDay, readAfterInstant])
    for (const none of [null, undefined, '']) expect(read(none)).toBeNull();
});

test.each([
  ['no cursor at all', readAfterId, 'x'],
  ['another number of keys', readAfterId, cursorOf(id, id)],
  ['an id that is none', readAfterId, cursorOf('7')],
  ['a code with something behind it', readAfterCode, cursorOf('A-1', id)],
  ['an id that is none behind a text', readAfterText, cursorOf('A-1', '7')],
  ['a day that is none', readAfterDay, cursorOf('2026-02-30', id)],
  ['a day of a year that the database does not know', readAfterDay, cursorOf('0000-01-01', id)],
  ['an instant that is none', readAfterInstant, cursorOf('soon', id)],
  ['a day that no month has', readAfterInstant, cursorOf('2026-02-30T08:00:00.000Z', id)],
  ['a day without a time', readAfterInstant, cursorOf('2026-02-30', id)],
  ['an instant beyond all calendars', readAfterInstant, cursorOf('+275760-09-13T00:00:00.000Z', id)],
  ['a sign that no text holds', readAfterCode, cursorOf('A\0')],
  ['half a character', readAfterCode, cursorOf('A\ud83d')],
  ['that sign behind a text', readAfterText, cursorOf('A\0', id)],
  ['a number where an instant belongs', readAfterInstant, cursorOf('1', id)],
])('%s is refused before the database reads it', (_, read, cursor) => {
  expect(() => read(cursor)).toThrow('start again from the first page');
});
