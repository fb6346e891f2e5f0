import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { ExportButton } from '../ui/ExportButton';
import { Icon } from '../ui/icons';
import { LinkButton } from '../ui/LinkButton';
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
      {!phone && <PanelExport list={list} n={n} />}
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

/** The whole list of the filter as a sheet; says that its names are masked. */
function PanelExport({ list, n }: { list: PanelList; n: number }) {
  const { t } = useTranslation();
  return (
    <ExportButton
      n={n}
      most={exportedAtMost}
      save={async onRead => exportRows(await readAll(list, onRead), t)}
      words={{
        capped: most => t('familyPanel.export.capped', { n: most }),
        running: (done, all) => t('familyPanel.export.running', { done, all }),
        done: t('familyPanel.export.masked'),
      }}
    />
  );
}
