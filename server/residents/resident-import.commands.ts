import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { Fault } from '../platform/graphql/row-faults';
import { lockPatients } from '../wards/encounter.followers';
import { initialsOfName } from '../wards/initials.rules';
import type { IdentityHasher } from '../wards/patient.commands';
import { maskName } from '../wards/patient.rules';
import { registerHere } from './registration.commands';
import { authoriseCentre } from './resident.facts';
import type { ResidentEntry } from './resident-sheet.rules';
import { fault } from './sheet.rules';

/** What an import did, or would do. */
export interface ResidentCounts {
  readonly added: number;
  readonly updated: number;
}

export interface ResidentImport {
  readonly counts: ResidentCounts;
  readonly faults: readonly Fault[];
}

/** An entry with what is known of the person: nobody, a patient of some house, or a resident of the centre. */
interface Planned extends ResidentEntry {
  readonly patientId: string;
  readonly idHash: string | null;
  readonly neighbourhoodId: string | null;
  readonly kind: 'NEW' | 'PATIENT' | 'RESIDENT';
}

/**
 * Takes a list of residents on for a centre: who is there already is brought up to date by what the list says, nothing is taken away. A list
 * with a fault is refused as a whole. Set by set, not row by row: a thousand rows take a handful of statements.
 */
export function importResidents(
  tx: Transaction,
  hasher: IdentityHasher,
  input: { readonly institutionId: string; readonly entries: readonly ResidentEntry[]; readonly dryRun: boolean },
): Promise<Result<ResidentImport, never>> {
  authoriseCentre(tx, 'resident.import', input.institutionId);
  return tx.acrossHouses(async () => {
    // Two imports for one centre wait for each other.
    await tx.rows('SELECT FROM institution WHERE id = $1 FOR NO KEY UPDATE', [input.institutionId]);
    const { planned, faults } = await plan(tx, hasher, input.institutionId, input.entries);
    const updated = planned.filter(({ kind }) => kind === 'RESIDENT').length;
    const counts = { added: planned.length - updated, updated };
    const isTaken = faults.length === 0 && !input.dryRun;
    if (isTaken) await write(tx, input.institutionId, planned);
    // Also what was only tried: a list asks about people.
    tx.audit({
      action: 'resident.import',
      institutionId: input.institutionId,
      subjectKind: 'Institution',
      subjectId: input.institutionId,
      detail: { ...counts, rows: input.entries.length, faults: faults.length, isTaken },
    });
    return accepted({ counts, faults });
  });
}

interface Match {
  readonly at: number;
  readonly patientId: string;
  readonly sameName: boolean;
  readonly houseId: string | null;
  readonly gone: boolean;
}

async function plan(
  tx: Transaction,
  hasher: IdentityHasher,
  institutionId: string,
  entries: readonly ResidentEntry[],
): Promise<{ planned: Planned[]; faults: Fault[] }> {
  const hashes = entries.map(({ idNumber }) => idNumber && hasher.hash(idNumber));
  const match = async () => [
    ...(await matchesByWords(tx, institutionId, entries)),
    ...(await matchesByNumber(tx, hashes, entries)),
  ];
  // What was read before the lock may have changed meanwhile; a number says more than words.
  await lockPatients(
    tx,
    (await match()).map(({ patientId }) => patientId),
  );
  const matches = new Map((await match()).map(found => [found.at, found]));
  const { places, served } = await neighbourhoods(tx, institutionId);
  const taken = await takenNumbers(tx, institutionId, entries);
  const planned: Planned[] = [];
  const faults: Fault[] = [];
  for (const [at, entry] of entries.entries()) {
    const match = matches.get(at);
    const neighbourhoodId = entry.neighbourhood === null ? null : places.get(entry.neighbourhood);
    const wrong = [
      ...rowFaults(entry, match, institutionId, neighbourhoodId, served),
      ...numberFaults(entry, match, taken),
    ];
    faults.push(...wrong);
    if (wrong.length > 0) continue;
    const kind = match ? (match.houseId ? 'RESIDENT' : 'PATIENT') : 'NEW';
    const idHash = hashes[at] ?? null;
    planned.push({
      ...entry,
      patientId: match?.patientId ?? newUuid(),
      idHash,
      neighbourhoodId: neighbourhoodId ?? null,
      kind,
    });
  }
  return { planned, faults };
}

