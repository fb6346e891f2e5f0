import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { RowFault } from '../../schema/row-fault';
import { Instant } from '../../schema/scalars';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { type ImportCode, importCodes } from '../platform/graphql/row-faults';
import { FamilyContract, ServiceDelivery } from './contract.types';
import { type ContractCode, contractCodes } from './contracts.codes';
import { ContractWarning } from './proposal.types';
import { RenewalBatch } from './renewal.types';

/** Payloads of the mutations on contracts and deliveries. */

type Errors = UserError<ContractCode>[];

export interface ContractPayload {
  contract: FamilyContract | null;
  warnings: ContractWarning[];
  userErrors: Errors;
}

function contractPayload(name: string, ...codes: ContractCode[]): ClassType<ContractPayload> {
  const ErrorType = mutationErrors(name, codesOf(contractCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${lower(name)}\` did.` })
  class Payload implements ContractPayload {
    @Field(() => FamilyContract, { nullable: true, description: 'The contract afterwards; null when refused.' })
    contract: FamilyContract | null;
    @Field(() => [ContractWarning], { description: 'What to know; hinders nothing.' })
    warnings: ContractWarning[];
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

function lower(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

const resident = [
  'RESIDENT_DIED',
  'RESIDENT_MOVED',
  'RESIDENT_MERGED',
  'RESIDENT_UNBORN',
  'RESIDENT_ELSEWHERE',
] as const;
const team = ['TEAM_CLOSED', 'TEAM_FULL', 'DOCTOR_FULL', 'DOCTOR_NOT_IN_TEAM'] as const;
const packages = ['PACKAGE_NEEDED', 'PACKAGE_NOT_VALID', 'PACKAGE_NOT_FOR', 'PACKAGE_TWICE'] as const;
const standing = ['CONTRACT_STATE', 'CONTRACT_CHANGED'] as const;
const paper = ['PAPER_DATE', 'WITNESS_UNKNOWN'] as const;
const sent = ['NO_PHONE', 'CODE_TOO_MANY'] as const;
const entered = ['CODE_NONE', 'CODE_WRONG', 'CODE_EXPIRED', 'CODE_SPENT'] as const;

export const ContractDraftPayload = contractPayload(
  'ContractDraft',
  ...resident,
  'SECOND_CONTRACT',
  'DRAFT_EXISTS',
  ...team,
  'TIER_WRONG',
  ...packages,
  'TERM',
);
export const ContractSignPayload = contractPayload(
  'ContractSign',
  ...resident,
  'SECOND_CONTRACT',
  ...team,
  ...packages,
  'TERM',
  ...standing,
  'SIGNING_WAY',
  'GUARDIAN_NAME',
  ...paper,
  ...entered,
);
export const ContractDiscardPayload = contractPayload('ContractDiscard', ...standing);
export const ContractTransferPayload = contractPayload(
  'ContractTransfer',
  ...resident,
  ...team,
  ...packages,
  ...standing,
  'SAME_TEAM',
  'SECOND_CONTRACT',
);
export const ContractEndPayload = contractPayload(
  'ContractEnd',
  'RESIDENT_MERGED',
  ...standing,
  'END_REASON',
  'END_DATE',
  'DELIVERED_AFTER',
);

const CodeError = mutationErrors('ContractCodeSend', codesOf(contractCodes, ...resident, ...standing, ...sent));

@Rule('REACHED')
@ObjectType({ description: 'A code on its way to a telephone.' })
export class SentCode {
  @Field(() => String, { description: 'The number, masked.' })
  to: string;
  @Field(() => Instant, { description: 'Until when it confirms.' })
  expiresAt: Date;
  @Field(() => Int, { description: 'How often it may be entered.' })
  attemptsMax: number;
  @Field(() => String, {
    nullable: true,
    description: 'The code itself, in a demo only: nobody there has a telephone.',
  })
  demoCode: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'What `contractCodeSend` did.' })
export class ContractCodeSendPayload {
  @Field(() => SentCode, { nullable: true, description: 'The code; null when refused.' })
  sent: SentCode | null;
  @Field(() => [CodeError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

const BeginError = mutationErrors(
  'ContractRenewalBegin',
  codesOf(contractCodes, 'RENEWAL_EMPTY', 'RENEWAL_RUNNING', 'TEAM_CLOSED', ...paper),
);
const ContinueError = mutationErrors('ContractRenewalContinue', codesOf(contractCodes, 'RENEWAL_FINISHED'));

@Rule('REACHED')
@ObjectType({ description: 'What `contractRenewalBegin` did.' })
export class ContractRenewalBeginPayload {
  @Field(() => RenewalBatch, { nullable: true, description: 'The renewal, to be gone on with; null when refused.' })
  batch: RenewalBatch | null;
  @Field(() => [BeginError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `contractRenewalContinue` did.' })
export class ContractRenewalContinuePayload {
  @Field(() => RenewalBatch, { nullable: true, description: 'The renewal afterwards; null when refused.' })
  batch: RenewalBatch | null;
  @Field(() => [ContinueError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}

const ImportError = mutationErrors<ImportCode>('ContractsImport', importCodes);

@Rule('REACHED')
@ObjectType({ description: 'What `contractsImport` did, or would do when it is a dry run.' })
export class ContractsImportPayload {
  @Field(() => Int, { description: 'Contracts taken.' })
  added: number;
  @Field(() => Int, { description: 'Rows that there were already, with the same resident, team and first day.' })
  unchanged: number;
  @Field(() => [RowFault], { description: 'What is wrong with rows; the first 100.' })
  rowFaults: RowFault[];
  @Field(() => [ImportError], { description: 'Empty when the list was taken, or could be; else nothing happened.' })
  userErrors: UserError<ImportCode>[];
}

export interface DeliveryPayload {
  delivery: ServiceDelivery | null;
  userErrors: Errors;
}

function deliveryPayload(name: string, ...codes: ContractCode[]): ClassType<DeliveryPayload> {
  const ErrorType = mutationErrors(name, codesOf(contractCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${lower(name)}\` did.` })
  class Payload implements DeliveryPayload {
    @Field(() => ServiceDelivery, { nullable: true, description: 'The delivery afterwards; null when refused.' })
    delivery: ServiceDelivery | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

const delivery = ['DELIVERY_STATE', 'DELIVERY_CHANGED'] as const;
export const DeliveryRecordPayload = deliveryPayload(
  'DeliveryRecord',
  'CONTRACT_STATE',
  'ITEM_UNKNOWN',
  'DELIVERY_DATE',
  'DELIVERY_TWICE',
  'WITNESS_UNKNOWN',
);
export const DeliveryConfirmPayload = deliveryPayload(
  'DeliveryConfirm',
  ...delivery,
  'SIGNING_WAY',
  'CONFIRM_BY_OTHER',
  ...entered,
);
export const DeliveryCancelPayload = deliveryPayload('DeliveryCancel', ...delivery, 'DELIVERY_OF_FOLLOW_UP');

const DeliveryCodeError = mutationErrors('DeliveryCodeSend', codesOf(contractCodes, 'DELIVERY_STATE', ...sent));

@Rule('REACHED')
@ObjectType({ description: 'What `deliveryCodeSend` did.' })
export class DeliveryCodeSendPayload {
  @Field(() => SentCode, { nullable: true, description: 'The code; null when refused.' })
  sent: SentCode | null;
  @Field(() => [DeliveryCodeError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: Errors;
}
