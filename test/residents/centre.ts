import { newUuid, readGlobalId, toGlobalId } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import { checkCharacter } from '../../server/wards/patient.rules';
import { type Answer, Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/** Two community health centres, a hospital, and a doctor, a nurse and an administrator of the first. */
export class Centre {
  private constructor(
    readonly world: World,
    readonly api: Api,
    readonly groupId: string,
    readonly hospital: House,
    readonly here: House,
    readonly there: House,
    readonly neighbourhoodId: string,
    readonly tokens: Readonly<Record<'doctor' | 'nurse' | 'administrator' | 'doctorThere' | 'auditor', string>>,
  ) {}

  static async make(): Promise<Centre> {
    const world = await World.make();
    const api = await Api.start(world);
    const { groupId, lead, member } = await world.group('RES');
    const there = await world.house('RES3', 'COMMUNITY');
    await world.join(groupId, there.institutionId, 'MEMBER');
    const token = async (post: Post, house: House) => {
      const personId = await world.person(post);
      await world.appoint(personId, post, { institutionId: house.institutionId });
      return bearer(world, personId);
    };
    const neighbourhoodId = await world.insert('neighbourhood', {
      institution_id: member.institutionId,
      code: '001',
      name_zh: '福利社区',
      name_en: 'Fuli',
      kind: 'COMMITTEE',
      town_zh: '甲镇',
      town_en: 'Jia',
    });
    return new Centre(world, api, groupId, lead, member, there, neighbourhoodId, {
      doctor: await token('FAMILY_DOCTOR', member),
      nurse: await token('COMMUNITY_NURSE', member),
      administrator: await token('INSTITUTION_ADMINISTRATOR', member),
      doctorThere: await token('FAMILY_DOCTOR', there),
      auditor: await token('AUDITOR', member),
    });
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.world.close();
  }

  ask(query: string, variables: object = {}, as: keyof Centre['tokens'] = 'doctor'): Promise<Answer> {
    return this.api.ask(query, { variables, authorization: this.tokens[as] });
  }

  /** A mutation on residents; its payload. */
  async act(name: string, input: object, as: keyof Centre['tokens'] = 'doctor'): Promise<Payload> {
    const type = inputs[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { resident { id version diedOn movedOutOn mergedInto { id } } userErrors { code field message } } }`;
    const answer = await this.ask(query, { input: { requestId: newUuid(), ...input } }, as);
    if (!answer.data) throw new Error(`${answer.code}: ${answer.message}`);
    return answer.data[name] as Payload;
  }

  /** Registers somebody, who must be taken on. */
  async register(person: Partial<Person> = {}, more: object = {}, as: keyof Centre['tokens'] = 'doctor') {
    const institutionId = as === 'doctorThere' ? this.there.institutionId : this.here.institutionId;
    const input = { institutionId: toGlobalId('Institution', institutionId), person: somebody(person), ...more };
    const { resident, userErrors } = await this.act('residentRegister', input, as);
    if (!resident) throw new Error(JSON.stringify(userErrors));
    return { id: resident.id, version: resident.version, patientId: readGlobalId(resident.id)?.uuid ?? '' };
  }

  async search(search: string, as: keyof Centre['tokens'] = 'doctor', house = this.here) {
    const { data } = await this.ask(
      'query ($institutionId: ID!, $search: String!) { residentSearch(institutionId: $institutionId, search: $search) { reason resident { id patient { maskedName } } } }',
      { institutionId: toGlobalId('Institution', house.institutionId), search },
      as,
    );
    return data?.residentSearch as { reason: string; resident: { id: string; patient: { maskedName: string } } }[];
  }
}

/** Inputs that several mutations share. */
const inputs: Readonly<Record<string, string>> = {
  residentPopulationAdd: 'ResidentPopulationInput',
  residentPopulationEnd: 'ResidentPopulationInput',
  residentDeathRecord: 'ResidentDeathInput',
  residentDeathCancel: 'ResidentTakeBackInput',
  residentReturn: 'ResidentTakeBackInput',
};

export interface Payload {
  readonly resident: {
    readonly id: string;
    readonly version: number;
    readonly diedOn: string | null;
    readonly movedOutOn: string | null;
    readonly mergedInto: { id: string } | null;
  } | null;
  readonly userErrors: readonly { code: string; field: string[] | null; message: string }[];
}

export interface Person {
  readonly name: string;
  readonly sex: 'MALE' | 'FEMALE';
  readonly birthDate: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

let sequence = 0;

/** Somebody whom nobody knows yet, with an identity number that is theirs. */
export function somebody(given: Partial<Person> = {}): Person {
  const person = {
    name: `王${String.fromCharCode(0x4e00 + (sequence % 900))}`,
    sex: 'FEMALE',
    birthDate: '1950-02-03',
  } as const;
  const { sex, birthDate } = { ...person, ...given };
  return { ...person, idNumber: idNumber(birthDate, sex), phone: null, address: null, ...given };
}

/** A well-formed identity number of a region that does not exist. */
export function idNumber(birthDate: string, sex: 'MALE' | 'FEMALE'): string {
  sequence += 1;
  const digits = `999997${birthDate.replaceAll('-', '')}${String(sequence * 2 + (sex === 'MALE' ? 1 : 0)).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
}
