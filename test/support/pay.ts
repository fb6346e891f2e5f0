import { newUuid } from '../../server/kernel/ids';
import type { House, World } from './world';

/** The ids of what `publishedPay` made. */
export interface PublishedPay {
  readonly policyId: string;
  readonly draftId: string;
  readonly cycleId: string;
  readonly importId: string;
  readonly lineId: string;
  readonly appealId: string;
  readonly simulationId: string;
}

/** A published cycle of a group with one person's pay in one house: a row of everything, written by the owner, that agrees with itself. */
export async function publishedPay(
  world: World,
  groupId: string,
  house: House,
  personId: string,
): Promise<PublishedPay> {
  const { institutionId, departmentId } = house;
  const at = new Date();
  const signer = await world.person('signer');
  const content = JSON.stringify(smallPolicy);
  const policy = {
    group_id: groupId,
    title: 'x',
    source: 'x',
    content,
    content_sha256: '',
    authors: `{${personId}}`,
    created_at: at,
  };
  const signed = { state: 'SIGNED', signed_by: signer, signed_at: at };
  const policyId = await world.insert('pay_policy', { ...policy, ...signed, valid_from: '2020-01-01' });
  const other = JSON.stringify({ ...smallPolicy, contributionRateBp: 1000 });
  const draftId = await world.insert('pay_policy', { ...policy, content: other, valid_from: '2030-01-01' });
  const cycle = {
    group_id: groupId,
    code: 'past',
    period: '[2026-01-01,2026-02-01)',
    created_by: personId,
    created_at: at,
  };
  const cycleId = await world.insert('pay_cycle', cycle);
  const advance = async (number: number, action: string, from: string, to: string, set = '') => {
    await world.owner.query('BEGIN');
    await world.rows(
      'INSERT INTO pay_cycle_step (cycle_id, number, from_state, action, to_state, person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [cycleId, number, from, action, to, personId, at],
    );
    await world.rows(`UPDATE pay_cycle SET state = '${to}' ${set} WHERE id = $1`, [cycleId]);
    await world.owner.query('COMMIT');
  };
  await advance(1, 'COLLECT', 'OPEN', 'COLLECTING');
  const file = { cycle_id: cycleId, file_name: 'x', rows_expected: 1, made_by: personId, made_at: at };
  const importId = await world.insert('pay_import', { ...file, kind: 'TOTAL', file_sha256: 'x', state: 'APPLIED' });
  await world.rows(`INSERT INTO pay_import_row (import_id, number, cells, made_by) VALUES ($1, 1, '{x}', $2)`, [
    importId,
    personId,
  ]);
  await world.rows('INSERT INTO pay_staff_number (institution_id, number, person_id) VALUES ($1, $2, $3)', [
    institutionId,
    '1',
    personId,
  ]);
  const fact = { cycle_id: cycleId, institution_id: institutionId, import_id: importId };
  await world.insert('pay_total', { ...fact, total_fen: 100 });
  const engagementId = await world.insert('pay_engagement', {
    ...fact,
    key: 'x',
    department_id: departmentId,
    person_id: personId,
    staff_number: '1',
    post: 'NURSE',
    kind: 'PRIMARY',
    share_bp: 10_000,
    since: '2026-01-01',
  });
  await world.insert('pay_indicator_result', {
    ...fact,
    level: 'INSTITUTION',
    subject_id: institutionId,
    indicator: 'x',
    value_milli: 1,
  });
  await world.insert('pay_work_event', {
    group_id: groupId,
    source_key: 'x',
    institution_id: institutionId,
    department_id: departmentId,
    person_id: personId,
    code: 'x',
    quantity_milli: 1,
    occurred_on: '2026-01-01',
  });
  await world.rows('UPDATE pay_work_event SET cycle_id = $1', [cycleId]);
  await advance(2, 'FREEZE', 'COLLECTING', 'FROZEN', `, policy_id = '${policyId}', carried_in_fen = 0`);
  const { runId, lineId } = await run(world, {
    cycleId,
    policyId,
    institutionId,
    departmentId,
    personId,
    engagementId,
    at,
  });
  await advance(3, 'CALCULATE', 'FROZEN', 'CALCULATED', `, run_id = '${runId}'`);
  await advance(4, 'PUBLISH', 'CALCULATED', 'PUBLISHED');
  const about = {
    cycle_id: cycleId,
    person_line_id: lineId,
    institution_id: institutionId,
    person_id: personId,
    reason: 'x',
  };
  const appealId = await world.insert('pay_appeal', { ...about, raised_at: at });
  await world.insert('pay_adjustment', { ...about, amount_fen: 1, made_by: signer, made_at: at });
  const simulated = {
    group_id: groupId,
    cycle_id: cycleId,
    policy_id: policyId,
    policy_sha256: '',
    name: 'x',
    result: JSON.stringify(noFigures),
  };
  const simulationId = await world.insert('pay_simulation', {
    ...simulated,
    input_sha256: '',
    output_sha256: '',
    made_by: personId,
    made_at: at,
  });
  await world.owner.query('BEGIN');
  const transactionId = await world.insert('pay_ledger_transaction', { cycle_id: cycleId, kind: 'PAY', at });
  await world.rows(
    `INSERT INTO pay_ledger_entry (transaction_id, number, account, institution_id, person_id, amount_fen)
     VALUES ($1, 1, 'FUND', $2, NULL, -1), ($1, 2, 'PAYABLE', $2, $3, 1)`,
    [transactionId, institutionId, personId],
  );
  await world.owner.query('COMMIT');
  return { policyId, draftId, cycleId, importId, lineId, appealId, simulationId };
}

