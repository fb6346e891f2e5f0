import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../server/kernel/ids';
import { type Answer, Api, bearer } from '../support/api';
import { type Catalogued, catalogued, itemOf } from '../support/catalogue';
import { type At, type House, World } from '../support/world';

let world: World;
let api: Api;
let groupId: string;
let lead: House;
let member: House;
let supply: Catalogued;
let keeper: string;
let hospital: string;
let centre: string;
let supplier: string;
let other: string;

const id = toGlobalId;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world);
  ({ groupId, lead, member } = await world.group('A'));
  const elsewhere = await world.group('B');
  supply = await catalogued(world, groupId, lead, await world.person('mapper'));
  await sameCodeIn(world, elsewhere.groupId);
  keeper = await signedIn('SUPPLY_OFFICER', { groupId });
  hospital = await signedIn('SUPPLY_OFFICER', lead);
  centre = await signedIn('PHARMACIST', member);
  supplier = await signedIn('SUPPLIER', { supplierId: supply.supplierId });
  other = await signedIn('PHARMACIST', elsewhere.lead);
}, 120_000);

afterAll(async () => {
  await api.close();
  await world.close();
});

async function signedIn(post: 'SUPPLY_OFFICER' | 'PHARMACIST' | 'SUPPLIER', at: At | House): Promise<string> {
  const personId = await world.person(`${post} ${randomUUID()}`);
  const place = 'institutionId' in at ? { institutionId: at.institutionId } : at;
  await world.appoint(personId, post, place);
  return bearer(world, personId);
}

/** The catalogue of another group, with an item of the same GTIN. */
async function sameCodeIn(to: World, group: string): Promise<void> {
  const category = { group_id: group, kind: 'CONSUMABLE', code: 'ZSQ', name_zh: '注射器', name_en: 'Syringes' };
  const itemId = await itemOf(to, group, await to.insert('catalogue_category', category), 'C00001');
  const pack = { item_id: itemId, group_id: group, name_zh: '盒', name_en: 'box', units: 10 };
  await to.insert('catalogue_pack', {
    ...pack,
    gtin: '06901234567892',
    agency: 'GS1',
    device_identifier: '06901234567892',
  });
}

interface Done {
  readonly codes: string[];
  readonly data: Record<string, unknown>;
  readonly answer: Answer;
}

