import { addMonths } from '../../server/kernel/civil-date';
import { newUuid, readGlobalId } from '../../server/kernel/ids';
import { refusalOf } from '../support/refusal';
import { Signing, standingContracts } from './signing';

/** Many at once for one resident, and what the database refuses when the rules are gone round. */
let s: Signing;
const signings = Number(process.env.SIGNINGS ?? 40);
/** How many requests are under way at once: as many as a busy house has, and more than the pool has connections. */
const width = 50;

beforeAll(async () => {
  s = await Signing.make();
});
afterAll(() => s.close());

describe(`${signings} signings at once for one resident`, () => {
  /** As many drafts of one resident as there are signings, each in a team of its own. */
  async function drafts(patientId: string): Promise<string[]> {
    await s.world.rows('DROP INDEX IF EXISTS family_contract_one_draft');
    const ids = await Promise.all(Array.from({ length: signings }, () => newUuid()));
    await s.world.rows('BEGIN');
    await s.world.rows(
      `INSERT INTO family_contract (id, patient_id, institution_id, team_id, doctor_id, starts_on, agreed_until, ends_on, price_fen, created_at)
       SELECT id, $2, $3, $4, $5, $6, $7, $7, 12000, now() FROM unnest($1::uuid[]) AS d(id)`,
      [ids, patientId, s.centre.institutionId, s.teamId, s.people.doctor, s.today, addMonths(s.today, 12)],
    );
    await s.world.rows('INSERT INTO family_contract_package SELECT id, $2 FROM unnest($1::uuid[]) AS d(id)', [
      ids,
      s.basicId,
    ]);
    await s.world.rows('COMMIT');
    return ids;
  }

  async function signAll(ids: readonly string[]): Promise<string[]> {
    const left = [...ids];
    const outcomes: string[] = [];
    const work = async () => {
      for (let id = left.shift(); id; id = left.shift()) {
        const who = outcomes.length % 2 === 0 ? 'doctor' : 'nurse';
        const input = { contractId: s.id('FamilyContract', id), paper: s.paper() };
        const { userErrors } = await s.contract('contractSign', input, who);
        outcomes.push(userErrors[0]?.code ?? 'SIGNED');
      }
    };
    await Promise.all(Array.from({ length: width }, work));
    return outcomes;
  }

  const signedOf = (patientId: string) =>
    s.world.count('family_contract', `patient_id = '${patientId}' AND state = 'SIGNED'`);

  it('make one contract; everybody else is told that there is one', async () => {
    const patientId = await s.resident();
    const outcomes = await signAll(await drafts(patientId));
    expect(outcomes.filter(outcome => outcome === 'SIGNED')).toHaveLength(1);
    expect(outcomes.filter(outcome => outcome === 'SECOND_CONTRACT')).toHaveLength(signings - 1);
    expect(await signedOf(patientId)).toBe(1);
    expect(await s.world.count('pay_work_event', `source_key LIKE 'contract:%'`)).toBe(1);
    expect(await s.world.count('audit_entry', `action = 'contract.sign'`)).toBe(1);
  }, 120_000);

  it('make one also when nobody looks first: the database keeps it', async () => {
    const patientId = await s.resident();
    const ids = await drafts(patientId);
    expect(await bypassed(ids)).toBe(1);
    expect(await signedOf(patientId)).toBe(1);
  }, 120_000);

  it('make several when that guard is gone too: the test would notice', async () => {
    const patientId = await s.resident();
    const ids = await drafts(patientId);
    await s.world.rows('ALTER TABLE family_contract DROP CONSTRAINT family_contract_one_at_a_time');
    expect(await bypassed(ids)).toBe(signings);
    await s.world.rows(
      `UPDATE family_contract SET state = 'TERMINATED', ends_on = starts_on, end_reason = 'OTHER', ended_at = now() WHERE patient_id = $1`,
      [patientId],
    );
    await s.world.rows(
      `ALTER TABLE family_contract ADD CONSTRAINT family_contract_one_at_a_time
         EXCLUDE USING gist (patient_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (state IN ('SIGNED', 'TERMINATED'))`,
    );
  }, 120_000);

  /** Signs all at once as the server's role does, without rules and locks; answers how many went through. */
  async function bypassed(ids: readonly string[]): Promise<number> {
    const outcomes = await Promise.allSettled(
      ids.map(id =>
        s.world.database.source.transaction(async manager => {
          await manager.query(`SELECT set_config('medgroup.system', 'on', true)`);
          await manager.query(sign, [id]);
        }),
      ),
    );
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('family_contract_one_at_a_time');
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  }
});

const sign = `UPDATE family_contract SET state = 'SIGNED', resident_signed_at = now(), resident_signed_how = 'CODE', signer = 'SELF', team_signed_at = now() WHERE id = $1`;

