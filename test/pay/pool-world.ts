import { createHash } from 'node:crypto';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import { applyImport, stageImport } from '../../server/pay/import.commands';
import type { ImportKind } from '../../server/pay/import.rules';
import type { PayCode } from '../../server/pay/pay.codes';
import { payViolations } from '../../server/pay/pay.violations';
import { draftPolicy, signPolicy } from '../../server/pay/pay-policy.commands';
import type { PayPolicy } from '../../server/pay/pay-policy.rules';
import { loadViewer } from '../../server/platform/access/load-viewer';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import type { Transaction } from '../../server/platform/database/transaction';
import { World } from '../support/world';
import { examplePolicy } from './example';

/** The group of the worked example, in a real database, with the people who run its pool. */
export class PoolWorld {
  readonly people = new Map<string, string>();

  private constructor(
    readonly world: World,
    readonly groupId: string,
    readonly houses: ReadonlyMap<string, string>,
    readonly chief: Viewer,
    readonly second: Viewer,
    readonly administrator: Viewer,
  ) {}

  static async make(): Promise<PoolWorld> {
    const world = await World.make();
    const groupId = await world.insert('medical_group', { code: 'P', name_zh: '集团', name_en: 'P', district: '嘉定' });
    const houses = new Map<string, string>();
    for (const [code, tier] of [
      ['H1', 'DISTRICT'],
      ['C1', 'COMMUNITY'],
      ['C2', 'COMMUNITY'],
    ] as const)
      houses.set(code, (await world.house(code, tier)).institutionId);
    for (const [house, department] of [
      ['H1', 'MED'],
      ['H1', 'WARD'],
      ['C1', 'GP'],
      ['C2', 'GP'],
    ] as const)
      await world.insert('department', {
        institution_id: houses.get(house),
        code: department,
        name_zh: department,
        name_en: department,
      });
    await world.owner.query('BEGIN');
    await world.join(groupId, houses.get('H1') ?? '', 'LEAD');
    await world.join(groupId, houses.get('C1') ?? '', 'MEMBER');
    await world.join(groupId, houses.get('C2') ?? '', 'MEMBER', '[2026-06-16,)');
    await world.owner.query('COMMIT');
    const viewer = async (name: string, post: 'FINANCE_OFFICER' | 'GROUP_ADMINISTRATOR') => {
      const personId = await world.person(name);
      await world.appoint(personId, post, { groupId });
      return viewerOf(world, personId);
    };
    const pool = new PoolWorld(
      world,
      groupId,
      houses,
      await viewer('总会计师', 'FINANCE_OFFICER'),
      await viewer('财务副手', 'FINANCE_OFFICER'),
      await viewer('集团管理员', 'GROUP_ADMINISTRATOR'),
    );
    for (const [name, house] of staff) {
      const personId = await world.person(name);
      await world.appoint(personId, 'PHYSICIAN', { institutionId: houses.get(house) ?? '' });
      pool.people.set(name, personId);
    }
    return pool;
  }

  /** Runs a command as a mutation would: once, with the database's refusals explained. */
  run<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction, viewer: Viewer) => Promise<Result<T, PayCode>>,
  ): Promise<Result<T, PayCode>> {
    const request = { requestId: newUuid(), operation: 'test', input: {} };
    return once(this.world.database, viewer, request, payViolations, tx => body(tx, viewer));
  }

  async done<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction, viewer: Viewer) => Promise<Result<T, PayCode>>,
  ): Promise<T> {
    const result = await this.run(viewer, body);
    if (!result.ok) throw new Error(result.refusals.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
    return result.value;
  }

  /** A policy drafted by the chief and signed by the second. */
  async signedPolicy(policy: PayPolicy = examplePolicy, validFrom = '2026-01-01'): Promise<string> {
    const draft = await this.draft(policy, validFrom);
    await this.done(this.second, (tx, viewer) => signPolicy(tx, viewer, draft, 1));
    return draft;
  }

  async draft(policy: PayPolicy, validFrom: string): Promise<string> {
    const { policyId } = await this.done(this.chief, (tx, viewer) =>
      draftPolicy(tx, viewer, {
        groupId: this.groupId,
        policyId: null,
        expectedVersion: null,
        title: '绩效方案',
        source: 'test',
        validFrom,
        content: JSON.stringify(policy),
        basedOn: null,
      }),
    );
    return policyId;
  }

  async version(cycleId: string): Promise<number> {
    const [row] = await this.world.rows<{ version: number }>('SELECT version FROM pay_cycle WHERE id = $1', [cycleId]);
    return row?.version ?? 0;
  }

  async wish(cycleId: string): Promise<{ cycleId: string; expectedVersion: number }> {
    return { cycleId, expectedVersion: await this.version(cycleId) };
  }

  /** Stages a list as a sheet with a heading in row 1. */
  async stage(
    viewer: Viewer,
    cycleId: string,
    kind: ImportKind,
    rows: readonly (readonly string[])[],
  ): Promise<string> {
    const { importId } = await this.done(viewer, (tx, by) =>
      stageImport(tx, by, {
        importId: null,
        cycleId,
        kind,
        fileName: `${kind}.csv`,
        fileSha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
        rowsExpected: rows.length,
        firstRow: 2,
        rows,
      }),
    );
    return importId;
  }

  async import(
    viewer: Viewer,
    cycleId: string,
    kind: ImportKind,
    rows: readonly (readonly string[])[],
  ): Promise<string> {
    const importId = await this.stage(viewer, cycleId, kind, rows);
    await this.done(viewer, (tx, by) => applyImport(tx, by, importId));
    return importId;
  }

  personId(name: string): string {
    return toGlobalId('Person', this.people.get(name) ?? '');
  }

  viewer(name: string): Promise<Viewer> {
    return viewerOf(this.world, this.people.get(name) ?? '');
  }
}

export const staff = [
  ['A', 'H1'],
  ['B', 'H1'],
  ['C', 'H1'],
  ['D', 'C1'],
  ['E', 'C1'],
  ['F', 'C2'],
  ['G', 'C2'],
] as const;

async function viewerOf(world: World, personId: string): Promise<Viewer> {
  const viewer = await loadViewer(world.database, { personId, sessionId: null });
  if (!viewer) throw new Error('nobody');
  return viewer;
}
