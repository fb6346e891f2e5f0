import { newUuid } from '../../server/kernel/ids';
import { refusalOf } from '../support/refusal';
import { type House, World } from '../support/world';
import { type Handing, handing, moreBeds } from './handing';

/** What the database itself refuses, with the rules out of the way: each promise about joint wards and handings-over, broken by plain SQL. */
describe('the database refuses', () => {
  let world: World;
  let hospital: House;
  let centre: House;
  let third: House;
  let agreementId: string;
  let directorId: string;

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('WALL');
    hospital = group.lead;
    centre = group.member;
    third = (await world.group('AWAY')).lead;
    directorId = await world.person('主任');
    ({ agreementId } = await world.jointWard(centre, hospital, directorId));
  });
  afterAll(() => world.close());

  const refusal = (work: () => Promise<unknown>) => refusalOf(world, work);

  const agreement = (change: object = {}) =>
    world.insert('joint_ward_agreement', {
      host_id: hospital.institutionId,
      partner_id: centre.institutionId,
      ward_id: hospital.wardId,
      during: '[2020-01-01,)',
      cost_split_host_bp: 5000,
      point_split_host_bp: 5000,
      signed_at: new Date(),
      ...change,
    });
  const beds = (id: string, house: House) =>
    world.rows('INSERT INTO joint_ward_bed (agreement_id, bed_id) SELECT $1, unnest($2::uuid[])', [id, house.bedIds]);
  const director = (id: string, change: object = {}) =>
    world.insert('joint_ward_member', {
      agreement_id: id,
      person_id: directorId,
      role: 'DIRECTOR',
      home_id: centre.institutionId,
      during: '[2020-01-01,)',
      ...change,
    });

  it('nothing that is whole', async () => {
    expect(
      await refusal(async () => {
        const id = await agreement();
        await beds(id, hospital);
        await director(id);
      }),
    ).toBeUndefined();
  });

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'an agreement of a house with itself',
      'joint_ward_agreement_two_houses',
      () => agreement({ partner_id: hospital.institutionId }),
    ],
    ['shares beyond the whole', 'joint_ward_agreement_cost_split', () => agreement({ cost_split_host_bp: 10_001 })],
    [
      'two agreements on a ward at a time',
      'joint_ward_agreement_one_per_ward',
      () => agreement({ host_id: centre.institutionId, partner_id: hospital.institutionId, ward_id: centre.wardId }),
    ],
    [
      'a ward that is not the host’s',
      'joint_ward_of_host',
      async () => {
        const id = await agreement({ ward_id: third.wardId });
        await beds(id, hospital);
        await director(id);
      },
    ],
    ['an agreement without beds', 'joint_ward_beds_of_ward', async () => director(await agreement())],
    [
      'beds of another ward, so that a bed is in one agreement at a time',
      'joint_ward_beds_of_ward',
      async () => {
        const id = await agreement();
        await beds(id, centre);
        await director(id);
      },
    ],
    ['an agreement without a director', 'joint_ward_directed', async () => beds(await agreement(), hospital)],
    [
      'a time without a director',
      'joint_ward_directed',
      () => world.rows(`UPDATE joint_ward_member SET during = '[2021-01-01,)' WHERE agreement_id = $1`, [agreementId]),
    ],
    [
      'houses that are in no common group',
      'joint_ward_one_group',
      async () => {
        const id = await agreement({ partner_id: third.institutionId });
        await beds(id, hospital);
        await director(id, { home_id: third.institutionId });
      },
    ],
    [
      'a house that leaves the group of its agreement',
      'joint_ward_one_group',
      () =>
        world.rows(`UPDATE membership SET during = daterange(lower(during), group_today()) WHERE institution_id = $1`, [
          centre.institutionId,
        ]),
    ],
    ['somebody of a third house in the team', 'joint_ward_team_inside', () => member({ home_id: third.institutionId })],
    ['somebody in the team before the agreement', 'joint_ward_team_inside', () => member({ during: '[2019-01-01,)' })],
    [
      'two roles of a person at a time',
      'joint_ward_member_one_role',
      () => member({ person_id: directorId, during: '[2022-01-01,)' }),
    ],
    ['two directors at a time', 'joint_ward_member_one_director', () => member({ role: 'DIRECTOR' })],
    [
      'a drug twice on the list',
      'formulary_item_once',
      async () => {
        const drug = {
          agreement_id: agreementId,
          drug_code: 'X',
          name_zh: '药',
          name_en: '',
          spec: '',
          during: '[2021-01-01,)',
        };
        await world.insert('formulary_item', drug);
        await world.insert('formulary_item', { ...drug, during: '[2022-01-01,)' });
      },
    ],
    [
      'the end of an agreement while a patient lies there',
      'joint_ward_closed_empty',
      async () => {
        await world.rows('COMMIT');
        await world.patientIn(centre, centre.bedIds[0] ?? '', '王小明');
        await world.rows('BEGIN');
        await world.rows(
          `UPDATE joint_ward_member SET during = tstzrange(lower(during), '2026-01-01') WHERE agreement_id = $1`,
          [agreementId],
        );
        await world.rows(
          `UPDATE joint_ward_agreement SET during = tstzrange(lower(during), '2026-01-01'), closed_at = '2026-01-01', close_reason = 'x' WHERE id = $1`,
          [agreementId],
        );
      },
    ],
  ])('%s', async (_what, constraint, work) => {
    expect(await refusal(work)).toBe(constraint);
  });

  async function member(change: object): Promise<unknown> {
    const personId = await world.person('某人');
    return world.insert('joint_ward_member', {
      agreement_id: agreementId,
      person_id: personId,
      role: 'NURSE',
      home_id: hospital.institutionId,
      during: '[2021-01-01,)',
      ...change,
    });
  }

  describe('a handing-over', () => {
    let patient: Handing;
    const at = new Date();

    beforeAll(async () => {
      const [[fromBedId = ''], [toBedId = '']] = [
        await moreBeds(world, hospital, 1, 'A'),
        await moreBeds(world, centre, 1, 'B'),
      ];
      patient = await handing(world, {
        from: hospital,
        to: centre,
        fromBedId,
        toBedId,
        agreementId,
        requestedBy: directorId,
      });
    });

    const record = (change: object = {}) =>
      world.insert('transfer', {
        referral_id: patient.referralId,
        from_encounter_id: patient.encounterId,
        to_encounter_id: patient.plannedId,
        from_institution_id: hospital.institutionId,
        to_institution_id: centre.institutionId,
        from_bed_id: patient.fromBedId,
        to_bed_id: patient.toBedId,
        agreement_id: agreementId,
        at,
        hold_until: at,
        recorded_at: at,
        ...change,
      });
    const leave = async (change = {}) => {
      const columns = {
        disposition: 'TRANSFER_COMMUNITY',
        to_institution_id: centre.institutionId,
        departed_at: at,
        ...change,
      };
      await world.rows(
        `UPDATE bed_occupancy SET during = tstzrange(lower(during), $2) WHERE encounter_id = $1 AND kind = 'STAY'`,
        [patient.encounterId, columns.departed_at],
      );
      await world.rows(
        `UPDATE encounter SET state = 'DEPARTED', disposition = $2, to_institution_id = $3, departed_at = $4 WHERE id = $1`,
        [patient.encounterId, columns.disposition, columns.to_institution_id, columns.departed_at],
      );
    };
    const come = async (admittedAt: Date = at, bedId: string = patient.toBedId) => {
      await world.rows(
        `UPDATE bed_occupancy SET during = tstzrange(lower(during), $2) WHERE encounter_id = $1 AND kind = 'HOLD'`,
        [patient.plannedId, at],
      );
      await world.rows(`UPDATE encounter SET state = 'ADMITTED', admitted_at = $2 WHERE id = $1`, [
        patient.plannedId,
        admittedAt,
      ]);
      await world.insert('bed_occupancy', {
        bed_id: bedId,
        institution_id: centre.institutionId,
        ward_id: centre.wardId,
        kind: 'STAY',
        during: `[${admittedAt.toISOString()},)`,
        encounter_id: patient.plannedId,
        patient_id: patient.patientId,
      });
      await world.rows(
        `UPDATE referral SET state = 'ADMITTED', hold_until = NULL, departed_at = $2, arrived_at = $2, treated_at = $2, due_at = NULL WHERE id = $1`,
        [patient.referralId, at],
      );
      const step =
        'INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)';
      const [source, target] = [hospital.institutionId, centre.institutionId];
      await world.rows(step, [
        patient.referralId,
        3,
        'ACCEPTED',
        'DEPART',
        'DEPARTED',
        'SOURCE',
        source,
        directorId,
        at,
      ]);
      await world.rows(step, [
        patient.referralId,
        4,
        'DEPARTED',
        'ARRIVE',
        'ARRIVED',
        'TARGET',
        target,
        directorId,
        at,
      ]);
      await world.rows(step, [patient.referralId, 5, 'ARRIVED', 'ADMIT', 'ADMITTED', 'TARGET', target, directorId, at]);
    };

    it('that is whole is taken', async () => {
      expect(
        await refusal(async () => {
          await leave();
          await come();
          await record();
        }),
      ).toBeUndefined();
    });

    it.each<[string, string, () => Promise<unknown>]>([
      ['of somebody who has neither left nor come', 'transfer_whole', () => record()],
      [
        'of somebody who has only come',
        'encounter_one_open_per_patient',
        async () => {
          await record();
          await come();
        },
      ],
      [
        'of somebody who has only left',
        'transfer_whole',
        async () => {
          await leave();
          await record();
        },
      ],
      [
        'at two instants',
        'transfer_whole',
        async () => {
          await leave();
          await come(new Date(at.getTime() + 1));
          await record();
        },
      ],
      [
        'that does not name the receiver',
        'transfer_whole',
        async () => {
          await leave({ to_institution_id: null });
          await come();
          await record();
        },
      ],
      [
        'with the wrong way of leaving',
        'transfer_whole',
        async () => {
          await leave({ disposition: 'TRANSFER_HOSPITAL' });
          await come();
          await record();
        },
      ],
      [
        'into another bed than it says',
        'transfer_whole',
        async () => {
          await leave();
          await come(at, centre.bedIds[1]);
          await record();
        },
      ],
      [
        'when the agreement does not hold',
        'transfer_agreement',
        async () => {
          await leave();
          await come();
          await record();
          await world.rows(
            `UPDATE joint_ward_member SET during = tstzrange(lower(during), $2) WHERE agreement_id = $1`,
            [agreementId, at],
          );
          await world.rows(`UPDATE joint_ward_agreement SET during = tstzrange(lower(during), $2) WHERE id = $1`, [
            agreementId,
            at,
          ]);
          await world.rows('UPDATE transfer SET recorded_at = recorded_at');
        },
      ],
      [
        'twice for one referral',
        'transfer_once_per_referral',
        async () => {
          await leave();
          await come();
          await record();
          await record({ id: newUuid() });
        },
      ],
    ])('%s', async (_what, constraint, work) => {
      expect(await refusal(work)).toBe(constraint);
    });

    it.each<[string, () => Promise<unknown>]>([
      [
        'the way of leaving',
        () => world.rows(`UPDATE encounter SET disposition = 'HOME' WHERE id = $1`, [patient.encounterId]),
      ],
      [
        'the way of coming',
        () => world.rows(`UPDATE encounter SET admission_route = 'OTHER' WHERE id = $1`, [patient.plannedId]),
      ],
      [
        'the bed there',
        () =>
          world.rows(`UPDATE bed_occupancy SET bed_id = $2 WHERE encounter_id = $1 AND kind = 'STAY'`, [
            patient.plannedId,
            centre.bedIds[1],
          ]),
      ],
    ])('of which %s is changed afterwards', async (_what, change) => {
      const whole = async () => {
        await leave();
        await come();
        await record();
        await world.rows('SET CONSTRAINTS ALL IMMEDIATE');
        await world.rows('SET CONSTRAINTS ALL DEFERRED');
      };
      expect(await refusal(whole)).toBeUndefined();
      expect(
        await refusal(async () => {
          await whole();
          await change();
        }),
      ).toBe('transfer_whole');
    });
  });
});
