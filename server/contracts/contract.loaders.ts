import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { contractsByIds, contractsOfResidents, currentOf } from './contract.queries';
import { deliveriesBy, fulfilmentOf } from './fulfilment.queries';
import { itemsOf, packagesByIds, packagesOfContracts } from './package.queries';
import { batchesByIds, countsOf, openBatchesOf, rowsOf } from './renewal.queries';
import { areasBy, doctorsOf, loadsOf, membersBy, teamsBy } from './team.queries';

/** Batched relations of teams, packages and contracts. */

export const teamById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await teamsBy(context, 'id', ids), row => row.uuid),
);
export const memberById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await membersBy(context, 'id', ids), row => row.uuid),
);
export const membersOfTeam = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await membersBy(context, 'team_id', ids), row => row.teamId),
);
export const areasOfTeam = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await areasBy(context, ids), row => row.teamId),
);
export const loadOfTeam = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await loadsOf(context, ids), row => row.teamId),
);
export const doctorsOfTeam = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await doctorsOf(context, ids), row => row.teamId),
);
export const packageById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await packagesByIds(context, ids), row => row.uuid),
);
export const itemsOfPackage = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await itemsOf(context, ids), row => row.packageId),
);
export const contractById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await contractsByIds(context, ids), row => row.uuid),
);
/** All contracts of a resident, the newest first. */
export const contractsOfResident = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await contractsOfResidents(context, ids), row => row.askedId),
);
/** The contract that runs today, or else the one that begins next. */
export const activeContractByPatient = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await contractsOfResidents(context, ids), row => row.askedId).map(currentOf),
);
export const packagesOfContract = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await packagesOfContracts(context, ids), row => row.contractId),
);
export const fulfilmentOfContract = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await fulfilmentOf(context, ids), row => row.contractId),
);
export const deliveryById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await deliveriesBy(context, 'id', ids), row => row.uuid),
);
export const deliveriesOfContract = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await deliveriesBy(context, 'contract_id', ids), row => row.contractId),
);
export const batchById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await batchesByIds(context, ids), row => row.uuid),
);
export const openBatchesOfTeam = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await openBatchesOf(context, ids), row => row.teamId),
);
export const countsOfBatch = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await countsOf(context, ids), row => row.batchId),
);
export const rowsOfBatch = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await rowsOf(context, ids), row => row.batchId),
);
