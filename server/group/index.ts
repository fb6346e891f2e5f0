import type { Slice } from '../platform/graphql/slice';
import { groupEntities } from './group.entities';
import {
  departmentById,
  groupById,
  institutionById,
  membershipById,
  policyVersionById,
  roomById,
  wardById,
} from './group.loaders';
import { GroupMutations, PolicyVersionResolver } from './group.mutations';
import {
  DepartmentResolver,
  InstitutionResolver,
  MedicalGroupConnectionResolver,
  MedicalGroupResolver,
  MembershipResolver,
  NodeResolver,
  RoomResolver,
  WardResolver,
} from './group.resolver';

/** Groups, institutions and the places inside them. */
export const group: Slice = {
  resolvers: [
    MedicalGroupResolver,
    MedicalGroupConnectionResolver,
    InstitutionResolver,
    MembershipResolver,
    DepartmentResolver,
    WardResolver,
    RoomResolver,
    NodeResolver,
    PolicyVersionResolver,
    GroupMutations,
  ],
  entities: groupEntities,
  nodes: {
    MedicalGroup: (context, uuid) => context.load(groupById, uuid),
    Institution: (context, uuid) => context.load(institutionById, uuid),
    Membership: (context, uuid) => context.load(membershipById, uuid),
    Department: (context, uuid) => context.load(departmentById, uuid),
    Ward: (context, uuid) => context.load(wardById, uuid),
    Room: (context, uuid) => context.load(roomById, uuid),
    PolicyVersion: (context, uuid) => context.load(policyVersionById, uuid),
  },
};
