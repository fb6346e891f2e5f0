import { refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { type EncounterChange, followEncounters } from '../wards/encounter.followers';

/** The parts of a handing-over are taken back together: not the admission there without the discharge here, nor the other way round. */
followEncounters({
  touched: async () => ({ encounterIds: [], bedIds: [] }),
  lock: async () => undefined,
  objection: async (tx, change) => ((await isPart(tx, change)) ? partOfTransfer : undefined),
  changed: async () => undefined,
});

const ends = { ADMISSION_CANCELLED: 'to_encounter_id', DEPARTURE_CANCELLED: 'from_encounter_id' } as const;

async function isPart(tx: Transaction, { kind, encounter }: EncounterChange): Promise<boolean> {
  if (kind !== 'ADMISSION_CANCELLED' && kind !== 'DEPARTURE_CANCELLED') return false;
  const row = await tx.row(`SELECT FROM transfer WHERE ${ends[kind]} = $1 AND cancelled_at IS NULL`, [encounter.id]);
  return row !== undefined;
}

const partOfTransfer = refusal(
  'PART_OF_TRANSFER',
  '这是当天转接的一部分，请撤销整次转接。',
  'This is part of a handing-over between two houses; take the whole of it back.',
  'encounterId',
);
