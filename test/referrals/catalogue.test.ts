import { readCsv } from '../../server/kernel/csv';
import { Snapshot } from '../../server/platform/database/snapshot';
import type { Context } from '../../server/platform/graphql/context';
import { searchDiagnoses } from '../../server/referrals/catalogue/diagnosis.queries';
import { readDiagnoses } from '../../server/referrals/catalogue/diagnosis.rules';
import { Api, bearer, requestId } from '../support/api';
import { World } from '../support/world';

/** The coded diagnoses: what is found by which words, what an import takes and what it refuses. */

let world: World;
beforeAll(async () => {
  world = await World.make();
});
afterAll(() => world.close());

async function found(search: string, first = 5): Promise<string[]> {
  const read = new Snapshot(world.database, 'NOBODY');
  try {
    return (await searchDiagnoses({ read } as unknown as Context, search, first)).map(({ code }) => code);
  } finally {
    await read.close();
  }
}

describe('a search', () => {
  test.each([
    ['a code', 'I21.9', 'I21.9'],
    ['a code without its dot, in small letters', 'i219', 'I21.9'],
    ['the beginning of codes', 'E11', 'E11.0'],
    ['a Chinese name', '脑梗死', 'I63.9'],
    ['one Chinese character', '痔', 'I84.9'],
    ['two from the middle of a name', '梗死', 'I21.0'],
    ['a name in use that is not the official one', '冠心病', 'I25.1'],
    ['initials of the pinyin', 'mzf', 'J44.9'],
    ['initials where a character has two readings', 'pgexzl', 'C67.9'],
    ['an English word', 'asthma', 'J45.9'],
    ['two words at once', '糖尿病 肾', 'E11.2'],
    ['Chinese and English at once', 'fracture 股骨颈', 'S72.0'],
  ])('by %s finds it first: %s', async (_what, search, code) => {
    expect((await found(search))[0]).toBe(code);
  });

  test('finds nothing for what is nothing, and takes signs of patterns as they are', async () => {
    expect(await found('%')).toEqual([]);
    expect(await found('_________')).toEqual([]);
    expect(await found("x'; DROP TABLE diagnosis")).toEqual([]);
    expect(await found('不存在的病')).toEqual([]);
  });

  test('uses its index, also for two characters', async () => {
    await world.rows('SET enable_seqscan = off');
    const plan = await world.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT FROM diagnosis WHERE search_text LIKE '% 糖 尿 %'`,
    );
    await world.rows('RESET enable_seqscan');
    expect(plan.map(row => row['QUERY PLAN']).join('\n')).toContain('diagnosis_search_index');
  });
});

describe('the list that a database begins with', () => {
  test('has every part of medicine that a district needs', async () => {
    const rows = await world.rows<{ chapter: string; count: number }>(
      'SELECT left(code, 1) AS chapter, count(*)::int AS count FROM diagnosis GROUP BY 1',
    );
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(300);
    expect(
      rows
        .map(row => row.chapter)
        .sort()
        .join(''),
    ).toBe('ABCDEFGHIJKLMNOPQRSTUZ');
  });

  test('says everything of each in both languages, with initials that fit', async () => {
    const bad = await world.rows(
      `SELECT code FROM diagnosis WHERE name_zh !~ '[一-龥]' OR name_en ~ '[一-龥]' OR name_en = '' OR initials !~ '^[a-z0-9 ]+$'
         OR array_length(string_to_array(initials, ' '), 1) <> array_length(string_to_array(btrim(name_zh || 'x ' || aliases), ' '), 1)
            - (length(name_zh) - length(replace(name_zh, ' ', '')))`,
    );
    expect(bad).toEqual([]);
  });
});

describe('an import', () => {
  test('reads quotes, commas inside them and line ends of any kind', () => {
    expect(readCsv('\uFEFFa,"b, ""c""\nd"\r\n\r\n1,\n"x"').map(row => [row.line, ...row.cells])).toEqual([
      [1, 'a', 'b, "c"\nd'],
      [4, '1', ''],
      [5, 'x'],
    ]);
  });

  test.each([
    ['without its columns', 'foo,bar\n1,2', [[1, null]]],
    ['without rows', 'code,name_zh\n', [[1, null]]],
    ['with what is no code', 'code,name_zh\nI1,高血压\nI10,高血压', [[2, 'code']]],
    ['with a code twice', 'code,name_zh\nI10,高血压\nI10,高血压', [[3, 'code']]],
    ['without a name', 'code,name_zh\nI10,', [[2, 'name_zh']]],
    ['with a name that is too long', `code,name_zh\nI10,${'长'.repeat(201)}`, [[2, 'name_zh']]],
  ])('%s is refused by line and column', (_what, csv, expected) => {
    const { entries, faults } = readDiagnoses(csv);
    expect(entries).toEqual([]);
    expect(faults.map(({ line, column }) => [line, column])).toEqual(expected);
  });

  test('through the API tells first, then adds and renames, and is found at once by its initials', async () => {
    const api = await Api.start(world);
    try {
      const { groupId } = await world.group('IMPORT');
      const personId = await world.person('集团管理员');
      await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId });
      const authorization = await bearer(world, personId);
      const csv = 'code,name_zh,name_en,aliases\nI10,高血压,Hypertension,\nQ99.9,染色体异常,,重排';
      const run = async (input: object) =>
        (
          await api.ask(
            'mutation ($input: DiagnosesImportInput!) { diagnosesImport(input: $input) { added changed unchanged rowFaults { line column message } userErrors { code } } }',
            { variables: { input: { requestId: requestId(), csv, ...input } }, authorization },
          )
        ).data?.diagnosesImport;
      const done = { added: 1, changed: 1, unchanged: 0, rowFaults: [], userErrors: [] };
      const before = await world.count('diagnosis');
      expect(await run({ dryRun: true })).toEqual(done);
      expect(await world.count('diagnosis')).toBe(before);
      expect(await run({})).toEqual(done);
      expect(await run({})).toEqual({ ...done, added: 0, changed: 0, unchanged: 2 });
      expect(await world.count('diagnosis')).toBe(before + 1);
      expect(await world.count('audit_entry', `action = 'diagnosis.import'`)).toBe(2);
      expect(await found('rstyc')).toContain('Q99.9');
      const bad = await run({ csv: 'code,name_zh\nI10,改名\n?,无' });
      expect(bad).toEqual({
        ...done,
        added: 0,
        changed: 0,
        rowFaults: [{ line: 3, column: 'code', message: '"?" is no code of ICD-10.' }],
        userErrors: [{ code: 'ROWS' }],
      });
      expect(await world.count('diagnosis', `name_zh = '改名'`)).toBe(0);
      const asked = await api.ask('{ diagnoses(search: "gxb", first: 1) { code nameZh nameEn } }', { authorization });
      expect(asked.data?.diagnoses).toEqual([
        { code: 'I25.1', nameZh: '动脉硬化性心脏病', nameEn: 'Atherosclerotic heart disease' },
      ]);
    } finally {
      await api.close();
    }
  });
});
