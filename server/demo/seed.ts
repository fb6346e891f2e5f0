import { setImmediate } from 'node:timers/promises';
import { InstitutionTier } from '../group/group.rules';
import { present } from '../kernel/invariant';
import { accepted } from '../kernel/result';
import type { Database } from '../platform/database/database';
import { inTransaction, type Transaction } from '../platform/database/transaction';
import { calibrate, type Measured } from './calibration.rules';
import { demoPeople } from './demo-users';
import {
  type History,
  type HistoryFrame,
  type JointPlan,
  mayGoOnward,
  type PastEncounter,
  playHistory,
  startOfLocalDay,
} from './history.rules';
import { type House, houses } from './houses.rules';
import { jointHistorySince, jointSince, jointWardOf } from './joint-wards.rules';
import { payGroup } from './pay.rules';
import { inventedAreas, PeopleInventor } from './people.rules';
import { extraPeriods, freeBeds, type Waiting, waiting } from './present.rules';
import { Random } from './random';
import { referenceGroups, referenceInstitutions, referenceMemberships } from './reference';
import { type PastReferral, playReferrals, type ReferringHouse } from './referral-history.rules';
import { day } from './rhythm.rules';
import { writeApps } from './seed-apps';
import { seedCare } from './seed-care';
import { seedCatalogue } from './seed-catalogue';
import { seedDispatches } from './seed-dispatch';
import { seedDuties } from './seed-duty';
import { type Ids, idOf, writeGroups } from './seed-groups';
import { seedHeadcount } from './seed-headcount';
import {
  type HouseToWrite,
  type Identities,
  type Pen,
  type Places,
  Rows,
  writeHistory,
  writePlaces,
} from './seed-house';
import { writeJointWard } from './seed-joint-wards';
import { seedNegotiation } from './seed-negotiation';
import { keepVacuumAway, tellPlanner } from './seed-owner';
import { type PaidPerson, seedPay, writePayStaff } from './seed-pay';
import { accountRows, type Staff, writePeople } from './seed-people';
import { seedPurchasing } from './seed-purchasing';
import {
  linkReferrals,
  type ReferralLinks,
  type ReferralPlaces,
  writeReferrals,
  writeSessions,
} from './seed-referrals';
import { writeOutpatientDepartments, writeResidents } from './seed-residents';
import { seedSavings } from './seed-savings';
import { seedStaff } from './seed-staff';
import { seedStock } from './seed-stock';
import { insertAll, type TableName } from './seed-tables';
import { sessionsOf } from './slot-sessions.rules';

export interface SeedOptions {
  /** The moment at which the history ends. */
  readonly now: Date;
  readonly identities: Identities;
}

export interface DemoSummary {
  /** False when the database already held groups: nothing was written. */
  readonly loaded: boolean;
  readonly groups: number;
  readonly institutions: number;
  readonly beds: number;
  readonly encounters: number;
  readonly referrals: number;
  /** Reached by each house with beds, by code. */
  readonly measured: Readonly<Record<string, Measured>>;
}

/** Days of history, today included. */
export const historyDays = 45;
const seedText = 'medgroup demo 1';
const seedLock = 7_310_202;

/**
 * Loads the demo into an empty database: six real groups with 24 real institutions, everything else invented (see reference/README.md). The
 * same moment gives the same rows, apart from the salts of the passwords. All in one transaction: it is there entirely or not at all.
 */
export async function seedDemo(database: Database, { now, identities }: SeedOptions): Promise<DemoSummary> {
  const result = await inTransaction<DemoSummary, never>(database, 'SYSTEM', async tx => {
    await tx.rows('SELECT pg_advisory_xact_lock($1)', [seedLock]);
    const taken = await tx.row('SELECT 1 FROM medical_group LIMIT 1');
    if (taken)
      return accepted({
        loaded: false,
        groups: 0,
        institutions: 0,
        beds: 0,
        encounters: 0,
        referrals: 0,
        measured: {},
      });
    await keepVacuumAway(tx);
    const summary = await new Seeding(tx, now, identities).run();
    await tellPlanner(tx, tableOrder);
    // The checks run once per row: planning each anew would take longer than the check.
    await tx.rows('SET LOCAL plan_cache_mode = force_generic_plan');
    return accepted(summary);
  });
  return present(result.ok ? result.value : undefined, 'summary of the demo');
}

