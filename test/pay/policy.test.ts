import { defaultPolicy } from '../../server/pay/default-policy.rules';
import { HouseKind, IndicatorClass, itemsByCode, type PayPolicy } from '../../server/pay/pay-policy.rules';
import { diffPolicies } from '../../server/pay/pay-policy-diff.rules';
import { readPayPolicy } from '../../server/pay/pay-policy-read.rules';
import { workKinds } from '../../server/pay/work-kinds.rules';
import { examplePolicy } from './example';

function faultsOf(content: unknown): string[] {
  return readPayPolicy(JSON.parse(JSON.stringify(content))).faults.map(({ message }) => message.en);
}

describe('the policy to begin with', () => {
  it('is without fault and has 58 indicators in the published classes', () => {
    expect(faultsOf(defaultPolicy)).toEqual([]);
    expect(defaultPolicy.indicators).toHaveLength(58);
    const classesOf = (house: HouseKind) => [
      ...new Set(defaultPolicy.indicators.filter(each => each.house === house).map(each => each.class)),
    ];
    const { BASIC_CARE, CHINESE_MEDICINE, HEALTH_MANAGEMENT, FAMILY_DOCTOR, PUBLIC_HEALTH } = IndicatorClass;
    expect(classesOf(HouseKind.HOSPITAL)).toEqual([BASIC_CARE, CHINESE_MEDICINE, HEALTH_MANAGEMENT]);
    expect(classesOf(HouseKind.COMMUNITY)).toEqual([BASIC_CARE, CHINESE_MEDICINE, FAMILY_DOCTOR, PUBLIC_HEALTH]);
    expect(defaultPolicy.contributionRateBp).toBe(2000);
  });

  it('counts every kind of work that the system reports, each once', () => {
    const items = itemsByCode(defaultPolicy);
    const counted = Object.keys(workKinds).map(kind => items.get(kind)?.length);
    expect(counted).toEqual(counted.map(() => 1));
  });
});

describe('a policy is refused with sentences', () => {
  const [visit] = examplePolicy.items;
  const [stay] = examplePolicy.indicators;
  const change = (with_: Partial<PayPolicy>) => ({ ...examplePolicy, ...with_ });

  test.each<[string, unknown, string]>([
    ['no object', 'x', 'content: an object is needed'],
    ['a name nobody knows', { ...examplePolicy, bonus: 1 }, 'bonus: nothing of this name is known'],
    [
      'a rate above one',
      change({ contributionRateBp: 10_001 }),
      'contributionRateBp: a whole number from 0 to 10000 is needed',
    ],
    ['a fraction', change({ reserveBp: 0.5 }), 'reserveBp: a whole number from 0 to 10000 is needed'],
    ['a list that is none', { ...examplePolicy, items: {} }, 'items: a list is needed'],
    ['nothing to count', change({ items: [], guarantees: [] }), 'items: at least one is needed'],
    [
      'a code twice',
      change({ posts: [...examplePolicy.posts, ...examplePolicy.posts] }),
      'posts: the code DOCTOR is used twice',
    ],
    [
      'a kind of event that nothing reports',
      change({ items: [{ ...visit, eventKinds: ['VISIT_DONE'] }] as PayPolicy['items'], guarantees: [] }),
      'items[0].eventKinds[0]: no part of the system reports this kind of work',
    ],
    [
      'a code that means two things',
      change({
        items: [...examplePolicy.items, { ...visit, code: 'OTHER', importCodes: ['VISIT'] }] as PayPolicy['items'],
      }),
      'items[4]: the code VISIT means several items at a time',
    ],
    [
      'an end before the beginning',
      change({
        items: [
          ...examplePolicy.items,
          { ...visit, code: 'OLD', from: '2026-02-01', until: '2026-01-01' },
        ] as PayPolicy['items'],
      }),
      'items[4].until: the end lies after the beginning',
    ],
    [
      'a target on the wrong side',
      change({ indicators: [{ ...stay, targetMilli: 11_000 }] as PayPolicy['indicators'] }),
      'indicators[0].targetMilli: lower is better, so the target lies below the floor',
    ],
    [
      'weights that are all zero',
      change({ indicators: [{ ...stay, weight: 0 }] as PayPolicy['indicators'] }),
      'indicators: all weights of HOSPITAL INSTITUTION are zero',
    ],
    [
      'a subsidy for nothing',
      change({ guarantees: [{ kind: 'SUBSIDY', code: 'X', item: 'NONE', fenPerUnit: 1 }] }),
      'guarantees[0].item: there is no such work item',
    ],
    [
      'a code with spaces',
      change({ posts: [{ code: 'A B', nameZh: '一', nameEn: 'a', factorBp: 1 }] }),
      'posts[0].code: text of at most 40 characters is needed',
    ],
  ])('%s', (_what, content, sentence) => expect(faultsOf(content)).toContain(sentence));

  it('lets a code mean another item later', () => {
    const items = [
      { ...visit, until: '2026-07-01' },
      { ...visit, pointsMilli: 2000, from: '2026-07-01' },
      ...examplePolicy.items.slice(1),
    ] as PayPolicy['items'];
    expect(faultsOf(change({ items }))).toEqual([]);
  });
});

it('names what differs between two policies by codes, not by places', () => {
  const [first, ...others] = examplePolicy.posts;
  if (!first) throw new Error('no post');
  const after: PayPolicy = {
    ...examplePolicy,
    contributionRateBp: 1500,
    posts: [...others, { ...first, factorBp: 11_000 }],
    guarantees: examplePolicy.guarantees.slice(0, 1),
  };
  expect(diffPolicies(examplePolicy, after)).toEqual([
    { path: 'contributionRateBp', before: '2000', after: '1500' },
    { path: 'guarantees.DISPATCH.code', before: 'DISPATCH', after: null },
    { path: 'guarantees.DISPATCH.fenPerUnit', before: '300', after: null },
    { path: 'guarantees.DISPATCH.item', before: 'DISPATCH_DAY', after: null },
    { path: 'guarantees.DISPATCH.kind', before: 'SUBSIDY', after: null },
    { path: 'posts.DOCTOR.factorBp', before: '10000', after: '11000' },
  ]);
  expect(diffPolicies(examplePolicy, examplePolicy)).toEqual([]);
});
