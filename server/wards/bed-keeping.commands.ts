import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Action } from '../platform/access/actions';
import type { Transaction } from '../platform/database/transaction';
import { authorise } from './authorise';
import {
  type BedFacts,
  bedFacts,
  bedPolicyOf,
  type EncounterFacts,
  lockBeds,
  lockEncounters,
  placeOfBed,
} from './bed.facts';
import { BedState, BlockReason, bedState } from './bed.rules';
import { announceBeds, type BedEventKind, beginOccupancy, endOccupancy } from './bed.writes';
import { allows } from './encounter.rules';
import { endOf } from './instant.rules';
import { bedVersionRefusal, encounterRefusal, ofReferralRefusal } from './stay.rules';
import type { WardsCode } from './wards.codes';

/** Keeping a bed: clean, contaminated, held, released, blocked, unblocked. */

export interface BedInput {
  readonly bedId: string;
  readonly expectedVersion?: number | null;
  readonly note?: string | null;
}

type Done = { bedId: string };
type Kept = Result<Done, WardsCode>;

/** The bed is clean again. */
export function clean(tx: Transaction, input: BedInput): Promise<Kept> {
  return keep(tx, input, 'bed.keep', [BedState.TO_CLEAN, BedState.CONTAMINATED], 'CLEANED', endCurrent);
}

/** The bed needs disinfection before anybody may use it. */
export function contaminate(tx: Transaction, input: BedInput): Promise<Kept> {
  return keep(tx, input, 'bed.keep', [BedState.FREE, BedState.TO_CLEAN], 'CONTAMINATED', async (inner, bed, now) => {
    const from = bed.occupancy ? await endCurrent(inner, bed, now) : now;
    await block(inner, bed, { reason: BlockReason.CONTAMINATED, from, until: null, note: input.note });
  });
}

/** Shuts a bed for a small repair or disinfection; it stays an open bed in the statistics. */
export function blockBed(
  tx: Transaction,
  input: BedInput & { reason: BlockReason; until?: Date | null },
): Promise<Kept> {
  return keep(tx, input, 'bed.keep', [BedState.FREE], 'BLOCKED', async (inner, bed, now) => {
    if (input.until && input.until <= now)
      return refusal('HOLD_TOO_LONG', '结束时间应在将来。', 'The end must lie in the future.', 'until');
    await block(inner, bed, { reason: input.reason, from: now, until: input.until ?? null, note: input.note });
    return undefined;
  });
}

export function unblock(tx: Transaction, input: BedInput): Promise<Kept> {
  return keep(tx, input, 'bed.keep', [BedState.CLOSED], 'UNBLOCKED', endCurrent);
}

/** Promises a free bed until an instant, for somebody who waits or lies in the house or for nobody in particular; the promise ends by itself. */
export async function hold(
  tx: Transaction,
  input: BedInput & { until: Date; encounterId?: string | null },
): Promise<Kept> {
  // Encounters are locked before beds, as everywhere.
  const [encounter] = input.encounterId ? await lockEncounters(tx, [input.encounterId]) : [];
  return keep(tx, input, 'bed.hold', [BedState.FREE], 'HELD', async (inner, bed, now) => {
    const wrong = holderRefusal(encounter, bed) ?? (await tooLong(inner, bed, input.until, now));
    if (wrong) return wrong;
    const { id: bedId, institutionId, wardId } = bed;
    await beginOccupancy(inner, {
      bedId,
      institutionId,
      wardId,
      kind: 'HOLD',
      period: { from: now, until: input.until },
      encounterId: encounter?.id,
      note: input.note,
    });
    return undefined;
  });
}

function holderRefusal(encounter: EncounterFacts | undefined, bed: BedFacts): Refusal<WardsCode> | undefined {
  if (!encounter) return undefined;
  if (encounter.institutionId !== bed.institutionId) {
    return refusal('OTHER_INSTITUTION', '该患者在其他机构。', 'The patient is in another institution.', 'encounterId');
  }
  return allows(encounter.state, 'ADMIT') || allows(encounter.state, 'MOVE')
    ? undefined
    : encounterRefusal(encounter, 'ADMIT');
}

