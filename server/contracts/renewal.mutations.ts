import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { Rule } from '../platform/access/rule';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { refuseRows } from '../platform/graphql/row-faults';
import { ContractRenewalBeginInput, ContractRenewalContinueInput, ContractsImportInput } from './contract.inputs';
import { batchById } from './contract.loaders';
import { readPaper } from './contract.mutations';
import {
  ContractRenewalBeginPayload,
  ContractRenewalContinuePayload,
  ContractsImportPayload,
} from './contract.payloads';
import { contractViolations } from './contracts.violations';
import { checkContracts, importContracts } from './import.commands';
import { beginRenewal, continueRenewal, renewalChunk } from './renewal.commands';

/** Mutations on many contracts at once. */
@Resolver()
export class RenewalMutations {
  @Rule('contract.keep')
  @Mutation(() => ContractRenewalBeginPayload, {
    description: 'Names the contracts to renew; nothing is renewed before `contractRenewalContinue`.',
  })
  async contractRenewalBegin(
    @Ctx() context: Context,
    @Input(() => ContractRenewalBeginInput) input: ContractRenewalBeginInput,
  ): Promise<ContractRenewalBeginPayload> {
    const plan = {
      teamId: readId('FamilyTeam', input.teamId, 'teamId'),
      contractIds: input.contractIds.map(id => readId('FamilyContract', id, 'contractIds')),
      paper: readPaper(input.paper),
    };
    const { value, userErrors } = await runCommand(context, 'contractRenewalBegin', input, contractViolations, tx =>
      beginRenewal(tx, plan),
    );
    return { batch: value && (await context.load(batchById, value.batchId)), userErrors };
  }

  @Rule('contract.keep')
  @Mutation(() => ContractRenewalContinuePayload, {
    description:
      `Renews the next contracts of a renewal, up to ${renewalChunk}, in one transaction; ask again until none waits. Whatever was cut off is taken up ` +
      'where it stopped: each contract is renewed once.',
  })
  async contractRenewalContinue(
    @Ctx() context: Context,
    @Input(() => ContractRenewalContinueInput) input: ContractRenewalContinueInput,
  ): Promise<ContractRenewalContinuePayload> {
    const batchId = readId('RenewalBatch', input.batchId, 'batchId');
    const { value, userErrors } = await runCommand(context, 'contractRenewalContinue', input, contractViolations, tx =>
      continueRenewal(tx, batchId),
    );
    return { batch: value && (await context.load(batchById, value.batchId)), userErrors };
  }

  @Rule('resident.import')
  @Mutation(() => ContractsImportPayload, {
    description:
      'Takes contracts that were signed on paper. A list with a fault is refused as a whole; a row that there is already changes nothing, so a list may be ' +
      'taken again. Capacity does not hinder: what was signed was signed.',
  })
  async contractsImport(
    @Ctx() context: Context,
    @Input(() => ContractsImportInput) input: ContractsImportInput,
  ): Promise<ContractsImportPayload> {
    const institutionId = readId('Institution', input.institutionId, 'institutionId');
    const checked = await checkContracts(context, institutionId, input.csv);
    if (checked.faults.length > 0) return { ...nothing, ...refuseRows(context, checked.faults) };
    const { unchanged } = checked;
    if (input.dryRun) return { added: checked.contracts.length, unchanged, rowFaults: [], userErrors: [] };
    const { value, userErrors } = await runCommand(context, 'contractsImport', input, {}, tx =>
      importContracts(tx, context.services.identityHasher, { institutionId, csv: input.csv }),
    );
    if (value?.faults.length) return { ...nothing, ...refuseRows(context, value.faults) };
    return { ...nothing, ...value, rowFaults: [], userErrors };
  }
}

const nothing = { added: 0, unchanged: 0 };
