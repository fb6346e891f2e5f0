import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import type { House, World } from './world';

/** The ids of what `contracted` made. */
export interface Contracted {
  readonly teamId: string;
  readonly memberId: string;
  readonly packageId: string;
  readonly contractId: string;
  readonly deliveryId: string;
  readonly batchId: string;
}

/**
 * A resident of a house under a contract that ends soon, with a team, a package, a delivery, a code and a renewal that waits: a row of everything,
 * as the owner, also where the house is no community centre.
 */
export async function contracted(
  world: World,
  groupId: string,
  { institutionId }: House,
  patientId: string,
  personId: string,
): Promise<Contracted> {
  const [today, at] = [civilDateOf(new Date()), new Date()];
  const names = { name_zh: '一队', name_en: 'One' };
  await world.rows('SET session_replication_role = replica');
  const team = { institution_id: institutionId, code: 'T1', ...names, opened_on: '2020-01-01' };
  const teamId = await world.insert('family_team', team);
  const member = { team_id: teamId, person_id: personId, role: 'LEAD_GP', starts_on: '2020-01-01' };
  const memberId = await world.insert('family_team_member', member);
  const offered = { group_id: groupId, code: 'P1', version: 1, ...names, price_fen: 0, payers: '[]' };
  const packageId = await world.insert('service_package', { ...offered, valid_from: '2020-01-01', published_at: at });
  await world.rows(
    `INSERT INTO service_package_item (package_id, code, place, name_zh, name_en, times_per_year, role) VALUES ($1, 'I1', 1, 'x', 'x', 4, 'GP')`,
    [packageId],
  );
  const of = { patient_id: patientId, institution_id: institutionId };
  const until = addDays(today, 30);
  const contractId = await world.insert('family_contract', {
    ...of,
    team_id: teamId,
    doctor_id: personId,
    starts_on: addDays(until, -365),
    agreed_until: until,
    ends_on: until,
    state: 'SIGNED',
    price_fen: 0,
    resident_signed_at: at,
    resident_signed_how: 'CODE',
    signer: 'SELF',
    team_signed_at: at,
    created_at: at,
  });
  await world.rows('INSERT INTO family_contract_package VALUES ($1, $2)', [contractId, packageId]);
  const delivery = { ...of, contract_id: contractId, package_id: packageId, item_code: 'I1', delivered_on: today };
  const deliveryId = await world.insert('service_delivery', { ...delivery, delivered_by: personId, recorded_at: at });
  const batch = { institution_id: institutionId, team_id: teamId, requested_by: personId, created_at: at };
  const batchId = await world.insert('renewal_batch', batch);
  await world.rows('INSERT INTO renewal_batch_row (batch_id, contract_id) VALUES ($1, $2)', [batchId, contractId]);
  const code = { contract_id: contractId, institution_id: institutionId, sent_at: at };
  await world.insert('contract_code', { ...code, expires_at: new Date(at.getTime() + 60_000) });
  await world.rows('SET session_replication_role = origin');
  // Whoever reads the panel finds the contract there, as the triggers would have put it.
  await world.rows('SELECT panel_refresh(ARRAY[$1]::uuid[])', [patientId]);
  return { teamId, memberId, packageId, contractId, deliveryId, batchId };
}
