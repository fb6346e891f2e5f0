import { useQuery } from '@apollo/client/react';
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { type DispatchOrderFilter, DispatchOrdersDocument, type DispatchOrdersQuery } from '../gql/graphql';
import { StaffScopeSelect } from '../staff/StaffScopeSelect';
import { StaffTabs } from '../staff/StaffTabs';
import { type StaffScope, useStaffScope } from '../staff/useStaffScope';
import { count } from '../ui/format';
import { Icon } from '../ui/icons';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { OrderCards } from './OrderCards';
import { OrderTable } from './OrderTable';
import { orderKinds, orderStates } from './order';
import { RequestDialog } from './RequestDialog';
import '../staff/staff.css';
import './dispatch.css';

const pageSize = 50;

/** The inbox of whoever decides on orders: what waits for them first, then all that they see. */
export default function DispatchPage() {
  const { t } = useTranslation();
  const scope = useStaffScope();
  useTitle(t('dispatch.title'));
  if (!scope.asked) return <Blank icon="people" title={t('staff.directory.noScope')} line={t('frame.noAccessLine')} />;
  return <Orders scope={scope} asked={scope.asked} />;
}

type Asked = NonNullable<StaffScope['asked']>;

function Orders({ scope, asked }: { scope: StaffScope; asked: Asked }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const phone = usePhone();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const address = useListAddress();
  const filter = useFilter(address.search, asked);
  const { data, previousData, error, refetch } = useQuery(DispatchOrdersDocument, {
    variables: { filter, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const { data: counted, refetch: recount } = useQuery(DispatchOrdersDocument, {
    variables: { filter: asked, first: 1 },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.dispatchOrders;
  const counts = counted?.dispatchOrders;
  const refresh = () => {
    void refetch();
    void recount();
  };
  return (
    <Page
      title={t('dispatch.title')}
      sentence={counts && <Sentence counts={counts} />}
      tools={
        <>
          <StaffScopeSelect scope={scope} />
          {mayDo(viewer, 'dispatch.request') && (
            <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setAsking(true)}>
              {t('dispatch.request')}
            </Button>
          )}
        </>
      }
    >
      <StaffTabs />
      <Filters address={address} counts={counts} />
      {error && !page && <Failure error={error} onRetry={refresh} />}
      {!page && !error && <Loading rows={10} />}
      {page && page.edges.length === 0 && <Nothing address={address} />}
      {page && page.edges.length > 0 && (
        <>
          <div className={data ? undefined : 'stale'} aria-busy={!data}>
            {phone ? (
              <OrderCards orders={page.edges.map(edge => edge.node)} onChanged={refresh} />
            ) : (
              <OrderTable orders={page.edges.map(edge => edge.node)} onChanged={refresh} />
            )}
          </div>
          <ListPages pageInfo={page.pageInfo} address={address} />
          {!phone && <p className="quiet">{t('dispatch.keys')}</p>}
        </>
      )}
      {asking && (
        <RequestDialog
          scope={scope}
          onClose={() => setAsking(false)}
          onAsked={id => {
            refresh();
            void navigate(`/dispatch/${id}`);
          }}
        />
      )}
    </Page>
  );
}

type Counts = DispatchOrdersQuery['dispatchOrders'];

function Sentence({ counts: { waitingForMeCount: n, overdueCount: late } }: { counts: Counts }) {
  const { t } = useTranslation();
  if (n === 0) return t('dispatch.sentenceNone');
  return late > 0 ? t('dispatch.sentenceOverdue', { n, late }) : t('dispatch.sentence', { n });
}

const shows = ['all', 'waiting', 'overdue'] as const;
type Show = (typeof shows)[number];

/** The address as the API wants it. */
function useFilter(search: URLSearchParams, asked: Asked): DispatchOrderFilter {
  const text = search.toString();
  return useMemo(() => {
    const read = new URLSearchParams(text);
    const state = orderStates.find(one => one === read.get('state'));
    const kind = orderKinds.find(one => one === read.get('kind'));
    return {
      ...asked,
      waitingForMe: read.get('show') === 'waiting' || undefined,
      overdue: read.get('show') === 'overdue' || undefined,
      search: read.get('q') ?? undefined,
      states: state && [state],
      kinds: kind && [kind],
    };
  }, [text, asked]);
}

function Filters({ address: { search, change }, counts }: { address: ListAddress; counts: Counts | undefined }) {
  const { t } = useTranslation();
  const numbers: Record<Show, number | undefined> = {
    all: counts?.totalCount,
    waiting: counts?.waitingForMeCount,
    overdue: counts?.overdueCount,
  };
  return (
    <div className="order-filters">
      <Segmented<Show>
        aria-label={t('dispatch.filterState')}
        value={shows.find(one => one === search.get('show')) ?? 'all'}
        onChange={show => change({ show: show === 'all' ? undefined : show })}
        options={shows.map(value => ({
          value,
          label: `${t(`dispatch.${value}`)} ${numbers[value] === undefined ? '' : count(numbers[value])}`,
        }))}
      />
      <SearchInput label={t('dispatch.find')} said={search.get('q') ?? ''} onSearch={q => change({ q })} />
      <Select
        aria-label={t('dispatch.filterState')}
        value={search.get('state') ?? ''}
        onChange={state => change({ state: state || undefined })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('dispatch.anyState') },
          ...orderStates.map(value => ({ value, label: t(`dispatch.state.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('dispatch.filterKind')}
        value={search.get('kind') ?? ''}
        onChange={kind => change({ kind: kind || undefined })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('dispatch.anyKind') },
          ...orderKinds.map(value => ({ value, label: t(`staff.kind.${value}`) })),
        ]}
      />
    </div>
  );
}

const narrowing = ['show', 'q', 'state', 'kind'];

function Nothing({ address: { search, change } }: { address: ListAddress }) {
  const { t } = useTranslation();
  if (!narrowing.some(key => search.has(key)))
    return <Blank icon="people" title={t('dispatch.none')} line={t('dispatch.noneLine')} />;
  return (
    <Blank icon="search" title={t('dispatch.noMatch')} line={t('dispatch.noMatchLine')}>
      <Button onClick={() => change(Object.fromEntries(narrowing.map(key => [key, undefined])))}>
        {t('dispatch.clear')}
      </Button>
    </Blank>
  );
}
