import './referral-work.followers';
import './stay-work.followers';
import type { Database } from '../platform/database/database';
import { readAsSystem } from '../platform/database/system';
import type { Slice } from '../platform/graphql/slice';
import { StartupError } from '../platform/startup-error';
import { type Transition, transitions } from './cycle.rules';
import { payEntities } from './pay.entities';
import {
  PayAppealMutations,
  PayCycleMutations,
  PayImportMutations,
  PayPolicyMutations,
  PaySimulationMutations,
} from './pay.mutations';
import {
  PayAppealResolver,
  PayCycleResolver,
  PayImportResolver,
  PayLineResolver,
  PayPersonLineResolver,
  PayPolicyResolver,
} from './pay.resolver';
import { PaySetAsideMutations } from './set-aside.resolver';

/** The pay pool: policies, cycles, the engine, and why everybody gets what they get. */
export const pay: Slice = {
  resolvers: [
    PaySetAsideMutations,
    PayPolicyResolver,
    PayCycleResolver,
    PayImportResolver,
    PayLineResolver,
    PayPersonLineResolver,
    PayAppealResolver,
    PayPolicyMutations,
    PayCycleMutations,
    PayImportMutations,
    PayAppealMutations,
    PaySimulationMutations,
  ],
  entities: payEntities,
  nodes: {},
  check: compareTransitions,
};

/** The rules and the database keep the same table of transitions, or the server does not start. */
async function compareTransitions(database: Database): Promise<void> {
  const kept = await readAsSystem<Transition>(
    database,
    'SELECT from_state AS "from", action, to_state AS "to" FROM pay_transition',
  );
  const named = (each: Transition) => `${each.from} ${each.action} ${each.to}`;
  const [ours, theirs] = [transitions.map(named).sort(), kept.map(named).sort()];
  if (ours.join() === theirs.join()) return;
  throw new StartupError(
    'The database and this server disagree about the transitions of pay cycles.',
    'Run the migrations of this version, or start the version that the database belongs to.',
  );
}
