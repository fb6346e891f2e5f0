import type { CareCode } from '../../server/care/care.codes';
import { CareCondition, FollowUpWay } from '../../server/care/care.rules';
import { careViolations } from '../../server/care/care.violations';
import { type RecordInput, recordFollowUp } from '../../server/care/follow-up.commands';
import { type OpenInput, openRegister } from '../../server/care/register.commands';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import type { Transaction } from '../../server/platform/database/transaction';
import { codesOf, done, someone } from '../referrals/referring';
import { type House, World } from '../support/world';

/** A row of the plan as the tests look at it. */
export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly condition: string | null;
  readonly due: string;
  readonly state: string;
  readonly change: string;
  readonly closeReason: string | null;
  readonly version: number;
}

/** A community centre with the people who look after its residents, and a lead hospital in the same group. */
export class Caring {
  readonly today = civilDateOf(new Date());

  private constructor(
    readonly world: World,
    readonly groupId: string,
    readonly centre: House,
    readonly hospital: House,
    readonly nurse: Viewer,
    readonly doctor: Viewer,
  ) {}

  static async make(code = 'CARE'): Promise<Caring> {
    const world = await World.make();
    const { groupId, lead, member } = await world.group(code);
    const at = { institutionId: member.institutionId };
    const nurse = await someone(world, '社区护士', at, 'COMMUNITY_NURSE');
    const doctor = await someone(world, '家庭医生', at, 'FAMILY_DOCTOR');
    return new Caring(world, groupId, member, lead, nurse, doctor);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  daysAgo(days: number): string {
    return addDays(this.today, -days);
  }

  /** A resident of the centre. */
  async resident(values: object = {}): Promise<string> {
    const patientId = await this.world.insert('patient', {
      registered_at: this.centre.institutionId,
      masked_name: '王**',
      sex: 'FEMALE',
      birth_date: '1950-02-03',
    });
    const row = {
      patient_id: patientId,
      institution_id: this.centre.institutionId,
      registered_on: '2020-01-01',
      ...values,
    };
    const columns = Object.keys(row);
    await this.world.rows(
      `INSERT INTO resident (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
    return patientId;
  }

  /** Runs a command as a mutation would. */
  run<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction) => Promise<Result<T, CareCode>>,
    requestId = newUuid(),
    input: object = {},
  ): Promise<Result<T, CareCode>> {
    return once(this.world.database, viewer, { requestId, operation: 'test', input }, careViolations, body);
  }

  /** A resident in a register since today, with the first follow-up planned. */
  async inRegister(
    values: Partial<OpenInput> = {},
  ): Promise<{ patientId: string; registerId: string; taskId: string }> {
    const patientId = values.patientId ?? (await this.resident());
    const input = { condition: CareCondition.HYPERTENSION, ...values, patientId };
    return { patientId, ...done(await this.run(this.nurse, tx => openRegister(tx, input))) };
  }

  /** A follow-up as the nurse writes it down, of what is planned. */
  async input(patientId: string, values: Partial<RecordInput> = {}): Promise<RecordInput> {
    const planned = (await this.tasks(patientId)).filter(task => task.state === 'PLANNED');
    return {
      patientId,
      tasks: planned.map(({ id, version }) => ({ taskId: id, expectedVersion: version })),
      conditions: [],
      way: FollowUpWay.CLINIC,
      measurements: [],
      symptoms: [],
      medications: [],
      referAdvised: false,
      ...values,
    };
  }

  async record(
    patientId: string,
    values: Partial<RecordInput> = {},
    viewer: Viewer = this.nurse,
  ): Promise<Result<{ followUpId: string; nextTaskIds: string[] }, CareCode>> {
    const input = await this.input(patientId, values);
    return this.run(viewer, tx => recordFollowUp(tx, input));
  }

  /** The whole plan of a resident, the oldest part first. */
  tasks(patientId: string): Promise<TaskRow[]> {
    return this.world.rows(
      `SELECT id, kind, condition, to_char(due_on, 'YYYY-MM-DD') AS due, state, change, close_reason AS "closeReason", version
       FROM care_task WHERE patient_id = $1 ORDER BY created_at, id`,
      [patientId],
    );
  }

  async planned(patientId: string): Promise<TaskRow[]> {
    return (await this.tasks(patientId)).filter(task => task.state === 'PLANNED');
  }

  /** Refused with these, and nothing is different afterwards; answers what is said first. */
  async refused(act: () => Promise<Result<object, CareCode>>, ...codes: CareCode[]): Promise<string> {
    const before = await this.trace();
    const result = await act();
    expect(codesOf(result)).toEqual(codes);
    expect(await this.trace()).toBe(before);
    return result.ok ? '' : (result.refusals[0]?.message.en ?? '');
  }

  /** Everything that a refused command must leave as it is. */
  private async trace(): Promise<string> {
    const tables = [
      'care_register',
      'care_task',
      'follow_up',
      'measurement',
      'contact_attempt',
      'pay_work_event',
      'key_population',
      'audit_entry',
    ];
    const counts = tables.map(table => `(SELECT count(*) FROM ${table})`);
    const versions = ['care_register', 'care_task', 'follow_up'].map(table => `(SELECT sum(version) FROM ${table})`);
    const [row] = await this.world.rows<{ trace: string }>(
      `SELECT concat_ws(' ', ${[...counts, ...versions].join(', ')}) AS trace`,
    );
    return row?.trace ?? '';
  }
}
