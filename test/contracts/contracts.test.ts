import { addDays, addMonths } from '../../server/kernel/civil-date';
import { newUuid, readGlobalId } from '../../server/kernel/ids';
import { codesIn } from '../support/api';
import { openTeam, Signing, standingContracts } from './signing';

/** Contracts through the API: drawn up, signed, moved, ended; each refusal leaves everything as it was. */
let s: Signing;
beforeAll(async () => {
  s = await Signing.make();
});
afterAll(() => s.close());

const uuid = (id: string) => readGlobalId(id)?.uuid ?? '';

describe('signing', () => {
  it('on paper makes a contract of a year with price, work for the doctor, and an audit line without names', async () => {
    const patientId = await s.resident();
    const draft = await s.draft(patientId, {
      districtInstitutionId: s.id('Institution', s.hospital.institutionId),
      cityInstitutionId: s.id('Institution', s.cityId),
    });
    expect(draft).toMatchObject({
      state: 'DRAFT',
      startsOn: s.today,
      endsOn: addMonths(s.today, 12),
      price: { amount: '120.00' },
      signature: null,
      availableActions: ['SEND_CODE', 'SIGN', 'DISCARD'],
    });
    expect(draft.number).toMatch(/^QY\d{9}$/);
    const signed = s.must(await s.contract('contractSign', { contractId: draft.id, paper: s.paper() }));
    expect(signed).toMatchObject({
      state: 'ACTIVE',
      signature: { how: 'PAPER', signer: 'SELF', guardianName: null, paperSignedOn: s.today },
      availableActions: ['TRANSFER', 'END', 'DELIVER'],
    });
    const [work] = await s.world.rows(
      `SELECT code, person_id AS "personId", quantity_milli::int AS quantity FROM pay_work_event WHERE source_key = $1`,
      [`contract:${uuid(draft.id)}:signed`],
    );
    expect(work).toEqual({ code: 'CONTRACT_SIGNED', personId: s.people.doctor, quantity: 1000 });
    const lines = await s.world.rows<{ action: string; detail: object }>(
      'SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY id',
      [uuid(draft.id)],
    );
    expect(lines.map(({ action }) => action)).toEqual(['contract.draft', 'contract.sign']);
    expect(JSON.stringify(lines)).not.toContain('王');
  });

  it('by a guardian keeps the name, and shows it masked', async () => {
    const birthDate = s.daysAgo(400);
    const child = await s.resident({ registered_on: birthDate }, { birthDate });
    const { id } = await s.draft(child);
    await s.refuses(
      () => s.contract('contractSign', { contractId: id, paper: s.paper(), signer: 'GUARDIAN' }),
      'GUARDIAN_NAME',
    );
    const guardian = { signer: 'GUARDIAN', guardianName: '王大海' };
    const signed = s.must(await s.contract('contractSign', { contractId: id, paper: s.paper(), ...guardian }));
    expect(signed.signature).toMatchObject({ signer: 'GUARDIAN', guardianName: '王**' });
  });

  it('needs either a paper that was signed lately before somebody of the centre, or a code', async () => {
    const { id: contractId } = await s.draft(await s.resident());
    const sign = (more: object) => () => s.contract('contractSign', { contractId, ...more });
    await s.refuses(sign({}), 'SIGNING_WAY');
    await s.refuses(sign({ paper: s.paper(), code: '123456' }), 'SIGNING_WAY');
    await s.refuses(sign({ paper: s.paper({ signedOn: addDays(s.today, 1) }) }), 'PAPER_DATE');
    await s.refuses(sign({ paper: s.paper({ signedOn: s.daysAgo(91) }) }), 'PAPER_DATE');
    await s.refuses(sign({ paper: s.paper({ witnessId: s.id('Person', s.people.elsewhere) }) }), 'WITNESS_UNKNOWN');
    await s.refuses(sign({ paper: s.paper(), expectedVersion: 7 }), 'CONTRACT_CHANGED');
    s.must(await s.contract('contractSign', { contractId, paper: s.paper(), expectedVersion: 1 }));
    await s.refuses(sign({ paper: s.paper() }), 'CONTRACT_STATE');
  });

  it('answers the same request the same, and signs once', async () => {
    const { id: contractId } = await s.draft(await s.resident());
    const requestId = newUuid();
    const input = { contractId, paper: s.paper() };
    const first = await s.contract('contractSign', input, 'doctor', requestId);
    expect(await s.contract('contractSign', input, 'doctor', requestId)).toEqual(first);
    expect(await s.world.count('pay_work_event', `source_key = 'contract:${uuid(contractId)}:signed'`)).toBe(1);
  });
});

