import { toGlobalId } from '../../server/kernel/ids';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/** Who is offered for the team of a joint ward: by an appointment that fits the role and holds now, in the house that the role asks for. */
describe('candidates for the team of a joint ward', () => {
  let world: World;
  let api: Api;
  let hospital: House;
  let centre: House;
  let administrator: string;

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('TEAM');
    [hospital, centre] = [group.lead, group.member];
    api = await Api.start(world);
    administrator = await appointed('中心主任', 'INSTITUTION_ADMINISTRATOR', centre);
    await appointed('甲医师', 'PHYSICIAN', hospital);
    await appointed('乙全科', 'FAMILY_DOCTOR', centre);
    await appointed('丙护士', 'WARD_NURSE', centre);
    await appointed('丁护士', 'WARD_NURSE', hospital);
    const left = await world.person('戊医师');
    await world.appoint(left, 'PHYSICIAN', { institutionId: hospital.institutionId });
    await world.rows(`UPDATE appointment SET during = '[2020-01-01,2021-01-01)' WHERE person_id = $1`, [left]);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it.each([
    ['DIRECTOR', ['甲医师 TEAM1']],
    ['LEAD_PHYSICIAN', ['甲医师 TEAM1']],
    ['COMMUNITY_PHYSICIAN', ['乙全科 TEAM2']],
    ['NURSE', ['丙护士 TEAM2', '丁护士 TEAM1']],
  ])('for %s', async (role, expected) => {
    const { data } = await candidates(role, administrator);
    const { jointWardCandidates } = data as {
      jointWardCandidates: { person: { nameZh: string }; home: { code: string } }[];
    };
    expect(jointWardCandidates.map(({ person, home }) => `${person.nameZh} ${home.code}`).sort()).toEqual(
      expected.sort(),
    );
  });

  it('are named to whoever manages the team, and to nobody else', async () => {
    const nurse = await appointed('己护士', 'WARD_NURSE', centre);
    expect((await candidates('NURSE', nurse)).code).toBe('FORBIDDEN');
  });

  async function appointed(name: string, post: Parameters<World['appoint']>[1], house: House): Promise<string> {
    const personId = await world.person(name);
    await world.appoint(personId, post, { institutionId: house.institutionId });
    return bearer(world, personId);
  }

  function candidates(role: string, authorization: string) {
    return api.ask(
      `query ($ward: ID!, $partner: ID!, $role: JointWardRole!) {
        jointWardCandidates(hostWardId: $ward, partnerInstitutionId: $partner, role: $role) { person { nameZh } home { code } }
      }`,
      {
        authorization,
        variables: {
          ward: toGlobalId('Ward', centre.wardId),
          partner: toGlobalId('Institution', hospital.institutionId),
          role,
        },
      },
    );
  }
});
