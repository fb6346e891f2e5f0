import { jointBedsAmong } from '../joint-wards/joint-ward.facts';
import { civilDateOf, daysBetween } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import { placesOfBeds, type StayFacts, staysOf } from '../wards/bed.facts';
import { type EncounterChange, followEncounters } from '../wards/encounter.followers';
import { type HouseWork, recordHouseWork, takeBackHouseWork } from './house-work.commands';

/**
 * What a stay is worth, counted when the patient has left (出院者占用床日): the discharge, and the bed-days in the beds where they lay. It is the
 * common work of the departments to which the wards belong. A departure that is taken back takes the work with it.
 */
followEncounters({
  touched: async () => ({ encounterIds: [], bedIds: [] }),
  lock: async () => undefined,
  objection: async () => undefined,
  changed: async (tx, change) => {
    if (change.kind === 'DEPARTED') await tx.acrossHouses(() => departed(tx, change));
    if (change.kind === 'DEPARTURE_CANCELLED') await tx.acrossHouses(() => takeBack(tx, change));
  },
});

async function departed(tx: Transaction, { encounter, bedId, at }: EncounterChange): Promise<void> {
  const encounterId = present(encounter.id, 'encounter that ends');
  const stays = await staysOf(tx, encounterId);
  const bedIds = stays.map(stay => stay.bedId);
  const places = await placesOfBeds(tx, bedIds);
  const joint = await jointBedsAmong(tx, bedIds, at);
  const work = { institutionId: encounter.institutionId, personId: null, on: civilDateOf(at) };
  const days = bedDays(stays, at).map(
    ({ stay, nights }): HouseWork => ({
      ...work,
      sourceKey: stayKey(stay.id),
      departmentId: present(places.get(stay.bedId), 'place of a bed').departmentId,
      code: joint.has(stay.bedId) ? 'JOINT_WARD_BED_DAY' : 'INPATIENT_BED_DAY',
      quantityMilli: BigInt(nights) * 1_000n,
    }),
  );
  const discharge: HouseWork = {
    ...work,
    sourceKey: dischargeKey(encounterId),
    departmentId: present(places.get(bedId), 'place of a bed').departmentId,
    code: 'INPATIENT_DISCHARGED',
    quantityMilli: 1_000n,
  };
  await recordHouseWork(tx, [discharge, ...days]);
}

/** Nights in each bed; who came and left on one day takes one where they lay last. */
export function bedDays<Stay extends Pick<StayFacts, 'period'>>(
  latestFirst: readonly Stay[],
  at: Date,
): { stay: Stay; nights: number }[] {
  const counted = latestFirst.map(stay => ({
    stay,
    nights: daysBetween(civilDateOf(stay.period.from), civilDateOf(stay.period.until ?? at)),
  }));
  const lasting = counted.filter(({ nights }) => nights > 0);
  return lasting.length > 0 ? lasting : counted.slice(0, 1).map(({ stay }) => ({ stay, nights: 1 }));
}

async function takeBack(tx: Transaction, { encounter }: EncounterChange): Promise<void> {
  const encounterId = present(encounter.id, 'encounter that goes on');
  const stays = await staysOf(tx, encounterId);
  const keys = [dischargeKey(encounterId), ...stays.map(({ id }) => stayKey(id))];
  await takeBackHouseWork(tx, encounter.institutionId, keys);
}

function dischargeKey(encounterId: string): string {
  return `encounter:${encounterId}:discharged`;
}

function stayKey(stayId: string): string {
  return `stay:${stayId}:bed-days`;
}
