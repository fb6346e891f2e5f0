import type { RowFault } from '../../../schema/row-fault';
import { refusal, type Text } from '../../kernel/result';
import { type SpokenError, speak } from './command';
import { type Context, say } from './context';

/** What is wrong with a row of a list that somebody imports. */
export interface Fault {
  readonly line: number;
  readonly column: string | null;
  readonly message: Text;
}

/** The one code of an import: a list with a fault is refused as a whole. */
export const importCodes = { ROWS: 'Rows are not well-formed; they are listed, and nothing was taken.' } as const;
export type ImportCode = keyof typeof importCodes;

const shownMax = 100;

/** The answer to a list with faults: the first of them, and how many there are. */
export function refuseRows(
  context: Context,
  faults: readonly Fault[],
): { rowFaults: RowFault[]; userErrors: SpokenError<ImportCode>[] } {
  const wrong = refusal<ImportCode>(
    'ROWS',
    `有 ${faults.length} 处错误，未导入任何内容；请修正所列各行。`,
    `${faults.length} faults, nothing was taken; mend the rows listed.`,
    'csv',
  );
  return {
    rowFaults: faults
      .slice(0, shownMax)
      .map(({ line, column, message }) => ({ line, column, message: say(context, message) })),
    userErrors: speak(context, [wrong]),
  };
}
