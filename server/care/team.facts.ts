import type { CivilDate } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import type { PlanFacts } from './care.facts';

/** The contract of a resident on a day, and the team that it is with. */
export interface ContractFacts {
  readonly contractId: string;
  readonly teamId: string;
}

/** The contract that covers a day, if the resident has one. */
export function contractOn(tx: Transaction, patientId: string, on: CivilDate): Promise<ContractFacts | undefined> {
  return tx.row(
    `SELECT id AS "contractId", team_id AS "teamId" FROM family_contract
     WHERE patient_id = $1 AND state IN ('SIGNED', 'TERMINATED') AND starts_on <= $2 AND ends_on > $2`,
    [patientId, on],
  );
}

/** The team that looks after a resident today. */
export async function teamOf(
  tx: Transaction,
  { resident, today }: Pick<PlanFacts, 'resident' | 'today'>,
): Promise<string | null> {
  return (await contractOn(tx, resident.patientId, today))?.teamId ?? null;
}
