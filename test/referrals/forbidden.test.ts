import { accept } from '../../server/referrals/accept.commands';
import { arrive, depart } from '../../server/referrals/referral.commands';
import { ReferralSide, ReferralState, type StepAction, transitionLines } from '../../server/referrals/referral.rules';
import { admit } from '../../server/wards/admission.commands';
import { refusalOf } from '../support/refusal';
import { done, hasher, Referring } from './referring';

/** What must never happen to a referral, tried past all rules by the owner of the tables: PostgreSQL itself refuses. */
let r: Referring;
let bedId: string;
let submitted: string;
let acceptedId: string;
let encounterId: string;
let holdId: string;

beforeAll(async () => {
  r = await Referring.make('NO');
  bedId = r.target.bedIds[0] ?? '';
  submitted = (await r.submitted()).referralId;
  acceptedId = (await r.submitted()).referralId;
  done(await r.run(r.receiver, tx => accept(tx, { referralId: acceptedId, bedId })));
  const [row] = await r.world.rows<{ encounterId: string; holdId: string }>(
    `SELECT r.target_encounter_id AS "encounterId", o.id AS "holdId" FROM referral r JOIN bed_occupancy o ON o.referral_id = r.id WHERE r.id = $1`,
    [acceptedId],
  );
  encounterId = row?.encounterId ?? '';
  holdId = row?.holdId ?? '';
});
afterAll(() => r.close());

/** Answers the constraint that refuses statements, `nothing` when none does. */
async function attempt(...statements: string[]): Promise<string> {
  const refused = await refusalOf(r.world, async () => {
    for (const statement of statements) await r.world.rows(statement);
  });
  return refused ?? 'nothing';
}

interface StepValues {
  readonly id?: string;
  readonly number?: number;
  readonly from: string;
  readonly action: StepAction;
  readonly to: string;
  readonly side: string;
  readonly institution?: string | null;
}

function step({ id = submitted, number = 2, from, action, to, side, institution }: StepValues): string {
  const own = { SOURCE: r.source.institutionId, TARGET: r.target.institutionId }[side] ?? null;
  const house = institution === undefined ? own : institution;
  const person = side === 'SYSTEM' ? 'NULL' : `'${r.sender.personId}'`;
  return `INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at)
    VALUES ('${id}', ${number}, '${from}', '${action}', '${to}', '${side}', ${house ? `'${house}'` : 'NULL'}, ${person}, now())`;
}

const ended = (state: string, reason: string) =>
  `state = '${state}', ended_at = now(), identity_until = now(), end_reason = '${reason}', hold_until = NULL, due_at = NULL`;
const set = (id: string, sets: string) => `UPDATE referral SET ${sets} WHERE id = '${id}'`;

it('every transition that is not in the table, from every state, by every side', async () => {
  const actions: StepAction[] = [...new Set(transitionLines().map(line => line.split(' ')[1] as StepAction))];
  const [row] = await r.world.rows<{ tried: number; allowed: string[] }>(
    `WITH tried AS (SELECT f.s AS from_state, a AS action, t.s AS to_state, side FROM unnest($1::text[]) f(s), unnest($2::text[]) a, unnest($1::text[]) t(s), unnest($3::text[]) side)
     SELECT count(*)::int AS tried, array_agg(concat_ws(' ', from_state, action, to_state, side) ORDER BY concat_ws(' ', from_state, action, to_state, side) COLLATE "C")
       FILTER (WHERE try_step(from_state, action, to_state, side)) AS allowed FROM tried`,
    [Object.values(ReferralState), actions, Object.values(ReferralSide)],
  );
  expect(row?.tried).toBe(15 * 18 * 15 * 4);
  expect(row?.allowed).toEqual([...transitionLines()].sort());
});

beforeAll(async () => {
  // Tries to write a step down and takes it back; whether the table of transitions lets it pass.
  await r.world.rows(`
    CREATE FUNCTION try_step(from_state text, action text, to_state text, side text) RETURNS boolean LANGUAGE plpgsql AS $$
    BEGIN
      BEGIN
        INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at)
        SELECT r.id, 99, $1, $2, $3, $4, CASE $4 WHEN 'SOURCE' THEN r.source_institution_id WHEN 'TARGET' THEN r.target_institution_id END,
          CASE WHEN $4 <> 'SYSTEM' THEN r.requested_by END, now() FROM referral r WHERE r.id = '${submitted}';
        RAISE EXCEPTION USING ERRCODE = 'P0099';
      EXCEPTION WHEN SQLSTATE 'P0099' THEN RETURN true; WHEN foreign_key_violation THEN RETURN false;
      END;
    END $$`);
});

