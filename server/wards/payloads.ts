import { type ClassType, Field, ObjectType } from 'type-graphql';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { BlockerType, Ward } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { BedProposal } from './overview.types';
import { someCodes, type WardsCode } from './wards.codes';
import { Bed, Encounter } from './wards.types';

/** Payloads of the mutations on beds and encounters: the object, and why it was refused. */

type Errors = UserError<WardsCode>[];

/** What an encounter and its bed have become. */
export interface EncounterPayload {
  encounter: Encounter | null;
  bed: Bed | null;
  userErrors: Errors;
}

function encounterPayload(name: string, ...codes: WardsCode[]): ClassType<EncounterPayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name}\` did.` })
  class Payload implements EncounterPayload {
    @Field(() => Encounter, { nullable: true, description: 'The encounter afterwards; null when refused.' })
    encounter: Encounter | null;
    @Field(() => Bed, { nullable: true, description: 'The bed afterwards; null when refused or when there is none.' })
    bed: Bed | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

/** What a bed has become. */
export interface BedPayload {
  bed: Bed | null;
  userErrors: Errors;
}

function bedPayload(name: string, ...codes: WardsCode[]): ClassType<BedPayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name}\` did.` })
  class Payload implements BedPayload {
    @Field(() => Bed, { nullable: true, description: 'The bed afterwards; null when refused.' })
    bed: Bed | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

const registration = ['IDENTITY_INVALID', 'IDENTITY_MISMATCH', 'BIRTH_DATE'] as const;
const encounter = ['ENCOUNTER_STATE', 'ENCOUNTER_CHANGED'] as const;
const placement = [
  'BED_NOT_OPEN',
  'BED_NOT_FREE',
  'HELD_FOR_OTHER',
  'SEX_RULE',
  'AGE_GROUP',
  'ISOLATION_MISSING',
  'EQUIPMENT_MISSING',
  'PATIENT_IN_BED',
] as const;
const instant = ['AT_IN_FUTURE', 'AT_TOO_OLD'] as const;
const followed = ['OF_REFERRAL', 'PART_OF_TRANSFER'] as const;
const bed = ['BED_CHANGED', 'BED_STATE', 'BED_NOT_OPEN', 'BED_NOT_FREE'] as const;

export const EncounterPlanPayload = encounterPayload('EncounterPlan', ...registration, 'PATIENT_WAITING');
export const EncounterPlanCancelPayload = encounterPayload('EncounterPlanCancel', ...encounter, 'OF_REFERRAL');
export const BedStayBeginCancelPayload = encounterPayload(
  'BedStayBeginCancel',
  ...encounter,
  ...followed,
  'TOO_LATE',
  'NOT_LATEST',
);
export const BedStayMoveCancelPayload = encounterPayload(
  'BedStayMoveCancel',
  ...encounter,
  'TOO_LATE',
  'NOT_LATEST',
  'BED_NOT_OPEN',
  'BED_NOT_FREE',
);
export const DischargeOrderPayload = encounterPayload('DischargeOrder', ...encounter);
export const DischargeOrderCancelPayload = encounterPayload('DischargeOrderCancel', ...encounter);
export const BedStayDepartPayload = encounterPayload(
  'BedStayDepart',
  ...encounter,
  ...followed,
  ...instant,
  'AT_BEFORE_STAY',
  'DESTINATION_NEEDED',
  'BED_NOT_FREE',
);
export const BedStayDepartCancelPayload = encounterPayload(
  'BedStayDepartCancel',
  ...encounter,
  ...followed,
  'TOO_LATE',
  'NOT_LATEST',
  'BED_NOT_OPEN',
  'BED_NOT_FREE',
  'PATIENT_IN_BED',
);

export const BedCleanPayload = bedPayload('BedClean', ...bed);
export const BedContaminatePayload = bedPayload('BedContaminate', ...bed);
export const BedHoldPayload = bedPayload('BedHold', ...bed, 'HOLD_TOO_LONG', 'OTHER_INSTITUTION', 'ENCOUNTER_STATE');
export const BedHoldReleasePayload = bedPayload('BedHoldRelease', ...bed, 'OF_REFERRAL');
export const BedBlockPayload = bedPayload('BedBlock', ...bed, 'HOLD_TOO_LONG');
export const BedUnblockPayload = bedPayload('BedUnblock', ...bed);
export const BedOpenPayload = bedPayload('BedOpen', 'ALREADY_OPEN', 'WARD_CLOSED');

const BeginError = mutationErrors(
  'BedStayBegin',
  someCodes(
    ...registration,
    ...encounter,
    ...placement,
    ...instant,
    ...followed,
    'BED_CHANGED',
    'OTHER_INSTITUTION',
    'PATIENT_OR_ENCOUNTER',
    'PATIENT_WAITING',
  ),
);

@Rule('REACHED')
@ObjectType({ description: 'What `bedStayBegin` did.' })
export class BedStayBeginPayload {
  @Field(() => Encounter, { nullable: true, description: 'The encounter afterwards; null when refused.' })
  encounter: Encounter | null;
  @Field(() => Bed, { nullable: true, description: 'The bed afterwards; null when refused.' })
  bed: Bed | null;
  @Field(() => [BedProposal], { description: 'When the bed was the obstacle: the next best free beds.' })
  nextBest: BedProposal[];
  @Field(() => [BeginError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

const MoveError = mutationErrors(
  'BedStayMove',
  someCodes(...encounter, ...placement, ...instant, 'AT_BEFORE_STAY', 'OTHER_INSTITUTION', 'SAME_BED'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `bedStayMove` did.' })
export class BedStayMovePayload {
  @Field(() => Encounter, { nullable: true, description: 'The encounter afterwards; null when refused.' })
  encounter: Encounter | null;
  @Field(() => Bed, { nullable: true, description: 'The bed that was left; it waits for cleaning.' })
  fromBed: Bed | null;
  @Field(() => Bed, { nullable: true, description: 'The bed of the patient now.' })
  toBed: Bed | null;
  @Field(() => [BedProposal], { description: 'When the bed was the obstacle: the next best free beds.' })
  nextBest: BedProposal[];
  @Field(() => [MoveError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

const SwapError = mutationErrors(
  'BedStaySwap',
  someCodes(...encounter, ...placement, ...instant, 'AT_BEFORE_STAY', 'OTHER_INSTITUTION', 'SAME_BED'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `bedStaySwap` did.' })
export class BedStaySwapPayload {
  @Field(() => [Encounter], { description: 'Both encounters afterwards; empty when refused.' })
  encounters: Encounter[];
  @Field(() => [Bed], { description: 'Both beds afterwards; empty when refused.' })
  beds: Bed[];
  @Field(() => [SwapError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

const BedCloseError = mutationErrors('BedClose', someCodes('ALREADY_CLOSED', 'BLOCKED'));

@Rule('REACHED')
@ObjectType({ description: 'What `bedClose` did.' })
export class BedClosePayload {
  @Field(() => Bed, { nullable: true, description: 'The bed afterwards; null when refused.' })
  bed: Bed | null;
  @Field(() => [BlockerType], { description: 'What stands in the way; the first 50.' })
  blockers: BlockerType[];
  @Field(() => [BedCloseError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

const WardCloseError = mutationErrors('WardClose', someCodes('ALREADY_CLOSED', 'BLOCKED'));

@Rule('REACHED')
@ObjectType({ description: 'What `wardClose` did.' })
export class WardClosePayload {
  @Field(() => Ward, { nullable: true, description: 'The ward afterwards; null when refused.' })
  ward: Ward | null;
  @Field(() => [BlockerType], { description: 'What stands in the way; the first 50 of each kind.' })
  blockers: BlockerType[];
  @Field(() => [WardCloseError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}
