import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import { ItemSelect } from '../catalogue/ItemSelect';
import { useScanReader } from '../catalogue/useScanReader';
import {
  type StockItemFragment,
  type StockLotFactsFragment,
  StockPicksDocument,
  StockTransferDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { ScanField, type ScanOutcome } from '../ui/ScanField';
import type { House } from './HousePage';
import { TargetFields } from './PlaceFields';
import { LotCell, useUnits } from './parts';
import { NoteField } from './RecallsPage';
import { useSpots } from './useSpots';
import './cabinet.css';

interface Line {
  key: string;
  item: StockItemFragment;
  lot: StockLotFactsFragment;
  serial: string | null;
  quantity: number;
}

interface Fields {
  fromPlaceId: string;
  houseId: string;
  toPlaceId: string;
  note?: string;
}

/** Gathers what goes, by scanning or by choosing, and moves or sends all of it at once. */
export function SendDialog({ house, onClose, onDone }: { house: House; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const places = useSpots(house.id).filter(place => place.viewerCanKeep);
  const [from, setFrom] = useState<string>();
  const [houseId, setHouseId] = useState<string>();
  const { lines, setLines, onScan, addItem } = useLines(house.id, from);
  const send = async ({ fromPlaceId, toPlaceId, note }: Fields) => {
    const wishes = lines.map(({ item, lot, serial, quantity }) => ({
      itemId: item.id,
      lotId: lot.id,
      serial,
      quantity,
      unit: 'BASE' as const,
    }));
    return (await act(StockTransferDocument, { fromPlaceId, toPlaceId, note, lines: wishes })).stockTransfer;
  };
  return (
    <FormDialog<Fields, Awaited<ReturnType<typeof send>>>
      title={t('stock.transfer.new')}
      width={680}
      submit={t(houseId === house.id ? 'stock.move.submit' : 'stock.move.send')}
      disabled={lines.length === 0}
      send={send}
      done={() => t(houseId === house.id ? 'stock.move.done' : 'stock.move.sent')}
      onChange={changed => {
        if (changed.houseId) setHouseId(changed.houseId);
        if (changed.fromPlaceId) {
          setFrom(changed.fromPlaceId);
          setLines([]);
        }
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="fromPlaceId"
        label={t('stock.transfer.fromPlace')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={places.map(place => ({ value: place.id, label: name(place) }))}
        />
      </Form.Item>
      <TargetFields houseId={houseId} notPlaceId={from} />
      <ScanField label={t('stock.transfer.scan')} disabled={!from} onScan={onScan} />
      <Chooser disabled={!from} onItem={addItem} />
      <Lines lines={lines} onChange={setLines} />
      <NoteField label={t('stock.move.note')} />
    </FormDialog>
  );
}

/** For what carries no code: chosen by name, of the lot that expires first. */
function Chooser({
  disabled,
  onItem,
}: {
  disabled: boolean;
  onItem: (item: StockItemFragment) => Promise<ScanOutcome>;
}) {
  const { t } = useTranslation();
  const { group } = useScope();
  const [said, setSaid] = useState<string>();
  if (!group || disabled) return null;
  const take = async (item: StockItemFragment) => {
    const outcome = await onItem(item);
    setSaid(outcome.taken ? undefined : outcome.said);
  };
  return (
    <Form.Item label={t('stock.transfer.byName')} validateStatus={said ? 'error' : undefined} help={said}>
      <ItemSelect groupId={group.id} onItem={item => item && void take(item)} />
    </Form.Item>
  );
}

/** The lines gathered so far. The same lot scanned again is one more of it. */
function useLines(houseId: string, from: string | undefined) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const read = useScanReader(houseId);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const add = async (item: StockItemFragment, want: { lot?: string | null; serial?: string | null; n: number }) => {
    const { data } = await client.query({
      query: StockPicksDocument,
      variables: { placeId: from ?? '', itemId: item.id, units: mostUnits },
      fetchPolicy: 'no-cache',
    });
    const picks = data?.stockPickList.picks ?? [];
    const pick = picks.find(
      ({ lot, serial }) => (!want.lot || lot?.number === want.lot) && (!want.serial || serial === want.serial),
    );
    if (!pick?.lot) return { taken: false, said: t('stock.transfer.notThere', { item: name(item) }) };
    const { lot } = pick;
    const key = `${lot.id} ${pick.serial ?? ''}`;
    const before = lines.find(line => line.key === key);
    const quantity = Math.min(pick.units, (before?.quantity ?? 0) + want.n);
    const line = { key, item, lot, serial: pick.serial ?? null, quantity };
    setLines(all => [...all.filter(each => each.key !== key), line]);
    return {
      taken: true,
      said: t('stock.transfer.added', { item: name(item), lot: lot.number, n: units(quantity, item) }),
    };
  };
  const onScan = async (text: string): Promise<ScanOutcome> => {
    const found = await read(text);
    if ('refused' in found) return { taken: false, said: found.refused };
    const { lot, serial, pack } = found.scan;
    return add(found.item, { lot, serial, n: pack?.units ?? 1 });
  };
  return { lines, setLines, onScan, addItem: (item: StockItemFragment) => add(item, { n: 1 }) };
}

/** Asked for so that all lots of a place are told. */
const mostUnits = 1_000_000_000;

function Lines({ lines, onChange }: { lines: readonly Line[]; onChange: (lines: readonly Line[]) => void }) {
  const { t } = useTranslation();
  const name = useName();
  if (lines.length === 0) return <p className="quiet">{t('stock.transfer.noLines')}</p>;
  return (
    <ul className="plain use-list stock-draft">
      {lines.map(line => (
        <li key={line.key}>
          <div>
            {name(line.item)} <LotCell lot={line.lot} serial={line.serial} />
          </div>
          <span className="stock-acts">
            <InputNumber
              aria-label={t('stock.quantity')}
              min={1}
              precision={0}
              value={line.quantity}
              disabled={line.serial !== null}
              onChange={quantity =>
                onChange(lines.map(each => (each.key === line.key ? { ...each, quantity: quantity ?? 1 } : each)))
              }
            />
            <Button
              type="text"
              icon={<Icon name="close" size={16} />}
              aria-label={t('stock.transfer.drop')}
              onClick={() => onChange(lines.filter(each => each.key !== line.key))}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
