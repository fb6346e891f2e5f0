import { newUuid } from '../../server/kernel/ids';
import { forgetWhatIsOver } from '../../server/platform/housekeeper';
import { World } from '../support/world';

describe('housekeeping', () => {
  it('forgets outcomes and sessions that are long over, and nothing else', async () => {
    const world = await World.make();
    const personId = await world.person('护士');
    const days = (count: number): Date => new Date(Date.now() - count * 86_400_000);
    for (const at of [days(0), days(29), days(31)]) {
      await world.rows(
        `INSERT INTO request_outcome (person_id, request_id, operation, input_sha256, at) VALUES ($1, $2, 'x', 'x', $3)`,
        [personId, newUuid(), at],
      );
      await world.insert('session', {
        person_id: personId,
        begun_at: days(60),
        expires_at: at,
        refresh_hash: newUuid(),
        rotated_at: days(60),
      });
    }
    await forgetWhatIsOver(world.database);
    expect(await world.count('request_outcome')).toBe(2);
    expect(await world.count('session')).toBe(2);
    await world.close();
  });
});
