import { newUuid } from '../../server/kernel/ids';
import { auditReads, noteReveal } from '../../server/platform/audit/reveals';
import { Sealer } from '../../server/platform/audit/sealer';
import { verifyAudit } from '../../server/platform/audit/verify';
import { writeAsSystem } from '../../server/platform/database/system';
import { type Context, makeContext } from '../../server/platform/graphql/context';
import { World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await World.make();
});
afterEach(() => world.close());

const fail = (error: unknown): never => {
  throw error;
};

/** Writes entries as commands do. */
function write(count: number, action = 'test.act'): Promise<void> {
  return writeAsSystem(world.database, async tx => {
    for (let index = 0; index < count; index += 1) {
      const detail = { index, words: ['床', 'bed "1"'] };
      tx.audit({ action, institutionId: newUuid(), subjectKind: 'Bed', subjectId: newUuid(), detail });
    }
  });
}

async function sealed(count: number): Promise<Sealer> {
  await write(count);
  const sealer = new Sealer(world.database, fail);
  expect(await sealer.sealAll()).toBe(count);
  return sealer;
}

describe('the chain of the audit', () => {
  it('seals what is committed and holds', async () => {
    await sealed(2500);
    await write(3);
    expect(await verifyAudit(world.database)).toMatchObject({ sealed: 2500, unsealed: 3, broken: null });
  });

  it('goes on where another process stopped', async () => {
    await sealed(5);
    const other = new Sealer(world.database, fail);
    await write(5);
    expect(await other.sealAll()).toBe(5);
    expect(await verifyAudit(world.database)).toMatchObject({ sealed: 10, unsealed: 0, broken: null });
  });

  it('is written by one process at a time', async () => {
    await write(3000);
    const sealers = [1, 2, 3].map(() => new Sealer(world.database, fail));
    const counts = await Promise.all(sealers.map(sealer => sealer.sealAll()));
    await sealers[0]?.sealAll();
    expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(3000);
    expect(await verifyAudit(world.database)).toMatchObject({ sealed: 3000, unsealed: 0, broken: null });
  });

  it('takes an entry that committed after later ones were sealed', async () => {
    await world.owner.query('BEGIN');
    await world.owner.query("INSERT INTO audit_entry (action) VALUES ('slow')");
    const sealer = await sealed(5);
    await world.owner.query('COMMIT');
    expect(await sealer.sealAll()).toBe(1);
    expect(await verifyAudit(world.database)).toMatchObject({ sealed: 6, unsealed: 0, broken: null });
  });

  const tamperings: [string, string, object][] = [
    ['an entry is changed', `UPDATE audit_entry SET action = 'harmless' WHERE id = $1`, { what: 'ENTRY_CHANGED' }],
    [
      'its time is changed',
      `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = $1`,
      { what: 'ENTRY_CHANGED' },
    ],
    [
      'a word of its detail is changed',
      `UPDATE audit_entry SET detail = '{"index": 0}' WHERE id = $1`,
      { what: 'ENTRY_CHANGED' },
    ],
    ['an entry is taken out', 'DELETE FROM audit_entry WHERE id = $1', { what: 'ENTRY_MISSING' }],
    ['a link is taken out', 'DELETE FROM audit_seal WHERE entry_id = $1', { what: 'LINK_MISSING' }],
    [
      'a link is made up',
      `UPDATE audit_seal SET hash = repeat('a', 64) WHERE entry_id = $1`,
      { what: 'ENTRY_CHANGED' },
    ],
  ];
  it.each(tamperings)('names the first broken row when %s', async (_name, sql, broken) => {
    await sealed(10);
    const [seal] = await world.rows<{ entry_id: string }>('SELECT entry_id FROM audit_seal WHERE number = 7');
    await world.rows(sql, [seal?.entry_id]);
    expect((await verifyAudit(world.database)).broken).toEqual({ number: 7, ...broken });
  });

  it('notices two entries that changed places', async () => {
    await sealed(10);
    await world.rows(`UPDATE audit_seal SET entry_id = -1 WHERE number = 4`);
    await world.rows(`UPDATE audit_seal SET entry_id = (SELECT min(id) + 3 FROM audit_entry) WHERE number = 5`);
    await world.rows(`UPDATE audit_seal SET entry_id = (SELECT min(id) + 4 FROM audit_entry) WHERE number = 4`);
    expect((await verifyAudit(world.database)).broken?.number).toBe(4);
  });

  it('cannot be rewritten by the server itself', async () => {
    await sealed(1);
    const attempts = [
      `UPDATE audit_entry SET action = 'harmless'`,
      'DELETE FROM audit_entry',
      `UPDATE audit_seal SET hash = ''`,
      'DELETE FROM audit_seal',
      'TRUNCATE audit_entry',
    ];
    for (const sql of attempts)
      await expect(writeAsSystem(world.database, tx => tx.rows(sql))).rejects.toThrow(/permission denied/);
  });
});

describe('reads of personal data', () => {
  async function operation(): Promise<Context> {
    const personId = await world.person('reader');
    return makeContext({
      requestId: newUuid(),
      locale: 'en',
      viewer: { personId, sessionId: null, grants: [] },
      database: world.database,
      services: {} as Context['services'],
      http: {} as Context['http'],
    });
  }

  it('are written before the answer, each patient once', async () => {
    const context = await operation();
    const [patientId, institutionId] = [newUuid(), newUuid()];
    noteReveal(context, patientId, institutionId);
    noteReveal(context, patientId, institutionId);
    await auditReads(context);
    await auditReads(context);
    expect(
      await world.rows('SELECT action, person_id, subject_kind, subject_id, institution_id, purpose FROM audit_entry'),
    ).toEqual([
      {
        action: 'patient.identify',
        person_id: context.viewer?.personId,
        subject_kind: 'Patient',
        subject_id: patientId,
        institution_id: institutionId,
        purpose: 'CARE',
      },
    ]);
  });

  it('hold the answer back when they cannot be written', async () => {
    const context = await operation();
    noteReveal(context, newUuid(), newUuid());
    await world.rows('REVOKE INSERT ON audit_entry FROM medgroup_app');
    await expect(auditReads(context)).rejects.toThrow(/permission denied/);
  });

  it('do not happen on streams', async () => {
    const context = { ...(await operation()), http: undefined };
    expect(() => noteReveal(context as unknown as Context, newUuid(), newUuid())).toThrow(/HTTP only/);
  });
});
