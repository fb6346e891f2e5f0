import fc from 'fast-check';
import type { Result } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import type { Transaction } from '../../server/platform/database/transaction';
import { CallerError } from '../../server/platform/errors';
import { accept, changeHold } from '../../server/referrals/accept.commands';
import { ReferralClock } from '../../server/referrals/clock';
import { redirect } from '../../server/referrals/redirect.commands';
import type { ReferralCode } from '../../server/referrals/referral.codes';
import {
  actOn,
  arrive,
  attend,
  cancel,
  depart,
  endTreatment,
  giveFeedback,
  reject,
  reportDeath,
} from '../../server/referrals/referral.commands';
import {
  ReferralAction,
  ReferralReason,
  ReferralScene,
  ReferralSide,
  ReferralState,
  ReferralUrgency,
} from '../../server/referrals/referral.rules';
import { giveUp, stepReferral } from '../../server/referrals/referral.writes';
import { submit } from '../../server/referrals/send.commands';
import { admit, cancelAdmission } from '../../server/wards/admission.commands';
import { clean } from '../../server/wards/bed-keeping.commands';
import { depart as leave } from '../../server/wards/discharge.commands';
import { DischargeDisposition } from '../../server/wards/encounter.rules';
import { type Act, bedsAll, Model, type Place, type Ref, type Who } from './model';
import { codesOf, done, hasher, Referring } from './referring';

/**
 * Random actions by both sides, the desk of the group and the ward, with a clock that moves: the server and a small model of the domain's words
 * never say different things about state, hold, bed or timeline, and refuse the same things for the same reasons.
 */
const runs = Number(process.env.REFERRAL_MODEL_RUNS ?? 12);

/** What may be broken on purpose, to see that the model notices. */
interface Commands {
  readonly cancel: typeof cancel;
  readonly arrive: typeof arrive;
  readonly depart: typeof depart;
  readonly strike: () => Promise<unknown>;
}

let r: Referring;
let whole: Commands;
const failures: unknown[] = [];
/** How often the runs came by each answer and state: that they say the same means something only where they have been. */
const met = new Map<string, number>();

function meet(...things: string[]): void {
  for (const thing of things) met.set(thing, (met.get(thing) ?? 0) + 1);
}

beforeAll(async () => {
  r = await Referring.make('MOD');
  const clock = new ReferralClock(r.world.database, error => failures.push(error));
  whole = { cancel, arrive, depart, strike: () => clock.strike() };
});
afterAll(() => r.close());

/** The server's side of a run. */
class Real {
  readonly ids: string[] = [];
  readonly patients: string[] = [];

  constructor(readonly commands: Commands) {}

  async begin(): Promise<void> {
    await r.clear();
    for (const _ of [0, 1]) this.patients.push(await r.resident());
  }

  bed(bed: number): string {
    return [r.target.bedIds[0], r.target.bedIds[1], r.third.bedIds[0]][bed] ?? '';
  }

  async encounterOf(index: number): Promise<string> {
    const [row] = await r.world.rows<{ id: string }>('SELECT id FROM encounter WHERE referral_id = $1', [
      this.ids[index],
    ]);
    return row?.id ?? '';
  }

  /** What the tables say, in the words of the model. */
  async seen(): Promise<{ refs: string[]; beds: string[] }> {
    const refs = await r.world.rows<{ text: string }>(
      `SELECT concat(state, ' until ' || round(extract(epoch FROM hold_until - now()) / 3600), ' late ' || late, ': ',
         (SELECT string_agg(action, ' ' ORDER BY number) FROM referral_step s WHERE s.referral_id = r.id)) AS text
       FROM referral r WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
      [this.ids],
    );
    const beds = await r.world.rows<{ text: string }>(
      `SELECT coalesce((SELECT CASE o.kind WHEN 'BLOCK' THEN 'TO_CLEAN'
           WHEN 'STAY' THEN 'STAY ' || array_position($2, e.referral_id) - 1
           ELSE 'HOLD ' || array_position($2, o.referral_id) - 1 || ' until ' || round(extract(epoch FROM o.until - now()) / 3600) END
         FROM bed_occupancy o LEFT JOIN encounter e ON e.id = o.encounter_id
         WHERE o.bed_id = b.id AND o.cancelled_at IS NULL AND o.until > clock_timestamp()), 'FREE') AS text
       FROM bed b WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
      [bedsAll.map(bed => this.bed(bed)), this.ids],
    );
    return { refs: refs.map(row => row.text), beds: beds.map(row => row.text) };
  }
}

