/** Amounts as the API gives them, yuan with two decimals as text; never a float, so that what is shown is what is paid. */

/** "12345.60" as "12,345.60". */
export function yuan(amount: string): string {
  const [, sign = '', whole = '0', decimals = '00'] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  return `${sign ? '−' : ''}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${decimals.padEnd(2, '0')}`;
}

/** With a plus where it is one. */
export function signed(amount: string): string {
  return fen(amount) > 0n ? `+${yuan(amount)}` : yuan(amount);
}

export function fen(amount: string): bigint {
  const [, sign, whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  const value = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'));
  return sign ? -value : value;
}

function ofFen(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sum(amounts: readonly string[]): string {
  return ofFen(amounts.reduce((total, amount) => total + fen(amount), 0n));
}

export function difference(after: string, before: string): string {
  return ofFen(fen(after) - fen(before));
}

/** A decimal with at most so many places, rounded half up, without the zeros that say nothing: "198.000000" as "198". */
export function plain(decimal: string, most = 6): string {
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const exact = BigInt(whole + decimals.slice(0, most + 1).padEnd(most + 1, '0'));
  const digits = ((exact + 5n) / 10n).toString().padStart(most + 1, '0');
  const [left, right] = [digits.slice(0, digits.length - most), digits.slice(digits.length - most).replace(/0+$/, '')];
  const grouped = `${sign ? '−' : ''}${left.replaceAll(/\B(?=(\d{3})+$)/g, ',')}`;
  return right ? `${grouped}.${right}` : grouped;
}
