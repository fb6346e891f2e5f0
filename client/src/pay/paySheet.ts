import type { PayImportKind, PayImportTemplateQuery } from '../gql/graphql';
import { dayCell, type SheetKind } from '../ui/sheetTable';

type Template = PayImportTemplateQuery['payImportTemplate'];
type Column = Template['columns'][number];

/** The columns of a list by their letters: the API names cells like a sheet does. */
export function paySheet(kind: PayImportKind, columns: readonly Column[]): SheetKind<string> {
  const letters = columns.map((_, at) => String.fromCharCode(65 + at));
  const heads = columns.flatMap(({ nameZh, nameEn }, at) =>
    [nameZh, nameEn].map(name => [name.toLowerCase(), letters[at] ?? ''] as const),
  );
  return {
    columns: letters,
    heads: Object.fromEntries(heads),
    tidy: (letter, cell) => {
      if (days[kind].includes(letter)) return dayCell(cell);
      return amounts[kind].includes(letter) ? cell.replaceAll(/[,，\s]/g, '') : cell;
    },
    needs: needed[kind],
  };
}

const days: Readonly<Record<PayImportKind, readonly string[]>> = {
  ROSTER: ['H', 'I'],
  TOTAL: [],
  QUANTITY: ['F'],
  INDICATOR: [],
};
/** Where people write thousands separators. */
const amounts: Readonly<Record<PayImportKind, readonly string[]>> = {
  ROSTER: ['G', 'L'],
  TOTAL: ['B'],
  QUANTITY: ['E'],
  INDICATOR: ['E'],
};
/** A row of the template whose value nobody filled in says nothing. */
const needed: Readonly<Record<PayImportKind, string>> = { ROSTER: 'C', TOTAL: 'B', QUANTITY: 'E', INDICATOR: 'E' };

const prefilledMost = 200;

/** The values that are still missing as rows to be filled in; nothing where there are none, or too many to type. */
export function missingRows({ columns, rows }: Template, zh: boolean): string | undefined {
  if (rows.length === 0 || rows.length > prefilledMost) return undefined;
  const head = columns.map(({ nameZh, nameEn }) => (zh ? nameZh : nameEn));
  return [head, ...rows].map(row => row.join('\t')).join('\n');
}
