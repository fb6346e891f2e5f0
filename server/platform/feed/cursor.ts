/** The form of a cursor; another form gets another letter, so that old cursors stay readable. */
const form = /^a([0-9a-z]{1,11})$/;

/** The text for a position in the feed, `FeedCursor` in the schema: the form's letter and the position in base 36, as base64url. */
export function writeCursor(position: number): string {
  return Buffer.from(`a${position.toString(36)}`).toString('base64url');
}

/** The position behind which a cursor stands; undefined when it was not made here. */
export function readCursor(cursor: string): number | undefined {
  const digits = form.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  const position = Number.parseInt(digits ?? '', 36);
  return Number.isSafeInteger(position) && writeCursor(position) === cursor ? position : undefined;
}
