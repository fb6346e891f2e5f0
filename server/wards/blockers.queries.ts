import type { Blocker } from '../group/group.rules';
import type { Reader } from './bed.records';

/** What stands in the way of closing a bed or ward, or of an institution that leaves its group: at most this many are listed. */
const listed = 50;

export async function blockersOf(
  reader: Reader,
  column: 'bed_id' | 'ward_id' | 'institution_id',
  id: string | readonly string[],
): Promise<Blocker[]> {
  const ids = [id].flat();
  const occupied = await reader.rows<{
    kind: 'STAY' | 'HOLD';
    encounterId: string | null;
    bedId: string;
    code: string;
    number: string | null;
  }>(
    `SELECT o.kind, o.encounter_id AS "encounterId", b.id AS "bedId", b.code, e.number
     FROM bed b
     JOIN bed_occupancy o ON o.bed_id = b.id AND o.institution_id = b.institution_id AND o.cancelled_at IS NULL AND o.kind IN ('STAY', 'HOLD')
       AND o.until > statement_timestamp()
     LEFT JOIN encounter e ON e.id = o.encounter_id
     WHERE b.${column === 'bed_id' ? 'id' : column} = ANY ($1)
     ORDER BY b.code LIMIT ${listed}`,
    [ids],
  );
  const waiting =
    column === 'bed_id'
      ? []
      : await reader.rows<{ id: string; number: string }>(
          `SELECT id, number FROM encounter WHERE ${column} = ANY ($1) AND state = 'PLANNED' ORDER BY planned_at LIMIT ${listed}`,
          [ids],
        );
  return [...occupied.map(occupancyBlocker), ...waiting.map(waitingBlocker)];
}

function occupancyBlocker(row: {
  kind: 'STAY' | 'HOLD';
  encounterId: string | null;
  bedId: string;
  code: string;
  number: string | null;
}): Blocker {
  if (row.kind === 'STAY' && row.encounterId) {
    return {
      kind: 'OPEN_STAY',
      subject: { type: 'Encounter', uuid: row.encounterId },
      message: {
        zh: `${row.code} 床有在院患者（${row.number}）`,
        en: `a patient lies in bed ${row.code} (${row.number})`,
      },
    };
  }
  return {
    kind: 'HELD_BED',
    subject: { type: 'Bed', uuid: row.bedId },
    message: { zh: `${row.code} 床已保留`, en: `bed ${row.code} is held` },
  };
}

function waitingBlocker({ id, number }: { id: string; number: string }): Blocker {
  return {
    kind: 'WAITING_PATIENT',
    subject: { type: 'Encounter', uuid: id },
    message: { zh: `有候床患者（${number}）`, en: `a patient waits for a bed (${number})` },
  };
}
