import { setTimeout as sleep } from 'node:timers/promises';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { AppDoor } from '../../server/platform/access/app-door';
import { hashOfAppKey, isAppKey, makeAppKey } from '../../server/platform/access/app-key';
import { loadApp } from '../../server/platform/access/load-app';
import { institutionsFor, may } from '../../server/platform/access/viewer';
import { ViewerCache } from '../../server/platform/access/viewer-cache';
import type { Database } from '../../server/platform/database/database';
import { inTransaction } from '../../server/platform/database/transaction';
import { callAt } from '../../server/platform/graphql/alarm';
import { codeIn, Wire, type WireMessage } from '../api/wire';
import { Api, bearer } from '../support/api';
import { registeredApp } from '../support/app';
import { type At, type House, World } from '../support/world';

let world: World;
let api: Api;
let groupId: string;
let lead: House;
let member: House;
let foreign: House;

beforeAll(async () => {
  world = await World.make();
  ({ groupId, lead, member } = await world.group('A'));
  foreign = (await world.group('B')).lead;
  api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '1' });
});
afterAll(async () => {
  await api.close();
  await world.close();
});

async function administrator(post: 'GROUP_ADMINISTRATOR' | 'INSTITUTION_ADMINISTRATOR' | 'SECURITY_OFFICER', at: At) {
  const personId = await world.person(post);
  await world.appoint(personId, post, at);
  return bearer(world, personId);
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const inAMonth = days(30);
const institution = (house: House) => toGlobalId('Institution', house.institutionId);

describe('a key', () => {
  it('says by itself whether it can be one: every slip of the pen shows', () => {
    const keys = Array.from({ length: 50 }, makeAppKey);
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) {
      expect(key).toMatch(/^mgk_[0-9A-Za-z]{42}$/);
      expect(isAppKey(key)).toBe(true);
      for (let place = 4; place < key.length; place += 1) {
        const slip = key[place] === 'x' ? 'y' : 'x';
        expect(isAppKey(`${key.slice(0, place)}${slip}${key.slice(place + 1)}`)).toBe(false);
      }
    }
    expect([isAppKey('mgk_'), isAppKey(`${keys[0]}0`), isAppKey(`${keys[0]}`.toUpperCase())]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('with a wrong check is refused without asking the database', async () => {
    const unreachable = {
      get source(): never {
        throw new Error('the database was asked');
      },
    } as unknown as Database;
    const door = new AppDoor(unreachable);
    const key = makeAppKey();
    expect(await door.admit(`${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`)).toBeNull();
    await expect(door.admit(key)).rejects.toThrow();
  });
});

describe('registering', () => {
  const register = async (authorization: string, input: object) => {
    const answer = await api.ask(
      `mutation M($input: ExternalAppRegisterInput!) { externalAppRegister(input: $input) {
         key userErrors { code field } app { id name contact scopes keyPrefix state availableActions expiresAt lastUsedAt institutions { id } createdBy { nameZh } } } }`,
      {
        authorization,
        variables: {
          input: {
            requestId: newUuid(),
            groupId: toGlobalId('MedicalGroup', groupId),
            name: '床位大屏',
            contact: '信息科',
            scopes: ['BED_USE'],
            institutionIds: [institution(lead)],
            expiresAt: inAMonth,
            ...input,
          },
        },
      },
    );
    const payload = answer.data?.externalAppRegister as
      | {
          key: string | null;
          app: { id: string; keyPrefix: string } | null;
          userErrors: { code: string; field: string[] }[];
        }
      | undefined;
    return { code: answer.code, ...payload };
  };

  it('shows the key once and keeps only what cannot be turned back into it', async () => {
    const authorization = await administrator('INSTITUTION_ADMINISTRATOR', { institutionId: lead.institutionId });
    const requestId = newUuid();
    const { key, app, userErrors } = await register(authorization, { requestId });
    expect(userErrors).toEqual([]);
    expect(app).toMatchObject({
      name: '床位大屏',
      scopes: ['BED_USE'],
      state: 'ACTIVE',
      availableActions: ['REVOKE'],
      lastUsedAt: null,
      institutions: [{ id: institution(lead) }],
      createdBy: { nameZh: 'INSTITUTION_ADMINISTRATOR' },
    });
    expect(isAppKey(key ?? '')).toBe(true);
    expect(key?.startsWith(app?.keyPrefix ?? '?')).toBe(true);
    const [row] = await world.rows<{ key_sha256: string }>('SELECT * FROM external_app WHERE key_prefix = $1', [
      app?.keyPrefix,
    ]);
    expect(row?.key_sha256).toBe(hashOfAppKey(key ?? ''));
    for (const table of ['external_app', 'request_outcome', 'audit_entry', 'outbox'])
      expect(JSON.stringify(await world.rows(`SELECT * FROM ${table}`))).not.toContain(key);
    expect(await register(authorization, { requestId })).toMatchObject({
      key: null,
      app: { id: app?.id },
      userErrors: [],
    });
    expect(await world.count('external_app', `name = '床位大屏'`)).toBe(1);
    expect(
      await world.count('audit_entry', `action = 'app.register' AND institution_id = '${lead.institutionId}'`),
    ).toBe(1);
  });

  it('is for those who manage applications in each of the houses', async () => {
    const own = await administrator('INSTITUTION_ADMINISTRATOR', { institutionId: member.institutionId });
    const group = await administrator('GROUP_ADMINISTRATOR', { groupId });
    const officer = await administrator('SECURITY_OFFICER', { groupId });
    const before = await world.count('external_app');
    expect((await register(own, {})).code).toBe('FORBIDDEN');
    expect((await register(own, { institutionIds: [institution(member), institution(lead)] })).code).toBe('FORBIDDEN');
    expect((await register(group, { institutionIds: [institution(foreign)] })).code).toBe('FORBIDDEN');
    expect(await world.count('external_app')).toBe(before);
    expect((await register(group, { institutionIds: [institution(member), institution(lead)] })).userErrors).toEqual(
      [],
    );
    expect((await register(officer, {})).userErrors).toEqual([]);
  });

  it('ends by anybody who manages applications in one of its houses, or in the group', async () => {
    const group = await administrator('GROUP_ADMINISTRATOR', { groupId });
    const own = await administrator('INSTITUTION_ADMINISTRATOR', { institutionId: member.institutionId });
    const stranger = await administrator('INSTITUTION_ADMINISTRATOR', { institutionId: foreign.institutionId });
    const revoke = async (authorization: string, externalAppId: string | undefined) => {
      const answer = await api.ask(
        'mutation ($input: ExternalAppRevokeInput!) { externalAppRevoke(input: $input) { app { state } userErrors { code } } }',
        { authorization, variables: { input: { requestId: newUuid(), externalAppId, reason: '停用' } } },
      );
      return answer.code ?? (answer.data?.externalAppRevoke as object);
    };
    const actions = async (authorization: string, id: string | undefined) => {
      const answer = await api.ask('query ($id: ID!) { externalApps(groupId: $id) { id availableActions } }', {
        authorization,
        variables: { id: toGlobalId('MedicalGroup', groupId) },
      });
      const apps = answer.data?.externalApps as { id: string; availableActions: string[] }[] | undefined;
      return apps?.find(app => app.id === id)?.availableActions;
    };
    const revoked = { app: { state: 'REVOKED' }, userErrors: [] };
    const { app: both } = await register(group, { institutionIds: [institution(member), institution(lead)] });
    expect(await actions(own, both?.id)).toEqual(['REVOKE']);
    expect(await actions(stranger, both?.id)).toBeUndefined();
    expect(await revoke(stranger, both?.id)).toBe('NOT_FOUND');
    expect(await revoke(own, both?.id)).toEqual(revoked);
    // The only house leaves: the group that registered it still can.
    const { app: left } = await register(group, { institutionIds: [institution(member)] });
    await world.rows('BEGIN');
    await world.rows('ALTER TABLE membership DISABLE TRIGGER ALL');
    const [membership] = await world.rows<{ id: string; during: string }>(
      'SELECT id, during::text FROM membership WHERE institution_id = $1 AND group_id = $2',
      [member.institutionId, groupId],
    );
    const setDuring = (during: string | undefined) =>
      world.rows('UPDATE membership SET during = $2::daterange WHERE id = $1', [membership?.id, during]);
    await setDuring('[2020-01-01,2020-01-02)');
    await world.rows('ALTER TABLE membership ENABLE TRIGGER ALL');
    await world.rows('COMMIT');
    try {
      expect(await actions(group, left?.id)).toEqual(['REVOKE']);
      expect(await revoke(group, left?.id)).toEqual(revoked);
    } finally {
      await setDuring(membership?.during);
    }
  });

  it('says what is missing, too late or not of the group', async () => {
    const authorization = await administrator('GROUP_ADMINISTRATOR', { groupId });
    const partner = await world.house('P1', 'CITY');
    await world.join(groupId, partner.institutionId, 'CITY_PARTNER');
    await administrator('INSTITUTION_ADMINISTRATOR', { institutionId: partner.institutionId });
    const before = await world.count('external_app');
    for (const [input, code, field] of [
      [{ name: ' ' }, 'NAME_MISSING', 'name'],
      [{ contact: '' }, 'NAME_MISSING', 'contact'],
      [{ scopes: [] }, 'SCOPE_MISSING', 'scopes'],
      [{ institutionIds: [] }, 'INSTITUTION_MISSING', 'institutionIds'],
      [{ expiresAt: days(-1) }, 'EXPIRY_PAST', 'expiresAt'],
      [{ expiresAt: days(366) }, 'EXPIRY_TOO_LATE', 'expiresAt'],
    ] as const)
      expect((await register(authorization, input)).userErrors).toEqual([{ code, field: [field] }]);
    const personId = await world.person('both');
    await world.appoint(personId, 'INSTITUTION_ADMINISTRATOR', { institutionId: lead.institutionId });
    await world.appoint(personId, 'INSTITUTION_ADMINISTRATOR', { institutionId: partner.institutionId });
    const both = await bearer(world, personId);
    expect((await register(both, { institutionIds: [institution(lead), institution(partner)] })).userErrors).toEqual([
      { code: 'NOT_A_MEMBER', field: ['institutionIds'] },
    ]);
    expect(await world.count('external_app')).toBe(before);
  });

  it('fixes what the application may do: the database refuses to widen it or to give a key back', async () => {
    const { appId } = await registeredApp(world, { groupId, institutionIds: [lead.institutionId] });
    for (const change of [
      `institution_ids = '{${member.institutionId},${lead.institutionId}}'`,
      `expires_at = expires_at + interval '1 year'`,
      `key_sha256 = 'x'`,
    ])
      await expect(world.rows(`UPDATE external_app SET ${change} WHERE id = $1`, [appId])).rejects.toThrow(
        /fixed when it is registered/,
      );
  });
});

describe('an application', () => {
  const feed = `subscription F($institutionIds: [ID!]) { bedFeed(institutionIds: $institutionIds) { __typename
    ... on BedFeedChange { cursor bedId version } ... on BedFeedReset { reason } } }`;
  const typeOf = ({ payload }: WireMessage) =>
    (payload as { data?: { bedFeed: { __typename: string } } }).data?.bedFeed.__typename;
  const follow = async (authorization: string, variables: object = {}) => {
    const wire = await Wire.signedIn(api.address, authorization);
    wire.subscribe('1', feed, variables);
    expect(typeOf(await wire.of('1'))).toBe('BedFeedHeartbeat');
    return wire;
  };
  const change = async (house: House) => {
    const bedId = house.bedIds[0] ?? '';
    await inTransaction(world.database, 'SYSTEM', async tx => {
      const { institutionId, wardId } = house;
      const payload = { bedId, state: 'FREE', version: 1, occurredAt: new Date() };
      tx.publish({ topic: 'BED', kind: 'CLEANED', institutionId, wardId, subjectId: bedId, payload });
      return accepted(null);
    });
  };
  const board = (authorization: string, house: House) =>
    api.ask(
      'query B($id: ID!) { bedBoard(institutionId: $id) { institution { nameZh } wards { counts { open } beds { id state } } feedCursor } }',
      {
        authorization,
        variables: { id: institution(house) },
      },
    );

  it('reads the houses and the scopes that it was given, by HTTP and by socket', async () => {
    const { authorization } = await registeredApp(world, {
      groupId,
      institutionIds: [lead.institutionId],
      scopes: ['system/BedUse.rs'],
    });
    expect((await board(authorization, lead)).data).toMatchObject({
      bedBoard: { institution: { nameZh: 'A1' }, wards: [{ counts: { open: 3 }, beds: [{}, {}, {}] }] },
    });
    expect((await board(authorization, member)).code).toBe('NOT_FOUND');
    expect((await api.ask('{ referrals { totalCount } }', { authorization })).code).toBe('FORBIDDEN');
    const wire = await follow(authorization);
    await change(member);
    await change(lead);
    expect(await wire.next(message => typeOf(message) === 'BedFeedChange')).toMatchObject({
      payload: { data: { bedFeed: { bedId: toGlobalId('Bed', lead.bedIds[0] ?? '') } } },
    });
    wire.subscribe('2', 'subscription { referralFeed { __typename } }');
    expect(codeIn(await wire.of('2'))).toBe('FORBIDDEN');
    await wire.close();
  });

  it('reads nothing of a house that is no member of its group today', async () => {
    const house = await world.house('A7', 'COMMUNITY');
    const { appId, authorization } = await registeredApp(world, { groupId, institutionIds: [house.institutionId] });
    expect(
      institutionsFor(
        (await loadApp(world.database, appId)) ?? { personId: '', sessionId: null, grants: [] },
        'bed.read',
      ),
    ).toEqual([]);
    expect((await board(authorization, house)).code).toBe('NOT_FOUND');
    await world.join(groupId, house.institutionId, 'MEMBER');
    expect((await board(authorization, house)).code).toBeUndefined();
  });

  it('cannot act, nor be taken for a person', async () => {
    const { authorization } = await registeredApp(world, { groupId, institutionIds: [lead.institutionId] });
    for (const query of [
      '{ viewer { actions } }',
      `{ node(id: "${institution(lead)}") { id } }`,
      '{ inbox { totalCount } }',
      `{ externalApps(groupId: "${toGlobalId('MedicalGroup', groupId)}") { id } }`,
      `mutation { sessionEnd(input: { requestId: "${newUuid()}" }) { ended } }`,
      `mutation { bedClean(input: { requestId: "${newUuid()}", bedId: "${toGlobalId('Bed', lead.bedIds[0] ?? '')}" }) { bed { id } } }`,
    ]) {
      const answer = await api.ask(query, { authorization });
      expect([query, answer.code]).toEqual([query, 'FORBIDDEN']);
    }
    const wire = await Wire.signedIn(api.address, authorization);
    wire.subscribe('1', 'subscription { inboxFeed { __typename } }');
    expect(codeIn(await wire.of('1'))).toBe('FORBIDDEN');
    await wire.close();
  });

  it('whose key is not known, expired or revoked is told so, and nothing else', async () => {
    const expired = await registeredApp(world, {
      groupId,
      institutionIds: [lead.institutionId],
      expiresAt: new Date(Date.now() - 1_000),
    });
    for (const authorization of [expired.authorization, `Bearer ${makeAppKey()}`, 'Bearer mgk_nonsense']) {
      expect(await board(authorization, lead)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
      const wire = await Wire.open(api.address);
      wire.send({ type: 'connection_init', payload: { authorization } });
      expect((await wire.closed).code).toBe(4401);
    }
  });

  it('is cut off within a second when its key is revoked', async () => {
    const { appId, authorization } = await registeredApp(world, { groupId, institutionIds: [lead.institutionId] });
    const other = await follow(
      (await registeredApp(world, { groupId, institutionIds: [lead.institutionId] })).authorization,
    );
    const wire = await follow(authorization);
    const admin = await administrator('INSTITUTION_ADMINISTRATOR', { institutionId: lead.institutionId });
    const stranger = await administrator('INSTITUTION_ADMINISTRATOR', { institutionId: member.institutionId });
    const revoke = async (by: string, reason = '合同终止') =>
      api.ask(
        `mutation M($input: ExternalAppRevokeInput!) { externalAppRevoke(input: $input) { app { state revokeReason availableActions } userErrors { code } } }`,
        {
          authorization: by,
          variables: { input: { requestId: newUuid(), externalAppId: toGlobalId('ExternalApp', appId), reason } },
        },
      );
    expect((await revoke(stranger)).code).toBe('NOT_FOUND');
    expect((await revoke(admin, ' ')).data).toEqual({
      externalAppRevoke: { app: null, userErrors: [{ code: 'REASON_MISSING' }] },
    });
    expect((await board(authorization, lead)).code).toBeUndefined();
    const begun = Date.now();
    expect((await revoke(admin)).data).toEqual({
      externalAppRevoke: { app: { state: 'REVOKED', revokeReason: '合同终止', availableActions: [] }, userErrors: [] },
    });
    await change(lead);
    expect(codeIn(await wire.next(({ type }) => type === 'error'))).toBe('UNAUTHENTICATED');
    expect((await wire.closed).code).toBe(4401);
    expect(Date.now() - begun).toBeLessThan(1_000);
    expect(wire.messages.map(typeOf)).not.toContain('BedFeedChange');
    expect((await board(authorization, lead)).code).toBe('UNAUTHENTICATED');
    expect((await revoke(admin)).data).toMatchObject({
      externalAppRevoke: { userErrors: [{ code: 'ALREADY_REVOKED' }] },
    });
    expect(await world.count('audit_entry', `action = 'app.revoke' AND subject_id = '${appId}'`)).toBe(1);
    expect(await other.next(message => typeOf(message) === 'BedFeedChange')).toBeDefined();
    await other.close();
  });

  it('is cut off when its key expires, and sees nothing from that instant on', async () => {
    const expiresAt = new Date(Date.now() + 1_500);
    const { appId, authorization } = await registeredApp(world, {
      groupId,
      institutionIds: [lead.institutionId],
      expiresAt,
    });
    const wire = await follow(authorization);
    const app = await loadApp(world.database, appId);
    if (!app) throw new Error('no application');
    const place = { institutionId: lead.institutionId };
    expect(may(app, 'bed.read', place, new Date(expiresAt.getTime() - 1))).toBe(true);
    expect(may(app, 'bed.read', place, expiresAt)).toBe(false);
    expect(await wire.closed).toEqual({ code: 4403, reason: 'The key has expired' });
    expect(Math.abs(Date.now() - expiresAt.getTime())).toBeLessThan(1_000);
  });

  it('is looked at again by the clock of those who hold streams open', async () => {
    const clock = { now: Date.now() };
    const expiresAt = new Date(clock.now + 600_000);
    const { appId } = await registeredApp(world, { groupId, institutionIds: [lead.institutionId], expiresAt });
    const app = await loadApp(world.database, appId);
    if (!app) throw new Error('no application');
    const viewers = new ViewerCache(world.database, () => clock.now);
    expect(await viewers.current(app)).toMatchObject({ kind: 'APP', personId: appId });
    await world.rows(
      `UPDATE external_app SET revoked_at = now(), revoked_by = created_by, revoke_reason = 'x' WHERE id = $1`,
      [appId],
    );
    expect(await viewers.current(app)).not.toBeNull();
    viewers.invalidate(appId);
    expect(await viewers.current(app)).toBeNull();
    const other = await registeredApp(world, { groupId, institutionIds: [lead.institutionId], expiresAt });
    const lasting = await loadApp(world.database, other.appId);
    if (!lasting) throw new Error('no application');
    expect(await viewers.current(lasting)).not.toBeNull();
    clock.now = expiresAt.getTime();
    expect(await viewers.current(lasting)).toBeNull();
  });

  it('loses a house that leaves the group within a second; the others stay', async () => {
    const leaving = await world.house('A8', 'COMMUNITY');
    await world.join(groupId, leaving.institutionId, 'MEMBER');
    const to = await world.group('C');
    const { authorization } = await registeredApp(world, {
      groupId,
      institutionIds: [lead.institutionId, leaving.institutionId],
    });
    const [all, only] = [
      await follow(authorization),
      await follow(authorization, { institutionIds: [institution(leaving)] }),
    ];
    const groups = await administrator('GROUP_ADMINISTRATOR', { groupId });
    const people = await follow(groups);
    await change(leaving);
    for (const wire of [all, only, people]) await wire.next(message => typeOf(message) === 'BedFeedChange');
    const personId = await world.person('both groups');
    for (const id of [groupId, to.groupId]) await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId: id });
    const begun = Date.now();
    const moved = await api.ask(
      'mutation M($input: InstitutionMoveInput!) { institutionMove(input: $input) { membership { id } userErrors { code message } } }',
      {
        authorization: await bearer(world, personId),
        variables: {
          input: {
            requestId: newUuid(),
            institutionId: institution(leaving),
            toGroupId: toGlobalId('MedicalGroup', to.groupId),
          },
        },
      },
    );
    expect(moved.data).toMatchObject({ institutionMove: { userErrors: [] } });
    expect(codeIn(await only.next(({ type }) => type === 'error'))).toBe('FORBIDDEN');
    for (const wire of [all, people]) await wire.next(message => typeOf(message) === 'BedFeedReset');
    expect(Date.now() - begun).toBeLessThan(1_000);
    await change(leaving);
    await change(lead);
    const shown = await all.next(message => typeOf(message) === 'BedFeedChange');
    expect(shown).toMatchObject({ payload: { data: { bedFeed: { bedId: toGlobalId('Bed', lead.bedIds[0] ?? '') } } } });
    expect((await board(authorization, leaving)).code).toBe('NOT_FOUND');
    expect((await people.next(message => typeOf(message) === 'BedFeedChange')).payload).toEqual(shown.payload);
    await Promise.all([all.close(), only.close(), people.close()]);
  });

  it('may not hammer: its own pace, its own sockets', async () => {
    const [quick, calm] = [
      await registeredApp(world, { groupId, institutionIds: [lead.institutionId] }),
      await registeredApp(world, { groupId, institutionIds: [lead.institutionId] }),
    ];
    const codes: (string | undefined)[] = [];
    const begun = Date.now();
    while (!codes.includes('RATE_LIMITED') && codes.length < 600)
      await Promise.all(
        Array.from({ length: 30 }, async () => codes.push((await board(quick.authorization, lead)).code)),
      );
    const seconds = (Date.now() - begun) / 1_000;
    const answered = codes.filter(code => code === undefined).length;
    expect(codes).toContain('RATE_LIMITED');
    expect(answered).toBeGreaterThanOrEqual(60);
    expect(answered).toBeLessThanOrEqual(61 + 5 * seconds);
    // Its sockets wait too: as soon as one comes before the next request is due.
    const knock = async () => {
      while ((await board(quick.authorization, lead)).code === undefined);
      const wire = await Wire.open(api.address);
      wire.send({ type: 'connection_init', payload: { authorization: quick.authorization } });
      const opened = wire.next(({ type }) => type === 'connection_ack').then(() => wire.close());
      return (await Promise.race([wire.closed, opened.catch(() => wire.closed)])).code;
    };
    let closing = await knock();
    for (let tries = 0; closing !== 1008 && tries < 20; tries += 1) closing = await knock();
    expect(closing).toBe(1008);
    expect((await board(calm.authorization, lead)).code).toBeUndefined();
    const wires: Wire[] = [];
    while (wires.length < 20) wires.push(await Wire.signedIn(api.address, calm.authorization));
    const more = await Wire.open(api.address);
    more.send({ type: 'connection_init', payload: { authorization: calm.authorization } });
    expect((await more.closed).code).toBe(1008);
    await wires.pop()?.close();
    await sleep(50);
    wires.push(await Wire.signedIn(api.address, calm.authorization));
    await Promise.all(wires.map(wire => wire.close()));
  });

  it('leaves one line in the audit for an hour of use, and when it was last used to the hour', async () => {
    const { appId, authorization } = await registeredApp(world, { groupId, institutionIds: [lead.institutionId] });
    for (let times = 0; times < 5; times += 1) await board(authorization, lead);
    const lines = await world.rows(
      `SELECT person_id, institution_id, subject_kind FROM audit_entry WHERE action = 'app.use' AND subject_id = $1`,
      [appId],
    );
    expect(lines).toEqual([{ person_id: null, institution_id: lead.institutionId, subject_kind: 'ExternalApp' }]);
    const [row] = await world.rows<{ whole: boolean }>(
      `SELECT last_used_at = date_trunc('hour', now()) AS whole FROM external_app WHERE id = $1`,
      [appId],
    );
    expect(row).toEqual({ whole: true });
    await world.rows(`UPDATE external_app SET last_used_at = last_used_at - interval '1 hour' WHERE id = $1`, [appId]);
    await board(authorization, lead);
    expect(await world.count('audit_entry', `action = 'app.use' AND subject_id = '${appId}'`)).toBe(2);
  });
});

it('a call for next year does not come now', async () => {
  let calls = 0;
  const call = () => {
    calls += 1;
  };
  const undo = [callAt(Date.now() + 366 * 86_400_000, call), callAt(Number.POSITIVE_INFINITY, call)];
  callAt(Date.now() + 20, call);
  await sleep(80);
  expect(calls).toBe(1);
  for (const take of undo) take();
});
