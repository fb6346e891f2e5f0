import { useQuery } from '@apollo/client/react';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { supplyKinds } from '../catalogue/item';
import {
  type StockHoldingLineFragment,
  type StockHoldingState,
  StockHoldingsDocument,
  StockMapDocument,
  type StockMapQuery,
  type SupplyKind,
} from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { count, dateOf, nameOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { rowKeys } from '../ui/rows';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { Expiry, HouseSelect, ItemCell, PlaceCell, Units } from './parts';
import { exportedAtMost, readAll } from './readAll';
import { StockTabs } from './StockTabs';
import { inPlaceOrder } from './useSpots';
import { type StockHouse, useStockHouse } from './useStockHouse';
import './stock.css';

const pageSize = 50;
const states: readonly StockHoldingState[] = ['BELOW', 'NEAR', 'EXPIRED', 'BLOCKED', 'CONSIGNED'];
const figureOf = {
  BELOW: 'below',
  NEAR: 'near',
  EXPIRED: 'expired',
  BLOCKED: 'blocked',
  CONSIGNED: 'consigned',
} as const;

type Place = StockMapQuery['stockPlaces']['edges'][number]['node'];

/** What lies where in a house, whose it is, how long it may be used, and what is below its level. */
export default function MapPage() {
  const { t } = useTranslation();
  const where = useStockHouse();
  useTitle(t('stock.title'));
  if (!where.house) return <Blank icon="supplies" title={t('stock.noHouse')} line={t('frame.noAccessLine')} />;
  return <StockMap {...where} house={where.house} />;
}

function StockMap({ house, houses }: StockHouse & { house: NonNullable<StockHouse['house']> }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const phone = usePhone();
  const asked = readFilter(address.search, house.id);
  const map = useQuery(StockMapDocument, { variables: { institutionId: house.id }, fetchPolicy: 'cache-and-network' });
  const list = useQuery(StockHoldingsDocument, {
    variables: { ...asked, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const places = map.data?.stockPlaces.edges.map(edge => edge.node) ?? [];
  const near = map.data?.stockPolicy.nearExpiryDays;
  const page = (list.data ?? list.previousData)?.stockHoldings;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const error = map.error ?? list.error;
  return (
    <Page
      title={t('stock.title')}
      sentence={map.data && <Sentence house={house} places={places} near={near ?? 0} />}
      tools={<Export asked={asked} n={page?.totalCount ?? 0} />}
    >
      <StockTabs />
      <div className="filters">
        <HouseSelect house={house} houses={houses} address={address} />
        <SearchInput
          className="stock-find"
          label={t('stock.find')}
          said={address.search.get('q') ?? ''}
          onSearch={q => address.change({ q })}
        />
        <Segmented<SupplyKind | ''>
          aria-label={t('catalogue.filterKind')}
          value={asked.kinds?.[0] ?? ''}
          onChange={kind => address.change({ kind: kind || undefined })}
          options={[
            { value: '', label: t('catalogue.anyKind') },
            ...supplyKinds.map(value => ({ value, label: t(`catalogue.kind.${value}`) })),
          ]}
        />
      </div>
      {places.length > 0 && <Places places={places} address={address} />}
      <States places={places} address={address} />
      {error && !page && <Failure error={error} onRetry={() => void list.refetch()} />}
      {!page && !error && <Loading rows={12} />}
      {page && rows.length === 0 && <Nothing address={address} />}
      {page && rows.length > 0 && (
        <>
          <p className="quiet">{t('stock.rows', { n: count(page.totalCount) })}</p>
          <div className={list.data ? undefined : 'stale'} aria-busy={!list.data}>
            {phone ? (
              <Cards rows={rows} near={near} house={house.id} />
            ) : (
              <Holdings rows={rows} near={near} house={house.id} />
            )}
          </div>
          <ListPages pageInfo={page.pageInfo} address={address} />
        </>
      )}
    </Page>
  );
}

/** The address as the API wants it. */
function readFilter(search: URLSearchParams, institutionId: string) {
  const kind = supplyKinds.find(each => each === search.get('kind'));
  return {
    institutionId,
    placeId: search.get('place') ?? undefined,
    search: search.get('q') ?? undefined,
    kinds: kind && [kind],
    state: states.find(each => each === search.get('state')),
  };
}

const sumOf = (places: readonly Place[], figure: keyof NonNullable<Place['figures']>) =>
  places.reduce((sum, { figures }) => sum + Number(figures?.[figure] ?? 0), 0);

function Sentence({
  house,
  places,
  near,
}: {
  house: { nameZh: string; nameEn: string };
  places: readonly Place[];
  near: number;
}) {
  const { t } = useTranslation();
  const name = useName();
  return t('stock.sentence', {
    house: name(house),
    places: count(places.length),
    below: count(sumOf(places, 'below')),
    near: count(sumOf(places, 'near')),
    days: near,
    expired: count(sumOf(places, 'expired')),
  });
}

/** The places themselves: what each holds, and where somebody has to look. */
function Places({ places, address: { search, change } }: { places: readonly Place[]; address: ListAddress }) {
  const { t } = useTranslation();
  const name = useName();
  const chosen = search.get('place');
  const shown = inPlaceOrder(places).filter(({ kind, figures }) => kind !== 'TRANSIT' || (figures?.items ?? 0) > 0);
  return (
    <ul className="plain stock-places" aria-label={t('stock.places')}>
      {shown.map(({ id, kind, figures, ...place }) => (
        <li key={id}>
          <button
            type="button"
            className={`stock-place stock-place-${kind}`}
            title={t(`stock.kind.${kind}`)}
            aria-pressed={chosen === id}
            onClick={() => change({ place: chosen === id ? undefined : id })}
          >
            <span>
              <b>{name(place)}</b>
            </span>
            <span className="figures">{t('stock.items', { n: count(figures?.items ?? 0) })}</span>
            <small className="stock-place-marks">
              {figures && figures.below > 0 && <i className="stock-low">{t('stock.nBelow', { n: figures.below })}</i>}
              {figures && figures.near > 0 && <i className="stock-near">{t('stock.nNear', { n: figures.near })}</i>}
              {figures && figures.expired > 0 && (
                <i className="stock-over">{t('stock.nExpired', { n: figures.expired })}</i>
              )}
              {figures && figures.blocked > 0 && (
                <i className="stock-over">{t('stock.nBlocked', { n: figures.blocked })}</i>
              )}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function States({ places, address: { search, change } }: { places: readonly Place[]; address: ListAddress }) {
  const { t } = useTranslation();
  const chosen = search.get('state');
  const placeId = search.get('place');
  const counted = placeId ? places.filter(({ id }) => id === placeId) : places;
  return (
    <fieldset className="filters stock-states" aria-label={t('stock.states')}>
      {states.map(state => (
        <button
          key={state}
          type="button"
          className="chip"
          aria-pressed={chosen === state}
          onClick={() => change({ state: chosen === state ? undefined : state })}
        >
          {t(`stock.state.${state}`)} <b className="figures">{count(sumOf(counted, figureOf[state]))}</b>
        </button>
      ))}
    </fieldset>
  );
}

interface RowsProps {
  rows: readonly StockHoldingLineFragment[];
  near: number | undefined;
  house: string;
}

const keyOf = ({ place, item }: StockHoldingLineFragment) => `${place?.id} ${item?.id}`;

function Holdings({ rows, near, house }: RowsProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows, this only hears them
    <div className="item-table" onKeyDown={rowKeys('a[data-row]')}>
      <DataTable<StockHoldingLineFragment>
        label={t('stock.title')}
        rowKey={keyOf}
        dataSource={[...rows]}
        columns={[
          { title: t('stock.column.item'), render: (_, { item }) => <ItemCell item={item} house={house} /> },
          { title: t('stock.column.place'), render: (_, { place }) => <PlaceCell place={place} house={house} /> },
          {
            title: t('stock.column.units'),
            align: 'right',
            render: (_, { units, item }) => <Units n={units} item={item} />,
          },
          { title: t('stock.column.owner'), align: 'right', render: (_, line) => <Consigned {...line} /> },
          { title: t('stock.column.level'), align: 'right', render: (_, line) => <Level {...line} /> },
          {
            title: t('stock.column.expiry'),
            render: (_, { expiresOn, units, lots }) =>
              units > 0 && (
                <>
                  <Expiry on={expiresOn} near={near} />
                  {lots > 1 && <small>{t('stock.lots', { n: lots })}</small>}
                </>
              ),
          },
          { title: t('stock.column.care'), render: (_, line) => <Marks {...line} /> },
        ]}
      />
    </div>
  );
}

function Cards({ rows, near, house }: RowsProps) {
  const { t } = useTranslation();
  return (
    <ul className="plain stock-cards">
      {rows.map(line => (
        <li key={keyOf(line)}>
          <div>
            <ItemCell item={line.item} house={house} />
            <b className="stock-card-units">
              <Units n={line.units} item={line.item} />
            </b>
          </div>
          <small>
            <PlaceCell place={line.place} house={house} /> · {t('stock.column.level')} <Level {...line} />
          </small>
          {line.units > 0 && <Expiry on={line.expiresOn} near={near} />} <Marks {...line} />
        </li>
      ))}
    </ul>
  );
}

function Consigned({ units, consignedUnits, item }: StockHoldingLineFragment) {
  const { t } = useTranslation();
  if (consignedUnits === 0) return <span className="quiet">{units > 0 && t('stock.own')}</span>;
  return (
    <span className="stock-consigned">
      {consignedUnits === units ? t('stock.allConsigned') : <Units n={consignedUnits} item={item} />}
    </span>
  );
}

function Level({ minUnits, maxUnits }: StockHoldingLineFragment) {
  if (minUnits == null || maxUnits == null) return <span className="quiet">—</span>;
  return (
    <span className="figures">
      {count(minUnits)}–{count(maxUnits)}
    </span>
  );
}

function Marks({ units, blockedUnits, expiredUnits, minUnits, place, item }: StockHoldingLineFragment) {
  const { t } = useTranslation();
  const usable = units - blockedUnits - expiredUnits;
  const kept = place?.kind !== 'QUARANTINE' && place?.kind !== 'TRANSIT';
  return (
    <span className="item-marks">
      {kept && minUnits != null && usable < minUnits && (
        <span className="item-mark stock-low">{t('stock.state.BELOW')}</span>
      )}
      {expiredUnits > 0 && (
        <span className="item-mark stock-over">
          {t('stock.expired')} <Units n={expiredUnits} item={item} />
        </span>
      )}
      {blockedUnits > 0 && (
        <span className="item-mark stock-over">
          {t('stock.blocked')} <Units n={blockedUnits} item={item} />
        </span>
      )}
    </span>
  );
}

function Nothing({ address: { search, change } }: { address: ListAddress }) {
  const { t } = useTranslation();
  const keys = ['q', 'kind', 'place', 'state'];
  if (!keys.some(key => search.has(key)))
    return <Blank icon="supplies" title={t('stock.none')} line={t('stock.noneLine')} />;
  return (
    <Blank icon="search" title={t('stock.noMatch')} line={t('stock.noMatchLine')}>
      <Button onClick={() => change(Object.fromEntries(keys.map(key => [key, undefined])))}>
        {t('catalogue.clear')}
      </Button>
    </Blank>
  );
}

function Export({ asked, n }: { asked: ReturnType<typeof readFilter>; n: number }) {
  const { t } = useTranslation();
  const save = async (onRead: (done: number) => void) => {
    const rows = await readAll(StockHoldingsDocument, asked, data => data.stockHoldings, onRead);
    const { exportSheet } = await import('../ui/exportSheet');
    const heads = [
      'code',
      'item',
      'specification',
      'place',
      'units',
      'consigned',
      'min',
      'max',
      'expiry',
      'expired',
      'blocked',
    ] as const;
    await exportSheet(
      `${t('stock.title')} ${dateOf(Date.now())}`,
      heads.map(head => t(`stock.sheet.${head}`)),
      rows.map(({ item, place, ...line }) => [
        item?.code ?? null,
        item ? nameOf(item) : null,
        item?.specificationZh ?? null,
        place ? nameOf(place) : null,
        line.units,
        line.consignedUnits,
        line.minUnits ?? null,
        line.maxUnits ?? null,
        line.expiresOn ?? null,
        line.expiredUnits,
        line.blockedUnits,
      ]),
    );
  };
  return <ExportButton n={n} most={exportedAtMost} save={save} words={useExportWords()} />;
}

/** What the button that saves a list says. */
export function useExportWords() {
  const { t } = useTranslation();
  return {
    capped: (most: string) => t('stock.export.capped', { most }),
    running: (done: string, all: string) => t('stock.export.running', { done, all }),
    done: t('stock.export.done'),
  };
}
