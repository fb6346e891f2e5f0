import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Access } from '../platform/access/authenticate';
import { tooMany, verifyPassword } from '../platform/access/password';
import { Turnstiles } from '../platform/access/turnstile';
import type { Database } from '../platform/database/database';
import { writeAsSystem } from '../platform/database/system';
import type { Transaction } from '../platform/database/transaction';
import { homeInstitution } from '../staffing/staffing.queries';
import { type Failures, lockEnd, lockedRefusal, noFailures, withFailure } from './lockout.rules';

export type AttemptCode = 'WRONG_CREDENTIALS' | 'LOCKED';

/** The account behind a login, as far as signing in needs it. */
export interface Account {
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string;
}

/** Logins that nobody has: their failures are counted in this process only, the oldest forgotten first. */
const unknownLogins = new Map<string, Failures>();
const unknownLoginsMax = 10_000;

/** One attempt after the other for each login: several people who share one and know its password do not lock each other out. */
const lines = new Turnstiles(100, tooMany);

type SignIn = Pick<Access, 'database' | 'demo'>;

/** Checks a login's password. Unknown logins take the same steps and the same time. */
export function checkPassword(access: SignIn, login: string, password: string): Promise<Result<Account, AttemptCode>> {
  return lines.pass(login, () => attempt(access, login, password));
}

/**
 * The attempt is counted first, in a transaction of its own, and cleared when the password was right: guesses through several processes at
 * once are no more than guesses in a row, and nothing is locked while the hash is computed.
 */
async function attempt(
  { database, demo }: SignIn,
  login: string,
  password: string,
): Promise<Result<Account, AttemptCode>> {
  const now = new Date();
  const claimed = await claimAttempt(database, login, demo, now);
  const locked = lockEnd(claimed.before, now);
  if (locked) return refused(lockedRefusal(locked, now));
  const correct = await verifyPassword(password, claimed.account?.passwordHash ?? null);
  if (correct && claimed.account) {
    await clearFailures(database, claimed.account.personId);
    return accepted(claimed.account);
  }
  await recordFailure(database, claimed);
  const { lockedUntil } = claimed.after;
  return refused(lockedUntil ? lockedRefusal(lockedUntil, now) : wrongCredentials);
}

interface Claimed {
  readonly account: Account | null;
  readonly before: Failures;
  readonly after: Failures;
}

/** Outside demo mode nobody has the logins of the demo. */
function claimAttempt(database: Database, login: string, demo: boolean, now: Date): Promise<Claimed> {
  return writeAsSystem(database, async tx => {
    const row = await tx.row<Account & Failures>(
      `SELECT person_id AS "personId", login, password_hash AS "passwordHash", failures AS count, locked_until AS "lockedUntil"
       FROM account WHERE login = $1 AND ($2 OR NOT demo) FOR UPDATE`,
      [login, demo],
    );
    if (!row) return claimUnknown(login, now);
    const before = { count: row.count, lockedUntil: row.lockedUntil };
    const after = lockEnd(before, now) ? before : withFailure(before, now);
    await tx.rows('UPDATE account SET failures = $2, locked_until = $3 WHERE person_id = $1', [
      row.personId,
      after.count,
      after.lockedUntil,
    ]);
    return { account: row, before, after };
  });
}

function claimUnknown(login: string, now: Date): Claimed {
  const before = unknownLogins.get(login) ?? noFailures;
  if (lockEnd(before, now)) return { account: null, before, after: before };
  const after = withFailure(before, now);
  unknownLogins.delete(login);
  unknownLogins.set(login, after);
  const [oldest] = unknownLogins.keys();
  if (unknownLogins.size > unknownLoginsMax && oldest !== undefined) unknownLogins.delete(oldest);
  return { account: null, before, after };
}

async function clearFailures(database: Database, personId: string): Promise<void> {
  await writeAsSystem(database, tx =>
    tx.rows('UPDATE account SET failures = 0, locked_until = NULL WHERE person_id = $1', [personId]),
  );
}

/** A login that nobody has is not written down: people type passwords into the wrong field. */
async function recordFailure(database: Database, { account, after }: Claimed): Promise<void> {
  await writeAsSystem(database, async tx => {
    const personId = account?.personId ?? null;
    await auditOfAccount(tx, 'session.failure', personId, { failures: after.count });
    if (after.lockedUntil) await auditOfAccount(tx, 'session.lock', personId, { until: after.lockedUntil });
  });
}

async function auditOfAccount(tx: Transaction, action: string, personId: string | null, detail: object): Promise<void> {
  const institutionId = personId && (await homeInstitution(tx, personId));
  tx.audit({ action, institutionId, subjectKind: 'Person', subjectId: personId, detail });
}

const wrongCredentials: Refusal<AttemptCode> = refusal(
  'WRONG_CREDENTIALS',
  '登录名或密码不正确。',
  'Login or password is wrong.',
  'password',
);
