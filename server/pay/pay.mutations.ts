import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { type AppealId, adjustLine, answerAppeal, raiseAppeal, withdrawAppeal } from './appeal.commands';
import { appealById } from './appeal.queries';
import { importById } from './checklist.queries';
import {
  askUnfreeze,
  type CycleId,
  type CycleWish,
  collect,
  decideUnfreeze,
  freeze,
  openAppeals,
  openCycle,
  publish,
} from './cycle.commands';
import { cycleById } from './cycle.queries';
import { applyImport, type ImportId, stageImport, undoImport } from './import.commands';
import type { PayCode } from './pay.codes';
import {
  PayAdjustmentMakeInput,
  PayAppealAnswerInput,
  PayAppealRaiseInput,
  PayAppealsOpenInput,
  PayAppealWithdrawInput,
  PayCycleActionInput,
  PayCycleOpenInput,
  PayImportActionInput,
  PayImportStageInput,
  PayPolicyDiscardInput,
  PayPolicyDraftInput,
  PayPolicySignInput,
  PaySimulateInput,
  PaySimulationDiscardInput,
  PayUnfreezeAskInput,
  PayUnfreezeDecideInput,
} from './pay.inputs';
import {
  type AppealPayload,
  type CyclePayload,
  type ImportPayload,
  PayAdjustmentMakePayload,
  PayAppealAnswerPayload,
  PayAppealRaisePayload,
  PayAppealsOpenPayload,
  PayAppealWithdrawPayload,
  PayCycleCalculatePayload,
  PayCycleCollectPayload,
  PayCycleFreezePayload,
  PayCycleOpenPayload,
  PayCyclePublishPayload,
  PayCycleSettlePayload,
  PayImportApplyPayload,
  PayImportStagePayload,
  PayImportUndoPayload,
  PayPolicyDiscardPayload,
  PayPolicyDraftPayload,
  PayPolicySignPayload,
  PaySimulatePayload,
  PaySimulationDiscardPayload,
  PayUnfreezeAskPayload,
  PayUnfreezeDecidePayload,
  type PolicyPayload,
  type SimulationPayload,
} from './pay.payloads';
import { payViolations } from './pay.violations';
import { discardPolicy, draftPolicy, signPolicy } from './pay-policy.commands';
import { policyById } from './pay-policy.queries';
import { calculate } from './run.commands';
import { settle } from './settlement.commands';
import { discardSimulation, type SimulationId, simulate } from './simulation.commands';
import { simulationById } from './simulation.queries';

/** Mutations of policies. */
@Resolver()
export class PayPolicyMutations {
  @Rule('pay.manage')
  @Mutation(() => PayPolicyDraftPayload, {
    description:
      'Keeps a draft of a pay policy; one that is not well-formed is refused with a sentence for each fault.',
  })
  payPolicyDraft(
    @Ctx() context: Context,
    @Input(() => PayPolicyDraftInput) input: PayPolicyDraftInput,
  ): Promise<PolicyPayload> {
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    const policyId = readOptionalId('PayPolicy', input.policyId, 'policyId');
    const basedOn = readOptionalId('PayPolicy', input.basedOnId, 'basedOnId');
    const expectedVersion = input.expectedVersion ?? null;
    return onPolicy(context, 'payPolicyDraft', input, tx =>
      draftPolicy(tx, viewerOf(context), { ...input, groupId, policyId, basedOn, expectedVersion }),
    );
  }

  @Rule('pay.sign')
  @Mutation(() => PayPolicySignPayload, { description: 'Signs a draft; whoever wrote on it cannot.' })
  payPolicySign(
    @Ctx() context: Context,
    @Input(() => PayPolicySignInput) input: PayPolicySignInput,
  ): Promise<PolicyPayload> {
    const policyId = readId('PayPolicy', input.policyId, 'policyId');
    return onPolicy(context, 'payPolicySign', input, tx =>
      signPolicy(tx, viewerOf(context), policyId, input.expectedVersion),
    );
  }

