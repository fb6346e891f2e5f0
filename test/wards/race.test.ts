import { newUuid } from '../../server/kernel/ids';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import { admit } from '../../server/wards/admission.commands';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { wardsViolations } from '../../server/wards/wards.violations';
import { type House, World } from '../support/world';

/**
 * 64 clients want the last bed at the same moment, again and again (RACE_ROUNDS, 8 unless told). The checker is shown to notice when the
 * guards are gone: without row locks and without the exclusion constraint the same race puts two patients into one bed.
 */

const guards = { locks: true };
jest.mock('../../server/wards/bed.facts', () => {
  const actual = jest.requireActual('../../server/wards/bed.facts');
  return { ...actual, lockBeds: (...args: unknown[]) => (guards.locks ? actual.lockBeds(...args) : Promise.resolve()) };
});

const clients = 64;
/** Without locks they run into deadlocks, each found after a second: no more of them than there are connections to wait on. */
const clientsWithoutLocks = 16;
const rounds = Number(process.env.RACE_ROUNDS ?? 8);
const hasher = new IdentityHasher('a secret of the tests, longer than 32 characters');

describe('the race for the last bed', () => {
  let world: World;
  let house: House;
  let viewer: Viewer;
  let encounterIds: string[];

  beforeAll(async () => {
    world = await World.make();
    const { lead } = await world.group('RACE');
    house = lead;
    const personId = await world.person('床位管理员');
    const appointmentId = await world.appoint(personId, 'BED_MANAGER', { institutionId: house.institutionId });
    viewer = managerOf(house, personId, appointmentId);
    encounterIds = [];
    for (let index = 0; index < clients; index += 1) encounterIds.push(await waitingPatient(world, house, index));
  });
  afterAll(() => world.close());

  it(`has one winner in each of ${rounds} rounds, and tells the others why`, async () => {
    const losses = new Map<string, number>();
    for (let round = 0; round < rounds; round += 1) {
      const results = await race();
      expect(results.filter(result => result.ok)).toHaveLength(1);
      for (const result of results) {
        if (!result.ok) for (const { code } of result.refusals) losses.set(code, (losses.get(code) ?? 0) + 1);
      }
      expect(await overlaps(world)).toBe(0);
      await startOver(world);
    }
    expect(Object.fromEntries(losses)).toEqual({ BED_NOT_FREE: rounds * (clients - 1) });
    expect(await world.count('outbox', `kind = 'STAY_BEGUN'`)).toBe(rounds);
  }, 600_000);

  it('still has one winner when the locks are gone: the exclusion constraint holds', async () => {
    guards.locks = false;
    const results = await race(clientsWithoutLocks);
    guards.locks = true;
    expect(results.filter(result => result.ok)).toHaveLength(1);
    expect(await overlaps(world)).toBe(0);
    await startOver(world);
  }, 60_000);

  it('puts two into one bed when both guards are gone, and the checker sees it', async () => {
    await world.rows('ALTER TABLE bed_occupancy DROP CONSTRAINT bed_occupancy_one_per_bed');
    guards.locks = false;
    let seen = 0;
    for (let round = 0; round < 20 && seen === 0; round += 1) {
      await race(clientsWithoutLocks);
      seen = await overlaps(world);
      if (seen === 0) await startOver(world);
    }
    guards.locks = true;
    expect(seen).toBeGreaterThan(0);
  }, 60_000);

  function race(many = clients) {
    const [bedId] = house.bedIds as [string];
    return Promise.all(
      encounterIds
        .slice(0, many)
        .map(encounterId =>
          once(
            world.database,
            viewer,
            { requestId: newUuid(), operation: 'bedStayBegin', input: { bedId, encounterId } },
            wardsViolations,
            tx => admit(tx, hasher, { bedId, encounterId }),
          ),
        ),
    );
  }
});

function managerOf(house: House, personId: string, appointmentId: string): Viewer {
  const { institutionId } = house;
  const grant = {
    appointmentId,
    post: 'BED_MANAGER' as const,
    groupId: null,
    institutionId,
    wardId: null,
    institutionIds: [institutionId],
  };
  return { personId, sessionId: newUuid(), grants: [{ ...grant, during: { from: new Date(0), until: null } }] };
}

async function waitingPatient(world: World, house: House, index: number): Promise<string> {
  const { institutionId, wardId } = house;
  const patientId = await world.insert('patient', {
    registered_at: institutionId,
    masked_name: `患${index}*`,
    sex: 'MALE',
    birth_date: '1960-01-01',
  });
  const encounter = {
    institution_id: institutionId,
    ward_id: wardId,
    patient_id: patientId,
    state: 'PLANNED',
    admission_route: 'OUTPATIENT',
  };
  return world.insert('encounter', { ...encounter, planned_at: new Date() });
}

/** Pairs of things that are with one bed, or of stays of one patient, at the same time: counted by themselves, not by the constraint. */
async function overlaps(world: World): Promise<number> {
  const [row] = await world.rows<{ count: number }>(`
    SELECT count(*)::int AS count FROM bed_occupancy a JOIN bed_occupancy b ON a.id < b.id AND a.during && b.during
    WHERE a.cancelled_at IS NULL AND b.cancelled_at IS NULL
      AND (a.bed_id = b.bed_id OR (a.kind = 'STAY' AND b.kind = 'STAY' AND a.patient_id = b.patient_id))`);
  return row?.count ?? -1;
}

/** The bed is free again and everybody waits. */
async function startOver(world: World): Promise<void> {
  await world.rows('BEGIN');
  await world.rows(
    `UPDATE bed_occupancy SET cancelled_at = now(), cancel_reason = 'next round' WHERE cancelled_at IS NULL`,
  );
  await world.rows(`UPDATE encounter SET state = 'PLANNED', admitted_at = NULL WHERE state = 'ADMITTED'`);
  await world.rows('COMMIT');
}
