import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { actsAs, type Group, useScope, useViewer } from '../app/viewer';
import {
  CatalogueCategoriesDocument,
  CatalogueItemsDocument,
  type CatalogueLineFragment,
  type SupplyKind,
} from '../gql/graphql';
import { count, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { CatalogueTabs } from './CatalogueTabs';
import { ItemTable } from './ItemTable';
import { ItemMarks, Packs, supplyKinds } from './item';
import './catalogue.css';
import '../stock/stock.css';

const CatalogueImport = lazy(() => import('./CatalogueImport'));

const pageSize = 50;

/** What the group buys: found by name, initials of its pinyin, code or barcode. */
export default function CataloguePage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('catalogue.title'));
  if (!group) return <Blank icon="supplies" title={t('catalogue.noGroup')} line={t('frame.noAccessLine')} />;
  return <Catalogue group={group} />;
}

function Catalogue({ group }: { group: Group }) {
  const { t } = useTranslation();
  const name = useName();
  const phone = usePhone();
  const viewer = useViewer();
  const keeps = mayDo(viewer, 'catalogue.keep') && actsAs(viewer).some(post => post.group?.id === group.id);
  const [importing, setImporting] = useState(false);
  const address = useListAddress();
  const narrowed = narrowing.some(key => address.search.has(key));
  const { data, previousData, error, refetch } = useQuery(CatalogueItemsDocument, {
    variables: { groupId: group.id, ...readFilter(address.search), first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.catalogueItems;
  const items = page?.edges.map(edge => edge.node) ?? [];
  return (
    <Page
      title={t('catalogue.title')}
      sentence={
        page &&
        (narrowed
          ? t('catalogue.sentenceSome', { n: count(page.totalCount) })
          : t('catalogue.sentence', { n: count(page.totalCount), group: name(group) }))
      }
      tools={keeps && <Button onClick={() => setImporting(true)}>{t('supply.import.items.title')}</Button>}
    >
      <CatalogueTabs />
      <Filters address={address} groupId={group.id} />
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={12} />}
      {page && items.length === 0 && <Nothing narrowed={narrowed} address={address} />}
      {page && items.length > 0 && (
        <>
          <div className={data ? undefined : 'stale'} aria-busy={!data}>
            {phone ? <Cards items={items} /> : <ItemTable items={items} />}
          </div>
          <ListPages pageInfo={page.pageInfo} address={address} />
          {!phone && <p className="quiet">{t('catalogue.keys')}</p>}
        </>
      )}
      {importing && (
        <Suspense>
          <CatalogueImport groupId={group.id} onClose={() => setImporting(false)} onImported={() => void refetch()} />
        </Suspense>
      )}
    </Page>
  );
}

const narrowing = ['q', 'kind', 'category', 'essential', 'unlisted'];

/** The address as the API wants it. */
function readFilter(search: URLSearchParams) {
  const kind = kindOf(search);
  return {
    kinds: kind && [kind],
    categoryId: search.get('category') ?? undefined,
    onlyEssential: search.has('essential'),
    onlyListed: !search.has('unlisted'),
    search: search.get('q') ?? undefined,
  };
}

function kindOf(search: URLSearchParams): SupplyKind | undefined {
  return supplyKinds.find(kind => kind === search.get('kind'));
}

function Filters({ address: { search, change }, groupId }: { address: ListAddress; groupId: string }) {
  const { t } = useTranslation();
  const name = useName();
  const kind = kindOf(search);
  const { data } = useQuery(CatalogueCategoriesDocument, { variables: { groupId } });
  const categories = data?.catalogueCategories.filter(each => !kind || each.kind === kind) ?? [];
  return (
    <div className="catalogue-filters">
      <Segmented<SupplyKind | ''>
        aria-label={t('catalogue.filterKind')}
        value={kind ?? ''}
        onChange={chosen => change({ kind: chosen || undefined, category: undefined })}
        options={[
          { value: '', label: t('catalogue.anyKind') },
          ...supplyKinds.map(value => ({ value, label: t(`catalogue.kind.${value}`) })),
        ]}
      />
      <SearchInput
        className="catalogue-find"
        label={t('catalogue.find')}
        said={search.get('q') ?? ''}
        onSearch={q => change({ q })}
      />
      <Select
        aria-label={t('catalogue.filterCategory')}
        value={search.get('category') ?? ''}
        onChange={category => change({ category: category || undefined })}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('catalogue.anyCategory') },
          ...categories.map(each => ({ value: each.id, label: name(each) })),
        ]}
      />
      {kind !== 'CONSUMABLE' && kind !== 'REAGENT' && (
        <Checkbox
          checked={search.has('essential')}
          onChange={event => change({ essential: event.target.checked ? '1' : undefined })}
        >
          {t('catalogue.essential')}
        </Checkbox>
      )}
      <Checkbox
        checked={search.has('unlisted')}
        onChange={event => change({ unlisted: event.target.checked ? '1' : undefined })}
      >
        {t('catalogue.unlisted')}
      </Checkbox>
    </div>
  );
}

function Cards({ items }: { items: readonly CatalogueLineFragment[] }) {
  const name = useName();
  return (
    <ul className="plain item-cards">
      {items.map(item => (
        <li key={item.id}>
          <Link to={`/catalogue/${item.id}`}>
            <b>{name(item)}</b> <ItemMarks item={item} />
            <small>{item.specificationZh}</small>
            <small className="quiet">{item.manufacturerZh}</small>
            <small className="quiet">
              <Packs item={item} /> · <span className="figures">{item.code}</span>
            </small>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ narrowed, address: { change } }: { narrowed: boolean; address: ListAddress }) {
  const { t } = useTranslation();
  if (!narrowed) return <Blank icon="supplies" title={t('catalogue.none')} line={t('catalogue.noneLine')} />;
  return (
    <Blank icon="search" title={t('catalogue.noMatch')} line={t('catalogue.noMatchLine')}>
      <Button onClick={() => change(Object.fromEntries(narrowing.map(key => [key, undefined])))}>
        {t('catalogue.clear')}
      </Button>
    </Blank>
  );
}