  @Rule('pay.manage')
  @Mutation(() => PayPolicyDiscardPayload, { description: 'Puts a draft away.' })
  payPolicyDiscard(
    @Ctx() context: Context,
    @Input(() => PayPolicyDiscardInput) input: PayPolicyDiscardInput,
  ): Promise<PolicyPayload> {
    const policyId = readId('PayPolicy', input.policyId, 'policyId');
    return onPolicy(context, 'payPolicyDiscard', input, tx => discardPolicy(tx, viewerOf(context), policyId));
  }
}

async function onPolicy(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ readonly policyId: string }, PayCode>>,
): Promise<PolicyPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, payViolations, body);
  return { payPolicy: value && (await policyById(context, value.policyId)), userErrors };
}

/** Mutations of cycles. */
@Resolver()
export class PayCycleMutations {
  @Rule('pay.manage')
  @Mutation(() => PayCycleOpenPayload, { description: 'Opens a pay cycle.' })
  payCycleOpen(
    @Ctx() context: Context,
    @Input(() => PayCycleOpenInput) input: PayCycleOpenInput,
  ): Promise<CyclePayload> {
    const groupId = readId('MedicalGroup', input.groupId, 'groupId');
    return onCycle(context, 'payCycleOpen', input, tx => openCycle(tx, viewerOf(context), { ...input, groupId }));
  }

  @Rule('pay.manage')
  @Mutation(() => PayCycleCollectPayload, { description: 'Lets the institutions bring their facts.' })
  payCycleCollect(
    @Ctx() context: Context,
    @Input(() => PayCycleActionInput) input: PayCycleActionInput,
  ): Promise<CyclePayload> {
    return onCycle(context, 'payCycleCollect', input, tx => collect(tx, viewerOf(context), wishOf(input)));
  }

  @Rule('pay.manage')
  @Mutation(() => PayCycleFreezePayload, {
    description:
      'Fixes the facts and the policy; refused with everything that is missing. What comes later goes to the next cycle.',
  })
  payCycleFreeze(
    @Ctx() context: Context,
    @Input(() => PayCycleActionInput) input: PayCycleActionInput,
  ): Promise<CyclePayload> {
    return onCycle(context, 'payCycleFreeze', input, tx => freeze(tx, viewerOf(context), wishOf(input)));
  }

  @Rule('pay.manage')
  @Mutation(() => PayUnfreezeAskPayload, {
    description: 'Asks that a frozen cycle collect again; somebody else decides.',
  })
  payUnfreezeAsk(
    @Ctx() context: Context,
    @Input(() => PayUnfreezeAskInput) input: PayUnfreezeAskInput,
  ): Promise<CyclePayload> {
    const { reason } = input;
    return onCycle(context, 'payUnfreezeAsk', input, tx =>
      askUnfreeze(tx, viewerOf(context), { ...wishOf(input), reason }),
    );
  }

  @Rule('pay.sign')
  @Mutation(() => PayUnfreezeDecidePayload, {
    description: 'Agrees to unfreeze a cycle, or not; not the one who asked.',
  })
  payUnfreezeDecide(
    @Ctx() context: Context,
    @Input(() => PayUnfreezeDecideInput) input: PayUnfreezeDecideInput,
  ): Promise<CyclePayload> {
    const { approve } = input;
    return onCycle(context, 'payUnfreezeDecide', input, tx =>
      decideUnfreeze(tx, viewerOf(context), { ...wishOf(input), approve }),
    );
  }

  @Rule('pay.manage')
  @Mutation(() => PayCycleCalculatePayload, {
    description: 'Divides the pool: all lines or none. One run of a cycle at a time.',
  })
  payCycleCalculate(
    @Ctx() context: Context,
    @Input(() => PayCycleActionInput) input: PayCycleActionInput,
  ): Promise<CyclePayload> {
    return onCycle(context, 'payCycleCalculate', input, tx => calculate(tx, viewerOf(context), wishOf(input)));
  }

