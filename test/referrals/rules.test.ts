import { referrals } from '../../server/referrals';
import { reasonRefusal } from '../../server/referrals/reason.rules';
import {
  allowedActions,
  availableActions,
  directionBetween,
  hasEnded,
  ReferralAction,
  ReferralLateness,
  ReferralReason,
  ReferralScene,
  ReferralSide,
  ReferralState,
  ReferralUrgency,
  standingState,
  transitionLines,
  transitions,
} from '../../server/referrals/referral.rules';
import { clockStep, dueAt, hoursLater } from '../../server/referrals/referral-clock.rules';
import {
  defaultReferralPolicy,
  readReferralPolicy,
  referralPolicyFaults,
} from '../../server/referrals/referral-policy.rules';
import { sideFor } from '../../server/referrals/referral-refusals.rules';
import { World } from '../support/world';

const now = new Date('2026-03-31T15:59:00Z');
const later = hoursLater(now, 1);
const standing = (state: ReferralState, values: object = {}) => ({
  state,
  scene: ReferralScene.INPATIENT,
  isOutside: false,
  holdUntil: later,
  hasSourceEncounter: false,
  ...values,
});

describe('the table of transitions', () => {
  it('leads from each state to the states that the domain knows, and from an end nowhere', () => {
    const ways = new Map<string, Set<string>>();
    for (const { from, to } of transitions) ways.set(from, (ways.get(from) ?? new Set()).add(to));
    const table = Object.fromEntries([...ways].map(([from, to]) => [from, [...to].sort().join(' ')]));
    expect(table).toEqual({
      DRAFT: 'CANCELLED SUBMITTED',
      SUBMITTED: 'ACCEPTED CANCELLED DEPARTED DIED EXPIRED REDIRECTED REJECTED',
      ACCEPTED: 'ARRIVED CANCELLED DEPARTED DIED LAPSED',
      DEPARTED: 'ARRIVED CANCELLED CLOSED DIED EXPIRED',
      ARRIVED: 'ADMITTED ATTENDED CANCELLED DIED EXPIRED',
      ADMITTED: 'ACCEPTED ARRIVED DEPARTED FEEDBACK_DUE',
      ATTENDED: 'FEEDBACK_DUE',
      FEEDBACK_DUE: 'ADMITTED CLOSED',
      // Taken back: a departure, a reported death.
      CLOSED: 'ADMITTED',
      DIED: 'CANCELLED',
    });
    for (const state of Object.values(ReferralState))
      expect([state, ways.has(state)]).toEqual([
        state,
        !hasEnded(state) || state === ReferralState.DIED || state === ReferralState.CLOSED,
      ]);
  });

  it('has each line once', () => {
    expect(new Set(transitionLines()).size).toBe(transitionLines().length);
  });

  it('is the same in the database, and the server does not start when it is not', async () => {
    const world = await World.make();
    try {
      await referrals.check?.(world.database);
      await world.rows(`INSERT INTO referral_transition VALUES ('CLOSED', 'CANCEL', 'CANCELLED', 'SOURCE')`);
      await expect(referrals.check?.(world.database)).rejects.toThrow('the rules lack CLOSED CANCEL CANCELLED SOURCE');
      await world.rows(`DELETE FROM referral_transition WHERE action IN ('CANCEL', 'REJECT')`);
      await expect(referrals.check?.(world.database)).rejects.toThrow(
        'the database lacks SUBMITTED REJECT REJECTED TARGET',
      );
    } finally {
      await world.close();
    }
  });
});

