import { useQuery } from '@apollo/client/react';
import { Modal, Progress, Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PayImportApplyDocument,
  PayImportCheckDocument,
  type PayImportCheckMutation,
  type PayImportKind,
  PayImportStageDocument,
  type PayImportStageInput,
  PayImportTemplateDocument,
  type PayImportTemplateQuery,
  PayImportUndoDocument,
} from '../gql/graphql';
import { act, type Without } from '../graphql/act';
import { count } from '../ui/format';
import { readCells } from '../ui/readSheet';
import { type ImportAnswer, SheetImport } from '../ui/SheetImport';
import { Failure, Loading } from '../ui/States';
import type { Cycle } from './CyclePage';
import { missingRows, paySheet } from './paySheet';
import { sha256 } from './sha256';

const kinds: readonly PayImportKind[] = ['TOTAL', 'INDICATOR', 'QUANTITY', 'ROSTER'];

interface DialogProps {
  cycle: Cycle;
  onClose: () => void;
  onImported: () => void;
}

/** Brings a list of facts: what is still missing stands there to be filled in, or a whole sheet is pasted or taken from a file. */
export function ImportDialog({ cycle, onClose, onImported }: DialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PayImportKind>(() => firstMissing(cycle));
  const { data, error, refetch } = useQuery(PayImportTemplateDocument, {
    variables: { cycleId: cycle.id, kind },
    fetchPolicy: 'network-only',
  });
  const choice = (
    <Segmented<PayImportKind>
      className="pay-kinds"
      value={kind}
      onChange={setKind}
      options={kinds.map(value => ({ value, label: t(`pay.list.${value}`) }))}
    />
  );
  const template = data?.payImportTemplate;
  if (!template)
    return (
      <Modal open width={760} title={t('pay.import.title')} onCancel={onClose} footer={null}>
        {choice}
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading rows={5} />}
      </Modal>
    );
  return (
    <ListImport
      key={kind}
      kind={kind}
      template={template}
      choice={choice}
      cycle={cycle}
      onClose={onClose}
      onImported={onImported}
    />
  );
}

/** The list that most likely is to be brought next. */
function firstMissing({ checklist }: Cycle): PayImportKind {
  if (checklist.some(({ rosterCount }) => rosterCount === 0)) return 'ROSTER';
  if (checklist.some(({ hasTotal }) => !hasTotal)) return 'TOTAL';
  return checklist.some(({ indicatorsMissing }) => indicatorsMissing.length > 0) ? 'INDICATOR' : 'QUANTITY';
}

interface ListProps extends DialogProps {
  kind: PayImportKind;
  template: PayImportTemplateQuery['payImportTemplate'];
  choice: React.ReactNode;
}

interface PayAnswer extends ImportAnswer {
  rows: number;
}

function ListImport({ kind, template, choice, cycle, onClose, onImported }: ListProps) {
  const { t, i18n } = useTranslation();
  const zh = i18n.language !== 'en';
  const sheet = useMemo(() => paySheet(kind, template.columns), [kind, template]);
  const { send, discard, sent } = useStaging(cycle.id, kind);
  const heads = template.columns.map(({ nameZh, nameEn }) => (zh ? nameZh : nameEn));
  const saveTemplate = async () => {
    const { exportSheet } = await import('../ui/exportSheet');
    await exportSheet(`${t(`pay.list.${kind}`)} ${cycle.code}`, heads, template.rows);
  };
  return (
    <SheetImport<string, PayAnswer>
      kind={sheet}
      title={t('pay.import.title')}
      line={t(`pay.import.line.${kind}`)}
      head={choice}
      initialText={missingRows(template, zh)}
      columnName={letter => heads[sheet.columns.indexOf(letter)] ?? letter}
      onTemplate={saveTemplate}
      send={send}
      would={({ rows }) => t('pay.import.would', { n: count(rows) })}
      left={n => t('pay.import.left', { n })}
      done={t('pay.import.done', { list: t(`pay.list.${kind}`) })}
      onClose={() => {
        void discard();
        onClose();
      }}
      onImported={onImported}
    >
      {sent && sent.of > partRows && (
        <div role="status">
          <Progress percent={Math.round((sent.rows / sent.of) * 100)} showInfo={false} />
          <p className="quiet figures">{t('sheetImport.sent', { n: count(sent.rows) })}</p>
        </div>
      )}
    </SheetImport>
  );
}

