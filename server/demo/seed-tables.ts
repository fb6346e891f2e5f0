import type { Transaction } from '../platform/database/transaction';

/** Columns with their PostgreSQL types, for inserting sets of rows at once. */
type Columns = Readonly<Record<string, string>>;

const tables = {
  medical_group: { id: 'uuid', code: 'text', name_zh: 'text', name_en: 'text', district: 'text' },
  institution: {
    id: 'uuid',
    code: 'text',
    name_zh: 'text',
    name_en: 'text',
    tier: 'text',
    latitude: 'numeric',
    longitude: 'numeric',
  },
  membership: { id: 'uuid', group_id: 'uuid', institution_id: 'uuid', role: 'text', during: 'daterange' },
  department: {
    id: 'uuid',
    institution_id: 'uuid',
    parent_id: 'uuid',
    code: 'text',
    name_zh: 'text',
    name_en: 'text',
  },
  ward: {
    id: 'uuid',
    institution_id: 'uuid',
    department_id: 'uuid',
    code: 'text',
    name_zh: 'text',
    name_en: 'text',
    sex_rule: 'text',
    age_from: 'integer',
    age_until: 'integer',
    during: 'tstzrange',
  },
  room: { id: 'uuid', ward_id: 'uuid', code: 'text' },
  bed: {
    id: 'uuid',
    institution_id: 'uuid',
    ward_id: 'uuid',
    room_id: 'uuid',
    code: 'text',
    isolation: 'text[]',
    equipment: 'text[]',
  },
  bed_open_period: { id: 'uuid', bed_id: 'uuid', kind: 'text', during: 'tstzrange', close_reason: 'text' },
  policy_version: {
    id: 'uuid',
    group_id: 'uuid',
    kind: 'text',
    valid_from: 'date',
    content: 'jsonb',
    content_sha256: 'text',
    source: 'text',
    signed_by: 'uuid',
    signed_at: 'timestamptz',
  },
  person: { id: 'uuid', name_zh: 'text', name_en: 'text' },
  appointment: {
    id: 'uuid',
    person_id: 'uuid',
    post: 'text',
    group_id: 'uuid',
    institution_id: 'uuid',
    ward_id: 'uuid',
    during: 'tstzrange',
  },
  account: { person_id: 'uuid', login: 'text', password_hash: 'text', demo: 'boolean' },
  patient: { id: 'uuid', registered_at: 'uuid', masked_name: 'text', sex: 'text', birth_date: 'date' },
  patient_identity: { patient_id: 'uuid', name: 'text', id_number: 'text', id_hash: 'text', phone: 'text' },
  encounter: {
    id: 'uuid',
    institution_id: 'uuid',
    ward_id: 'uuid',
    patient_id: 'uuid',
    state: 'text',
    admission_route: 'text',
    diagnosis: 'text',
    requested_isolation: 'text',
    requested_equipment: 'text[]',
    planned_at: 'timestamptz',
    admitted_at: 'timestamptz',
    discharge_ordered_at: 'timestamptz',
    expected_discharge_on: 'date',
    departed_at: 'timestamptz',
    disposition: 'text',
    to_institution_id: 'uuid',
    identity_until: 'timestamptz',
    cancelled_at: 'timestamptz',
    cancel_reason: 'text',
  },
  bed_occupancy: {
    id: 'uuid',
    bed_id: 'uuid',
    institution_id: 'uuid',
    ward_id: 'uuid',
    kind: 'text',
    during: 'tstzrange',
    encounter_id: 'uuid',
    patient_id: 'uuid',
    reason: 'text',
    note: 'text',
    recorded_at: 'timestamptz',
    begun_by: 'uuid',
    cancelled_at: 'timestamptz',
    cancelled_by: 'uuid',
    cancel_reason: 'text',
  },
} as const satisfies Record<string, Columns>;

export type TableName = keyof typeof tables;
type Cell = string | number | boolean | null | readonly string[] | object;
/** A row: every column of the table, null where nothing is known. */
export type RowOf<Table extends TableName> = { readonly [Column in keyof (typeof tables)[Table]]: Cell };

const rowsPerStatement = 5000;

/** Inserts rows in their order, thousands per statement. */
export async function insertAll<Table extends TableName>(
  tx: Transaction,
  table: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> {
  const columns: Columns = tables[table];
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  for (let first = 0; first < rows.length; first += rowsPerStatement) {
    const part = JSON.stringify(rows.slice(first, first + rowsPerStatement));
    await tx.rows(`INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1) AS r(${typed})`, [part]);
  }
}
