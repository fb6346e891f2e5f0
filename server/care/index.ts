import type { Slice } from '../platform/graphql/slice';
import { careEntities } from './care.entities';
import './hospital.followers';
import './resident.follower';
import { careRegisterById, careTaskById, followUpById } from './care.loaders';
import { CareMutations } from './care.mutations';
import {
  CareFollowUpFormResolver,
  CareRegisterResolver,
  CareTaskResolver,
  ContactAttemptResolver,
  FollowUpResolver,
  ResidentCareResolver,
} from './care.resolver';
import { CareControlResolver } from './control.resolver';

/** Chronic care: registers, the plan of follow-ups, what was found at them, and who could not be reached. */
export const care: Slice = {
  resolvers: [
    CareFollowUpFormResolver,
    CareRegisterResolver,
    CareTaskResolver,
    ContactAttemptResolver,
    FollowUpResolver,
    ResidentCareResolver,
    CareControlResolver,
    CareMutations,
  ],
  entities: careEntities,
  nodes: {
    CareRegister: (context, uuid) => context.load(careRegisterById, uuid),
    CareTask: (context, uuid) => context.load(careTaskById, uuid),
    FollowUp: (context, uuid) => context.load(followUpById, uuid),
  },
};
