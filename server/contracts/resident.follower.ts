import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { followResidents } from '../residents/resident.followers';
import { ContractEndReason } from './contract.rules';
import { endContractsOf, restoreContractsOf } from './end.commands';

/** What happens to a resident ends contracts: a death, a move, until they are taken back; a contract that runs keeps its resident from being merged away. */
followResidents({
  async blockers(tx: Transaction, patientId: string) {
    const open = await tx.rows<{ number: string; state: string }>(
      `SELECT number, state FROM family_contract
       WHERE patient_id = $1 AND (state = 'DRAFT' OR (state = 'SIGNED' AND ends_on > group_today())) ORDER BY number`,
      [patientId],
    );
    return open.map(({ number, state }) =>
      state === 'DRAFT'
        ? { zh: `待签约草稿 ${number}`, en: `draft contract ${number}` }
        : { zh: `签约 ${number}`, en: `contract ${number}` },
    );
  },
  async lastSeenOn(tx: Transaction, patientId: string) {
    const row = await tx.row<{ on: CivilDate | null }>(
      'SELECT max(delivered_on) AS "on" FROM service_delivery WHERE patient_id = $1 AND cancelled_at IS NULL',
      [patientId],
    );
    return row?.on ?? null;
  },
  ended: (tx, { patientId, reason, on }) => endContractsOf(tx, patientId, ContractEndReason[reason], on),
  restored: (tx, { patientId, reason, on }) => restoreContractsOf(tx, patientId, ContractEndReason[reason], on),
  moved: async (tx, patientId) => endContractsOf(tx, patientId, ContractEndReason.MOVED, civilDateOf(await tx.now())),
});
