import './appointment.follower';
import type { Slice } from '../platform/graphql/slice';
import { dutyEntities } from './duty.entities';
import { dutyPlanById, dutySessionById } from './duty.loaders';
import { DutyMutations } from './duty.mutations';
import {
  DutyOfPersonResolver,
  DutyOfSlotSessionResolver,
  DutyOfViewerResolver,
  DutyPlanResolver,
  DutySessionConnectionResolver,
  DutySessionResolver,
} from './duty.resolver';

/** Who serves where and when: recurring plans, sessions, and what they brought. */
export const duty: Slice = {
  resolvers: [
    DutyPlanResolver,
    DutySessionResolver,
    DutySessionConnectionResolver,
    DutyOfPersonResolver,
    DutyOfSlotSessionResolver,
    DutyOfViewerResolver,
    DutyMutations,
  ],
  entities: dutyEntities,
  nodes: {
    DutyPlan: (context, uuid) => context.load(dutyPlanById, uuid),
    DutySession: (context, uuid) => context.load(dutySessionById, uuid),
  },
};
