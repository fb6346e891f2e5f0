import { Button, DatePicker, Input, InputNumber } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { count, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { ItemName } from './parts';
import { leftToShip, type OrderLine } from './ShipPage';

/** Packs of one lot in a shipment. */
export interface Batch {
  key: number;
  orderLineId: string;
  packs: number;
  lot: string;
  expires: Dayjs | null;
}

interface ShipLinesProps {
  lines: readonly OrderLine[];
  batches: readonly Batch[];
  onChange: (batches: readonly Batch[]) => void;
}

/** What goes into a shipment: each line in one lot, or in several. */
export function ShipLines({ lines, batches, onChange }: ShipLinesProps) {
  const { t } = useTranslation();
  const name = useName();
  const change = (key: number, changes: Partial<Batch>) =>
    onChange(batches.map(each => (each.key === key ? { ...each, ...changes } : each)));
  const another = (orderLineId: string) => {
    const key = Math.max(...batches.map(each => each.key)) + 1;
    onChange([...batches, { key, orderLineId, packs: 0, lot: '', expires: null }]);
  };
  return (
    <ul className="plain ship-lines">
      {lines.map(line => {
        const own = batches.filter(({ orderLineId }) => orderLineId === line.id);
        const item = line.item ? name(line.item) : '';
        return (
          <li key={line.id}>
            <div className="ship-item">
              <ItemName item={line.item} pack={line.pack} />
              <small className="figures">
                {t('purchase.ship.left', { n: count(leftToShip(line)) })} {line.pack && name(line.pack)}
              </small>
            </div>
            <div>
              {own.map((batch, nth) => (
                <BatchFields
                  key={batch.key}
                  batch={batch}
                  item={item}
                  most={leftToShip(line)}
                  onChange={changes => change(batch.key, changes)}
                  onRemove={nth > 0 ? () => onChange(batches.filter(each => each.key !== batch.key)) : undefined}
                />
              ))}
              <Button type="link" size="small" onClick={() => another(line.id)}>
                {t('purchase.ship.another')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface BatchFieldsProps {
  batch: Batch;
  item: string;
  most: number;
  onChange: (changes: Partial<Batch>) => void;
  onRemove: (() => void) | undefined;
}

function BatchFields({ batch, item, most, onChange, onRemove }: BatchFieldsProps) {
  const { t } = useTranslation();
  const label = (what: string) => t('purchase.ship.of', { item, what });
  return (
    <div className="ship-batch">
      <InputNumber
        className="purchase-number"
        aria-label={label(t('purchase.ship.packs'))}
        min={0}
        max={most}
        precision={0}
        value={batch.packs}
        onFocus={event => event.target.select()}
        onChange={packs => onChange({ packs: packs ?? 0 })}
      />
      <Input
        aria-label={label(t('purchase.ship.lot'))}
        placeholder={t('purchase.ship.lot')}
        value={batch.lot}
        maxLength={20}
        onChange={event => onChange({ lot: event.target.value })}
      />
      <DatePicker
        aria-label={label(t('purchase.ship.expires'))}
        placeholder={t('purchase.ship.expires')}
        value={batch.expires}
        onChange={expires => onChange({ expires })}
      />
      {onRemove && (
        <Button
          type="text"
          icon={<Icon name="close" size={16} />}
          aria-label={t('purchase.ship.remove')}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
