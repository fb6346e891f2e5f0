/** SHA-256 (FIPS 180-4) of a text in hexadecimal. Hospitals serve plain http inside, where crypto.subtle does not exist. */
export function sha256(text: string): string {
  const state = Uint32Array.from(roots(8, 1 / 2));
  const message = padded(new TextEncoder().encode(text));
  const schedule = new Uint32Array(64);
  for (let at = 0; at < message.byteLength; at += 64) {
    for (let nth = 0; nth < 64; nth += 1)
      schedule[nth] = nth < 16 ? message.getUint32(at + nth * 4) : extended(schedule, nth);
    compress(state, schedule);
  }
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits behind the point of roots of the first primes. */
function roots(n: number, power: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < n; candidate += 1)
    if (primes.every(prime => candidate % prime !== 0)) primes.push(candidate);
  return primes.map(prime => ((prime ** power % 1) * 2 ** 32) | 0);
}

const constants = Uint32Array.from(roots(64, 1 / 3));

function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function extended(schedule: Uint32Array, nth: number): number {
  const [early, late] = [schedule[nth - 15] ?? 0, schedule[nth - 2] ?? 0];
  const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
  const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
  return ((schedule[nth - 16] ?? 0) + small + (schedule[nth - 7] ?? 0) + large) | 0;
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let nth = 0; nth < 64; nth += 1) {
    const chosen = (e & f) ^ (~e & g);
    const large = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + large + chosen + (constants[nth] ?? 0) + (schedule[nth] ?? 0)) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, nth) => {
    state[nth] = (state[nth] ?? 0) + word;
  });
}