/** A request holds about this many rows of ten cells. */
const partRows = 800;

/** Lays a list out in parts and has it checked; then applies what was laid out. A list that is not taken is put away. */
function useStaging(cycleId: string, kind: PayImportKind) {
  const staged = useRef<{ id: string; csv: string }>(undefined);
  const [sent, setSent] = useState<{ rows: number; of: number }>();
  const discard = async () => {
    const { id } = staged.current ?? {};
    staged.current = undefined;
    // What stays laid out counts for nothing; the list of imports shows it.
    if (id) await act(PayImportUndoDocument, { payImportId: id }).catch(() => undefined);
  };
  const stage = async (csv: string, fileName: string | undefined): Promise<PayAnswer> => {
    await discard();
    const rows = inOrder(csv);
    const common = {
      payCycleId: cycleId,
      kind,
      fileName: fileName ?? `${kind.toLowerCase()}.csv`,
      fileSha256: sha256(csv),
      rowsExpected: rows.length,
    };
    let id: string | undefined;
    for (let at = 0; at < rows.length; at += partRows) {
      const isLast = at + partRows >= rows.length;
      const part = { ...common, payImportId: id, firstRow: at + 2, rows: rows.slice(at, at + partRows) };
      const { payImport, userErrors } = isLast ? await laidOutAndChecked(part) : await laidOut(part);
      if (!payImport) return { rowFaults: [], userErrors, rows: 0 };
      id = payImport.id;
      staged.current = { id, csv };
      setSent({ rows: Math.min(at + partRows, rows.length), of: rows.length });
      if (isLast) return checked(payImport.check, rows.length);
    }
    return { rowFaults: [], userErrors: [], rows: 0 };
  };
  const apply = async (): Promise<PayAnswer> => {
    const { id } = staged.current ?? {};
    const { payImportApply } = await act(PayImportApplyDocument, { payImportId: id ?? '' });
    if (payImportApply.payImport) staged.current = undefined;
    return { rowFaults: [], userErrors: payImportApply.userErrors, rows: 0 };
  };
  const send = async (csv: string, dryRun: boolean, fileName: string | undefined) => {
    if (!dryRun && staged.current?.csv === csv) return apply();
    const answer = await stage(csv, fileName);
    return dryRun || answer.userErrors.length > 0 ? answer : apply();
  };
  return { send, discard, sent };
}

type Part = Without<PayImportStageInput>;
type Check = NonNullable<PayImportCheckMutation['payImportStage']['payImport']>['check'];

interface LaidOut {
  payImport: { id: string; check?: Check } | null;
  userErrors: ImportAnswer['userErrors'];
}

const laidOut = async (part: Part): Promise<LaidOut> => (await act(PayImportStageDocument, part)).payImportStage;
/** The last part brings the answer: only then all rows are there. */
const laidOutAndChecked = async (part: Part): Promise<LaidOut> =>
  (await act(PayImportCheckDocument, part)).payImportStage;

function checked(check: Check | undefined, rows: number): PayAnswer {
  const faults = check?.faults ?? [];
  return {
    rows,
    rowFaults: faults.map(({ cell, message }) => ({
      line: Number(cell.replace(/^[A-Z]+/, '')),
      column: cell.replace(/\d+$/, ''),
      message,
    })),
    userErrors: faults.slice(0, 1).map(({ cell, message }) => ({ message: `${cell} ${message}` })),
  };
}

/** The cells of each row from column A on, whatever order the sheet had. */
function inOrder(csv: string): string[][] {
  const [head = [], ...rows] = readCells(csv);
  const width = Math.max(...head.map(letter => letter.charCodeAt(0) - 64));
  return rows.map(row => {
    const cells = Array.from({ length: width }, () => '');
    head.forEach((letter, at) => {
      cells[letter.charCodeAt(0) - 65] = row[at] ?? '';
    });
    return cells;
  });
}
