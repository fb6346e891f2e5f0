import { newUuid } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import type { Post } from '../../server/platform/access/actions';
import { loadViewer } from '../../server/platform/access/load-viewer';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import { Snapshot } from '../../server/platform/database/snapshot';
import type { Transaction } from '../../server/platform/database/transaction';
import type { ReferralCode } from '../../server/referrals/referral.codes';
import { ReferralScene, ReferralUrgency } from '../../server/referrals/referral.rules';
import { referralViolations } from '../../server/referrals/referral.violations';
import { type DraftInput, submit } from '../../server/referrals/send.commands';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { type WardsCode } from '../../server/wards/wards.codes';
import { wardsViolations } from '../../server/wards/wards.violations';
import { type At, type House, World } from '../support/world';

export const hasher = new IdentityHasher('secret of the tests of referrals, long enough');

/** A community centre that sends, a lead hospital and another hospital that receive, and the people at their desks. */
export class Referring {
  private constructor(
    readonly world: World,
    readonly groupId: string,
    /** The community centre. */
    readonly source: House,
    /** The lead hospital. */
    readonly target: House,
    readonly third: House,
    readonly sender: Viewer,
    readonly receiver: Viewer,
    readonly thirdDesk: Viewer,
    readonly groupDesk: Viewer,
    /** A nurse with the ward's board of the target. */
    readonly nurse: Viewer,
  ) {}