describe('what may be done, by state and side', () => {
  const none: Record<string, string> = {};
  const inpatient: Record<ReferralState, Record<string, string>> = {
    DRAFT: { SOURCE: 'EDIT SUBMIT DISCARD' },
    SUBMITTED: {
      SOURCE: 'CANCEL REPORT_DEATH',
      TARGET: 'ACCEPT REJECT REDIRECT REPORT_DEATH',
      GROUP: 'REDIRECT CANCEL',
    },
    ACCEPTED: {
      SOURCE: 'DEPART CANCEL REPORT_DEATH',
      TARGET: 'CHANGE_HOLD ARRIVE ADMIT REPORT_DEATH',
      GROUP: 'CANCEL',
    },
    DEPARTED: { SOURCE: 'CANCEL REPORT_DEATH', TARGET: 'CHANGE_HOLD ARRIVE ADMIT REPORT_DEATH', GROUP: 'CANCEL' },
    ARRIVED: { TARGET: 'CHANGE_HOLD ADMIT ATTEND CANCEL REPORT_DEATH' },
    ADMITTED: none,
    ATTENDED: { TARGET: 'END_TREATMENT' },
    FEEDBACK_DUE: { TARGET: 'FEEDBACK' },
    CLOSED: none,
    REJECTED: none,
    REDIRECTED: none,
    CANCELLED: none,
    EXPIRED: none,
    DIED: { SOURCE: 'CANCEL', TARGET: 'CANCEL' },
    LAPSED: none,
  };
  const outpatient = {
    ...inpatient,
    ACCEPTED: {
      SOURCE: 'DEPART CANCEL REPORT_DEATH',
      TARGET: 'CHANGE_HOLD ARRIVE ATTEND REPORT_DEATH',
      GROUP: 'CANCEL',
    },
    DEPARTED: { SOURCE: 'CANCEL REPORT_DEATH', TARGET: 'CHANGE_HOLD ARRIVE ATTEND REPORT_DEATH', GROUP: 'CANCEL' },
    ARRIVED: { TARGET: 'ATTEND CANCEL REPORT_DEATH' },
  };
  const outside = {
    ...inpatient,
    SUBMITTED: { SOURCE: 'DEPART CANCEL REPORT_DEATH', GROUP: 'CANCEL' },
    DEPARTED: { SOURCE: 'FEEDBACK CANCEL REPORT_DEATH', GROUP: 'CANCEL' },
  };
  const tables: [string, Record<ReferralState, Record<string, string>>, object, ReferralState[]][] = [
    ['inpatient', inpatient, {}, Object.values(ReferralState)],
    ['outpatient', outpatient, { scene: ReferralScene.OUTPATIENT }, Object.values(ReferralState)],
    [
      'outside',
      outside,
      { isOutside: true, holdUntil: null },
      [ReferralState.DRAFT, ReferralState.SUBMITTED, ReferralState.DEPARTED],
    ],
  ];

  it.each(tables)('%s', (_name, table, values, states) => {
    for (const state of states)
      for (const side of Object.values(ReferralSide))
        expect([state, side, availableActions(standing(state, values), [side], now).join(' ')]).toEqual([
          state,
          side,
          table[state][side] ?? '',
        ]);
  });

  it('is in the table of transitions, but for what leads to no other state', () => {
    const stays: ReferralAction[] = [ReferralAction.EDIT, ReferralAction.CHANGE_HOLD, ReferralAction.TRANSFER];
    for (const [, , values, states] of tables)
      for (const state of states)
        for (const [action, sides] of Object.entries(allowedActions(standing(state, values), now))) {
          if (stays.includes(action as ReferralAction)) continue;
          // Somebody admitted or seen straight away has arrived too.
          const from = action === 'ADMIT' || action === 'ATTEND' ? 'ARRIVED' : state;
          const known = transitions
            .filter(each => each.from === from && each.action === action)
            .flatMap(each => each.sides);
          expect([state, action, sides.filter(side => !known.includes(side))]).toEqual([state, action, []]);
        }
  });

  it('ends with the hold, before the clock writes that down', () => {
    const lapsed = standing(ReferralState.ACCEPTED, { holdUntil: now });
    expect(standingState(lapsed, now)).toBe(ReferralState.LAPSED);
    expect(availableActions(lapsed, Object.values(ReferralSide), now)).toEqual([]);
    expect(
      availableActions(standing(ReferralState.DEPARTED, { holdUntil: now }), [ReferralSide.TARGET], now),
    ).not.toEqual([]);
  });

  it('offers a transfer where the patient lies in a bed of the source', () => {
    const lying = standing(ReferralState.ACCEPTED, { hasSourceEncounter: true });
    expect(availableActions(lying, [ReferralSide.TARGET], now)).toContain(ReferralAction.TRANSFER);
  });
});

describe('what is refused', () => {
  it('says in each state what to do instead, in both languages', () => {
    for (const state of Object.values(ReferralState)) {
      const answer = sideFor({ ...standing(state), version: 1 }, ReferralAction.TRANSFER, [], now);
      const message = 'refused' in answer ? answer.refused.message : { zh: '', en: '' };
      expect([state, message.zh.split('。').length, message.en.split(/[.] /).length]).toEqual([state, 3, 2]);
    }
  });

  it('keeps the reasons of clocks and deaths from people, and those of a visit from whoever has not come', () => {
    const fits = (state: ReferralState, reason: ReferralReason) => reasonRefusal(state, reason) === undefined;
    const { SUBMITTED, ARRIVED, DIED } = ReferralState;
    expect(fits(SUBMITTED, ReferralReason.PATIENT_DIED)).toBe(false);
    expect(fits(SUBMITTED, ReferralReason.HOLD_ENDED)).toBe(false);
    expect([SUBMITTED, ARRIVED].map(state => fits(state, ReferralReason.LEFT_UNTREATED))).toEqual([false, true]);
    expect([SUBMITTED, ARRIVED].map(state => fits(state, ReferralReason.DUPLICATE))).toEqual([true, false]);
    expect([ReferralReason.ENTERED_IN_ERROR, ReferralReason.OTHER].map(reason => fits(DIED, reason))).toEqual([
      true,
      false,
    ]);
  });
});

