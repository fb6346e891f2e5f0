import { civilDateOf } from '../kernel/civil-date';
import { birthDateFor, type PeopleInventor } from './people.rules';
import type { Random } from './random';
import {
  caseOnward,
  casesCheckUp,
  casesCity,
  casesFollowUp,
  casesOutside,
  casesUp,
  type ReferralCase,
  summaryOf,
} from './referral-cases';
import { pacedIntensity } from './rhythm.rules';
import { type Api, Unreachable } from './simulator.client';
import {
  admitDocument,
  type Desk,
  type DeskActName,
  type DeskHome,
  type DeskPayload,
  type DeskPlace,
  type DeskReferral,
  deskActs,
  deskDocument,
  deskHomeDocument,
  type Proposals,
  proposalsDocument,
  type Slots,
  slotsDocument,
} from './simulator.desk.documents';
import {
  type DeskAct,
  lastTouched,
  nextTurn,
  patienceMs,
  reasonFor,
  type Sending,
  type SendRate,
  sendRates,
} from './simulator.desk.rules';
import type { PlayedHouse } from './simulator.house';
import type { KnownPatient } from './simulator.rules';

/** Ids of the persons for whom the simulator plays; everybody else is a visitor. */
export type Simulated = Set<string>;

interface Planned {
  /** Null for nothing. */
  readonly act: DeskAct | null;
  readonly at: number;
  readonly version: number;
  readonly tries: number;
}

/** Where a house can send somebody. */
interface Surroundings {
  readonly home: DeskPlace;
  readonly lead: DeskPlace | undefined;
  readonly centres: readonly DeskPlace[];
  readonly city: DeskPlace | undefined;
}

const hour = 3_600_000;
const onwardWards: ReadonlySet<string> = new Set(['NEUR', 'ORTH', 'GERI', 'CARD', 'RESP', 'REHA']);
const onwardDepartments = ['COMP', 'COMP', 'NURS', 'CREH'];
const triesMax = 3;

/** The referral desk of one institution: sends, answers, receives. Beds are its bed manager's, who admits and hands patients over. */
export class PlayedDesk {
  stale = true;
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();
  private readonly referrals = new Map<string, DeskReferral>();
  private readonly planned = new Map<string, Planned>();
  private surroundings: Surroundings | null = null;

  constructor(
    private readonly api: Api,
    /** Null where there are no beds. */
    private readonly house: PlayedHouse | null,
    private readonly inventor: PeopleInventor,
    private readonly random: Random,
    private readonly pace: number,
    private readonly simulated: Simulated,
  ) {}

  /** Looks at everything that is under way, and plans what to do with it. */
  async look(at: number): Promise<void> {
    const { home } = this.surroundings ?? (await this.findHome());
    if (this.house?.personId) this.simulated.add(this.house.personId);
    const { referrals } = await this.api.query<Desk>(deskDocument, { institutionId: home.id });
    this.referrals.clear();
    for (const { node } of referrals.edges) this.referrals.set(node.id, node);
    for (const id of this.planned.keys()) if (!this.referrals.has(id)) this.planned.delete(id);
    for (const referral of this.referrals.values()) this.plan(referral, at);
    this.stale = false;
  }

  private async findHome(): Promise<Surroundings> {
    const { viewer } = await this.api.query<DeskHome>(deskHomeDocument);
    const home = viewer.homeInstitution;
    if (!home) throw new Unreachable('the simulator has no appointment here');
    this.simulated.add(viewer.person.id);
    const members = home.memberships.flatMap(({ group }) => group.memberships);
    const others = members.filter(({ institution }) => institution.id !== home.id);
    this.surroundings = {
      home,
      lead: members.find(({ role }) => role === 'LEAD')?.institution,
      centres: others.filter(({ institution }) => institution.tier === 'COMMUNITY').map(each => each.institution),
      city: others.find(({ role }) => role === 'CITY_PARTNER')?.institution,
    };
    return this.surroundings;
  }