/** Asks a mutation; the fields of its payload besides the errors are named by `fields`. */
async function act(name: string, input: object, fields: string, authorization = keeper): Promise<Done> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message field } } }`,
    { variables: { input: { requestId: randomUUID(), ...input } }, authorization },
  );
  const data = (answer.data?.[name] ?? {}) as Record<string, unknown>;
  const errors = (data.userErrors ?? []) as { code: string }[];
  return { codes: errors.map(({ code }) => code), data, answer };
}

async function ask<T>(query: string, variables: object, authorization: string): Promise<T> {
  const answer = await api.ask(query, { variables, authorization });
  expect(answer.code).toBeUndefined();
  return answer.data as T;
}

const itemFields = 'item { id code version packs { id nameZh units gtin agency deviceIdentifier } }';
const newItem = (more: object = {}) => ({
  groupId: id('MedicalGroup', groupId),
  categoryId: id('CatalogueCategory', supply.categoryId),
  code: `N${Math.floor(Math.random() * 1e9)}`,
  kind: 'CONSUMABLE',
  nameZh: '静脉留置针',
  specificationZh: '22G',
  manufacturerZh: '乙厂',
  baseUnitZh: '支',
  baseUnitEn: 'piece',
  pack: { nameZh: '盒', units: 50 },
  ...more,
});

describe('suppliers', () => {
  const named = { nameZh: '丙医药', kind: 'DISTRIBUTOR' };
  const at = () => ({ groupId: id('MedicalGroup', groupId) });

  test('are put on record with a right credit code only, and changed by who has seen the last version', async () => {
    const wrong = await act(
      'supplierAdd',
      { ...at(), ...named, code: 'S9', creditCode: '91350100M000100Y44' },
      'supplier { id }',
    );
    expect(wrong.codes).toEqual(['CREDIT_CODE_WRONG']);
    const right = { ...at(), ...named, code: 'S9', creditCode: '91350100M000100Y43' };
    const added = await act('supplierAdd', right, 'supplier { id version creditCode }');
    expect(added.codes).toEqual([]);
    const twice = await act('supplierAdd', { ...right, code: 'S10' }, 'supplier { id }');
    expect(twice.codes).toEqual(['CREDIT_CODE_TAKEN']);
    const { id: supplierId } = added.data.supplier as { id: string };
    const change = { ...at(), ...named, supplierId, nameZh: '丙医药集团', expectedVersion: 1, closedOn: '2026-01-01' };
    expect((await act('supplierUpdate', change, 'supplier { nameZh }')).codes).toEqual([]);
    expect((await act('supplierUpdate', change, 'supplier { nameZh }')).codes).toEqual(['SUPPLIER_CHANGED']);
    expect(await world.count('supplier', `name_zh = '丙医药集团' AND version = 2`)).toBe(1);
    const names = await ask<{ suppliers: { edges: { node: { code: string } }[] } }>(
      '{ suppliers { edges { node { code } } } }',
      {},
      centre,
    );
    expect(names.suppliers.edges.map(({ node }) => node.code)).toEqual(['S1', 'S2']);
  });

  test('have people who speak for them: at once, nothing but that, until it is ended', async () => {
    const speaking = { ...at(), supplierId: id('Supplier', supply.otherSupplierId) };
    const added = await act(
      'supplierRepresentativeAdd',
      { ...speaking, nameZh: '代表甲' },
      'supplier { representatives { id nameZh } }',
    );
    const [speaker] = (added.data.supplier as { representatives: { id: string; nameZh: string }[] }).representatives;
    expect(speaker?.nameZh).toBe('代表甲');
    const personId = speaker?.id ?? '';
    expect((await act('supplierRepresentativeAdd', { ...speaking, personId }, 'supplier { id }')).codes).toEqual([
      'REPRESENTATIVE_ALREADY',
    ]);
    const nurse = await world.person('nurse');
    await world.appoint(nurse, 'WARD_NURSE', { institutionId: lead.institutionId });
    const colleague = await act(
      'supplierRepresentativeAdd',
      { ...speaking, personId: id('Person', nurse) },
      'supplier { id }',
    );
    expect(colleague.codes).toEqual(['REPRESENTATIVE_WORKS_HERE']);
    const deputy = await world.person('deputy');
    const delegation = {
      appointment_id: await world.appoint(nurse, 'SUPPLY_OFFICER', { institutionId: lead.institutionId }),
      from_person: nurse,
      to_person: deputy,
      during: `[${new Date().toISOString()},${new Date(Date.now() + 86_400_000).toISOString()})`,
      reason: 'LEAVE',
      created_at: new Date(),
      created_by: nurse,
    };
    await world.insert('delegation', delegation);
    const standIn = { ...speaking, personId: id('Person', deputy) };
    expect((await act('supplierRepresentativeAdd', standIn, 'supplier { id }')).codes).toEqual([
      'REPRESENTATIVE_WORKS_HERE',
    ]);
    const token = await bearer(world, Buffer.from(personId, 'base64url').toString().slice('Person:'.length));
    const mine = '{ viewer { actions suppliers { code } groups { id } posts { post } } }';
    expect(await ask(mine, {}, token)).toEqual({
      viewer: {
        actions: ['bid.own', 'supply.own'],
        suppliers: [{ code: 'S2' }],
        groups: [],
        posts: [{ post: 'SUPPLIER' }],
      },
    });
    const ended = await act(
      'supplierRepresentativeEnd',
      { ...speaking, personId },
      'supplier { representatives { id } }',
    );
    expect(ended.data.supplier).toEqual({ representatives: [] });
    expect(await ask('{ viewer { actions suppliers { code } } }', {}, token)).toEqual({
      viewer: { actions: [], suppliers: [] },
    });
    expect((await act('supplierRepresentativeEnd', { ...speaking, personId }, 'supplier { id }')).codes).toEqual([
      'REPRESENTATIVE_NOT',
    ]);
  });

  test('cannot be given by a post at a house, nor a supplier a place', async () => {
    const person = await world.person('somebody');
    const admin = await world.person('admin');
    await world.appoint(admin, 'INSTITUTION_ADMINISTRATOR', { institutionId: lead.institutionId });
    const wish = {
      personId: id('Person', person),
      post: 'SUPPLIER',
      kind: 'ADDITIONAL',
      shareBp: 0,
      from: '2099-01-01',
    };
    const refused = await act(
      'appointmentBegin',
      { ...wish, institutionId: id('Institution', lead.institutionId) },
      'appointment { id }',
      await bearer(world, admin),
    );
    expect(refused.codes).toContain('POST_OF_SUPPLIERS');
    await expect(world.appoint(person, 'SUPPLIER', { institutionId: lead.institutionId })).rejects.toThrow(
      /appointment_supplier_post/,
    );
    await expect(world.appoint(person, 'WARD_NURSE', { supplierId: supply.supplierId })).rejects.toThrow(
      /appointment_supplier_post/,
    );
    await world.appoint(person, 'SUPPLIER', { supplierId: supply.supplierId });
    const both = await act(
      'appointmentBegin',
      { ...wish, post: 'EMPLOYEE', institutionId: id('Institution', lead.institutionId) },
      'appointment { id }',
      await bearer(world, admin),
    );
    expect(both.codes).toEqual(['SPEAKS_FOR_SUPPLIER']);
  });

  test('see what an item is and themselves, and nobody and nothing else', async () => {
    const query = `query ($item: ID!, $own: ID!, $foreign: ID!, $thing: ID!, $house: ID!, $entry: ID!) {
      item: node(id: $item) { ... on CatalogueItem { nameZh } } own: node(id: $own) { ... on Supplier { code representatives { id } } }
      foreign: node(id: $foreign) { id } thing: node(id: $thing) { id } house: node(id: $house) { id } entry: node(id: $entry) { id }
      viewer { person { nameZh } homeInstitution { id } groups { id } } inbox { edges { node { id } } } }`;
    const variables = {
      item: id('CatalogueItem', supply.itemId),
      own: id('Supplier', supply.supplierId),
      foreign: id('Supplier', supply.otherSupplierId),
      thing: id('MemberItem', supply.memberItemId),
      house: id('Institution', lead.institutionId),
      entry: id('FormularyEntry', supply.formularyEntryId),
    };
    expect(await ask(query, variables, supplier)).toMatchObject({
      item: { nameZh: '一次性使用无菌注射器' },
      own: { code: 'S1', representatives: null },
      ...{ foreign: null, thing: null, house: null, entry: null },
      viewer: { homeInstitution: null, groups: [] },
      inbox: { edges: [] },
    });
    for (const root of ['suppliers { edges { cursor } }', 'institutions { edges { cursor } }'])
      expect((await api.ask(`{ ${root} }`, { authorization: supplier })).code).toMatch(/FORBIDDEN|BAD_USER_INPUT/);
  });
});

describe('items and packs', () => {
  test('are listed by who keeps the catalogue of the group, with a right GTIN only', async () => {
    const pack = { nameZh: '盒', units: 50, gtin: '6901234567890' };
    expect((await act('catalogueItemAdd', newItem({ pack }), itemFields)).codes).toEqual(['GTIN_WRONG']);
    const taken = { ...pack, gtin: '6901234567892' };
    expect((await act('catalogueItemAdd', newItem({ pack: taken }), itemFields)).codes).toEqual(['GTIN_TAKEN']);
    const udi = { ...pack, gtin: '96385074', agency: 'GS1' };
    const added = await act('catalogueItemAdd', newItem({ code: 'N1', pack: udi }), itemFields);
    expect(added.data.item).toMatchObject({
      code: 'N1',
      packs: [{ units: 50, gtin: '00000096385074', agency: 'GS1', deviceIdentifier: '00000096385074' }],
    });
    expect((await act('catalogueItemAdd', newItem({ code: 'N1' }), itemFields)).codes).toEqual(['ITEM_CODE_TAKEN']);
    expect((await act('catalogueItemAdd', newItem(), itemFields, hospital)).answer.code).toBe('FORBIDDEN');
    expect((await act('catalogueItemAdd', newItem(), itemFields, supplier)).answer.code).toBe('FORBIDDEN');
    expect((await act('catalogueItemAdd', newItem(), itemFields, other)).answer.code).toBe('NOT_FOUND');
    expect((await act('catalogueItemAdd', newItem({ kind: 'DRUG' }), itemFields)).codes).toEqual([
      'CATEGORY_ELSEWHERE',
    ]);
    const serial = newItem({ tracking: 'SERIAL' });
    expect((await act('catalogueItemAdd', serial, itemFields)).codes).toEqual(['PACK_UNITS']);
  });

  test('take no wrong check digit and no other size through SQL either', async () => {
    const pack = { item_id: supply.itemId, group_id: groupId, name_zh: '箱', name_en: 'carton', units: 100 };
    await expect(world.insert('catalogue_pack', { ...pack, gtin: '06901234567893' })).rejects.toThrow(/gtin_valid/);
    await expect(world.insert('catalogue_pack', { ...pack, units: 0 })).rejects.toThrow(/units_sane/);
    await expect(
      world.insert('catalogue_pack', { ...pack, agency: 'GS1', device_identifier: '06901234567892' }),
    ).rejects.toThrow(/udi_whole/);
    const supplierRow = {
      code: 'X',
      name_zh: 'x',
      name_en: 'x',
      kind: 'DISTRIBUTOR',
      credit_code: '91350100M000100Y44',
    };
    await expect(world.insert('supplier', supplierRow)).rejects.toThrow(/credit_code_valid/);
    const server = world.database.source;
    await expect(server.query('UPDATE catalogue_pack SET units = 11')).rejects.toThrow(/permission denied/);
    await expect(server.query(`UPDATE catalogue_item SET base_unit_zh = '盒'`)).rejects.toThrow(/permission denied/);
  });

  test('of two who add a pack with one GTIN at once, one is told why not', async () => {
    const itemId = id('CatalogueItem', await itemOf(world, groupId, supply.categoryId, 'RACE1'));
    const second = id('CatalogueItem', await itemOf(world, groupId, supply.categoryId, 'RACE2'));
    const pack = { nameZh: '盒', units: 5, gtin: '4006381333931' };
    const both = await Promise.all(
      [itemId, second].map(each => act('cataloguePackAdd', { itemId: each, pack }, 'pack { id }')),
    );
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'GTIN_TAKEN']);
    expect(await world.count('catalogue_pack', `gtin = '04006381333931'`)).toBe(1);
  });

  test('leave the list with a reason, and one pack stays open until then', async () => {
    const added = await act('catalogueItemAdd', newItem({ code: 'GOES' }), itemFields);
    const item = added.data.item as { id: string; packs: { id: string }[] };
    const packId = item.packs[0]?.id ?? '';
    expect((await act('cataloguePackClose', { packId }, 'pack { id }')).codes).toEqual(['PACK_LAST']);
    const gone = { itemId: item.id, reason: '中选产品替换' };
    expect((await act('catalogueItemUnlist', { ...gone, on: '2020-01-01' }, 'item { id }')).codes).toEqual([
      'UNLIST_DAY',
    ]);
    expect((await act('catalogueItemUnlist', { ...gone, expectedVersion: 1 }, 'item { id }')).codes).toEqual([]);
    expect((await act('catalogueItemUnlist', gone, 'item { id }')).codes).toEqual(['ITEM_UNLISTED']);
    expect((await act('cataloguePackClose', { packId }, 'pack { closedOn }')).codes).toEqual([]);
    expect(await found('GOES')).toEqual([]);
  });

  const searching = `query ($g: ID!, $s: String, $after: String) { catalogueItems(groupId: $g, search: $s, first: 2, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { code } } } }`;
  interface Found {
    catalogueItems: {
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
      edges: { node: { code: string } }[];
    };
  }

  /** Codes on all pages of a search. */
  async function found(search: string, authorization = centre): Promise<string[]> {
    const codes: string[] = [];
    for (let after: string | null = null; ; ) {
      const variables: object = { g: id('MedicalGroup', groupId), s: search, after };
      const { catalogueItems }: Found = await ask<Found>(searching, variables, authorization);
      codes.push(...catalogueItems.edges.map(({ node }) => node.code));
      if (!catalogueItems.pageInfo.hasNextPage) {
        expect(catalogueItems.totalCount).toBe(codes.length);
        return codes;
      }
      after = catalogueItems.pageInfo.endCursor;
    }
  }

  test('are found by initials, Chinese, code, size and GTIN, the nearest first, page by page', async () => {
    const drawn = [
      ['F3', '输液器', 'syq', '0.55mm'],
      ['F1', '精密输液器', 'jmsyq', '0.7mm'],
      ['F2', '输液器固定架', 'syqgdj', '标准型'],
    ] as const;
    for (const [code, name, initials, size] of drawn)
      await itemOf(world, groupId, supply.categoryId, code, { name_zh: name, initials, specification_zh: size });
    expect(await found('syq')).toEqual(['F3', 'F2', 'F1']);
    expect(await found('输液器')).toEqual(['F3', 'F2', 'F1']);
    expect(await found('输液 0.7mm')).toEqual(['F1']);
    expect(await found('sy')).toEqual(['F2', 'F3']);
    expect(await found('f1')).toEqual(['F1']);
    expect(await found('6901234567892')).toEqual(['C00001']);
    expect(await found('100%')).toEqual([]);
    expect(await found('syq', other)).toEqual([]);
  });
});

describe('what a house keeps', () => {
  const query = `query ($house: ID!, $state: MemberItemState) { memberItems(institutionId: $house, state: $state) { totalCount edges { node {
    id code state version unitsPerUnit item { code } proposals(first: 2) { ground likenessBp unitsPerUnit item { code } } } } } }`;
  interface Kept {
    id: string;
    code: string;
    state: string;
    version: number;
    unitsPerUnit: number | null;
    item: { code: string } | null;
    proposals: { ground: string; likenessBp: number; unitsPerUnit: number | null; item: { code: string } }[];
  }

  async function kept(house: House, authorization: string): Promise<Kept[]> {
    const variables = { house: id('Institution', house.institutionId) };
    const { memberItems } = await ask<{ memberItems: { edges: { node: Kept }[] } }>(query, variables, authorization);
    return memberItems.edges.map(({ node }) => node);
  }

  const head = 'code,kind,name,specification,manufacturer,unit,national_code';
  const into = (house: House, rows: string[], dryRun = false) => ({
    institutionId: id('Institution', house.institutionId),
    csv: [head, ...rows].join('\n'),
    dryRun,
  });
  const counts = 'added updated rowFaults { line column message }';

  test('comes from a list: tried first, faults by their cell, twice without harm', async () => {
    const rows = [
      'M1,耗材,一次性注射器 无菌,5ml,甲厂,盒,',
      'M2,耗材,口罩,平面,丁厂,只,86900001',
      'M3,耗材,院内纱布,,,包,',
    ];
    const wrong = await act('memberItemsImport', into(member, [...rows, 'M1,器械,,,,盒,x']), counts, centre);
    expect(wrong.codes).toEqual(['ROWS']);
    const faults = wrong.data.rowFaults as { line: number; column: string }[];
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '5 kind',
      '5 name',
      '5 national_code',
      '5 code',
    ]);
    const tried = await act('memberItemsImport', into(member, rows, true), counts, centre);
    expect([tried.codes, tried.data.added]).toEqual([[], 3]);
    expect(await world.count('member_item', `institution_id = '${member.institutionId}'`)).toBe(0);
    expect((await act('memberItemsImport', into(member, rows), counts, centre)).data).toMatchObject({
      added: 3,
      updated: 0,
    });
    expect((await act('memberItemsImport', into(member, rows), counts, centre)).data).toMatchObject({
      added: 0,
      updated: 3,
    });
    expect((await act('memberItemsImport', into(member, rows), counts, hospital)).answer.code).toBe('FORBIDDEN');
    expect((await act('memberItemsImport', into(member, rows), counts, other)).answer.code).toBe('NOT_FOUND');
  });

  test('is proposed by codes before names; a person decides, and can take it back', async () => {
    await itemOf(world, groupId, supply.categoryId, 'MASK', {
      name_zh: '医用外科口罩',
      specification_zh: '平面挂耳',
      national_code: '86900001',
    });
    const [syringe, mask, gauze] = await kept(member, centre);
    expect(syringe?.proposals[0]).toMatchObject({ ground: 'NAME', item: { code: 'C00001' }, unitsPerUnit: 10 });
    expect(syringe?.proposals[0]?.likenessBp).toBeLessThan(10_000);
    expect(mask?.proposals[0]).toMatchObject({ ground: 'NATIONAL_CODE', likenessBp: 10_000, item: { code: 'MASK' } });
    expect(syringe).toMatchObject({ state: 'OPEN', item: null });
    const map = { memberItemId: syringe?.id, itemId: id('CatalogueItem', supply.itemId), unitsPerUnit: 10 };
    const fields = 'memberItem { state unitsPerUnit item { code } mappedBy { nameZh } }';
    const both = await Promise.all([
      act('memberItemMap', map, fields, centre),
      act('memberItemMap', map, fields, centre),
    ]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'ALREADY_DECIDED']);
    expect((await act('memberItemMap', map, fields, other)).answer.code).toBe('NOT_FOUND');
    expect((await act('memberItemMap', map, fields, hospital)).answer.code).toBe('NOT_FOUND');
    const aside = { memberItemId: gauze?.id, reason: ' ' };
    expect((await act('memberItemSetAside', aside, 'memberItem { state }', centre)).codes).toEqual(['REASON_MISSING']);
    const why = await act('memberItemSetAside', { ...aside, reason: '院内自制' }, 'memberItem { state }', centre);
    expect(why.data.memberItem).toEqual({ state: 'SET_ASIDE' });
    const undone = await act(
      'memberItemUnmap',
      { memberItemId: syringe?.id, expectedVersion: (syringe?.version ?? 0) + 1 },
      'memberItem { state item { code } }',
      centre,
    );
    expect(undone.data.memberItem).toEqual({ state: 'OPEN', item: null });
    expect((await act('memberItemUnmap', { memberItemId: syringe?.id }, 'memberItem { id }', centre)).codes).toEqual([
      'NOTHING_DECIDED',
    ]);
  });

  test('counts as shared with the lead hospital only when it is mapped', async () => {
    const rate = 'query ($house: ID!) { matchRate(institutionId: $house) { shared ofLead rateBp open } }';
    const house = { house: id('Institution', member.institutionId) };
    const before = await ask<{ matchRate: object }>(rate, house, centre);
    expect(before.matchRate).toEqual({ shared: 0, ofLead: 1, rateBp: 0, open: 2 });
    const [syringe] = await kept(member, centre);
    const map = { memberItemId: syringe?.id, itemId: id('CatalogueItem', supply.itemId), unitsPerUnit: 10 };
    expect((await act('memberItemMap', map, 'memberItem { id }', centre)).codes).toEqual([]);
    const after = await ask<{ matchRate: object }>(rate, house, centre);
    expect(after.matchRate).toEqual({ shared: 1, ofLead: 1, rateBp: 10_000, open: 1 });
    expect(await ask(rate, house, hospital)).toEqual({ matchRate: null });
    expect(await ask(rate, house, keeper)).toEqual(after);
  });

  test('is of another kind or group than what it would be mapped to: refused', async () => {
    const [foreign] = await world.rows<{ id: string }>('SELECT id FROM catalogue_item WHERE group_id <> $1', [groupId]);
    const mask = (await kept(member, centre))[1];
    const map = { memberItemId: mask?.id, unitsPerUnit: 1 };
    const toForeign = { ...map, itemId: id('CatalogueItem', foreign?.id ?? '') };
    expect((await act('memberItemMap', toForeign, 'memberItem { id }', centre)).codes).toEqual([
      'ITEM_OF_ANOTHER_GROUP',
    ]);
    const drugs = { group_id: groupId, kind: 'DRUG', code: 'D', name_zh: '药', name_en: 'Drugs' };
    const drug = await itemOf(world, groupId, await world.insert('catalogue_category', drugs), 'D1', { kind: 'DRUG' });
    const toDrug = { ...map, itemId: id('CatalogueItem', drug) };
    expect((await act('memberItemMap', toDrug, 'memberItem { id }', centre)).codes).toEqual(['ITEM_OF_ANOTHER_KIND']);
  });
});

describe('a formulary', () => {
  test('has an item once at a time in a house, and again in its ward', async () => {
    const house = id('Institution', lead.institutionId);
    const entry = { institutionId: house, itemId: id('CatalogueItem', supply.itemId), restriction: 'SENIOR_ONLY' };
    expect((await act('formularyEntryAdd', entry, 'entry { id }', hospital)).codes).toEqual(['FORMULARY_TWICE']);
    const ofWard = await act(
      'formularyEntryAdd',
      { ...entry, wardId: id('Ward', lead.wardId) },
      'entry { id version }',
      hospital,
    );
    expect(ofWard.codes).toEqual([]);
    const elsewhere = { ...entry, wardId: id('Ward', member.wardId) };
    expect((await act('formularyEntryAdd', elsewhere, 'entry { id }', hospital)).codes).toEqual(['WARD_ELSEWHERE']);
    const query = `query ($house: ID!, $ward: ID) { formulary(institutionId: $house, wardId: $ward) { edges { node { restriction ward { code } } } } }`;
    const all = await ask<{ formulary: { edges: object[] } }>(query, { house }, hospital);
    expect(all.formulary.edges).toHaveLength(1);
    const inWard = await ask<{ formulary: { edges: object[] } }>(
      query,
      { house, ward: id('Ward', lead.wardId) },
      hospital,
    );
    expect(inWard.formulary.edges).toHaveLength(2);
    expect(await ask(query, { house }, centre)).toEqual({ formulary: { edges: [] } });
    const { id: entryId } = ofWard.data.entry as { id: string };
    expect((await act('formularyEntryEnd', { entryId }, 'entry { id }', hospital)).codes).toEqual([]);
    expect((await act('formularyEntryEnd', { entryId }, 'entry { id }', hospital)).codes).toEqual(['FORMULARY_ENDED']);
  });
});

describe('a scan', () => {
  const query = `query ($house: ID!, $text: String!) { scan(institutionId: $house, text: $text) {
    lot expiresOn serial pack { units } item { code } userErrors { code } } }`;

  test('finds the pack of the own group, and says why it cannot be read', async () => {
    const house = id('Institution', lead.institutionId);
    const text = '(01)06901234567892(17)271231(10)A1';
    expect(await ask(query, { house, text }, hospital)).toEqual({
      scan: {
        lot: 'A1',
        expiresOn: '2027-12-31',
        serial: null,
        pack: { units: 10 },
        item: { code: 'C00001' },
        userErrors: [],
      },
    });
    const wrong = await ask<{ scan: object }>(query, { house, text: '(01)06901234567893' }, hospital);
    expect(wrong.scan).toMatchObject({ pack: null, userErrors: [{ code: 'SCAN_CHECK_DIGIT' }] });
    const unknown = await ask<{ scan: object }>(query, { house, text: '4006381333948' }, hospital);
    expect(unknown.scan).toMatchObject({ item: null });
    expect(await ask(query, { house, text }, centre)).toEqual({ scan: null });
  });
});

describe('a list of the catalogue', () => {
  const head = '品种代码,类别,分类代码,名称,规格,最小单位,包装名称,包装数量,GTIN,储存条件,按序列号';
  const list = (rows: string[], dryRun = false) => ({
    groupId: id('MedicalGroup', groupId),
    csv: [head, ...rows].join('\n'),
    dryRun,
  });
  const counts = 'added updated rowFaults { line column message }';

  test('is taken whole or not at all, and says which cell is wrong', async () => {
    const rows = ['L1,耗材,ZSQ,采血针,21G,支,盒,100,96385075,,否', 'L2,耗材,ZSQ,起搏器,双腔,台,台,1,,常温,是'];
    const bad = [
      'L3,耗材,NO,x,y,支,盒,10,,,',
      'C00001,耗材,ZSQ,注射器,5ml,盒,盒,10,,,',
      'L4,耗材,ZSQ,z,1,支,盒,10,06901234567893,,',
    ];
    const shaped = await act('catalogueImport', list([...rows, ...bad]), counts);
    const shapes = shaped.data.rowFaults as { line: number; column: string }[];
    expect([shaped.codes, shapes.map(({ line, column }) => `${line} ${column}`)]).toEqual([
      ['ROWS'],
      ['2 gtin', '6 gtin'],
    ]);
    const right = ['L1,耗材,ZSQ,采血针,21G,支,盒,100,,,否', rows[1] ?? ''];
    const known = await act('catalogueImport', list([...right, ...bad.slice(0, 2)]), counts);
    const faults = known.data.rowFaults as { line: number; column: string }[];
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual(['4 category', '5 base_unit']);
    expect(await world.count('catalogue_item', `code LIKE 'L_'`)).toBe(0);
    expect((await act('catalogueImport', list(right, true), counts)).data).toMatchObject({ added: 2 });
    expect((await act('catalogueImport', list(right), counts)).data).toMatchObject({ added: 2, updated: 0 });
    expect((await act('catalogueImport', list(right), counts)).data).toMatchObject({ added: 0, updated: 2 });
    expect(await world.count('catalogue_pack', `item_id IN (SELECT id FROM catalogue_item WHERE code LIKE 'L_')`)).toBe(
      2,
    );
    expect((await act('catalogueImport', list(right), counts, hospital)).answer.code).toBe('FORBIDDEN');
  });
});
