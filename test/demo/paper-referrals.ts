import type { Api } from '../../server/demo/simulator.client';
import type { DeskPlace, DeskReferral } from '../../server/demo/simulator.desk.documents';
import type { PlayedHouse } from '../../server/demo/simulator.house';
import { specialtyOf } from '../../server/demo/specialties';
import { transitions } from '../../server/referrals/referral.rules';

const day = 86_400_000;

interface PaperReferral
  extends Omit<DeskReferral, 'version' | 'state' | 'holdUntil' | 'heldBed' | 'targetEncounter' | 'steps'> {
  version: number;
  state: string;
  holdUntil: string | null;
  heldBed: { id: string } | null;
  targetEncounter: { id: string } | null;
  steps: { at: string; person: { id: string } | null }[];
  since: number;
  treated: boolean;
}

interface Input {
  readonly referralId?: string;
  readonly encounterId?: string;
  readonly expectedVersion?: number;
  readonly bedId?: string;
  readonly sourceInstitutionId?: string;
  readonly targetInstitutionId?: string;
  readonly targetDepartmentId?: string;
  readonly outsideCode?: string;
  readonly scene?: string;
  readonly urgency?: string;
}

/** Which step each mutation takes. */
const steps: Readonly<Record<string, string>> = {
  referralAccept: 'ACCEPT',
  referralReject: 'REJECT',
  referralRedirect: 'REDIRECT',
  referralDepart: 'DEPART',
  referralArrive: 'ARRIVE',
  referralAttend: 'ATTEND',
  referralTreatmentEnd: 'END_TREATMENT',
  referralFeedback: 'FEEDBACK',
  referralCancel: 'CANCEL',
};

/**
 * A lead hospital, a centre with a joint ward and a city hospital on paper, with a clock of their own: enough of the referrals' API to let
 * the desks play weeks in seconds. Every step is one of the real table of transitions, or it is refused and noted.
 */
export class PaperGroup {
  now: number;
  readonly refusals: string[] = [];
  readonly all: PaperReferral[] = [];
  private count = 0;
  private readonly places: readonly (DeskPlace & { role: string })[] = [
    place('LEAD', 'DISTRICT', 'LEAD', ['CARD', 'NEUR', 'RESP', 'GAST', 'ENDO', 'ORTH', 'GENS', 'GYNO', 'IMAG']),
    place('HOST', 'COMMUNITY', 'MEMBER', ['GP', 'COMP', 'NURS', 'CREH', 'JOIN']),
    place('CITY', 'CITY', 'CITY_PARTNER', ['CARD', 'NEUR', 'ONCO', 'GENS', 'NEPH']),
  ];

  constructor(begin: number) {
    this.now = begin;
  }

  /** The API as somebody at the desk of a house sees it. */
  apiOf(code: string): Api {
    return {
      query: async <Data>(document: string) => structuredClone(this.query(document, code)) as Data,
      mutate: async <Data>(document: string, input: object) => this.mutate(document, input as Input, code) as Data,
    };
  }

  /** The bed manager's knowledge: elderly inpatients who may go on. */
  houseOf(code: string): PlayedHouse {
    const beds = Array.from({ length: 40 }, (_, index) => ({
      patient: {
        encounterId: `e${index}`,
        patientId: `p${index}`,
        wardId: 'w',
        ageYears: 75,
        ordered: index % 4 === 0,
        referred: false,
      },
    }));
    const wards = new Map([['w', { specialty: specialtyOf('NEUR') }]]);
    const house = {
      api: this.apiOf(code),
      stale: false,
      personId: `beds ${code}`,
      beds: new Map(beds.entries()),
      wards,
    };
    return house as unknown as PlayedHouse;
  }

  /** What time alone does. */
  tick(at: number): void {
    this.now = at;
    for (const referral of this.all) {
      const waited = at - referral.since;
      if (referral.state === 'ACCEPTED' && referral.holdUntil && Date.parse(referral.holdUntil) <= at)
        this.go(referral, 'LAPSE', 'SYSTEM');
      else if (['SUBMITTED', 'DEPARTED'].includes(referral.state) && referral.target && waited > 4 * day)
        this.go(referral, 'EXPIRE', 'SYSTEM');
      else if (referral.state === 'ADMITTED' && waited > 5 * day) this.go(referral, 'END_TREATMENT', 'TARGET');
    }
  }

  private query(document: string, code: string): object {
    const home = this.places.find(each => each.code === code);
    if (document.includes('SimulatorDeskHome')) {
      const memberships = this.places.map(({ role, ...institution }) => ({ role, institution }));
      const own = { ...home, memberships: [{ role: home?.role, group: { memberships } }] };
      return { viewer: { person: { id: `desk ${code}` }, homeInstitution: own } };
    }
    if (document.includes('SimulatorProposals')) return { referralBedProposals: this.proposals() };
    if (document.includes('SimulatorSlots')) return { slotSessions: { edges: [] } };
    const open = ['SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED', 'ATTENDED', 'FEEDBACK_DUE'];
    const mine = this.all.filter(({ source, target }) => source.id === home?.id || target?.id === home?.id);
    return { referrals: { edges: mine.filter(({ state }) => open.includes(state)).map(node => ({ node })) } };
  }

