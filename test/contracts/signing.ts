import { addDays, addMonths, civilDateOf } from '../../server/kernel/civil-date';
import { type IdType, newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { idNumber } from '../residents/centre';
import { type Answer, Api, bearer, codesIn, secret } from '../support/api';
import { type House, World } from '../support/world';

type Who = 'doctor' | 'nurse' | 'administrator' | 'group' | 'elsewhere';

export interface UserError {
  readonly code: string;
  readonly field: string[] | null;
  readonly message: string;
}

/** A community health centre with two family-doctor teams, packages of its group, and the people who sign. */
export class Signing {
  readonly today = civilDateOf(new Date());

  private constructor(
    readonly world: World,
    readonly api: Api,
    readonly groupId: string,
    readonly hospital: House,
    readonly centre: House,
    readonly other: House,
    readonly cityId: string,
    readonly people: Readonly<Record<Who | 'second', string>>,
    readonly tokens: Readonly<Record<Who, string>>,
    readonly teamId: string,
    readonly secondTeamId: string,
    readonly basicId: string,
    readonly elderlyId: string,
  ) {}

  static async make(environment: Record<string, string> = {}): Promise<Signing> {
    const world = await World.make();
    const { groupId, lead, member } = await world.group('QY');
    const other = await world.house('QY3', 'COMMUNITY');
    await world.join(groupId, other.institutionId, 'MEMBER');
    const city = await world.house('QYC', 'CITY');
    await world.join(groupId, city.institutionId, 'CITY_PARTNER');
    const at = { institutionId: member.institutionId };
    const people = {
      doctor: await someone(world, '林医生', 'FAMILY_DOCTOR', at),
      second: await someone(world, '周医生', 'FAMILY_DOCTOR', at),
      nurse: await someone(world, '护士', 'COMMUNITY_NURSE', at),
      administrator: await someone(world, '主任', 'INSTITUTION_ADMINISTRATOR', at),
      group: await someone(world, '集团', 'GROUP_ADMINISTRATOR', { groupId }),
      elsewhere: await someone(world, '外院', 'FAMILY_DOCTOR', { institutionId: other.institutionId }),
    };
    const api = await Api.start(world, environment);
    const tokens = {} as Record<Who, string>;
    for (const who of ['doctor', 'nurse', 'administrator', 'group', 'elsewhere'] as const)
      tokens[who] = await bearer(world, people[who]);
    const teamId = await openTeam(world, member, 'A', people.doctor);
    const secondTeamId = await openTeam(world, member, 'B', people.second);
    const basicId = await publish(world, groupId, 'BASIC', 12_000, []);
    const elderlyId = await publish(world, groupId, 'ELDERLY', 0, ['ELDERLY']);
    return new Signing(
      world,
      api,
      groupId,
      lead,
      member,
      other,
      city.institutionId,
      people,
      tokens,
      teamId,
      secondTeamId,
      basicId,
      elderlyId,
    );
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.world.close();
  }

  daysAgo(days: number): string {
    return addDays(this.today, -days);
  }

  /** A resident of the centre, with a telephone. */
  async resident(values: object = {}, person: { birthDate?: string; phone?: string | null } = {}): Promise<string> {
    const { birthDate = '1950-02-03', phone = '13800138012' } = person;
    const patientId = await this.world.insert('patient', {
      registered_at: this.centre.institutionId,
      masked_name: '王**',
      sex: 'FEMALE',
      birth_date: birthDate,
    });
    const number = idNumber(birthDate, 'FEMALE');
    await this.world.rows(
      'INSERT INTO patient_identity (patient_id, name, id_number, id_hash, phone) VALUES ($1, $2, $3, $4, $5)',
      [patientId, '王小明', number, new IdentityHasher(secret).hash(number), phone],
    );
    const row = {
      patient_id: patientId,
      institution_id: this.centre.institutionId,
      registered_on: '2020-01-01',
      ...values,
    };
    const columns = Object.keys(row);
    await this.world.rows(
      `INSERT INTO resident (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
    return patientId;
  }

  ask(query: string, variables: object = {}, as: Who = 'doctor'): Promise<Answer> {
    return this.api.ask(query, { variables, authorization: this.tokens[as] });
  }

  /** Sends a mutation; its payload. */
  async act<Payload extends object>(
    name: string,
    input: object,
    selection: string,
    as: Who = 'doctor',
    requestId = newUuid(),
  ): Promise<Payload & { userErrors: UserError[] }> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field message } } }`;
    const answer = await this.ask(query, { input: { requestId, ...input } }, as);
    if (!answer.data) throw new Error(`${answer.code}: ${answer.message}`);
    return answer.data[name] as Payload & { userErrors: UserError[] };
  }

  /** A mutation on contracts; its contract and why it was refused. */
  contract(name: string, input: object, as: Who = 'doctor', requestId = newUuid()) {
    return this.act<{ contract: Shown | null; warnings: { code: string }[] }>(
      name,
      input,
      `contract { ${shown} } warnings { code message }`,
      as,
      requestId,
    );
  }

  draftInput(patientId: string, more: object = {}) {
    return {
      residentId: toGlobalId('Resident', patientId),
      teamId: toGlobalId('FamilyTeam', this.teamId),
      doctorId: toGlobalId('Person', this.people.doctor),
      packageIds: [toGlobalId('ServicePackage', this.basicId)],
      ...more,
    };
  }

  /** Draws up a contract, which must be possible. */
  async draft(patientId: string, more: object = {}): Promise<Shown> {
    return this.must(await this.contract('contractDraft', this.draftInput(patientId, more)));
  }

  paper(more: object = {}) {
    return { signedOn: this.today, witnessId: toGlobalId('Person', this.people.nurse), ...more };
  }

  /** A contract that was signed on paper, which must be possible. */
  async signed(patientId: string, more: object = {}): Promise<Shown> {
    const { id } = await this.draft(patientId, more);
    return this.must(await this.contract('contractSign', { contractId: id, paper: this.paper() }));
  }

  must({ contract, userErrors }: { contract: Shown | null; userErrors: UserError[] }): Shown {
    if (!contract) throw new Error(JSON.stringify(userErrors));
    return contract;
  }

  /** A signed contract as it would have come about long ago, past what may be entered today. */
  async standing(patientId: string, startsOn: string, more: object = {}): Promise<string> {
    return (await standingContracts(this, [patientId], startsOn, more))[0] ?? '';
  }

  id(type: IdType, uuid: string): string {
    return toGlobalId(type, uuid);
  }

  /** What is refused leaves no trace, and says why in words. */
  async refuses(
    action: () => Promise<{ userErrors: readonly { code: string; message: string }[] }>,
    ...expected: string[]
  ): Promise<void> {
    const before = await this.trace();
    const answer = await action();
    expect(codesIn(answer)).toEqual(expected);
    for (const { message } of answer.userErrors) expect(message).toMatch(/\S{3}/);
    expect(await this.trace()).toBe(before);
  }

  /** Everything that a refused command must leave as it is. */
  async trace(): Promise<string> {
    const tables = [
      'family_team',
      'family_team_member',
      'service_package',
      'family_contract',
      'family_contract_package',
      'service_delivery',
      'contract_code',
      'renewal_batch',
      'pay_work_event',
      'outgoing_message',
      'audit_entry',
    ];
    const counts = tables.map(table => `(SELECT count(*) FROM ${table})`);
    const versions = ['family_team', 'family_contract', 'service_delivery'].map(
      table => `(SELECT coalesce(sum(version), 0) FROM ${table})`,
    );
    const [row] = await this.world.rows<{ trace: string }>(
      `SELECT concat_ws(' ', ${[...counts, ...versions].join(', ')}) AS trace`,
    );
    return row?.trace ?? '';
  }
}

/** What the tests look at of a contract. */
export const shown = `id number state startsOn agreedUntil endsOn version price { amount } autoRenew endReason endNote availableActions
  signature { how signer guardianName paperSignedOn } team { id code } doctor { id } renews { id } renewedBy { id } transferredFrom { id } transferredTo { id }`;

export interface Shown {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly startsOn: string;
  readonly agreedUntil: string;
  readonly endsOn: string;
  readonly version: number;
  readonly price: { amount: string };
  readonly autoRenew: boolean;
  readonly endReason: string | null;
  readonly endNote: string | null;
  readonly availableActions: readonly string[];
  readonly signature: {
    how: string;
    signer: string;
    guardianName: string | null;
    paperSignedOn: string | null;
  } | null;
  readonly team: { id: string; code: string };
  readonly doctor: { id: string };
  readonly renews: { id: string } | null;
  readonly renewedBy: { id: string } | null;
  readonly transferredFrom: { id: string } | null;
  readonly transferredTo: { id: string } | null;
}

async function someone(
  world: World,
  name: string,
  post: Post,
  at: { institutionId: string } | { groupId: string },
): Promise<string> {
  const personId = await world.person(name);
  await world.appoint(personId, post, at);
  return personId;
}

export async function openTeam(world: World, house: House, code: string, leadId: string): Promise<string> {
  await world.rows('BEGIN');
  const teamId = await world.insert('family_team', {
    institution_id: house.institutionId,
    code,
    name_zh: `${code}团队`,
    name_en: `Team ${code}`,
    opened_on: '2020-01-01',
  });
  const lead = { team_id: teamId, person_id: leadId, role: 'LEAD_GP', starts_on: '2020-01-01' };
  await world.insert('family_team_member', lead);
  await world.rows('COMMIT');
  return teamId;
}

/** A package that promises a check-up a year and a visit each quarter; the visits are follow-ups of hypertension. */
export async function publish(
  world: World,
  groupId: string,
  code: string,
  priceFen: number,
  populations: string[],
): Promise<string> {
  await world.rows('BEGIN');
  const packageId = await world.insert('service_package', {
    group_id: groupId,
    code,
    version: 1,
    name_zh: `${code}包`,
    name_en: `Package ${code}`,
    populations,
    price_fen: priceFen,
    payers: JSON.stringify(priceFen === 0 ? [] : [{ payer: 'INSURANCE', fen: priceFen }]),
    valid_from: '2020-01-01',
    published_at: new Date(),
  });
  await world.rows(
    `INSERT INTO service_package_item (package_id, code, place, name_zh, name_en, times_per_year, role, condition) VALUES
       ($1, 'CHECK', 1, '体检', 'Check-up', 1, 'GP', NULL), ($1, 'VISIT', 2, '随访', 'Visit', 4, 'NURSE', 'HYPERTENSION')`,
    [packageId],
  );
  await world.rows('COMMIT');
  return packageId;
}

/** Signed contracts of a year from a day on, one for each resident. */
export async function standingContracts(
  { world, centre, teamId, people, basicId }: Signing,
  patientIds: readonly string[],
  startsOn: string,
  more: object = {},
): Promise<string[]> {
  const ids: string[] = [];
  const agreed_until = addMonths(startsOn, 12);
  await world.rows('BEGIN');
  for (const patient_id of patientIds) {
    const contractId = await world.insert('family_contract', {
      patient_id,
      institution_id: centre.institutionId,
      team_id: teamId,
      doctor_id: people.doctor,
      starts_on: startsOn,
      agreed_until,
      ends_on: agreed_until,
      state: 'SIGNED',
      price_fen: 12_000,
      resident_signed_at: new Date(),
      resident_signed_how: 'CODE',
      signer: 'SELF',
      team_signed_at: new Date(),
      created_at: new Date(),
      ...more,
    });
    await world.rows('INSERT INTO family_contract_package (contract_id, package_id) VALUES ($1, $2)', [
      contractId,
      basicId,
    ]);
    ids.push(contractId);
  }
  await world.rows('COMMIT');
  return ids;
}
