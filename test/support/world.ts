import { Client } from 'pg';
import { newUuid } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import type { Database } from '../../server/platform/database/database';
import { openDatabase } from '../../server/platform/database/database';
import { slices } from '../../server/slices';
import { type TestDatabase, testDatabase } from './database';

/** Where an appointment is: a group, an institution, or a ward of one. */
export type At =
  | { readonly groupId: string }
  | { readonly institutionId: string; readonly wardId?: string }
  | { readonly supplierId: string };

/** A house with one ward and its beds. */
export interface House {
  readonly institutionId: string;
  readonly departmentId: string;
  readonly wardId: string;
  readonly roomId: string;
  readonly bedIds: readonly string[];
}

/** A database of its own, written by its owner, to whom no wall applies; and the same database as the server sees it. */
export class World {
  private constructor(
    private readonly test: TestDatabase,
    readonly owner: Client,
    readonly database: Database,
  ) {}

  static async make(given?: TestDatabase): Promise<World> {
    const test = given ?? (await testDatabase());
    const owner = new Client({ connectionString: test.url });
    await owner.connect();
    const entities = slices.flatMap(slice => [...slice.entities]);
    return new World(test, owner, await openDatabase(test.url, entities));
  }

  get url(): string {
    return this.test.url;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.owner.end();
    await this.test.drop();
  }

