import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';
import { type Handing, handing, moreBeds, type Wish } from './handing';

/** Handing patients over, over the real API; each refusal with what did not happen: no row, no event, no step of the referral. */
describe('a patient handed over on one day', () => {
  let world: World;
  let api: Api;
  let hospital: House;
  let centre: House;
  let elsewhere: House;
  let agreementId: string;
  let directorId: string;
  let nurseThere: string;
  let nurseHere: string;
  let outsider: string;
  let fromBeds: string[];
  let toBeds: string[];

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('HAND');
    hospital = group.lead;
    centre = group.member;
    elsewhere = await world.house('HAND3', 'COMMUNITY');
    await world.join(group.groupId, elsewhere.institutionId, 'MEMBER');
    fromBeds = await moreBeds(world, hospital, 60, 'A');
    toBeds = await moreBeds(world, centre, 60, 'B');
    directorId = await world.person('主任');
    await world.appoint(directorId, 'PHYSICIAN', { institutionId: hospital.institutionId });
    ({ agreementId } = await world.jointWard({ ...centre, bedIds: toBeds }, hospital, directorId));
    api = await Api.start(world);
    const [there, here, third] = [
      await world.person('护士甲'),
      await world.person('护士乙'),
      await world.person('护士丙'),
    ];
    await world.appoint(there, 'WARD_NURSE', centre);
    await world.appoint(here, 'WARD_NURSE', hospital);
    await world.appoint(third, 'WARD_NURSE', elsewhere);
    nurseThere = await bearer(world, there);
    nurseHere = await bearer(world, here);
    outsider = await bearer(world, third);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  let next = 0;
  /** Somebody new in a bed of the hospital, expected in a bed of the centre. */
  function somebody(more: Partial<Wish> = {}): Promise<Handing> {
    const [fromBedId = '', toBedId = ''] = [fromBeds[next], toBeds[next]];
    next += 1;
    return handing(world, {
      from: hospital,
      to: centre,
      fromBedId,
      toBedId,
      agreementId,
      requestedBy: directorId,
      ...more,
    });
  }

  it('leaves and arrives at one instant, in both houses, with the referral, the beds, the feed and the notices', async () => {
    const patient = await somebody();
    const { transfer, referral } = await done(patient);
    expect(transfer).toMatchObject({ cancelledAt: null, jointWard: { id: toGlobalId('JointWard', agreementId) } });
    expect(referral).toMatchObject({ state: 'ADMITTED' });
    const [from, to] = [await encounter(patient.encounterId), await encounter(patient.plannedId)];
    expect(from).toMatchObject({
      state: 'DEPARTED',
      disposition: 'TRANSFER_COMMUNITY',
      to_institution_id: centre.institutionId,
    });
    expect(to).toMatchObject({ state: 'ADMITTED', admission_route: 'TRANSFER' });
    expect(from.departed_at).toEqual(to.admitted_at);
    const beds = await world.rows<{ bed_id: string; kind: string; reason: string | null }>(
      `SELECT bed_id, kind, reason FROM bed_occupancy WHERE bed_id = ANY ($1) AND cancelled_at IS NULL AND until = 'infinity' ORDER BY kind`,
      [[patient.fromBedId, patient.toBedId]],
    );
    expect(beds).toEqual([
      { bed_id: patient.fromBedId, kind: 'BLOCK', reason: 'CLEANING' },
      { bed_id: patient.toBedId, kind: 'STAY', reason: null },
    ]);
    const steps = await world.rows<{ action: string; side: string }>(
      'SELECT action, side FROM referral_step WHERE referral_id = $1 AND number > 2 ORDER BY number',
      [patient.referralId],
    );
    expect(steps).toEqual([
      { action: 'DEPART', side: 'SOURCE' },
      { action: 'ARRIVE', side: 'TARGET' },
      { action: 'ADMIT', side: 'TARGET' },
    ]);
    const events = await world.rows<{ kind: string; institution_id: string }>(
      `SELECT kind, institution_id FROM outbox WHERE subject_id = ANY ($1) ORDER BY id`,
      [[patient.fromBedId, patient.toBedId]],
    );
    expect(events).toEqual([
      { kind: 'DEPARTED', institution_id: hospital.institutionId },
      { kind: 'STAY_BEGUN', institution_id: centre.institutionId },
    ]);
    const told = await world.rows<{ name: string }>(
      `SELECT p.name_zh AS name FROM notice n JOIN person p ON p.id = n.person_id WHERE n.kind = 'TRANSFER_COMPLETED' AND n.referral_id = $1 ORDER BY 1`,
      [patient.referralId],
    );
    expect(told.map(row => row.name)).toEqual(['主任', '护士乙']);
    expect(
      await world.count('outgoing_message', `kind = 'TRANSFER_COMPLETED' AND recipient_id = '${patient.patientId}'`),
    ).toBe(1);
  });

  it('may be written down by the nurse of either ward, by nobody else', async () => {
    const [first, second] = [await somebody(), await somebody()];
    await done(first, {}, nurseHere);
    expect(await codeOf(second, {}, outsider)).toBe('NOT_FOUND');
    expect(await codeOf(second, { bedId: newUuid() }, nurseThere)).toBe('NOT_FOUND');
    await done(second, {}, nurseThere);
  });

  it('goes into another free bed of the ward, and the held one is free again', async () => {
    const patient = await somebody();
    const other = toBeds[toBeds.length - 1] ?? '';
    await done(patient, { bedId: other });
    expect(await occupancies(patient.toBedId)).toEqual([]);
    expect(await occupancies(other)).toEqual(['STAY']);
  });

  it('gets the same answer for the same request, and is done once', async () => {
    const patient = await somebody();
    const requestId = newUuid();
    const [one, two] = await Promise.all([complete(patient, { requestId }), complete(patient, { requestId })]);
    expect(one.transfer?.id).toBe(two.transfer?.id);
    expect(await world.count('transfer', `referral_id = '${patient.referralId}'`)).toBe(1);
  });

  it('between two ordinary wards of the group needs no joint ward', async () => {
    const ordinary = await moreBeds(world, elsewhere, 1, 'C');
    const patient = await somebody({ to: elsewhere, toBedId: ordinary[0] ?? '', agreementId: undefined });
    const { transfer } = await done(patient, {}, nurseHere);
    expect(transfer).toMatchObject({ jointWard: null });
  });

  describe('is refused, and nothing is left behind,', () => {
    it.each([
      ['into a bed of another ward', 'OTHER_WARD', async () => ({ bedId: await bedOfOtherWard() })],
      ['into a bed that somebody lies in', 'BED_NOT_FREE', async () => ({ bedId: await takenBed() })],
      ['into a bed that is none of the agreed ones', 'NOT_AGREED_BED', async () => ({ bedId: centre.bedIds[0] })],
      ['on another day', 'NOT_TODAY', async () => ({ at: new Date(Date.now() - 20 * 3_600_000 - sinceMidnight()) })],
      ['in the future', 'AT_IN_FUTURE', async () => ({ at: new Date(Date.now() + 3_600_000) })],
      ['when the referral has changed', 'REFERRAL_CHANGED', async () => ({ expectedVersion: 99 })],
    ])('%s', async (_what, code, change) => {
      const patient = await somebody({ acceptedAt: new Date(Date.now() - 47 * 3_600_000) });
      await refused(code, patient, await change());
    });

    it('before the referral was accepted or the stay began', async () => {
      const patient = await somebody({ acceptedAt: new Date(Date.now() - 1000) });
      const at = new Date(Date.now() - 2000);
      // In the first seconds of a day that would be yesterday.
      if (sinceMidnight() < 5000) return;
      await refused('BEFORE_ACCEPTANCE', patient, { at });
    });

    it('when the patient has died or left', async () => {
      for (const [disposition, code] of [
        ['DIED', 'PATIENT_DIED'],
        ['HOME', 'PATIENT_LEFT'],
      ] as const) {
        const patient = await somebody();
        await leave(patient, disposition);
        await refused(code, patient);
      }
    });

    it('when the patient was never in a bed of the source', async () => {
      const patient = await somebody();
      await world.rows('BEGIN');
      await world.rows(
        `UPDATE bed_occupancy SET cancelled_at = now(), cancel_reason = 'x' WHERE encounter_id = $1 AND kind = 'STAY'`,
        [patient.encounterId],
      );
      await world.rows(
        `UPDATE encounter SET state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'x' WHERE id = $1`,
        [patient.encounterId],
      );
      await world.rows('COMMIT');
      await refused('NOT_IN_SOURCE', patient);
    });

    it('when the hold has ended', async () => {
      const patient = await somebody({ holdUntil: new Date(Date.now() + 300) });
      await new Promise(resolve => setTimeout(resolve, 400));
      // The clock may already have written down that it lapsed.
      expect((await complete(patient)).userErrors).toMatchObject([{ code: 'REFERRAL_STATE' }]);
      expect(await world.count('transfer', `referral_id = '${patient.referralId}'`)).toBe(0);
      expect(await encounter(patient.encounterId)).toMatchObject({ state: 'ADMITTED' });
    });

    it('twice', async () => {
      const patient = await somebody();
      await done(patient);
      await refused('PATIENT_LEFT', patient);
    });

    it('when the agreement ended today or has not begun', async () => {
      for (const during of [
        `[2020-01-01,${new Date(Date.now() - 60_000).toISOString()})`,
        `[${new Date(Date.now() + 60_000).toISOString()},2190-01-01)`,
      ]) {
        const patient = await somebody();
        await world.rows('BEGIN');
        await world.rows('UPDATE joint_ward_agreement SET during = $2 WHERE id = $1', [agreementId, during]);
        await world.rows('UPDATE joint_ward_member SET during = $2 WHERE agreement_id = $1', [agreementId, during]);
        await world.rows('COMMIT');
        await refused('AGREEMENT_NOT_ACTIVE', patient);
      }
      await world.rows('BEGIN');
      await world.rows(`UPDATE joint_ward_agreement SET during = '[2020-01-01,)' WHERE id = $1`, [agreementId]);
      await world.rows(`UPDATE joint_ward_member SET during = '[2020-01-01,)' WHERE agreement_id = $1`, [agreementId]);
      await world.rows('COMMIT');
    });
  });

  describe('and taken back', () => {
    it('lies in the former bed as if nothing had been; the referral is accepted and its bed held', async () => {
      const patient = await somebody();
      const { transfer } = await done(patient);
      const answer = await cancel(transfer?.id ?? '');
      expect(answer.userErrors).toEqual([]);
      expect(answer.referral).toMatchObject({ state: 'ACCEPTED' });
      expect(await encounter(patient.encounterId)).toMatchObject({
        state: 'ADMITTED',
        departed_at: null,
        disposition: null,
      });
      expect(await encounter(patient.plannedId)).toMatchObject({ state: 'PLANNED', admitted_at: null });
      expect(await occupancies(patient.fromBedId)).toEqual(['STAY']);
      expect(await occupancies(patient.toBedId)).toEqual(['HOLD']);
      expect((await cancel(transfer?.id ?? '')).userErrors).toMatchObject([{ code: 'ALREADY_CANCELLED' }]);
      await done(patient);
    });

    it('only as a whole', async () => {
      const patient = await somebody();
      await done(patient);
      const input = { reason: 'x', requestId: newUuid() };
      const admission = await api.ask(
        'mutation ($input: EncounterCancelInput!) { bedStayBeginCancel(input: $input) { userErrors { code } } }',
        {
          authorization: nurseThere,
          variables: { input: { ...input, encounterId: toGlobalId('Encounter', patient.plannedId) } },
        },
      );
      expect(admission.data).toEqual({ bedStayBeginCancel: { userErrors: [{ code: 'PART_OF_TRANSFER' }] } });
      const departure = await api.ask(
        'mutation ($input: EncounterCancelInput!) { bedStayDepartCancel(input: $input) { userErrors { code } } }',
        {
          authorization: nurseHere,
          variables: {
            input: { ...input, requestId: newUuid(), encounterId: toGlobalId('Encounter', patient.encounterId) },
          },
        },
      );
      expect(departure.data).toEqual({ bedStayDepartCancel: { userErrors: [{ code: 'PART_OF_TRANSFER' }] } });
      expect(await encounter(patient.plannedId)).toMatchObject({ state: 'ADMITTED' });
    });

    it('not when the former bed was taken, the patient moved, or it is too late', async () => {
      const taken = await somebody();
      const first = await done(taken);
      await occupy(taken.fromBedId);
      expect((await cancel(first.transfer?.id ?? '')).userErrors).toMatchObject([{ code: 'NOT_LATEST' }]);

      const moved = await somebody();
      const second = await done(moved);
      await moveTo(moved.plannedId, toBeds[toBeds.length - 2] ?? '');
      expect((await cancel(second.transfer?.id ?? '')).userErrors).toMatchObject([{ code: 'NOT_LATEST' }]);

      const late = await somebody();
      const third = await done(late);
      await world.rows(`UPDATE transfer SET recorded_at = now() - interval '25 hours' WHERE referral_id = $1`, [
        late.referralId,
      ]);
      expect((await cancel(third.transfer?.id ?? '')).userErrors).toMatchObject([{ code: 'TOO_LATE' }]);
    });
  });

  function sinceMidnight(): number {
    return (Date.now() + 8 * 3_600_000) % 86_400_000;
  }

  async function bedOfOtherWard(): Promise<string> {
    const wardId = await world.insert('ward', {
      institution_id: centre.institutionId,
      department_id: centre.departmentId,
      code: newUuid(),
      name_zh: '内科',
      name_en: 'medicine',
      sex_rule: 'ANY',
      during: '[2020-01-01,)',
    });
    const roomId = await world.insert('room', { ward_id: wardId, code: '1' });
    const [bed = ''] = await moreBeds(world, { ...centre, wardId, roomId }, 1, newUuid());
    return bed;
  }

  async function takenBed(): Promise<string> {
    const patient = await somebody();
    await done(patient);
    return patient.toBedId;
  }

  /** The bed was cleaned and is used for something else. */
  async function occupy(bedId: string): Promise<void> {
    const now = new Date();
    await world.rows(
      `UPDATE bed_occupancy SET during = tstzrange(lower(during), $2) WHERE bed_id = $1 AND kind = 'BLOCK' AND cancelled_at IS NULL`,
      [bedId, now],
    );
    await world.insert('bed_occupancy', {
      bed_id: bedId,
      institution_id: hospital.institutionId,
      ward_id: hospital.wardId,
      kind: 'BLOCK',
      reason: 'REPAIR',
      during: `[${now.toISOString()},)`,
    });
  }

  async function moveTo(encounterId: string, bedId: string): Promise<void> {
    const answer = await api.ask(
      'mutation ($input: BedStayMoveInput!) { bedStayMove(input: $input) { userErrors { code message } } }',
      {
        authorization: nurseThere,
        variables: {
          input: {
            requestId: newUuid(),
            encounterId: toGlobalId('Encounter', encounterId),
            toBedId: toGlobalId('Bed', bedId),
          },
        },
      },
    );
    expect(answer.data).toEqual({ bedStayMove: { userErrors: [] } });
  }

  async function leave(patient: Handing, disposition: string): Promise<void> {
    const answer = await api.ask(
      'mutation ($input: BedStayDepartInput!) { bedStayDepart(input: $input) { userErrors { code message } } }',
      {
        authorization: nurseHere,
        variables: {
          input: { requestId: newUuid(), encounterId: toGlobalId('Encounter', patient.encounterId), disposition },
        },
      },
    );
    expect(answer.data).toEqual({ bedStayDepart: { userErrors: [] } });
  }

  interface Change {
    readonly bedId?: string;
    readonly at?: Date;
    readonly expectedVersion?: number;
    readonly requestId?: string;
  }

  interface Payload {
    readonly transfer: { id: string; cancelledAt: string | null; jointWard: { id: string } | null } | null;
    readonly referral: { state: string } | null;
    readonly userErrors: { code: string; message: string }[];
  }

  const fields = `transfer { id at cancelledAt jointWard { id } } referral { state } userErrors { code message }`;

  async function ask(patient: Handing, change: Change, authorization: string) {
    const { requestId = newUuid(), bedId, at, expectedVersion } = change;
    return api.ask(`mutation ($input: TransferCompleteInput!) { transferComplete(input: $input) { ${fields} } }`, {
      authorization,
      variables: {
        input: {
          requestId,
          referralId: toGlobalId('Referral', patient.referralId),
          bedId: bedId ? toGlobalId('Bed', bedId) : undefined,
          at: at?.toISOString(),
          expectedVersion,
        },
      },
    });
  }

  async function complete(patient: Handing, change: Change = {}, authorization = nurseThere): Promise<Payload> {
    const answer = await ask(patient, change, authorization);
    expect(answer.message).toBeUndefined();
    return answer.data?.transferComplete as Payload;
  }

  async function done(patient: Handing, change: Change = {}, authorization = nurseThere): Promise<Payload> {
    const payload = await complete(patient, change, authorization);
    expect(payload.userErrors).toEqual([]);
    return payload;
  }

  async function codeOf(patient: Handing, change: Change, authorization: string): Promise<string | undefined> {
    return (await ask(patient, change, authorization)).code;
  }

  /** Refused with the code, in both languages, and nothing has changed. */
  async function refused(code: string, patient: Handing, change: Change = {}): Promise<void> {
    const before = await snapshot(patient);
    const { userErrors } = await complete(patient, change);
    expect(userErrors.map(error => error.code)).toEqual([code]);
    expect(userErrors[0]?.message.length).toBeGreaterThan(10);
    expect(await snapshot(patient)).toEqual(before);
  }

  /** Everything that a transfer would change. */
  async function snapshot({ patientId, referralId, fromBedId, toBedId }: Handing): Promise<unknown> {
    return world.rows(
      `SELECT (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM encounter e WHERE e.patient_id = $1) AS encounters,
         (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM bed_occupancy o WHERE o.bed_id = ANY ($3::uuid[])) AS beds,
         (SELECT to_jsonb(r) FROM referral r WHERE r.id = $2) AS referral, (SELECT count(*) FROM referral_step WHERE referral_id = $2) AS steps,
         (SELECT count(*) FROM transfer) AS transfers, (SELECT count(*) FROM outbox WHERE subject_id = ANY ($3::uuid[] || $2::uuid)) AS events,
         (SELECT count(*) FROM notice WHERE referral_id = $2) AS notices,
         (SELECT jsonb_agg(version ORDER BY id) FROM bed WHERE id = ANY ($3)) AS versions`,
      [patientId, referralId, [fromBedId, toBedId]],
    );
  }

  async function cancel(transferId: string): Promise<Payload> {
    const answer = await api.ask(
      `mutation ($input: TransferCancelInput!) { transferCancel(input: $input) { ${fields} } }`,
      {
        authorization: nurseThere,
        variables: { input: { requestId: newUuid(), transferId, reason: '登记错误' } },
      },
    );
    expect(answer.message).toBeUndefined();
    return answer.data?.transferCancel as Payload;
  }

  async function encounter(id: string): Promise<Record<string, unknown>> {
    const [row] = await world.rows<Record<string, unknown>>('SELECT * FROM encounter WHERE id = $1', [id]);
    return row ?? {};
  }

  /** What is with a bed from now on. */
  async function occupancies(bedId: string): Promise<string[]> {
    const rows = await world.rows<{ kind: string }>(
      `SELECT kind FROM bed_occupancy WHERE bed_id = $1 AND cancelled_at IS NULL AND until > clock_timestamp() ORDER BY since`,
      [bedId],
    );
    return rows.map(row => row.kind);
  }
});
