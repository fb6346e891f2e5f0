import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { admit, cancelAdmission, cancelPlan, plan } from './admission.commands';
import {
  BedStayBeginInput,
  BedStayDepartInput,
  BedStayMoveInput,
  BedStaySwapInput,
  DischargeOrderInput,
  EncounterCancelInput,
  EncounterPlanInput,
} from './bed.inputs';
import { cancelDeparture, cancelDischargeOrder, depart, orderDischarge } from './discharge.commands';
import type { Need } from './matching.rules';
import { cancelMove, move, swap } from './move.commands';
import type { BedProposal } from './overview.types';
import { IdentityHasher } from './patient-identity';
import type { EncounterPayload } from './payloads';
import {
  BedStayBeginCancelPayload,
  BedStayBeginPayload,
  BedStayDepartCancelPayload,
  BedStayDepartPayload,
  BedStayMoveCancelPayload,
  BedStayMovePayload,
  BedStaySwapPayload,
  DischargeOrderCancelPayload,
  DischargeOrderPayload,
  EncounterPlanCancelPayload,
  EncounterPlanPayload,
} from './payloads';
import { needOfEncounterById, proposeBeds } from './proposals.queries';
import { needOf } from './stay.rules';
import type { WardsCode } from './wards.codes';
import { bedById, encounterById } from './wards.loaders';
import { wardsViolations } from './wards.violations';

declare module '../platform/graphql/context' {
  interface Services {
    readonly identityHasher: IdentityHasher;
  }
}

/** Mutations on encounters: coming, moving, going, and taking each of them back. */
@Resolver()
export class EncounterMutations {
  @Rule('encounter.plan')
  @Mutation(() => EncounterPlanPayload, { description: 'Puts a patient on the waiting list of a ward.' })
  encounterPlan(
    @Ctx() context: Context,
    @Input(() => EncounterPlanInput) input: EncounterPlanInput,
  ): Promise<EncounterPayload> {
    const wardId = readId('Ward', input.wardId, 'wardId');
    return onEncounter(context, 'encounterPlan', input, tx =>
      plan(tx, context.services.identityHasher, { ...input, wardId }),
    );
  }

  @Rule('encounter.plan')
  @Mutation(() => EncounterPlanCancelPayload, { description: 'Takes a patient off the waiting list.' })
  encounterPlanCancel(
    @Ctx() context: Context,
    @Input(() => EncounterCancelInput) input: EncounterCancelInput,
  ): Promise<EncounterPayload> {
    const encounterId = readId('Encounter', input.encounterId, 'encounterId');
    return onEncounter(context, 'encounterPlanCancel', input, tx => cancelPlan(tx, encounterId, input.reason));
  }

  @Rule('bed.admit')
  @Mutation(() => BedStayBeginPayload, { description: 'Admits a planned encounter or a patient into a bed (HL7 A01).' })
  async bedStayBegin(
    @Ctx() context: Context,
    @Input(() => BedStayBeginInput) input: BedStayBeginInput,
  ): Promise<BedStayBeginPayload> {
    const bedId = readId('Bed', input.bedId, 'bedId');
    const encounterId = readOptionalId('Encounter', input.encounterId, 'encounterId');
    const holdId = readOptionalId('BedOccupancy', input.holdId, 'holdId');
    const payload = await onEncounter(context, 'bedStayBegin', input, tx =>
      admit(tx, context.services.identityHasher, { ...input, bedId, encounterId, holdId }),
    );
    const stated =
      input.patient &&
      needOf(input.patient, { isolation: input.isolation ?? null, equipment: input.equipment ?? [] }, new Date());
    return { ...payload, nextBest: await nextBest(context, payload, bedId, encounterId, stated ?? null) };
  }

  @Rule('bed.admit')
  @Mutation(() => BedStayBeginCancelPayload, {
    description: 'Takes an admission back that was entered by mistake (HL7 A11).',
  })
  bedStayBeginCancel(
    @Ctx() context: Context,
    @Input(() => EncounterCancelInput) input: EncounterCancelInput,
  ): Promise<EncounterPayload> {
    return cancelling(context, 'bedStayBeginCancel', input, cancelAdmission);
  }

  @Rule('bed.admit')
  @Mutation(() => BedStayMovePayload, {
    description: 'Moves a patient to another bed of the institution (HL7 A02); the receiving ward takes over.',
  })
  async bedStayMove(
    @Ctx() context: Context,
    @Input(() => BedStayMoveInput) input: BedStayMoveInput,
  ): Promise<BedStayMovePayload> {
    const encounterId = readId('Encounter', input.encounterId, 'encounterId');
    const toBedId = readId('Bed', input.toBedId, 'toBedId');
    const holdId = readOptionalId('BedOccupancy', input.holdId, 'holdId');
    const { value, userErrors } = await runCommand(context, 'bedStayMove', input, wardsViolations, tx =>
      move(tx, { ...input, encounterId, toBedId, holdId }),
    );
    return {
      encounter: value && (await context.load(encounterById, value.encounterId)),
      fromBed: value && (await context.load(bedById, value.fromBedId)),
      toBed: value && (await context.load(bedById, value.toBedId)),
      nextBest: await nextBest(context, { userErrors }, toBedId, encounterId, null),
      userErrors,
    };
  }

