import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { count } from '../ui/format';
import { Icon } from '../ui/icons';
import { LinkButton } from '../ui/LinkButton';
import { tellDone, tellRefused } from '../ui/toasts';
import { usePhone } from '../ui/useMedia';
import { exportedAtMost, exportRows, type PanelList, readAll } from './exportPanel';
import { ScopeSelect } from './ScopeSelect';
import type { PanelScope } from './usePanelScope';
import { Views } from './Views';

const ResidentsImport = lazy(() => import('../contracts/ResidentsImport'));

/** Whose residents, views, sheets, and a new resident. Sheets are desk work: a phone neither writes nor reads them. */
export function PanelTools({
  scope,
  centreId,
  search,
  onView,
  list,
  n,
  onImported,
}: {
  scope: PanelScope;
  centreId: string;
  search: URLSearchParams;
  onView: (query: string) => void;
  list: PanelList;
  n: number;
  onImported: () => void;
}) {
  const { t } = useTranslation();
  const phone = usePhone();
  const viewer = useViewer();
  const [importing, setImporting] = useState(false);
  return (
    <>
      <ScopeSelect scope={scope} />
      <Views search={search} onOpen={onView} />
      {!phone && <ExportButton list={list} n={n} />}
      {!phone && mayDo(viewer, 'resident.import') && (
        <Button onClick={() => setImporting(true)}>{t('familyPanel.import')}</Button>
      )}
      {mayDo(viewer, 'resident.keep') && (
        <LinkButton
          type="primary"
          icon={<Icon name="plus" size={16} />}
          to={`/residents/new?institution=${encodeURIComponent(centreId)}`}
        >
          {t('familyPanel.register')}
        </LinkButton>
      )}
      {importing && (
        <Suspense>
          <ResidentsImport institutionId={centreId} onClose={() => setImporting(false)} onImported={onImported} />
        </Suspense>
      )}
    </>
  );
}

/** The whole list of the filter as a sheet, read page by page; says that its names are masked. */
function ExportButton({ list, n }: { list: PanelList; n: number }) {
  const { t } = useTranslation();
  const [read, setRead] = useState<number>();
  const exportAll = async () => {
    setRead(0);
    try {
      if (n > exportedAtMost) tellRefused(t('familyPanel.export.capped', { n: count(exportedAtMost) }));
      await exportRows(await readAll(list, setRead), t);
      tellDone(t('familyPanel.export.masked'));
    } catch {
      tellRefused(t('state.failedLine'));
    } finally {
      setRead(undefined);
    }
  };
  return (
    <Button
      icon={<Icon name="export" size={16} />}
      loading={read !== undefined}
      disabled={n === 0}
      onClick={() => void exportAll()}
    >
      {read
        ? t('familyPanel.export.running', { done: count(read), all: count(Math.min(n, exportedAtMost)) })
        : t('common.exportXlsx')}
    </Button>
  );
}
