import { approveOrder } from '../../server/dispatch/approval.commands';
import type { DispatchCode } from '../../server/dispatch/dispatch.codes';
import { DispatchKind, DispatchSide } from '../../server/dispatch/dispatch.rules';
import { dispatchViolations } from '../../server/dispatch/dispatch.violations';
import type { DispatchWish } from '../../server/dispatch/dispatch-wish.rules';
import { requestOrder } from '../../server/dispatch/request.commands';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import type { Transaction } from '../../server/platform/database/transaction';
import { done, someone } from '../referrals/referring';
import { staffRecord } from '../support/staff';
import { type House, World } from '../support/world';

/** Who signs and asks: two of each house and of the group, so that nobody has to sign what they asked for. */
export interface Signers {
  readonly home: Viewer;
  readonly homeToo: Viewer;
  readonly host: Viewer;
  readonly hostToo: Viewer;
  readonly group: Viewer;
  readonly groupToo: Viewer;
}

/** An order as the tests look at it. */
export interface OrderRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly since: string;
  readonly until: string;
  readonly appointmentId: string | null;
  readonly endReason: string | null;
  readonly version: number;
}

/** A hospital and two centres of one group, and those who decide about staff there. */
export class Sending {
  readonly today = civilDateOf(new Date());

  private constructor(
    readonly world: World,
    readonly groupId: string,
    readonly hospital: House,
    readonly centre: House,
    readonly otherCentre: House,
    readonly signers: Signers,
  ) {}

  static async make(code = 'SEND'): Promise<Sending> {
    const world = await World.make();
    const { groupId, lead, member } = await world.group(code);
    const otherCentre = await world.house(`${code}3`, 'COMMUNITY');
    await world.join(groupId, otherCentre.institutionId, 'MEMBER');
    const hospital = { institutionId: lead.institutionId };
    const centre = { institutionId: member.institutionId };
    const host = await someone(world, '中心人事', centre, 'HR_OFFICER');
    const signers = {
      home: await someone(world, '医院人事', hospital, 'HR_OFFICER'),
      homeToo: await someone(world, '医院院长', hospital, 'INSTITUTION_ADMINISTRATOR'),
      host,
      hostToo: await someone(world, '中心主任', centre, 'INSTITUTION_ADMINISTRATOR'),
      group: await someone(world, '集团人事', { groupId }, 'HR_OFFICER'),
      groupToo: await someone(world, '集团执委会', { groupId }, 'GROUP_ADMINISTRATOR'),
    };
    return new Sending(world, groupId, lead, member, otherCentre, signers);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** A nurse of a house, who gives it a part of their time and needs no registration elsewhere. */
  async nurse(shareBp = 6_000, house: House = this.hospital): Promise<string> {
    const personId = await this.world.person('护士');
    await staffRecord(this.world, house.institutionId, personId);
    await this.world.insert('appointment', {
      person_id: personId,
      post: 'WARD_NURSE',
      institution_id: house.institutionId,
      kind: 'PRIMARY',
      share_bp: shareBp,
      during: '[2020-01-01,)',
    });
    return personId;
  }

  /** A dispatch to the centre, from next week for a month. */
  wish(personId: string, values: Partial<DispatchWish> = {}): DispatchWish {
    return {
      kind: DispatchKind.DISPATCH,
      personId,
      hostId: this.centre.institutionId,
      hostDepartmentId: null,
      post: 'WARD_NURSE',
      shareBp: 2_000,
      from: this.day(7),
      until: this.day(37),
      purpose: '糖尿病护理门诊',
      ...values,
    };
  }

  day(fromToday: number): string {
    return addDays(this.today, fromToday);
  }

  /** Runs a command as a mutation would. */
  run<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction) => Promise<Result<T, DispatchCode>>,
  ): Promise<Result<T, DispatchCode>> {
    const request = { requestId: newUuid(), operation: 'dispatch', input: {} };
    return once(this.world.database, viewer, request, dispatchViolations, body);
  }

  async asked(personId: string, values: Partial<DispatchWish> = {}, by = this.signers.home): Promise<string> {
    return done(await this.run(by, tx => requestOrder(tx, this.wish(personId, values), true))).orderId;
  }

  approve(by: Viewer, orderId: string, side: DispatchSide | null = null) {
    return this.run(by, tx => approveOrder(tx, { orderId, side, note: null }));
  }

  /** Signed by all three sides. */
  async agreed(personId: string, values: Partial<DispatchWish> = {}): Promise<string> {
    const orderId = await this.asked(personId, values);
    const { homeToo, host, group } = this.signers;
    for (const signer of [homeToo, host, group]) done(await this.approve(signer, orderId));
    return orderId;
  }

  async order(id: string): Promise<OrderRow> {
    const [row] = await this.world.rows<OrderRow>(
      `SELECT id, number, state, since::text, until::text, appointment_id AS "appointmentId", end_reason AS "endReason", version
       FROM dispatch_order WHERE id = $1`,
      [id],
    );
    if (!row) throw new Error('no such order');
    return row;
  }

  /** As if so many days had passed since everything that was done: the database's clock cannot be turned, so the past moves away. */
  async pass(days: number): Promise<void> {
    const { world } = this;
    await world.rows('BEGIN');
    await world.rows('SET LOCAL session_replication_role = replica');
    // The earliest first, so that none meets another on its way back.
    const orders = await world.rows<{ id: string }>('SELECT id FROM dispatch_order ORDER BY since, id');
    for (const { id } of orders)
      await world.rows(
        `UPDATE dispatch_order SET during = daterange(since - $1::integer, until - $1::integer), requested_at = requested_at - make_interval(days => $1),
           submitted_at = submitted_at - make_interval(days => $1), decided_at = decided_at - make_interval(days => $1),
           began_at = began_at - make_interval(days => $1), ended_at = ended_at - make_interval(days => $1), worked_until = worked_until - $1::integer
         WHERE id = $2`,
        [days, id],
      );
    await world.rows(
      `UPDATE dispatch_approval SET due_at = due_at - make_interval(days => $1), decided_at = decided_at - make_interval(days => $1)`,
      [days],
    );
    await world.rows(
      `UPDATE appointment SET during = tstzrange(lower(during) - make_interval(days => $1), upper(during) - make_interval(days => $1)),
         withdrawn_at = withdrawn_at - make_interval(days => $1) WHERE order_id IS NOT NULL`,
      [days],
    );
    await world.rows('COMMIT');
  }
}
