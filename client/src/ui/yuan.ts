/** Amounts of yuan as they are typed and shown, by whole fen: never through a number with a point. */

const typed = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/** The fen of what somebody typed, such as "1,250.5" or "￥1250.50"; undefined where it is no amount to the fen. */
export function readYuan(text: string): bigint | undefined {
  // Chinese keyboards write wide digits, points and commas.
  const plain = text
    .normalize('NFKC')
    .replace(/[¥,\s]/g, '')
    .replace('。', '.');
  const [, whole, part = ''] = typed.exec(plain) ?? [];
  return whole === undefined ? undefined : BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

/** The decimal string that the API takes and gives: "1250.50". */
export function yuanText(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount of the API with its thousands apart: "1,250.50". */
export function sayYuan(amount: string): string {
  const [whole = '', part] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
