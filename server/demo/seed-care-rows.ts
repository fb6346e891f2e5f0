import { addDays, type CivilDate, startOfDay } from '../kernel/civil-date';
import { contractsOf } from './care-contracts.rules';
import type { FollowUp, Life } from './care-life.rules';
import { packages } from './care-places.rules';
import { inventedName } from './people.rules';
import type { Random } from './random';
import { tourResident } from './residents.rules';
import type { Centre, Neighbourhood, Package } from './seed-care-places';
import { instant, type Pen } from './seed-house';

/** A resident of the demo, with all that their rows follow from. */
export interface SeededResident {
  readonly patientId: string;
  readonly centre: Centre;
  readonly neighbourhood: Neighbourhood;
  readonly life: Life;
  readonly isChild: boolean;
  /** Populations by age too. */
  readonly populations: readonly string[];
  readonly isTour: boolean;
}

interface SeededContract {
  readonly id: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly packages: readonly Package[];
}

const minute = 60_000;
const hour = 60 * minute;

/** Writes what a resident has signed, how they are followed, and what is planned. */
export class CareWriter {
  constructor(
    private readonly pen: Pen,
    private readonly random: Random,
    private readonly today: CivilDate,
  ) {}

  /** Returns the contracts, for whoever counts visits inside their combination. */
  write(resident: SeededResident, offered: readonly Package[]): SeededContract[] {
    const contracts = this.contracts(resident, offered);
    this.registers(resident);
    const followUps = resident.life.followUps.map(followUp => ({ followUp, id: this.followUp(resident, followUp) }));
    for (const contract of contracts) {
      for (const { followUp, id } of followUps) this.servedBy(resident, contract, followUp, id);
      this.servedOnce(resident, contract);
    }
    this.plan(resident, followUps.at(-1));
    return contracts;
  }

  private contracts(resident: SeededResident, offered: readonly Package[]): SeededContract[] {
    const { random, today } = this;
    const { patientId, centre, neighbourhood, populations, isTour, isChild } = resident;
    const isKey = populations.length > 0;
    const { id: teamId, doctorIds, nurseId } = neighbourhood.team;
    const doctorId = isTour ? doctorIds[0] : random.pick(doctorIds);
    const chosen = offered.filter(({ code }) => {
      const whom = packages.find(plan => plan.code === code)?.populations ?? [];
      return whom.length === 0 || whom.some(each => populations.includes(each));
    });
    const guardian = isChild ? `${inventedName('FEMALE', 1988, random)}` : null;
    const found: SeededContract[] = [];
    for (const plan of contractsOf(isKey, today, random, isTour)) {
      const signed = startOfDay(plan.signedOn).getTime() + 9 * hour + random.whole(0, 420) * minute;
      const id = random.uuid(signed);
      this.pen.rows.add('family_contract', {
        id,
        patient_id: patientId,
        institution_id: centre.institutionId,
        team_id: teamId,
        doctor_id: doctorId ?? nurseId,
        district_institution_id: random.chance(0.92) ? centre.districtId : null,
        city_institution_id: random.chance(0.7) ? centre.cityId : null,
        starts_on: plan.startsOn,
        agreed_until: plan.agreedUntil,
        ends_on: plan.endsOn,
        state: plan.state,
        price_fen: chosen.reduce((sum, each) => sum + each.priceFen, 0),
        resident_signed_at: instant(signed),
        resident_signed_how: plan.how,
        signer: isChild ? 'GUARDIAN' : 'SELF',
        guardian_name: guardian,
        witness_id: plan.how === 'PAPER' ? nurseId : null,
        paper_signed_on: plan.how === 'PAPER' ? plan.signedOn : null,
        team_signed_by: doctorId ?? nurseId,
        team_signed_at: instant(signed + 20 * minute),
        renews_id: plan.renews ? (found.at(-1)?.id ?? null) : null,
        end_reason: plan.endReason,
        ended_at: plan.endReason && instant(startOfDay(plan.endsOn).getTime() + 10 * hour),
        ended_by: plan.endReason && nurseId,
        created_by: nurseId,
        created_at: instant(signed - 30 * minute),
      });
      for (const each of chosen) this.pen.rows.add('family_contract_package', { contract_id: id, package_id: each.id });
      found.push({ id, startsOn: plan.startsOn, endsOn: plan.endsOn, packages: chosen });
    }
    return found;
  }

