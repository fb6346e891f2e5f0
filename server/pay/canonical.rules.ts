import { createHash, type Hash } from 'node:crypto';

/**
 * The bytes that stand for facts, policies and results: JSON with sorted keys and no spaces, whole numbers of money and points as text, one
 * line each, ended by a line feed. The same content gives the same bytes on every machine.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`;
  if (Array.isArray(value)) return value.every(isPlain) ? plain(value) : `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return fields(value as Readonly<Record<string, unknown>>);
}

/** A run hashes thousands of records: their names are sorted without a comparison of our own, and nothing is copied. */
function fields(record: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(record).sort())
    text += `${text && ','}${JSON.stringify(key)}:${canonical(record[key])}`;
  return `{${text}}`;
}

/** Rows of plain values, of which there may be a million, go to JSON in one stroke; the bytes are the same. */
function plain(values: readonly unknown[]): string {
  return JSON.stringify(values.map(value => (typeof value === 'bigint' ? value.toString() : (value ?? null))));
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** SHA-256 of the canonical bytes, hexadecimal. */
export function canonicalSha256(value: unknown): string {
  return new CanonicalHash().line(value).end();
}

/** Hashes canonical lines as they come, so that half a million of them never stand in memory together. */
export class CanonicalHash {
  private readonly hash: Hash = createHash('sha256');
  private waiting = '';

  line(value: unknown): this {
    this.waiting += `${canonical(value)}\n`;
    if (this.waiting.length > 65_536) this.flush();
    return this;
  }

  end(): string {
    this.flush();
    return this.hash.digest('hex');
  }

  private flush(): void {
    this.hash.update(this.waiting);
    this.waiting = '';
  }
}