  @Rule('bed.admit')
  @Mutation(() => BedStayMoveCancelPayload, { description: 'Takes the latest move back (HL7 A12).' })
  bedStayMoveCancel(
    @Ctx() context: Context,
    @Input(() => EncounterCancelInput) input: EncounterCancelInput,
  ): Promise<EncounterPayload> {
    return cancelling(context, 'bedStayMoveCancel', input, cancelMove);
  }

  @Rule('bed.admit')
  @Mutation(() => BedStaySwapPayload, { description: 'Two patients change beds at one instant (HL7 A17).' })
  async bedStaySwap(
    @Ctx() context: Context,
    @Input(() => BedStaySwapInput) input: BedStaySwapInput,
  ): Promise<BedStaySwapPayload> {
    const encounterId = readId('Encounter', input.encounterId, 'encounterId');
    const withEncounterId = readId('Encounter', input.withEncounterId, 'withEncounterId');
    const { value, userErrors } = await runCommand(context, 'bedStaySwap', input, wardsViolations, tx =>
      swap(tx, { encounterId, withEncounterId, at: input.at }),
    );
    const encounters = await Promise.all((value?.encounterIds ?? []).map(id => context.load(encounterById, id)));
    const beds = await Promise.all((value?.bedIds ?? []).map(id => context.load(bedById, id)));
    return {
      encounters: encounters.filter(each => each !== null),
      beds: beds.filter(each => each !== null),
      userErrors,
    };
  }

  @Rule('bed.order')
  @Mutation(() => DischargeOrderPayload, {
    description: 'Orders the discharge of a patient; the bed stays taken until departure.',
  })
  dischargeOrder(
    @Ctx() context: Context,
    @Input(() => DischargeOrderInput) input: DischargeOrderInput,
  ): Promise<EncounterPayload> {
    const encounterId = readId('Encounter', input.encounterId, 'encounterId');
    return onEncounter(context, 'dischargeOrder', input, tx => orderDischarge(tx, { ...input, encounterId }));
  }

  @Rule('bed.order')
  @Mutation(() => DischargeOrderCancelPayload, { description: 'Takes the order of a discharge back.' })
  dischargeOrderCancel(
    @Ctx() context: Context,
    @Input(() => EncounterCancelInput) input: EncounterCancelInput,
  ): Promise<EncounterPayload> {
    return cancelling(context, 'dischargeOrderCancel', input, cancelDischargeOrder);
  }

  @Rule('bed.admit')
  @Mutation(() => BedStayDepartPayload, {
    description: 'The patient has left the bed (HL7 A03); it waits for cleaning.',
  })
  bedStayDepart(
    @Ctx() context: Context,
    @Input(() => BedStayDepartInput) input: BedStayDepartInput,
  ): Promise<EncounterPayload> {
    const encounterId = readId('Encounter', input.encounterId, 'encounterId');
    const toInstitutionId = readOptionalId('Institution', input.toInstitutionId, 'toInstitutionId');
    return onEncounter(context, 'bedStayDepart', input, tx => depart(tx, { ...input, encounterId, toInstitutionId }));
  }

  @Rule('bed.admit')
  @Mutation(() => BedStayDepartCancelPayload, {
    description: 'Takes a departure back that was entered by mistake (HL7 A13).',
  })
  bedStayDepartCancel(
    @Ctx() context: Context,
    @Input(() => EncounterCancelInput) input: EncounterCancelInput,
  ): Promise<EncounterPayload> {
    return cancelling(context, 'bedStayDepartCancel', input, cancelDeparture);
  }
}

type Left = { encounterId: string; bedId?: string };

async function onEncounter(
  context: Context,
  operation: string,
  input: { requestId: string },
  command: (tx: Transaction) => Promise<Result<Left, WardsCode>>,
): Promise<EncounterPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, wardsViolations, command);
  return {
    encounter: value && (await context.load(encounterById, value.encounterId)),
    bed: value?.bedId ? await context.load(bedById, value.bedId) : null,
    userErrors,
  };
}

function cancelling(
  context: Context,
  operation: string,
  input: EncounterCancelInput,
  command: (
    tx: Transaction,
    input: { encounterId: string; expectedVersion?: number | null; reason: string },
  ) => Promise<Result<Left, WardsCode>>,
): Promise<EncounterPayload> {
  const encounterId = readId('Encounter', input.encounterId, 'encounterId');
  return onEncounter(context, operation, input, tx => command(tx, { ...input, encounterId }));
}

/** Reasons that another bed can mend. */
const bedCodes = new Set<WardsCode>([
  'BED_NOT_FREE',
  'BED_NOT_OPEN',
  'HELD_FOR_OTHER',
  'BED_CHANGED',
  'SEX_RULE',
  'AGE_GROUP',
  'ISOLATION_MISSING',
  'EQUIPMENT_MISSING',
]);
const nextBestCount = 5;

/** The next best beds, when the bed was the obstacle. */
async function nextBest(
  context: Context,
  { userErrors }: { userErrors: readonly { code: WardsCode }[] },
  bedId: string,
  encounterId: string | null,
  stated: Need | null,
): Promise<BedProposal[]> {
  if (!userErrors.some(error => bedCodes.has(error.code))) return [];
  const bed = await context.load(bedById, bedId);
  const need = (encounterId ? (await needOfEncounterById(context, encounterId))?.need : undefined) ?? stated;
  return bed && need ? proposeBeds(context, bed.institutionId, bed.wardId, need, nextBestCount) : [];
}
