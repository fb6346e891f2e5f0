import type { Database } from '../platform/database/database';
import { readAsSystem, writeAsSystem } from '../platform/database/system';
import type { Transaction } from '../platform/database/transaction';
import { lockBeds } from '../wards/bed.facts';
import { announceBeds } from '../wards/bed.writes';
import { answeringHouse, lockReferral, type ReferralFacts } from './referral.facts';
import { tellOfLateness } from './referral.notices';
import { type ReferralLateness, ReferralReason, ReferralSide, ReferralState } from './referral.rules';
import { announceReferral, auditReferral, giveUp, stepReferral, writeReferral } from './referral.writes';
import { clockStep, dueAt } from './referral-clock.rules';

/** Any one number: whoever holds this advisory lock strikes; the other processes wait for their next turn. */
const clockLock = 7_310_203;
const pauseMs = 1000;
/** How many referrals are looked at in one turn; and how long one that failed is left alone, so that it does not keep the others. */
const patience = { batchReferrals: 200, retryMs: 60_000 };

/**
 * Writes down what time alone does to referrals: holds that ended, clocks that ran out. One process at a time, each referral in a transaction
 * of its own; whatever is cut off is found due again. The bed is free from the end of its hold on, whether or not this runs.
 */
export class ReferralClock {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;
  /** Until when those that failed are left alone, by their ids. */
  private readonly failed = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly onError: (error: unknown) => void,
    private readonly limits: Readonly<typeof patience> = patience,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.running = this.strike()
        .catch(this.onError)
        .then(() => this.stopped || this.start());
    }, pauseMs);
    this.timer.unref();
  }

  /** Waits for the referral that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Takes every referral on that is due now, oldest first; answers how many. One that fails is reported and does not keep the others. */
  async strike(): Promise<number> {
    const due = await this.due();
    let struck = 0;
    for (const { id, patientId } of due) {
      if (this.stopped) break;
      const done = await writeAsSystem(this.database, tx => strikeOne(tx, patientId, id)).catch((error: unknown) => {
        this.failed.set(id, Date.now() + this.limits.retryMs);
        this.onError(error);
        return false;
      });
      if (done) struck += 1;
    }
    return struck;
  }

  private due(): Promise<{ id: string; patientId: string }[]> {
    for (const [id, until] of this.failed) if (until <= Date.now()) this.failed.delete(id);
    return readAsSystem<{ id: string; patientId: string }>(
      this.database,
      `SELECT id, patient_id AS "patientId" FROM referral WHERE due_at <= statement_timestamp() AND id <> ALL ($1)
       ORDER BY due_at LIMIT ${this.limits.batchReferrals}`,
      [[...this.failed.keys()]],
    );
  }
}

/** False when another process strikes, when somebody is with the patient at this moment, or when nothing is due any more. */
async function strikeOne(tx: Transaction, patientId: string, id: string): Promise<boolean> {
  const mine = await tx.row<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [clockLock]);
  if (!mine?.taken) return false;
  const undisturbed = await tx.row('SELECT FROM patient WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED', [patientId]);
  if (!undisturbed) return false;
  const { referral, bedIds } = await lockReferral(tx, patientId, id);
  await lockBeds(tx, [...bedIds, ...(referral.hold ? [referral.hold.bedId] : [])]);
  const now = await tx.now();
  const step = clockStep(referral, referral.policy, now);
  if (!step) {
    await look(tx, referral);
    return false;
  }
  if (step.does === 'LAPSE') await lapse(tx, referral, now);
  else if (step.does === 'EXPIRE') await expire(tx, referral, now);
  else await runLate(tx, referral, step.lateness, now);
  auditReferral(tx, step.does.toLowerCase(), referral, answeringHouse(referral));
  return true;
}

/** Nothing is due, because the policy has become more patient: the clock looks again when something is. */
async function look(tx: Transaction, referral: ReferralFacts): Promise<void> {
  await tx.rows('UPDATE referral SET due_at = $2 WHERE id = $1', [referral.id, dueAt(referral, referral.policy)]);
}

/** The hold has ended before the patient set out; the bed has been free since. */
async function lapse(tx: Transaction, referral: ReferralFacts, now: Date): Promise<void> {
  const reason = ReferralReason.HOLD_ENDED;
  await giveUp(tx, referral, now, reason);
  if (referral.hold) await announceBeds(tx, 'RELEASED', [referral.hold.bedId], referral.hold.until);
  await stepReferral(tx, referral, 'LAPSE', { side: ReferralSide.SYSTEM, at: now, reason });
}

async function expire(tx: Transaction, referral: ReferralFacts, now: Date): Promise<void> {
  const reason = reasonOfExpiry(referral);
  await giveUp(tx, referral, now, reason);
  await stepReferral(tx, referral, 'EXPIRE', { side: ReferralSide.SYSTEM, at: now, reason });
}

function reasonOfExpiry({ state, isOutside }: ReferralFacts): ReferralReason {
  if (state === ReferralState.ARRIVED) return ReferralReason.LEFT_UNTREATED;
  const isAwaited = state === ReferralState.DEPARTED && !isOutside;
  return isAwaited ? ReferralReason.NOT_ARRIVED : ReferralReason.NO_ANSWER;
}

async function runLate(tx: Transaction, referral: ReferralFacts, lateness: ReferralLateness, now: Date): Promise<void> {
  const after = await writeReferral(tx, referral, { late: lateness, escalatedAt: now });
  announceReferral(tx, after, 'LATE', now);
  await tellOfLateness(tx, after, lateness);
}
