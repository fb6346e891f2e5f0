import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PayExportDocument, type PayExportQuery } from '../gql/graphql';
import { client } from '../graphql/client';
import { failureOf } from '../graphql/failure';
import { type Named, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { plainText } from '../ui/plainText';
import { writeCsv } from '../ui/readSheet';
import { tellDone, tellRefused } from '../ui/toasts';
import { yuan } from './money';
import { type CycleHead, useCodeNames } from './usePay';

type Export = NonNullable<PayExportQuery['payExport']>;

/** The rows of a house for its payroll system, with control totals in the last row and in the message. */
export function ExportButtons({ cycle, institution }: { cycle: CycleHead; institution: Named & { id: string } }) {
  const { t } = useTranslation();
  const name = useName();
  const { post } = useCodeNames();
  const [busy, setBusy] = useState(false);
  const save = async (how: 'xlsx' | 'csv') => {
    setBusy(true);
    try {
      const { data } = await client.query({
        query: PayExportDocument,
        variables: { cycleId: cycle.id, institutionId: institution.id },
        fetchPolicy: 'no-cache',
      });
      const found = data?.payExport;
      if (!found) return tellRefused(t('pay.export.refused'));
      const file = `${t('pay.export.name')} ${cycle.code} ${name(institution)}`;
      if (how === 'xlsx') await saveExcel(file, found, post, t);
      else saveCsv(file, found, post, t);
      tellDone(
        t('pay.export.done', {
          n: found.rowCount,
          total: yuan(found.total.amount),
          hash: found.sha256.slice(0, 12),
        }),
      );
    } catch (error) {
      tellRefused(failureOf(error).message ?? t('state.failedLine'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="pay-acts">
      <Button loading={busy} icon={<Icon name="export" size={16} />} onClick={() => void save('xlsx')}>
        {t('pay.export.xlsx')}
      </Button>
      <Button disabled={busy} onClick={() => void save('csv')}>
        {t('pay.export.csv')}
      </Button>
    </div>
  );
}

const columns = [
  'staffNumber',
  'nameZh',
  'departmentCode',
  'post',
  'amount',
  'topUps',
  'adjustments',
  'total',
] as const;

const headsOf = (t: TFunction) => columns.map(column => t(`pay.export.head.${column}`));

async function saveExcel(file: string, found: Export, post: (code: string) => string, t: TFunction): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const rows = found.rows.map(row => [
    row.staffNumber,
    row.nameZh,
    row.departmentCode,
    post(row.post),
    { yuan: row.amount },
    { yuan: row.topUps },
    { yuan: row.adjustments },
    { yuan: row.total },
  ]);
  const control = [
    t('pay.export.control', { n: found.rowCount }),
    null,
    null,
    found.sha256,
    { yuan: found.amount.amount },
    { yuan: found.topUps.amount },
    { yuan: found.adjustments.amount },
    { yuan: found.total.amount },
  ];
  await exportSheet(file, headsOf(t), [...rows, control]);
}

/** With the mark by which sheets know UTF-8. */
function saveCsv(file: string, found: Export, post: (code: string) => string, t: TFunction): void {
  const rows = found.rows.map(row => [
    plainText(row.staffNumber),
    plainText(row.nameZh),
    plainText(row.departmentCode),
    plainText(post(row.post)),
    row.amount,
    row.topUps,
    row.adjustments,
    row.total,
  ]);
  const control = [
    t('pay.export.control', { n: found.rowCount }),
    '',
    '',
    found.sha256,
    found.amount.amount,
    found.topUps.amount,
    found.adjustments.amount,
    found.total.amount,
  ];
  const blob = new Blob([`\uFEFF${writeCsv([headsOf(t), ...rows, control])}\n`], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${file}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
