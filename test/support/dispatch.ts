import { newUuid } from '../../server/kernel/ids';
import { staffRecord } from './staff';
import type { House, World } from './world';

/** An order that waits for its sides: somebody of a house is to go to another one of the group, which nobody else has a part in. */
export async function dispatched(
  world: World,
  groupId: string,
  home: House,
  requestedBy: string,
): Promise<{ orderId: string; personId: string }> {
  const host = await world.house('A4', 'COMMUNITY');
  await world.join(groupId, host.institutionId, 'MEMBER');
  const personId = await world.person('who is sent');
  await staffRecord(world, home.institutionId, personId);
  await world.appoint(personId, 'WARD_NURSE', { institutionId: home.institutionId });
  const orderId = newUuid();
  const order = {
    id: orderId,
    group_id: groupId,
    kind: 'DISPATCH',
    person_id: personId,
    home_institution_id: home.institutionId,
    host_institution_id: host.institutionId,
    post: 'WARD_NURSE',
    share_bp: 2000,
    during: '[2020-01-01,2999-02-01)',
    purpose: 'example',
    requested_by: requestedBy,
    requested_side: 'HOME',
    requested_at: new Date(),
    submitted_at: new Date(),
    chain_id: orderId,
  };
  await world.rows('BEGIN');
  await world.insert('dispatch_order', { ...order, state: 'SUBMITTED' });
  for (const side of ['HOME', 'HOST', 'GROUP'])
    await world.insert('dispatch_approval', { order_id: orderId, side, due_at: new Date() });
  await world.rows('COMMIT');
  return { orderId, personId };
}
