import { readCsvTable } from '../../kernel/csv';
import type { Text } from '../../kernel/result';

/**
 * Decides what a coded diagnosis is, which rows of an import are well-formed, and how a search is taken apart. Codes are those of ICD-10,
 * with up to eight characters behind the dot, as the national clinical edition has them.
 */

const codePattern = /^[A-Z]\d{2}(\.[0-9A-Za-z]{1,8})?$/;

export function isDiagnosisCode(text: string): boolean {
  return codePattern.test(text);
}

/** A diagnosis as it is imported. */
export interface DiagnosisEntry {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: string;
}

/** What is wrong with a row of an import. */
export interface Fault {
  readonly line: number;
  readonly column: string | null;
  readonly message: Text;
}

const importRowsMax = 3_000;
const nameMax = 200;

/**
 * Reads a list of diagnoses with the head `code,name_zh,name_en,aliases` (the last two may be missing; without an English name the Chinese
 * one stands in). Nothing of a list with a fault is taken.
 */
export function readDiagnoses(csv: string): { entries: DiagnosisEntry[]; faults: Fault[] } {
  const { columns, rows } = readCsvTable(csv);
  const missing = ['code', 'name_zh'].filter(name => !columns.includes(name));
  if (missing.length > 0) {
    const names = missing.join(', ');
    return { entries: [], faults: [fault(1, null, `表头缺少列：${names}。`, `The head lacks ${names}.`)] };
  }
  if (rows.length === 0 || rows.length > importRowsMax) {
    const message = { zh: `请提供 1 至 ${importRowsMax} 行。`, en: `Give 1 to ${importRowsMax} rows.` };
    return { entries: [], faults: [fault(1, null, message.zh, message.en)] };
  }
  const firstLines = new Map<string, number>();
  const faults = rows.flatMap(({ line, cells }) => {
    const code = cells.code ?? '';
    const earlier = firstLines.get(code);
    firstLines.set(code, earlier ?? line);
    return rowFaults(line, cells, earlier);
  });
  const entries = rows.map(({ cells: { code = '', name_zh: nameZh = '', name_en: nameEn = '', aliases = '' } }) => ({
    code,
    nameZh,
    nameEn: nameEn || nameZh,
    aliases: aliases.split(/[\s;；、]+/).join(' '),
  }));
  return { entries: faults.length > 0 ? [] : entries, faults };
}

function rowFaults(line: number, cells: Record<string, string>, earlier: number | undefined): Fault[] {
  const { code = '', name_zh: nameZh = '' } = cells;
  const faults: Fault[] = [];
  if (!isDiagnosisCode(code))
    faults.push(fault(line, 'code', `“${code}”不是 ICD-10 编码。`, `"${code}" is no code of ICD-10.`));
  else if (earlier !== undefined)
    faults.push(fault(line, 'code', `编码与第 ${earlier} 行重复。`, `The code stands in line ${earlier} already.`));
  if (nameZh === '') faults.push(fault(line, 'name_zh', '缺少中文名称。', 'The Chinese name is missing.'));
  for (const [column, cell] of Object.entries(cells)) {
    if (cell.length > nameMax)
      faults.push(fault(line, column, `超过 ${nameMax} 字。`, `Longer than ${nameMax} characters.`));
  }
  return faults;
}

function fault(line: number, column: string | null, zh: string, en: string): Fault {
  return { line, column, message: { zh, en } };
}

const termsMax = 6;
const ideograph = /\p{Script=Han}/u;

/**
 * What a search asks for, as patterns of LIKE that must all fit the text that diagnoses are searched by: there each Chinese character is a word
 * of its own, everything else is in lower case.
 */
export function searchPatterns(search: string): string[] {
  const terms = search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, termsMax);
  return terms.map(term => {
    const spelled = ideograph.test(term) ? ` ${[...term].join(' ')} ` : term;
    return `%${spelled.replace(/[\\%_]/g, '\\$&')}%`;
  });
}
