import type { Transaction } from '../platform/database/transaction';
import type { Identity } from './seed-care-centre';
import type { Pen } from './seed-house';
import { asOwner, tellPlanner } from './seed-owner';
import { insertAll, type TableName } from './seed-tables';

/** Parents before children. */
const careOrder = [
  'person',
  'appointment',
  'patient',
  'patient_identity',
  'neighbourhood',
  'family_team',
  'family_team_member',
  'family_team_area',
  'service_package',
  'service_package_item',
  'resident',
  'key_population',
  'care_register',
  'family_contract',
  'family_contract_package',
  'follow_up',
  'measurement',
  'service_delivery',
  'care_task',
  'contact_attempt',
  'visit_batch',
  'outpatient_visit',
] as const satisfies readonly TableName[];

/** Whose triggers keep the panel row by row: while everything is written at once, the panel is made at the end, for all together. */
const panelSources = [
  'resident',
  'key_population',
  'care_register',
  'family_contract',
  'follow_up',
  'measurement',
  'care_task',
  'contact_attempt',
] as const;

/** Writes what was gathered of residents and their care, then their rows of the panel. */
export async function insertCare(tx: Transaction, pen: Pen, identities: readonly Identity[]): Promise<void> {
  const rows = pen.rows.take();
  for (const table of ['person', 'appointment', 'patient', 'patient_identity'] as const)
    await insertAll(tx, table, rows.of(table));
  await tx.rows(
    `UPDATE patient_identity i SET initials = e.initials, address = e.address
     FROM json_to_recordset($1) AS e("patientId" uuid, initials text, address text) WHERE i.patient_id = e."patientId"`,
    [JSON.stringify(identities)],
  );
  await switchPanelTriggers(tx, 'DISABLE');
  for (const table of careOrder.slice(4)) await insertAll(tx, table, rows.of(table));
  // A trigger cannot be switched while a check of its table waits for the commit.
  await tx.rows('SET CONSTRAINTS family_contract_priced IMMEDIATE');
  await switchPanelTriggers(tx, 'ENABLE');
  await tx.rows('SELECT panel_refresh($1)', [identities.map(({ patientId }) => patientId)]);
}

/** Tells the planner what the tables of care hold now. */
export function tellPlannerOfCare(tx: Transaction): Promise<void> {
  return tellPlanner(tx, [...careOrder, 'panel_row']);
}

function switchPanelTriggers(tx: Transaction, what: 'DISABLE' | 'ENABLE'): Promise<void> {
  return asOwner(tx, async () => {
    for (const table of panelSources) await tx.rows(`ALTER TABLE ${table} ${what} TRIGGER panel_follow_insert`);
  });
}
