import { accept, changeHold } from '../../server/referrals/accept.commands';
import {
  arrive,
  attend,
  cancel,
  depart,
  endTreatment,
  giveFeedback,
  reject,
  reportDeath,
} from '../../server/referrals/referral.commands';
import { ReferralReason, ReferralScene } from '../../server/referrals/referral.rules';
import { redirect } from '../../server/referrals/redirect.commands';
import { discardDraft, saveDraft, submit } from '../../server/referrals/send.commands';
import { admit, cancelAdmission } from '../../server/wards/admission.commands';
import { release } from '../../server/wards/bed-keeping.commands';
import { cancelDeparture, depart as leave } from '../../server/wards/discharge.commands';
import { DischargeDisposition } from '../../server/wards/encounter.rules';
import { codesOf, hasher, Referring, valueOf } from './referring';

/** The whole way of a referral, both sides, and what else can happen on it. */
let r: Referring;
let bedId: string;

beforeEach(async () => {
  r = await Referring.make();
  bedId = r.target.bedIds[0] ?? '';
});
afterEach(() => r.close());

const feedback = { diagnosis: '肺炎', plan: '两周后复诊', medications: [{ name: '阿莫西林' }] };

async function accepted(values = {}) {
  const { referralId, patientId } = await r.submitted(values);
  valueOf(await r.run(r.receiver, tx => accept(tx, { referralId, bedId })));
  const [row] = await r.world.rows<{ encounterId: string }>(
    'SELECT target_encounter_id AS "encounterId" FROM referral WHERE id = $1',
    [referralId],
  );
  return { referralId, patientId, encounterId: row?.encounterId ?? '' };
}

it('goes from the community into a held bed and back with the result', async () => {
  const { referralId, encounterId } = await accepted();
  expect(await r.world.count('bed_occupancy', `referral_id = '${referralId}' AND kind = 'HOLD'`)).toBe(1);
  valueOf(await r.run(r.sender, tx => depart(tx, { referralId })));
  valueOf(await r.run(r.receiver, tx => arrive(tx, { referralId })));
  valueOf(await r.runWard(r.nurse, tx => admit(tx, hasher, { bedId, encounterId })));
  expect(await r.stateOf(referralId)).toBe('ADMITTED');
  valueOf(await r.runWard(r.nurse, tx => leave(tx, { encounterId, disposition: DischargeDisposition.HOME })));
  expect(await r.stateOf(referralId)).toBe('FEEDBACK_DUE');
  valueOf(await r.run(r.receiver, tx => giveFeedback(tx, { referralId, feedback })));
  expect(await r.stateOf(referralId)).toBe('CLOSED');
  expect(await r.stepsOf(referralId)).toBe('SUBMIT ACCEPT DEPART ARRIVE ADMIT END_TREATMENT FEEDBACK');
});