function expectedOf(model: Model): { refs: string[]; beds: string[] } {
  const fromNow = (text: string) => text.replace(/until (-?\d+)/, (_, hour) => `until ${Number(hour) - model.now}`);
  return {
    refs: model.refs.map(ref => fromNow(model.refState(ref))),
    beds: bedsAll.map(bed => fromNow(model.bedState(bed))),
  };
}

async function compare(model: Model, real: Real, what: string, should: string, is: string): Promise<void> {
  const seen = await real.seen();
  meet(`answer ${should || 'done'}`, ...model.refs.map(ref => `state ${ref.state}`));
  expect({ what, answer: is, ...seen, failures }).toEqual({ what, answer: should, ...expectedOf(model), failures: [] });
}

/** The codes of a refusal as text, also of those that are errors; nothing when it happened. */
async function answerOf<T, Code extends string>(result: Promise<Result<T, Code>>): Promise<string> {
  try {
    return codesOf(await result).join();
  } catch (error) {
    if (error instanceof CallerError) return error.code;
    throw error;
  }
}

type Command = fc.AsyncCommand<Model, Real>;

function command(
  name: string,
  check: (model: Model) => boolean,
  run: (model: Model, real: Real) => Promise<void>,
): Command {
  return { check, run, toString: () => name };
}

const housesOf = (target: Place) =>
  ({
    T: { targetInstitutionId: r.target.institutionId, targetDepartmentId: r.target.departmentId },
    H: { targetInstitutionId: r.third.institutionId, targetDepartmentId: r.third.departmentId },
    OUT: { targetInstitutionId: null, targetDepartmentId: null, outsideCode: 'UNKNOWN' },
  })[target];

const refMax = 6;

const submits = fc
  .record({
    patient: fc.nat(1),
    target: fc.constantFrom<Place>('T', 'T', 'H', 'OUT'),
    inpatient: fc.constantFrom(true, true, false),
    urgent: fc.boolean(),
  })
  .map(({ patient, target, inpatient, urgent }) =>
    command(
      `submit ${patient} to ${target} ${inpatient ? 'in' : 'out'} ${urgent}`,
      model => model.refs.length < refMax,
      async (model, real) => {
        const content = r.content(real.patients[patient] ?? '', {
          scene: inpatient ? ReferralScene.INPATIENT : ReferralScene.OUTPATIENT,
          urgency: urgent ? ReferralUrgency.URGENT : ReferralUrgency.ROUTINE,
          ...housesOf(target),
        });
        const should = model.submit(patient, target, inpatient, urgent);
        const result = await r.run(r.sender, tx => submit(tx, hasher, content));
        if (result.ok) real.ids.push(result.value.referralId);
        await compare(model, real, 'submit', should, codesOf(result).join());
      },
    ),
  );

const who: Record<Who, () => Viewer> = {
  SENDER: () => r.sender,
  RECEIVER: () => r.receiver,
  THIRD: () => r.thirdDesk,
  GROUP: () => r.groupDesk,
};

const feedback = { diagnosis: '肺炎', plan: '复诊', medications: [] };
/** A reason that fits any end. */
const reason = ReferralReason.ENTERED_IN_ERROR;

function perform(tx: Transaction, act: Act, referralId: string, bedId: string, to: Place, commands: Commands) {
  switch (act) {
    case 'ACCEPT':
      return accept(tx, { referralId, bedId });
    case 'REJECT':
      return reject(tx, { referralId, reason });
    case 'REDIRECT':
      return redirect(tx, { referralId, reason, ...(housesOf(to) as ReturnType<typeof target>) });
    case 'CHANGE_HOLD':
      return changeHold(tx, { referralId, bedId });
    case 'DEPART':
      return commands.depart(tx, { referralId });
    case 'ARRIVE':
      return commands.arrive(tx, { referralId });
    case 'ATTEND':
      return attend(tx, { referralId });
    case 'END_TREATMENT':
      return endTreatment(tx, { referralId });
    case 'FEEDBACK':
      return giveFeedback(tx, { referralId, feedback });
    case 'CANCEL':
      return commands.cancel(tx, { referralId, reason });
    case 'REPORT_DEATH':
      return reportDeath(tx, { referralId });
  }
}

