import type { DutyCode } from '../../server/duty/duty.codes';
import { dutyViolations } from '../../server/duty/duty.violations';
import { sessionOn, weekdayOf } from '../../server/duty/duty-plan.rules';
import { beginPlan, type PlanInput } from '../../server/duty/plan.commands';
import { addDays, civilDateOf, startOfDay } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import { loadViewer } from '../../server/platform/access/load-viewer';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import type { Transaction } from '../../server/platform/database/transaction';
import { someone } from '../referrals/referring';
import { type House, World } from '../support/world';

/** A session as the tests look at it. */
export interface SessionRow {
  readonly id: string;
  readonly state: string;
  readonly plannedOn: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly slotSessionId: string | null;
  readonly version: number;
}

/** A hospital and a centre of one group, each with somebody who plans its duties. */
export class Serving {
  readonly today = civilDateOf(new Date());

  private constructor(
    readonly world: World,
    readonly hospital: House,
    readonly centre: House,
    readonly centreDesk: Viewer,
    readonly hospitalDesk: Viewer,
  ) {}

  static async make(code = 'DUTY'): Promise<Serving> {
    const world = await World.make();
    const { lead, member } = await world.group(code);
    const centreDesk = await someone(world, '中心排班', { institutionId: member.institutionId }, 'REFERRAL_DESK');
    const hospitalDesk = await someone(world, '医院排班', { institutionId: lead.institutionId }, 'REFERRAL_DESK');
    return new Serving(world, lead, member, centreDesk, hospitalDesk);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** A physician of the hospital who is also appointed to the centre, for a time or for good. */
  async expert(duringAtCentre = '[2020-01-01,)'): Promise<string> {
    const personId = await this.world.person(`专家${newUuid()}`);
    await this.world.appoint(personId, 'PHYSICIAN', { institutionId: this.hospital.institutionId });
    await this.world.appoint(personId, 'PHYSICIAN', { institutionId: this.centre.institutionId }, duringAtCentre);
    return personId;
  }

  async viewer(personId: string): Promise<Viewer> {
    const viewer = await loadViewer(this.world.database, {
      personId,
      sessionId: await this.world.begunSession(personId),
    });
    if (!viewer) throw new Error('no viewer');
    return viewer;
  }

  /** A clinic on the day after tomorrow's weekday, every week, in the morning. */
  plan(personId: string, values: Partial<PlanInput> = {}): PlanInput {
    return {
      personId,
      institutionId: this.centre.institutionId,
      departmentId: this.centre.departmentId,
      serviceZh: '糖尿病专病门诊',
      serviceEn: 'Diabetes clinic',
      weekday: weekdayOf(this.first),
      starts: '08:00',
      ends: '11:30',
      everyWeeks: 1,
      from: this.today,
      until: null,
      slots: null,
      ...values,
    };
  }

  /** The first day of that plan. */
  get first(): string {
    return addDays(this.today, 2);
  }

  begin(personId: string, values: Partial<PlanInput> = {}, viewer = this.centreDesk) {
    return this.run(viewer, tx => beginPlan(tx, this.plan(personId, values)));
  }

  /** What takes the time of a person. */
  live(personId: string): Promise<SessionRow[]> {
    return this.sessions(`person_id = '${personId}' AND state IN ('PLANNED', 'CHECKED_IN', 'DONE')`);
  }

  /** Runs a command as a mutation would. */
  run<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction) => Promise<Result<T, DutyCode>>,
  ): Promise<Result<T, DutyCode>> {
    const request = { requestId: newUuid(), operation: 'duty', input: {} };
    return once(this.world.database, viewer, request, dutyViolations, body);
  }

  /** A session at the centre, written past the commands; from now on for an hour unless told. */
  session(personId: string, values: Record<string, unknown> = {}): Promise<string> {
    const from = new Date();
    return this.world.insert('duty_session', {
      person_id: personId,
      institution_id: this.centre.institutionId,
      department_id: this.centre.departmentId,
      service_zh: '门诊',
      service_en: 'Clinic',
      during: range(from, new Date(from.getTime() + 3_600_000)),
      ...values,
    });
  }

  sessions(where: string): Promise<SessionRow[]> {
    return this.world.rows<SessionRow>(
      `SELECT id, state, planned_on::text AS "plannedOn", starts_at AS "startsAt", ends_at AS "endsAt", slot_session_id AS "slotSessionId", version
       FROM duty_session WHERE ${where} ORDER BY starts_at`,
    );
  }
}

export const hour = 3_600_000;

/** A period by hours from now. */
export function inHours(from: number, until: number): string {
  return range(new Date(Date.now() + from * hour), new Date(Date.now() + until * hour));
}

/** When a session of a day lies, by hours of that day. */
export function times(day: string, from: number, until: number): { startsAt: Date; endsAt: Date } {
  const midnight = startOfDay(day).getTime();
  return { startsAt: new Date(midnight + from * hour), endsAt: new Date(midnight + until * hour) };
}

export function range(from: Date, until: Date): string {
  return `[${from.toISOString()},${until.toISOString()})`;
}

/** A period of a day by its times of the wall clock. */
export function hours(day: string, starts: string, ends: string): string {
  const { from, until } = sessionOn({ starts, ends }, day);
  return range(from, until ?? from);
}
