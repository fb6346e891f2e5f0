import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { CallerError } from '../errors';
import { Turnstile } from './turnstile';

/**
 * Passwords are kept as scrypt hashes (RFC 7914) in the text `$scrypt$ln=15,r=8,p=1$salt$hash`: the parameters travel with each hash, so
 * that they can be raised later without locking anybody out. One hash takes about 80 ms and 32 MB.
 */
const cost = { ln: 15, r: 8, p: 1 };
const saltBytes = 16;
const hashBytes = 32;
const pattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

// Two at a time leave the other threads of the pool to files and name look-ups; a crowd of guesses is turned away, not queued for minutes.
const turnstile = new Turnstile(2, 100, tooMany);

/** The answer to whoever stands too far back in the line of those who sign in. */
export function tooMany(): CallerError {
  return new CallerError('RATE_LIMITED', {
    zh: '登录请求过多，请稍后再试。',
    en: 'Too many people sign in at this moment. Try again in a few seconds.',
  });
}

const scryptAsync = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, hashBytes, cost);
  const { ln, r, p } = cost;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Whether a password belongs to a stored hash. Without a hash it takes the same time and says no, so that unknown logins are not noticed. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const match = pattern.exec(stored ?? '');
  const [, ln, r, p, salt = '', hash = ''] = match ?? [];
  const expected = match ? Buffer.from(hash, 'base64url') : Buffer.alloc(hashBytes);
  const parameters = match ? { ln: Number(ln), r: Number(r), p: Number(p) } : cost;
  const actual = await derive(password, Buffer.from(salt, 'base64url'), expected.length, parameters);
  return timingSafeEqual(actual, expected) && match !== null;
}

/** The same characters typed on another keyboard or system give the same bytes (NFKC, RFC 8265). */
function derive(password: string, salt: Buffer, bytes: number, { ln, r, p }: typeof cost): Promise<Buffer> {
  const options = { N: 2 ** ln, r, p, maxmem: 256 * r * 2 ** ln };
  return turnstile.pass(() => scryptAsync(password.normalize('NFKC'), salt, bytes, options));
}
