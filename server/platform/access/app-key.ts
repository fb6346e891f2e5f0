import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Keys of external applications: `mgk_`, 36 random letters and digits, and 6 that check the rest (CRC-32 in base 62). The beginning lets
 * scanners of repositories and logs recognise one, the check lets them and us tell a real one from a look-alike without asking anybody.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 36;
const checkLength = 6;
const form = new RegExp(`^mgk_[0-9A-Za-z]{${randomLength + checkLength}}$`);
const shownLength = 'mgk_'.length + 8;

/** 214 random bits. */
export function makeAppKey(): string {
  const random = Array.from({ length: randomLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `mgk_${random}${checkOf(`mgk_${random}`)}`;
}

/** Whether a bearer token means to be a key at all, rather than a person's token. */
export function looksLikeAppKey(token: string): boolean {
  return token.startsWith('mgk_');
}

/** Whether a key can have been made here; says nothing about whether it was. */
export function isAppKey(token: string): boolean {
  return form.test(token) && checkOf(token.slice(0, -checkLength)) === token.slice(-checkLength);
}

/** What may be shown of a key, so that people recognise it. */
export function prefixOfAppKey(key: string): string {
  return key.slice(0, shownLength);
}

/** How a key is kept: its randomness is too large to be guessed from this. */
export function hashOfAppKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function checkOf(text: string): string {
  let rest = crc32(text);
  let check = '';
  while (check.length < checkLength) {
    check = alphabet.charAt(rest % alphabet.length) + check;
    rest = Math.floor(rest / alphabet.length);
  }
  return check;
}
