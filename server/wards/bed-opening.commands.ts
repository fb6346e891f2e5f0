import { newUuid } from '../kernel/ids';
import { toRangeText } from '../kernel/period';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authorise } from './authorise';
import { bedFacts, lockBeds, placeOfBed } from './bed.facts';
import type { BedKind, CloseReason } from './bed.rules';
import { announceBeds } from './bed.writes';
import { blockersOf } from './blockers.queries';
import type { WardsCode } from './wards.codes';

/** Whether beds exist for use: opening (extra beds too) and closing, bed by bed or a whole ward. */

export async function openBed(
  tx: Transaction,
  input: { bedId: string; kind: BedKind },
): Promise<Result<{ bedId: string }, WardsCode>> {
  const place = await placeOfBed(tx, input.bedId);
  authorise(tx, 'bed.open', place, bedName);
  const ward = await tx.row('SELECT 1 FROM ward WHERE id = $1 AND during @> now() FOR SHARE', [place.wardId]);
  if (!ward)
    return refused(
      refusal(
        'WARD_CLOSED',
        '病区已关闭，不能开放其中的床位。',
        'The ward is closed; its beds cannot be opened.',
        'bedId',
      ),
    );
  await lockBeds(tx, [input.bedId]);
  const now = await tx.now();
  const bed = await bedFacts(tx, input.bedId, now);
  if (bed.kind !== null)
    return refused(refusal('ALREADY_OPEN', `${bed.code} 床已开放。`, `Bed ${bed.code} is open already.`, 'bedId'));
  await tx.rows('INSERT INTO bed_open_period (id, bed_id, kind, during) VALUES ($1, $2, $3, $4)', [
    newUuid(),
    bed.id,
    input.kind,
    toRangeText({ from: now, until: null }),
  ]);
  await announceBeds(tx, 'OPENED', [bed.id], now);
  tx.audit({ action: 'bed.open', institutionId: bed.institutionId, subjectKind: 'Bed', subjectId: bed.id });
  return accepted({ bedId: bed.id });
}

/** Closes a bed for good or for a long time; refused while somebody lies in it or it is held. */
export async function closeBed(
  tx: Transaction,
  input: { bedId: string; reason: CloseReason },
): Promise<Result<{ bedId: string }, WardsCode>> {
  const place = await placeOfBed(tx, input.bedId);
  authorise(tx, 'bed.open', place, bedName);
  await lockBeds(tx, [input.bedId]);
  const now = await tx.now();
  const bed = await bedFacts(tx, input.bedId, now);
  if (bed.kind === null)
    return refused(refusal('ALREADY_CLOSED', `${bed.code} 床已关闭。`, `Bed ${bed.code} is closed already.`, 'bedId'));
  if ((await blockersOf(tx, 'bed_id', bed.id)).length > 0) return refused(blocked());
  await closeBeds(tx, [bed.id], input.reason, now);
  tx.audit({
    action: 'bed.close',
    institutionId: bed.institutionId,
    subjectKind: 'Bed',
    subjectId: bed.id,
    detail: { reason: input.reason },
  });
  return accepted({ bedId: bed.id });
}

/** Closes a ward with all its beds; refused while anybody lies, is expected or waits there. */
export async function closeWard(
  tx: Transaction,
  input: { wardId: string; reason: CloseReason },
): Promise<Result<{ wardId: string }, WardsCode>> {
  const { wardId } = input;
  const ward = await tx.row<{ institutionId: string; isOpen: boolean }>(
    'SELECT institution_id AS "institutionId", during @> clock_timestamp() AS "isOpen" FROM ward WHERE id = $1 FOR NO KEY UPDATE',
    [wardId],
  );
  if (!ward) throw notFound('这个病区', 'ward');
  authorise(tx, 'ward.manage', { institutionId: ward.institutionId, wardId }, wardName);
  if (!ward.isOpen) return refused(refusal('ALREADY_CLOSED', '病区已关闭。', 'The ward is closed already.', 'wardId'));
  const beds = await tx.rows<{ id: string }>('SELECT id FROM bed WHERE ward_id = $1 ORDER BY id', [wardId]);
  const bedIds = beds.map(bed => bed.id);
  await lockBeds(tx, bedIds);
  if ((await blockersOf(tx, 'ward_id', wardId)).length > 0) return refused(blocked());
  const now = await tx.now();
  await closeBeds(tx, bedIds, input.reason, now);
  await tx.rows('UPDATE ward SET during = tstzrange(lower(during), $2), version = version + 1 WHERE id = $1', [
    wardId,
    now,
  ]);
  tx.audit({
    action: 'ward.close',
    institutionId: ward.institutionId,
    subjectKind: 'Ward',
    subjectId: wardId,
    detail: { reason: input.reason },
  });
  return accepted({ wardId });
}

/** Ends open periods, and with them whatever blocked the beds. */
async function closeBeds(tx: Transaction, bedIds: readonly string[], reason: CloseReason, now: Date): Promise<void> {
  await tx.rows(
    `UPDATE bed_open_period SET during = tstzrange(lower(during), $2), close_reason = $3
     WHERE bed_id = ANY ($1) AND during @> $2::timestamptz AND lower(during) < $2`,
    [bedIds, now, reason],
  );
  await tx.rows(
    `UPDATE bed_occupancy SET during = tstzrange(lower(during), $2)
     WHERE bed_id = ANY ($1) AND cancelled_at IS NULL AND kind = 'BLOCK' AND during @> $2::timestamptz AND lower(during) < $2`,
    [bedIds, now],
  );
  await announceBeds(tx, 'CLOSED', bedIds, now);
}

function blocked(): Refusal<'BLOCKED'> {
  return refusal(
    'BLOCKED',
    '仍有患者、保留或候床，不能关闭，请先处理所列事项。',
    'Patients, holds or waiting patients stand in the way; see the list.',
  );
}

const bedName = { zh: '这张床', en: 'bed' };
const wardName = { zh: '这个病区', en: 'ward' };