describe('the database refuses', () => {
  let patientId: string;
  let contractId: string;
  beforeAll(async () => {
    patientId = await s.resident();
    contractId = await s.standing(patientId, s.daysAgo(100));
  });

  const refuses = async (statement: string, parameters: unknown[], constraint: string) =>
    expect(await refusalOf(s.world, () => s.world.rows(statement, parameters))).toBe(constraint);

  it('a second contract in the same time', async () => {
    await s.world.rows('SELECT 1');
    const second = standingContracts(s, [patientId], s.daysAgo(10));
    await expect(second).rejects.toMatchObject({ constraint: 'family_contract_one_at_a_time' });
    await s.world.rows('ROLLBACK');
  });

  it.each([
    ['another team', `team_id = (SELECT id FROM family_team WHERE code = 'B')`],
    [
      'another resident',
      `patient_id = (SELECT patient_id FROM resident WHERE patient_id <> family_contract.patient_id LIMIT 1)`,
    ],
    [
      'another doctor',
      `doctor_id = (SELECT person_id FROM family_team_member m JOIN family_team t ON t.id = m.team_id WHERE t.code = 'B')`,
    ],
    ['a longer term', `agreed_until = agreed_until + 1, ends_on = ends_on + 1`],
    ['an end without one', `ends_on = ends_on - 1`],
    ['another price', 'price_fen = 1'],
    ['another signature', `signer = 'GUARDIAN', guardian_name = 'x'`],
    [
      'a draft again',
      `state = 'DRAFT', resident_signed_at = NULL, resident_signed_how = NULL, signer = NULL, team_signed_at = NULL`,
    ],
  ])('to change a signed contract: %s', async (_what, change) => {
    await refuses(`UPDATE family_contract SET ${change} WHERE id = $1`, [contractId], 'family_contract_kept');
  });

  it('to take a contract or its packages away, or to add one', async () => {
    await refuses('DELETE FROM family_contract_package WHERE contract_id = $1', [contractId], 'family_contract_kept');
    await refuses('DELETE FROM family_contract WHERE id = $1', [contractId], 'family_contract_kept');
    await refuses(
      'INSERT INTO family_contract_package VALUES ($1, $2)',
      [contractId, s.elderlyId],
      'family_contract_kept',
    );
  });

  it('wrong tiers, packages that are not on offer, a price that is not theirs', async () => {
    const columns = `id, patient_id, institution_id, team_id, doctor_id, starts_on, agreed_until, ends_on, price_fen, created_at`;
    const values = `gen_random_uuid(), patient_id, institution_id, team_id, doctor_id, $2::date, $2::date + 365, $2::date + 365, price_fen, now()`;
    const later = addMonths(s.today, 13);
    const draft = (more: string, value: string) =>
      `INSERT INTO family_contract (${columns}, ${more}) SELECT ${values}, ${value} FROM family_contract WHERE id = $1`;
    const tier = `(SELECT id FROM institution WHERE tier = '`;
    await refuses(draft('district_institution_id', `${tier}CITY')`), [contractId, later], 'family_contract_tiers');
    await refuses(
      draft('city_institution_id', `${tier}DISTRICT' LIMIT 1)`),
      [contractId, later],
      'family_contract_tiers',
    );
    const signed = draft(
      'state, resident_signed_at, resident_signed_how, signer, team_signed_at',
      `'SIGNED', now(), 'CODE', 'SELF', now()`,
    );
    await refuses(signed, [contractId, later], 'family_contract_priced');
    await refuses(
      `WITH c AS (${draft('version', '1')} RETURNING id) INSERT INTO family_contract_package SELECT id, $3 FROM c`,
      [contractId, '2019-06-01', s.basicId],
      'family_contract_package_valid',
    );
  });

  it('a changed package, and items that come later', async () => {
    for (const change of [
      `name_zh = 'x'`,
      `price_fen = 1, payers = '[{"payer": "RESIDENT", "fen": 1}]'`,
      `populations = '{CHILD}'`,
      `valid_from = '2019-01-01'`,
    ])
      await refuses(`UPDATE service_package SET ${change} WHERE id = $1`, [s.basicId], 'service_package_kept');
    await refuses(
      'UPDATE service_package_item SET times_per_year = 1 WHERE package_id = $1',
      [s.basicId],
      'service_package_kept',
    );
    await refuses('DELETE FROM service_package_item WHERE package_id = $1', [s.basicId], 'service_package_kept');
    await refuses(
      `INSERT INTO service_package_item (package_id, code, place, name_zh, name_en, times_per_year, role) VALUES ($1, 'X', 9, 'x', 'x', 1, 'GP')`,
      [s.basicId],
      'service_package_item_with_package',
    );
    await refuses(
      `INSERT INTO service_package (id, group_id, code, version, name_zh, name_en, price_fen, payers, valid_from, published_at)
       VALUES (gen_random_uuid(), $1, 'NEW', 1, 'x', 'x', 2, '[{"payer": "RESIDENT", "fen": 1}]', '2026-01-01', now())`,
      [s.groupId],
      'service_package_paid',
    );
  });

  it('a delivery outside the term, to somebody else, or changed afterwards', async () => {
    const delivery = `INSERT INTO service_delivery (id, contract_id, patient_id, institution_id, package_id, item_code, delivered_on, delivered_by, recorded_at)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, 'VISIT', $5, $6, now())`;
    const of = (who: string, on: string) => [contractId, who, s.centre.institutionId, s.basicId, on, s.people.nurse];
    await refuses(delivery, of(patientId, s.daysAgo(101)), 'service_delivery_in_term');
    await refuses(delivery, of(await s.resident(), s.today), 'service_delivery_in_term');
    const { delivery: kept } = await s.act<{ delivery: { id: string } }>(
      'deliveryRecord',
      { contractId: s.id('FamilyContract', contractId), itemCode: 'VISIT' },
      'delivery { id }',
    );
    const id = readGlobalId(kept.id)?.uuid;
    await refuses(
      'UPDATE service_delivery SET delivered_on = delivered_on - 1 WHERE id = $1',
      [id],
      'service_delivery_kept',
    );
  });

  it('a team without a lead, or with two', async () => {
    await refuses(
      'UPDATE family_team_member SET ends_on = $2 WHERE team_id = $1',
      [s.teamId, s.today],
      'family_team_led',
    );
    await refuses(
      `INSERT INTO family_team_member (id, team_id, person_id, role, starts_on) VALUES (gen_random_uuid(), $1, $2, 'LEAD_GP', $3)`,
      [s.teamId, s.people.second, s.today],
      'family_team_member_one_lead',
    );
  });
});
