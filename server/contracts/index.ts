import type { Slice } from '../platform/graphql/slice';
import { batchById, contractById, deliveryById, memberById, packageById, teamById } from './contract.loaders';
import { ContractMutations } from './contract.mutations';
import {
  ContractSignatureResolver,
  FamilyContractConnectionResolver,
  FamilyContractResolver,
  FulfilmentLineResolver,
  ResidentContractResolver,
  ServiceDeliveryResolver,
} from './contract.resolver';
import { contractsEntities } from './contracts.entities';
import { DeliveryMutations } from './delivery.mutations';
import { RenewalMutations } from './renewal.mutations';
import './resident.follower';
import { TeamMutations } from './team.mutations';
import {
  ContractProposalResolver,
  FamilyDoctorLoadResolver,
  FamilyTeamMemberResolver,
  FamilyTeamResolver,
  RenewalBatchResolver,
  RenewalBatchRowResolver,
  ServicePackageResolver,
} from './team.resolver';

/** Family-doctor teams, service packages, contracts with residents, and what became of what they promise. */
export const contracts: Slice = {
  resolvers: [
    FamilyTeamResolver,
    FamilyTeamMemberResolver,
    FamilyDoctorLoadResolver,
    ServicePackageResolver,
    FamilyContractResolver,
    FamilyContractConnectionResolver,
    ContractSignatureResolver,
    FulfilmentLineResolver,
    ServiceDeliveryResolver,
    ResidentContractResolver,
    ContractProposalResolver,
    RenewalBatchResolver,
    RenewalBatchRowResolver,
    TeamMutations,
    ContractMutations,
    RenewalMutations,
    DeliveryMutations,
  ],
  entities: contractsEntities,
  nodes: {
    FamilyTeam: (context, uuid) => context.load(teamById, uuid),
    FamilyTeamMember: (context, uuid) => context.load(memberById, uuid),
    ServicePackage: (context, uuid) => context.load(packageById, uuid),
    FamilyContract: (context, uuid) => context.load(contractById, uuid),
    ServiceDelivery: (context, uuid) => context.load(deliveryById, uuid),
    RenewalBatch: (context, uuid) => context.load(batchById, uuid),
  },
};
