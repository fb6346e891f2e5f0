import { createHash } from 'node:crypto';
import { present } from '../kernel/invariant';
import { day } from './rhythm.rules';
import { type Ids, idOf } from './seed-groups';
import { housesSince, instant, type Pen } from './seed-house';
import type { Staff } from './seed-people';

/**
 * An external application as an example. Nobody has its key: what is kept is the hash of something that is none, so that it opens nothing.
 * Administrators register their own.
 */
export function writeApps({ rows, random, frame }: Pen, ids: Ids, { people }: Staff): void {
  const noKey = createHash('sha256')
    .update(`no key ${random.uuid(frame.now)}`)
    .digest('hex');
  rows.add('external_app', {
    id: random.uuid(housesSince.getTime()),
    group_id: idOf(ids, 'JD-N'),
    name: '床位镜像（演示） Bed mirror (demo)',
    contact: '信息科值班（演示）',
    scopes: ['system/BedUse.rs'],
    institution_ids: ['JDCH', 'JDZ'].map(code => idOf(ids, code)),
    key_prefix: 'mgk_demo0000',
    key_sha256: noKey,
    created_by: present(people.get('石守安（演示）'), 'security officer'),
    created_at: instant(frame.today - 20 * day),
    expires_at: instant(frame.today + 160 * day),
  });
}
