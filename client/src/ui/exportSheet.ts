import writeXlsxFile from 'write-excel-file/browser';

/** An amount of yuan keeps its two decimals. */
export type Cell = string | number | { yuan: string } | null;

/** Saves a table as an Excel file, numbers as numbers. */
export async function exportSheet(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const head = heads.map(value => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map(row => row.map(cellOf));
  const columns = heads.map((value, at) => ({ width: Math.max(10, value.length * 2, at < 2 ? 28 : 0) }));
  await writeXlsxFile([head, ...body], { columns, stickyRowsCount: 1 }).toFile(`${name}.xlsx`);
}

function cellOf(value: Cell) {
  if (value === null || value === '') return null;
  if (typeof value === 'object') return { value: Number(value.yuan), type: Number, format: '#,##0.00' };
  return typeof value === 'number'
    ? { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '0.0000' }
    : { value, type: String };
}
