import { CallerError } from '../../server/platform/errors';
import { accept, changeHold } from '../../server/referrals/accept.commands';
import { ReferralClock } from '../../server/referrals/clock';
import { redirect } from '../../server/referrals/redirect.commands';
import { arrive, attend, cancel, depart, reject, reportDeath } from '../../server/referrals/referral.commands';
import { ReferralReason } from '../../server/referrals/referral.rules';
import { submit } from '../../server/referrals/send.commands';
import { admit, cancelAdmission } from '../../server/wards/admission.commands';
import { clean } from '../../server/wards/bed-keeping.commands';
import { depart as leave } from '../../server/wards/discharge.commands';
import { DischargeDisposition } from '../../server/wards/encounter.rules';
import { hasher, Referring } from './referring';

/** Everybody acts at once on the same few referrals, patients and beds: each action happens or is refused with a reason, nothing in between. */
let r: Referring;

beforeAll(async () => {
  r = await Referring.make('RAC');
});
afterAll(() => r.close());

const rounds = Number(process.env.REFERRAL_RACE_ROUNDS ?? 4);

it('holds under everything at once', async () => {
  const failures: unknown[] = [];
  const clock = new ReferralClock(r.world.database, error => failures.push(error));
  const answers = new Map<string, number>();
  const reason = ReferralReason.OTHER;
  const thirdTarget = { targetInstitutionId: r.third.institutionId, targetDepartmentId: r.third.departmentId };
  for (let round = 0; round < rounds; round += 1) {
    await r.clear();
    const patients = [await r.resident(), await r.resident()];
    const sent: string[] = [];
    for (const patientId of patients) {
      sent.push((await r.submitted({}, patientId)).referralId);
      sent.push((await r.submitted(thirdTarget, patientId)).referralId);
    }
    const [a = '', b = '', c = '', d = ''] = sent;
    const [x = '', y = ''] = r.target.bedIds;
    const z = r.third.bedIds[0] ?? '';
    const encounters = async () =>
      (await r.world.database.source.transaction(async manager => {
        await manager.query(`SELECT set_config('medgroup.system', 'on', true)`);
        return manager.query('SELECT id FROM encounter WHERE referral_id = ANY ($1) ORDER BY random()', [sent]);
      })) as { id: string }[];
    const atBedside = async (act: (encounterId: string) => Promise<unknown>) => {
      for (const { id } of await encounters()) await act(id);
    };
    const all: (() => Promise<unknown>)[] = [
      ...[a, c].flatMap(referralId => [
        () => r.run(r.receiver, tx => accept(tx, { referralId, bedId: x })),
        () => r.run(r.receiver, tx => accept(tx, { referralId, bedId: y })),
        () => r.run(r.receiver, tx => changeHold(tx, { referralId, bedId: y })),
        () => r.run(r.receiver, tx => arrive(tx, { referralId })),
        () => r.run(r.sender, tx => depart(tx, { referralId })),
      ]),
      ...[b, d].flatMap(referralId => [
        () => r.run(r.thirdDesk, tx => accept(tx, { referralId, bedId: z })),
        () => r.run(r.thirdDesk, tx => arrive(tx, { referralId })),
        () => r.run(r.thirdDesk, tx => attend(tx, { referralId })),
      ]),
      () => r.run(r.sender, tx => cancel(tx, { referralId: a, reason })),
      () => r.run(r.receiver, tx => reject(tx, { referralId: c, reason })),
      () => r.run(r.groupDesk, tx => redirect(tx, { referralId: a, ...thirdTarget, reason })),
      () => r.run(r.sender, tx => reportDeath(tx, { referralId: d })),
      () => r.run(r.sender, tx => submit(tx, hasher, r.content(patients[1] ?? ''))),
      () => atBedside(id => r.runWard(r.nurse, tx => admit(tx, hasher, { bedId: x, encounterId: id }))),
      () => atBedside(id => r.runWard(r.nurse, tx => admit(tx, hasher, { bedId: y, encounterId: id }))),
      () => atBedside(id => r.runWard(r.nurse, tx => cancelAdmission(tx, { encounterId: id, reason: '录错' }))),
      () =>
        atBedside(id =>
          r.runWard(r.nurse, tx => leave(tx, { encounterId: id, disposition: DischargeDisposition.DIED })),
        ),
      () => r.runWard(r.nurse, tx => clean(tx, { bedId: x })),
      () => clock.strike(),
    ];
    const shuffled = [...all, ...all].sort(() => Math.random() - 0.5);
    await Promise.all(
      [0, 1, 2, 3, 4, 5].map(async worker => {
        for (const act of shuffled.filter((_, index) => index % 6 === worker)) await act().then(note, note);
      }),
    );
    if (round % 2 === 1) {
      await r.pass(60);
      await clock.strike();
    }
  }
  expect(failures).toEqual([]);
  expect(answers.get('happened')).toBeGreaterThan(rounds * 3);
  // Constraints are checked at each commit; here once more, that nobody lies in or waits for what nobody knows of.
  expect(
    await r.world.count(
      'bed_occupancy',
      `kind = 'HOLD' AND cancelled_at IS NULL AND until > now() AND NOT EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.hold_until = until)`,
    ),
  ).toBe(0);
  expect(
    await r.world.count(
      'encounter',
      `state = 'PLANNED' AND NOT EXISTS (SELECT FROM referral r WHERE r.target_encounter_id = encounter.id AND r.ended_at IS NULL)`,
    ),
  ).toBe(0);

  function note(answer: unknown): void {
    const result = answer as { ok?: boolean; refusals?: { code: string }[] } | undefined;
    const word =
      answer instanceof CallerError
        ? answer.code
        : answer instanceof Error
          ? `failed: ${answer.message}`
          : result?.ok
            ? 'happened'
            : (result?.refusals?.[0]?.code ?? 'nothing');
    answers.set(word, (answers.get(word) ?? 0) + 1);
    if (answer instanceof Error && !(answer instanceof CallerError)) failures.push(answer);
  }
}, 120_000);