  @Rule('pay.manage')
  @Mutation(() => PayCyclePublishPayload, { description: 'Shows everybody their own lines.' })
  payCyclePublish(
    @Ctx() context: Context,
    @Input(() => PayCycleActionInput) input: PayCycleActionInput,
  ): Promise<CyclePayload> {
    return onCycle(context, 'payCyclePublish', input, tx => publish(tx, viewerOf(context), wishOf(input)));
  }

  @Rule('pay.manage')
  @Mutation(() => PayAppealsOpenPayload, { description: 'Takes appeals up to and including a day.' })
  payAppealsOpen(
    @Ctx() context: Context,
    @Input(() => PayAppealsOpenInput) input: PayAppealsOpenInput,
  ): Promise<CyclePayload> {
    const { lastDay } = input;
    return onCycle(context, 'payAppealsOpen', input, tx =>
      openAppeals(tx, viewerOf(context), { ...wishOf(input), lastDay }),
    );
  }

  @Rule('pay.manage')
  @Mutation(() => PayCycleSettlePayload, { description: 'Writes the ledger; afterwards the cycle never changes.' })
  payCycleSettle(
    @Ctx() context: Context,
    @Input(() => PayCycleActionInput) input: PayCycleActionInput,
  ): Promise<CyclePayload> {
    return onCycle(context, 'payCycleSettle', input, tx => settle(tx, viewerOf(context), wishOf(input)));
  }

  @Rule('pay.manage')
  @Mutation(() => PayAdjustmentMakePayload, {
    description: 'Puts a line right, also one of a settled cycle: a new entry, paid from what is left of the reserve.',
  })
  payAdjustmentMake(
    @Ctx() context: Context,
    @Input(() => PayAdjustmentMakeInput) input: PayAdjustmentMakeInput,
  ): Promise<CyclePayload> {
    const cycleId = readId('PayCycle', input.payCycleId, 'payCycleId');
    const personLineId = readId('PayPersonLine', input.lineId, 'lineId');
    return onCycle(context, 'payAdjustmentMake', input, tx =>
      adjustLine(tx, viewerOf(context), { cycleId, personLineId, amount: input.amount, reason: input.reason }),
    );
  }
}

function wishOf({ payCycleId, expectedVersion }: PayCycleActionInput): CycleWish {
  return { cycleId: readId('PayCycle', payCycleId, 'payCycleId'), expectedVersion };
}

/** Runs a command on a cycle; the payload shows the cycle as it is afterwards. */
export async function onCycle(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<CycleId, PayCode>>,
): Promise<CyclePayload> {
  const { value, userErrors } = await runCommand(context, operation, input, payViolations, body);
  return { payCycle: value && (await cycleById(context, value.cycleId)), userErrors };
}

/** Mutations of lists. */
@Resolver()
export class PayImportMutations {
  @Rule('pay.import')
  @Mutation(() => PayImportStagePayload, {
    description:
      'Lays out a part of a list; nothing counts yet. `check` of the import says what is wrong, `rowsReceived` how far it is.',
  })
  payImportStage(
    @Ctx() context: Context,
    @Input(() => PayImportStageInput) input: PayImportStageInput,
  ): Promise<ImportPayload> {
    const cycleId = readId('PayCycle', input.payCycleId, 'payCycleId');
    const importId = readOptionalId('PayImport', input.payImportId, 'payImportId');
    return onImport(context, 'payImportStage', input, tx =>
      stageImport(tx, viewerOf(context), { ...input, cycleId, importId }),
    );
  }

  @Rule('pay.import')
  @Mutation(() => PayImportApplyPayload, { description: 'Keeps what a list says: all of its rows or none.' })
  payImportApply(
    @Ctx() context: Context,
    @Input(() => PayImportActionInput) input: PayImportActionInput,
  ): Promise<ImportPayload> {
    const importId = readId('PayImport', input.payImportId, 'payImportId');
    return onImport(context, 'payImportApply', input, tx => applyImport(tx, viewerOf(context), importId));
  }

  @Rule('pay.import')
  @Mutation(() => PayImportUndoPayload, { description: 'Takes an import back, before the freeze.' })
  payImportUndo(
    @Ctx() context: Context,
    @Input(() => PayImportActionInput) input: PayImportActionInput,
  ): Promise<ImportPayload> {
    const importId = readId('PayImport', input.payImportId, 'payImportId');
    return onImport(context, 'payImportUndo', input, tx => undoImport(tx, viewerOf(context), importId));
  }
}

