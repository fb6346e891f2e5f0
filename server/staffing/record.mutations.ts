import { type ClassType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { shapeBlockers } from '../group/blocker.loaders';
import { institutionById } from '../group/group.loaders';
import type { Blocker } from '../group/group.rules';
import { BlockerType } from '../group/group.types';
import { startOfDay } from '../kernel/civil-date';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { type Answer, runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { appointmentsAt } from './appointment.facts';
import { blockersOfEnd } from './appointment.followers';
import { type Left, leaveStaff } from './leave.commands';
import { addLicence, addRegistration, endRegistration, updateLicence } from './licence.commands';
import { type RecordCode, recordCodes, recordViolations } from './record.codes';
import { addTitle, type PersonId, registerStaff, updateStaff } from './record.commands';
import {
  LicenceAddInput,
  LicenceUpdateInput,
  RegistrationAddInput,
  RegistrationEndInput,
  StaffLeaveInput,
  StaffRegisterInput,
  StaffUpdateInput,
  TitleAddInput,
} from './record.inputs';
import { appointmentsOn, registrationsOn } from './rested.queries';
import { appointmentById, licenceById, personById, registrationById } from './staffing.loaders';
import { Appointment, Person } from './staffing.types';

interface PersonPayload {
  person: Person | null;
  userErrors: UserError<RecordCode>[];
}

/** The payload of a mutation on what is on record of somebody. */
function personPayload(name: string, ...codes: RecordCode[]): ClassType<PersonPayload> {
  const ErrorType = mutationErrors(name, codesOf(recordCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name[0]?.toLowerCase()}${name.slice(1)}\` did.` })
  class Payload implements PersonPayload {
    @Field(() => Person, { nullable: true, description: 'Whose record it is; null when refused.' })
    person: Person | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<RecordCode>[];
  }
  return Payload;
}

interface RestedPayload extends PersonPayload {
  blockers: BlockerType[];
}

/** The payload of a mutation that takes days away from what something may rest on. */
function restedPayload(name: string, ...codes: RecordCode[]): ClassType<RestedPayload> {
  const ErrorType = mutationErrors(name, codesOf(recordCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name[0]?.toLowerCase()}${name.slice(1)}\` did.` })
  class Payload implements RestedPayload {
    @Field(() => Person, { nullable: true, description: 'Whose record it is; null when refused.' })
    person: Person | null;
    @Field(() => [BlockerType], { description: 'What rests on the days that would be lost.' })
    blockers: BlockerType[];
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<RecordCode>[];
  }
  return Payload;
}

