import { createHash } from 'node:crypto';
import { civilDateOf, startOfDay } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import type { PastEncounter } from './history.rules';
import { formulary, type JointWardPlan, jointMonths, jointSince, monthsBefore, roundNotes } from './joint-wards.rules';
import { day, weekday } from './rhythm.rules';
import { instant, type Pen, rangeText } from './seed-house';

/** A joint ward as it is to be written. */
export interface JointWardToWrite {
  readonly plan: JointWardPlan;
  readonly id: string;
  readonly hostId: string;
  readonly partnerId: string;
  readonly wardId: string;
  readonly bedIds: readonly string[];
  readonly personId: (name: string) => string;
  readonly institutionId: (code: string) => string;
  readonly signedBy: string;
  /** Who lay in the ward, as far as its past is known. */
  readonly encounters: readonly PastEncounter[];
}

const hour = 3_600_000;
/** Rounds are kept this long back. */
const roundDays = 42;

/** The agreement with beds, team, drugs and rounds, and the costs of its ward month by month, before and since. */
export function writeJointWard(pen: Pen, ward: JointWardToWrite): void {
  writeAgreement(pen, ward);
  writeRounds(pen, ward);
  writeCosts(pen, ward);
}

function writeAgreement({ rows, random, frame }: Pen, ward: JointWardToWrite): void {
  const { plan, id } = ward;
  const since = jointSince(frame.now);
  const during = rangeText(since, null);
  rows.add('joint_ward_agreement', {
    id,
    host_id: ward.hostId,
    partner_id: ward.partnerId,
    ward_id: ward.wardId,
    during,
    cost_split_host_bp: plan.costSplitHostBp,
    point_split_host_bp: plan.pointSplitHostBp,
    signed_by: ward.signedBy,
    signed_at: instant(since - 10 * day),
  });
  for (const bed_id of ward.bedIds) rows.add('joint_ward_bed', { agreement_id: id, bed_id });
  for (const { name, role, home } of plan.team) {
    rows.add('joint_ward_member', {
      id: random.uuid(since),
      agreement_id: id,
      person_id: ward.personId(name),
      role,
      home_id: ward.institutionId(home),
      during,
    });
  }
  for (const [index, { zh, en, spec }] of formulary.entries()) {
    rows.add('formulary_item', {
      id: random.uuid(since),
      agreement_id: id,
      drug_code: `DEMO${String(index + 1).padStart(4, '0')}`,
      name_zh: zh,
      name_en: en,
      spec,
      during,
    });
  }
}

/** Tuesdays and Fridays in the morning, led by the director. */
function writeRounds({ rows, random, frame, written }: Pen, ward: JointWardToWrite): void {
  const director = present(ward.plan.team[0], 'director');
  const participants = ward.plan.team.map(({ name }) => ward.personId(name));
  const first = Math.max(frame.today - roundDays * day, jointSince(frame.now));
  for (let start = first; start <= frame.today; start += day) {
    const at = start + 9.5 * hour;
    if (![1, 4].includes(weekday(start)) || at > frame.now) continue;
    const id = random.uuid(at);
    rows.add('joint_round', {
      id,
      agreement_id: ward.id,
      at: instant(at),
      leader_id: ward.personId(director.name),
      participant_ids: participants.filter((_, index) => index < 2 || random.chance(0.8)),
      note: null,
      recorded_by: ward.personId(director.name),
      recorded_at: instant(at + hour),
    });
    const there = ward.encounters.filter(each => lies(each, at)).slice(0, 6);
    for (const encounter of there) {
      rows.add('joint_round_patient', {
        round_id: id,
        encounter_id: present(written.get(encounter), 'written encounter').id,
        host_id: ward.hostId,
        ward_id: ward.wardId,
        note: random.pick(roundNotes),
      });
    }
  }
}

/** Costs of those who left the ward, month by month: invented, and said to be. */
function writeCosts({ rows, random, frame }: Pen, ward: JointWardToWrite): void {
  const today = civilDateOf(new Date(frame.now));
  const batchId = random.uuid(frame.today);
  const known = jointMonths.before + jointMonths.since;
  const facts = Array.from({ length: known }, (_, index) => {
    const month = monthsBefore(today, known - index);
    const [from, until] = [startOfDay(month), startOfDay(monthsBefore(month, -1))].map(date => date.getTime());
    const left = ward.encounters.filter(
      ({ departedAt }) => departedAt !== null && departedAt >= (from ?? 0) && departedAt < (until ?? 0),
    ).length;
    const cost = ward.plan.cost[index < jointMonths.before ? 0 : 1];
    const fenOf = (yuan: number) => Math.round(left * yuan * random.between(0.95, 1.05)) * 100;
    return { month, INPATIENT_COST: fenOf(cost.yuan), DRUG_COST: fenOf(cost.drugYuan) };
  });
  rows.add('monthly_fact_batch', {
    id: batchId,
    source: '演示用财务月报（虚构） Monthly books of the demo (invented)',
    content_sha256: createHash('sha256').update(JSON.stringify(facts)).digest('hex'),
    imported_by: ward.signedBy,
    imported_at: instant(frame.today),
  });
  for (const { month, ...values } of facts) {
    for (const [code, value] of Object.entries(values)) {
      rows.add('monthly_fact', {
        id: random.uuid(frame.today),
        batch_id: batchId,
        institution_id: ward.hostId,
        ward_id: ward.wardId,
        month,
        code,
        value,
      });
    }
  }
}

function lies({ admittedAt, departedAt }: PastEncounter, at: number): boolean {
  return admittedAt <= at && (departedAt === null || departedAt > at);
}