it('a state without its step, for each state', async () => {
  const sets: Partial<Record<ReferralState, string>> = {
    REJECTED: ended('REJECTED', 'NO_BED'),
    REDIRECTED: ended('REDIRECTED', 'CLOSER'),
    CANCELLED: ended('CANCELLED', 'OTHER'),
    EXPIRED: ended('EXPIRED', 'NO_ANSWER'),
    DIED: ended('DIED', 'PATIENT_DIED'),
    LAPSED: ended('LAPSED', 'HOLD_ENDED'),
    CLOSED: `state = 'CLOSED', ended_at = now(), identity_until = now(), due_at = NULL, feedback = '{}'`,
  };
  for (const [state, values] of Object.entries(sets))
    expect([state, await attempt(set(submitted, values))]).toEqual([state, 'referral_follows_steps']);
});

it('a state without its facts', async () => {
  for (const state of ['ACCEPTED', 'DEPARTED', 'ARRIVED', 'ADMITTED', 'ATTENDED', 'FEEDBACK_DUE', 'CLOSED', 'DRAFT'])
    expect([state, await attempt(set(submitted, `state = '${state}'`))]).toEqual([
      state,
      state === 'CLOSED' ? 'referral_ended_whole' : 'referral_state_facts',
    ]);
  expect(
    await attempt(set(submitted, `state = 'REJECTED', ended_at = now(), identity_until = now(), due_at = NULL`)),
  ).toBe('referral_end_reason_stated');
});

it('a step without its state', async () => {
  const reject = step({ from: 'SUBMITTED', action: 'REJECT', to: 'REJECTED', side: 'TARGET' });
  expect(await attempt(reject)).toBe('referral_follows_steps');
});

it('a step by the wrong side, or in the name of another house', async () => {
  const end = set(submitted, ended('REJECTED', 'NO_BED'));
  const reject = { from: 'SUBMITTED', action: 'REJECT', to: 'REJECTED' } as const;
  expect(await attempt(step({ ...reject, side: 'TARGET' }), end)).toBe('nothing');
  expect(await attempt(step({ ...reject, side: 'SOURCE' }), end)).toBe('referral_step_transition_fk');
  const elsewhere = step({ ...reject, side: 'TARGET', institution: r.third.institutionId });
  expect(await attempt(elsewhere, end)).toBe('referral_step_of_side');
  expect(await attempt(step({ ...reject, side: 'TARGET', institution: null }), end)).toBe('referral_step_side');
});

it('a step out of line', async () => {
  const end = set(submitted, ended('REJECTED', 'NO_BED'));
  const reject = { from: 'SUBMITTED', action: 'REJECT', to: 'REJECTED', side: 'TARGET' } as const;
  expect(await attempt(step({ ...reject, number: 3 }), end)).toBe('referral_steps_chained');
  expect(await attempt(step({ ...reject, number: 1 }), end)).toBe('referral_step_pk');
  const twice = step({ ...reject, number: 3 });
  expect(await attempt(step(reject), twice, end)).toBe('referral_steps_chained');
});

it('inside the group what is only for outside: leaving without acceptance, feedback by the source', async () => {
  const leave = step({ from: 'SUBMITTED', action: 'DEPART', to: 'DEPARTED', side: 'SOURCE' });
  expect(await attempt(leave, set(submitted, `state = 'DEPARTED', departed_at = now()`))).toBe('referral_state_facts');
  const accepted = `state = 'DEPARTED', departed_at = now(), accepted_at = now()`;
  expect(await attempt(leave, set(submitted, accepted))).toBe('referral_step_of_side');
});

it('a second open referral to one department', async () => {
  const content = `direction, scene, urgency, state, patient_id, source_institution_id, target_institution_id, target_department_id,
    reason, requested_by, requested_at, submitted_at`;
  const copy = `INSERT INTO referral (id, chain_id, ${content})
    SELECT n.id, n.id, ${content} FROM referral r, (SELECT gen_random_uuid() AS id) n WHERE r.id = '${submitted}'`;
  expect(await attempt(copy)).toBe('referral_one_open_per_department');
});

it('changing what was submitted, or whose it is', async () => {
  for (const change of [
    `reason = 'x'`,
    `summary = '{"complaint": "x"}'`,
    `target_institution_id = '${r.third.institutionId}', target_department_id = '${r.third.departmentId}'`,
    `source_institution_id = '${r.third.institutionId}'`,
    `patient_id = (SELECT patient_id FROM referral WHERE id = '${acceptedId}')`,
    `number = 'ZZ000000000'`,
    `urgency = 'EMERGENCY'`,
    `submitted_at = now()`,
  ])
    expect([change, await attempt(set(submitted, change))]).toEqual([change, 'referral_content_fixed']);
});