async function onImport(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<ImportId, PayCode>>,
): Promise<ImportPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, payViolations, body);
  return { payImport: value && (await importById(context, value.importId)), userErrors };
}

/** Mutations of appeals. */
@Resolver()
export class PayAppealMutations {
  @Rule('pay.read.own')
  @Mutation(() => PayAppealRaisePayload, {
    description: 'Says what is wrong with your own line, while appeals are taken.',
  })
  payAppealRaise(
    @Ctx() context: Context,
    @Input(() => PayAppealRaiseInput) input: PayAppealRaiseInput,
  ): Promise<AppealPayload> {
    const lineId = readId('PayPersonLine', input.lineId, 'lineId');
    return onAppeal(context, 'payAppealRaise', input, tx => raiseAppeal(tx, viewerOf(context), lineId, input.reason));
  }

  @Rule('pay.read.own')
  @Mutation(() => PayAppealWithdrawPayload, { description: 'Takes your own appeal back.' })
  payAppealWithdraw(
    @Ctx() context: Context,
    @Input(() => PayAppealWithdrawInput) input: PayAppealWithdrawInput,
  ): Promise<AppealPayload> {
    const appealId = readId('PayAppeal', input.appealId, 'appealId');
    return onAppeal(context, 'payAppealWithdraw', input, tx => withdrawAppeal(tx, viewerOf(context), appealId));
  }

  @Rule('pay.manage')
  @Mutation(() => PayAppealAnswerPayload, {
    description:
      'Answers an appeal; nobody answers the own one. One that is upheld may bring an adjustment out of the reserve.',
  })
  payAppealAnswer(
    @Ctx() context: Context,
    @Input(() => PayAppealAnswerInput) input: PayAppealAnswerInput,
  ): Promise<AppealPayload> {
    const appealId = readId('PayAppeal', input.appealId, 'appealId');
    const { uphold, answer } = input;
    const adjustment = input.adjustment ?? null;
    return onAppeal(context, 'payAppealAnswer', input, tx =>
      answerAppeal(tx, viewerOf(context), { appealId, uphold, answer, adjustment }),
    );
  }
}

async function onAppeal(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<AppealId, PayCode>>,
): Promise<AppealPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, payViolations, body);
  return { payAppeal: value && (await appealById(context, value.appealId)), userErrors };
}

/** Mutations of simulations. */
@Resolver()
export class PaySimulationMutations {
  @Rule('pay.manage')
  @Mutation(() => PaySimulatePayload, {
    description: 'Divides a past cycle by another policy and keeps the figures; the cycle is not touched.',
  })
  paySimulate(
    @Ctx() context: Context,
    @Input(() => PaySimulateInput) input: PaySimulateInput,
  ): Promise<SimulationPayload> {
    const cycleId = readId('PayCycle', input.payCycleId, 'payCycleId');
    const policyId = readId('PayPolicy', input.policyId, 'policyId');
    return onSimulation(context, 'paySimulate', input, tx =>
      simulate(tx, viewerOf(context), { cycleId, policyId, name: input.name }),
    );
  }

  @Rule('pay.manage')
  @Mutation(() => PaySimulationDiscardPayload, { description: 'Puts a simulation away.' })
  paySimulationDiscard(
    @Ctx() context: Context,
    @Input(() => PaySimulationDiscardInput) input: PaySimulationDiscardInput,
  ): Promise<SimulationPayload> {
    const simulationId = readId('PaySimulation', input.simulationId, 'simulationId');
    return onSimulation(context, 'paySimulationDiscard', input, tx =>
      discardSimulation(tx, viewerOf(context), simulationId),
    );
  }
}

async function onSimulation(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<SimulationId, PayCode>>,
): Promise<SimulationPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, payViolations, body);
  return { paySimulation: value && (await simulationById(context, value.simulationId)), userErrors };
}
