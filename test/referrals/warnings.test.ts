import { InstitutionTier } from '../../server/group/group.rules';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { toGlobalId } from '../../server/kernel/ids';
import { diseaseCatalogueOf } from '../../server/referrals/catalogue/disease-catalogue.queries';
import {
  defaultDiseaseCatalogue,
  diseaseCatalogueFaults,
  isListed,
  readDiseaseCatalogue,
  treats,
} from '../../server/referrals/catalogue/disease-catalogue.rules';
import { referralWarnings, type WarningFacts, warningTexts } from '../../server/referrals/catalogue/warnings.rules';
import { ReferralDirection, ReferralUrgency } from '../../server/referrals/referral.rules';
import { Api, bearer, requestId } from '../support/api';
import { World } from '../support/world';

const { COMMUNITY, STATION, DISTRICT, CITY } = InstitutionTier;
const { UP, DOWN, ACROSS } = ReferralDirection;

describe('an entry of a catalogue', () => {
  test.each([
    ['I10', 'I10', true],
    ['I10', 'I10.x00x002', true],
    ['I10', 'I11', false],
    ['I20.0', 'I20.0', true],
    ['I20.0', 'I20.00', true],
    ['I20.0', 'I20.8', false],
    ['I20.0', 'I20', false],
    ['I20-I25', 'I20', true],
    ['I20-I25', 'I25.9', true],
    ['I20-I25', 'I26', false],
    ['I20-I25', 'I19.9', false],
    ['C00-D48', 'C97', true],
  ])('%s covers %s: %s', (entry, code, covered) => {
    expect(isListed([entry], code)).toBe(covered);
  });
});

describe('the default catalogue', () => {
  test('is well-formed by its own rule', () => {
    expect(diseaseCatalogueFaults(JSON.parse(JSON.stringify(defaultDiseaseCatalogue)))).toEqual([]);
  });

  test('lets higher tiers treat what lower ones do, and nothing stay that should go up', () => {
    const { community, up } = defaultDiseaseCatalogue;
    const codes = [...community, ...defaultDiseaseCatalogue.treats.COMMUNITY].map(entry => entry.slice(0, 3));
    for (const code of codes) {
      expect([code, treats(defaultDiseaseCatalogue, DISTRICT, code)]).toEqual([code, true]);
      expect([code, treats(defaultDiseaseCatalogue, CITY, code)]).toEqual([code, true]);
    }
    for (const entry of community.filter(each => !each.includes('-')))
      expect([entry, isListed(up, entry)]).toEqual([entry, false]);
  });
});

describe('a policy', () => {
  test.each([
    ['a list that nobody knows', { sideways: [] }, 1],
    ['what is no list', { up: 'I10' }, 1],
    ['what is no code', { up: ['I10', 'heart', 7] }, 1],
    ['a range that runs backwards', { down: ['I25-I20'] }, 1],
    ['a range of more than categories', { down: ['I20.0-I25'] }, 1],
    ['a tier that nobody knows', { treats: { VILLAGE: ['I10'] } }, 1],
    ['what is well-formed', { up: ['I10'], treats: { CITY: ['A00-Z99'] } }, 0],
  ])('with %s is told so', (_what, content, faults) => {
    expect(diseaseCatalogueFaults(content)).toHaveLength(faults);
  });

  test('takes the default for what it does not say', () => {
    const read = readDiseaseCatalogue({ up: [], treats: { COMMUNITY: ['I10'] } });
    expect(read).toEqual({
      ...defaultDiseaseCatalogue,
      up: [],
      treats: { ...defaultDiseaseCatalogue.treats, COMMUNITY: ['I10'] },
    });
  });
});