interface RunOf {
  readonly cycleId: string;
  readonly policyId: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly personId: string;
  readonly engagementId: string;
  readonly at: Date;
}

/** 100 fen: 20 given, of these 2 to the reserve, 1 of it to a guarantee. */
async function run(world: World, of: RunOf): Promise<{ runId: string; lineId: string }> {
  await world.owner.query('BEGIN');
  const runId = await world.insert('pay_run', {
    cycle_id: of.cycleId,
    number: 1,
    policy_id: of.policyId,
    engine_version: 'x',
    input_sha256: 'x',
    output_sha256: 'x',
    event_count: 0,
    pool_fen: 20,
    reserve_fen: 2,
    shared_fen: 18,
    carried_in_fen: 0,
    top_ups_fen: 1,
    carried_out_fen: 1,
    run_by: of.personId,
    run_at: of.at,
    published_at: of.at,
  });
  const measured = 'factor, weight, amount_fen';
  await world.rows(
    `INSERT INTO pay_institution_line (run_id, institution_id, house, total_fen, member_days, period_days, contribution_fen, points, outside_points, share_fen, ${measured})
     VALUES ($1, $2, 'HOSPITAL', 100, 31, 31, 20, 0, 0, 18, 0, 0, 98)`,
    [runId, of.institutionId],
  );
  await world.rows(
    `INSERT INTO pay_department_line (run_id, institution_id, department_id, points, team_points, ${measured}) VALUES ($1, $2, $3, 0, 0, 0, 1, 98)`,
    [runId, of.institutionId, of.departmentId],
  );
  const lineId = newUuid();
  await world.rows(
    `INSERT INTO pay_person_line (id, run_id, engagement_id, institution_id, department_id, person_id, own_points, team_points, post_factor_bp, ${measured})
     VALUES ($1, $2, $3, $4, $5, $6, 1, 0, 10000, 0, 1, 98)`,
    [lineId, runId, of.engagementId, of.institutionId, of.departmentId, of.personId],
  );
  await world.rows(
    `INSERT INTO pay_score_line (run_id, level, institution_id, person_id, subject_id, indicator, weight, value_milli, score) VALUES ($1, 'PERSON', $2, $3, $3, 'x', 1, 1, 1)`,
    [runId, of.institutionId, of.personId],
  );
  await world.rows(
    `INSERT INTO pay_top_up_line (run_id, person_line_id, institution_id, person_id, guarantee, promised_fen, earned_fen, amount_fen) VALUES ($1, $2, $3, $4, 'x', 1, 0, 1)`,
    [runId, lineId, of.institutionId, of.personId],
  );
  await world.owner.query('COMMIT');
  return { runId, lineId };
}

const named = { code: 'x', nameZh: 'x', nameEn: 'x', unit: '' };
const smallPolicy = {
  contributionRateBp: 2000,
  items: [
    { ...named, pointsMilli: 1, eventKinds: [], importCodes: [], house: null, quantityMax: 1, from: null, until: null },
  ],
  indicators: [
    { ...named, class: 'BASIC_CARE', house: 'HOSPITAL', level: 'PERSON', weight: 1, floorMilli: 0, targetMilli: 1 },
  ],
  posts: [],
  guarantees: [],
  rounding: { scoreDecimals: 6, factorDecimals: 6 },
};
const house = { people: 0, paidFen: '0', averageYearFen: null };
const figures = {
  people: 0,
  paidFen: '0',
  hospital: house,
  community: house,
  gapFen: null,
  gini: null,
  fixedShare: null,
  fixedKnown: 0,
  distribution: [],
};
const noFigures = {
  before: figures,
  after: figures,
  people: { gainers: 0, losers: 0, unchanged: 0, gainedFen: '0', lostFen: '0' },
  institutions: [],
  departments: [],
};