describe('a contract is refused', () => {
  const draft = (patientId: string, more: object = {}) => s.contract('contractDraft', s.draftInput(patientId, more));

  it('when there is one in that time, also one of another centre, and says until when', async () => {
    const patientId = await s.resident();
    const { endsOn } = await s.signed(patientId);
    await s.refuses(() => draft(patientId), 'SECOND_CONTRACT');
    expect((await draft(patientId)).userErrors[0]?.message).toContain(endsOn);
    const next = await draft(patientId, { startsOn: addDays(s.today, 90) });
    expect(codesIn(next)).toEqual(['SECOND_CONTRACT']);
    const moved = await s.resident();
    const team_id = await openTeam(s.world, s.other, 'C', s.people.elsewhere);
    await s.standing(moved, s.daysAgo(10), { institution_id: s.other.institutionId, team_id });
    await s.refuses(() => draft(moved), 'SECOND_CONTRACT');
    expect((await draft(moved)).userErrors[0]?.message).toContain('another centre');
  });

  it('twice in the same team, until the draft is put away', async () => {
    const patientId = await s.resident();
    const { id } = await s.draft(patientId);
    await s.refuses(() => draft(patientId), 'DRAFT_EXISTS');
    s.must(await s.contract('contractDiscard', { contractId: id, reason: '拟错' }));
    await s.refuses(() => s.contract('contractDiscard', { contractId: id }), 'CONTRACT_STATE');
    expect(codesIn(await draft(patientId))).toEqual([]);
  });

  it('with the dead, those who moved away, duplicates, and before birth', async () => {
    await s.refuses(async () => draft(await s.resident({ died_on: s.daysAgo(3) })), 'RESIDENT_DIED');
    await s.refuses(async () => draft(await s.resident({ moved_out_on: s.daysAgo(3) })), 'RESIDENT_MOVED');
    const kept = await s.resident();
    await s.refuses(async () => draft(await s.resident({ merged_into: kept })), 'RESIDENT_MERGED');
    const born = s.daysAgo(5);
    const baby = await s.resident({ registered_on: born }, { birthDate: born });
    await s.refuses(() => draft(baby, { startsOn: s.daysAgo(6) }), 'RESIDENT_UNBORN');
  });

  it('with somebody who died after the draft', async () => {
    const patientId = await s.resident();
    const { id } = await s.draft(patientId);
    await s.world.rows('UPDATE resident SET died_on = $2 WHERE patient_id = $1', [patientId, s.today]);
    await s.refuses(() => s.contract('contractSign', { contractId: id, paper: s.paper() }), 'RESIDENT_DIED');
  });

  it('in a wrong combination', async () => {
    const patientId = await s.resident();
    const city = s.id('Institution', s.cityId);
    const hospital = s.id('Institution', s.hospital.institutionId);
    await s.refuses(
      () => draft(patientId, { districtInstitutionId: city, cityInstitutionId: hospital }),
      'TIER_WRONG',
      'TIER_WRONG',
    );
    await s.refuses(() => draft(patientId, { cityInstitutionId: s.id('Institution', newUuid()) }), 'TIER_WRONG');
  });

  it('with packages that are none, not on offer, for others, or two versions of one', async () => {
    const patientId = await s.resident({}, { birthDate: '1990-01-01' });
    const elderly = s.id('ServicePackage', s.elderlyId);
    await s.refuses(() => draft(patientId, { packageIds: [] }), 'PACKAGE_NEEDED');
    await s.refuses(() => draft(patientId, { packageIds: [s.id('ServicePackage', newUuid())] }), 'PACKAGE_NOT_VALID');
    await s.refuses(() => draft(patientId, { packageIds: [elderly] }), 'PACKAGE_NOT_FOR');
    expect(codesIn(await draft(await s.resident(), { packageIds: [elderly] }))).toEqual([]);
  });

  it('too far from today', async () => {
    const patientId = await s.resident();
    await s.refuses(() => draft(patientId, { startsOn: s.daysAgo(32) }), 'TERM');
    await s.refuses(() => draft(patientId, { startsOn: addDays(s.today, 91) }), 'TERM');
  });

  it('with a doctor of another team, and with a team of another centre', async () => {
    const patientId = await s.resident();
    await s.refuses(() => draft(patientId, { doctorId: s.id('Person', s.people.second) }), 'DOCTOR_NOT_IN_TEAM');
    const there = await s.resident({ institution_id: s.other.institutionId });
    const answer = s.ask(
      'mutation ($input: ContractDraftInput!) { contractDraft(input: $input) { userErrors { code } } }',
      {
        input: { requestId: newUuid(), ...s.draftInput(there) },
      },
    );
    expect((await answer).code).toBe('NOT_FOUND');
    const mine = s.ask(
      'mutation ($input: ContractDraftInput!) { contractDraft(input: $input) { userErrors { code } } }',
      { input: { requestId: newUuid(), ...s.draftInput(there) } },
      'elsewhere',
    );
    expect((await mine).data?.contractDraft).toEqual({ userErrors: [{ code: 'RESIDENT_ELSEWHERE' }] });
  });
});

