import { MaxLength, MinLength } from 'class-validator';
import { Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CommandInput, Input } from '../../schema/input';
import { Instant } from '../../schema/scalars';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { referralById } from '../referrals/referral.loaders';
import { Referral } from '../referrals/referral.types';
import { transferById } from './joint-ward.loaders';
import { cancelTransfer, completeTransfer } from './transfer.commands';
import { type TransferCode, transferCodes, transferViolations } from './transfer.rules';
import { Transfer } from './transfer.types';

type Errors = UserError<TransferCode>[];

@InputType({ description: 'Hands the patient of an accepted referral over today.' })
class TransferCompleteInput extends CommandInput {
  @Field(() => ID, { description: 'The referral; its patient lies in a bed of the source.' })
  referralId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => ID, { nullable: true, description: 'Another free bed of that ward; the held one when left out.' })
  bedId?: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it happened, today; now when left out.' })
  at?: Date | null;
}

const CompleteError = mutationErrors(
  'TransferComplete',
  codesOf(
    transferCodes,
    'REFERRAL_STATE',
    'REFERRAL_CHANGED',
    'NOT_IN_SOURCE',
    'PATIENT_DIED',
    'PATIENT_LEFT',
    'NOT_TODAY',
    'AT_IN_FUTURE',
    'AT_TOO_OLD',
    'AT_BEFORE_STAY',
    'BEFORE_ACCEPTANCE',
    'OTHER_WARD',
    'NOT_AGREED_BED',
    'AGREEMENT_NOT_ACTIVE',
    'BED_NOT_FREE',
    'BED_NOT_OPEN',
    'HELD_FOR_OTHER',
    'SEX_RULE',
    'AGE_GROUP',
    'ISOLATION_MISSING',
    'EQUIPMENT_MISSING',
    'ALREADY_DONE',
  ),
);

@Rule('REACHED')
@ObjectType({ description: 'What `transferComplete` did.' })
class TransferCompletePayload {
  @Field(() => Transfer, { nullable: true, description: 'The handing-over; null when refused.' })
  transfer: Transfer | null;
  @Field(() => Referral, { nullable: true, description: 'The referral afterwards; null when refused.' })
  referral: Referral | null;
  @Field(() => [CompleteError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@InputType({ description: 'Takes a handing-over back that was entered by mistake, as a whole.' })
class TransferCancelInput extends CommandInput {
  @Field(() => ID, { description: 'The handing-over.' })
  transferId: string;
  @Field(() => String, { description: 'Why, 1 to 500 characters; stays beside the cancelled entries.' })
  @MinLength(1)
  @MaxLength(500)
  reason: string;
}

const CancelError = mutationErrors(
  'TransferCancel',
  codesOf(transferCodes, 'ALREADY_CANCELLED', 'TOO_LATE', 'NOT_LATEST', 'BED_NOT_FREE'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `transferCancel` did.' })
class TransferCancelPayload {
  @Field(() => Transfer, { nullable: true, description: 'The handing-over afterwards; null when refused.' })
  transfer: Transfer | null;
  @Field(() => Referral, { nullable: true, description: 'The referral afterwards; null when refused.' })
  referral: Referral | null;
  @Field(() => [CancelError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@Resolver()
export class TransferMutations {
  @Rule('bed.admit')
  @Mutation(() => TransferCompletePayload, {
    description:
      'Hands a patient over on one day: ends the stay here, discharges here, admits there and begins the stay in the held bed at the same ' +
      'instant, in one commit. For whoever may admit in either ward; the other house has consented by referring or accepting.',
  })
  async transferComplete(
    @Ctx() context: Context,
    @Input(() => TransferCompleteInput) input: TransferCompleteInput,
  ): Promise<TransferCompletePayload> {
    const wish = {
      ...input,
      referralId: readId('Referral', input.referralId, 'referralId'),
      bedId: readOptionalId('Bed', input.bedId, 'bedId'),
    };
    const { value, userErrors } = await runCommand(context, 'transferComplete', input, transferViolations, tx =>
      completeTransfer(tx, wish),
    );
    return { ...(await both(context, value)), userErrors };
  }

  @Rule('bed.admit')
  @Mutation(() => TransferCancelPayload, {
    description:
      'Takes a handing-over back as a whole: the patient is in the former bed, the referral is accepted again and its bed held. ' +
      'Its parts cannot be taken back one by one.',
  })
  async transferCancel(
    @Ctx() context: Context,
    @Input(() => TransferCancelInput) input: TransferCancelInput,
  ): Promise<TransferCancelPayload> {
    const transferId = readId('Transfer', input.transferId, 'transferId');
    const { value, userErrors } = await runCommand(context, 'transferCancel', input, transferViolations, tx =>
      cancelTransfer(tx, { ...input, transferId }),
    );
    return { ...(await both(context, value)), userErrors };
  }
}

async function both(context: Context, value: { transferId: string } | null) {
  const transfer = value && (await context.load(transferById, value.transferId));
  return { transfer, referral: transfer && (await context.load(referralById, transfer.referralId)) };
}
