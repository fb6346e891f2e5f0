import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { civilDaysOf, type Period } from '../kernel/period';
import { type Refusal, refusal } from '../kernel/result';
import type { Days, HeldAppointment, RegisteredAt } from './appointment.facts';
import { fullTimeBp, type ShareStretch, sharesOver } from './share.rules';
import type { AppointmentKind } from './staff.rules';

/**
 * Whether an appointment fits what a person has already.
 *
 * Rules [JD]: one primary appointment at a time; the shares never exceed full time at any instant; whoever treats is registered at the site for
 * the whole period. Choices: a further post (ADDITIONAL) takes no share, leading (MANAGEMENT) may take none; trainees work under supervision, so
 * that they need no registration; what a group appoints to is MANAGEMENT or ADDITIONAL.
 */
export const appointmentFitCodes = {
  SHARE_EXCEEDED: 'At some instant the shares would exceed full time.',
  SHARE_UNFIT: 'This kind takes another share of the time.',
  PRIMARY_TWICE: 'The person has a primary appointment at that time.',
  NOT_REGISTERED: 'The person is not registered to practise at this site for the whole period.',
  LICENCE_EXPIRES: 'The licence ends before the appointment does.',
  ALREADY_APPOINTED: 'The person holds this post at this place in that time.',
  KIND_UNFIT: 'To a group one is appointed for management, or additionally.',
  PERSON_LEFT: 'The person has left, or will have before the appointment ends.',
  SPEAKS_FOR_SUPPLIER: 'The person speaks for a supplier at that time.',
} as const;
export type AppointmentFitCode = keyof typeof appointmentFitCodes;

/** An appointment that is to be. */
export interface AppointmentPlan extends Days {
  readonly personId: string;
  readonly kind: AppointmentKind;
  readonly post: string;
  readonly shareBp: number;
  readonly groupId: string | null;
  readonly institutionId: string | null;
  readonly wardId: string | null;
}

/** What it is held against. */
export interface PersonFacts {
  /** Those that hold at some time of the plan. */
  readonly held: readonly HeldAppointment[];
  /** At the institution of the plan. */
  readonly registrations: readonly RegisteredAt[];
  readonly leftOn: CivilDate | null;
}

const treatingPosts: readonly string[] = ['PHYSICIAN', 'FAMILY_DOCTOR'];
const treatingKinds: readonly AppointmentKind[] = ['PRIMARY', 'DUAL', 'DISPATCH', 'ROTATION', 'DISTRICT_MANAGED'];
const groupKinds: readonly AppointmentKind[] = ['MANAGEMENT', 'ADDITIONAL'];

/** Whether an appointment needs a practice registration at its site. */
export function needsRegistration({ post, kind, institutionId }: AppointmentPlan): boolean {
  return institutionId !== null && treatingPosts.includes(post) && treatingKinds.includes(kind);
}

/** All that speaks against an appointment, as far as it follows from the person; empty when nothing does. */
export function refuseFit(plan: AppointmentPlan, period: Period, facts: PersonFacts): Refusal<AppointmentFitCode>[] {
  const unfit = [...refuseKind(plan)];
  if (facts.leftOn !== null && (plan.until === null || plan.until > facts.leftOn)) unfit.push(personLeft(facts.leftOn));
  if (facts.held.some(held => isSame(held, plan))) unfit.push(alreadyAppointed);
  const primary = plan.kind === 'PRIMARY' && facts.held.find(({ kind }) => kind === 'PRIMARY');
  if (primary) unfit.push(primaryTwice(primary.period));
  const over = shareStretches(plan, period, facts.held).find(({ bp }) => bp > fullTimeBp);
  if (over) unfit.push(shareExceeded(over));
  if (needsRegistration(plan)) unfit.push(...refuseUnregistered(plan, facts.registrations));
  return unfit;
}

/** What the shares come to with the planned appointment, over its period. */
export function shareStretches(
  { shareBp }: Pick<AppointmentPlan, 'shareBp'>,
  period: Period,
  held: readonly HeldAppointment[],
): ShareStretch[] {
  return sharesOver([...held, { period, shareBp }], period);
}

function refuseKind({ kind, shareBp, groupId }: AppointmentPlan): Refusal<AppointmentFitCode>[] {
  const unfit: Refusal<AppointmentFitCode>[] = [];
  if (groupId !== null && !groupKinds.includes(kind)) unfit.push(kindUnfit);
  if (kind === 'ADDITIONAL' && shareBp !== 0) unfit.push(additionalTakesNone);
  if (!groupKinds.includes(kind) && shareBp === 0) unfit.push(shareMissing);
  return unfit;
}

function isSame(held: HeldAppointment, plan: AppointmentPlan): boolean {
  return (
    held.post === plan.post &&
    held.groupId === plan.groupId &&
    held.institutionId === plan.institutionId &&
    held.wardId === plan.wardId
  );
}

/** The first day that no registration covers; a registration that ends with its licence is the licence's fault. */
function refuseUnregistered(plan: Days, registrations: readonly RegisteredAt[]): Refusal<AppointmentFitCode>[] {
  let covered: CivilDate = plan.from;
  let last: RegisteredAt | undefined;
  for (const registration of registrations) {
    const { from, until } = registration;
    if (from > covered || (until !== null && until <= covered)) continue;
    if (until === null) return [];
    covered = until;
    last = registration;
  }
  if (plan.until !== null && covered >= plan.until) return [];
  return [last && last.licenceUntil === covered ? licenceExpires(covered) : notRegistered(covered)];
}

