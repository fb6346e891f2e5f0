import { useQuery } from '@apollo/client/react';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import {
  type PanelCountSetFragment,
  PanelCountsDocument,
  PanelPageDocument,
  type PanelPageQuery,
} from '../gql/graphql';
import { ResidentFinder } from '../residents/ResidentFinder';
import { civilNow } from '../ui/civil';
import { count, person, timeOf } from '../ui/format';
import { Icon } from '../ui/icons';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { BulkBar } from './BulkBar';
import { filterKeys, isNarrowed, readFilter, readSort, sorts, underView, withoutElsewhere } from './filter';
import { NoCentre } from './NoCentre';
import { PanelCards } from './PanelCards';
import { PanelFilters } from './PanelFilters';
import { type Order, PanelTable } from './PanelTable';
import { PanelTabs } from './PanelTabs';
import { PanelTools } from './PanelTools';
import type { PanelLine } from './PersonLines';
import { useCaresFor } from './useCaresFor';
import { type PanelScope, usePanelScope } from './usePanelScope';
import '../residents/residents.css';
import './panel.css';

const ContactDialog = lazy(() => import('../care/ContactDialog'));

const pageSize = 50;

/** All residents of a team or centre: filtered, sorted, paged; all of it in the address. */
export default function PanelPage() {
  const { t } = useTranslation();
  const scope = usePanelScope();
  useTitle(t('familyPanel.list.title'));
  if (!scope.centre) return <NoCentre title={t('familyPanel.list.title')} />;
  if (scope.error && !scope.asked) return <Failure error={scope.error} onRetry={scope.retry} />;
  if (!scope.asked) return <Loading rows={12} />;
  return <Panel key={scope.team?.id ?? scope.centre.id} scope={scope} asked={scope.asked} centreId={scope.centre.id} />;
}

interface PanelProps {
  scope: PanelScope;
  asked: NonNullable<PanelScope['asked']>;
  centreId: string;
}

function Panel({ scope, asked, centreId }: PanelProps) {
  const { t } = useTranslation();
  const address = usePanelAddress();
  const list = useMemo(() => ({ ...asked, ...address.asked }), [asked, address.asked]);
  const { data, previousData, error, refetch } = useQuery(PanelPageDocument, {
    variables: { ...list, first: pageSize, after: address.after },
  });
  const { data: counted, refetch: recount } = useQuery(PanelCountsDocument, { variables: asked });
  const counts = counted?.panel.counts;
  const page = (data ?? previousData)?.panel;
  const refresh = () => {
    void refetch();
    void recount();
  };
  return (
    <Page
      title={t('familyPanel.list.title')}
      sentence={page && <Sentence n={page.totalCount} counts={counts} narrowed={isNarrowed(address.search)} />}
      note={page && t('familyPanel.list.asOf', { time: timeOf(page.asOf) })}
      tools={
        <PanelTools
          scope={scope}
          centreId={centreId}
          search={address.search}
          onView={address.view}
          list={list}
          n={page?.totalCount ?? 0}
          onImported={refresh}
        />
      }
    >
      <PanelTabs />
      <Find centreId={centreId} />
      <PanelFilters
        search={address.search}
        counts={counts}
        scope={scope}
        choose={address.choose}
        clear={address.clear}
      />
      {error && !page && <Failure error={error} onRetry={refresh} />}
      {!page && !error && <Loading rows={12} />}
      {page && <Rows page={page} stale={!data} address={address} onChanged={refresh} />}
    </Page>
  );
}

interface SentenceProps {
  n: number;
  counts: PanelCountSetFragment | undefined;
  narrowed: boolean;
}

function Sentence({ n, counts, narrowed }: SentenceProps) {
  const { t } = useTranslation();
  if (!counts) return t('familyPanel.list.count', { n: count(n) });
  if (narrowed) return t('familyPanel.list.sentenceOf', { n: count(n), all: count(counts.all) });
  return t('familyPanel.list.sentence', {
    n: count(n),
    overdue: count(counts.overdue),
    today: count(counts.dueToday),
    uncontrolled: count(counts.uncontrolled),
  });
}

export type PanelAddress = ReturnType<typeof usePanelAddress>;

