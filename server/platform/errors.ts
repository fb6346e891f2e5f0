import type { Text } from '../kernel/result';

/** The closed list of `extensions.code`: the caller or the server is at fault, not the business. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'INTERNAL';

/** An error that the caller may read; everything else becomes INTERNAL with a request id. */
export class CallerError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: Text,
    readonly field?: readonly string[],
  ) {
    super(text.en);
  }
}

/** Missing and invisible answer alike, so that ids cannot be probed. */
export function notFound(zh: string, en: string): CallerError {
  return new CallerError('NOT_FOUND', {
    zh: `没有找到${zh}，或您无权查看。`,
    en: `No such ${en}, or you may not see it.`,
  });
}

export function forbidden(zh: string, en: string): CallerError {
  return new CallerError('FORBIDDEN', {
    zh: `您目前的任职不允许${zh}。`,
    en: `Your appointments of this moment do not let you ${en}.`,
  });
}

export function wrongCursor(): CallerError {
  return new CallerError(
    'BAD_USER_INPUT',
    { zh: '翻页位置无效，请从第一页重新开始。', en: 'This cursor is not ours; start again from the first page.' },
    ['after'],
  );
}
