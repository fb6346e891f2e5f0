import { Alert, Button, Form, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MonthlyFactsImportDocument, type MonthlyFactsImportMutation } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { DataTable } from '../ui/DataTable';
import { count } from '../ui/format';
import { Icon } from '../ui/icons';
import { readCells, readSheet, writeCsv } from '../ui/readSheet';
import { type FactTable, factHead, factTable } from './factTable';
import type { JointWard } from './JointWardPage';

type Outcome = MonthlyFactsImportMutation['monthlyFactsImport'];

/** Monthly facts from the books: pasted or as a file, tried first, then taken as a whole or not at all. */
export function FactsImport({
  jointWard,
  onClose,
  onImported,
}: {
  jointWard: JointWard;
  onClose: () => void;
  onImported: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const [tried, setTried] = useState<{ table: FactTable; outcome: Outcome }>();
  const { busy, refusal, run } = useDialogAct();
  const change = (next: string) => {
    setText(next);
    setTried(undefined);
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    setUnreadable(false);
    try {
      change((await readSheet(file)).map(row => row.join('\t')).join('\n'));
      setSource(before => before || file.name);
    } catch {
      setUnreadable(true);
    }
  };
  const send = async (dryRun: boolean): Promise<Outcome> => {
    const table = factTable(readCells(text));
    const outcome = (
      await act(MonthlyFactsImportDocument, {
        csv: writeCsv(table.rows),
        source: source.trim() || t('jointWards.facts.pasted'),
        dryRun,
      })
    ).monthlyFactsImport;
    setTried({ table, outcome });
    return outcome;
  };
  const tryIt = () =>
    run(async () => {
      const outcome = await send(true);
      // Rows at fault are listed below; only what concerns no row is a refusal.
      return outcome.rowFaults.length > 0 ? { userErrors: [] } : outcome;
    }, undefined);
  const take = async () => {
    if (!(await run(() => send(false), t('jointWards.facts.done')))) return;
    onImported();
    onClose();
  };
  const ready = tried !== undefined && tried.outcome.userErrors.length === 0;
  return (
    <Modal
      open
      width={720}
      title={t('jointWards.importFacts')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            loading={busy && !ready}
            disabled={!text.trim()}
            type={ready ? 'default' : 'primary'}
            onClick={() => void tryIt()}
          >
            {t('jointWards.facts.try')}
          </Button>
          <Button type="primary" loading={busy && ready} disabled={!ready} onClick={() => void take()}>
            {t('jointWards.facts.take')}
          </Button>
        </>
      }
    >
      <p>{t('jointWards.facts.line')}</p>
      <div className="facts-tools">
        <label className="facts-file ant-btn ant-btn-default ant-btn-sm">
          {t('jointWards.facts.file')}
          <input
            type="file"
            accept=".xlsx,.csv,.tsv,.txt"
            className="visually-hidden"
            onChange={event => void takeFile(event.target.files?.[0])}
          />
        </label>
        <Button size="small" icon={<Icon name="export" size={14} />} onClick={() => void saveTemplate(jointWard, t)}>
          {t('jointWards.facts.template')}
        </Button>
      </div>
      {unreadable && <Alert type="error" showIcon title={t('jointWards.facts.unreadable')} />}
      <Form layout="vertical">
        <Form.Item label={t('jointWards.facts.paste')} htmlFor="facts-text">
          <Input.TextArea
            id="facts-text"
            className="facts-text"
            value={text}
            onChange={event => change(event.target.value)}
            autoSize={{ minRows: 6, maxRows: 14 }}
            placeholder={factHead.map(name => t(`jointWards.facts.columns.${name}`)).join('\t')}
          />
        </Form.Item>
        <Form.Item label={t('common.source')} htmlFor="facts-source" extra={t('jointWards.facts.sourceHint')}>
          <Input id="facts-source" value={source} maxLength={200} onChange={event => setSource(event.target.value)} />
        </Form.Item>
      </Form>
      {tried && <TriedResult {...tried} />}
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** What would happen, or which rows are at fault. */
function TriedResult({ table, outcome }: { table: FactTable; outcome: Outcome }) {
  const { t } = useTranslation();
  if (outcome.userErrors.length === 0) {
    return (
      <Alert
        type="success"
        showIcon
        title={t('jointWards.facts.would', {
          added: count(outcome.added),
          replaced: count(outcome.replaced),
          removed: count(outcome.removed),
          unchanged: count(outcome.unchanged),
        })}
      />
    );
  }
  return (
    <>
      <Alert type="error" showIcon title={outcome.userErrors[0]?.message} />
      <DataTable
        label={t('jointWards.facts.faults')}
        rowKey={fault => `${fault.line} ${fault.column} ${fault.message}`}
        dataSource={[...outcome.rowFaults]}
        columns={[
          {
            title: t('jointWards.facts.row'),
            align: 'right',
            className: 'figures',
            render: (_, { line }) => line - table.addedLines,
          },
          {
            title: t('jointWards.facts.column'),
            render: (_, { column }) => {
              const known = factHead.find(name => name === column);
              return known ? t(`jointWards.facts.columns.${known}`) : '—';
            },
          },
          {
            title: t('jointWards.facts.content'),
            render: (_, { line }) => <code>{table.rows[line - 1]?.join(' ')}</code>,
          },
          { title: t('jointWards.facts.wrong'), dataIndex: 'message' },
        ]}
      />
    </>
  );
}

const templateMonths = 12;

/** A sheet with the ward's codes and the last months, ready for the values. */
async function saveTemplate({ host, ward }: JointWard, t: TFunction): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const months = Array.from({ length: templateMonths }, (_, nth) =>
    dayjs()
      .startOf('month')
      .subtract(nth + 1, 'month')
      .format('YYYY-MM'),
  );
  await exportSheet(
    t('jointWards.facts.templateName'),
    factHead.map(name => t(`jointWards.facts.columns.${name}`)),
    months
      .toReversed()
      .flatMap(month =>
        (['INPATIENT_COST', 'DRUG_COST'] as const).map(code => [
          host.code,
          ward.code,
          month,
          t(`jointWards.facts.codes.${code}`),
          null,
        ]),
      ),
  );
}
