import type { ReceivedLineInput, ScannedFragment, ShipmentRowFragment } from '../gql/graphql';

/** What has been scanned or entered of a shipment and is not in stock yet. The server decides what of it may come in; here it is only gathered. */
export interface Entry {
  key: number;
  shipmentLineId: string;
  /** The text of the label; null where it was entered by hand. */
  scan: string | null;
  lotNumber: string | null;
  expiresOn: string | null;
  serials: readonly string[];
  packs: number;
  refusedPacks: number;
  refuseReason: string | null;
}

export type ShipmentLine = ShipmentRowFragment['lines'][number];

/** What of a line is here: taken and refused, now and before. */
export function doneOf(line: ShipmentLine, entries: readonly Entry[]): number {
  return entries
    .filter(({ shipmentLineId }) => shipmentLineId === line.id)
    .reduce((sum, { packs, refusedPacks }) => sum + packs + refusedPacks, line.packsTaken);
}

/** The line that a label belongs to: by its pack, then by its lot, then the one that is not full yet. */
export function lineOf(
  lines: readonly ShipmentLine[],
  scan: Pick<ScannedFragment, 'pack' | 'lot'>,
  entries: readonly Entry[],
): ShipmentLine | undefined {
  const fitting = lines.filter(({ orderLine }) => orderLine?.pack?.id === scan.pack?.id);
  const ofLot = fitting.filter(({ lotNumber }) => lotNumber !== null && lotNumber === scan.lot);
  const wanted = ofLot.length > 0 ? ofLot : fitting;
  return wanted.find(line => doneOf(line, entries) < line.packs) ?? wanted[0];
}

/** The entries with one more pack by this label: the same lot counts up, however its label was read; each serial stands alone. */
export function withScan(
  entries: readonly Entry[],
  line: ShipmentLine,
  text: string,
  scan: Pick<ScannedFragment, 'lot' | 'expiresOn' | 'serial'>,
): Entry[] {
  const lotNumber = scan.lot ?? line.lotNumber ?? null;
  const expiresOn = scan.expiresOn ?? line.expiresOn ?? null;
  const same = entries.find(
    each =>
      each.shipmentLineId === line.id &&
      each.scan !== null &&
      each.serials.length === 0 &&
      each.lotNumber === lotNumber &&
      each.expiresOn === expiresOn,
  );
  if (same && !scan.serial) return entries.map(each => (each === same ? { ...each, packs: each.packs + 1 } : each));
  return withEntry(entries, {
    shipmentLineId: line.id,
    scan: text,
    lotNumber,
    expiresOn,
    serials: scan.serial ? [scan.serial] : [],
    packs: 1,
    refusedPacks: 0,
    refuseReason: null,
  });
}

export function withEntry(entries: readonly Entry[], entry: Omit<Entry, 'key'>): Entry[] {
  return [...entries, { ...entry, key: Math.max(0, ...entries.map(({ key }) => key)) + 1 }];
}

/** As the API takes them. The label says its serial itself. */
export function toInput(entries: readonly Entry[]): ReceivedLineInput[] {
  return entries.map(({ shipmentLineId, scan, lotNumber, expiresOn, serials, packs, refusedPacks, refuseReason }) => ({
    shipmentLineId,
    scan,
    lotNumber,
    expiresOn,
    serials: scan === null ? [...serials] : [],
    packs,
    refusedPacks,
    refuseReason,
  }));
}

const keyOf = (shipmentId: string) => `medgroup.receiving.${shipmentId}`;

/** What was scanned before on this screen, such as before it went dark. */
export function keptEntries(shipmentId: string): Entry[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(shipmentId)) ?? '[]');
    return Array.isArray(kept) ? (kept as Entry[]) : [];
  } catch {
    return [];
  }
}

export function keepEntries(shipmentId: string, entries: readonly Entry[]): void {
  if (entries.length === 0) sessionStorage.removeItem(keyOf(shipmentId));
  else sessionStorage.setItem(keyOf(shipmentId), JSON.stringify(entries));
}
