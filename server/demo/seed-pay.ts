import { createHash } from 'node:crypto';
import { addDays, type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import { toGlobalId } from '../kernel/ids';
import { invariant, present } from '../kernel/invariant';
import type { Result } from '../kernel/result';
import { raiseAppeal } from '../pay/appeal.commands';
import { type CycleWish, collect, freeze, openAppeals, openCycle, publish } from '../pay/cycle.commands';
import { type CycleRecord, cycleColumns } from '../pay/cycle.records';
import { applyImport, stageImport } from '../pay/import.commands';
import { ImportKind } from '../pay/import.rules';
import { draftPolicy, signPolicy } from '../pay/pay-policy.commands';
import type { PayPolicy } from '../pay/pay-policy.rules';
import { calculate } from '../pay/run.commands';
import { setAsidePerson } from '../pay/set-aside.commands';
import { unlistedPeople } from '../pay/set-aside.queries';
import { settle } from '../pay/settlement.commands';
import type { Viewer } from '../platform/access/viewer';
import { Transaction } from '../platform/database/transaction';
import { romanised } from '../staffing/staff-sheet.rules';
import { monthsBefore } from './joint-wards.rules';
import {
  dualPost,
  type PayStaff,
  payStaff,
  plannedPolicy,
  reporterStaff,
  resultsOf,
  signedPolicy,
  totalYuan,
  workOf,
} from './pay.rules';
import { inventedName } from './people.rules';
import { Random } from './random';
import { type Ids, idOf } from './seed-groups';
import { housesSince, type Pen, rangeText } from './seed-house';
import { tellPlanner } from './seed-owner';
import { reportPast } from './seed-pay-work';
import type { Staff } from './seed-people';

/** Somebody who is paid, with the person behind it. */
export interface PaidPerson extends PayStaff {
  readonly personId: string;
}

/** Makes those colleagues who are no demo users, and appoints them. */
export function writePayStaff({ rows, random }: Pen, ids: Ids, staff: Staff): PaidPerson[] {
  const at = housesSince.getTime();
  const people = payStaff().map((each): PaidPerson => {
    const known = each.known && staff.people.get(each.known);
    if (known) return { ...each, personId: known };
    const personId = random.uuid(at);
    const name = inventedName(random.chance(0.6) ? 'FEMALE' : 'MALE', random.whole(1966, 1996), random);
    rows.add('person', { id: personId, name_zh: `${name}（演示）`, name_en: `${romanised(name)} (demo)` });
    rows.add('appointment', {
      id: random.uuid(at),
      person_id: personId,
      post: each.post.includes('NURSE') ? 'WARD_NURSE' : 'PHYSICIAN',
      group_id: null,
      institution_id: idOf(ids, each.house),
      ward_id: null,
      during: rangeText(at, null),
    });
    return { ...each, personId };
  });
  const dual = dualPost();
  const { personId } = present(
    people.find(({ number }) => number === dual.of),
    'who works in two places',
  );
  return [...people, { ...dual.staff, personId }];
}

export interface PayToSeed {
  readonly groupId: string;
  /** Codes and ids of its houses, in the same order. */
  readonly houses: readonly string[];
  readonly houseIds: readonly string[];
  readonly people: readonly PaidPerson[];
  /** Finance of the group, who runs the pool; and who signs. */
  readonly finance: string;
  readonly signer: string;
  readonly now: Date;
}

/**
 * Three cycles by the same commands that a visitor uses: the month before last but one is settled, of the one after an appeal waits for its
 * answer, and last month is being collected and lacks two lists and a decision of one house. What the rest of the demo did since then is
 * reported first, so everything else of the demo comes before.
 */
export async function seedPay(tx: Transaction, pool: PayToSeed): Promise<void> {
  const reporters = await reportPast(tx, pool, monthsBefore(civilDateOf(pool.now), 3));
  const known = new Set(reporters.map(({ house, personId }) => `${house} ${personId}`));
  const planned = pool.people.map(each => ({ ...each, reports: known.has(`${each.house} ${each.personId}`) }));
  const listed = new Set(planned.map(({ house, personId }) => `${house} ${personId}`));
  const more = reporters
    .filter(({ house, personId }) => !listed.has(`${house} ${personId}`))
    .map((each, nth) => ({ ...reporterStaff(each, nth), personId: each.personId }));
  const seeding = new PaySeeding(tx, { ...pool, people: [...planned, ...more] });
  await seeding.policies();
  await seeding.settled(3);
  await seeding.inAppeal(2);
  await seeding.collecting(1);
}

const day = 86_400_000;
const lacking = 'HT';
const lackingResults = ['C-P01', 'C-P02'];

class PaySeeding {
  private readonly today: CivilDate;
  private readonly finance: Viewer;
  private readonly signer: Viewer;

  constructor(
    private readonly tx: Transaction,
    private readonly pool: PayToSeed,
  ) {
    this.today = civilDateOf(pool.now);
    this.finance = this.viewer(pool.finance, 'FINANCE_OFFICER');
    this.signer = this.viewer(pool.signer, 'GROUP_ADMINISTRATOR');
  }

  async policies(): Promise<void> {
    const signed = await this.draft('2025 年集团绩效统筹方案（演示）', signedPolicy, '2025-01-01', null, '2024-12-10');
    done(await signPolicy(this.at('2024-12-20'), this.signer, signed, 1));
    const next = monthsBefore(this.today, 0);
    await this.draft('下一版方案草案：统筹 25%（演示）', plannedPolicy, next, signed, addDays(this.today, -3));
  }

  private async draft(
    title: string,
    policy: PayPolicy,
    validFrom: CivilDate,
    basedOn: string | null,
    on: CivilDate,
  ): Promise<string> {
    const source = '演示用方案，指标与点数为虚构 Demo policy, indicators and points invented';
    const content = JSON.stringify(policy);
    const wish = {
      groupId: this.pool.groupId,
      policyId: null,
      expectedVersion: null,
      title,
      source,
      validFrom,
      content,
      basedOn,
    };
    return done(await draftPolicy(this.at(on), this.finance, wish)).policyId;
  }

  async settled(monthsAgo: number): Promise<void> {
    const { cycleId, after } = await this.divided(monthsAgo);
    done(
      await openAppeals(this.at(addDays(after, 8)), this.finance, {
        ...(await this.wish(cycleId)),
        lastDay: addDays(after, 14),
      }),
    );
    done(await settle(this.at(addDays(after, 16)), this.finance, await this.wish(cycleId)));
  }

  async inAppeal(monthsAgo: number): Promise<void> {
    const { cycleId } = await this.divided(monthsAgo);
    const lastDay = addDays(this.today, -1);
    const at = this.at(addDays(this.today, -9));
    done(await openAppeals(at, this.finance, { ...(await this.wish(cycleId)), lastDay }));
    const nurse = present(
      this.pool.people.find(({ known, post }) => known && post === 'NURSE'),
      'nurse',
    );
    const line = await this.tx.row<{ id: string }>(
      'SELECT l.id FROM pay_person_line l JOIN pay_cycle c ON c.run_id = l.run_id WHERE c.id = $1 AND l.person_id = $2',
      [cycleId, nurse.personId],
    );
    const reason = '月中替同事上了两个夜班，责任护理床日没有算进来，请核对。';
    const viewer = this.viewer(nurse.personId, 'WARD_NURSE');
    done(await raiseAppeal(this.at(addDays(this.today, -4)), viewer, present(line, 'line').id, reason));
  }

  async collecting(monthsAgo: number): Promise<void> {
    await this.collected(monthsAgo, true);
  }

  /** A cycle up to its publication; `after` is the first day after the period. */
  private async divided(monthsAgo: number): Promise<{ cycleId: string; after: CivilDate }> {
    const { cycleId, after } = await this.collected(monthsAgo, false);
    done(await freeze(this.at(addDays(after, 5)), this.finance, await this.wish(cycleId)));
    done(await calculate(this.at(addDays(after, 5)), this.finance, await this.wish(cycleId)));
    done(await publish(this.at(addDays(after, 7)), this.finance, await this.wish(cycleId)));
    return { cycleId, after };
  }

  private async collected(monthsAgo: number, lacks: boolean): Promise<{ cycleId: string; after: CivilDate }> {
    const [from, until] = [monthsBefore(this.today, monthsAgo), monthsBefore(this.today, monthsAgo - 1)];
    const random = new Random(`medgroup demo pay ${from}`);
    const wish = { groupId: this.pool.groupId, code: from.slice(0, 7), from, until };
    const { cycleId } = done(await openCycle(this.at(until), this.finance, wish));
    done(await collect(this.at(until), this.finance, await this.wish(cycleId)));
    const people = this.pool.people.filter(({ leaves }) => !leaves || monthsAgo > 1);
    const houses = [...new Set(people.map(({ house }) => house))];
    const gone = addDays(from, 15);
    const lists: Record<ImportKind, string[][]> = {
      ROSTER: people.map(each => rosterRow(each, monthsAgo === 2 && each.leaves ? gone : '', monthsAgo === 3)),
      TOTAL: houses.map(house => [
        house,
        String(totalYuan(house, people.filter(each => each.house === house).length, random)),
      ]),
      QUANTITY: workOf(
        people.filter(({ leaves }) => !leaves || monthsAgo > 2),
        from,
        until,
        random,
      ).map(work => [work.house, work.department, work.number, work.item, String(work.quantity), work.on]),
      INDICATOR: houses.flatMap(house =>
        resultsOf(house, random).map(({ code, value }) => [house, '', '', code, String(value)]),
      ),
    };
    if (lacks) {
      lists.TOTAL = lists.TOTAL.filter(([house]) => house !== lacking);
      lists.INDICATOR = lists.INDICATOR.filter(
        ([house, , , code]) => house !== lacking || !lackingResults.includes(code ?? ''),
      );
    }
    for (const kind of Object.values(ImportKind)) await this.bring(cycleId, kind, lists[kind], addDays(until, 2));
    // Who worked without being listed is asked for each one set aside: without figures each row would look at a whole list.
    await tellPlanner(this.tx, ['pay_work_event', 'pay_engagement']);
    await this.setAside(cycleId, addDays(until, 3), lacks);
    return { cycleId, after: until };
  }

  /** The desks that a machine plays are on no pay list; of one house somebody still has to say so where something is to lack. */
  private async setAside(cycleId: string, on: CivilDate, lacks: boolean): Promise<void> {
    const cycle = present(
      await this.tx.row<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1`, [cycleId]),
      'cycle',
    );
    const open = this.pool.houseIds[this.pool.houses.indexOf(lacking)];
    for (const { institutionId, personId } of await unlistedPeople(this.tx, cycle)) {
      if (lacks && institutionId === open) continue;
      const reason = '转诊服务台由集团统一安排，绩效由集团发放（演示）';
      done(await setAsidePerson(this.at(on), this.finance, { cycleId, institutionId, personId, reason }));
    }
  }

  private async bring(cycleId: string, kind: ImportKind, rows: string[][], on: CivilDate): Promise<void> {
    const tx = this.at(on);
    const part = {
      importId: null,
      cycleId,
      kind,
      fileName: `${kind.toLowerCase()}-${on}.xlsx`,
      fileSha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      rowsExpected: rows.length,
      firstRow: 2,
      rows,
    };
    const { importId } = done(await stageImport(tx, this.finance, part));
    done(await applyImport(tx, this.finance, importId));
  }

  private async wish(cycleId: string): Promise<CycleWish> {
    const row = await this.tx.row<{ version: number }>('SELECT version FROM pay_cycle WHERE id = $1', [cycleId]);
    return { cycleId, expectedVersion: present(row, 'cycle').version };
  }

  /** The transaction as if it were ten in the morning of that day, or now where that is still to come. */
  private at(on: CivilDate): Transaction {
    const instant = Math.min(startOfDay(on).getTime() + 10 * (day / 24), this.pool.now.getTime());
    return Object.create(this.tx, {
      now: { value: async () => new Date(instant) },
      // Nobody did it: the audit begins with the first visitor.
      audit: { value: () => undefined },
    });
  }

  private viewer(personId: string, post: Viewer['grants'][number]['post']): Viewer {
    const isOfGroup = post !== 'WARD_NURSE';
    const grant = {
      appointmentId: null,
      post,
      groupId: isOfGroup ? this.pool.groupId : null,
      institutionId: null,
      wardId: null,
      institutionIds: this.pool.houseIds,
      during: { from: housesSince, until: null },
    };
    return { personId, sessionId: null, grants: [grant] };
  }
}

function rosterRow(each: PaidPerson, until: string, isFirst: boolean): string[] {
  return [
    each.house,
    each.department,
    each.number,
    isFirst ? toGlobalId('Person', each.personId) : '',
    each.post,
    each.kind,
    String(each.sharePercent),
    '2024-01-01',
    until,
    each.home ?? '',
    each.isHead ? '1' : '',
    String(each.fixedYuan),
  ];
}

function done<T, Code extends string>(result: Result<T, Code>): T {
  invariant(result.ok, result.ok ? '' : result.refusals.map(({ code, message }) => `${code} ${message.en}`).join('; '));
  return result.value;
}