describe('a referral', () => {
  const facts = (change: Partial<WarningFacts>): WarningFacts => ({
    direction: UP,
    urgency: ReferralUrgency.ROUTINE,
    diagnosisCode: 'I21.9',
    sourceTier: COMMUNITY,
    targetTier: DISTRICT,
    ...change,
  });
  test.each<[string, Partial<WarningFacts>, string[]]>([
    ['up with what should go up', {}, []],
    ['up with what stays in the community', { diagnosisCode: 'I10' }, ['STAYS_IN_COMMUNITY']],
    ['the same from a station', { diagnosisCode: 'I10', sourceTier: STATION }, ['STAYS_IN_COMMUNITY']],
    ['the same as an emergency', { diagnosisCode: 'I10', urgency: ReferralUrgency.EMERGENCY }, []],
    ['the same from a hospital', { diagnosisCode: 'I10', sourceTier: DISTRICT, targetTier: CITY }, []],
    ['past the district hospital', { targetTier: CITY }, ['SKIPS_TIER']],
    ['past it with what it does not treat', { diagnosisCode: 'Q21.0', targetTier: CITY }, []],
    ['to a hospital that does not treat it', { diagnosisCode: 'Q21.0' }, ['BEYOND_TARGET']],
    [
      'down with what may come down',
      { direction: DOWN, diagnosisCode: 'I69.3', sourceTier: DISTRICT, targetTier: COMMUNITY },
      [],
    ],
    [
      'down with what is for a hospital',
      { direction: DOWN, diagnosisCode: 'I26.9', sourceTier: DISTRICT, targetTier: COMMUNITY },
      ['SHOULD_GO_UP', 'BEYOND_TARGET'],
    ],
    [
      'down after a stroke, to recover',
      { direction: DOWN, diagnosisCode: 'I63.9', sourceTier: DISTRICT, targetTier: COMMUNITY },
      [],
    ],
    [
      'down with what is on no list',
      { direction: DOWN, diagnosisCode: 'L50.9', sourceTier: DISTRICT, targetTier: COMMUNITY },
      ['NOT_ON_DOWN_LIST'],
    ],
    ['across', { direction: ACROSS, diagnosisCode: 'L50.9', sourceTier: DISTRICT }, []],
    ['across to a house below', { direction: ACROSS, sourceTier: DISTRICT, targetTier: COMMUNITY }, ['BEYOND_TARGET']],
    ['without a coded diagnosis', { diagnosisCode: null, targetTier: COMMUNITY }, []],
    ['out of all groups', { diagnosisCode: 'Q21.0', targetTier: null }, []],
  ])('%s is warned of %s', (_what, change, warnings) => {
    expect(referralWarnings(facts(change), defaultDiseaseCatalogue)).toEqual(warnings);
  });

  test('is warned in both languages', () => {
    for (const { zh, en } of Object.values(warningTexts))
      expect([/。$/.test(zh), /\.$/.test(en)]).toEqual([true, true]);
  });
});

test('a group says its own catalogue, from a day on, and all of it is kept', async () => {
  const world = await World.make();
  const api = await Api.start(world);
  try {
    const { groupId, lead } = await world.group('LIST');
    const personId = await world.person('集团管理员');
    await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId });
    const content = { treats: { DISTRICT: ['I10'] }, up: ['I10', 'I20-I25'] };
    const add = async (said: object) =>
      (
        await api.ask(
          'mutation ($input: PolicyVersionAddInput!) { policyVersionAdd(input: $input) { policyVersion { content } userErrors { code message } } }',
          {
            variables: {
              input: {
                requestId: requestId(),
                groupId: toGlobalId('MedicalGroup', groupId),
                kind: 'diseaseCatalogue',
                validFrom: addDays(civilDateOf(new Date()), 1),
                content: JSON.stringify(said),
                source: '医联体病种目录 2026',
              },
            },
            authorization: await bearer(world, personId),
          },
        )
      ).data?.policyVersionAdd as { policyVersion: { content: string } | null; userErrors: { code: string }[] };
    expect((await add({ up: ['x'] })).userErrors).toMatchObject([{ code: 'CONTENT' }]);
    expect(JSON.parse((await add(content)).policyVersion?.content ?? '')).toEqual(content);
    const reader = { row: async <Row>(sql: string, values?: unknown[]) => (await world.rows(sql, values))[0] as Row };
    expect(await diseaseCatalogueOf(reader, lead.institutionId)).toEqual(defaultDiseaseCatalogue);
    await world.rows(`UPDATE policy_version SET valid_from = group_today()`);
    expect((await diseaseCatalogueOf(reader, lead.institutionId)).treats.DISTRICT).toEqual(['I10']);
  } finally {
    await api.close();
    await world.close();
  }
});
