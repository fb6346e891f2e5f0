/**
 * Reads comma-separated values as RFC 4180 has them: cells may stand in quotes, a doubled quote inside is one, a quoted cell may hold commas
 * and line ends. A byte order mark and empty lines are skipped.
 */
export interface CsvRow {
  /** Where the row begins in the text; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let startedOn = 1;
  for (const [, quoted, plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(cellPattern)) {
    cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim());
    line += (quoted ?? '').split('\n').length - 1;
    if (end === ',') continue;
    if (cells.some(cell => cell !== '')) rows.push({ line: startedOn, cells });
    cells = [];
    line += 1;
    startedOn = line;
    if (end === '') break;
  }
  return rows;
}

/** A quoted or a plain cell, and what ends it: a comma, a line end, or the end of the text. */
const cellPattern = /(?:[ \t]*"((?:[^"]|"")*)"[ \t]*|([^,\r\n]*))(,|\r?\n|\r|$)/g;

/** The rows below a head of column names, each as a record; a missing cell is empty. */
export function readCsvTable(text: string): {
  columns: string[];
  rows: { line: number; cells: Record<string, string> }[];
} {
  const [head, ...rows] = readCsv(text);
  const columns = (head?.cells ?? []).map(name => name.toLowerCase());
  return {
    columns,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
    })),
  };
}
