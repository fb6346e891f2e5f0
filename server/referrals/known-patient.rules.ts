/**
 * Decides, as a condition for PostgreSQL, whether a house knows a patient: registered there or a resident, cared for or planned there, or referred from or
 * to there, until the days after the end of each have passed. Only such a patient is proposed and referred by their id; everybody else is
 * somebody whose identity card the desk has in hand.
 */
export function knownThere(patient: { readonly id: string; readonly registeredAt: string }, house: string): string {
  return `(${patient.registeredAt} = ${house}
    OR EXISTS (SELECT FROM resident own WHERE own.patient_id = ${patient.id} AND own.institution_id = ${house} AND own.merged_into IS NULL
      AND own.moved_out_on IS NULL)
    OR EXISTS (SELECT FROM encounter own WHERE own.patient_id = ${patient.id} AND own.institution_id = ${house} AND own.state <> 'CANCELLED'
      AND (own.identity_until IS NULL OR own.identity_until > now()))
    OR EXISTS (SELECT FROM referral own WHERE own.patient_id = ${patient.id} AND own.submitted_at IS NOT NULL
      AND ${house} IN (own.source_institution_id, own.target_institution_id) AND (own.identity_until IS NULL OR own.identity_until > now())))`;
}
