import fc from 'fast-check';
import { codeRefusal } from '../../server/contracts/code.rules';
import {
  ContractAction,
  ContractEndReason,
  ContractState,
  contractActions,
  contractState,
} from '../../server/contracts/contract.rules';
import { endRefusal } from '../../server/contracts/end.rules';
import {
  defaultFamilyDoctorPolicy,
  familyDoctorPolicyFaults,
  readFamilyDoctorPolicy,
} from '../../server/contracts/family-doctor-policy.rules';
import {
  expectedTimes,
  FulfilmentState,
  fulfilmentState,
  nextDueOn,
  promisedTimes,
} from '../../server/contracts/fulfilment.rules';
import { addPayers, Payer, publishingRefusals } from '../../server/contracts/package.rules';
import { rankTeams, TeamReason } from '../../server/contracts/proposal.rules';
import { renewalRefusal, renewalTerm } from '../../server/contracts/renewal.rules';
import { Fullness, fullness, TeamRole, teamLoad } from '../../server/contracts/team.rules';
import { addDays, daysBetween } from '../../server/kernel/civil-date';
import { World } from '../support/world';

const signed = { state: 'SIGNED', startsOn: '2025-03-01', endsOn: '2026-03-01', isRenewed: false } as const;

describe('the state of a contract', () => {
  it.each([
    ['2025-02-28', ContractState.SIGNED],
    ['2025-03-01', ContractState.ACTIVE],
    ['2026-02-28', ContractState.ACTIVE],
    ['2026-03-01', ContractState.EXPIRED],
  ])('on %s is %s', (today, state) => {
    expect(contractState(signed, today)).toBe(state);
  });

  it('is RENEWED only when it is over, and what people did stays', () => {
    expect(contractState({ ...signed, isRenewed: true }, '2026-02-01')).toBe(ContractState.ACTIVE);
    expect(contractState({ ...signed, isRenewed: true }, '2026-03-01')).toBe(ContractState.RENEWED);
    for (const state of ['DRAFT', 'TERMINATED', 'CANCELLED'] as const)
      expect(contractState({ ...signed, state }, '2025-06-01')).toBe(state);
  });

  it('lets be done what fits it', () => {
    const on = (today: string, more: object = {}) =>
      contractActions({ ...signed, ...more }, today, defaultFamilyDoctorPolicy);
    const { SEND_CODE, SIGN, DISCARD, RENEW, TRANSFER, END, DELIVER } = ContractAction;
    expect(on('2025-06-01', { state: 'DRAFT' })).toEqual([SEND_CODE, SIGN, DISCARD]);
    expect(on('2025-02-01')).toEqual([TRANSFER, END]);
    expect(on('2025-06-01')).toEqual([TRANSFER, END, DELIVER]);
    expect(on('2025-12-31')).toEqual([RENEW, TRANSFER, END, DELIVER]);
    expect(on('2025-12-31', { isRenewed: true })).toEqual([TRANSFER, END, DELIVER]);
    expect(on('2026-03-31')).toEqual([RENEW, DELIVER]);
    expect(on('2026-04-01')).toEqual([DELIVER]);
    expect(on('2025-06-01', { state: 'CANCELLED' })).toEqual([]);
    expect(on('2025-06-01', { state: 'TERMINATED', endsOn: '2025-03-01' })).toEqual([]);
  });
});

