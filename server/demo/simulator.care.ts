import { type Condition, valuesMeasured } from './care-life.rules';
import type { Random } from './random';
import { pacedIntensity } from './rhythm.rules';
import { type Api, Unreachable } from './simulator.client';
import { type Home, homeDocument } from './simulator.documents';

/** How many follow-ups a nurse records on a day of work. */
const followUpsPerDay = 8;
const conditionsKnown: readonly string[] = [
  'HYPERTENSION',
  'DIABETES',
  'COPD',
  'CORONARY',
  'STROKE',
  'MENTAL_DISORDER',
];

interface Plan {
  readonly taskId: string;
  readonly version: number;
}

interface Due {
  readonly residentId: string;
  readonly conditions: readonly string[];
  readonly nextPlan: Plan | null;
}

const dueDocument = `query SimulatorDue($institutionId: ID!) {
  overdue: panel(institutionId: $institutionId, filter: { due: OVERDUE }, first: 20) { edges { node { ...due } } }
  today: panel(institutionId: $institutionId, filter: { due: TODAY }, first: 20) { edges { node { ...due } } }
}
fragment due on PanelRow { residentId conditions nextPlan { taskId version } }`;

const recordDocument = `mutation SimulatorFollowUp($input: FollowUpRecordInput!) {
  followUpRecord(input: $input) { followUp { id } userErrors { code } }
}`;

/** The nurse of a community health centre, who sees those who are due: a few a day. */
export class PlayedNurse {
  stale = true;
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();
  private due: Due[] = [];
  private institutionId: string | null = null;

  constructor(
    private readonly api: Api,
    private readonly random: Random,
    private readonly pace: number,
  ) {}

  async look(): Promise<void> {
    const institutionId = this.institutionId ?? (await this.findHome());
    const { overdue, today } = await this.api.query<Record<'overdue' | 'today', { edges: { node: Due }[] }>>(
      dueDocument,
      { institutionId },
    );
    this.due = [...overdue.edges, ...today.edges].map(({ node }) => node).filter(({ nextPlan }) => nextPlan !== null);
    this.stale = false;
  }

  /** At the rhythm of the clinic; nothing while nobody is due. */
  rates(at: number): { readonly perDay: number }[] {
    return this.due.length === 0
      ? []
      : [{ perDay: followUpsPerDay * pacedIntensity('PLANNED_ADMISSION', at, this.pace) }];
  }

  async see(): Promise<void> {
    const [seen] = this.due.splice(this.random.whole(0, this.due.length - 1), 1);
    if (!seen?.nextPlan) return;
    const conditions = seen.conditions.filter(each => conditionsKnown.includes(each)) as Condition[];
    const input = {
      residentId: seen.residentId,
      tasks: [{ taskId: seen.nextPlan.taskId, expectedVersion: seen.nextPlan.version }],
      way: this.random.chance(0.8) ? 'CLINIC' : 'HOME',
      adherence: 'REGULAR',
      measurements: valuesMeasured(conditions, this.random).map(({ code, milli }) => ({
        code,
        value: String(milli / 1000),
      })),
    };
    // Whatever happens, the list is not what it was.
    this.stale = true;
    const { followUpRecord } = await this.api.mutate<{ followUpRecord: { userErrors: { code: string }[] } }>(
      recordDocument,
      input,
    );
    for (const { code } of followUpRecord.userErrors) count(this.refused, code);
    if (followUpRecord.userErrors.length === 0) count(this.done, 'followUpRecord');
  }

  private async findHome(): Promise<string> {
    const { viewer } = await this.api.query<Home>(homeDocument);
    if (!viewer.homeInstitution) throw new Unreachable('the simulator has no appointment here');
    this.institutionId = viewer.homeInstitution.id;
    return this.institutionId;
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
