import type { World } from '../support/world';

/** Rows of the tables that the panel and the figures are made of, as they stand: what both are reckoned from a second time, without SQL. */
export interface Raw {
  readonly patient: readonly { id: string; masked_name: string; sex: string; birth_date: string }[];
  readonly resident: readonly {
    patient_id: string;
    institution_id: string;
    neighbourhood_id: string | null;
    registered_on: string;
    died_on: string | null;
    moved_out_on: string | null;
    merged_into: string | null;
  }[];
  readonly key_population: readonly { patient_id: string; population: string; since: string; until: string | null }[];
  readonly family_team: readonly {
    id: string;
    institution_id: string;
    code: string;
    opened_on: string;
    closed_on: string | null;
  }[];
  readonly family_team_member: readonly {
    team_id: string;
    person_id: string;
    role: string;
    starts_on: string;
    ends_on: string | null;
  }[];
  readonly family_team_area: readonly { team_id: string; neighbourhood_id: string }[];
  readonly family_contract: readonly Contract[];
  readonly family_contract_package: readonly { contract_id: string; package_id: string }[];
  readonly service_package_item: readonly { package_id: string; code: string; times_per_year: number }[];
  readonly service_delivery: readonly {
    contract_id: string;
    package_id: string;
    item_code: string;
    delivered_on: string;
    cancelled_at: Date | null;
  }[];
  readonly care_register: readonly { patient_id: string; condition: string; since: string; closed_on: string | null }[];
  readonly care_task: readonly {
    id: string;
    patient_id: string;
    kind: string;
    condition: string | null;
    due_on: string;
    state: string;
  }[];
  readonly follow_up: readonly {
    id: string;
    patient_id: string;
    conditions: string[];
    done_on: string;
    done_at: Date;
    cancelled_at: Date | null;
  }[];
  readonly measurement: readonly {
    follow_up_id: string | null;
    patient_id: string;
    code: string;
    value_milli: string;
    measured_at: Date;
    measured_on: string;
    cancelled_at: Date | null;
  }[];
  readonly contact_attempt: readonly {
    id: string;
    patient_id: string;
    at: Date;
    result: string;
    cancelled_at: Date | null;
  }[];
  readonly encounter: readonly {
    id: string;
    patient_id: string;
    institution_id: string;
    state: string;
    admitted_at: Date | null;
    departed_at: Date | null;
    disposition: string | null;
  }[];
  readonly referral: readonly {
    id: string;
    patient_id: string;
    state: string;
    direction: string;
    requested_at: Date;
    submitted_at: Date | null;
    ended_at: Date | null;
  }[];
  readonly outpatient_visit: readonly {
    patient_id: string;
    institution_id: string | null;
    visited_on: string;
    undone_at: Date | null;
  }[];
}

export interface Contract {
  id: string;
  patient_id: string;
  institution_id: string;
  team_id: string;
  doctor_id: string;
  district_institution_id: string | null;
  city_institution_id: string | null;
  starts_on: string;
  agreed_until: string;
  ends_on: string;
  state: string;
  chain_id: string | null;
  chain_from: string | null;
}

const tables = [
  'patient',
  'resident',
  'key_population',
  'family_team',
  'family_team_member',
  'family_team_area',
  'family_contract',
  'family_contract_package',
  'service_package_item',
  'service_delivery',
  'care_register',
  'care_task',
  'follow_up',
  'measurement',
  'contact_attempt',
  'encounter',
  'referral',
  'outpatient_visit',
] as const satisfies (keyof Raw)[];

/** Everything there is in the database. */
export async function readRaw(world: World): Promise<Raw> {
  const read: Partial<Record<keyof Raw, object[]>> = {};
  for (const table of tables) read[table] = await world.rows(`SELECT * FROM ${table}`);
  return read as unknown as Raw;
}

/** Residents that are one person: the one that is kept, with the duplicates merged into it. */
export function peopleOf(raw: Raw): { kept: Raw['resident'][number]; ids: Set<string> }[] {
  return raw.resident
    .filter(({ merged_into }) => merged_into === null)
    .map(kept => ({
      kept,
      ids: new Set(
        raw.resident
          .filter(({ patient_id, merged_into }) => patient_id === kept.patient_id || merged_into === kept.patient_id)
          .map(({ patient_id }) => patient_id),
      ),
    }));
}

/** What is about the residents of one centre only, with that centre's teams: reckoning looks at every row for every resident. */
export function rawOf(raw: Raw, institutionId: string): Raw {
  const ids = new Set(raw.resident.filter(row => row.institution_id === institutionId).map(row => row.patient_id));
  const contracts = new Set(raw.family_contract.filter(row => ids.has(row.patient_id)).map(({ id }) => id));
  const about = <Row extends object>(row: Row): boolean => {
    if ('patient_id' in row) return ids.has(row.patient_id as string);
    if ('contract_id' in row) return contracts.has(row.contract_id as string);
    return !('institution_id' in row) || row.institution_id === institutionId;
  };
  return Object.fromEntries(
    Object.entries(raw).map(([table, rows]) => [table, (rows as object[]).filter(about)]),
  ) as unknown as Raw;
}