function shareExceeded({ from, until, bp }: ShareStretch): Refusal<AppointmentFitCode> {
  const [since, ending] = [civilDateOf(from), until && civilDateOf(until)];
  return refusal(
    'SHARE_EXCEEDED',
    `自 ${since}${ending ? ` 至 ${ending} 之前` : ' 起'}各任职占用工时合计 ${percent(bp)}，超过全时。请降低比例、改期，或先结束其他任职。`,
    `From ${since}${ending ? ` until ${ending}` : ' on'} the shares come to ${percent(bp)}, more than full time. Lower the share, choose other days, or end another appointment first.`,
    'shareBp',
  );
}

/** Basis points as a percentage, without a needless fraction. */
export function percent(bp: number): string {
  return `${bp / 100}%`;
}

function primaryTwice(period: Period): Refusal<AppointmentFitCode> {
  const { from, until } = civilDaysOf(period);
  return refusal(
    'PRIMARY_TWICE',
    `此人 ${from} 起${until ? `、${until} 之前` : ''}已有主聘任职。请先结束它，或选择其他任职类型。`,
    `There is a primary appointment from ${from}${until ? ` until ${until}` : ' on'}. End it first, or choose another kind.`,
    'kind',
  );
}

function notRegistered(day: CivilDate): Refusal<AppointmentFitCode> {
  return refusal(
    'NOT_REGISTERED',
    `此人自 ${day} 起未在该机构执业注册或备案。请先办理注册，或缩短任职期。`,
    `From ${day} on the person is not registered to practise at this site. Register or file the site first, or shorten the period.`,
    'institutionId',
  );
}

function licenceExpires(day: CivilDate): Refusal<AppointmentFitCode> {
  return refusal(
    'LICENCE_EXPIRES',
    `执业证书于 ${day} 到期，早于任职结束。请先延续证书和注册，或让任职在该日结束。`,
    `The licence ends on ${day}, before the appointment does. Renew licence and registration first, or let the appointment end on that day.`,
    'until',
  );
}

function personLeft(day: CivilDate): Refusal<AppointmentFitCode> {
  return refusal(
    'PERSON_LEFT',
    `此人自 ${day} 起离职，任职不能超过该日。`,
    `The person leaves on ${day}: an appointment ends by that day.`,
    'personId',
  );
}

const alreadyAppointed = refusal(
  'ALREADY_APPOINTED',
  '此人在该时段已在此处任该岗位，请改选日期或岗位。',
  'This person already holds this post here in that time. Choose other days, or another post.',
  'post',
);
const kindUnfit = refusal<AppointmentFitCode>(
  'KIND_UNFIT',
  '集团层面的任职只能是管理任职或兼任岗位。',
  'To a group one is appointed for management, or additionally.',
  'kind',
);
const additionalTakesNone = refusal<AppointmentFitCode>(
  'SHARE_UNFIT',
  '兼任岗位不占工时，比例应为 0。',
  'A further post takes no share of the time: its share is 0.',
  'shareBp',
);
const shareMissing = refusal<AppointmentFitCode>(
  'SHARE_UNFIT',
  '请填写占用工时的比例（大于 0，至多 100%）。',
  'Say which share of full time it takes: more than 0, at most 100%.',
  'shareBp',
);

/** What the database's own refusals of appointments mean: the same as the rules', where two acted at once. */
export const appointmentViolations: Readonly<Record<string, Refusal<AppointmentFitCode>>> = {
  appointment_share_within: refusal(
    'SHARE_EXCEEDED',
    '各任职占用工时合计超过全时。请降低比例、改期，或先结束其他任职。',
    'The shares would come to more than full time. Lower the share, choose other days, or end another appointment first.',
    'shareBp',
  ),
  appointment_supplier_apart: refusal(
    'SPEAKS_FOR_SUPPLIER',
    '此人在该时段是供应商代表，不能同时任职。请先结束其代表身份。',
    'The person speaks for a supplier at that time and cannot work in a house as well. End that first.',
    'personId',
  ),
  appointment_one_primary: refusal(
    'PRIMARY_TWICE',
    '此人在该时段已有主聘任职。请先结束它，或选择其他任职类型。',
    'There is a primary appointment at that time. End it first, or choose another kind.',
    'kind',
  ),
  appointment_registered: refusal(
    'NOT_REGISTERED',
    '此人未在该机构为整个任职期办理执业注册或备案。请先办理注册，或缩短任职期。',
    'The person is not registered to practise at this site for the whole period. Register first, or shorten the period.',
    'institutionId',
  ),
};

/** Why an appointment cannot be shortened. */
export const shortenCodes = {
  ALREADY_ENDED: 'It has ended already, or will by then.',
  SESSIONS_AFTER: 'Duty sessions lie after that day; they are listed. Cancel them with it, or choose a later day.',
} as const;
export type ShortenCode = keyof typeof shortenCodes;

export const alreadyEnded = refusal<ShortenCode>(
  'ALREADY_ENDED',
  '该任职已结束，或在该日之前即将结束。',
  'This appointment has ended already, or will have by that day.',
  'appointmentId',
);
export const sessionsAfter = refusal<ShortenCode>(
  'SESSIONS_AFTER',
  '结束日之后还有出诊排班（见列表）。请一并取消，或选择更晚的日期。',
  'Duty sessions lie after that day; they are listed. Cancel them with it, or choose a later day.',
  'cancelSessions',
);
