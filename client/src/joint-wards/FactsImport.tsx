import { Alert, Button, Form, Input, Modal } from 'antd';
import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MonthlyFactsImportDocument, type MonthlyFactsImportMutation } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { count } from '../ui/format';
import { Icon } from '../ui/icons';
import { readCells, readSheet, writeCsv } from '../ui/readSheet';
import { type FactTable, factHead, factTable } from './factTable';
import './facts.css';

type Outcome = MonthlyFactsImportMutation['monthlyFactsImport'];

/** What facts are about: a ward, or a house as a whole; by their codes. */
export interface FactPlace {
  institution: string;
  ward: string;
}

/** Monthly facts from the books: pasted or as a file, tried first, then taken as a whole or not at all. */
export default function FactsImport({
  places,
  onClose,
  onImported,
}: {
  /** What the template asks for. */
  places: readonly FactPlace[];
  onClose: () => void;
  onImported: () => void;
}) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
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
        <Button size="small" onClick={() => picker.current?.click()}>
          {t('jointWards.facts.file')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          hidden
          aria-label={t('jointWards.facts.file')}
          onChange={event => void takeFile(event.target.files?.[0])}
        />
        <Button size="small" icon={<Icon name="export" size={14} />} onClick={() => void saveTemplate(places, t)}>
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
        description={table.left > 0 && t('jointWards.facts.left', { n: table.left })}
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
            render: (_, { line }) => table.origins[line - 1],
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

const templateRowsMax = 240;
const templateMonthsMax = 12;

/** A sheet with the codes of the places and the last months, ready for the values. */
async function saveTemplate(places: readonly FactPlace[], t: TFunction): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const months = Math.max(1, Math.min(templateMonthsMax, Math.floor(templateRowsMax / (2 * places.length))));
  const monthAt = (nth: number) =>
    civilNow()
      .startOf('month')
      .subtract(months - nth, 'month')
      .format('YYYY-MM');
  const rows = places.flatMap(({ institution, ward }) =>
    Array.from({ length: months }, (_, nth) => monthAt(nth)).flatMap(month =>
      (['INPATIENT_COST', 'DRUG_COST'] as const).map(code => [
        institution,
        ward,
        month,
        t(`jointWards.facts.codes.${code}`),
        null,
      ]),
    ),
  );
  const heads = factHead.map(name => t(`jointWards.facts.columns.${name}`));
  await exportSheet(t('jointWards.facts.templateName'), heads, rows);
}
