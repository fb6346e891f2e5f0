import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseAccount, reachable } from './account';
import { StartupError } from './startup-error';

/**
 * Where data is kept when nobody says otherwise: `.data` in the project. A project that the database's account
 * cannot reach, such as one below /root, keeps its data in /var/lib/medgroup.
 */
export function defaultDataFolder(): string {
  const project = projectFolder(__dirname);
  return reachable(databaseAccount(), project) ? join(project, '.data') : '/var/lib/medgroup';
}

/** Makes the folder, with parents, unless it is there. Throws a StartupError when it cannot be used. */
export function openDataFolder(folder: string): void {
  try {
    const first = mkdirSync(folder, { recursive: true });
    if (first) openToTraversal(first, folder);
  } catch (error) {
    throw folderError(folder, error);
  }
}

/**
 * A random text of 64 hexadecimal digits kept in a file of the data folder that only we can read: made on
 * first use, the same ever after.
 */
export function keptSecret(folder: string, name: string): string {
  const file = join(folder, name);
  try {
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    return readSecret(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readSecret(file);
    throw error instanceof StartupError ? error : folderError(folder, error);
  }
}

/** Turns a failed file operation on the data folder into one line and a hint. */
export function folderError(folder: string, cause: unknown): StartupError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  if (code === 'ENOSPC' || code === 'EDQUOT') return noRoom(folder, cause);
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'there is a file in its place',
  };
  return new StartupError(
    `Cannot use the data folder ${folder}: ${reasons[code] ?? code}.`,
    'Set MEDGROUP_DATA to a folder that this user can write, or DATABASE_URL to a PostgreSQL server.',
    { cause },
  );
}

/** The disk below the data folder is full. */
export function noRoom(folder: string, cause?: unknown): StartupError {
  return new StartupError(
    `No disk space left for the data folder ${folder}.`,
    'Free at least 200 MB, or set MEDGROUP_DATA to a folder on another disk.',
    { cause },
  );
}

function projectFolder(from: string): string {
  return existsSync(join(from, 'package.json')) || dirname(from) === from ? from : projectFolder(dirname(from));
}

/** A strict umask of root must not lock the database's account out of the folders just made. */
function openToTraversal(first: string, last: string): void {
  for (let folder = last; ; folder = dirname(folder)) {
    chmodSync(folder, 0o755);
    if (folder === first || dirname(folder) === folder) return;
  }
}

function readSecret(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new StartupError(`The secret in ${file} is damaged.`, 'Restore that file from a backup.');
}
