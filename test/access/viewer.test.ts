import { newUuid } from '../../server/kernel/ids';
import { loadViewer } from '../../server/platform/access/load-viewer';
import type { Viewer } from '../../server/platform/access/viewer';
import { institutionsFor, may, mayAnywhere, mayInGroup } from '../../server/platform/access/viewer';
import { ViewerCache } from '../../server/platform/access/viewer-cache';
import { type House, World } from '../support/world';

let world: World;
let groupId: string;
let lead: House;
let member: House;

beforeAll(async () => {
  world = await World.make();
  ({ groupId, lead, member } = await world.group('A'));
});
afterAll(() => world.close());

async function viewerOf(personId: string): Promise<Viewer> {
  const viewer = await loadViewer(world.database, { personId, sessionId: null });
  if (!viewer) throw new Error('no viewer');
  return viewer;
}

describe('rights follow from appointments', () => {
  it('to a group: its members of today, not those that left, come later, or only back it', async () => {
    const partner = await world.house('CITY', 'CITY');
    const left = await world.house('LEFT', 'COMMUNITY');
    const later = await world.house('LATER', 'COMMUNITY');
    await world.join(groupId, partner.institutionId, 'CITY_PARTNER');
    await world.join(groupId, left.institutionId, 'MEMBER', '[2020-01-01,2021-01-01)');
    await world.join(groupId, later.institutionId, 'MEMBER', '[2190-01-01,)');
    const personId = await world.person('administrator');
    await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId });
    const viewer = await viewerOf(personId);
    expect(institutionsFor(viewer, 'bed.read')).toEqual([lead.institutionId, member.institutionId].sort());
    expect(mayInGroup(viewer, 'appointment.manage', groupId)).toBe(true);
    expect(mayInGroup(viewer, 'appointment.manage', newUuid())).toBe(false);
    expect(may(viewer, 'bed.admit', lead)).toBe(false);
  });

  it('to an institution: all of it and nothing else', async () => {
    const personId = await world.person('bed manager');
    await world.appoint(personId, 'BED_MANAGER', { institutionId: lead.institutionId });
    const viewer = await viewerOf(personId);
    expect(may(viewer, 'bed.admit', lead)).toBe(true);
    expect(may(viewer, 'bed.admit', { institutionId: lead.institutionId, wardId: newUuid() })).toBe(true);
    expect(may(viewer, 'bed.admit', member)).toBe(false);
    expect(mayInGroup(viewer, 'bed.open', groupId)).toBe(false);
  });

  it('to a ward: acting ends at its door, looking does not', async () => {
    const personId = await world.person('nurse');
    await world.appoint(personId, 'WARD_NURSE', lead);
    const viewer = await viewerOf(personId);
    expect(may(viewer, 'bed.admit', lead)).toBe(true);
    expect(may(viewer, 'bed.admit', { institutionId: lead.institutionId, wardId: newUuid() })).toBe(false);
    expect(may(viewer, 'bed.admit', { institutionId: lead.institutionId })).toBe(false);
    expect(may(viewer, 'bed.read', { institutionId: lead.institutionId, wardId: newUuid() })).toBe(true);
  });

  it('in their time only: from the first instant to before the last', async () => {
    const personId = await world.person('guest');
    const [from, until] = [new Date(Date.now() + 3_600_000), new Date(Date.now() + 7_200_000)];
    await world.appoint(
      personId,
      'BED_MANAGER',
      { institutionId: lead.institutionId },
      `[${from.toISOString()},${until.toISOString()})`,
    );
    await world.appoint(personId, 'AUDITOR', { groupId }, '[2020-01-01,2021-01-01)');
    const viewer = await viewerOf(personId);
    const at = (instant: number) => mayAnywhere(viewer, 'bed.admit', new Date(instant));
    expect(viewer.grants).toHaveLength(1);
    expect(at(Date.now())).toBe(false);
    expect(at(from.getTime() - 1)).toBe(false);
    expect(at(from.getTime())).toBe(true);
    expect(at(until.getTime() - 1)).toBe(true);
    expect(at(until.getTime())).toBe(false);
  });

  it('of nobody: none, but still a viewer', async () => {
    expect((await viewerOf(await world.person('newcomer'))).grants).toEqual([]);
    expect(await loadViewer(world.database, { personId: newUuid(), sessionId: null })).toBeNull();
  });

  it('only while the session lives', async () => {
    const personId = await world.person('session owner');
    const sessionId = await world.begunSession(personId);
    expect(await loadViewer(world.database, { personId, sessionId })).not.toBeNull();
    expect(await loadViewer(world.database, { personId: await world.person('other'), sessionId })).toBeNull();
    await world.rows(`UPDATE session SET expires_at = now() WHERE id = $1`, [sessionId]);
    expect(await loadViewer(world.database, { personId, sessionId })).toBeNull();
  });
});

describe('the rights of those who hold streams open', () => {
  const viewer: Viewer = { personId: newUuid(), sessionId: newUuid(), grants: [] };

  function cache() {
    const state = { now: 0, loads: 0, result: viewer as Viewer | null };
    const load = async () => {
      state.loads += 1;
      return state.result;
    };
    return { state, viewers: new ViewerCache(world.database, () => state.now, load) };
  }

  it('are loaded once a minute', async () => {
    const { state, viewers } = cache();
    for (state.now = 0; state.now < 180_000; state.now += 1000) await viewers.current(viewer);
    expect(state.loads).toBe(3);
  });

  it('are loaded anew when an event says that they changed', async () => {
    const { state, viewers } = cache();
    await viewers.current(viewer);
    state.result = null;
    expect(await viewers.current(viewer)).toBe(viewer);
    viewers.invalidate(newUuid());
    expect(await viewers.current(viewer)).toBe(viewer);
    viewers.invalidate(viewer.personId);
    expect(await viewers.current(viewer)).toBeNull();
  });

  it('end with the word of an outside issuer', async () => {
    const { state, viewers } = cache();
    const guest = { ...viewer, sessionId: null, expiresAt: new Date(5000) };
    expect(await viewers.current(guest)).not.toBeNull();
    state.now = 5000;
    expect(await viewers.current(guest)).toBeNull();
  });

  it('are asked for again after the database was away', async () => {
    let loads = 0;
    const viewers = new ViewerCache(world.database, Date.now, async () => {
      loads += 1;
      if (loads === 1) throw new Error('away');
      return viewer;
    });
    await expect(viewers.current(viewer)).rejects.toThrow('away');
    expect(await viewers.current(viewer)).toBe(viewer);
  });
});
