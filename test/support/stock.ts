import { civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { House, World } from './world';

/** Stock of a house, everything that may be asked for once. */
export interface Stocked {
  readonly placeId: string;
  readonly quarantineId: string;
  /** Of the other house. */
  readonly otherPlaceId: string;
  /** From the other house, not received yet. */
  readonly comingId: string;
  readonly lotId: string;
  readonly useId: string;
  readonly settlementId: string;
  readonly transferId: string;
  readonly packId: string;
  readonly countId: string;
  readonly blockId: string;
  readonly recallId: string;
}

/**
 * What a supplier has in a house: received, used for the patient of a stay, sent to the other house, packed, counted and recalled. Written by the owner.
 */
export async function stockedAt(
  world: World,
  groupId: string,
  here: House,
  other: Pick<House, 'institutionId'>,
  of: { readonly itemId: string; readonly supplierId: string; readonly personId: string; readonly patientId: string },
): Promise<Stocked> {
  const { itemId, supplierId, personId, patientId } = of;
  const place = (house: Pick<House, 'institutionId'>, kind: string, code: string) =>
    world.insert('stock_place', { institution_id: house.institutionId, kind, code, name_zh: code, name_en: code });
  const placeId = await place(here, 'CENTRAL', 'K01');
  const quarantineId = await place(here, 'QUARANTINE', 'G01');
  const otherPlaceId = await place(other, 'PHARMACY', 'Y01');
  const transitId = await place(other, 'TRANSIT', 'TRANSIT');
  const lotId = await world.insert('stock_lot', { item_id: itemId, number: 'example', expires_on: '2199-01-01' });
  const soonId = await world.insert('stock_lot', {
    item_id: itemId,
    number: 'soon',
    // Whoever asks what expires within a day finds it.
    expires_on: civilDateOf(new Date()),
  });
  const moved = (kind: string, quantity: number, more: object) =>
    world.insert('stock_movement', {
      kind,
      quantity,
      item_id: itemId,
      lot_id: lotId,
      owner_supplier_id: supplierId,
      source_key: newUuid(),
      ...more,
    });
  const from = { from_place_id: placeId, from_institution_id: here.institutionId };
  await moved('RECEIPT', 100, { to_place_id: placeId, to_institution_id: here.institutionId });
  await moved('RECEIPT', 8, { lot_id: soonId, to_place_id: placeId, to_institution_id: here.institutionId });
  const useId = await moved('USE', 3, { ...from, patient_id: patientId, department_id: here.departmentId });
  const settlementId = await world.insert('stock_settlement', {
    movement_id: useId,
    use_id: useId,
    supplier_id: supplierId,
    institution_id: here.institutionId,
    item_id: itemId,
    used_on: '2026-01-01',
    quantity: 3,
  });
  const transferId = await world.insert('stock_transfer', {
    from_place_id: placeId,
    from_institution_id: here.institutionId,
    to_institution_id: other.institutionId,
    to_place_id: otherPlaceId,
  });
  await moved('TRANSFER', 5, {
    ...from,
    to_place_id: transitId,
    to_institution_id: other.institutionId,
    transfer_id: transferId,
  });
  const comingId = await world.insert('stock_transfer', {
    from_place_id: otherPlaceId,
    from_institution_id: other.institutionId,
    to_institution_id: here.institutionId,
    to_place_id: placeId,
  });
  const packed = { place_id: placeId, item_id: itemId, lot_id: lotId, owner_supplier_id: supplierId, units: 10 };
  const packId = await world.insert('stock_pack', { code: 'example', institution_id: here.institutionId, ...packed });
  await world.rows(
    'INSERT INTO par_level (place_id, item_id, institution_id, min_units, max_units) VALUES ($1, $2, $3, 20000, 40000)',
    [placeId, itemId, here.institutionId],
  );
  const countId = await world.insert('stock_count', { institution_id: here.institutionId, place_id: placeId });
  await world.rows(
    'INSERT INTO stock_count_line (count_id, lot_id, owner_supplier_id, expected, counted) VALUES ($1, $2, $3, 92, 92)',
    [countId, lotId, supplierId],
  );
  const reason = { reason: 'example', by_id: personId };
  const blockId = await world.insert('lot_block', {
    lot_id: lotId,
    institution_id: here.institutionId,
    kind: 'QUARANTINE',
    ...reason,
  });
  const recalled = { group_id: groupId, item_id: itemId, lot_numbers: ['example'], level: 2, reason: 'example' };
  const recallId = await world.insert('recall', recalled);
  for (const { institutionId } of [here, other])
    await world.insert('recall_task', {
      recall_id: recallId,
      institution_id: institutionId,
      held_units: 92,
      used_units: 3,
    });
  return {
    placeId,
    quarantineId,
    otherPlaceId,
    lotId,
    useId,
    settlementId,
    transferId,
    comingId,
    packId,
    countId,
    blockId,
    recallId,
  };
}