  private proposals(): object[] {
    const departments = this.places.flatMap(each => each.departments);
    return departments.flatMap(({ id }) =>
      [1, 2].map(nth => ({ bed: { id: `${id} ${nth} ${this.count}`, ward: { department: { id } } } })),
    );
  }

  private mutate(document: string, input: Input, code: string): object {
    const name = /Simulator_(\w+)/.exec(document)?.[1] ?? 'bedStayBegin';
    if (name === 'referralSubmit') return this.answer(name, this.submit(input));
    const referral = this.all.find(({ id, targetEncounter }) =>
      input.referralId ? id === input.referralId : targetEncounter?.id === input.encounterId,
    );
    const side = referral?.target?.id === `${code} id` ? 'TARGET' : 'SOURCE';
    if (!referral || (input.expectedVersion !== undefined && input.expectedVersion !== referral.version))
      return this.refuse(name, 'changed');
    if (name === 'transferComplete' || name === 'bedStayBegin') {
      const way = name === 'transferComplete' ? ['DEPART', 'ARRIVE', 'ADMIT'] : ['ADMIT'];
      const taken = way.every(step => this.go(referral, step, step === 'DEPART' ? 'SOURCE' : 'TARGET'));
      return taken ? this.answer(name, referral) : this.refuse(name, referral.state);
    }
    if (!this.go(referral, steps[name] ?? '', side)) return this.refuse(name, referral.state);
    if (name === 'referralAccept') this.hold(referral, input);
    return this.answer(name, referral);
  }

  private submit(input: Input): PaperReferral {
    this.count += 1;
    const target = this.places.find(each => each.id === input.targetInstitutionId) ?? null;
    const source = this.places.find(each => each.id === input.sourceInstitutionId);
    const referral: PaperReferral = {
      id: `r${this.count}`,
      version: 1,
      state: 'SUBMITTED',
      direction: source?.code === 'HOST' ? 'UP' : source?.code === 'LEAD' && target?.code === 'HOST' ? 'DOWN' : 'UP',
      scene: input.scene ?? '',
      urgency: input.urgency ?? '',
      requestedAt: new Date(this.now).toISOString(),
      holdUntil: null,
      source: { id: source?.id ?? '' },
      target: target && { id: target.id },
      outsideTarget: input.outsideCode ? { code: input.outsideCode } : null,
      targetDepartment: target?.departments.find(({ id }) => id === input.targetDepartmentId) ?? null,
      diagnosis: { nameZh: '诊断' },
      requestedBy: { id: `desk ${source?.code}` },
      heldBed: null,
      sourceEncounter: input.encounterId ? { id: input.encounterId } : null,
      targetEncounter: null,
      slot: null,
      steps: [],
      since: this.now,
      treated: false,
    };
    if (target && !referral.targetDepartment)
      this.refusals.push(`referralSubmit: no ${input.targetDepartmentId} at ${target.code}`);
    this.all.push(referral);
    return referral;
  }

  private hold(referral: PaperReferral, { bedId }: Input): void {
    referral.holdUntil = new Date(this.now + 2 * day).toISOString();
    if (referral.scene !== 'INPATIENT') return;
    if (!bedId) this.refusals.push('referralAccept: an inpatient without a bed');
    referral.heldBed = { id: bedId ?? '' };
    referral.targetEncounter = { id: `${referral.id} planned` };
  }

  private go(referral: PaperReferral, action: string, side: string): boolean {
    const found = transitions.find(
      ({ from, action: step, sides }) =>
        from === referral.state && step === action && sides.some(each => each === side),
    );
    if (!found) return false;
    referral.state = found.to;
    referral.version += 1;
    referral.since = this.now;
    if (found.to === 'ADMITTED' || found.to === 'ATTENDED') referral.treated = true;
    return true;
  }

  private answer(name: string, { id, version, state }: PaperReferral): object {
    return { [name]: { referral: { id, version, state }, userErrors: [] } };
  }

  private refuse(name: string, why: string): object {
    this.refusals.push(`${name}: ${why}`);
    return { [name]: { referral: null, userErrors: [{ code: 'REFERRAL_STATE', message: why }] } };
  }
}

function place(code: string, tier: string, role: string, departments: readonly string[]) {
  return {
    id: `${code} id`,
    code,
    tier,
    role,
    departments: departments.map(each => ({ id: `${code} ${each}`, code: each })),
  };
}