function matchesByNumber(
  tx: Transaction,
  hashes: readonly (string | null)[],
  entries: readonly ResidentEntry[],
): Promise<Match[]> {
  return tx.rows<Match>(
    `SELECT h.at::integer - 1 AS at, i.patient_id AS "patientId", i.name = h.name AS "sameName", r.institution_id AS "houseId",
       r.died_on IS NOT NULL OR r.moved_out_on IS NOT NULL OR r.merged_into IS NOT NULL AS gone
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS h(hash, name, at) JOIN patient_identity i ON i.id_hash = h.hash
     LEFT JOIN resident r ON r.patient_id = i.patient_id`,
    [hashes, entries.map(({ name }) => name)],
  );
}

/** Residents of the centre who are the person of a row by the number of the centre, or by name, sex and birth; where both have an identity number that decides. */
function matchesByWords(tx: Transaction, institutionId: string, entries: readonly ResidentEntry[]): Promise<Match[]> {
  return tx.rows<Match>(
    `SELECT e.at, r.patient_id AS "patientId", i.name = e.name AND p.birth_date = e."birthDate" AS "sameName", r.institution_id AS "houseId",
       r.died_on IS NOT NULL OR r.moved_out_on IS NOT NULL AS gone
     FROM jsonb_to_recordset($2::jsonb) AS e(at integer, name text, sex text, "birthDate" date, "idNumber" text, "localNumber" text)
     JOIN resident r ON r.institution_id = $1 AND r.merged_into IS NULL
     JOIN patient_identity i ON i.patient_id = r.patient_id JOIN patient p ON p.id = r.patient_id
     WHERE (e."idNumber" IS NULL OR i.id_hash IS NULL) AND (r.local_number = e."localNumber" OR (i.name = e.name AND p.sex = e.sex AND p.birth_date = e."birthDate"))`,
    [institutionId, JSON.stringify(entries.map((entry, at) => ({ at, ...entry })))],
  );
}

/** How many names of places a fault names at most. */
const servedNamed = 20;

/** Places of a centre by code and by name, and what they are called. */
async function neighbourhoods(
  tx: Transaction,
  institutionId: string,
): Promise<{ places: ReadonlyMap<string, string>; served: string[] }> {
  const rows = await tx.rows<{ id: string; code: string; nameZh: string }>(
    'SELECT id, code, name_zh AS "nameZh" FROM neighbourhood WHERE institution_id = $1 ORDER BY code',
    [institutionId],
  );
  const places = new Map(
    rows.flatMap(({ id, code, nameZh }) => [
      [code, id],
      [nameZh, id],
    ]),
  );
  return { places, served: rows.map(({ nameZh }) => nameZh) };
}

/** Whose the numbers of the list are already. */
interface Taken {
  readonly local: ReadonlyMap<string, string>;
  readonly insurer: ReadonlyMap<string, string>;
}

async function takenNumbers(tx: Transaction, institutionId: string, entries: readonly ResidentEntry[]): Promise<Taken> {
  const rows = await tx.rows<{ patientId: string; local: string | null; insurer: string | null }>(
    `SELECT patient_id AS "patientId", local_number AS local, insurer_number AS insurer FROM resident
     WHERE institution_id = $1 AND merged_into IS NULL AND (local_number = ANY ($2) OR insurer_number = ANY ($3))`,
    [
      institutionId,
      entries.flatMap(({ localNumber }) => localNumber ?? []),
      entries.flatMap(({ insurerNumber }) => insurerNumber ?? []),
    ],
  );
  return {
    local: new Map(rows.flatMap(({ local, patientId }) => (local ? [[local, patientId]] : []))),
    insurer: new Map(rows.flatMap(({ insurer, patientId }) => (insurer ? [[insurer, patientId]] : []))),
  };
}

function rowFaults(
  { line, neighbourhood, idNumber }: ResidentEntry,
  match: Match | undefined,
  institutionId: string,
  neighbourhoodId: string | null | undefined,
  served: readonly string[],
): Fault[] {
  const faults: Fault[] = [];
  if (neighbourhoodId === undefined) {
    const known = served.slice(0, servedNamed);
    faults.push(
      fault(
        line,
        'neighbourhood',
        `本中心没有“${neighbourhood}”；有：${known.join('、')}`,
        `the centre does not serve "${neighbourhood}"; it serves ${known.join(', ')}`,
      ),
    );
  }
  if (!match) return faults;
  if (match.houseId === institutionId && match.gone)
    faults.push(
      fault(
        line,
        null,
        '该居民已登记死亡、迁出或被合并，请在档案中处理',
        'this resident died, moved away or was merged',
      ),
    );
  else if (!match.sameName && !idNumber)
    faults.push(fault(line, 'local_number', '该号码属于另一位居民', 'this number belongs to somebody else'));
  // One sentence, whether it is the name or the centre: a list is no way to learn about people elsewhere.
  else if (!match.sameName || (match.houseId && match.houseId !== institutionId))
    faults.push(
      fault(
        line,
        'id_number',
        '该身份证号不能用名单建档，请核对姓名，或请居民持证件到窗口办理',
        'this number cannot be taken from a list; check the name, or register the person with the card',
      ),
    );
  return faults;
}