/** Parents before children; encounters and occupancies in the order in which they began. */
const tableOrder = [
  'medical_group',
  'institution',
  'membership',
  'department',
  'ward',
  'room',
  'bed',
  'person',
  'appointment',
  'policy_version',
  'account',
  'bed_open_period',
  'patient',
  'patient_identity',
  'encounter',
  'bed_occupancy',
  'joint_ward_agreement',
  'joint_ward_bed',
  'joint_ward_member',
  'formulary_item',
  'joint_round',
  'joint_round_patient',
  'monthly_fact_batch',
  'monthly_fact',
  'slot_session',
  'referral',
  'referral_step',
  'slot_booking',
  'transfer',
  'external_app',
] as const satisfies readonly TableName[];

/** A house with its past, and who waits there now. */
interface Played {
  readonly house: House;
  readonly history: History;
  readonly waiting: readonly Waiting[];
}

/** Days of referrals, today included; and of the sessions of the slot pool, before and after today. */
const referralDays = 180;
const sessionDays = { past: 21, coming: 15 };

/**
 * One run: places and people first, then group after group. While one group's past is played here, the database takes in what was played
 * before.
 */
class Seeding {
  private readonly pen: Pen;
  private readonly ids: Ids;
  private readonly all = new Map(houses().map(house => [house.code, house]));
  private readonly tiers = new Map(referenceInstitutions().map(({ code, tier }) => [code, tier]));
  private readonly places = new Map<string, Places>();
  private readonly agreements = new Map<string, string>();
  private readonly takenOver = new Map<PastEncounter, string>();
  private readonly counts = new Map<TableName, number>();
  private readonly measured: Record<string, Measured> = {};
  private readonly links: ReferralLinks = { encounters: [], holds: [] };
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly tx: Transaction,
    now: Date,
    identities: Identities,
  ) {
    const today = startOfLocalDay(now.getTime());
    const frame: HistoryFrame = { now: now.getTime(), today, firstDay: today - (historyDays - 1) * day };
    const random = new Random(`${seedText} ids`);
    const people = new PeopleInventor(new Random(`${seedText} people`), inventedAreas.seed);
    const rows = new Rows();
    this.pen = { rows, random, people, identities, frame, patients: new Map(), written: new Map() };
    this.ids = writeGroups(this.pen);
  }

  async run(): Promise<DemoSummary> {
    for (const { code, tier } of referenceInstitutions()) this.writePlaces(code, tier);
    const staff = writePeople(this.pen, this.ids, (code, specialty) => this.wardId(code, specialty));
    writeApps(this.pen, this.ids, staff);
    const paid = writePayStaff(this.pen, this.ids, staff);
    const accounts = accountRows(this.pen.rows);
    this.send();
    for (const codes of housesByGroup()) {
      await this.writeGroup(codes, staff);
      this.send();
    }
    for (const row of await accounts) this.pen.rows.add('account', row);
    this.send();
    await this.written;
    await linkReferrals(this.tx, this.links);
    await this.seedCare(staff);
    const now = new Date(this.pen.frame.now);
    await seedStaff(this.tx, now, new Random(`${seedText} staff`));
    await seedDispatches(this.tx, now, new Random(`${seedText} dispatch`));
    await seedDuties(this.tx, now, new Random(`${seedText} duty`));
    await seedHeadcount(this.tx, now, new Random(`${seedText} headcount`));
    await seedCatalogue(this.tx, now, new Random(`${seedText} catalogue`));
    await seedNegotiation(this.tx, now, new Random(`${seedText} negotiation`));
    await seedStock(this.tx, now, new Random(`${seedText} stock`));
    await seedPurchasing(this.tx, now);
    await seedSavings(this.tx, now);
    await this.seedPay(staff, paid);
    const count = (table: TableName) => this.counts.get(table) ?? 0;
    return {
      loaded: true,
      groups: count('medical_group'),
      institutions: count('institution'),
      beds: count('bed'),
      encounters: count('encounter'),
      referrals: count('referral'),
      measured: this.measured,
    };
  }

  private writePlaces(code: string, tier: string): void {
    const house = this.all.get(code);
    const none: Places = { wardIds: [], bedIds: [], departmentIds: new Map() };
    const places = house ? writePlaces(this.pen, house, this.id(code)) : none;
    for (const [department, id] of writeOutpatientDepartments(this.pen, tier, this.id(code)))
      places.departmentIds.set(department, id);
    this.places.set(code, places);
  }

  /** The past of one group: its beds, who was referred between them, its slots and joint wards. */
  private async writeGroup(codes: readonly string[], staff: Staff): Promise<void> {
    const { pen } = this;
    const played = await this.playGroup(codes.map(code => present(this.all.get(code), code)));
    const [lead, ...centres] = played.map(each => this.referring(each));
    const hospital = present(lead, 'lead hospital');
    const { today } = pen.frame;
    const sessions = sessionsOf(
      hospital.code,
      today - sessionDays.past * day,
      today + sessionDays.coming * day,
      new Random(`${seedText} ${hospital.code} sessions`),
    );
    const referrals = playReferrals(
      { lead: hospital, centres, city: partnerOf(hospital.code), other: otherLead(hospital.code), sessions },
      { ...pen.frame, firstDay: today - (referralDays - 1) * day, bedsFirstDay: pen.frame.firstDay },
      new Random(`${seedText} ${hospital.code} referrals`),
    );
    const residentOf = residences(referrals);
    for (const each of played) {
      const enteredBy = present(staff.bedManagers.get(each.house.code), 'bed manager');
      writeHistory(pen, this.target(each, enteredBy, residentOf), this.placesOf(each.house.code));
    }
    for (const each of played) this.writeJointWard(each, staff);
    const places = this.referralPlaces(staff);
    const links = writeReferrals(pen, places, referrals, writeSessions(pen, places, sessions));
    this.links.encounters.push(...links.encounters);
    this.links.holds.push(...links.holds);
  }

  /** The lead hospital first: some of its patients go on to a community centre of the group on the same day. */
  private async playGroup(group: readonly House[]): Promise<Played[]> {
    const played: Played[] = [];
    for (const house of group) {
      const [lead] = played;
      const leaving = lead?.history.encounters.filter(each => mayGoOnward(lead.house, each)) ?? [];
      const onward = leaving.filter(each => !this.takenOver.has(each));
      const joint = jointPlanOf(house, this.pen.frame.now);
      const frame = joint ? { ...this.pen.frame, firstDay: jointHistorySince(this.pen.frame.now) } : this.pen.frame;
      const { history, measured } = await calibrate(house, frame, async (scales, attempt) => {
        // Lets answers of the database in.
        await setImmediate();
        const random = new Random(`${seedText} ${house.code} ${attempt}`);
        return playHistory(house, frame, scales, random, onward, joint);
      });
      for (const { route, earlier } of history.encounters) {
        if (route === 'TRANSFER' && earlier) this.takenOver.set(earlier, house.code);
      }
      this.measured[house.code] = measured;
      const free = freeBeds(history, extraPeriods(history, frame.now), frame.now);
      played.push({ house, history, waiting: waiting(house, history, free, frame, this.pen.random) });
    }
    return played;
  }

  private referring({ house, history, waiting: waits }: Played): ReferringHouse {
    return {
      code: house.code,
      encounters: history.encounters,
      waiting: waits,
      wards: house.wards.map(ward => ward.specialty.code),
      residents: this.tiers.get(house.code) === 'COMMUNITY' ? writeResidents(this.pen, house, this.id(house.code)) : [],
    };
  }

  private target(
    { house, history, waiting: waits }: Played,
    enteredBy: string,
    residentOf: ReadonlyMap<PastEncounter | Waiting, string>,
  ): HouseToWrite {
    const idOrNull = (code: string | undefined) => (code === undefined ? null : this.id(code));
    return {
      house,
      history,
      waiting: waits,
      institutionId: this.id(house.code),
      enteredBy,
      onwardHospitalId: this.id(partnerOf(house.code)),
      takenOverBy: encounter => idOrNull(this.takenOver.get(encounter)),
      residentOf: encounter => idOrNull(residentOf.get(encounter)),
    };
  }

  private writeJointWard({ house, history }: Played, staff: Staff): void {
    const plan = jointWardOf(house.code);
    const ward = house.wards.findIndex(({ specialty }) => specialty.code === plan?.specialty);
    if (!plan) return;
    const places = this.placesOf(house.code);
    const id = this.pen.random.uuid(jointSince(this.pen.frame.now));
    this.agreements.set(house.code, id);
    const before = house.wards.slice(0, ward).reduce((sum, { beds }) => sum + beds.length, 0);
    writeJointWard(this.pen, {
      plan,
      id,
      hostId: this.id(plan.host),
      partnerId: this.id(plan.partner),
      wardId: present(places.wardIds[ward], 'joint ward'),
      bedIds: places.bedIds.slice(before, before + present(house.wards[ward], 'joint ward').beds.length),
      personId: name => present(staff.people.get(name), name),
      institutionId: code => this.id(code),
      signedBy: present(staff.people.get(present(demoPeople[0], 'demo user').nameZh), 'group administrator'),
      encounters: history.encounters.filter(each => each.ward === ward),
    });
  }

  private seedCare(staff: Staff): Promise<void> {
    const institutions = referenceInstitutions();
    const centres = referenceMemberships().flatMap(({ group, institution, role }) => {
      const house = institutions.find(each => each.code === institution);
      if (role !== 'MEMBER' || house?.tier !== 'COMMUNITY') return [];
      const partner = referenceMemberships().find(each => each.group === group && each.role === 'CITY_PARTNER');
      const lead = referenceMemberships().find(each => each.group === group && each.role === 'LEAD');
      return {
        code: house.code,
        institutionId: this.id(house.code),
        nameZh: house.name_zh,
        nameEn: house.name_en,
        groupId: this.id(group),
        districtId: this.id(present(lead, 'lead hospital').institution),
        cityId: partner ? this.id(partner.institution) : null,
        isLarge: group === payGroup,
      };
    });
    const random = new Random(`${seedText} care`);
    return seedCare(this.tx, this.pen, centres, login => this.demoPersonId(staff, login), random);
  }

  private demoPersonId(staff: Staff, login: string): string {
    const { nameZh } = present(
      demoPeople.find(each => each.login === login),
      login,
    );
    return present(staff.people.get(nameZh), nameZh);
  }

  private async seedPay(staff: Staff, people: readonly PaidPerson[]): Promise<void> {
    const members = referenceMemberships().filter(({ group, role }) => group === payGroup && role !== 'CITY_PARTNER');
    await seedPay(this.tx, {
      groupId: this.id(payGroup),
      houses: members.map(({ institution }) => institution),
      houseIds: members.map(({ institution }) => this.id(institution)),
      people,
      finance: this.demoPersonId(staff, 'finance'),
      signer: this.demoPersonId(staff, 'groupadmin'),
      now: new Date(this.pen.frame.now),
    });
  }

  private referralPlaces(staff: Staff): ReferralPlaces {
    return {
      institutionId: code => this.id(code),
      tier: code => InstitutionTier[present(this.tiers.get(code), code)],
      departmentId: (code, specialty) =>
        present(this.placesOf(code).departmentIds.get(specialty), `${specialty} of ${code}`),
      desk: code => present(staff.desks.get(code), `desk of ${code}`),
      agreementId: code => present(this.agreements.get(code), `joint ward of ${code}`),
    };
  }

  /** Hands the rows made so far to the database, behind those handed over before. */
  private send(): void {
    const rows = this.pen.rows.take();
    this.written = this.written.then(async () => {
      for (const table of tableOrder) {
        await insertAll(this.tx, table, rows.of(table));
        this.counts.set(table, (this.counts.get(table) ?? 0) + rows.of(table).length);
      }
    });
    // Looked at when everything was sent; until then a failure is not forgotten, only not yet answered.
    this.written.catch(() => undefined);
  }

  private id(code: string): string {
    return idOf(this.ids, code);
  }

  private placesOf(code: string): Places {
    return present(this.places.get(code), `places of ${code}`);
  }

  private wardId(code: string, specialty: string): string {
    const ward = this.all.get(code)?.wards.findIndex(each => each.specialty.code === specialty) ?? -1;
    return present(this.placesOf(code).wardIds[ward], `ward ${specialty} of ${code}`);
  }
}

