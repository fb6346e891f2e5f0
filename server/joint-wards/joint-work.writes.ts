import { civilDateOf } from '../kernel/civil-date';
import { type HouseWork, recordHouseWork, takeBackHouseWork } from '../pay/house-work.commands';
import type { Transaction } from '../platform/database/transaction';
import { placesOfBeds } from '../wards/bed.facts';
import type { MemberFacts } from './joint-ward.facts';

/** What joint wards are worth in the pay pool, besides the bed-days that are counted when a patient has left. */

/** Everybody on a round did it for the house from which they come. */
export async function recordRoundWork(
  tx: Transaction,
  roundId: string,
  rounders: readonly MemberFacts[],
  at: Date,
): Promise<void> {
  const work = { departmentId: null, code: 'JOINT_ROUND_HELD', quantityMilli: 1_000n, on: civilDateOf(at) } as const;
  await recordHouseWork(
    tx,
    rounders.map(
      ({ personId, homeId }): HouseWork => ({
        ...work,
        personId,
        institutionId: homeId,
        sourceKey: `round:${roundId}:${personId}`,
      }),
    ),
  );
}

/** Handing somebody over is common work of the department that brought them and of the one that took them over. */
export async function recordTransferWork(
  tx: Transaction,
  transferId: string,
  bedIds: readonly string[],
  at: Date,
): Promise<void> {
  const work = { personId: null, code: 'JOINT_WARD_TRANSFER', quantityMilli: 1_000n, on: civilDateOf(at) } as const;
  const places = await placesOfBeds(tx, bedIds);
  await recordHouseWork(
    tx,
    [...places.values()].map(({ institutionId, departmentId }): HouseWork => {
      const sourceKey = transferKey(transferId, institutionId);
      return { ...work, institutionId, departmentId, sourceKey };
    }),
  );
}

export async function takeBackTransferWork(
  tx: Transaction,
  transferId: string,
  institutionIds: readonly string[],
): Promise<void> {
  for (const institutionId of institutionIds)
    await takeBackHouseWork(tx, institutionId, [transferKey(transferId, institutionId)]);
}

function transferKey(transferId: string, institutionId: string): string {
  return `transfer:${transferId}:${institutionId}`;
}
