/**
 * SHA-256 as FIPS 180-4 has it, over the UTF-8 of a text, in 64 small hexadecimal digits. By hand, because hospitals and their suppliers serve and
 * open the console over plain http inside, where the browser's own `crypto.subtle` does not exist.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  const state = new Uint32Array(initial);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += blockBytes) digest(state, view, at);
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('');
}

const blockBytes = 64;
const lengthBytes = 8;

/** The message, one set bit, zeros up to a whole block, and at its end the length in bits. */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((message.length + 1 + lengthBytes) / blockBytes);
  const bytes = new Uint8Array(blocks * blockBytes);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - lengthBytes, BigInt(message.length) * 8n);
  return bytes;
}

function digest(state: Uint32Array, view: DataView, at: number): void {
  const w = new Uint32Array(64);
  for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const a = word(w, i - 15);
    const b = word(w, i - 2);
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    w[i] = word(w, i - 16) + s0 + word(w, i - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + word(constants, i) + word(w, i);
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) >>> 0, c, b, a, (t1 + t2) >>> 0];
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = word(state, i) + value;
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

/** The first 64 primes, from whose roots the constants of the standard come. */
const primes: readonly number[] = firstPrimes(64);
const initial = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
const constants = new Uint32Array(primes.map(prime => fraction(Math.cbrt(prime))));

/** The first 32 bits behind the point. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(n: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < n; candidate += 1)
    if (found.every(prime => candidate % prime !== 0)) found.push(candidate);
  return found;
}
