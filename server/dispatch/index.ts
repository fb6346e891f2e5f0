import { transitionCheck } from '../platform/database/transitions';
import type { Slice } from '../platform/graphql/slice';
import './appointment.follower';
import { dispatchEntities } from './dispatch.entities';
import { dispatchOrderById } from './dispatch.loaders';
import { DispatchMutations } from './dispatch.mutations';
import {
  DispatchApprovalResolver,
  DispatchCheckResolver,
  DispatchConflictResolver,
  DispatchOrderConnectionResolver,
  DispatchOrderResolver,
  DispatchPlanRowResolver,
  DutyDispatchResolver,
  PersonDispatchResolver,
} from './dispatch.resolver';
import { dispatchTransitionLines } from './dispatch.rules';
import {
  PersonCertificateResolver,
  ServiceCertificateResolver,
  ServicePeriodResolver,
  SupportScorecardResolver,
  SupportScorecardRowResolver,
} from './scorecard.resolver';

/** Orders that send people to another house of their group: approvals, the course of an order, and what it brought. */
export const dispatch: Slice = {
  resolvers: [
    DispatchOrderResolver,
    DispatchOrderConnectionResolver,
    DispatchApprovalResolver,
    DispatchPlanRowResolver,
    DispatchCheckResolver,
    DispatchConflictResolver,
    PersonDispatchResolver,
    DutyDispatchResolver,
    DispatchMutations,
    SupportScorecardResolver,
    SupportScorecardRowResolver,
    ServiceCertificateResolver,
    ServicePeriodResolver,
    PersonCertificateResolver,
  ],
  entities: dispatchEntities,
  nodes: {
    DispatchOrder: (context, uuid) => context.load(dispatchOrderById, uuid),
  },
  check: transitionCheck('dispatch_transition', ['from_state', 'step', 'to_state', 'side'], dispatchTransitionLines),
};
