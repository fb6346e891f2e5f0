import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { runCommand, speak } from '../platform/graphql/command';
import { type Context, say } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { sendSigningCode } from './code.commands';
import { shownCode } from './code.queries';
import { type DraftOutcome, draftContract } from './contract.commands';
import {
  ContractCodeSendInput,
  ContractDiscardInput,
  ContractDraftInput,
  ContractEndInput,
  type ContractPaperInput,
  ContractSignInput,
  ContractTransferInput,
} from './contract.inputs';
import { contractById } from './contract.loaders';
import {
  ContractCodeSendPayload,
  ContractDiscardPayload,
  ContractDraftPayload,
  ContractEndPayload,
  type ContractPayload,
  ContractSignPayload,
  ContractTransferPayload,
} from './contract.payloads';
import type { ContractCode } from './contracts.codes';
import { contractViolations } from './contracts.violations';
import { discardContract, endContract } from './end.commands';
import { type Paper, signContract } from './sign.commands';
import { transferContract } from './transfer.commands';

/** Mutations on contracts one by one. */
@Resolver()
export class ContractMutations {
  @Rule('contract.keep')
  @Mutation(() => ContractDraftPayload, {
    description: 'Draws up a contract; its term and price follow from the policy and the packages.',
  })
  contractDraft(
    @Ctx() context: Context,
    @Input(() => ContractDraftInput) input: ContractDraftInput,
  ): Promise<ContractPayload> {
    const plan = {
      ...input,
      patientId: readId('Resident', input.residentId, 'residentId'),
      teamId: readId('FamilyTeam', input.teamId, 'teamId'),
      doctorId: readId('Person', input.doctorId, 'doctorId'),
      districtInstitutionId: readOptionalId('Institution', input.districtInstitutionId, 'districtInstitutionId'),
      cityInstitutionId: readOptionalId('Institution', input.cityInstitutionId, 'cityInstitutionId'),
      packageIds: input.packageIds.map(id => readId('ServicePackage', id, 'packageIds')),
      startsOn: input.startsOn ?? null,
    };
    return onContract(context, 'contractDraft', input, tx => draftContract(tx, plan));
  }

  @Rule('contract.keep')
  @Mutation(() => ContractCodeSendPayload, {
    description: 'Sends the resident six digits to sign by; each code before it stops to hold.',
  })
  async contractCodeSend(
    @Ctx() context: Context,
    @Input(() => ContractCodeSendInput) input: ContractCodeSendInput,
  ): Promise<ContractCodeSendPayload> {
    const contractId = readId('FamilyContract', input.contractId, 'contractId');
    const { value, userErrors } = await runCommand(context, 'contractCodeSend', input, contractViolations, tx =>
      sendSigningCode(tx, contractId),
    );
    return { sent: value && shownCode(context, value), userErrors };
  }

  @Rule('contract.keep')
  @Mutation(() => ContractSignPayload, {
    description:
      'Signs a draft for both sides, the resident’s by paper or by code. Everything is looked at again: of two at once, one is signed.',
  })
  contractSign(
    @Ctx() context: Context,
    @Input(() => ContractSignInput) input: ContractSignInput,
  ): Promise<ContractPayload> {
    const contractId = readId('FamilyContract', input.contractId, 'contractId');
    const paper = readPaper(input.paper);
    return onContract(context, 'contractSign', input, tx =>
      signContract(tx, context.services.contractCodes, { ...input, contractId, paper }),
    );
  }

  @Rule('contract.keep')
  @Mutation(() => ContractDiscardPayload, { description: 'Puts a draft away.' })
  contractDiscard(
    @Ctx() context: Context,
    @Input(() => ContractDiscardInput) input: ContractDiscardInput,
  ): Promise<ContractPayload> {
    const contractId = readId('FamilyContract', input.contractId, 'contractId');
    return onContract(context, 'contractDiscard', input, tx =>
      discardContract(tx, { contractId, reason: input.reason ?? null }),
    );
  }

  @Rule('contract.transfer')
  @Mutation(() => ContractTransferPayload, {
    description:
      'Moves a resident to another team or doctor, under the same packages and until the same day: one chain, one contract at a time. ' +
      'A renewal that is signed already moves with it.',
  })
  contractTransfer(
    @Ctx() context: Context,
    @Input(() => ContractTransferInput) input: ContractTransferInput,
  ): Promise<ContractPayload> {
    const plan = {
      contractId: readId('FamilyContract', input.contractId, 'contractId'),
      expectedVersion: input.expectedVersion ?? null,
      toTeamId: readId('FamilyTeam', input.toTeamId, 'toTeamId'),
      doctorId: readId('Person', input.doctorId, 'doctorId'),
      reason: input.reason,
    };
    return onContract(context, 'contractTransfer', input, tx => transferContract(tx, plan));
  }

  @Rule('contract.keep')
  @Mutation(() => ContractEndPayload, {
    description: 'Ends a contract early, with a reason. A renewal of it that is signed already ends with it.',
  })
  contractEnd(
    @Ctx() context: Context,
    @Input(() => ContractEndInput) input: ContractEndInput,
  ): Promise<ContractPayload> {
    const contractId = readId('FamilyContract', input.contractId, 'contractId');
    return onContract(context, 'contractEnd', input, tx => endContract(tx, { ...input, contractId }));
  }
}

export function readPaper(paper: ContractPaperInput | null | undefined): Paper | null {
  return paper
    ? { signedOn: paper.signedOn, witnessId: readId('Person', paper.witnessId, 'paper', 'witnessId') }
    : null;
}

async function onContract(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<DraftOutcome, ContractCode>>,
): Promise<ContractPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, contractViolations, body);
  // A wrong code is counted although nothing is signed: the command went through and says why it did not sign.
  if (value?.wrong) return { contract: null, warnings: [], userErrors: speak(context, [value.wrong]) };
  return {
    contract: value && (await context.load(contractById, value.contractId)),
    warnings: (value?.warnings ?? []).map(({ code, message }) => ({ code, message: say(context, message) })),
    userErrors,
  };
}