describe('what a term promises', () => {
  const year = { startsOn: '2025-03-01', agreedUntil: '2026-03-01', endsOn: '2026-03-01' };

  it('is due in even parts, the last by the last day', () => {
    expect(promisedTimes(year, 4)).toBe(4);
    expect([0, 1, 2, 3, 4].map(delivered => nextDueOn(year, 4, delivered))).toEqual([
      '2025-05-31',
      '2025-08-30',
      '2025-11-29',
      '2026-02-28',
      null,
    ]);
    expect(expectedTimes(year, 4, '2025-05-30')).toBe(0);
    expect(expectedTimes(year, 4, '2025-05-31')).toBe(1);
    expect(expectedTimes(year, 4, '2030-01-01')).toBe(4);
    expect(promisedTimes({ startsOn: '2025-03-01', agreedUntil: '2025-09-01' }, 1)).toBe(1);
    expect(promisedTimes({ startsOn: '2025-03-01', agreedUntil: '2025-09-01' }, 4)).toBe(2);
  });

  it('shows what is due before it is late, and tells behind from never served', () => {
    const state = (today: string, delivered: number) =>
      fulfilmentState(year, { timesPerYear: 4, delivered }, today, 30);
    expect(state('2025-04-01', 0)).toBe(FulfilmentState.ON_TIME);
    expect(state('2025-05-01', 0)).toBe(FulfilmentState.DUE_SOON);
    expect(state('2025-05-31', 0)).toBe(FulfilmentState.DUE_SOON);
    expect(state('2025-06-01', 0)).toBe(FulfilmentState.NEVER_SERVED);
    expect(state('2025-09-15', 1)).toBe(FulfilmentState.BEHIND);
    expect(state('2025-09-15', 4)).toBe(FulfilmentState.DONE);
    expect(state('2026-09-15', 3)).toBe(FulfilmentState.BEHIND);
    // Ended before anything was due: nothing is missed.
    const ended = { ...year, endsOn: '2025-05-01' };
    expect(fulfilmentState(ended, { timesPerYear: 4, delivered: 0 }, '2026-01-01', 30)).toBe(FulfilmentState.ON_TIME);
  });

  const day = fc.integer({ min: 0, max: 4_000 }).map(days => addDays('2020-01-01', days));
  const term = fc.tuple(day, fc.integer({ min: 28, max: 1_200 })).map(([startsOn, days]) => ({
    startsOn,
    agreedUntil: addDays(startsOn, days),
  }));

  it('is expected exactly when its day has come, for any term', () => {
    fc.assert(
      fc.property(term, fc.integer({ min: 1, max: 366 }), day, (any, times, on) => {
        const expected = expectedTimes(any, times, on);
        const next = nextDueOn(any, times, expected);
        expect(expected).toBeLessThanOrEqual(promisedTimes(any, times));
        if (next !== null) expect(next > on || expected === promisedTimes(any, times)).toBe(true);
        if (expected > 0) expect((nextDueOn(any, times, expected - 1) ?? '') <= on).toBe(true);
        expect(nextDueOn(any, times, promisedTimes(any, times) - 1)).toBe(addDays(any.agreedUntil, -1));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is counted the same by the database', async () => {
    const world = await World.make();
    try {
      const cases = fc.sample(fc.tuple(term, fc.integer({ min: 1, max: 366 }), day), 1_000);
      const rows = await world.rows<{ promised: number; expected: number }>(
        `SELECT service_promised(s, u, t) AS promised, service_expected(s, u, t, d) AS expected
         FROM unnest($1::date[], $2::date[], $3::integer[], $4::date[]) WITH ORDINALITY AS c(s, u, t, d, at) ORDER BY at`,
        [
          cases.map(([{ startsOn }]) => startsOn),
          cases.map(([{ agreedUntil }]) => agreedUntil),
          cases.map(([, times]) => times),
          cases.map(([, , on]) => on),
        ],
      );
      expect(rows).toEqual(
        cases.map(([any, times, on]) => ({
          promised: promisedTimes(any, times),
          expected: expectedTimes(any, times, on),
        })),
      );
    } finally {
      await world.close();
    }
  });
});

describe('renewal', () => {
  const contract = { ...signed, autoRenew: true };
  const refusal = (today: string, more: object = {}, anew = false) =>
    renewalRefusal({ ...contract, ...more }, anew, today, defaultFamilyDoctorPolicy)?.code;

  it('is open from sixty days before the end to thirty after it', () => {
    expect(refusal('2025-12-30')).toBe('NOT_RENEWABLE');
    expect(refusal('2025-12-31')).toBeUndefined();
    expect(refusal('2026-03-31')).toBeUndefined();
    expect(refusal('2026-04-01')).toBe('NOT_RENEWABLE');
    expect(refusal('2026-01-15', { isRenewed: true })).toBe('NOT_RENEWABLE');
    expect(refusal('2026-01-15', { state: 'TERMINATED' })).toBe('NOT_RENEWABLE');
    expect(refusal('2026-01-15', { autoRenew: false })).toBe('SIGNATURE_NEEDED');
    expect(refusal('2026-01-15', { autoRenew: false }, true)).toBeUndefined();
  });

  it('leaves no gap and signs nothing for days that are past', () => {
    const of = (today: string) => renewalTerm(signed, today, defaultFamilyDoctorPolicy);
    expect(of('2026-02-01')).toEqual({ startsOn: '2026-03-01', agreedUntil: '2027-03-01' });
    expect(of('2026-03-10')).toEqual({ startsOn: '2026-03-10', agreedUntil: '2027-03-10' });
  });
});

it('ends a contract on a day in it, for a reason that people give', () => {
  const facts = {
    on: '2025-06-01',
    today: '2025-06-10',
    reason: ContractEndReason.MOVED,
    note: null,
    lastDeliveredOn: null,
  };
  const code = (more: object) => endRefusal(signed, { ...facts, ...more })?.code;
  expect(code({})).toBeUndefined();
  expect(code({ on: '2025-06-11' })).toBe('END_DATE');
  expect(code({ on: '2025-02-28' })).toBe('END_DATE');
  expect(code({ on: '2025-03-01' })).toBeUndefined();
  expect(code({ today: '2025-01-10', on: '2025-03-01' })).toBeUndefined();
  expect(code({ lastDeliveredOn: '2025-06-01' })).toBe('DELIVERED_AFTER');
  expect(code({ lastDeliveredOn: '2025-05-31' })).toBeUndefined();
  expect(code({ reason: ContractEndReason.TRANSFERRED })).toBe('END_REASON');
  expect(code({ reason: ContractEndReason.OTHER })).toBe('END_REASON');
  expect(code({ today: '2026-03-01' })).toBe('CONTRACT_STATE');
});

it('says how full a team is: its own bound, or that of its doctors', () => {
  const policy = readFamilyDoctorPolicy({ residentsPerGpMax: 1_000, residentsPerGpWarn: 900 });
  const full = (capacity: number | null, doctors: number, contracted: number) =>
    fullness(teamLoad(policy, { capacity, doctors, contracted }));
  expect([full(null, 2, 1_799), full(null, 2, 1_800), full(null, 2, 2_000)]).toEqual([
    Fullness.FREE,
    Fullness.NEARLY_FULL,
    Fullness.FULL,
  ]);
  expect([full(10, 5, 8), full(10, 5, 9), full(10, 5, 10)]).toEqual([
    Fullness.FREE,
    Fullness.NEARLY_FULL,
    Fullness.FULL,
  ]);
  expect(full(null, 0, 0)).toBe(Fullness.FULL);
});

it('proposes the team that knows the resident, then the one of the neighbourhood, and none that is full', () => {
  const load = (contracted: number) => ({ contracted, max: 10, warn: 9 });
  const none = { hadContract: false, servesNeighbourhood: false };
  const ranked = rankTeams([
    { code: 'A', ...none, load: load(1) },
    { code: 'B', ...none, servesNeighbourhood: true, load: load(5) },
    { code: 'C', ...none, hadContract: true, load: load(10) },
    { code: 'D', ...none, hadContract: true, load: load(9) },
  ]);
  expect(ranked.map(({ team, reasons }) => [team.code, reasons])).toEqual([
    ['D', [TeamReason.HAD_CONTRACT]],
    ['B', [TeamReason.SERVES_NEIGHBOURHOOD]],
    ['A', [TeamReason.HAS_ROOM]],
    ['C', []],
  ]);
});

it('publishes packages that make sense', () => {
  const item = { code: 'A', nameZh: '项', nameEn: 'item', timesPerYear: 4, role: TeamRole.GP };
  const plan = {
    code: 'P',
    payers: [{ payer: Payer.RESIDENT, amount: '20.00' }],
    items: [item],
    validFrom: '2026-01-01',
  };
  const wrong = (more: object) => publishingRefusals({ ...plan, ...more }, '2026-01-01').map(({ code }) => code);
  expect(wrong({})).toEqual([]);
  expect(wrong({ validFrom: '2025-12-31' })).toEqual(['PACKAGE_DAY']);
  expect(wrong({ items: [] })).toEqual(['PACKAGE_ITEMS']);
  expect(wrong({ items: [item, item] })).toEqual(['PACKAGE_ITEMS']);
  expect(wrong({ payers: [{ payer: Payer.RESIDENT, amount: '-1' }] })).toEqual(['PACKAGE_PRICE']);
  expect(wrong({ payers: [{ payer: Payer.RESIDENT, amount: '0.001' }] })).toEqual(['PACKAGE_PRICE']);
  expect(wrong({ payers: [...plan.payers, ...plan.payers] })).toEqual(['PACKAGE_PAYER_TWICE']);
  expect(
    addPayers([
      { payer: Payer.RESIDENT, fen: 1n },
      { payer: Payer.INSURANCE, fen: 2n },
      { payer: Payer.RESIDENT, fen: 3n },
    ]),
  ).toEqual([
    { payer: Payer.INSURANCE, fen: 2n },
    { payer: Payer.RESIDENT, fen: 4n },
  ]);
});

it('tries a code while it holds', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const code = { expiresAt: new Date(now.getTime() + 1), attempts: 4, usedAt: null };
  expect(codeRefusal(code, 5, now)).toBeUndefined();
  expect(codeRefusal(undefined, 5, now)?.code).toBe('CODE_NONE');
  expect(codeRefusal({ ...code, usedAt: now }, 5, now)?.code).toBe('CODE_NONE');
  expect(codeRefusal({ ...code, expiresAt: now }, 5, now)?.code).toBe('CODE_EXPIRED');
  expect(codeRefusal({ ...code, attempts: 5 }, 5, now)?.code).toBe('CODE_SPENT');
});

it('reads the policy, and names what is wrong with one', () => {
  expect(readFamilyDoctorPolicy({ termMonths: 24 })).toEqual({ ...defaultFamilyDoctorPolicy, termMonths: 24 });
  expect(familyDoctorPolicyFaults({ termMonths: 24 })).toEqual([]);
  expect(familyDoctorPolicyFaults({ termMonths: 0, residents: 3 })).toHaveLength(2);
  expect(familyDoctorPolicyFaults({ residentsPerGpWarn: 2_000 })).toHaveLength(1);
  expect(daysBetween('2026-01-01', '2026-01-31')).toBe(30);
});
