import type { Text } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { lockResident } from '../residents/resident.facts';
import { followResidents, type ResidentEnd } from '../residents/resident.followers';
import { plannedTasks, planOf } from './care.facts';
import { CareTaskChange, RegisterCloseReason } from './care.rules';
import { cancelPlanned } from './care.writes';
import { endRegister } from './register.commands';

/** Registers and plans end with the resident, go with them to another centre, and stand in the way of a merge while they are open. */
followResidents({ blockers, ended, moved });

async function blockers(tx: Transaction, patientId: string): Promise<Text[]> {
  const registers = await tx.row<{ count: number }>(
    'SELECT count(*)::integer AS count FROM care_register WHERE patient_id = $1 AND closed_on IS NULL',
    [patientId],
  );
  const tasks = await plannedTasks(tx, patientId);
  return [
    ...some(registers?.count ?? 0, '份未结的慢病专档', 'open register entries'),
    ...some(tasks.length, '项待完成的随访计划', 'planned visits'),
  ];
}

function some(count: number, zh: string, en: string): Text[] {
  return count === 0 ? [] : [{ zh: `${count} ${zh}`, en: `${count} ${en}` }];
}

async function ended(tx: Transaction, { patientId, reason, on }: ResidentEnd): Promise<void> {
  const plan = await planOf(tx, await lockResident(tx, patientId));
  for (const register of plan.registers.filter(each => each.closedOn === null))
    await endRegister(tx, plan, register, RegisterCloseReason[reason], on);
  for (const task of await plannedTasks(tx, patientId)) await cancelPlanned(tx, plan, task, endedWith[reason]);
}

const endedWith = { DIED: '居民去世 / The resident died', MOVED: '居民迁出 / The resident moved away' } as const;

async function moved(tx: Transaction, patientId: string, toInstitutionId: string): Promise<void> {
  await tx.rows(
    'UPDATE care_register SET institution_id = $2, version = version + 1 WHERE patient_id = $1 AND closed_on IS NULL',
    [patientId, toInstitutionId],
  );
  await tx.rows(
    `UPDATE care_task SET institution_id = $2, team_id = NULL, change = $3, changed_at = $4, changed_by = $5, changed_post = NULL, version = version + 1
     WHERE patient_id = $1 AND state = 'PLANNED'`,
    [patientId, toInstitutionId, CareTaskChange.MOVED, await tx.now(), tx.personId],
  );
}
