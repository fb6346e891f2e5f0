import { type ClassType, Field, ObjectType } from 'type-graphql';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { PayAppeal } from './appeal.types';
import { PayCycle } from './cycle.types';
import { PayImport } from './import.types';
import { type PayCode, someCodes } from './pay.codes';
import { PayPolicyVersion } from './pay-policy.types';
import { PaySimulation } from './simulation.types';

/** Payloads of the mutations: the object, and why it was refused. */
type Errors = UserError<PayCode>[];

export interface PolicyPayload {
  payPolicy: PayPolicyVersion | null;
  userErrors: Errors;
}

function policyPayload(name: string, ...codes: PayCode[]): ClassType<PolicyPayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name}\` did.` })
  class Payload implements PolicyPayload {
    @Field(() => PayPolicyVersion, { nullable: true, description: 'The policy afterwards; null when refused.' })
    payPolicy: PayPolicyVersion | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

export interface CyclePayload {
  payCycle: PayCycle | null;
  userErrors: Errors;
}

function cyclePayload(name: string, ...codes: PayCode[]): ClassType<CyclePayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name}\` did.` })
  class Payload implements CyclePayload {
    @Field(() => PayCycle, { nullable: true, description: 'The cycle afterwards; null when refused.' })
    payCycle: PayCycle | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

export interface ImportPayload {
  payImport: PayImport | null;
  userErrors: Errors;
}

function importPayload(name: string, ...codes: PayCode[]): ClassType<ImportPayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name}\` did.` })
  class Payload implements ImportPayload {
    @Field(() => PayImport, { nullable: true, description: 'The import afterwards; null when refused.' })
    payImport: PayImport | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

export interface AppealPayload {
  payAppeal: PayAppeal | null;
  userErrors: Errors;
}

function appealPayload(name: string, ...codes: PayCode[]): ClassType<AppealPayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name}\` did.` })
  class Payload implements AppealPayload {
    @Field(() => PayAppeal, { nullable: true, description: 'The appeal afterwards; null when refused.' })
    payAppeal: PayAppeal | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

export interface SimulationPayload {
  paySimulation: PaySimulation | null;
  userErrors: Errors;
}

function simulationPayload(name: string, ...codes: PayCode[]): ClassType<SimulationPayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name}\` did.` })
  class Payload implements SimulationPayload {
    @Field(() => PaySimulation, { nullable: true, description: 'The simulation; null when refused.' })
    paySimulation: PaySimulation | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: Errors;
  }
  return Payload;
}

const state = ['CYCLE_STATE', 'CHANGED'] as const;

export const PayPolicyDraftPayload = policyPayload('PayPolicyDraft', 'CONTENT', 'NOT_JSON', 'POLICY_STATE', 'CHANGED');
export const PayPolicySignPayload = policyPayload(
  'PayPolicySign',
  'POLICY_STATE',
  'CHANGED',
  'FOUR_EYES',
  'DAY_TAKEN',
  'DAY_PAST',
);
export const PayPolicyDiscardPayload = policyPayload('PayPolicyDiscard', 'POLICY_STATE');

export const PayCycleOpenPayload = cyclePayload('PayCycleOpen', 'PERIOD', 'CODE_TAKEN');
export const PayCycleCollectPayload = cyclePayload('PayCycleCollect', ...state);
export const PayCycleFreezePayload = cyclePayload('PayCycleFreeze', ...state, 'NO_POLICY', 'INCOMPLETE');
export const PayUnfreezeAskPayload = cyclePayload('PayUnfreezeAsk', ...state, 'REASON', 'ALREADY_ASKED');
export const PayUnfreezeDecidePayload = cyclePayload('PayUnfreezeDecide', ...state, 'NOTHING_ASKED', 'FOUR_EYES');
export const PayCycleCalculatePayload = cyclePayload('PayCycleCalculate', ...state, 'RUNNING', 'INCOMPLETE');
export const PayCyclePublishPayload = cyclePayload('PayCyclePublish', ...state);
export const PayAppealsOpenPayload = cyclePayload('PayAppealsOpen', ...state, 'APPEAL_TERM');
export const PayCycleSettlePayload = cyclePayload('PayCycleSettle', ...state, 'TOO_EARLY');
export const PayAdjustmentMakePayload = cyclePayload(
  'PayAdjustmentMake',
  'CYCLE_STATE',
  'REASON',
  'AMOUNT',
  'OWN_LINE',
  'RESERVE',
);

export const PayPersonSetAsidePayload = cyclePayload(
  'PayPersonSetAside',
  'FROZEN',
  'REASON',
  'NOT_UNLISTED',
  'SET_ASIDE',
);
export const PayPersonSetAsideUndoPayload = cyclePayload('PayPersonSetAsideUndo', 'FROZEN', 'NOT_SET_ASIDE');

export const PayImportStagePayload = importPayload('PayImportStage', 'FROZEN', 'IMPORT_ROWS', 'IMPORT_STATE');
export const PayImportApplyPayload = importPayload(
  'PayImportApply',
  'FROZEN',
  'IMPORT_ROWS',
  'IMPORT_STATE',
  'IMPORT_FAULTS',
  'IMPORT_TWICE',
);
export const PayImportUndoPayload = importPayload('PayImportUndo', 'FROZEN', 'IMPORT_STATE');

export const PayAppealRaisePayload = appealPayload('PayAppealRaise', 'CYCLE_STATE', 'REASON', 'APPEAL_OPEN');
export const PayAppealWithdrawPayload = appealPayload('PayAppealWithdraw', 'APPEAL_STATE');
export const PayAppealAnswerPayload = appealPayload(
  'PayAppealAnswer',
  'CYCLE_STATE',
  'APPEAL_STATE',
  'REASON',
  'AMOUNT',
  'OWN_LINE',
  'RESERVE',
);

export const PaySimulatePayload = simulationPayload('PaySimulate', 'NOT_FROZEN', 'INCOMPLETE');
export const PaySimulationDiscardPayload = simulationPayload('PaySimulationDiscard', 'DISCARDED');