async function tooLong(
  tx: Transaction,
  bed: BedFacts,
  until: Date,
  now: Date,
): Promise<Refusal<WardsCode> | undefined> {
  const { holdMinutesMax } = await bedPolicyOf(tx, bed.institutionId);
  const minutes = (until.getTime() - now.getTime()) / 60_000;
  if (minutes > 0 && minutes <= holdMinutesMax) return undefined;
  const hours = Math.floor(holdMinutesMax / 60);
  return refusal(
    'HOLD_TOO_LONG',
    `保留须在将来且不超过 ${hours} 小时。`,
    `A hold ends in the future, within ${hours} hours.`,
    'until',
  );
}

export function release(tx: Transaction, input: BedInput): Promise<Kept> {
  return keep(tx, input, 'bed.hold', [BedState.HELD], 'RELEASED', async (inner, bed, now) => {
    const wrong = bed.occupancy && ofReferralRefusal(bed.occupancy);
    return wrong ?? endCurrent(inner, bed, now);
  });
}

/** Locks the bed, checks right, version and state, lets `write` do its part and tells the feed. */
async function keep(
  tx: Transaction,
  input: BedInput,
  action: Action,
  from: readonly BedState[],
  event: BedEventKind,
  write: (tx: Transaction, bed: BedFacts, now: Date) => Promise<Refusal<WardsCode> | Date | undefined>,
): Promise<Kept> {
  const place = await placeOfBed(tx, input.bedId);
  authorise(tx, action, place, { zh: '这张床', en: 'bed' });
  await lockBeds(tx, [input.bedId]);
  const now = await tx.now();
  const bed = await bedFacts(tx, input.bedId, now);
  const wrong = bedVersionRefusal(bed, input.expectedVersion) ?? stateRefusal(bed, from);
  if (wrong) return refused(wrong);
  const written = await write(tx, bed, now);
  if (written && 'code' in written) return refused(written);
  await announceBeds(tx, event, [bed.id], now);
  tx.audit({
    action: `bed.${event.toLowerCase()}`,
    institutionId: bed.institutionId,
    subjectKind: 'Bed',
    subjectId: bed.id,
  });
  return accepted({ bedId: bed.id });
}

function stateRefusal(bed: BedFacts, from: readonly BedState[]): Refusal<WardsCode> | undefined {
  const { code, kind, occupancy } = bed;
  if (kind === null) return refusal('BED_NOT_OPEN', `${code} 床未开放。`, `Bed ${code} is not open.`, 'bedId');
  const state = bedState(kind, occupancy);
  if (from.includes(state)) return undefined;
  const { zh, en } = stateNames[state];
  return refusal(
    'BED_STATE',
    `${code} 床当前为“${zh}”，不能进行该操作。`,
    `Bed ${code} is ${en} now; this cannot be done.`,
    'bedId',
  );
}

const stateNames: Record<BedState, { zh: string; en: string }> = {
  FREE: { zh: '空床', en: 'free' },
  HELD: { zh: '保留', en: 'held' },
  OCCUPIED: { zh: '占用', en: 'occupied' },
  TO_CLEAN: { zh: '待清洁', en: 'waiting for cleaning' },
  CONTAMINATED: { zh: '污染', en: 'contaminated' },
  CLOSED: { zh: '停用', en: 'blocked' },
};

async function endCurrent(tx: Transaction, bed: BedFacts, now: Date): Promise<Date> {
  if (!bed.occupancy) return now;
  const end = endOf(bed.occupancy.period.from, now);
  await endOccupancy(tx, bed.occupancy.id, end);
  return end;
}

async function block(
  tx: Transaction,
  bed: BedFacts,
  { reason, from, until, note }: { reason: BlockReason; from: Date; until: Date | null; note?: string | null },
): Promise<undefined> {
  const { id: bedId, institutionId, wardId } = bed;
  await beginOccupancy(tx, { bedId, institutionId, wardId, kind: 'BLOCK', reason, period: { from, until }, note });
}