function numberFaults(
  { line, localNumber, insurerNumber }: ResidentEntry,
  match: Match | undefined,
  taken: Taken,
): Fault[] {
  const faults: Fault[] = [];
  const isOther = (holder: string | undefined) => holder !== undefined && holder !== match?.patientId;
  if (localNumber && isOther(taken.local.get(localNumber)))
    faults.push(fault(line, 'local_number', '该档案号已属于另一位居民', 'another resident has this number'));
  if (insurerNumber && isOther(taken.insurer.get(insurerNumber)))
    faults.push(fault(line, 'insurer_number', '该医保号已属于另一位居民', 'another resident has this number'));
  return faults;
}

/** Only across houses, with the centre locked. */
async function write(tx: Transaction, institutionId: string, planned: readonly Planned[]): Promise<void> {
  const today = civilDateOf(await tx.now());
  const rows = JSON.stringify(
    planned.map(entry => ({ ...entry, maskedName: maskName(entry.name), initials: initialsOfName(entry.name) })),
  );
  await tx.rows(
    `INSERT INTO patient (id, registered_at, masked_name, sex, birth_date)
     SELECT "patientId", $2, "maskedName", sex, "birthDate" FROM ${listed} WHERE kind = 'NEW'`,
    [rows, institutionId],
  );
  await tx.rows(
    `INSERT INTO patient_identity (patient_id, name, id_number, id_hash, phone, address, initials)
     SELECT "patientId", name, "idNumber", "idHash", phone, address, initials FROM ${listed} WHERE kind = 'NEW'`,
    [rows],
  );
  await tx.rows(
    `INSERT INTO resident (patient_id, institution_id, neighbourhood_id, insurer_number, local_number, registered_on, registered_by)
     SELECT "patientId", $2, "neighbourhoodId", "insurerNumber", "localNumber", $3, $4 FROM ${listed} WHERE kind <> 'RESIDENT'`,
    [rows, institutionId, today, tx.personId],
  );
  await tx.rows(
    `UPDATE patient_identity i SET phone = coalesce(e.phone, i.phone), address = coalesce(e.address, i.address),
       id_number = coalesce(i.id_number, e."idNumber"), id_hash = coalesce(i.id_hash, e."idHash")
     FROM ${listed} WHERE e.kind <> 'NEW' AND i.patient_id = e."patientId"`,
    [rows],
  );
  await tx.rows(
    `UPDATE resident r SET neighbourhood_id = coalesce(e."neighbourhoodId", r.neighbourhood_id), insurer_number = coalesce(e."insurerNumber", r.insurer_number),
       local_number = coalesce(e."localNumber", r.local_number), version = r.version + 1
     FROM ${listed} WHERE e.kind = 'RESIDENT' AND r.patient_id = e."patientId"`,
    [rows],
  );
  await registerHere(
    tx,
    planned.map(({ patientId }) => patientId),
    institutionId,
  );
  const populations = planned.flatMap(({ patientId, populations: all }) =>
    all.map(population => ({ id: newUuid(), patientId, population })),
  );
  await tx.rows(
    `INSERT INTO key_population (id, patient_id, institution_id, population, since, source, recorded_by)
     SELECT id, "patientId", $2, population, $3, 'IMPORT', $4 FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "patientId" uuid, population text)
     ON CONFLICT (patient_id, population) WHERE until IS NULL DO NOTHING`,
    [JSON.stringify(populations), institutionId, today, tx.personId],
  );
}

const listed = `jsonb_to_recordset($1::jsonb) AS e("patientId" uuid, kind text, name text, "maskedName" text, initials text, sex text, "birthDate" date,
  "idNumber" text, "idHash" text, phone text, address text, "neighbourhoodId" uuid, "insurerNumber" text, "localNumber" text)`;
