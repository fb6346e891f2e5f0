import { spawnSync } from 'node:child_process';
import { type Account, identity } from '../account';
import { StartupError } from '../startup-error';

const useServer = 'set DATABASE_URL to a PostgreSQL server (15 or newer)';

/** What the programs say, what it means, what to do. The first that fits counts. */
const faults: readonly { readonly says: RegExp; readonly means: string; readonly hint: string }[] = [
  {
    says: /No space left on device|Disk quota exceeded/,
    means: 'There is no disk space left for the embedded PostgreSQL.',
    hint: 'Free at least 200 MB, or set MEDGROUP_DATA to a folder on another disk.',
  },
  {
    says: /invalid locale name|locale .* (is )?not (supported|recognized)/,
    means: 'This system lacks the locale C.UTF-8, which PostgreSQL needs to search Chinese text.',
    hint: `Install it (package locales or glibc-langpack), or ${useServer}.`,
  },
  {
    says: /wrong ownership|invalid permissions|Permission denied|EACCES/,
    means: 'PostgreSQL may not use its data folder or its own program files.',
    hint: 'Start as the user who made the data folder, or set MEDGROUP_DATA to another folder.',
  },
  {
    says: /database files are incompatible|not compatible with this version/,
    means: 'The data folder was made by another version of PostgreSQL.',
    hint: 'Start the Medgroup version that made it, or set MEDGROUP_DATA to another folder.',
  },
  {
    says: /lock file "postmaster.pid" already exists/,
    means: 'Another PostgreSQL is running on the data folder.',
    hint: 'Stop it, or set MEDGROUP_DATA to another folder.',
  },
  {
    says: /shared memory/,
    means: 'PostgreSQL cannot get shared memory.',
    hint: `Give the container more (docker: --shm-size=256m), or ${useServer}.`,
  },
];

/** Trouble that goes away by itself: a port just taken, the last processes of a server that was killed. */
export function isPassing(said: string): boolean {
  return /Address already in use|pre-existing shared memory block/.test(said);
}

/** What gave up. */
export interface Attempt {
  readonly doing: 'start' | 'make its files';
  readonly program: string;
  readonly account: Account | undefined;
  /** All that it said, and what the system said about it. */
  readonly said: string;
  /** Where to read more. */
  readonly where: string;
}

/** One line for what a program of PostgreSQL said before it gave up. */
export function explainFault({ doing, program, account, said, where }: Attempt): StartupError {
  const known = /spawn \S+ (EPERM|EINVAL)/.test(said)
    ? accountRefused
    : runs(program, account)
      ? faults.find(fault => fault.says.test(said))
      : cannotRun;
  if (known) return new StartupError(known.means, known.hint, { cause: said });
  const lines = said.split('\n').filter(line => /FATAL|PANIC|error/i.test(line));
  const line = (lines.at(-1) ?? said.trim().split('\n')[0] ?? '').replace(/^.*?(FATAL|PANIC|error):\s*/i, '');
  return new StartupError(`The embedded PostgreSQL could not ${doing}: ${line}`, `See ${where}, or ${useServer}.`, {
    cause: said,
  });
}

const accountRefused = {
  means: 'This system does not let root hand PostgreSQL to a user without rights.',
  hint: `Start Medgroup as an ordinary user, or ${useServer}.`,
};

const cannotRun = {
  means: 'The embedded PostgreSQL does not run on this system: it needs glibc and the right processor.',
  hint: `Use a system with glibc (not Alpine), reinstall with "npm ci" on this machine, or ${useServer}.`,
};

/** What a system says about a foreign program differs, down to a shell that tries to read it: so ask for the version. */
function runs(program: string, account: Account | undefined): boolean {
  const { stdout } = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8', ...identity(account) });
  return /PostgreSQL/.test(stdout ?? '');
}
