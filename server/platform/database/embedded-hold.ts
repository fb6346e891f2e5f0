import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderError } from '../data-folder';
import { StartupError } from '../startup-error';

/** Folders that this very process holds; its own number in a file may be an earlier process's. */
const heldHere = new Set<string>();

/**
 * Takes a data folder for this process and returns what gives it back. Throws a StartupError while another
 * living process has it. A process that was killed leaves its mark behind; the mark of a dead one is taken over.
 * (Should two ever slip through, PostgreSQL's own lock still keeps two servers off one cluster.)
 */
export function holdFolder(folder: string): () => void {
  if (heldHere.has(folder)) throw inUse(folder, process.pid);
  const file = join(folder, 'medgroup.lock');
  while (!place(file, folder)) {
    const mark = read(file);
    const holder = mark === undefined ? undefined : livingHolder(mark);
    if (holder !== undefined) throw inUse(folder, holder);
    if (mark !== undefined) discard(file, mark);
  }
  heldHere.add(folder);
  return () => {
    if (heldHere.delete(folder)) rmSync(file, { force: true });
  };
}

/** Whether a living process, this one included, holds the folder. */
export function isHeld(folder: string): boolean {
  const mark = read(join(folder, 'medgroup.lock'));
  return heldHere.has(folder) || (mark !== undefined && livingHolder(mark) !== undefined);
}

/** The state and the start of a process as Linux tells it; undefined when it is gone or the system is another. */
export function processFacts(pid: number): { name: string; zombie: boolean; startedAt: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return { name: text.slice(text.indexOf('(') + 1, end), zombie: fields[0] === 'Z', startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** Whether a process lives, as far as the system tells. */
export function isAlive(pid: number): boolean {
  if (process.platform === 'linux') return processFacts(pid)?.zombie === false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function place(file: string, folder: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${processFacts(process.pid)?.startedAt ?? ''}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw folderError(folder, error);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The number alone proves nothing, it may be in use again: the start must fit too, where the system tells it. */
function livingHolder(mark: string): number | undefined {
  const [pidText = '', startedAt = ''] = mark.trim().split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return undefined;
  return startedAt === (processFacts(pid)?.startedAt ?? '') ? pid : undefined;
}

/** Removes a dead process's mark, but puts it back if another process replaced it in between. */
function discard(file: string, mark: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const taken = readFileSync(aside, 'utf8');
    if (taken !== mark) writeFileSync(file, taken, { flag: 'wx' });
  } catch {
    // Another process was quicker; the next round sees what it left.
  }
  rmSync(aside, { force: true });
}

function inUse(folder: string, pid: number): StartupError {
  return new StartupError(
    `Another Medgroup (process ${pid}) is using the data folder ${folder}.`,
    'Stop it first, or give this one its own folder with MEDGROUP_DATA, or let both share a server with DATABASE_URL.',
  );
}
