import { useQuery } from '@apollo/client/react';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import {
  MatchRateDocument,
  type MemberItemLineFragment,
  type MemberItemState,
  MemberItemsDocument,
  type SupplyKind,
} from '../gql/graphql';
import { HouseSelect } from '../stock/parts';
import { exportedAtMost, readAll } from '../stock/readAll';
import { type StockHouse, useStockHouse } from '../stock/useStockHouse';
import { ExportButton } from '../ui/ExportButton';
import { count, dateOf, nameOf, percent, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { CatalogueTabs } from './CatalogueTabs';
import { supplyKinds } from './item';
import { MappingDesk } from './MappingDesk';
import './catalogue.css';
import '../stock/stock.css';

const MemberItemsImport = lazy(() =>
  import('./CatalogueImport').then(({ MemberItemsImport: dialog }) => ({ default: dialog })),
);

const pageSize = 30;
const states: readonly MemberItemState[] = ['OPEN', 'MAPPED', 'SET_ASIDE'];

/** What a house keeps under its own codes, and what it is in the catalogue: proposed by likeness, decided by a person. */
export default function MappingPage() {
  const { t } = useTranslation();
  const where = useStockHouse();
  useTitle(t('supply.mapping.title'));
  if (!where.house) return <Blank icon="supplies" title={t('stock.noHouse')} line={t('frame.noAccessLine')} />;
  return <Mapping key={where.house.id} {...where} house={where.house} />;
}

type House = NonNullable<StockHouse['house']>;

function Mapping({ house, houses }: StockHouse & { house: House }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const address = useListAddress();
  const [importing, setImporting] = useState(false);
  const asked = readFilter(address.search, house.id);
  const rate = useQuery(MatchRateDocument, {
    variables: { institutionId: house.id, kinds: asked.kinds },
    fetchPolicy: 'cache-and-network',
  });
  const { data, previousData, error, refetch } = useQuery(MemberItemsDocument, {
    variables: { ...asked, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.memberItems;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const changed = () => {
    void refetch();
    void rate.refetch();
  };
  return (
    <Page
      title={t('supply.mapping.title')}
      sentence={rate.data && <Sentence house={house} rate={rate.data.matchRate} />}
      tools={
        <>
          <Export asked={asked} n={page?.totalCount ?? 0} />
          {mayDo(viewer, 'catalogue.map') && (
            <Button onClick={() => setImporting(true)}>{t('supply.import.members.title')}</Button>
          )}
        </>
      }
    >
      <CatalogueTabs />
      <Filters house={house} houses={houses} address={address} state={asked.state} kind={asked.kinds?.[0]} />
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={10} />}
      {page && rows.length === 0 && (
        <Blank
          icon={asked.state === 'OPEN' && !asked.search ? 'check' : 'search'}
          title={t(asked.state === 'OPEN' && !asked.search ? 'supply.mapping.allDone' : 'supply.mapping.none')}
          line={t('supply.mapping.noneLine')}
        />
      )}
      {rows.length > 0 && (
        <>
          <p className="quiet">{t('supply.mapping.count', { n: count(page?.totalCount ?? 0) })}</p>
          <MappingDesk rows={rows} onChanged={changed} />
        </>
      )}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {importing && (
        <Suspense>
          <MemberItemsImport institutionId={house.id} onClose={() => setImporting(false)} onImported={changed} />
        </Suspense>
      )}
    </Page>
  );
}

/** The address as the API wants it: what waits for a decision, unless something else is asked for. */
function readFilter(search: URLSearchParams, institutionId: string) {
  const kind = supplyKinds.find(each => each === search.get('kind'));
  const said = search.get('state');
  return {
    institutionId,
    state: said === 'ALL' ? undefined : (states.find(each => each === said) ?? ('OPEN' as const)),
    kinds: kind && [kind],
    search: search.get('q') ?? undefined,
  };
}

function Sentence({
  house,
  rate,
}: {
  house: House;
  rate: { shared: number; ofLead: number; rateBp: number | null; open: number } | null;
}) {
  const { t } = useTranslation();
  const name = useName();
  if (!rate || rate.rateBp === null) return t('supply.mapping.noRate', { house: name(house) });
  return (
    <span title={t('supply.mapping.rateOf', { shared: count(rate.shared), all: count(rate.ofLead) })}>
      {t('supply.mapping.sentence', {
        house: name(house),
        rate: percent(String(rate.rateBp / 10_000)),
        shared: count(rate.shared),
        all: count(rate.ofLead),
        open: count(rate.open),
      })}
    </span>
  );
}

function Filters({
  house,
  houses,
  address,
  state,
  kind,
}: StockHouse & { address: ListAddress; state: MemberItemState | undefined; kind: SupplyKind | undefined }) {
  const { t } = useTranslation();
  const { search, change } = address;
  return (
    <div className="filters">
      <HouseSelect house={house} houses={houses} address={address} />
      <Segmented<MemberItemState | 'ALL'>
        aria-label={t('stock.column.state')}
        value={state ?? 'ALL'}
        onChange={value => change({ state: value === 'OPEN' ? undefined : value })}
        options={[
          ...states.map(value => ({ value, label: t(`supply.mapping.state.${value}`) })),
          { value: 'ALL' as const, label: t('catalogue.anyKind') },
        ]}
      />
      <SearchInput
        className="stock-find"
        label={t('supply.mapping.find')}
        said={search.get('q') ?? ''}
        onSearch={q => change({ q })}
      />
      <Segmented<SupplyKind | ''>
        aria-label={t('catalogue.filterKind')}
        value={kind ?? ''}
        onChange={value => change({ kind: value || undefined })}
        options={[
          { value: '', label: t('catalogue.anyKind') },
          ...supplyKinds.map(value => ({ value, label: t(`catalogue.kind.${value}`) })),
        ]}
      />
    </div>
  );
}

const heads = [
  'code',
  'name',
  'specification',
  'manufacturer',
  'unit',
  'state',
  'item',
  'itemCode',
  'units',
  'reason',
] as const;

function Export({ asked, n }: { asked: ReturnType<typeof readFilter>; n: number }) {
  const { t } = useTranslation();
  const cells = (line: MemberItemLineFragment) => [
    line.code,
    line.nameZh,
    line.specificationZh,
    line.manufacturerZh,
    line.unitZh,
    t(`supply.mapping.state.${line.state}`),
    line.item ? nameOf(line.item) : null,
    line.item?.code ?? null,
    line.unitsPerUnit ?? null,
    line.setAsideReason ?? null,
  ];
  const save = async (onRead: (done: number) => void) => {
    const rows = await readAll(MemberItemsDocument, asked, data => data.memberItems, onRead);
    const { exportSheet } = await import('../ui/exportSheet');
    await exportSheet(
      `${t('supply.mapping.title')} ${dateOf(Date.now())}`,
      heads.map(head => t(`supply.mapping.sheet.${head}`)),
      rows.map(cells),
    );
  };
  const words = {
    capped: (most: string) => t('stock.export.capped', { most }),
    running: (done: string, all: string) => t('stock.export.running', { done, all }),
    done: t('stock.export.done'),
  };
  return <ExportButton n={n} most={exportedAtMost} save={save} words={words} />;
}