describe('capacity', () => {
  /** A centre of its own, where a doctor may have so many. */
  async function bounded(max: number, warn: number): Promise<Signing> {
    const small = await Signing.make();
    await small.world.insert('policy_version', {
      group_id: small.groupId,
      kind: 'familyDoctor',
      valid_from: '2020-01-01',
      content: JSON.stringify({ residentsPerGpMax: max, residentsPerGpWarn: warn }),
      content_sha256: '',
      source: 'test',
      signed_at: new Date(),
    });
    return small;
  }

  it('warns, then refuses and names teams with room; who is on the list already is renewed and moved', async () => {
    const small = await bounded(2, 1);
    try {
      const first = await small.resident();
      const ending = await small.standing(first, addMonths(addDays(small.today, 20), -12));
      const { id } = await small.draft(await small.resident());
      const second = await small.contract('contractSign', { contractId: id, paper: small.paper() });
      expect(second.warnings.map(({ code }) => code)).toEqual(['TEAM_NEARLY_FULL', 'DOCTOR_NEARLY_FULL']);
      const third = await small.contract('contractDraft', small.draftInput(await small.resident()));
      expect(codesIn(third)).toEqual(['TEAM_FULL', 'DOCTOR_FULL']);
      expect(third.userErrors[0]?.message).toContain('Team B (2 left)');
      // A bound that was passed long ago hinders nobody who is there.
      await standingContracts(small, [await small.resident(), await small.resident()], small.daysAgo(30));
      const { batch } = await small.act<{ batch: { id: string } }>(
        'contractRenewalBegin',
        { teamId: small.id('FamilyTeam', small.teamId), contractIds: [small.id('FamilyContract', ending)] },
        'batch { id }',
      );
      const { batch: done } = await small.act<{ batch: object }>(
        'contractRenewalContinue',
        { batchId: batch.id },
        'batch { counts { renewed refused } rows { obstacle { code } } }',
      );
      expect(done).toMatchObject({ counts: { renewed: 1, refused: 0 } });
    } finally {
      await small.close();
    }
  });

  it('is kept for a doctor of two teams, also when both sign at once', async () => {
    const small = await bounded(1, 1);
    try {
      await small.world.insert('family_team_member', {
        team_id: small.secondTeamId,
        person_id: small.people.doctor,
        role: 'GP',
        starts_on: '2020-01-01',
      });
      for (let round = 0; round < 5; round += 1) {
        const drafts = await Promise.all(
          [small.teamId, small.secondTeamId].map(async teamId =>
            small.draft(await small.resident(), { teamId: small.id('FamilyTeam', teamId) }),
          ),
        );
        const answers = await Promise.all(
          drafts.map(({ id }) => small.contract('contractSign', { contractId: id, paper: small.paper() })),
        );
        expect(answers.flatMap(codesIn)).toContain('DOCTOR_FULL');
        expect(await small.world.count('family_contract', `state = 'SIGNED'`)).toBe(1);
        await small.world.rows(
          `UPDATE family_contract SET state = 'TERMINATED', ends_on = starts_on, end_reason = 'OTHER', ended_at = now() WHERE state = 'SIGNED'`,
        );
      }
    } finally {
      await small.close();
    }
  });
});

