import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScanReader } from '../catalogue/useScanReader';
import { GoodsReceiveDocument, type ShipmentRowFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { count, useName } from '../ui/format';
import type { ScanOutcome } from '../ui/ScanField';
import {
  doneOf,
  type Entry,
  keepEntries,
  keptEntries,
  lineOf,
  type ShipmentLine,
  toInput,
  withScan,
} from './receiving';

/** Takes a shipment in, scan by scan: each one is shown to the server before it counts. */
export function useReceiving(shipment: ShipmentRowFragment, houseId: string, placeId: string | undefined) {
  const { t } = useTranslation();
  const name = useName();
  const read = useScanReader(houseId);
  const [entries, setState] = useState<readonly Entry[]>(() => keptEntries(shipment.id));
  const [history, setHistory] = useState<readonly (readonly Entry[])[]>([]);
  const [last, setLast] = useState<string>();
  // Scans come one behind the other: each one builds on what the one before has left.
  const current = useRef(entries);
  const set = (next: readonly Entry[]) => {
    current.current = next;
    keepEntries(shipment.id, next);
    setState(next);
  };
  /** Takes new entries when the server has nothing against them; else says what. */
  const attempt = async (next: readonly Entry[]): Promise<string | undefined> => {
    if (next.length > 0) {
      const input = { shipmentId: shipment.id, placeId: placeId ?? '', lines: toInput(next), dryRun: true };
      const { goodsReceive } = await act(GoodsReceiveDocument, input);
      const [error] = goodsReceive.userErrors;
      if (error) return error.message;
    }
    const before = current.current;
    setHistory(all => [...all.slice(-20), before]);
    set(next);
    return undefined;
  };
  const said = (line: ShipmentLine, lot: string | null, serial: string | null) => {
    const item = line.orderLine?.item ? name(line.orderLine.item) : '';
    const words = { item, n: count(doneOf(line, current.current)), of: count(line.packs) };
    if (serial) return t('purchase.receive.takenSerial', { ...words, serial });
    return lot ? t('purchase.receive.taken', { ...words, lot }) : t('purchase.receive.takenPlain', words);
  };
  const refuse = (sentence: string): ScanOutcome => ({ taken: false, said: sentence });
  const scan = async (text: string): Promise<ScanOutcome> => {
    const answer = await read(text);
    if ('refused' in answer) return refuse(answer.refused);
    const item = name(answer.item);
    const { lot, serial, pack } = answer.scan;
    const line = lineOf(shipment.lines, answer.scan, current.current);
    if (!line) {
      const other = shipment.lines.find(({ orderLine }) => orderLine?.item?.id === answer.item.id)?.orderLine;
      if (other?.pack && pack) return refuse(t('purchase.receive.wrongPack', { item, pack: name(other.pack) }));
      return refuse(t('purchase.receive.wrongItem', { item }));
    }
    const isSerial = line.orderLine?.item?.tracking === 'SERIAL';
    if (isSerial && !serial) return refuse(t('purchase.receive.serialMissing', { item }));
    if (serial && current.current.some(each => each.shipmentLineId === line.id && each.serials.includes(serial)))
      return refuse(t('purchase.receive.serialTwice', { serial }));
    if (doneOf(line, current.current) >= line.packs)
      return refuse(t('purchase.receive.tooMany', { item, of: count(line.packs) }));
    const wrong = await attempt(withScan(current.current, line, text, answer.scan));
    if (wrong) return refuse(wrong);
    setLast(line.id);
    return { taken: true, said: said(line, lot ?? line.lotNumber ?? null, isSerial ? (serial ?? null) : null) };
  };
  const undo = () => {
    const before = history.at(-1);
    if (!before) return;
    setHistory(history.slice(0, -1));
    set(before);
  };
  const finish = async (place: string) => {
    const input = { shipmentId: shipment.id, placeId: place, lines: toInput(current.current) };
    const { goodsReceive } = await act(GoodsReceiveDocument, input);
    if (goodsReceive.receipt) keepEntries(shipment.id, []);
    return goodsReceive;
  };
  return { entries, last, scan, attempt, undo: history.length > 0 ? undo : undefined, finish };
}

export type Receiving = ReturnType<typeof useReceiving>;
