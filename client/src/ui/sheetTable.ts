import type { Cells } from './readSheet';

/** What a kind of sheet may look like, and what the API reads of it. */
export interface SheetKind<Column extends string> {
  /** The columns that the API reads, in the order of the template. */
  columns: readonly Column[];
  /** Words that people write over them, in lower case. */
  heads: Readonly<Record<string, Column>>;
  /** What a cell means to the API. */
  tidy: (column: string, cell: string) => string;
  /** Without a cell in this column a row says nothing, and is left out. */
  needs?: Column;
  /** What somebody writes there to say "nothing": the row counts, the cell is empty. */
  nothing?: ReadonlySet<string>;
}

export interface SheetTable {
  /** With the head that the API reads. */
  rows: Cells;
  /** Which row of the person's table each of them was, from 1. */
  origins: readonly number[];
  /** Rows that say nothing: they are left out. */
  left: number;
}

/** Takes a table as it was brought: heads in either language or none, what a sheet made of dates, blanks in between. */
export function sheetTable<Column extends string>(kind: SheetKind<Column>, cells: Cells): SheetTable {
  const first = cells.find(row => row.length > 0)?.map(cell => headOf(kind, cell)) ?? [];
  const hasHead = first.some(name => (kind.columns as readonly string[]).includes(name));
  const head: readonly string[] = hasHead ? first : kind.columns;
  const present = cells.flatMap((row, at) => (row.length > 0 ? [{ row, origin: at + 1 }] : []));
  const body = present
    .slice(hasHead ? 1 : 0)
    .map(({ row, origin }) => ({ row: head.map((name, nth) => kind.tidy(name, plain(row[nth] ?? ''))), origin }));
  const needed = kind.needs ? head.indexOf(kind.needs) : -1;
  const filled = body.filter(({ row }) => needed < 0 || row[needed] !== '');
  const says = (cell: string, at: number) => (at === needed && kind.nothing?.has(cell) ? '' : cell);
  return {
    rows: [[...head], ...filled.map(({ row }) => row.map(says))],
    origins: [present[0]?.origin ?? 1, ...filled.map(({ origin }) => origin)],
    left: body.length - filled.length,
  };
}

function headOf<Column extends string>(kind: SheetKind<Column>, cell: string): string {
  const word = plain(cell).toLowerCase();
  return kind.heads[word] ?? word;
}

/** One line of text: a row stays a line, whatever somebody typed into a cell. */
function plain(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').trim();
}

/** Parts of a table, each with the head, small enough for one request; `first` is the line before its first row. */
export function partsOf({ rows }: SheetTable, most: number): { rows: Cells; first: number }[] {
  const [head = [], ...body] = rows;
  const parts = Array.from({ length: Math.max(1, Math.ceil(body.length / most)) }, (_, nth) => nth * most);
  return parts.map(from => ({ rows: [head, ...body.slice(from, from + most)], first: from }));
}

/** The name of a cell as the person's sheet shows it: "C7"; only the row where no column is at fault. */
export function cellName(table: SheetTable, line: number, column: string | null | undefined): string {
  const row = String(table.origins[line - 1] ?? line);
  const at = column ? (table.rows[0]?.indexOf(column) ?? -1) : -1;
  return at < 0 ? row : `${letters(at)}${row}`;
}

function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

const firstDayOfSheets = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

/** A day as the API reads it, "2026-11-22"; sheets keep days as numbers. What is no day stays as it is. */
export function dayCell(cell: string): string {
  if (/^\d{5}(\.\d+)?$/.test(cell))
    return new Date(firstDayOfSheets + Math.floor(Number(cell)) * dayMs).toISOString().slice(0, 10);
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(cell) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}

/** A month, "2026-11", out of what a sheet made of it. */
export function monthCell(cell: string): string {
  const [, year, month] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(cell) ?? [];
  return year && month ? `${year}-${month.padStart(2, '0')}` : dayCell(cell).replace(/^(\d{4}-\d{2})-\d{2}$/, '$1');
}