  private registers({ patientId, centre, neighbourhood, life }: SeededResident): void {
    const { random } = this;
    const doctorId = neighbourhood.team.doctorIds[0] ?? neighbourhood.team.nurseId;
    const add = (population: string, since: CivilDate, source: string) =>
      this.pen.rows.add('key_population', {
        id: random.uuid(startOfDay(since).getTime()),
        patient_id: patientId,
        institution_id: centre.institutionId,
        population,
        since,
        source,
        recorded_by: doctorId,
      });
    for (const population of life.populations)
      add(population, addDays(this.today, -random.whole(20, population === 'PREGNANT' ? 200 : 1_500)), 'MANUAL');
    for (const condition of life.conditions) {
      add(condition, life.since, 'REGISTER');
      this.pen.rows.add('care_register', {
        id: random.uuid(startOfDay(life.since).getTime()),
        patient_id: patientId,
        institution_id: centre.institutionId,
        condition,
        since: life.since,
        risk: life.risk,
        opened_by: doctorId,
        opened_at: instant(startOfDay(life.since).getTime() + 10 * hour),
      });
    }
  }

  private followUp({ patientId, centre, neighbourhood }: SeededResident, followUp: FollowUp): string {
    const { random } = this;
    const { team } = neighbourhood;
    const at = startOfDay(followUp.on).getTime() + 8.5 * hour + random.whole(0, 470) * minute;
    const id = random.uuid(at);
    this.pen.rows.add('follow_up', {
      id,
      patient_id: patientId,
      institution_id: centre.institutionId,
      team_id: team.id,
      conditions: followUp.conditions,
      done_on: followUp.on,
      done_at: instant(at),
      done_by: random.chance(0.6) ? team.nurseId : random.pick(team.doctorIds),
      way: followUp.way,
      adherence: followUp.adherence,
      medications: medicines.filter(each => followUp.conditions.includes(each.condition)).map(each => each.medicine),
      assessment: followUp.assessment,
      next_due_on: followUp.nextDueOn,
    });
    for (const { code, milli } of followUp.values) {
      this.pen.rows.add('measurement', {
        id: random.uuid(at),
        follow_up_id: id,
        patient_id: patientId,
        institution_id: centre.institutionId,
        code,
        value_milli: milli,
        measured_at: instant(at),
        source: 'FOLLOW_UP',
      });
    }
    return id;
  }

  /** What of a package a follow-up was. */
  private servedBy(resident: SeededResident, contract: SeededContract, followUp: FollowUp, followUpId: string): void {
    if (followUp.on < contract.startsOn || followUp.on >= contract.endsOn) return;
    for (const each of contract.packages) {
      const items = packages.find(plan => plan.code === each.code)?.items ?? [];
      for (const { code, condition } of items)
        if (condition && followUp.conditions.some(one => one === condition))
          this.deliver(resident, contract, each, code, followUp.on, followUpId);
    }
  }

  /** Yearly things: most have had them, some are signed and not served. */
  private servedOnce(resident: SeededResident, contract: SeededContract): void {
    const { random, today } = this;
    for (const each of contract.packages) {
      const items = packages.find(plan => plan.code === each.code)?.items ?? [];
      for (const { code, condition } of items) {
        if (condition || random.chance(0.3)) continue;
        const on = addDays(contract.startsOn, random.whole(5, 200));
        if (on < contract.endsOn && on < today) this.deliver(resident, contract, each, code, on, null);
      }
    }
  }

  private deliver(
    { patientId, centre, neighbourhood }: SeededResident,
    contract: SeededContract,
    from: Package,
    itemCode: string,
    on: CivilDate,
    followUpId: string | null,
  ): void {
    const { random } = this;
    const { team } = neighbourhood;
    const at = startOfDay(on).getTime() + 17 * hour;
    const confirmedAt = random.chance(0.72) ? Math.min(at + random.whole(0, 40) * hour, this.pen.frame.now) : null;
    const rating = confirmedAt && random.chance(0.6) ? 5 - random.weighted([70, 22, 6, 2]) : null;
    this.pen.rows.add('service_delivery', {
      id: random.uuid(at),
      contract_id: contract.id,
      patient_id: patientId,
      institution_id: centre.institutionId,
      package_id: from.id,
      item_code: itemCode,
      delivered_on: on,
      delivered_by: random.chance(0.7) ? team.nurseId : team.publicHealthId,
      follow_up_id: followUpId,
      recorded_at: instant(at),
      confirmed_at: instant(confirmedAt),
      confirmed_how: confirmedAt && random.pick(['SIGNATURE', 'SIGNATURE', 'PHONE', 'CODE'] as const),
      confirmed_by: confirmedAt && team.nurseId,
      rating,
    });
  }

