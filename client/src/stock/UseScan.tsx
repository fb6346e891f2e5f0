import { InputNumber, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScanReader } from '../catalogue/useScanReader';
import { FixedPackOpenDocument, StockFixedPackDocument, StockUseDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { useName } from '../ui/format';
import { ScanField, type ScanOutcome } from '../ui/ScanField';
import { tellDone } from '../ui/toasts';
import type { CabinetProps } from './CabinetPage';
import { useUnits } from './parts';
import { type Receiver, useReceiverName } from './Receivers';
import { useReturn } from './useReturn';

/** The same code again so soon is the scanner's doubling, not a second piece. */
const doubledMs = 1_500;

/** Scans what is used: one piece of it, unless something else was said before. */
export function UseScan({ cabinet, house, receiver, onActed }: CabinetProps & { receiver: Receiver | undefined }) {
  const { t } = useTranslation();
  const [quantity, setQuantity] = useState(1);
  const [unit, setUnit] = useState<'BASE' | 'PACK'>('BASE');
  const use = useUsing({ cabinet, house, onActed });
  const receiverName = useReceiverName();
  const onScan = async (text: string): Promise<ScanOutcome> => {
    if (!receiver) return { taken: false, said: t('stock.cabinet.noReceiver') };
    const outcome = await use(text, receiver, quantity, unit);
    if (outcome.taken) {
      setQuantity(1);
      setUnit('BASE');
    }
    return outcome;
  };
  return (
    <section className="use-scan" aria-label={t('stock.cabinet.scan')}>
      <p className={receiver ? 'use-for' : 'use-for quiet'}>
        {receiver ? t('stock.cabinet.for', { who: receiverName(receiver) }) : t('stock.cabinet.choose')}
      </p>
      <ScanField label={t('stock.cabinet.scan')} placeholder={t('stock.cabinet.scanHint')} onScan={onScan} />
      <div className="use-quantity">
        <InputNumber
          aria-label={t('stock.cabinet.quantity')}
          min={1}
          max={9_999}
          precision={0}
          value={quantity}
          onChange={value => setQuantity(value ?? 1)}
        />
        <Segmented<'BASE' | 'PACK'>
          aria-label={t('stock.cabinet.unit')}
          value={unit}
          onChange={setUnit}
          options={[
            { value: 'BASE', label: t('stock.cabinet.base') },
            { value: 'PACK', label: t('stock.cabinet.pack') },
          ]}
        />
        <small className="quiet">{t('stock.cabinet.quantityHint')}</small>
      </div>
    </section>
  );
}

/** Uses what a code names: a fixed pack of the house by its label, else something of the catalogue. */
function useUsing({ cabinet, house, onActed }: Pick<CabinetProps, 'cabinet' | 'house' | 'onActed'>) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const receiverName = useReceiverName();
  const read = useScanReader(house);
  const takeBack = useReturn(onActed);
  const last = useRef({ text: '', at: 0 });
  const openPack = useOpenPack(house, onActed);
  return async (text: string, receiver: Receiver, quantity: number, unit: 'BASE' | 'PACK'): Promise<ScanOutcome> => {
    const doubled = last.current.text === text && Date.now() - last.current.at < doubledMs;
    last.current = { text, at: Date.now() };
    if (doubled) return { taken: false, said: t('stock.cabinet.doubled') };
    const pack = await openPack(text, receiver);
    if (pack) return pack;
    const found = await read(text);
    if ('refused' in found) return { taken: false, said: found.refused };
    const several = (found.scan.pack?.units ?? 1) > 1;
    const { stockUse } = await act(StockUseDocument, {
      placeId: cabinet.id,
      encounterId: receiver === 'DEPARTMENT' ? undefined : receiver.encounterId,
      of: { scan: text, quantity, unit: several ? unit : undefined },
    });
    const [error] = stockUse.userErrors;
    if (error) return { taken: false, said: error.message };
    onActed();
    const movements = stockUse.movements ?? [];
    const used = movements.reduce((sum, each) => sum + each.units, 0);
    const what = { item: name(found.item), n: units(used, found.item), who: receiverName(receiver) };
    tellDone(t('stock.cabinet.used', what), {
      label: t('common.undo'),
      run: () => void takeBack(movements, t('stock.cabinet.undoReason')),
    });
    return {
      taken: true,
      said: t('stock.cabinet.usedLeft', { ...what, left: units(stockUse.leftUnits ?? 0, found.item) }),
    };
  };
}

/** Uses up the fixed pack of a house that carries a label; nothing where no pack does. */
export function useOpenPack(house: string, onActed: () => void) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const receiverName = useReceiverName();
  return async (label: string, receiver: Receiver): Promise<ScanOutcome | undefined> => {
    if (label.length > maxLabel || !/^[A-Za-z0-9-]+$/.test(label)) return undefined;
    const { data } = await client.query({
      query: StockFixedPackDocument,
      variables: { institutionId: house, code: label },
      fetchPolicy: 'no-cache',
    });
    const pack = data?.fixedPack;
    if (!pack) return undefined;
    const { fixedPackOpen } = await act(FixedPackOpenDocument, {
      packId: pack.id,
      encounterId: receiver === 'DEPARTMENT' ? undefined : receiver.encounterId,
    });
    const [error] = fixedPackOpen.userErrors;
    if (error) return { taken: false, said: error.message };
    onActed();
    const said = t('stock.cabinet.packUsed', {
      code: pack.code,
      item: pack.item ? name(pack.item) : '',
      n: units(pack.units, pack.item),
      who: receiverName(receiver),
    });
    tellDone(said);
    return { taken: true, said };
  };
}

const maxLabel = 40;