describe('a contract is moved', () => {
  const move = (contractId: string, more: object = {}) =>
    s.contract('contractTransfer', {
      contractId,
      toTeamId: s.id('FamilyTeam', s.secondTeamId),
      doctorId: s.id('Person', s.people.second),
      reason: '居民要求更换团队',
      ...more,
    });

  it('to another team: one chain, one contract at a time, until the same day', async () => {
    const patientId = await s.resident();
    const contractId = s.id('FamilyContract', await s.standing(patientId, s.daysAgo(100)));
    const moved = s.must(await move(contractId));
    expect(moved).toMatchObject({
      state: 'ACTIVE',
      startsOn: s.today,
      agreedUntil: addMonths(s.daysAgo(100), 12),
      team: { code: 'B' },
      signature: { how: 'CARRIED', signer: 'SELF' },
      transferredFrom: { id: contractId },
    });
    const { data } = await s.ask(
      'query ($id: ID!) { familyContract(id: $id) { state endsOn endReason transferredTo { id } } }',
      {
        id: contractId,
      },
    );
    expect(data?.familyContract).toEqual({
      state: 'TERMINATED',
      endsOn: s.today,
      endReason: 'TRANSFERRED',
      transferredTo: { id: moved.id },
    });
    await s.refuses(() => move(contractId), 'CONTRACT_STATE');
    await s.refuses(() => move(moved.id), 'SAME_TEAM');
    expect(await s.world.count('pay_work_event', `source_key = 'contract:${uuid(moved.id)}:signed'`)).toBe(0);
  });

  it('from tomorrow on when a service was delivered today, and with the renewal that is signed', async () => {
    const patientId = await s.resident();
    const first = await s.standing(patientId, addMonths(addDays(s.today, 20), -12));
    await s.act('deliveryRecord', { contractId: s.id('FamilyContract', first), itemCode: 'VISIT' }, 'delivery { id }');
    const next = await s.signed(patientId, { startsOn: addDays(s.today, 20) });
    expect(next.renews?.id).toBe(s.id('FamilyContract', first));
    const moved = s.must(await move(s.id('FamilyContract', first)));
    expect(moved).toMatchObject({ startsOn: addDays(s.today, 1), state: 'SIGNED', team: { code: 'B' } });
    const { data } = await s.ask(
      'query ($id: ID!) { familyContract(id: $id) { renewedBy { team { code } state startsOn } } }',
      {
        id: moved.id,
      },
    );
    expect(data?.familyContract).toEqual({
      renewedBy: { team: { code: 'B' }, state: 'SIGNED', startsOn: addDays(s.today, 20) },
    });
  });
});