describe('the clocks', () => {
  const timed = (state: ReferralState, values: object) => ({
    state,
    isOutside: false,
    holdUntil: null,
    respondBy: null,
    arriveBy: null,
    feedbackBy: null,
    arrivedAt: null,
    late: null,
    ...values,
  });
  const policy = defaultReferralPolicy;

  it('are instants: a referral of 23:59 in Shanghai is answered by 23:59 of the next day, wherever the server stands', () => {
    const zone = process.env.TZ;
    for (const name of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env.TZ = name;
      const respondBy = hoursLater(now, policy.respondMinutes[ReferralUrgency.ROUTINE] / 60);
      expect(respondBy.toISOString()).toBe('2026-04-01T15:59:00.000Z');
      const submitted = timed(ReferralState.SUBMITTED, { respondBy });
      expect(dueAt(submitted, policy)).toEqual(respondBy);
      expect(clockStep(submitted, policy, new Date(respondBy.getTime() - 1))).toBeUndefined();
      expect(clockStep(submitted, policy, respondBy)).toEqual({ does: 'LATE', lateness: 'RESPONSE' });
    }
    process.env.TZ = zone;
  });

  it('strike late once, then the end', () => {
    const late = timed(ReferralState.SUBMITTED, { respondBy: now, late: 'RESPONSE' });
    expect(dueAt(late, policy)).toEqual(hoursLater(now, 72));
    expect(clockStep(late, policy, hoursLater(now, 72))).toEqual({ does: 'EXPIRE' });
  });

  it('let a hold lapse before anything else', () => {
    const accepted = timed(ReferralState.ACCEPTED, { holdUntil: now, arriveBy: later });
    expect(clockStep(accepted, policy, later)).toEqual({ does: 'LAPSE' });
  });

  it('wait for whoever has arrived as long as the bed is held, or as the policy says', () => {
    const arrived = timed(ReferralState.ARRIVED, { arrivedAt: now });
    expect(dueAt(arrived, policy)).toEqual(hoursLater(now, 4));
    expect(dueAt({ ...arrived, holdUntil: hoursLater(now, 9) }, policy)).toEqual(hoursLater(now, 9));
    expect(clockStep(arrived, policy, hoursLater(now, 4))).toEqual({ does: 'LATE', lateness: 'TREATMENT' });
    expect(clockStep({ ...arrived, late: ReferralLateness.TREATMENT }, policy, hoursLater(now, 52))).toEqual({
      does: 'EXPIRE',
    });
  });

  it('are silent for what has ended or lies in a bed', () => {
    for (const state of Object.values(ReferralState).filter(each => hasEnded(each) || each === ReferralState.ADMITTED))
      expect(
        dueAt(timed(state, { holdUntil: now, respondBy: now, arriveBy: now, feedbackBy: now }), policy),
      ).toBeNull();
  });
});

describe('the policy', () => {
  it('takes defaults urgency by urgency', () => {
    const policy = readReferralPolicy({ holdHours: { URGENT: 6 } });
    expect(policy.holdHours).toEqual({ ROUTINE: 48, URGENT: 6, EMERGENCY: 4 });
    expect(policy.feedbackDays).toBe(7);
  });

  it('refuses what is unknown or absurd', () => {
    expect(referralPolicyFaults({ holdHours: { ROUTINE: 12 }, feedbackDays: 3, acceptWithoutSlot: false })).toEqual([]);
    for (const wrong of [
      { holdHours: 12 },
      { holdHours: { SOON: 1 } },
      { holdHours: { ROUTINE: 0 } },
      { feedbackDays: 1.5 },
      { acceptWithoutSlot: 1 },
      { unknown: 1 },
    ])
      expect(referralPolicyFaults(wrong)).toHaveLength(1);
  });
});

it('knows the direction by tier inside a group', () => {
  const to = (tier: string, sharesGroup = true) => directionBetween({ tier: 'COMMUNITY' }, { tier, sharesGroup });
  expect([to('DISTRICT'), to('CITY'), to('STATION'), to('DISTRICT', false)]).toEqual(['UP', 'UP', 'ACROSS', 'ACROSS']);
  expect(directionBetween({ tier: 'DISTRICT' }, { tier: 'COMMUNITY', sharesGroup: true })).toBe('DOWN');
  expect(directionBetween({ tier: 'DISTRICT' }, null)).toBe('ACROSS');
});
