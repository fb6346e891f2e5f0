import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { count } from '../ui/format';
import { Icon } from '../ui/icons';
import { tellDone, tellRefused } from '../ui/toasts';
import { CheckUpDialog } from './CheckUpDialog';
import { exportRows } from './exportPanel';
import type { PanelLine } from './PersonLines';

const RenewalDialog = lazy(() => import('../contracts/RenewalDialog'));

/** What can be done with all that were chosen. */
export function BulkBar({
  rows,
  onClear,
  onDone,
}: {
  rows: readonly PanelLine[];
  onClear: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [open, setOpen] = useState<'checkUp' | 'renewal'>();
  const contracts = rows.flatMap(({ contractState, contractId: id, team }) =>
    id && team && contractState !== 'NONE' ? [{ id, team }] : [],
  );
  const close = () => setOpen(undefined);
  const renew = () => {
    if (contracts.length === 0) return tellRefused(t('familyPanel.bulk.noRenewal'));
    if (contracts.length < rows.length) tellDone(t('familyPanel.bulk.partRenewal', { n: contracts.length }));
    return setOpen('renewal');
  };
  return (
    <section className="bulk-bar" aria-label={t('familyPanel.bulk.chosen', { n: rows.length })}>
      <b>{t('familyPanel.bulk.chosen', { n: count(rows.length) })}</b>
      {mayDo(viewer, 'care.record') && (
        <Button icon={<Icon name="plus" size={16} />} onClick={() => setOpen('checkUp')}>
          {t('familyPanel.bulk.addCheckUp')}
        </Button>
      )}
      {mayDo(viewer, 'contract.keep') && <Button onClick={renew}>{t('familyPanel.bulk.renew')}</Button>}
      <Button
        icon={<Icon name="export" size={16} />}
        onClick={() => void exportRows(rows, t).then(() => tellDone(t('familyPanel.export.masked')))}
      >
        {t('familyPanel.bulk.export')}
      </Button>
      <Button type="text" onClick={onClear}>
        {t('familyPanel.bulk.clear')}
      </Button>
      {open === 'checkUp' && <CheckUpDialog rows={rows} onClose={close} onDone={onDone} />}
      {open === 'renewal' && (
        <Suspense>
          <RenewalDialog contracts={contracts} onClose={close} onDone={onDone} />
        </Suspense>
      )}
    </section>
  );
}