describe('a contract ends', () => {
  const end = (contractId: string, more: object = {}) =>
    s.contract('contractEnd', { contractId, reason: 'BY_RESIDENT', ...more });

  it('with a reason, on a day in it that is not to come, after the last service', async () => {
    const patientId = await s.resident();
    const contractId = s.id('FamilyContract', await s.standing(patientId, s.daysAgo(50)));
    await s.refuses(() => end(contractId, { reason: 'DIED' }), 'END_REASON');
    await s.refuses(() => end(contractId, { reason: 'OTHER' }), 'END_REASON');
    await s.refuses(() => end(contractId, { on: addDays(s.today, 1) }), 'END_DATE');
    await s.refuses(() => end(contractId, { on: s.daysAgo(51) }), 'END_DATE');
    await s.act('deliveryRecord', { contractId, itemCode: 'VISIT', deliveredOn: s.daysAgo(5) }, 'delivery { id }');
    await s.refuses(() => end(contractId, { on: s.daysAgo(5) }), 'DELIVERED_AFTER');
    const ended = s.must(await end(contractId, { on: s.daysAgo(4), note: '  搬家 ', expectedVersion: 1 }));
    expect(ended).toMatchObject({
      state: 'TERMINATED',
      endsOn: s.daysAgo(4),
      endReason: 'BY_RESIDENT',
      endNote: '搬家',
    });
    await s.refuses(() => end(contractId), 'CONTRACT_STATE');
    // The days after its end are free for another.
    expect(codesIn(await s.contract('contractDraft', s.draftInput(patientId)))).toEqual([]);
  });

  it('before it has begun to be anything, and is no work then', async () => {
    const signed = await s.signed(await s.resident());
    const work = () =>
      s.world.count('pay_work_event', `source_key = 'contract:${uuid(signed.id)}:signed' AND undone_at IS NULL`);
    expect(await work()).toBe(1);
    expect(s.must(await end(signed.id))).toMatchObject({ startsOn: s.today, endsOn: s.today, state: 'TERMINATED' });
    expect(await work()).toBe(0);
  });

  it('together with the renewal that has not begun', async () => {
    const patientId = await s.resident();
    const first = await s.standing(patientId, addMonths(addDays(s.today, 20), -12));
    const next = await s.signed(patientId, { startsOn: addDays(s.today, 20) });
    s.must(await end(s.id('FamilyContract', first)));
    const { data } = await s.ask('query ($id: ID!) { familyContract(id: $id) { state startsOn endsOn } }', {
      id: next.id,
    });
    expect(data?.familyContract).toEqual({
      state: 'TERMINATED',
      startsOn: addDays(s.today, 20),
      endsOn: addDays(s.today, 20),
    });
  });

  it('when the resident dies or moves away, drafts too; and keeps a resident from being merged', async () => {
    const patientId = await s.resident();
    const contractId = await s.standing(patientId, s.daysAgo(50));
    const duplicate = await s.resident();
    const [{ id_number: number } = { id_number: '' }] = await s.world.rows<{ id_number: string }>(
      'SELECT id_number FROM patient_identity WHERE patient_id = $1',
      [duplicate],
    );
    expect(number).not.toBe('');
    await s.world.rows('UPDATE patient_identity SET id_number = NULL, id_hash = NULL WHERE patient_id = $1', [
      duplicate,
    ]);
    const blocked = await s.act(
      'residentMerge',
      {
        residentId: s.id('Resident', duplicate),
        duplicateId: s.id('Resident', patientId),
        expectedVersion: 1,
        duplicateVersion: 1,
        reason: '同一人',
      },
      '',
    );
    expect(codesIn(blocked)).toEqual(['MERGE_BLOCKED']);
    const query = `mutation ($input: ResidentDeathInput!) { residentDeathRecord(input: $input) { userErrors { code } } }`;
    const input = {
      requestId: newUuid(),
      residentId: s.id('Resident', patientId),
      expectedVersion: 1,
      diedOn: s.daysAgo(2),
    };
    expect((await s.ask(query, { input })).data?.residentDeathRecord).toEqual({ userErrors: [] });
    const [row] = await s.world.rows(
      'SELECT state, ends_on AS "endsOn", end_reason AS reason FROM family_contract WHERE id = $1',
      [contractId],
    );
    // The day of the death still belongs to it.
    expect(row).toEqual({ state: 'TERMINATED', endsOn: s.daysAgo(1), reason: 'DIED' });
  });

  it('by a death that is taken back goes on in its chain, with its renewal, and is no new work', async () => {
    const patientId = await s.resident();
    const first = await s.standing(patientId, addMonths(addDays(s.today, 20), -12));
    const next = await s.signed(patientId, { startsOn: addDays(s.today, 20) });
    const before = await s.world.count('pay_work_event');
    const act = async (name: string, type: string, input: object) => {
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { resident { version } userErrors { code } } }`;
      const { data } = await s.ask(query, {
        input: { requestId: newUuid(), residentId: s.id('Resident', patientId), ...input },
      });
      return data?.[name] as { resident: { version: number }; userErrors: object[] };
    };
    const dead = await act('residentDeathRecord', 'ResidentDeathInput', { expectedVersion: 1, diedOn: s.daysAgo(2) });
    expect(dead.userErrors).toEqual([]);
    const back = await act('residentDeathCancel', 'ResidentTakeBackInput', {
      expectedVersion: dead.resident.version,
      reason: '误登',
    });
    expect(back.userErrors).toEqual([]);
    const { data } = await s.ask(
      `query ($id: ID!) { resident(id: $id) { contracts { id state startsOn endsOn transferredFrom { id } renews { id } } } }`,
      {
        id: s.id('Resident', patientId),
      },
    );
    const { contracts } = data?.resident as { contracts: { id: string; state: string; startsOn: string }[] };
    const live = contracts.filter(({ state }) => state === 'ACTIVE' || state === 'SIGNED');
    expect(live).toMatchObject([
      { state: 'SIGNED', startsOn: addDays(s.today, 20), endsOn: next.endsOn, transferredFrom: { id: next.id } },
      {
        state: 'ACTIVE',
        startsOn: s.daysAgo(1),
        endsOn: addDays(s.today, 20),
        transferredFrom: { id: s.id('FamilyContract', first) },
      },
    ]);
    expect(live[0]).toMatchObject({ renews: { id: live[1]?.id } });
    expect(await s.world.count('pay_work_event')).toBe(before);
  });
});