function target(): { targetInstitutionId: string; targetDepartmentId: string } {
  return { targetInstitutionId: r.target.institutionId, targetDepartmentId: r.target.departmentId };
}

/** Who would do it as a rule; one in four tries what is not theirs. */
const usual: Record<Act, readonly Who[]> = {
  ACCEPT: ['RECEIVER', 'THIRD'],
  REJECT: ['RECEIVER', 'THIRD'],
  REDIRECT: ['RECEIVER', 'THIRD', 'GROUP'],
  CHANGE_HOLD: ['RECEIVER', 'THIRD'],
  DEPART: ['SENDER'],
  ARRIVE: ['RECEIVER', 'THIRD'],
  ATTEND: ['RECEIVER', 'THIRD'],
  END_TREATMENT: ['RECEIVER', 'THIRD'],
  FEEDBACK: ['RECEIVER', 'THIRD', 'SENDER'],
  CANCEL: ['SENDER', 'GROUP', 'RECEIVER'],
  REPORT_DEATH: ['SENDER', 'RECEIVER', 'THIRD'],
};
const acts = Object.keys(usual) as Act[];
/** What leads on comes oftener than what ends. */
const leading: readonly Act[] = [
  'ACCEPT',
  'ACCEPT',
  'ACCEPT',
  'DEPART',
  'DEPART',
  'ARRIVE',
  'ARRIVE',
  'ATTEND',
  ...acts,
];

const actions = fc
  .record({
    chosen: fc.nat(99),
    index: fc.nat(refMax - 1),
    anyBed: fc.nat(5),
    to: fc.constantFrom<Place>('T', 'H'),
    pick: fc.nat(5),
    wrong: fc.nat(3),
  })
  .map(({ chosen: number, index, anyBed, to, pick, wrong }) => {
    const everybody: readonly Who[] = ['SENDER', 'RECEIVER', 'THIRD', 'GROUP'];
    /** As a rule what can be done now, and in a bed of the target. */
    const actOf = (model: Model, ref: Ref): Act => {
      const possible = leading.filter(act => wrong !== 0 && model.sides(ref, act) !== '');
      const choice = possible.length > 0 ? possible : acts;
      return choice[number % choice.length] ?? 'CANCEL';
    };
    const bedOf = (ref: Ref): number =>
      anyBed < 4 ? (ref.target === 'H' ? 2 : anyBed % 2) : (anyBed * 7 + number) % 3;
    /** As a rule whoever receives it acts for the target. */
    const actor = (act: Act, ref: Ref): Who => {
      const choice = wrong === 0 ? everybody : usual[act];
      const chosen = choice[pick % choice.length] ?? 'SENDER';
      if (wrong === 0 || chosen === 'SENDER' || chosen === 'GROUP') return chosen;
      return ref.target === 'H' ? 'THIRD' : 'RECEIVER';
    };
    return command(
      `act ${number} on ${index} bed ${anyBed} to ${to} (${pick}, ${wrong})`,
      model => model.refs.length > 0,
      async (model, real) => {
        const place = index % model.refs.length;
        const ref = model.refs[place];
        if (!ref) return;
        const act = actOf(model, ref);
        const bed = bedOf(ref);
        const viewer = actor(act, ref);
        const count = model.refs.length;
        const should = model.act(ref, act, viewer, bed, to);
        const result = r.run<object>(
          who[viewer](),
          tx =>
            perform(tx, act, real.ids[place] ?? '', real.bed(bed), to, real.commands) as Promise<
              Result<object, ReferralCode>
            >,
        );
        const is = await answerOf(result);
        if (is === '' && act === 'REDIRECT' && model.refs.length > count) {
          const outcome = await result;
          if (outcome.ok) real.ids.push((outcome.value as { forwardedId: string }).forwardedId);
        }
        await compare(model, real, `${act} of ${place} by ${viewer}`, should, is);
      },
    );
  });