/** Filter, order and page of the address, and the ways to change them. */
function usePanelAddress() {
  const address = useListAddress();
  const { search, change } = address;
  const [, setSearch] = useSearchParams();
  const caresFor = useCaresFor();
  const text = search.toString();
  const asked = useMemo(() => {
    const said = new URLSearchParams(text);
    const read = caresFor ? said : withoutElsewhere(said);
    return { filter: readFilter(read), ...readSort(read) };
  }, [text, caresFor]);
  return {
    ...address,
    asked,
    choose: useCallback((key: string, value: string | undefined) => change({ [key]: value }), [change]),
    clear: useCallback(() => change(Object.fromEntries(filterKeys.map(key => [key, undefined]))), [change]),
    order: useCallback(
      ({ sort, reversed }: Order) =>
        change({ sort: sort === 'DUE' ? undefined : sort, reversed: reversed ? '1' : undefined }),
      [change],
    ),
    view: (query: string) => setSearch(before => underView(before, query)),
  };
}

/** Somebody in particular: whoever is found is opened. */
function Find({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  if (!mayDo(viewer, 'resident.identify')) return null;
  return (
    <div className="panel-find">
      <ResidentFinder
        institutionId={centreId}
        onFound={({ resident }) => void navigate(`/residents/${resident.id}`)}
        onNobody={() => (
          <p className="quiet">
            {mayDo(viewer, 'resident.keep') ? t('resident.find.nobody') : t('resident.find.nobodyRead')}
          </p>
        )}
      />
    </div>
  );
}

interface RowsProps {
  page: PanelPageQuery['panel'];
  /** Another page or filter is on its way. */
  stale: boolean;
  address: PanelAddress;
  onChanged: () => void;
}

function Rows({ page, stale, address, onChanged }: RowsProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [selected, setSelected] = useState<ReadonlyMap<string, PanelLine>>(new Map());
  const [called, setCalled] = useState<PanelLine>();
  const today = civilNow().format('YYYY-MM-DD');
  const rows = page.edges.map(edge => edge.node);
  const select = useCallback((some: readonly PanelLine[], chosen: boolean) => {
    setSelected(before => {
      const next = new Map(before);
      for (const row of some) {
        if (chosen) next.set(row.residentId, row);
        else next.delete(row.residentId);
      }
      return next;
    });
  }, []);
  if (rows.length === 0) return <Nobody address={address} />;
  return (
    <>
      <div className={stale ? 'stale' : undefined} aria-busy={stale}>
        {phone ? (
          <>
            <SortMenu address={address} />
            <PanelCards rows={rows} today={today} onCalled={setCalled} />
          </>
        ) : (
          <PanelTable
            rows={rows}
            today={today}
            order={address.asked}
            onOrder={address.order}
            selected={selected}
            onSelect={select}
          />
        )}
      </div>
      <ListPages pageInfo={page.pageInfo} address={address} />
      {selected.size > 0 && (
        <BulkBar rows={[...selected.values()]} onClear={() => setSelected(new Map())} onDone={onChanged} />
      )}
      {!phone && <p className="quiet">{t('familyPanel.list.keys')}</p>}
      {called && (
        <Suspense>
          <ContactDialog
            residentId={called.residentId}
            who={person(t, called)}
            taskId={called.nextPlan?.taskId}
            onClose={() => setCalled(undefined)}
            onRecorded={onChanged}
          />
        </Suspense>
      )}
    </>
  );
}

function Nobody({ address }: { address: PanelAddress }) {
  const { t } = useTranslation();
  if (!isNarrowed(address.search) && !address.after)
    return <Blank icon="panel" title={t('familyPanel.list.empty')} line={t('familyPanel.list.emptyLine')} />;
  return (
    <Blank icon="search" title={t('familyPanel.list.noMatch')} line={t('familyPanel.list.noMatchLine')}>
      <Button onClick={address.clear}>{t('familyPanel.list.clear')}</Button>
    </Blank>
  );
}

/** The order, where no heads can be struck. */
function SortMenu({ address }: { address: PanelAddress }) {
  const { t } = useTranslation();
  const { sort } = address.asked;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [sort],
        items: sorts.map(one => ({
          key: one,
          label: t(`familyPanel.list.sorts.${one}`),
          onClick: () => address.order({ sort: one, reversed: false }),
        })),
      }}
    >
      <Button type="text" className="sort-menu" icon={<Icon name="down" size={16} />} iconPlacement="end">
        {t('familyPanel.list.sort')}: {t(`familyPanel.list.sorts.${sort}`)}
      </Button>
    </Dropdown>
  );
}