  /** The next follow-up of each register, and who could not be reached for it. */
  private plan(resident: SeededResident, latest: { followUp: FollowUp; id: string } | undefined): void {
    const { life } = resident;
    if (!life.dueOn) return;
    const dueOn = this.dueOn(resident, life.dueOn);
    const madeOn = latest?.followUp.on ?? life.since;
    for (const condition of life.conditions) {
      const key = latest ? `follow-up:${latest.id}:${condition}` : `register:${resident.patientId}:${condition}`;
      const taskId = this.task(resident, { kind: 'FOLLOW_UP', condition, dueOn, key, madeOn });
      if (dueOn < addDays(this.today, -6) && this.random.chance(0.45)) this.attempt(resident, taskId, dueOn);
    }
  }

  /** The demo's own centre has something to do on whatever day it is looked at. */
  private dueOn({ centre, isTour }: SeededResident, dueOn: CivilDate): CivilDate {
    if (isTour) return this.today;
    const isSoon = dueOn >= this.today && dueOn <= addDays(this.today, 6);
    return centre.code === tourResident.institutionCode && isSoon && this.random.chance(0.5) ? this.today : dueOn;
  }

  /** A visit to somebody who came home from hospital. */
  afterStay(resident: SeededResident, stay: { id: string; houseId: string; leftOn: CivilDate }): void {
    const dueOn = addDays(stay.leftOn, 7);
    const key = `encounter:${stay.id}`;
    this.task(resident, {
      kind: 'POST_DISCHARGE',
      condition: null,
      dueOn,
      key,
      madeOn: stay.leftOn,
      from: stay.houseId,
    });
  }

  private task(
    { patientId, centre, neighbourhood }: SeededResident,
    task: {
      readonly kind: string;
      readonly condition: string | null;
      readonly dueOn: CivilDate;
      readonly key: string;
      readonly madeOn: CivilDate;
      readonly from?: string;
    },
  ): string {
    const at = startOfDay(task.madeOn).getTime() + 17 * hour;
    const id = this.random.uuid(at);
    this.pen.rows.add('care_task', {
      id,
      patient_id: patientId,
      institution_id: centre.institutionId,
      team_id: neighbourhood.team.id,
      kind: task.kind,
      condition: task.condition,
      due_on: task.dueOn,
      state: 'PLANNED',
      source_key: task.key,
      from_institution_id: task.from ?? null,
      happened_on: task.from ? task.madeOn : null,
      created_at: instant(at),
      changed_at: instant(at),
    });
    return id;
  }

  private attempt({ patientId, centre, neighbourhood }: SeededResident, taskId: string, dueOn: CivilDate): void {
    const { random } = this;
    const latest = addDays(this.today, -1);
    const on = addDays(dueOn, random.whole(1, 20));
    const at = startOfDay(on < latest ? on : latest).getTime() + 10 * hour + random.whole(0, 360) * minute;
    const results = ['NO_ANSWER', 'BUSY', 'REACHED', 'REFUSED', 'WRONG_NUMBER'] as const;
    this.pen.rows.add('contact_attempt', {
      id: random.uuid(at),
      task_id: taskId,
      patient_id: patientId,
      institution_id: centre.institutionId,
      at: instant(at),
      way: 'PHONE',
      result: results[random.weighted([58, 14, 12, 8, 8])] ?? 'NO_ANSWER',
      by_id: neighbourhood.team.nurseId,
    });
  }
}

const medicines = [
  { condition: 'HYPERTENSION', medicine: { name: '氨氯地平', dose: '5 mg', frequency: 'qd' } },
  { condition: 'DIABETES', medicine: { name: '二甲双胍', dose: '0.5 g', frequency: 'bid' } },
  { condition: 'CORONARY', medicine: { name: '阿司匹林', dose: '100 mg', frequency: 'qd' } },
] as const;