const ofWard = fc
  .record({
    what: fc.constantFrom('ADMIT', 'ADMIT', 'ADMIT', 'LEAVE', 'LEAVE', 'DIE', 'UNADMIT', 'CLEAN'),
    index: fc.nat(refMax - 1),
    bed: fc.constantFrom(0, 1),
  })
  .map(({ what, index, bed }) =>
    command(
      `${what} ${index} bed ${bed}`,
      model => model.refs.length > 0,
      async (model, real) => {
        const place = index % model.refs.length;
        const ref = model.refs[place];
        if (ref?.target !== 'T' || ref.stay === 'NONE') return;
        const encounterId = await real.encounterOf(place);
        if (what === 'ADMIT') {
          const should = model.admit(ref, bed);
          const is = await answerOf(r.runWard(r.nurse, tx => admit(tx, hasher, { bedId: real.bed(bed), encounterId })));
          await compare(model, real, `admit ${place}`, should, is);
        } else if (what === 'CLEAN') {
          if (!model.dirty.delete(bed)) return;
          done(await r.runWard(r.nurse, tx => clean(tx, { bedId: real.bed(bed) })));
          await compare(model, real, `clean ${bed}`, '', '');
        } else if (ref.stay !== 'IN') {
          return;
        } else if (what === 'UNADMIT') {
          const should = model.cancelAdmission(ref);
          const is = await answerOf(r.runWard(r.nurse, tx => cancelAdmission(tx, { encounterId, reason: '录错' })));
          await compare(model, real, `unadmit ${place}`, should, is);
        } else {
          const disposition = what === 'DIE' ? DischargeDisposition.DIED : DischargeDisposition.HOME;
          model.leave(ref, what === 'DIE');
          done(await r.runWard(r.nurse, tx => leave(tx, { encounterId, disposition })));
          await compare(model, real, `leave ${place}`, '', '');
        }
      },
    ),
  );

const passing = fc.constantFrom(1, 3, 23, 25, 30, 50, 75, 170).map(hours =>
  command(
    `pass ${hours}`,
    () => true,
    async (model, real) => {
      model.now += hours;
      await r.pass(hours);
      await compare(model, real, `pass ${hours}`, '', '');
    },
  ),
);

const ticks = fc.constant(
  command(
    'tick',
    () => true,
    async (model, real) => {
      model.tick();
      await real.commands.strike();
      await compare(model, real, 'tick', '', '');
    },
  ),
);

/** Some weight for what leads on. */
const mix = [submits, submits, actions, actions, actions, actions, actions, ofWard, ofWard, passing, ticks];

function agree(commands: Commands, numRuns: number, seed?: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(fc.commands(mix, { maxCommands: 40, size: 'max' }), async sequence => {
      failures.length = 0;
      const model = new Model();
      const real = new Real(commands);
      await real.begin();
      await fc.asyncModelRun(() => ({ model, real }), sequence);
    }),
    { numRuns, seed, endOnFailure: seed !== undefined },
  ) as Promise<void>;
}

it(
  `says the same as the model, in ${runs} runs`,
  async () => {
    await agree(whole, runs);
    if (runs < 100) return;
    console.log(Object.fromEntries([...met].sort()));
    for (const state of Object.values(ReferralState).filter(each => each !== 'DRAFT'))
      expect([...met.keys()]).toContain(`state ${state}`);
  },
  60_000 + runs * 3_000,
);

// The seeds are such that the runs come by the fault soon.
describe('a broken variant is noticed', () => {
  it.each<[string, number, () => Partial<Commands>]>([
    [
      'an arrival that leaves the others open',
      19,
      () => ({
        arrive: (tx, input) =>
          actOn(tx, input, ReferralAction.ARRIVE, async ({ referral, side, now }) => {
            await stepReferral(tx, referral, 'ARRIVE', { side, at: now });
            return { ok: true, value: { referralId: referral.id } };
          }),
      }),
    ],
    [
      'a departure that does not lengthen the hold',
      47,
      () => ({
        depart: (tx, input) =>
          actOn(tx, input, ReferralAction.DEPART, async ({ referral, side, now }) => {
            await stepReferral(tx, referral, 'DEPART', { side, at: now });
            return { ok: true, value: { referralId: referral.id } };
          }),
      }),
    ],
    [
      'a cancellation by the target too',
      14,
      () => ({
        cancel: (tx, input) =>
          actOn(tx, input, ReferralAction.REPORT_DEATH, async ({ referral, now }) => {
            await giveUp(tx, referral, now, input.reason);
            await stepReferral(tx, referral, 'CANCEL', { side: ReferralSide.SYSTEM, at: now, reason: input.reason });
            return { ok: true, value: { referralId: referral.id } };
          }),
      }),
    ],
    ['a clock that stands still', 18, () => ({ strike: async () => undefined })],
  ])(
    '%s',
    async (_name, seed, broken) => {
      await expect(agree({ ...whole, ...broken() }, 60, seed)).rejects.toThrow();
    },
    120_000,
  );
});
