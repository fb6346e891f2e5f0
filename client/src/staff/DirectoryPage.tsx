import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import {
  StaffCountsDocument,
  type StaffCountsQuery,
  StaffPageDocument,
  type StaffPageQuery,
  type StaffSort,
} from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { ExportButton } from '../ui/ExportButton';
import { count } from '../ui/format';
import { Icon } from '../ui/icons';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { DirectoryCards } from './DirectoryCards';
import { linesOf } from './DirectoryFacts';
import { DirectoryFilters } from './DirectoryFilters';
import { DirectoryTable } from './DirectoryTable';
import { exportedAtMost, exportStaff, readAll, type StaffList } from './exportStaff';
import { filterKeys, isNarrowed, readFilter, readSort, recall, remember } from './filter';
import { RegisterDialog } from './RegisterDialog';
import { StaffScopeSelect } from './StaffScopeSelect';
import { StaffTabs } from './StaffTabs';
import { type StaffScope, useStaffScope } from './useStaffScope';
import './staff.css';

const StaffImport = lazy(() => import('./StaffImport'));

const pageSize = 50;

/** Everybody who works in a house or the group: found, narrowed, ordered, all of it in the address. */
export default function DirectoryPage() {
  const { t } = useTranslation();
  const scope = useStaffScope();
  useTitle(t('staff.directory.title'));
  useLastView();
  if (!scope.asked) return <Blank icon="people" title={t('staff.directory.noScope')} line={t('frame.noAccessLine')} />;
  return <Directory scope={scope} asked={scope.asked} />;
}

/** Opens with what somebody looked at last, unless the address says something; keeps what it says now. */
function useLastView(): void {
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (opened) return remember(viewer, search);
    const last = search.size === 0 ? recall(viewer) : undefined;
    if (last) setSearch(last, { replace: true });
    setOpened(true);
    return undefined;
  }, [viewer, search, setSearch, opened]);
}

function Directory({ scope, asked }: { scope: StaffScope; asked: NonNullable<StaffScope['asked']> }) {
  const { t } = useTranslation();
  const address = useDirectoryAddress();
  const list = useMemo(() => ({ ...asked, ...address.asked }), [asked, address.asked]);
  const { data, previousData, error, refetch } = useQuery(StaffPageDocument, {
    variables: { ...list, first: pageSize, after: address.after },
  });
  const { data: counted, refetch: recount } = useQuery(StaffCountsDocument, { variables: asked });
  const page = (data ?? previousData)?.staff;
  const counts = counted?.staff.counts;
  const refresh = () => {
    void refetch();
    void recount();
  };
  return (
    <Page
      title={t('staff.directory.title')}
      sentence={page && <Sentence n={page.totalCount} counts={counts} narrowed={isNarrowed(address.search)} />}
      tools={<Tools scope={scope} list={list} n={page?.totalCount ?? 0} onChanged={refresh} />}
    >
      <StaffTabs />
      <SearchInput
        className="staff-find"
        size="large"
        label={t('staff.directory.find')}
        said={address.search.get('q') ?? ''}
        onSearch={q => address.choose('q', q)}
      />
      <DirectoryFilters search={address.search} counts={counts} choose={address.choose} clear={address.clear} />
      {error && !page && <Failure error={error} onRetry={refresh} />}
      {!page && !error && <Loading rows={12} />}
      {page && <Rows page={page} stale={!data} address={address} />}
    </Page>
  );
}

function Sentence({
  n,
  counts,
  narrowed,
}: {
  n: number;
  counts: StaffCountsQuery['staff']['counts'] | undefined;
  narrowed: boolean;
}) {
  const { t } = useTranslation();
  if (!counts) return t('staff.directory.count', { n: count(n) });
  if (narrowed) return t('staff.directory.sentenceOf', { n: count(n), all: count(counts.all) });
  const of = (profession: string) => counts.byProfession.find(one => one.profession === profession)?.count ?? 0;
  return t('staff.directory.sentence', {
    n: count(n),
    doctors: count(of('DOCTOR')),
    nurses: count(of('NURSE')),
    dispatched: count(counts.dispatched),
    expiring: count(counts.licenceExpiring),
  });
}

export type DirectoryAddress = ReturnType<typeof useDirectoryAddress>;

function useDirectoryAddress() {
  const address = useListAddress();
  const { search, change } = address;
  const text = search.toString();
  const asked = useMemo(() => {
    const read = new URLSearchParams(text);
    return { filter: readFilter(read), sort: readSort(read) };
  }, [text]);
  return {
    ...address,
    asked,
    choose: (key: string, value: string | undefined) => change({ [key]: value }),
    clear: () => change(Object.fromEntries(filterKeys.map(key => [key, undefined]))),
    order: (sort: StaffSort) => change({ sort: sort === 'NAME' ? undefined : sort }),
  };
}

function Rows({ page, stale, address }: { page: StaffPageQuery['staff']; stale: boolean; address: DirectoryAddress }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const today = civilNow().format('YYYY-MM-DD');
  const rows = linesOf(page.edges);
  if (rows.length === 0) return <Nobody address={address} />;
  return (
    <>
      <div className={stale ? 'stale' : undefined} aria-busy={stale}>
        {phone ? (
          <DirectoryCards rows={rows} today={today} />
        ) : (
          <DirectoryTable rows={rows} today={today} sort={address.asked.sort} onSort={address.order} />
        )}
      </div>
      <ListPages pageInfo={page.pageInfo} address={address} />
      {!phone && <p className="quiet">{t('staff.keys')}</p>}
    </>
  );
}

function Nobody({ address }: { address: DirectoryAddress }) {
  const { t } = useTranslation();
  if (!isNarrowed(address.search) && !address.after)
    return <Blank icon="people" title={t('staff.directory.empty')} line={t('staff.directory.emptyLine')} />;
  return (
    <Blank icon="search" title={t('staff.directory.noMatch')} line={t('staff.directory.noMatchLine')}>
      <Button onClick={address.clear}>{t('staff.directory.clear')}</Button>
    </Blank>
  );
}

function Tools({
  scope,
  list,
  n,
  onChanged,
}: {
  scope: StaffScope;
  list: StaffList;
  n: number;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const phone = usePhone();
  const viewer = useViewer();
  const [open, setOpen] = useState<'import' | 'register'>();
  const home = scope.house ?? scope.houses[0];
  const close = () => setOpen(undefined);
  return (
    <>
      <StaffScopeSelect scope={scope} />
      {!phone && <StaffExport list={list} n={n} />}
      {!phone && home && mayDo(viewer, 'staff.keep') && (
        <Button onClick={() => setOpen('import')}>{t('staff.directory.import')}</Button>
      )}
      {home && mayDo(viewer, 'staff.keep') && (
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setOpen('register')}>
          {t('staff.directory.register')}
        </Button>
      )}
      {home && open === 'import' && (
        <Suspense>
          <StaffImport scope={scope} home={home} onClose={close} onImported={onChanged} />
        </Suspense>
      )}
      {home && open === 'register' && <RegisterDialog scope={scope} home={home} onClose={close} onDone={onChanged} />}
    </>
  );
}

/** The whole list of the filter as a sheet. */
function StaffExport({ list, n }: { list: StaffList; n: number }) {
  const { t } = useTranslation();
  return (
    <ExportButton
      n={n}
      most={exportedAtMost}
      save={async onRead => exportStaff(await readAll(list, onRead), t)}
      words={{
        capped: most => t('staff.directory.export.capped', { n: most }),
        running: (done, all) => t('staff.directory.export.running', { done, all }),
        done: t('staff.directory.export.done'),
      }}
    />
  );
}
