import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid, readGlobalId, toGlobalId } from '../../server/kernel/ids';
import { Centre, idNumber, somebody } from './centre';

let c: Centre;
const today = civilDateOf(new Date());

beforeAll(async () => {
  c = await Centre.make();
});
afterAll(() => c.close());

const here = () => toGlobalId('Institution', c.here.institutionId);

interface Answered {
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  readonly foreign: number;
  readonly batch: { id: string } | null;
  readonly rowFaults: { line: number; column: string | null; message: string }[];
  readonly userErrors: { code: string }[];
}

async function residents(rows: string[], more: object = {}, as: 'administrator' | 'doctor' = 'administrator') {
  const input = { requestId: newUuid(), institutionId: here(), csv: rows.join('\n'), ...more };
  const { data, code, message } = await c.ask(
    'mutation ($input: ResidentsImportInput!) { residentsImport(input: $input) { added updated rowFaults { line column message } userErrors { code } } }',
    { input },
    as,
  );
  if (!data) throw new Error(`${code}: ${message}`);
  return data.residentsImport as Answered;
}

const head = 'name,sex,birth_date,id_number,phone,address,neighbourhood,insurer_number,local_number,populations';

describe('residents from a sheet', () => {
  it('are tried first, then taken, then brought up to date', async () => {
    const rows = [
      head,
      `李一,,,${idNumber('1956-07-08', 'MALE')},13811112222,甲路 1 号,001,YB-1,L-1,高血压;糖尿病`,
      `李二,女,1990-01-02,,,,福利社区,,L-2,`,
      `李三,男,1948/3/4,${idNumber('1948-03-04', 'MALE')},,,,,,COPD 老年人`,
    ];
    const before = await c.world.count('resident');
    expect(await residents(rows, { dryRun: true })).toMatchObject({
      added: 3,
      updated: 0,
      rowFaults: [],
      userErrors: [],
    });
    expect(await c.world.count('resident')).toBe(before);
    expect(await residents(rows)).toMatchObject({ added: 3, updated: 0, rowFaults: [], userErrors: [] });
    expect(await c.world.count('key_population', `source = 'IMPORT' AND until IS NULL`)).toBe(3);
    expect(await c.world.count('resident', `neighbourhood_id = '${c.neighbourhoodId}'`)).toBe(2);
    rows[2] = `李二,女,1990-01-02,,13900000000,,,,L-2,`;
    expect(await residents(rows)).toMatchObject({ added: 0, updated: 3, rowFaults: [] });
    expect(await c.world.count('resident')).toBe(before + 3);
    expect(await c.world.count('key_population')).toBe(3);
    expect(await c.world.count('patient_identity', `phone = '13900000000' AND initials = 'le'`)).toBe(1);
    expect((await c.search('ly')).map(({ reason }) => reason)).toEqual(['INITIALS']);
  });

  it('may have a Chinese head, as the sheets of health centres have', async () => {
    const rows = [
      '姓名,身份证号,居委（村）,重点人群',
      `张中文,${idNumber('1960-01-01', 'FEMALE')},福利社区,冠心病、脑卒中`,
    ];
    expect(await residents(rows)).toMatchObject({ added: 1, rowFaults: [] });
  });

  it('are refused as a whole, each fault by its row and column', async () => {
    const there = somebody({ name: '别处' });
    await c.register(there, {}, 'doctorThere');
    const known = somebody({ name: '已知' });
    await c.register(known, { localNumber: 'T-1' });
    const number = idNumber('1970-01-01', 'MALE');
    const faults = [
      [`,女,1990-01-02`, 'name'],
      [`无性别,,1990-01-02`, 'sex'],
      [`无生日,男,`, 'birth_date'],
      [`坏生日,男,1990-02-30`, 'birth_date'],
      [`未生,男,${addDays(today, 1)}`, 'birth_date'],
      [`假证,男,1990-01-01,11010519491231002Y`, 'id_number'],
      [`不符,女,1970-01-01,${idNumber('1970-01-01', 'MALE')}`, 'sex'],
      [`无此居委,女,1990-01-02,,,,没有的村`, 'neighbourhood'],
      [`无此人群,女,1990-01-02,,,,,,,癌症`, 'populations'],
      [`男孕妇,男,1990-01-02,,,,,,,孕产妇`, 'populations'],
      [`别处,,,${there.idNumber}`, 'id_number'],
      [`另名,,,${known.idNumber}`, 'id_number'],
      [`占号,女,1991-01-02,,,,,,T-1,`, 'local_number'],
    ] as const;
    const before = await c.world.count('patient');
    const answer = await residents([head, `好人,,,${number}`, ...faults.map(([row]) => row), `好人,,,${number}`]);
    expect(answer.userErrors).toEqual([{ code: 'ROWS' }]);
    const found = new Map(answer.rowFaults.map(({ line, column }) => [line, column]));
    // What is wrong by itself and what only the centre's books tell, together.
    for (const [at, [row, column]] of faults.entries()) expect([row, found.get(at + 3)]).toEqual([row, column]);
    expect(found.get(faults.length + 3)).toBe('id_number');
    expect(answer.rowFaults.map(({ line }) => line)).toEqual(
      answer.rowFaults.map(({ line }) => line).sort((x, y) => x - y),
    );
    expect(await c.world.count('patient')).toBe(before);
    expect(answer.rowFaults.some(({ message }) => message.includes(number))).toBe(false);
  });

  it('find who was registered without a number, and write the number down', async () => {
    const { id } = await c.register({ name: '无号人', idNumber: null });
    const number = idNumber('1950-02-03', 'FEMALE');
    expect(await residents([head, `无号人,,,${number}`])).toMatchObject({ added: 0, updated: 1, rowFaults: [] });
    expect((await c.search(number)).map(({ resident }) => resident.id)).toEqual([id]);
  });

  it('tell nothing of people elsewhere, and are written down also when they are only tried', async () => {
    const there = somebody({ name: '外居民' });
    await c.register(there, {}, 'doctorThere');
    await c.world.rows('TRUNCATE audit_entry, audit_seal');
    const named = await residents([head, `外居民,,,${there.idNumber}`], { dryRun: true });
    const misnamed = await residents([head, `外,,,${there.idNumber}`], { dryRun: true });
    expect(named.rowFaults.map(({ message }) => message)).toEqual(misnamed.rowFaults.map(({ message }) => message));
    expect(named.userErrors).toEqual([{ code: 'ROWS' }]);
    const lines = await c.world.rows<{ detail: object }>(
      `SELECT detail FROM audit_entry WHERE action = 'resident.import'`,
    );
    expect(lines.map(({ detail }) => detail)).toEqual([
      { added: 0, updated: 0, rows: 1, faults: 1, isTaken: false },
      { added: 0, updated: 0, rows: 1, faults: 1, isTaken: false },
    ]);
  });

  it('are for those who may', async () => {
    await expect(
      residents([head, '甲,男,1990-01-01'], { institutionId: toGlobalId('Institution', c.there.institutionId) }),
    ).rejects.toThrow('NOT_FOUND');
    const query = 'mutation ($input: ResidentsImportInput!) { residentsImport(input: $input) { added } }';
    const input = { requestId: newUuid(), institutionId: here(), csv: 'x' };
    expect((await c.ask(query, { input }, 'nurse')).code).toBe('FORBIDDEN');
  });

  it('are a thousand in a moment', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => `多人,男,1950-01-01,,,,001,,K-${at},高血压`);
    const begun = Date.now();
    expect(await residents([head, ...rows])).toMatchObject({ added: 1_000, rowFaults: [] });
    expect(Date.now() - begun).toBeLessThan(5_000);
  });
});