  async rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, parameters)).rows;
  }

  /** Empties tables and all that hangs on them, of the ledger of stock too, which forgets nothing by itself. */
  async empty(tables: string): Promise<void> {
    const kept = (verb: string) => this.rows(`ALTER TABLE stock_movement ${verb} TRIGGER stock_movement_stays_whole`);
    await kept('DISABLE');
    await this.rows(`TRUNCATE ${tables} CASCADE`);
    await kept('ENABLE');
  }

  async count(table: string, where = 'true'): Promise<number> {
    const [row] = await this.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE ${where}`);
    return row?.count ?? -1;
  }

  /** A group with a lead hospital and one community centre. */
  async group(code: string): Promise<{ groupId: string; lead: House; member: House }> {
    const groupId = await this.insert('medical_group', {
      code,
      name_zh: `${code}集团`,
      name_en: code,
      district: '嘉定',
    });
    const lead = await this.house(`${code}1`, 'DISTRICT');
    const member = await this.house(`${code}2`, 'COMMUNITY');
    await this.owner.query('BEGIN');
    await this.join(groupId, lead.institutionId, 'LEAD');
    await this.join(groupId, member.institutionId, 'MEMBER');
    await this.owner.query('COMMIT');
    return { groupId, lead, member };
  }

  async house(code: string, tier: string): Promise<House> {
    const names = { code, name_zh: code, name_en: code };
    const institutionId = await this.insert('institution', { ...names, tier });
    const departmentId = await this.insert('department', { ...names, institution_id: institutionId });
    const ward = { ...names, institution_id: institutionId, department_id: departmentId, sex_rule: 'ANY' };
    const wardId = await this.insert('ward', { ...ward, during: '[2020-01-01,)' });
    const roomId = await this.insert('room', { ward_id: wardId, code: '1' });
    const bed = { institution_id: institutionId, ward_id: wardId, room_id: roomId };
    const bedIds = [
      await this.insert('bed', { ...bed, code: '01' }),
      await this.insert('bed', { ...bed, code: '02' }),
      await this.insert('bed', { ...bed, code: '03' }),
    ];
    for (const bedId of bedIds)
      await this.insert('bed_open_period', { bed_id: bedId, kind: 'AUTHORISED', during: '[2020-01-01,)' });
    return { institutionId, departmentId, wardId, roomId, bedIds };
  }

  async join(groupId: string, institutionId: string, role: string, during = '[2020-01-01,)'): Promise<void> {
    await this.insert('membership', { group_id: groupId, institution_id: institutionId, role, during });
  }

  person(name: string, oidcSubject: string | null = null): Promise<string> {
    return this.insert('person', { name_zh: name, name_en: name, oidc_subject: oidcSubject });
  }

  async appoint(personId: string, post: Post, at: At, during = '[2020-01-01,)'): Promise<string> {
    const said: Record<string, string | undefined> = { ...at };
    const { groupId = null, institutionId = null, wardId = null, supplierId = null } = said;
    const place = { group_id: groupId, institution_id: institutionId, ward_id: wardId, supplier_id: supplierId };
    return this.insert('appointment', { person_id: personId, post, ...place, during });
  }

  /** All beds of a house's ward, run together with another house, under a director who works there. */
  async jointWard(
    host: House,
    partner: House,
    directorId: string,
    during = '[2020-01-01,)',
  ): Promise<{ agreementId: string }> {
    await this.owner.query('BEGIN');
    const agreementId = await this.insert('joint_ward_agreement', {
      host_id: host.institutionId,
      partner_id: partner.institutionId,
      ward_id: host.wardId,
      during,
      cost_split_host_bp: 6000,
      point_split_host_bp: 5000,
      signed_at: new Date(),
    });
    for (const bedId of host.bedIds)
      await this.owner.query('INSERT INTO joint_ward_bed (agreement_id, bed_id) VALUES ($1, $2)', [agreementId, bedId]);
    await this.joinTeam(agreementId, directorId, 'DIRECTOR', partner.institutionId, during);
    await this.owner.query('COMMIT');
    return { agreementId };
  }

  joinTeam(
    agreementId: string,
    personId: string,
    role: string,
    homeId: string,
    during = '[2020-01-01,)',
  ): Promise<string> {
    return this.insert('joint_ward_member', {
      agreement_id: agreementId,
      person_id: personId,
      role,
      home_id: homeId,
      during,
    });
  }

  /** A handing-over of nobody that was taken back, for tests of who sees it; what it must agree with is not looked at. */
  async transferOf(from: House, to: House): Promise<string> {
    await this.owner.query('SET session_replication_role = replica');
    const id = await this.insert('transfer', {
      referral_id: newUuid(),
      from_encounter_id: newUuid(),
      to_encounter_id: newUuid(),
      from_institution_id: from.institutionId,
      to_institution_id: to.institutionId,
      from_bed_id: from.bedIds[0],
      to_bed_id: to.bedIds[0],
      at: new Date(),
      hold_until: new Date(),
      recorded_at: new Date(),
      cancelled_at: new Date(),
      cancel_reason: 'example',
    });
    await this.owner.query('SET session_replication_role = DEFAULT');
    return id;
  }

  /** A session as signing in would begin it, without its cost. */
  begunSession(personId: string): Promise<string> {
    return this.insert('session', {
      person_id: personId,
      begun_at: new Date(),
      expires_at: new Date(Date.now() + 86_400_000),
      refresh_hash: newUuid(),
      rotated_at: new Date(),
    });
  }

  /** A patient who lies in a bed since a day, with an identity to hide. */
  async patientIn(house: House, bedId: string, name: string): Promise<{ patientId: string; encounterId: string }> {
    const { institutionId, wardId } = house;
    const from = new Date(Date.now() - 86_400_000);
    await this.owner.query('BEGIN');
    const patient = {
      registered_at: institutionId,
      masked_name: `${name[0]}**`,
      sex: 'FEMALE',
      birth_date: '1950-02-03',
    };
    const patientId = await this.insert('patient', patient);
    await this.owner.query('INSERT INTO patient_identity (patient_id, name, phone) VALUES ($1, $2, $3)', [
      patientId,
      name,
      '13800000000',
    ]);
    const place = { institution_id: institutionId, ward_id: wardId, patient_id: patientId };
    const encounterId = await this.insert('encounter', {
      ...place,
      state: 'ADMITTED',
      admission_route: 'OUTPATIENT',
      admitted_at: from,
    });
    const stay = { ...place, bed_id: bedId, kind: 'STAY', encounter_id: encounterId };
    await this.insert('bed_occupancy', { ...stay, during: `[${from.toISOString()},)` });
    await this.owner.query('COMMIT');
    return { patientId, encounterId };
  }

  async insert(table: string, values: Record<string, unknown>): Promise<string> {
    const id = newUuid();
    const row = { id, ...values };
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`;
    await this.owner.query(sql, Object.values(row));
    return id;
  }
}
