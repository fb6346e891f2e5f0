import { type Money, money } from '../../schema/money';
import { departmentById, institutionById } from '../group/group.loaders';
import { toGlobalId } from '../kernel/ids';
import { institutionsFor, mayInGroup } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { requireSeen } from './authorise';
import type { PayFigures } from './pay-figures.rules';
import type { SimulationResult } from './simulation.commands';
import type { PayFiguresType, PaySimulation } from './simulation.types';

/** Simulations that were kept, to be looked at side by side; those of cycles that are not published only by finance. */
export async function simulationsOf(context: Context, groupId: string): Promise<PaySimulation[]> {
  await requireSeen(context.read, viewerOf(context), groupId);
  const where = mayInGroup(viewerOf(context), 'pay.manage', groupId)
    ? ''
    : `AND c.state IN ('PUBLISHED', 'APPEAL', 'SETTLED')`;
  return readSimulations(context, `s.group_id = $1 AND s.discarded_at IS NULL ${where}`, groupId);
}

export async function simulationById(context: Context, id: string): Promise<PaySimulation | null> {
  return (await readSimulations(context, 's.id = $1', id))[0] ?? null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly cycleCode: string;
  readonly policyTitle: string;
  readonly policySha256: string;
  readonly madeAt: Date;
  readonly result: SimulationResult;
}

async function readSimulations(context: Context, where: string, id: string): Promise<PaySimulation[]> {
  const rows = await context.read.rows<Row>(
    `SELECT s.id, s.name, c.code AS "cycleCode", p.title AS "policyTitle", s.policy_sha256 AS "policySha256", s.made_at AS "madeAt", s.result
     FROM pay_simulation s JOIN pay_cycle c ON c.id = s.cycle_id JOIN pay_policy p ON p.id = s.policy_id WHERE ${where} ORDER BY s.made_at DESC LIMIT 50`,
    [id],
  );
  return Promise.all(rows.map(row => shape(context, row)));
}

async function shape(context: Context, { id, result, ...row }: Row): Promise<PaySimulation> {
  const { before, after, people, institutions } = result;
  const seen = institutionsFor(viewerOf(context), 'pay.figures');
  const departments = result.departments.filter(({ institutionId }) => seen.includes(institutionId));
  return {
    ...row,
    id: toGlobalId('PaySimulation', id),
    before: shapeFigures(before),
    after: shapeFigures(after),
    gainers: people.gainers,
    losers: people.losers,
    unchanged: people.unchanged,
    gained: money(people.gainedFen),
    lost: money(people.lostFen),
    institutions: await Promise.all(
      institutions.map(async each => ({
        institution: await context.load(institutionById, each.institutionId),
        contributionBefore: money(each.contributionBeforeFen),
        contributionAfter: money(each.contributionAfterFen),
        shareBefore: money(each.shareBeforeFen),
        shareAfter: money(each.shareAfterFen),
        amountBefore: money(each.amountBeforeFen),
        amountAfter: money(each.amountAfterFen),
      })),
    ),
    departments: await Promise.all(
      departments.map(async each => ({
        institution: await context.load(institutionById, each.institutionId),
        department: await context.load(departmentById, each.departmentId),
        amountBefore: money(each.amountBeforeFen),
        amountAfter: money(each.amountAfterFen),
      })),
    ),
  };
}

function shapeFigures({ hospital, community, paidFen, gapFen, distribution, ...figures }: PayFigures): PayFiguresType {
  const house = ({ people, paidFen: paid, averageYearFen }: PayFigures['hospital']) => ({
    people,
    paid: money(paid),
    averageYear: moneyOrNull(averageYearFen),
  });
  return {
    ...figures,
    paid: money(paidFen),
    gap: moneyOrNull(gapFen),
    hospital: house(hospital),
    community: house(community),
    distribution: distribution.map(({ fromFen, untilFen, people }) => ({
      from: money(fromFen),
      until: moneyOrNull(untilFen),
      people,
    })),
  };
}

function moneyOrNull(fen: string | null): Money | null {
  return fen === null ? null : money(fen);
}