  static async make(code = 'REF'): Promise<Referring> {
    const world = await World.make();
    const { groupId, lead, member } = await world.group(code);
    const third = await world.house(`${code}3`, 'DISTRICT');
    await world.join(groupId, third.institutionId, 'MEMBER');
    await world.rows(`UPDATE department SET name_zh = '内科'`);
    const at = (house: House): At => ({ institutionId: house.institutionId });
    return new Referring(
      world,
      groupId,
      member,
      lead,
      third,
      await someone(world, '社区医生', at(member), 'REFERRAL_DESK', 'PHYSICIAN', 'BED_MANAGER'),
      await someone(world, '转诊中心', at(lead), 'REFERRAL_DESK'),
      await someone(world, '三院转诊', at(third), 'REFERRAL_DESK', 'BED_MANAGER'),
      await someone(world, '集团转诊', { groupId }, 'GROUP_ADMINISTRATOR'),
      await someone(world, '护士', at(lead), 'BED_MANAGER'),
    );
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** Forgets all patients and what happened to them. */
  async clear(): Promise<void> {
    await this.world.empty('patient, outbox, notice, audit_entry, audit_seal, policy_version');
  }

  /** A resident registered at the source. */
  async resident(values: object = {}): Promise<string> {
    const patientId = await this.world.insert('patient', {
      registered_at: this.source.institutionId,
      masked_name: '王**',
      sex: 'FEMALE',
      birth_date: '1950-02-03',
      ...values,
    });
    await this.world.rows('INSERT INTO patient_identity (patient_id, name) VALUES ($1, $2)', [patientId, '王小明']);
    return patientId;
  }

  content(patientId: string, values: Partial<DraftInput> = {}): DraftInput {
    return {
      sourceInstitutionId: this.source.institutionId,
      patientId,
      scene: ReferralScene.INPATIENT,
      urgency: ReferralUrgency.ROUTINE,
      targetInstitutionId: this.target.institutionId,
      targetDepartmentId: this.target.departmentId,
      diagnosisNote: '肺炎',
      reason: '需住院治疗',
      ...values,
    };
  }

  /** A referral of a new resident that waits for an answer. */
  async submitted(
    values: Partial<DraftInput> = {},
    patientId?: string,
  ): Promise<{ referralId: string; patientId: string }> {
    const who = patientId ?? (await this.resident());
    const { referralId } = done(await this.run(this.sender, tx => submit(tx, hasher, this.content(who, values))));
    return { referralId, patientId: who };
  }

  /** Runs a command as a mutation would, with deferred checks and stored refusals. */
  run<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction) => Promise<Result<T, ReferralCode>>,
  ): Promise<Result<T, ReferralCode>> {
    return once(this.world.database, viewer, request(), referralViolations, body);
  }

  /** Runs a command of the ward's board. */
  runWard<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction) => Promise<Result<T, WardsCode>>,
  ): Promise<Result<T, WardsCode>> {
    return once(this.world.database, viewer, request(), wardsViolations, body);
  }

  /** Another department of a house, by its Chinese name. */
  department({ institutionId }: House, name: string): Promise<string> {
    return this.world.insert('department', {
      institution_id: institutionId,
      code: newUuid().slice(-8),
      name_zh: name,
      name_en: name,
    });
  }

  /** Sets the policy of referrals, as it would have been decided long ago. */
  async policy(content: object): Promise<void> {
    const version = { group_id: this.groupId, kind: 'referral', valid_from: '2020-01-01', content_sha256: '' };
    await this.world.insert('policy_version', {
      ...version,
      content: JSON.stringify(content),
      source: 'test',
      signed_at: new Date(),
    });
  }

  async stateOf(referralId: string): Promise<string> {
    const [row] = await this.world.rows<{ state: string }>('SELECT state FROM referral WHERE id = $1', [referralId]);
    return row?.state ?? 'none';
  }

  /** The timeline in short: `SUBMIT ACCEPT …`. */
  async stepsOf(referralId: string): Promise<string> {
    const rows = await this.world.rows<{ action: string }>(
      'SELECT action FROM referral_step WHERE referral_id = $1 ORDER BY number',
      [referralId],
    );
    return rows.map(row => row.action).join(' ');
  }

  /** How many rows of a patient's identity the second wall shows somebody. */
  async identities(viewer: Viewer, patientId: string): Promise<number> {
    const snapshot = new Snapshot(this.world.database, viewer);
    try {
      return (await snapshot.rows('SELECT 1 FROM patient_identity WHERE patient_id = $1', [patientId])).length;
    } finally {
      await snapshot.close();
    }
  }

  /** Everything that a refused action must leave as it is. */
  async trace(): Promise<string> {
    const [row] = await this.world.rows<{ trace: string }>(
      `SELECT concat_ws(' ', (SELECT count(*) FROM referral), (SELECT sum(version) FROM referral), (SELECT count(*) FROM referral_step),
         (SELECT count(*) FROM encounter), (SELECT sum(version) FROM encounter), (SELECT count(*) FROM bed_occupancy), (SELECT sum(version) FROM bed),
         (SELECT count(*) FROM slot_booking), (SELECT count(*) FROM outbox), (SELECT count(*) FROM notice), (SELECT count(*) FROM audit_entry)) AS trace`,
    );
    return row?.trace ?? '';
  }

  /** Lets time pass for all referrals, holds and stays: everything that has happened lies further back then. */
  async pass(hours: number): Promise<void> {
    await this.world.rows('BEGIN');
    await this.world.rows(`SET LOCAL session_replication_role = replica`);
    for (const [table, columns] of Object.entries(instants)) {
      const sets = columns.map(column => `${column} = ${column} - $1 * interval '1 hour'`);
      await this.world.rows(`UPDATE ${table} SET ${sets.join(', ')}`, [hours]);
    }
    await this.world.rows(
      `UPDATE bed_occupancy SET during = tstzrange(lower(during) - $1 * interval '1 hour', upper(during) - $1 * interval '1 hour')`,
      [hours],
    );
    await this.world.rows('COMMIT');
  }
}

const instants = {
  referral: [
    'requested_at',
    'submitted_at',
    'respond_by',
    'arrive_by',
    'feedback_by',
    'escalated_at',
    'accepted_at',
    'departed_at',
    'arrived_at',
    'treated_at',
    'treatment_ended_at',
    'ended_at',
    'hold_until',
    'identity_until',
    'due_at',
  ],
  referral_step: ['at', 'recorded_at'],
  encounter: ['planned_at', 'admitted_at', 'discharge_ordered_at', 'departed_at', 'identity_until', 'cancelled_at'],
  bed_occupancy: ['recorded_at', 'cancelled_at'],
};

export async function someone(world: World, name: string, at: At, ...posts: Post[]): Promise<Viewer> {
  const personId = await world.person(name);
  for (const post of posts) await world.appoint(personId, post, at);
  const viewer = await loadViewer(world.database, { personId, sessionId: await world.begunSession(personId) });
  if (!viewer) throw new Error('no viewer');
  return viewer;
}

export function done<T, Code extends string>(result: Result<T, Code>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
}

/** The codes of a refusal; empty when it happened. */
export function codesOf<T, Code extends string>(result: Result<T, Code>): Code[] {
  return result.ok ? [] : result.refusals.map(refusal => refusal.code);
}

function request() {
  return { requestId: newUuid(), operation: 'test', input: {} };
}
