import { findTeams } from '../notices/notice.commands';
import type { Slice } from '../platform/graphql/slice';
import { JointWardCandidateResolver } from './candidate.resolver';
import { FactMutations } from './fact.mutations';
import { JointWardFiguresResolver } from './figures.resolver';
import { formularyItemById, jointWardById, memberById, roundById, transferById } from './joint-ward.loaders';
import { JointWardMutations } from './joint-ward.mutations';
import { teamOf } from './joint-ward.queries';
import {
  JointRoundPatientResolver,
  JointRoundResolver,
  JointWardMemberResolver,
  JointWardResolver,
  WardJointResolver,
} from './joint-ward.resolver';
import { jointWardsEntities } from './joint-wards.entities';
import './transfer.follower';
import { TransferMutations } from './transfer.mutations';
import { ReferralTransferResolver, TransferResolver } from './transfer.resolver';

findTeams(teamOf);

/** Wards that two houses run together: agreement, team, formulary, rounds, the handing over of patients, and figures before and after. */
export const jointWards: Slice = {
  resolvers: [
    JointWardResolver,
    WardJointResolver,
    JointWardMemberResolver,
    JointRoundResolver,
    JointRoundPatientResolver,
    JointWardMutations,
    JointWardCandidateResolver,
    FactMutations,
    JointWardFiguresResolver,
    TransferResolver,
    ReferralTransferResolver,
    TransferMutations,
  ],
  entities: jointWardsEntities,
  nodes: {
    JointWard: (context, uuid) => context.load(jointWardById, uuid),
    JointWardMember: (context, uuid) => context.load(memberById, uuid),
    FormularyItem: (context, uuid) => context.load(formularyItemById, uuid),
    Transfer: (context, uuid) => context.load(transferById, uuid),
    JointRound: (context, uuid) => context.load(roundById, uuid),
  },
};
