import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { Rule } from '../platform/access/rule';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { refuseRows } from '../platform/graphql/row-faults';
import { authoriseCentre } from '../residents/resident.facts';
import { ContractRenewalBeginInput, ContractRenewalContinueInput, ContractsImportInput } from './contract.inputs';
import { batchById } from './contract.loaders';
import { readPaper } from './contract.mutations';
import {
  ContractRenewalBeginPayload,
  ContractRenewalContinuePayload,
  ContractsImportPayload,
} from './contract.payloads';
import { readContractSheet } from './contract-sheet.rules';
import { contractViolations } from './contracts.violations';
import { importContracts } from './import.commands';
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
      doctorId: readOptionalId('Person', input.doctorId, 'doctorId'),
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
    authoriseCentre({ actor: viewerOf(context) }, 'resident.import', institutionId);
    const { entries, faults } = readContractSheet(input.csv);
    // Whoever has to correct a list wants all that is wrong with it at once.
    const dryRun = input.dryRun || faults.length > 0;
    const { value } = await runCommand(context, 'contractsImport', input, {}, tx =>
      importContracts(tx, context.services.identityHasher, { institutionId, entries, dryRun }),
    );
    const wrong = [...faults, ...(value?.faults ?? [])].sort((a, b) => a.line - b.line);
    if (wrong.length > 0) return { ...nothing, ...refuseRows(context, wrong) };
    return { added: value?.added ?? 0, unchanged: value?.unchanged ?? 0, rowFaults: [], userErrors: [] };
  }
}

const nothing = { added: 0, unchanged: 0 };
