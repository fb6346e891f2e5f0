import { toGlobalId } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import { Api, bearer } from '../support/api';
import { draftReferral, submit } from '../support/booking';
import { type House, World } from '../support/world';

/** The record of a referred patient: what the group knows, for whom, how long, and written down before it leaves. */

let world: World;
let api: Api;
let groupId: string;
let lead: House;
let member: House;
let third: House;
let far: House;
let referralId: string;
let patientId: string;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world);
  ({ groupId, lead, member } = await world.group('REC'));
  third = await world.house('REC3', 'COMMUNITY');
  await world.join(groupId, third.institutionId, 'MEMBER');
  far = (await world.group('FAR')).lead;
  ({ patientId } = await world.patientIn(member, member.bedIds[0] ?? '', '郑十'));
  for (const house of [third, far]) await past(house);
  const other = await draftReferral(world, member, third, patientId);
  await submit(world, other);
  await draftReferral(world, member, lead, patientId);
  referralId = await draftReferral(world, third, lead, patientId);
});
afterAll(async () => {
  await api.close();
  await world.close();
});

/** A stay that is over; where it lay is of no matter here. */
async function past(house: House): Promise<void> {
  await world.rows('ALTER TABLE encounter DISABLE TRIGGER ALL');
  await world.insert('encounter', {
    institution_id: house.institutionId,
    ward_id: house.wardId,
    patient_id: patientId,
    state: 'DEPARTED',
    admission_route: 'OUTPATIENT',
    admitted_at: new Date('2026-01-01'),
    departed_at: new Date('2026-01-05'),
    disposition: 'HOME',
    diagnosis: '高血压',
  });
  await world.rows('ALTER TABLE encounter ENABLE TRIGGER ALL');
}

async function read(post: Post, house: House) {
  const personId = await world.person(post);
  await world.appoint(personId, post, { institutionId: house.institutionId });
  const { data, code } = await api.ask(
    `query ($id: ID!) { referral(id: $id) { sharedRecord { encounters { institution { code } ward { code } state admittedAt departedAt diagnosis disposition }
       referrals { number source { code } target { code } state } } } }`,
    { variables: { id: toGlobalId('Referral', referralId) }, authorization: await bearer(world, personId) },
  );
  const referral = data?.referral as { sharedRecord: { encounters: object[]; referrals: object[] } | null } | null;
  return code ?? (referral === null ? 'HIDDEN' : referral?.sharedRecord);
}

const readings = () => world.count('audit_entry', `action = 'record.read' AND subject_id = '${patientId}'`);

it('stays shut while the referral is a draft', async () => {
  expect(await read('PHYSICIAN', lead)).toBe('HIDDEN');
  expect(await read('PHYSICIAN', third)).toBeNull();
  expect(await readings()).toBe(0);
});

it('shows the receiver what the houses of the group know, and writes it down', async () => {
  await submit(world, referralId);
  expect(await read('PHYSICIAN', lead)).toMatchObject({
    encounters: [
      { institution: { code: 'REC2' }, ward: { code: 'REC2' }, state: 'ADMITTED', departedAt: null, disposition: null },
      { institution: { code: 'REC3' }, state: 'DEPARTED', disposition: 'HOME', diagnosis: '高血压' },
    ],
    referrals: [{ source: { code: 'REC2' }, target: { code: 'REC3' }, state: 'SUBMITTED' }],
  });
  expect(await readings()).toBe(1);
  const [entry] = await world.rows<{ detail: { referralId: string } }>(
    `SELECT detail, institution_id FROM audit_entry WHERE action = 'record.read'`,
  );
  expect(entry).toMatchObject({ detail: { referralId }, institution_id: lead.institutionId });
});

it('shows it to nobody else: not the sender, not who only counts, not a house that has no part', async () => {
  expect(await read('PHYSICIAN', third)).toBeNull();
  expect(await read('GROUP_ADMINISTRATOR', lead)).toBeNull();
  expect(await read('PHYSICIAN', far)).toBe('HIDDEN');
  expect(await readings()).toBe(1);
});

/** Ends the referral by the back door: how it came about is of no matter here. */
async function end(identityUntil: string): Promise<void> {
  await world.rows('ALTER TABLE referral DISABLE TRIGGER ALL');
  await world.rows(
    `UPDATE referral SET state = 'REJECTED', end_reason = 'NO_BED', ended_at = now(), due_at = NULL, identity_until = ${identityUntil} WHERE id = $1`,
    [referralId],
  );
  await world.rows('ALTER TABLE referral ENABLE TRIGGER ALL');
}

it('is no city partner’s, and holds nothing of one', async () => {
  const role = (house: House, value: string) =>
    world.rows('UPDATE membership SET role = $3 WHERE institution_id = $1 AND group_id = $2', [
      house.institutionId,
      groupId,
      value,
    ]);
  await role(third, 'CITY_PARTNER');
  expect(await read('PHYSICIAN', lead)).toMatchObject({ encounters: [{ institution: { code: 'REC2' } }] });
  await role(third, 'MEMBER');
  await world.rows('ALTER TABLE membership DISABLE TRIGGER ALL');
  await role(lead, 'CITY_PARTNER');
  expect(await read('PHYSICIAN', lead)).toEqual({ encounters: [], referrals: [] });
  await role(lead, 'LEAD');
  await world.rows('ALTER TABLE membership ENABLE TRIGGER ALL');
});

it('shuts again when the days after the end have passed', async () => {
  await end(`now() + interval '1 day'`);
  expect(await read('REFERRAL_DESK', lead)).toMatchObject({ encounters: [{}, {}] });
  await end(`now() - interval '1 second'`);
  expect(await read('REFERRAL_DESK', lead)).toBeNull();
  expect(await readings()).toBe(4);
});

it('leaves no answer when the reading cannot be written down', async () => {
  await end(`now() + interval '1 day'`);
  await world.rows('ALTER TABLE audit_entry RENAME TO audit_gone');
  try {
    expect(await read('PHYSICIAN', lead)).toBe('INTERNAL');
  } finally {
    await world.rows('ALTER TABLE audit_gone RENAME TO audit_entry');
  }
});
