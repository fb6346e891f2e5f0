import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartupError } from './startup-error';

/** A user of the operating system, as programs are started with it. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The options with which a program is started under an account. */
export function identity(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Accounts without rights that systems ship, in order of preference. */
const candidates = ['nobody', 'daemon'];

/**
 * The account under which PostgreSQL must run: undefined means our own. PostgreSQL refuses to run as root,
 * so root hands it to an account without rights; initdb wants that account to be listed in /etc/passwd.
 */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n').map(parseAccount) : [];
  for (const name of candidates) {
    const account = accounts.find(entry => entry.name === name && entry.uid > 0);
    if (account) return account;
  }
  throw new StartupError(
    'Started as root, but this system has no user "nobody" under which PostgreSQL could run.',
    'Start Medgroup as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/**
 * Whether an account can walk to a path and use it; undefined, our own account, always can as far as this
 * knows. Of a path that does not exist yet, the nearest existing folder counts. Access lists are not looked at.
 */
export function reachable(account: Account | undefined, path: string): boolean {
  if (!account) return true;
  let current = realpathSync(nearestExisting(resolve(path)));
  for (;;) {
    if (!allows(account, current)) return false;
    if (dirname(current) === current) return true;
    current = dirname(current);
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** Folders need the right to enter, files the right to read. */
function allows(account: Account, path: string): boolean {
  const entry = statSync(path);
  const needed = entry.isDirectory() ? 0o1 : 0o4;
  const shift = account.uid === entry.uid ? 6 : account.gid === entry.gid ? 3 : 0;
  return (entry.mode & (needed << shift)) !== 0;
}

function parseAccount(line: string): Account {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}
