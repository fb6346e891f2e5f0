import { Button, InputNumber } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { tellRefused } from '../ui/toasts';
import { ItemName } from './parts';
import { ByHandDialog, RefuseDialog } from './ReceiveDialogs';
import { doneOf, type Entry, type ShipmentLine } from './receiving';
import type { Receiving } from './useReceiving';

interface ReceiveLineProps {
  line: ShipmentLine;
  receiving: Receiving;
  /** Whether the last scan was of it. */
  isLast: boolean;
}

/** A line of a shipment being received: how much of it is here, and what was scanned. */
export function ReceiveLine({ line, receiving, isLast }: ReceiveLineProps) {
  const { t } = useTranslation();
  const name = useName();
  const [asking, setAsking] = useState<'hand' | 'refuse'>();
  const { entries } = receiving;
  const own = entries.filter(({ shipmentLineId }) => shipmentLineId === line.id);
  const done = doneOf(line, entries);
  const { item, pack } = line.orderLine ?? {};
  const itemName = item ? name(item) : '';
  const isFull = done >= line.packs;
  const standing = isFull ? 'receive-full' : done > 0 ? 'receive-some' : '';
  const close = () => setAsking(undefined);
  return (
    <article className={`receive-line ${standing} ${isLast ? 'receive-last' : ''}`} aria-label={itemName}>
      <div>
        <ItemName item={item} pack={pack} />
        {(line.lotNumber || line.expiresOn) && (
          <small className="figures">
            {t('purchase.receive.announced', { lot: line.lotNumber ?? '—', expires: line.expiresOn ?? '—' })}
          </small>
        )}
        {line.orderLine?.isConsigned && <small title={t('purchase.consignedLine')}>{t('purchase.consigned')}</small>}
      </div>
      <div className="receive-count figures">
        {count(done)}
        <small>
          {' '}
          / {count(line.packs)} {pack && name(pack)}
        </small>
      </div>
      {own.length > 0 && (
        <div className="receive-entries">
          {own.map(entry => (
            <EntryLine key={entry.key} entry={entry} item={itemName} receiving={receiving} />
          ))}
        </div>
      )}
      {!isFull && (
        <div className="receive-line-acts">
          <Button aria-label={t('purchase.receive.takeNth', { item: itemName })} onClick={() => setAsking('hand')}>
            {t('purchase.receive.take')}
          </Button>
          <Button
            danger
            aria-label={t('purchase.receive.refuseNth', { item: itemName })}
            onClick={() => setAsking('refuse')}
          >
            {t('purchase.receive.refuse')}
          </Button>
        </div>
      )}
      {asking === 'hand' && <ByHandDialog line={line} left={line.packs - done} receiving={receiving} onClose={close} />}
      {asking === 'refuse' && (
        <RefuseDialog line={line} left={line.packs - done} receiving={receiving} onClose={close} />
      )}
    </article>
  );
}

interface EntryLineProps {
  entry: Entry;
  item: string;
  receiving: Receiving;
}

/** What was scanned or entered once: to count up or down, or to take off again. */
function EntryLine({ entry, item, receiving }: EntryLineProps) {
  const { t } = useTranslation();
  const { entries, attempt } = receiving;
  const change = async (next: readonly Entry[]) => {
    const wrong = await attempt(next).catch(() => t('scan.failed'));
    if (wrong) tellRefused(wrong);
  };
  const remove = () => void change(entries.filter(({ key }) => key !== entry.key));
  const what =
    entry.refusedPacks > 0
      ? t('purchase.receive.refusedMark', { n: count(entry.refusedPacks), reason: entry.refuseReason ?? '' })
      : [entry.serials.join('、') || entry.lotNumber, entry.expiresOn].filter(Boolean).join(' · ');
  const counted = entry.refusedPacks === 0 && entry.serials.length === 0;
  return (
    <span className={entry.refusedPacks > 0 ? 'receive-entry receive-entry-refused' : 'receive-entry'}>
      <span className="figures">{what}</span>
      {counted && (
        <PackCount
          key={entry.packs}
          label={`${t('purchase.receive.packs')} ${item} ${entry.lotNumber ?? ''}`}
          packs={entry.packs}
          onCount={packs => change(entries.map(each => (each.key === entry.key ? { ...each, packs } : each)))}
        />
      )}
      <Button
        type="text"
        icon={<Icon name="close" size={16} />}
        aria-label={t('purchase.receive.remove', { what: `${item} ${what}` })}
        onClick={remove}
      />
    </span>
  );
}

interface PackCountProps {
  label: string;
  packs: number;
  onCount: (packs: number) => Promise<void>;
}

/** A number of packs, counted by steps or typed; what was typed counts once it is left, and stands back when it is refused. */
function PackCount({ label, packs, onCount }: PackCountProps) {
  const [typed, setTyped] = useState(packs);
  const asking = useRef(false);
  const count = async (next: number) => {
    setTyped(next);
    // Enter is followed by leaving the field: the second one asks nothing.
    if (next === packs || asking.current) return;
    asking.current = true;
    await onCount(next);
    asking.current = false;
    setTyped(packs);
  };
  return (
    <InputNumber
      className="receive-packs"
      aria-label={label}
      mode="spinner"
      inputMode="numeric"
      min={1}
      precision={0}
      value={typed}
      onChange={next => setTyped(next ?? packs)}
      onStep={next => void count(next)}
      onPressEnter={() => void count(typed)}
      onBlur={() => void count(typed)}
    />
  );
}