const both: RecordCode[] = ['NO_RECORD', 'OWN_RECORD'];
const StaffRegisterPayload = personPayload(
  'StaffRegister',
  ...(['NUMBER_TAKEN', 'ALREADY_STAFF', 'DAY_UNFIT', 'PERSON_UNKNOWN', 'OWN_RECORD'] as const),
);
const StaffUpdatePayload = personPayload(
  'StaffUpdate',
  ...both,
  ...(['NUMBER_TAKEN', 'DAY_UNFIT', 'CHANGED', 'PERSON_LEFT'] as const),
);
const TitleAddPayload = personPayload('TitleAdd', ...both, 'TITLE_TWICE');
const LicenceAddPayload = personPayload('LicenceAdd', ...both, 'PERIOD_EMPTY', 'LICENCE_TAKEN');
const RegistrationAddPayload = personPayload(
  'RegistrationAdd',
  ...(['OWN_RECORD', 'PERIOD_EMPTY', 'LICENCE_EXPIRES', 'PRIMARY_TWICE', 'ALREADY_REGISTERED'] as const),
);
const LicenceUpdatePayload = restedPayload(
  'LicenceUpdate',
  ...(['OWN_RECORD', 'CHANGED', 'PERIOD_EMPTY', 'RESTED_ON'] as const),
);
const RegistrationEndPayload = restedPayload(
  'RegistrationEnd',
  ...(['OWN_RECORD', 'CHANGED', 'ALREADY_ENDED', 'ENDS_IN_PAST', 'REASON_MISSING', 'RESTED_ON'] as const),
);
const StaffLeaveError = mutationErrors(
  'StaffLeave',
  codesOf(recordCodes, ...both, 'CHANGED', 'PERSON_LEFT', 'LEAVES_IN_PAST', 'SESSIONS_AFTER'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `staffLeave` did.' })
class StaffLeavePayload {
  @Field(() => Person, { nullable: true, description: 'Who left; null when refused.' })
  person: Person | null;
  @Field(() => [Appointment], { description: 'The appointments that ended.' })
  ended: Appointment[];
  @Field(() => [BlockerType], { description: 'Duty sessions that stand in the way.' })
  blockers: BlockerType[];
  @Field(() => [StaffLeaveError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<RecordCode>[];
}

/** Changes of what is on record of people. */
@Resolver()
export class RecordMutations {
  @Rule('staff.keep')
  @Mutation(() => StaffRegisterPayload, {
    description: 'Puts somebody on record at a house, which is their home then.',
  })
  async staffRegister(
    @Ctx() context: Context,
    @Input(() => StaffRegisterInput) input: StaffRegisterInput,
  ): Promise<PersonPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    const personId = readOptionalId('Person', input.personId, 'personId');
    return keep(context, 'staffRegister', input, tx =>
      registerStaff(tx, viewerOf(context), { ...withNulls(input), institutionId, personId }),
    );
  }

  @Rule('staff.keep')
  @Mutation(() => StaffUpdatePayload, { description: 'Changes the record of somebody of your house. Not your own.' })
  async staffUpdate(
    @Ctx() context: Context,
    @Input(() => StaffUpdateInput) input: StaffUpdateInput,
  ): Promise<PersonPayload> {
    const personId = await visiblePerson(context, input.personId);
    return keep(context, 'staffUpdate', input, tx =>
      updateStaff(tx, viewerOf(context), { ...withNulls(input), expectedVersion: input.expectedVersion, personId }),
    );
  }

  @Rule('staff.keep')
  @Mutation(() => StaffLeavePayload, {
    description:
      'Somebody of your house leaves: all their appointments end, at whatever house, and what rests on them. People are never deleted.',
  })
  async staffLeave(
    @Ctx() context: Context,
    @Input(() => StaffLeaveInput) input: StaffLeaveInput,
  ): Promise<StaffLeavePayload> {
    const personId = await visiblePerson(context, input.personId);
    const { value, userErrors } = await runCommand<Left, RecordCode>(
      context,
      'staffLeave',
      input,
      recordViolations,
      tx => leaveStaff(tx, viewerOf(context), { ...input, on: input.on ?? null, personId }),
    );
    const ended = await Promise.all((value?.appointmentIds ?? []).map(id => context.load(appointmentById, id)));
    const isBlocked = userErrors.some(({ code }) => code === 'SESSIONS_AFTER');
    return {
      person: value && (await context.load(personById, personId)),
      ended: ended.filter(appointment => appointment !== null),
      blockers: await shapeBlockers(context, isBlocked ? await blockersOfLeave(context, personId, input.on) : []),
      userErrors,
    };
  }

  @Rule('staff.keep')
  @Mutation(() => TitleAddPayload, { description: 'Adds a title to the record of somebody of your house.' })
  async titleAdd(@Ctx() context: Context, @Input(() => TitleAddInput) input: TitleAddInput): Promise<PersonPayload> {
    const personId = await visiblePerson(context, input.personId);
    return keep(context, 'titleAdd', input, tx => addTitle(tx, viewerOf(context), { ...input, personId }));
  }

  @Rule('staff.keep')
  @Mutation(() => LicenceAddPayload, { description: 'Puts a licence of somebody of your house on record.' })
  async licenceAdd(
    @Ctx() context: Context,
    @Input(() => LicenceAddInput) input: LicenceAddInput,
  ): Promise<PersonPayload> {
    const personId = await visiblePerson(context, input.personId);
    const until = input.until ?? null;
    return keep(context, 'licenceAdd', input, tx => addLicence(tx, viewerOf(context), { ...input, until, personId }));
  }

  @Rule('staff.keep')
  @Mutation(() => LicenceUpdatePayload, {
    description: 'Renews a licence, or lets it end earlier; refused with the list while a registration rests on it.',
  })
  async licenceUpdate(
    @Ctx() context: Context,
    @Input(() => LicenceUpdateInput) input: LicenceUpdateInput,
  ): Promise<RestedPayload> {
    const licenceId = readId('Licence', input.licenceId, 'licenceId');
    if (!(await context.load(licenceById, licenceId))) throw notFound('该证书', 'licence');
    const wish = { ...input, licenceId, until: input.until ?? null, scopeZh: input.scopeZh ?? null };
    const payload = await keep(context, 'licenceUpdate', input, tx => updateLicence(tx, viewerOf(context), wish));
    return withBlockers(context, payload, () => registrationsOn(context.read, licenceId, wish.until));
  }

  @Rule('staff.keep')
  @Mutation(() => RegistrationAddPayload, {
    description: 'Registers somebody to practise at a site, or files a further one. Home and the site may.',
  })
  async registrationAdd(
    @Ctx() context: Context,
    @Input(() => RegistrationAddInput) input: RegistrationAddInput,
  ): Promise<PersonPayload> {
    const licenceId = readId('Licence', input.licenceId, 'licenceId');
    if (!(await context.load(licenceById, licenceId))) throw notFound('该证书', 'licence');
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
    const wish = { ...input, licenceId, institutionId, until: input.until ?? null };
    return keep(context, 'registrationAdd', input, tx => addRegistration(tx, viewerOf(context), wish));
  }

  @Rule('staff.keep')
  @Mutation(() => RegistrationEndPayload, {
    description: 'Ends a registration before its time; refused with the list while an appointment rests on it.',
  })
  async registrationEnd(
    @Ctx() context: Context,
    @Input(() => RegistrationEndInput) input: RegistrationEndInput,
  ): Promise<RestedPayload> {
    const registrationId = readId('PracticeRegistration', input.registrationId, 'registrationId');
    const registration = await context.load(registrationById, registrationId);
    if (!registration || !(await context.load(personById, registration.personId)))
      throw notFound('该注册', 'registration');
    const wish = { ...input, registrationId };
    const payload = await keep(context, 'registrationEnd', input, tx => endRegistration(tx, viewerOf(context), wish));
    return withBlockers(context, payload, () => appointmentsOn(context.read, registrationId, input.until));
  }
}

/** A person whom the viewer sees. */
async function visiblePerson(context: Context, id: string): Promise<string> {
  const personId = readId('Person', id, 'personId');
  if (!(await context.load(personById, personId))) throw notFound('此人', 'person');
  return personId;
}

async function keep(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<PersonId, RecordCode>>,
): Promise<PersonPayload> {
  const { value, userErrors }: Answer<PersonId, RecordCode> = await runCommand(
    context,
    operation,
    input,
    recordViolations,
    body,
  );
  return { person: value && (await context.load(personById, value.personId)), userErrors };
}

async function withBlockers(
  context: Context,
  payload: PersonPayload,
  find: () => Promise<Blocker[]>,
): Promise<RestedPayload> {
  const isBlocked = payload.userErrors.some(({ code }) => code === 'RESTED_ON');
  return { ...payload, blockers: await shapeBlockers(context, isBlocked ? await find() : []) };
}

/** What lies after a leaving, of all appointments. */
async function blockersOfLeave(context: Context, personId: string, on: string | null | undefined): Promise<Blocker[]> {
  const until = on ? startOfDay(on) : new Date();
  const held = await appointmentsAt(context.read, personId, until, null);
  const found = await Promise.all(
    held.map(({ id, institutionId }) =>
      blockersOfEnd(context.read, { appointmentId: id, personId, institutionId, until }),
    ),
  );
  return found.flat();
}

function withNulls<T extends { education?: unknown; sex?: string | null; bornOn?: string | null }>(input: T) {
  return {
    ...input,
    education: (input.education ?? null) as Exclude<T['education'], undefined> | null,
    sex: input.sex ?? null,
    bornOn: input.bornOn ?? null,
  };
}
