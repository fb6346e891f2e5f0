import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnit } from '../catalogue/item';
import type { StockItemFragment, StockLotFactsFragment, StockOwnerFragment, StockSpotFragment } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { count, useName } from '../ui/format';
import type { ListAddress } from '../ui/useListAddress';
import type { StockHouse } from './useStockHouse';

/** Whose stock is shown; nothing to choose where there is only one house. */
export function HouseSelect({ house, houses, address }: StockHouse & { address: Pick<ListAddress, 'change'> }) {
  const { t } = useTranslation();
  const name = useName();
  if (houses.length < 2) return null;
  return (
    <Select
      aria-label={t('stock.house')}
      value={house?.id}
      onChange={id => address.change({ house: id, place: undefined })}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={houses.map(one => ({ value: one.id, label: name(one) }))}
    />
  );
}

/** One of the places of a house, or all of them. */
export function PlaceSelect({
  places,
  address: { search, change },
}: {
  places: readonly StockSpotFragment[];
  address: Pick<ListAddress, 'search' | 'change'>;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Select
      aria-label={t('stock.place')}
      value={search.get('place') ?? ''}
      onChange={place => change({ place: place || undefined })}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: t('stock.anyPlace') },
        ...places.map(place => ({ value: place.id, label: name(place) })),
      ]}
    />
  );
}

/** What it is, with the way to its lots. */
export function ItemCell({ item, house }: { item: StockItemFragment | null | undefined; house?: string }) {
  const name = useName();
  if (!item) return null;
  return (
    <>
      <Link to={`/stock/items/${item.id}${house ? `?house=${house}` : ''}`} data-row={item.id}>
        {name(item)}
      </Link>
      <small>
        {item.specificationZh} · {item.manufacturerZh}
      </small>
    </>
  );
}

/** "120 支", the number by itself to be read in a column. */
export function Units({ n, item }: { n: number; item: StockItemFragment | null | undefined }) {
  const unit = useUnit();
  return (
    <span className="figures">
      {count(n)} <small>{item && unit(item)}</small>
    </span>
  );
}

/** "120 支" as plain text. */
export function useUnits(): (n: number, item: StockItemFragment | null | undefined) => string {
  const unit = useUnit();
  return (n, item) => (item ? `${count(n)} ${unit(item)}` : count(n));
}

export function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(civilNow().format('YYYY-MM-DD'))) / 86_400_000);
}

/** Until when it may be used, and how long that is. */
export function Expiry({ on, near }: { on: string | null | undefined; near?: number }) {
  const { t } = useTranslation();
  if (!on) return <span className="quiet">{t('stock.noExpiry')}</span>;
  const left = daysUntil(on);
  const mood = left < 0 ? 'stock-over' : near !== undefined && left < near ? 'stock-near' : 'quiet';
  return (
    <span className="figures">
      {on} <small className={mood}>{left < 0 ? t('stock.expired') : t('stock.daysLeft', { n: left })}</small>
    </span>
  );
}

/** Whose it is: told only where it is not the house's own. */
export function OwnerMark({ owner }: { owner: StockOwnerFragment | null | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  if (!owner) return <span className="quiet">{t('stock.own')}</span>;
  return <span className="item-mark stock-consigned">{t('stock.ownerIs', { name: name(owner) })}</span>;
}

export function LotCell({ lot, serial }: { lot: StockLotFactsFragment | null | undefined; serial?: string | null }) {
  const { t } = useTranslation();
  return (
    <span className="figures">
      {lot?.number}
      {serial && <small>{t('stock.serialIs', { serial })}</small>}
    </span>
  );
}

/** A place by its name, with the house where it is another one. */
export function PlaceCell({
  place,
  house,
}: {
  place:
    | { nameZh: string; nameEn: string; institution?: { id: string; nameZh: string; nameEn: string } | null }
    | null
    | undefined;
  /** The house that goes without saying. */
  house?: string;
}) {
  const name = useName();
  if (!place) return <span className="quiet">—</span>;
  const { institution } = place;
  return (
    <>
      {name(place)}
      {institution && institution.id !== house && <small>{name(institution)}</small>}
    </>
  );
}