/** Which ward of a house is a joint ward, and since when. */
function jointPlanOf(house: House, now: number): JointPlan | null {
  const plan = jointWardOf(house.code);
  const ward = house.wards.findIndex(({ specialty }) => specialty.code === plan?.specialty);
  return plan ? { ward, from: jointSince(now) } : null;
}

/** Whoever was sent up is a resident of the centre that sent them. */
function residences(referrals: readonly PastReferral[]): Map<PastEncounter | Waiting, string> {
  return new Map(
    referrals.flatMap(({ direction, source, targetEncounter }) =>
      direction === 'UP' && targetEncounter ? [[targetEncounter, source] as const] : [],
    ),
  );
}

/** Codes of the houses with beds, by group, the lead hospital first. */
function housesByGroup(): string[][] {
  const memberships = referenceMemberships();
  const inGroup = (group: string, role: string) =>
    memberships.filter(each => each.group === group && each.role === role).map(each => each.institution);
  return referenceGroups().map(({ code }) => [...inGroup(code, 'LEAD'), ...inGroup(code, 'MEMBER')]);
}

/** The city hospital behind the group; the Minhang groups name none, their patients go to one of the others. */
function partnerOf(code: string): string {
  const memberships = referenceMemberships();
  const group = memberships.find(each => each.institution === code)?.group;
  return memberships.find(each => each.group === group && each.role === 'CITY_PARTNER')?.institution ?? 'SYH1';
}

/** A lead hospital of another group, for the few who are sent across. */
function otherLead(code: string): string {
  const leads = referenceMemberships().filter(each => each.role === 'LEAD');
  return present(leads[(leads.findIndex(each => each.institution === code) + 1) % leads.length], 'lead').institution;
}
