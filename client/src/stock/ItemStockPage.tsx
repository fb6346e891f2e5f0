import { useQuery } from '@apollo/client/react';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import {
  type StockBalanceLineFragment,
  StockHoldingsDocument,
  StockItemOfDocument,
  StockLotsDocument,
  type StockMovementKind,
  StockMovementsDocument,
} from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { dateOf, nameOf, timeOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { balanceKey, useBalanceColumns } from './BalanceColumns';
import { HoldDialog, MoveDialog, WriteOffDialog } from './LotDialogs';
import { useExportWords } from './MapPage';
import { MovementTable } from './MovementTable';
import { HouseSelect, PlaceSelect, useUnits } from './parts';
import { exportedAtMost, readAll } from './readAll';
import { useSpots } from './useSpots';
import { useStockHouse } from './useStockHouse';
import './stock.css';

const pageSize = 50;
const kinds: readonly StockMovementKind[] = [
  'RECEIPT',
  'USE',
  'RETURN_USE',
  'TRANSFER',
  'RETURN_SUPPLIER',
  'COUNT',
  'WRITE_OFF',
];

/** One item in a house: its lots, where they lie and whose they are, and what moved. */
export default function ItemStockPage() {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const { itemId = '' } = useParams();
  const { house, houses } = useStockHouse();
  const address = useListAddress();
  const { data, error, refetch } = useQuery(StockItemOfDocument, { variables: { id: itemId } });
  const elsewhere = useQuery(StockHoldingsDocument, {
    variables: { itemId, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const spots = useSpots(house?.id);
  const item = data?.catalogueItem;
  useTitle(item ? name(item) : t('stock.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!item || !house)
    return (
      <Blank icon="supplies" title={t('catalogue.notFound')} line={t('catalogue.notFoundLine')}>
        <Link to="/stock">{t('stock.back')}</Link>
      </Blank>
    );
  const held = elsewhere.data?.stockHoldings.edges.map(edge => edge.node) ?? [];
  const here = held.filter(({ place }) => place?.institution?.id === house.id);
  const sum = (lines: typeof held) =>
    units(
      lines.reduce((all, line) => all + line.units, 0),
      item,
    );
  return (
    <Page
      title={name(item)}
      sentence={t('stock.itemSentence', {
        item: name(item),
        house: name(house),
        units: sum(here),
        places: here.filter(line => line.units > 0).length,
      })}
      note={
        <span>
          {item.specificationZh} · {item.manufacturerZh} · <span className="figures">{item.code}</span> ·{' '}
          <Link to={`/catalogue/${item.id}`}>{t('stock.inCatalogue')}</Link>
        </span>
      }
      tools={<Link to={`/stock?house=${house.id}`}>{t('stock.back')}</Link>}
    >
      <div className="filters">
        <HouseSelect house={house} houses={houses} address={address} />
        <PlaceSelect places={spots} address={address} />
      </div>
      <Lots key={house.id} houseId={house.id} itemId={item.id} placeId={address.search.get('place') ?? undefined} />
      <Movements houseId={house.id} itemId={item.id} />
    </Page>
  );
}

type Act = 'move' | 'hold' | 'writeOff';

function Lots({ houseId, itemId, placeId }: { houseId: string; itemId: string; placeId: string | undefined }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(StockLotsDocument, {
    variables: { institutionId: houseId, itemId, placeId, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const columns = useBalanceColumns(houseId);
  const [chosen, setChosen] = useState<{ act: Act; line: StockBalanceLineFragment }>();
  const lines = [...(data?.stockBalances.edges.map(edge => edge.node) ?? [])].sort((one, other) =>
    (one.expiresOn ?? '9').localeCompare(other.expiresOn ?? '9'),
  );
  const dialog = chosen && {
    line: chosen.line,
    onClose: () => setChosen(undefined),
    onDone: () => void refetch(),
  };
  return (
    <Section title={t('stock.lotsTitle')} aside={t('stock.lotsAside')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && lines.length === 0 && <p className="quiet">{t('stock.noLots')}</p>}
      {lines.length > 0 && (
        <DataTable<StockBalanceLineFragment>
          label={t('stock.lotsTitle')}
          rowKey={balanceKey}
          dataSource={lines}
          columns={[
            columns.lot,
            columns.expiry,
            columns.place,
            columns.units,
            columns.owner,
            {
              title: t('stock.column.care'),
              render: (_, { block, isStorageFit }) => (
                <span className="item-marks">
                  {block && <span className="item-mark stock-over">{t(`stock.block.${block}`)}</span>}
                  {!isStorageFit && <span className="item-mark stock-near">{t('stock.wrongStorage')}</span>}
                </span>
              ),
            },
            {
              title: '',
              align: 'right',
              render: (_, line) =>
                line.place?.viewerCanKeep && (
                  <span className="stock-acts">
                    <Button size="small" onClick={() => setChosen({ act: 'move', line })}>
                      {t('stock.move.act')}
                    </Button>
                    {!line.block && (
                      <Button size="small" type="text" onClick={() => setChosen({ act: 'hold', line })}>
                        {t('stock.hold.act')}
                      </Button>
                    )}
                    <Button size="small" type="text" danger onClick={() => setChosen({ act: 'writeOff', line })}>
                      {t('stock.writeOff.act')}
                    </Button>
                  </span>
                ),
            },
          ]}
        />
      )}
      {dialog && chosen?.act === 'move' && <MoveDialog {...dialog} />}
      {dialog && chosen?.act === 'hold' && <HoldDialog {...dialog} />}
      {dialog && chosen?.act === 'writeOff' && <WriteOffDialog {...dialog} />}
    </Section>
  );
}

/** The ledger of the item, narrowed by kind, place and lot; to be kept as a sheet. */
function Movements({ houseId, itemId }: { houseId: string; itemId: string }) {
  const { t } = useTranslation();
  const name = useName();
  const address = useListAddress();
  const { search, change } = address;
  const kind = kinds.find(each => each === search.get('movement'));
  const asked = {
    institutionId: houseId,
    itemId,
    placeId: search.get('place') ?? undefined,
    kinds: kind && [kind],
  };
  const { data, previousData, error, refetch } = useQuery(StockMovementsDocument, {
    variables: { ...asked, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.stockMovements;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const save = async (onRead: (done: number) => void) => {
    const all = await readAll(StockMovementsDocument, asked, answer => answer.stockMovements, onRead);
    const { exportSheet } = await import('../ui/exportSheet');
    const heads = ['at', 'kind', 'lot', 'units', 'owner', 'from', 'to', 'by', 'reason'] as const;
    await exportSheet(
      `${t('stock.movements')} ${dateOf(Date.now())}`,
      heads.map(head => t(`stock.sheet.${head}`)),
      all.map(({ at, kind: why, lot, units, owner, from, to, by, reason, department }) => [
        `${dateOf(at)} ${timeOf(at, Date.parse(at))}`,
        t(`stock.movement.${why}`),
        lot?.number ?? null,
        units,
        owner ? nameOf(owner) : t('stock.own'),
        from ? nameOf(from) : null,
        to ? nameOf(to) : department ? name(department) : null,
        by ? nameOf(by) : null,
        reason ?? null,
      ]),
    );
  };
  return (
    <Section
      title={t('stock.movements')}
      tools={<ExportButton n={rows.length} most={exportedAtMost} save={save} words={useExportWords()} />}
    >
      <div className="filters">
        <Select
          aria-label={t('stock.column.kind')}
          value={kind ?? ''}
          onChange={value => change({ movement: value || undefined })}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('stock.anyMovement') },
            ...kinds.map(value => ({ value, label: t(`stock.movement.${value}`) })),
          ]}
        />
      </div>
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={4} />}
      {page && rows.length === 0 && <p className="quiet">{t('stock.noMovements')}</p>}
      {rows.length > 0 && (
        <div className={data ? undefined : 'stale'} aria-busy={!data}>
          <MovementTable rows={rows} house={houseId} />
        </div>
      )}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
    </Section>
  );
}
