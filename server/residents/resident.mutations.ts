import { type ClassType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { mergeResidents, undoMerge } from './merge.commands';
import { closePopulation, recordPopulation } from './population.commands';
import { registerResident } from './registration.commands';
import { type ResidentCode, residentCodes } from './resident.codes';
import { cancelDeath, type Done, returnResident, updateResident } from './resident.commands';
import {
  ResidentDeathInput,
  ResidentMergeInput,
  ResidentMergeUndoInput,
  ResidentMoveOutInput,
  ResidentPopulationInput,
  ResidentRegisterInput,
  ResidentTakeBackInput,
  ResidentUpdateInput,
} from './resident.inputs';
import { residentById } from './resident.loaders';
import { Resident } from './resident.types';
import { residentViolations } from './resident.violations';
import { moveOut, recordDeath } from './resident-end.commands';

type Errors = UserError<ResidentCode>[];

interface Payload {
  resident: Resident | null;
  userErrors: Errors;
}

function payloadOf(name: string, ...codes: ResidentCode[]): ClassType<Payload> {
  const ErrorType = mutationErrors(name, codesOf(residentCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name}\` did.` })
  class ResidentPayload implements Payload {
    @Field(() => Resident, { nullable: true, description: 'The resident afterwards; null when refused.' })
    resident: Resident | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return ResidentPayload;
}

const identity = ['IDENTITY_INVALID', 'IDENTITY_MISMATCH', 'BIRTH_DATE'] as const;
const numbers = ['LOCAL_NUMBER_TAKEN', 'INSURER_NUMBER_TAKEN', 'NEIGHBOURHOOD'] as const;
const gone = ['RESIDENT_MERGED', 'RESIDENT_DIED', 'RESIDENT_MOVED'] as const;

const RegisterPayload = payloadOf(
  'ResidentRegister',
  ...identity,
  ...numbers,
  'NOT_A_CENTRE',
  'ALREADY_RESIDENT',
  'RESIDENT_ELSEWHERE',
  'RESIDENT_DIED',
  'POSSIBLE_DUPLICATE',
);
const UpdatePayload = payloadOf(
  'ResidentUpdate',
  ...identity,
  'IDENTITY_TAKEN',
  ...numbers,
  ...gone,
  'RESIDENT_CHANGED',
);
const population = ['POPULATION_BY_AGE', 'POPULATION_DATE'] as const;
const PopulationAddPayload = payloadOf(
  'ResidentPopulationAdd',
  ...gone,
  ...population,
  'POPULATION_SEX',
  'POPULATION_PRESENT',
);
const PopulationEndPayload = payloadOf(
  'ResidentPopulationEnd',
  ...gone,
  ...population,
  'POPULATION_BY_REGISTER',
  'POPULATION_ABSENT',
);
const MergePayload = payloadOf(
  'ResidentMerge',
  'RESIDENT_MERGED',
  'RESIDENT_CHANGED',
  'MERGE_SELF',
  'MERGE_CENTRE',
  'MERGE_IDENTITY',
  'MERGE_BLOCKED',
);
const MergeUndoPayload = payloadOf('ResidentMergeUndo', 'MERGE_NONE');
const DeathPayload = payloadOf(
  'ResidentDeathRecord',
  'RESIDENT_MERGED',
  'RESIDENT_DIED',
  'RESIDENT_CHANGED',
  'RESIDENT_IN_BED',
  'DIED_ON',
);
const takeBack = ['RESIDENT_MERGED', 'RESIDENT_CHANGED', 'NOT_ENDED'] as const;
const DeathCancelPayload = payloadOf('ResidentDeathCancel', ...takeBack, 'RESIDENT_DIED');
const MoveOutPayload = payloadOf('ResidentMoveOut', ...gone, 'RESIDENT_CHANGED', 'MOVED_OUT_ON');
const ReturnPayload = payloadOf('ResidentReturn', ...takeBack, 'RESIDENT_DIED');

/** What is done with residents themselves. */
@Resolver()
export class ResidentMutations {
  @Rule('resident.keep')
  @Mutation(() => RegisterPayload, {
    description:
      'Takes somebody on as a resident: found by identity number in whichever house knows them, or registered now. Who moved away from another ' +
      'centre is taken over with all that is known of them.',
  })
  residentRegister(
    @Ctx() context: Context,
    @Input(() => ResidentRegisterInput) input: ResidentRegisterInput,
  ): Promise<Payload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    const neighbourhoodId = readOptionalId('Neighbourhood', input.neighbourhoodId, 'neighbourhoodId');
    return run(context, 'residentRegister', input, tx =>
      registerResident(tx, context.services.identityHasher, { ...input, institutionId, neighbourhoodId }),
    );
  }

  @Rule('resident.keep')
  @Mutation(() => UpdatePayload, { description: 'Changes what is registered of a resident.' })
  residentUpdate(
    @Ctx() context: Context,
    @Input(() => ResidentUpdateInput) input: ResidentUpdateInput,
  ): Promise<Payload> {
    const neighbourhoodId = input.neighbourhoodId && readId('Neighbourhood', input.neighbourhoodId, 'neighbourhoodId');
    return run(context, 'residentUpdate', input, tx =>
      updateResident(tx, context.services.identityHasher, { ...input, ...who(input), neighbourhoodId }),
    );
  }

  @Rule('resident.keep')
  @Mutation(() => PopulationAddPayload, { description: 'Records that a resident belongs to a key population.' })
  residentPopulationAdd(
    @Ctx() context: Context,
    @Input(() => ResidentPopulationInput) input: ResidentPopulationInput,
  ): Promise<Payload> {
    return run(context, 'residentPopulationAdd', input, tx => recordPopulation(tx, { ...input, ...who(input) }));
  }

  @Rule('resident.keep')
  @Mutation(() => PopulationEndPayload, { description: 'Records that a resident does not belong to it any more.' })
  residentPopulationEnd(
    @Ctx() context: Context,
    @Input(() => ResidentPopulationInput) input: ResidentPopulationInput,
  ): Promise<Payload> {
    return run(context, 'residentPopulationEnd', input, tx => closePopulation(tx, { ...input, ...who(input) }));
  }

  @Rule('resident.keep')
  @Mutation(() => MergePayload, {
    description:
      'Says that two files are one person. Refused while something of the duplicate is open: each thing is an error of its own. ' +
      'The duplicate keeps what it has, to be read with the file that stands; `residentMergeUndo` takes them apart again.',
  })
  residentMerge(@Ctx() context: Context, @Input(() => ResidentMergeInput) input: ResidentMergeInput): Promise<Payload> {
    const duplicateId = readId('Resident', input.duplicateId, 'duplicateId');
    return run(context, 'residentMerge', input, tx => mergeResidents(tx, { ...input, ...who(input), duplicateId }));
  }

  @Rule('resident.keep')
  @Mutation(() => MergeUndoPayload, { description: 'Takes a duplicate apart again; `residentId` is the duplicate.' })
  residentMergeUndo(
    @Ctx() context: Context,
    @Input(() => ResidentMergeUndoInput) input: ResidentMergeUndoInput,
  ): Promise<Payload> {
    return run(context, 'residentMergeUndo', input, tx => undoMerge(tx, { ...input, ...who(input) }));
  }

  @Rule('resident.keep')
  @Mutation(() => DeathPayload, {
    description: 'Records that a resident died; the contract, the plan and open referrals end with it.',
  })
  residentDeathRecord(
    @Ctx() context: Context,
    @Input(() => ResidentDeathInput) input: ResidentDeathInput,
  ): Promise<Payload> {
    return run(context, 'residentDeathRecord', input, tx =>
      recordDeath(tx, { ...input, ...who(input), on: input.diedOn }),
    );
  }

  @Rule('resident.keep')
  @Mutation(() => DeathCancelPayload, {
    description:
      'Takes back a death that was entered by mistake; the plan goes on, a contract that ended is signed anew.',
  })
  residentDeathCancel(
    @Ctx() context: Context,
    @Input(() => ResidentTakeBackInput) input: ResidentTakeBackInput,
  ): Promise<Payload> {
    return run(context, 'residentDeathCancel', input, tx => cancelDeath(tx, { ...input, ...who(input) }));
  }

  @Rule('resident.keep')
  @Mutation(() => MoveOutPayload, {
    description: 'Records that a resident moved away; the contract and the plan end, and another centre may take over.',
  })
  residentMoveOut(
    @Ctx() context: Context,
    @Input(() => ResidentMoveOutInput) input: ResidentMoveOutInput,
  ): Promise<Payload> {
    return run(context, 'residentMoveOut', input, tx => moveOut(tx, { ...input, ...who(input), on: input.movedOutOn }));
  }

  @Rule('resident.keep')
  @Mutation(() => ReturnPayload, { description: 'Takes back that a resident moved away.' })
  residentReturn(
    @Ctx() context: Context,
    @Input(() => ResidentTakeBackInput) input: ResidentTakeBackInput,
  ): Promise<Payload> {
    return run(context, 'residentReturn', input, tx => returnResident(tx, { ...input, ...who(input) }));
  }
}

function who({ residentId }: { residentId: string }): { residentId: string } {
  return { residentId: readId('Resident', residentId, 'residentId') };
}

async function run(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<Done, ResidentCode>>,
): Promise<Payload> {
  const { value, userErrors } = await runCommand(context, operation, input, residentViolations, body);
  return { resident: value && (await context.load(residentById, value.patientId)), userErrors };
}
