/** Tables that people bring: pasted from a sheet, saved as csv, or an Excel file. Every cell is text; empty rows keep their place. */
export type Cells = string[][];

/** The rows of a file: the first sheet of an Excel file, else text. */
export async function readSheet(file: File): Promise<Cells> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // An Excel file is a zip, which begins with PK.
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readExcel(bytes) : readCells(decode(bytes));
}

/** Sheets saved in China are often in GB 18030; text that is no UTF-8 is taken as that. */
function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Cells parted by tabs where there are any, else by commas; quoted cells may hold anything. */
export function readCells(text: string): Cells {
  const separator = text.includes('\t') ? '\t' : ',';
  const rows: Cells = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row.some(Boolean) ? row : []);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === separator) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return withoutTail(rows);
}

function withoutTail(rows: Cells): Cells {
  return rows.slice(0, rows.findLastIndex(row => row.length > 0) + 1);
}

/** The text of a table as comma-separated values. */
export function writeCsv(rows: Cells): string {
  return rows.map(row => row.map(writeCell).join(',')).join('\n');
}

function writeCell(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

async function readExcel(bytes: Uint8Array<ArrayBuffer>): Promise<Cells> {
  const parts = zipParts(bytes);
  const sheet = parts.find(part => part.name === 'xl/worksheets/sheet1.xml');
  if (!sheet) throw new Error('no sheet in this file');
  const shared = parts.find(part => part.name === 'xl/sharedStrings.xml');
  const words = shared ? sharedWords(await xmlOf(shared)) : [];
  return rowsOf(await xmlOf(sheet), words);
}

interface ZipPart {
  name: string;
  packed: boolean;
  content: Uint8Array<ArrayBuffer>;
}

const endOfZip = 0x06054b50;
const zipEntry = 0x02014b50;

/** The files in a zip, by its directory at the end. */
function zipParts(bytes: Uint8Array<ArrayBuffer>): ZipPart[] {
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfZip) end -= 1;
  if (end < 0) throw new Error('not a whole Excel file');
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === zipEntry) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.slice(from, from + view.getUint32(at + 20, true));
    parts.push({ name, packed: view.getUint16(at + 10, true) === 8, content });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

async function xmlOf({ packed, content }: ZipPart): Promise<Document> {
  const stream = new Blob([content]).stream();
  const whole = packed ? stream.pipeThrough(new DecompressionStream('deflate-raw')) : stream;
  const text = await new Response(whole.pipeThrough(upTo(unpackedMost))).text();
  return new DOMParser().parseFromString(text, 'application/xml');
}

/** Far above any list that the API takes: a file that unpacks to more is no sheet that somebody filled in. */
const unpackedMost = 200_000_000;

function upTo(most: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform: (chunk, out) => {
      bytes += chunk.byteLength;
      if (bytes > most) out.error(new Error('this sheet is too large'));
      else out.enqueue(chunk);
    },
  });
}

/** The last row and column that Excel has; a place beyond would fill the memory with blanks before it. */
const rowsMost = 1_048_576;
const columnsMost = 16_384;

function sharedWords(xml: Document): string[] {
  return [...xml.getElementsByTagName('si')].map(textIn);
}

function textIn(element: Element): string {
  return [...element.getElementsByTagName('t')].map(one => one.textContent ?? '').join('');
}

function rowsOf(xml: Document, words: readonly string[]): Cells {
  const rows: Cells = [];
  for (const row of xml.getElementsByTagName('row')) {
    const cells: string[] = [];
    for (const cell of row.getElementsByTagName('c')) {
      const column = columnOf(cell.getAttribute('r') ?? '') ?? cells.length;
      if (column >= columnsMost) throw new Error('no such column');
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, words).trim();
    }
    if (!cells.some(Boolean)) continue;
    const place = Number(row.getAttribute('r') ?? 0) - 1;
    if (place >= rowsMost) throw new Error('no such row');
    while (rows.length < place) rows.push([]);
    rows.push(cells);
  }
  return rows;
}

function cellText(cell: Element, words: readonly string[]): string {
  if (cell.getAttribute('t') === 'inlineStr') return textIn(cell);
  const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
  return cell.getAttribute('t') === 's' ? (words[Number(value)] ?? '') : value;
}

/** "C7" is the third column: 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