describe('the insurer’s visits of a month', () => {
  const month = `${addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  const visits = async (rows: string[], more: object = {}) => {
    const csv = ['serial,id_number,insurer_number,visited_on,institution,department,diagnosis', ...rows].join('\n');
    const input = { requestId: newUuid(), institutionId: here(), month, csv, ...more };
    const { data, code, message } = await c.ask(
      'mutation ($input: VisitsImportInput!) { visitsImport(input: $input) { added known foreign batch { id month rows } rowFaults { line column message } userErrors { code } } }',
      { input },
      'administrator',
    );
    if (!data) throw new Error(`${code}: ${message}`);
    return data.visitsImport as Answered;
  };

  it('are taken once, of residents only, and cover the month until they are undone', async () => {
    const person = somebody();
    const { patientId } = await c.register(person);
    await c.register({}, { insurerNumber: 'YB-V' });
    const rows = [
      `S1,${person.idNumber},,${month},RES1,心内科,I10`,
      `S2,${person.idNumber},,${addDays(month, 3)},市外医院,,`,
      `S3,,YB-V,${addDays(month, 4)},RES2,全科,E11`,
      `S4,${idNumber('1980-01-01', 'MALE')},,${month},RES1,,`,
    ];
    expect(await visits(rows, { dryRun: true })).toMatchObject({ added: 3, known: 0, foreign: 1, batch: null });
    expect(await c.world.count('outpatient_visit')).toBe(0);
    const taken = await visits(rows);
    expect(taken).toMatchObject({ added: 3, known: 0, foreign: 1, batch: { month, rows: 3 } });
    expect(await visits(rows)).toMatchObject({
      added: 0,
      known: 3,
      foreign: 1,
      batch: { id: taken.batch?.id, rows: 3 },
    });
    expect(await c.world.count('outpatient_visit', `institution_id = '${c.hospital.institutionId}'`)).toBe(1);
    expect(await c.world.count('outpatient_visit', `patient_id = '${patientId}' AND outside_code = '市外医院'`)).toBe(
      1,
    );
    const undo = () =>
      c.ask(
        'mutation ($input: VisitsImportUndoInput!) { visitsImportUndo(input: $input) { undone userErrors { code } } }',
        { input: { requestId: newUuid(), batchId: taken.batch?.id } },
        'administrator',
      );
    expect((await undo()).data?.visitsImportUndo).toEqual({ undone: true, userErrors: [] });
    expect((await undo()).data?.visitsImportUndo).toMatchObject({ userErrors: [{ code: 'BATCH_UNDONE' }] });
    expect(await c.world.count('outpatient_visit', 'undone_at IS NULL')).toBe(0);
    const batches = await c.ask('query ($id: ID!) { visitBatches(institutionId: $id) { id } }', { id: here() });
    expect(batches.data?.visitBatches).toEqual([]);
    expect(await visits(rows)).toMatchObject({ added: 3, known: 0 });
  });

  it('of a duplicate are those of the file that stands', async () => {
    const keep = await c.register({ name: '留档', idNumber: null });
    const person = somebody({ name: '重档' });
    const twin = await c.register(person);
    const merge = { residentId: keep.id, expectedVersion: 1, duplicateId: twin.id, duplicateVersion: 1, reason: 'x' };
    expect((await c.act('residentMerge', merge)).userErrors).toEqual([]);
    expect(await visits([`S9,${person.idNumber},,${month},RES1,,`])).toMatchObject({ added: 1 });
    expect(await c.world.count('outpatient_visit', `patient_id = '${readGlobalId(keep.id)?.uuid}'`)).toBe(1);
  });

  it('are refused with a fault', async () => {
    const number = idNumber('1980-01-01', 'MALE');
    const answer = await visits([
      `,${number},,${month},RES1,,`,
      `S1,${number},,${addDays(month, 40)},RES1,,`,
      `S2,,,${month},RES1,,`,
      `S3,${number},,${month},,,`,
      `S4,${number},,${month},RES1,,`,
      `S4,${number},,${month},RES1,,`,
    ]);
    expect(answer.userErrors).toEqual([{ code: 'ROWS' }]);
    expect(answer.rowFaults.map(({ line, column }) => [line, column])).toEqual([
      [2, 'serial'],
      [3, 'visited_on'],
      [4, 'id_number'],
      [5, 'institution'],
      [7, 'serial'],
    ]);
  });
});
