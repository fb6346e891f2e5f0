import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useScope, useViewer } from '../app/viewer';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { type RequisitionFilter, type RequisitionRowFragment, RequisitionsDocument } from '../gql/graphql';
import { client } from '../graphql/client';
import { ExportButton } from '../ui/ExportButton';
import { count } from '../ui/format';
import { LinkButton } from '../ui/LinkButton';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { exportMost, exportRequisitions, readAll, useExportWords } from './exports';
import { chosenStates, HouseFilter, NoRows, PurchasingParts, StateChips } from './parts';
import { RequisitionCards } from './RequisitionCards';
import { RequisitionTable } from './RequisitionTable';
import { requisitionStates } from './requisition';
import './purchasing.css';

const pageSize = 25;
const narrowing = ['q', 'state', 'mine', 'split', 'house'] as const;

/** What houses ask to buy: found, signed, sent back. */
export default function RequisitionsPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('purchase.requisition.title'));
  if (!group) return <Blank icon="supplies" title={t('purchase.noGroup')} line={t('frame.noAccessLine')} />;
  return <Requisitions />;
}

function Requisitions() {
  const { t } = useTranslation();
  const phone = usePhone();
  const address = useListAddress();
  const narrowed = narrowing.some(key => address.search.has(key));
  const filter = readFilter(address.search);
  const { data, previousData, error, refetch } = useQuery(RequisitionsDocument, {
    variables: { filter, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.requisitions;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const again = () => void refetch();
  const sentence = () => {
    if (!page) return undefined;
    if (page.waitingForMeCount > 0) return t('purchase.requisition.waiting', { n: count(page.waitingForMeCount) });
    return t(narrowed ? 'purchase.requisition.sentenceSome' : 'purchase.requisition.sentence', {
      n: count(page.totalCount),
    });
  };
  return (
    <Page
      title={t('purchase.requisition.title')}
      sentence={sentence()}
      tools={page && <Tools n={page.totalCount} filter={filter} />}
    >
      <SupplyTabs />
      <PurchasingParts />
      <Filters address={address} page={page} />
      {error && !page && <Failure error={error} onRetry={again} />}
      {!page && !error && <Loading rows={10} />}
      {page && rows.length === 0 && (
        <NoRows
          narrowed={narrowed}
          address={address}
          keys={narrowing}
          title={t('purchase.requisition.none')}
          line={t('purchase.requisition.noneLine')}
        />
      )}
      {page && rows.length > 0 && (
        <div className={data ? undefined : 'stale'} aria-busy={!data}>
          {phone ? (
            <RequisitionCards rows={rows} onChanged={again} />
          ) : (
            <RequisitionTable rows={rows} onChanged={again} />
          )}
          <ListPages pageInfo={page.pageInfo} address={address} />
          {!phone && <p className="quiet">{t('purchase.requisition.keys')}</p>}
        </div>
      )}
    </Page>
  );
}

function readFilter(search: URLSearchParams): RequisitionFilter {
  return {
    states: chosenStates(search, requisitionStates),
    waitingForMe: search.has('mine') || undefined,
    isSplit: search.has('split') || undefined,
    institutionId: search.get('house') ?? undefined,
    search: search.get('q') ?? undefined,
  };
}

interface Counts {
  waitingForMeCount: number;
  stateCounts: readonly { state: RequisitionRowFragment['state']; count: number }[];
}

function Filters({ address, page }: { address: ListAddress; page: Counts | undefined }) {
  const { t } = useTranslation();
  const { search, change } = address;
  const signs = mayDo(useViewer(), 'purchase.approve');
  const toggle = (key: 'mine' | 'split') => change({ [key]: search.has(key) ? undefined : '1' });
  return (
    <div className="purchase-filters">
      <StateChips
        states={requisitionStates}
        counts={page?.stateCounts ?? []}
        label={t('purchase.requisition.progress')}
        wordOf={state => t(`purchase.requisition.state.${state}`)}
        address={address}
      >
        {signs && (
          <button type="button" className="chip" aria-pressed={search.has('mine')} onClick={() => toggle('mine')}>
            {t('purchase.requisition.forMe')} <span className="figures">{count(page?.waitingForMeCount ?? 0)}</span>
          </button>
        )}
        <button type="button" className="chip" aria-pressed={search.has('split')} onClick={() => toggle('split')}>
          {t('purchase.requisition.split')}
        </button>
      </StateChips>
      <HouseFilter address={address} />
      <SearchInput
        className="purchase-find"
        label={t('purchase.findNumber')}
        said={search.get('q') ?? ''}
        onSearch={q => change({ q })}
      />
    </div>
  );
}

function Tools({ n, filter }: { n: number; filter: RequisitionFilter }) {
  const { t } = useTranslation();
  const words = useExportWords();
  const asks = mayDo(useViewer(), 'purchase.request');
  const save = async (onRead: (done: number) => void) => {
    const rows = await readAll(async after => {
      const { data } = await client.query({
        query: RequisitionsDocument,
        variables: { filter, first: pageSize, after },
        fetchPolicy: 'no-cache',
      });
      return data?.requisitions;
    }, onRead);
    await exportRequisitions(rows);
  };
  return (
    <>
      <ExportButton n={n} most={exportMost} save={save} words={words} />
      {asks && (
        <LinkButton type="primary" to="/purchasing/new">
          {t('purchase.requisition.make')}
        </LinkButton>
      )}
    </>
  );
}
