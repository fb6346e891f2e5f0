import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { type EncounterChange, followEncounters } from '../wards/encounter.followers';
import { DischargeDisposition } from '../wards/encounter.rules';
import { auditResident } from './resident.facts';
import { tellEnd, tellRestored } from './resident.followers';

/** Who dies in a hospital bed has died as a resident too; who did not after all, has not here either. */
followEncounters({
  touched: async () => ({ encounterIds: [], bedIds: [] }),
  lock: async (tx, patientIds) => {
    await tx.rows('SELECT FROM resident WHERE patient_id = ANY ($1) ORDER BY patient_id FOR NO KEY UPDATE', [
      patientIds,
    ]);
  },
  objection: async () => undefined,
  changed: (tx, change) => tx.acrossHouses(() => follow(tx, change)),
});

async function follow(tx: Transaction, { kind, disposition, encounter, at }: EncounterChange): Promise<void> {
  // Who left alive and died at home has died, whatever is mended about the departure.
  if (disposition !== DischargeDisposition.DIED) return;
  if (kind === 'DEPARTED') await died(tx, encounter.patientId, at);
  if (kind === 'DEPARTURE_CANCELLED') await lives(tx, encounter.patientId);
}

async function died(tx: Transaction, patientId: string, at: Date): Promise<void> {
  const on = civilDateOf(at);
  const resident = await tx.row<{ patientId: string; institutionId: string }>(
    `UPDATE resident SET died_on = $2, version = version + 1
     WHERE patient_id = (SELECT coalesce(merged_into, patient_id) FROM resident WHERE patient_id = $1) AND died_on IS NULL
     RETURNING patient_id AS "patientId", institution_id AS "institutionId"`,
    [patientId, on],
  );
  if (!resident) return;
  await tellEnd(tx, { ...resident, reason: 'DIED', on });
  auditResident(tx, 'death', resident, { on });
}

async function lives(tx: Transaction, patientId: string): Promise<void> {
  const resident = await tx.row<{ patientId: string; institutionId: string; on: CivilDate }>(
    `UPDATE resident r SET died_on = NULL, version = r.version + 1 FROM resident before
     WHERE r.patient_id = (SELECT coalesce(merged_into, patient_id) FROM resident WHERE patient_id = $1) AND r.died_on IS NOT NULL
       AND before.patient_id = r.patient_id
     RETURNING r.patient_id AS "patientId", r.institution_id AS "institutionId", before.died_on AS "on"`,
    [patientId],
  );
  if (!resident) return;
  await tellRestored(tx, { patientId: resident.patientId, reason: 'DIED', on: resident.on });
  auditResident(tx, 'death_cancel', resident);
}