describe('behind the back of a referral', () => {
  it('releasing, cutting, lengthening or moving its hold', async () => {
    const hold = (sets: string) => attempt(`UPDATE bed_occupancy SET ${sets} WHERE id = '${holdId}'`);
    expect(await hold(`during = tstzrange(lower(during), clock_timestamp() + interval '1 minute')`)).toBe(
      'referral_keeps_hold',
    );
    expect(await hold(`during = tstzrange(lower(during), upper(during) + interval '1 hour')`)).toBe(
      'referral_keeps_hold',
    );
    expect(await hold(`cancelled_at = now(), cancel_reason = 'x'`)).toBe('referral_keeps_hold');
    expect(await hold(`encounter_id = NULL`)).toBe('bed_occupancy_referral_hold');
    expect(await hold(`referral_id = NULL`)).toBe('of_referral_fixed');
  });

  it('a referral that says something else than its hold', async () => {
    expect(await attempt(set(acceptedId, `hold_until = hold_until + interval '1 hour'`))).toBe('referral_keeps_hold');
    expect(await attempt(set(acceptedId, 'hold_until = NULL'))).toBe('referral_state_facts');
  });

  it('a second bed for one referral', async () => {
    const second = `INSERT INTO bed_occupancy (id, bed_id, institution_id, ward_id, kind, during, encounter_id, referral_id)
      SELECT gen_random_uuid(), '${r.target.bedIds[1]}', institution_id, ward_id, kind, during, encounter_id, referral_id FROM bed_occupancy WHERE id = '${holdId}'`;
    expect(await attempt(second)).toBe('referral_keeps_hold');
  });

  it('ending without giving up bed and plan', async () => {
    const cancel = step({
      id: acceptedId,
      number: 3,
      from: 'ACCEPTED',
      action: 'CANCEL',
      to: 'CANCELLED',
      side: 'SOURCE',
    });
    const end = set(acceptedId, ended('CANCELLED', 'OTHER'));
    const free = `UPDATE bed_occupancy SET during = tstzrange(lower(during), clock_timestamp()) WHERE id = '${holdId}'`;
    const unplan = `UPDATE encounter SET state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'x' WHERE id = '${encounterId}'`;
    expect(await attempt(cancel, end, unplan)).toBe('referral_keeps_hold');
    expect(await attempt(cancel, end, free)).toBe('referral_keeps_encounter');
    expect(await attempt(cancel, end, free, unplan)).toBe('nothing');
  });

  it('cancelling or admitting its planned encounter', async () => {
    const encounter = (sets: string) => attempt(`UPDATE encounter SET ${sets} WHERE id = '${encounterId}'`);
    expect(await encounter(`state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'x'`)).toBe(
      'referral_keeps_encounter',
    );
    expect(await encounter(`referral_id = NULL`)).toBe('of_referral_fixed');
    expect(await encounter(`patient_id = (SELECT patient_id FROM referral WHERE id = '${submitted}')`)).toBe(
      'referral_keeps_encounter',
    );
  });

  it('moving on while the patient lies in no bed, and taking the patient out of an admitted one', async () => {
    const { referralId } = await r.submitted();
    const bed = r.target.bedIds[1] ?? '';
    done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId: bed })));
    done(await r.run(r.sender, tx => depart(tx, { referralId })));
    done(await r.run(r.receiver, tx => arrive(tx, { referralId })));
    const admitStep = step({
      id: referralId,
      number: 5,
      from: 'ARRIVED',
      action: 'ADMIT',
      to: 'ADMITTED',
      side: 'TARGET',
    });
    const state = set(referralId, `state = 'ADMITTED', treated_at = now(), hold_until = NULL, due_at = NULL`);
    const free = `UPDATE bed_occupancy SET during = tstzrange(lower(during), clock_timestamp()) WHERE referral_id = '${referralId}'`;
    expect(await attempt(free, admitStep, state)).toBe('referral_keeps_encounter');
    const [row] = await r.world.rows<{ id: string }>('SELECT id FROM encounter WHERE referral_id = $1', [referralId]);
    done(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId: bed, encounterId: row?.id ?? '' })));
    const gone = `UPDATE encounter SET state = 'DEPARTED', departed_at = admitted_at + interval '1 second', disposition = 'HOME' WHERE id = '${row?.id}'`;
    const left = `UPDATE bed_occupancy SET during = tstzrange(lower(during), lower(during) + interval '1 second') WHERE encounter_id = '${row?.id}' AND kind = 'STAY'`;
    expect(await attempt(gone, left)).toBe('referral_keeps_encounter');
  });
});

it('the server itself: changing the timeline or the table of transitions, and deleting anything', async () => {
  const { source } = r.world.database;
  for (const statement of [
    'UPDATE referral_step SET note = NULL',
    `INSERT INTO referral_transition VALUES ('CLOSED', 'CANCEL', 'CANCELLED', 'SOURCE')`,
    `UPDATE referral_transition SET side = 'SOURCE'`,
    'DELETE FROM referral',
    'DELETE FROM referral_step',
    'DELETE FROM referral_link',
  ])
    await expect(source.query(statement)).rejects.toThrow(/permission denied/);
});