  /** What was planned for a version of a referral stays planned; whatever a visitor has touched waits for the visitor first. */
  private plan(referral: DeskReferral, at: number): void {
    if (this.planned.get(referral.id)?.version === referral.version) return;
    const next = nextTurn(referral, this.surroundings?.home.id ?? '', this.random);
    const touched = lastTouched(referral, this.simulated);
    const visitorsUntil = touched > 0 ? touched + patienceMs : 0;
    // Whoever decides to do nothing does not think again at the next look.
    const due = next
      ? Math.max(at + (next.hours * hour) / this.pace, next.notBefore, visitorsUntil)
      : Number.POSITIVE_INFINITY;
    this.planned.set(referral.id, { act: next?.act ?? null, at: due, version: referral.version, tries: 0 });
  }

  /** When the next thing is to be done, in milliseconds; infinity when nothing is. */
  get dueAt(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...[...this.planned.values()].map(({ at }) => at));
  }

  /** How often it sends whom at an instant. */
  sends(at: number): SendRate[] {
    if (!this.surroundings) return [];
    const { home, lead, centres } = this.surroundings;
    const share = pacedIntensity('EMERGENCY', at, this.pace);
    const jointWards = centres.filter(centre => departmentOf(centre, 'JOIN')).length;
    const rates = sendRates({ tier: home.tier, isLead: lead?.id === home.id, centres: centres.length, jointWards });
    return rates.map(({ what, perDay }) => ({ what, perDay: perDay * share }));
  }

  /** Does whatever is due, the most urgent first. True when something happened. */
  async takeTurn(at: number): Promise<boolean> {
    const [next] = [...this.planned].filter(([, turn]) => turn.at <= at).sort(([, a], [, b]) => a.at - b.at);
    const referral = next && this.referrals.get(next[0]);
    if (!next || !referral) return false;
    this.planned.delete(referral.id);
    return this.perform(referral, next[1], at);
  }

  private async perform(referral: DeskReferral, turn: Planned, at: number): Promise<boolean> {
    const input = { referralId: referral.id, expectedVersion: referral.version };
    const ending = (act: 'REJECT' | 'REDIRECT' | 'CANCEL') => ({ ...input, reason: reasonFor(act, this.random) });
    switch (turn.act) {
      case 'ACCEPT':
        return this.accept(referral, turn, at);
      case 'REJECT':
        return this.act('referralReject', ending('REJECT'));
      case 'REDIRECT':
        return this.redirect(referral, ending('REDIRECT'));
      case 'CANCEL':
        return this.act('referralCancel', ending('CANCEL'));
      case 'DEPART':
        return this.act('referralDepart', input);
      case 'TRANSFER':
        return this.transfer(input);
      case 'ARRIVE':
        return this.act('referralArrive', input);
      case 'ADMIT':
        return this.admit(referral);
      case 'ATTEND':
        return this.act('referralAttend', input);
      case 'END_TREATMENT':
        return this.act('referralTreatmentEnd', input);
      case 'FEEDBACK':
        return this.act('referralFeedback', { ...input, feedback: this.feedbackOn(referral) });
      case null:
        return false;
    }
  }

  /** With the best bed that is proposed, one of the department asked for; without any it tries again, then says no. */
  private async accept(referral: DeskReferral, turn: Planned, at: number): Promise<boolean> {
    const input = { referralId: referral.id, expectedVersion: referral.version };
    if (referral.scene !== 'INPATIENT')
      return this.act('referralAccept', { ...input, slotSessionId: await this.slotFor(referral, at) });
    const { referralBedProposals } = await this.api.query<Proposals>(proposalsDocument, { referralId: referral.id });
    const wanted = referralBedProposals.filter(({ bed }) => bed.ward.department.id === referral.targetDepartment?.id);
    // A joint ward takes nobody into another ward, and keeps its last fitting bed for visitors.
    const isJoint = referral.targetDepartment?.code === 'JOIN';
    const isVisitors = lastTouched(referral, this.simulated) > 0;
    const enough = !isJoint || isVisitors || wanted.length > 1;
    const bedId = (enough ? (wanted[0] ?? (isJoint ? undefined : referralBedProposals[0])) : undefined)?.bed.id;
    if (bedId) return this.act('referralAccept', { ...input, bedId });
    if (turn.tries + 1 >= triesMax) return this.act('referralReject', { ...input, reason: 'NO_BED' });
    this.planned.set(referral.id, { ...turn, at: at + (2 * hour) / this.pace, tries: turn.tries + 1 });
    return false;
  }

  /** For some who can wait a number of the slot pool. */
  private async slotFor(referral: DeskReferral, at: number): Promise<string | null> {
    const institutionId = referral.target?.id;
    const departmentId = referral.targetDepartment?.id;
    if (referral.direction !== 'UP' || referral.urgency !== 'ROUTINE' || !institutionId || !departmentId) return null;
    if (!this.random.chance(0.5)) return null;
    const variables = { institutionId, departmentId, from: new Date(at).toISOString() };
    const { slotSessions } = await this.api.query<Slots>(slotsDocument, variables);
    return slotSessions.edges[0]?.node.id ?? null;
  }

  private async redirect(referral: DeskReferral, input: object): Promise<boolean> {
    const { city } = this.surroundings ?? {};
    const department =
      city && (departmentOf(city, referral.targetDepartment?.code ?? '') ?? departmentOf(city, 'CARD'));
    if (!city || !department || referral.scene === 'INPATIENT') return this.act('referralReject', input);
    return this.act('referralRedirect', { ...input, targetInstitutionId: city.id, targetDepartmentId: department });
  }

  private async transfer(input: object): Promise<boolean> {
    if (!this.house) return false;
    this.house.stale = true;
    return this.act('transferComplete', input, this.house.api);
  }

  private async admit({ targetEncounter, heldBed, id }: DeskReferral): Promise<boolean> {
    if (!this.house || !targetEncounter || !heldBed) return false;
    const input = { encounterId: targetEncounter.id, bedId: heldBed.id };
    const data = await this.house.api.mutate<{ bedStayBegin: DeskPayload }>(admitDocument, input);
    this.house.stale = true;
    return this.note('bedStayBegin', { ...data.bedStayBegin, referral: null }, id);
  }

  private feedbackOn({ diagnosis }: DeskReferral): object {
    const found = [...casesUp, ...casesCheckUp, ...casesFollowUp].find(each => each.note === diagnosis?.nameZh);
    return {
      diagnosis: found?.outcome ?? `${diagnosis?.nameZh ?? '诊断明确'}，经治疗好转`,
      treatment: '详见出院小结或门诊病历',
      plan: found?.plan ?? '家庭医生 2 周内随访；如有变化随时上转',
      medications: found?.medications ?? [],
    };
  }

  /** Sends somebody. */
  async send(what: Sending, at: number): Promise<boolean> {
    const { home, lead, centres, city } = this.surroundings ?? {};
    if (!home || !lead) return false;
    const centre = this.oneOf(centres ?? []);
    switch (what) {
      case 'UP_OUTPATIENT':
        return this.sendNew(lead, 'OUTPATIENT', this.random.pick(casesUp), at);
      case 'UP_CHECK_UP':
        return this.sendNew(lead, 'CHECK_UP', this.random.pick(casesCheckUp), at);
      case 'UP_INPATIENT':
        return this.sendNew(lead, 'INPATIENT', this.random.pick(casesUp), at);
      case 'DOWN_OUTPATIENT': {
        const of = this.random.pick(casesFollowUp);
        return home.tier === 'CITY'
          ? this.sendNew(lead, 'OUTPATIENT', this.random.pick(casesUp), at)
          : this.sendPatient(
              centre,
              'OUTPATIENT',
              of,
              this.oneOf(this.patients().filter(each => each.ordered)),
              false,
              at,
            );
      }
      case 'DOWN_INPATIENT':
        return this.sendOnward(centre, this.random.pick(onwardDepartments), at);
      case 'DOWN_JOINT':
        return this.sendOnward(this.oneOf((centres ?? []).filter(each => departmentOf(each, 'JOIN'))), 'JOIN', at);
      case 'TO_CITY':
        return city ? this.sendNew(city, 'OUTPATIENT', this.random.pick(casesCity), at) : false;
      case 'TO_NEIGHBOUR':
        return centre ? this.sendNew(centre, 'OUTPATIENT', this.random.pick(casesFollowUp), at) : false;
      case 'OUTSIDE':
        return this.sendOutside(at);
    }
  }

  /** Somebody who came today for the first time. */
  private sendNew(target: DeskPlace, scene: string, of: ReferralCase, at: number): Promise<boolean> {
    const patient = this.invent(of, at);
    return this.submit({ patient, ...targetOf(target, of.department) }, scene, of, at);
  }

  private sendOutside(at: number): Promise<boolean> {
    const of = this.random.pick(casesOutside);
    return this.submit({ patient: this.invent(of, at), outsideCode: of.outside }, 'OUTPATIENT', of, at);
  }

  /** An elderly inpatient who no longer needs the hospital goes on from bed to bed. */
  private sendOnward(target: DeskPlace | undefined, department: string, at: number): Promise<boolean> {
    const wards = this.house?.wards;
    const specialtyOf = (patient: KnownPatient) => wards?.get(patient.wardId)?.specialty;
    const able = this.patients().filter(each => each.ageYears >= 60 && onwardWards.has(specialtyOf(each)?.code ?? ''));
    const patient = this.oneOf(able);
    const note = patient && this.random.pick(specialtyOf(patient)?.diagnoses ?? ['康复']);
    if (!patient || !note) return Promise.resolve(false);
    return this.sendPatient(target, 'INPATIENT', caseOnward(department, note), patient, true, at);
  }

  private async sendPatient(
    target: DeskPlace | undefined,
    scene: string,
    of: ReferralCase,
    patient: KnownPatient | undefined,
    fromBed: boolean,
    at: number,
  ): Promise<boolean> {
    if (!target || !patient?.patientId || !departmentOf(target, of.department)) return false;
    const { patientId, encounterId } = patient;
    const who = { patientId, ...(fromBed ? { encounterId } : {}), ...targetOf(target, of.department) };
    const sent = await this.submit(who, scene, of, at);
    if (sent && fromBed) patient.referred = true;
    return sent;
  }

  private submit(who: object, scene: string, of: ReferralCase, at: number): Promise<boolean> {
    return this.act('referralSubmit', {
      ...who,
      sourceInstitutionId: this.surroundings?.home.id,
      scene,
      urgency: ['ROUTINE', 'URGENT', 'EMERGENCY'][this.random.weighted(of.urgency)],
      diagnosisCode: of.code,
      diagnosisNote: of.note,
      reason: of.reason,
      summary: summaryOf(of, at),
      overrideReason: '家属要求，且本机构暂无相应条件',
    });
  }

  /** Who lies in the house and is not referred yet. */
  private patients(): KnownPatient[] {
    return [...(this.house?.beds.values() ?? [])].flatMap(({ patient }) =>
      patient && !patient.referred ? [patient] : [],
    );
  }

  private invent(of: ReferralCase, at: number) {
    const sex = of.sex ?? (this.random.chance(0.5) ? 'FEMALE' : 'MALE');
    const birthDate = birthDateFor(this.random.whole(30, 86), civilDateOf(new Date(at)), this.random);
    return { ...this.inventor.person(sex, birthDate), sex };
  }

  private async act(mutation: DeskActName, input: object, api = this.api): Promise<boolean> {
    const data = await api.mutate<Record<string, DeskPayload>>(deskActs[mutation], input);
    return this.note(mutation, data[mutation] ?? { userErrors: [] });
  }

  /** Counts what happened; whatever has changed is looked at again. */
  private note(mutation: string, { referral, userErrors }: DeskPayload, id = referral?.id): boolean {
    const code = userErrors[0]?.code;
    const counts = code === undefined ? this.done : this.refused;
    const name = code ?? mutation;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (id) this.referrals.delete(id);
    this.stale = true;
    return code === undefined;
  }

  private oneOf<T>(choices: readonly T[]): T | undefined {
    return choices.length > 0 ? this.random.pick(choices) : undefined;
  }
}

function departmentOf(place: DeskPlace, code: string): string | undefined {
  return place.departments.find(department => department.code === code)?.id;
}

function targetOf(place: DeskPlace, department: string): object {
  return { targetInstitutionId: place.id, targetDepartmentId: departmentOf(place, department) };
}
