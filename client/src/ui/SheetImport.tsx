import { Alert, Button, Form, Input, Modal, Progress } from 'antd';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from './Blockers';
import { DataTable } from './DataTable';
import { count } from './format';
import { Icon } from './icons';
import { type Cells, readCells, readSheet, writeCsv } from './readSheet';
import { cellName, partsOf, type SheetKind, type SheetTable, sheetTable } from './sheetTable';
import { tellDone } from './toasts';
import './sheet.css';

/** What the API answers to a part of a table, tried or taken. */
export interface ImportAnswer {
  rowFaults: readonly { line: number; column?: string | null; message: string }[];
  userErrors: readonly { message: string; field?: readonly string[] | null }[];
}

/** Numbers of an answer that add up over the parts of a table. */
type Totals<Answer> = { [K in keyof Answer as Answer[K] extends number ? K : never]: number };

interface SheetImportProps<Column extends string, Answer extends ImportAnswer> {
  kind: SheetKind<Column>;
  title: string;
  line: string;
  /** Stands before the table: what it is about. */
  head?: ReactNode;
  /** Rows that are there already, to be filled in. */
  initialText?: string;
  columnName: (column: Column) => string;
  /** Saves the template. */
  onTemplate: () => Promise<void>;
  send: (csv: string, dryRun: boolean, fileName: string | undefined) => Promise<Answer>;
  /** What would happen, in one sentence. */
  would: (totals: Totals<Answer>) => string;
  left?: (n: number) => string;
  done: string;
  /** How many rows go in one request; a table beyond that goes in parts. */
  partRows?: number;
  /** What else the import has to know; `ready` tells whether it does. */
  children?: ReactNode;
  ready?: boolean;
  onClose: () => void;
  onImported: () => void;
}

interface Tried<Answer extends ImportAnswer> {
  table: SheetTable;
  faults: ImportAnswer['rowFaults'];
  refused: string | undefined;
  totals: Totals<Answer>;
}

interface Brought {
  name: string;
  cells: Cells;
}

const anyRows = Number.MAX_SAFE_INTEGER;

/** Takes a table from outside: pasted or as a file, tried first, then taken; what is at fault is named by its cell. */
export function SheetImport<Column extends string, Answer extends ImportAnswer>(
  props: SheetImportProps<Column, Answer>,
) {
  const {
    kind,
    title,
    line,
    head,
    columnName,
    onTemplate,
    would,
    left,
    children,
    ready: known = true,
    onClose,
  } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(props.initialText ?? '');
  const [file, setFile] = useState<Brought>();
  const [tried, setTried] = useState<Tried<Answer>>();
  const table = useMemo(() => sheetTable(kind, file?.cells ?? readCells(text)), [kind, file, text]);
  const { busy, refusal, sent, tryIt, take } = useSending(props, table, file?.name, setTried);
  const rows = table.rows.length - 1;
  const ready = tried !== undefined && !tried.refused && tried.faults.length === 0;
  return (
    <Modal
      open
      width={760}
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            loading={busy && !ready}
            disabled={rows === 0 || !known || busy}
            type={ready ? 'default' : 'primary'}
            onClick={() => void tryIt()}
          >
            {t('sheetImport.try')}
          </Button>
          <Button type="primary" loading={busy && ready} disabled={!ready || busy} onClick={() => void take()}>
            {t('sheetImport.take')}
          </Button>
        </>
      }
    >
      <p>{line}</p>
      {head}
      <Source
        file={file}
        rows={rows}
        onFile={next => {
          setFile(next);
          setTried(undefined);
        }}
        onTemplate={onTemplate}
      />
      <Form layout="vertical" disabled={busy}>
        {!file && (
          <Form.Item label={t('sheetImport.paste')} htmlFor="sheet-text">
            <Input.TextArea
              id="sheet-text"
              className="sheet-text"
              value={text}
              onChange={event => {
                setText(event.target.value);
                setTried(undefined);
              }}
              autoSize={{ minRows: 6, maxRows: 14 }}
              placeholder={kind.columns.map(columnName).join('\t')}
            />
          </Form.Item>
        )}
        {children}
      </Form>
      {busy && sent.of > 1 && <SentSoFar {...sent} />}
      {tried && !busy && <TriedResult tried={tried} kind={kind} columnName={columnName} would={would} left={left} />}
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** Sends the table in parts, one after the other; a trial gathers what is at fault in all of them. */
function useSending<Column extends string, Answer extends ImportAnswer>(
  { send, done, partRows = anyRows, onImported, onClose }: SheetImportProps<Column, Answer>,
  table: SheetTable,
  fileName: string | undefined,
  setTried: (tried: Tried<Answer>) => void,
) {
  const { busy, refusal, run } = useDialogAct();
  const [sent, setSent] = useState({ at: 0, of: 1, rows: 0 });
  const sendAll = async (dryRun: boolean): Promise<Tried<Answer>> => {
    const parts = partsOf(table, partRows);
    const tried: Tried<Answer> = { table, faults: [], refused: undefined, totals: {} as Totals<Answer> };
    for (const [at, part] of parts.entries()) {
      setSent({ at, of: parts.length, rows: part.first });
      const answer = await send(writeCsv(part.rows), dryRun, fileName);
      tried.faults = [...tried.faults, ...answer.rowFaults.map(one => ({ ...one, line: one.line + part.first }))];
      tried.totals = added(tried.totals, answer);
      tried.refused ??= answer.userErrors[0]?.message;
      // What was taken stays taken; a part that is refused ends it there.
      if (tried.refused && (!dryRun || answer.rowFaults.length === 0)) break;
    }
    setTried(tried);
    return tried;
  };
  const outcome = ({ refused, faults }: Tried<Answer>) =>
    // Rows at fault are listed; only what concerns no row is a refusal.
    ({ userErrors: refused && faults.length === 0 ? [{ message: refused }] : [] });
  return {
    busy,
    refusal,
    sent,
    tryIt: () => run(async () => outcome(await sendAll(true))),
    take: async () => {
      let whole = false;
      await run(async () => {
        const taken = await sendAll(false);
        whole = !taken.refused;
        return outcome(taken);
      });
      if (!whole) return;
      tellDone(done);
      onImported();
      onClose();
    },
  };
}

function added<Answer extends ImportAnswer>(totals: Totals<Answer>, answer: Answer): Totals<Answer> {
  const sums: Record<string, number> = { ...(totals as Record<string, number>) };
  for (const [key, value] of Object.entries(answer)) {
    if (typeof value === 'number') sums[key] = (sums[key] ?? 0) + value;
  }
  return sums as Totals<Answer>;
}

function Source({
  file,
  rows,
  onFile,
  onTemplate,
}: {
  file: Brought | undefined;
  rows: number;
  onFile: (file: Brought | undefined) => void;
  onTemplate: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setUnreadable(false);
    try {
      onFile({ name: chosen.name, cells: await readSheet(chosen) });
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <>
      <div className="sheet-tools">
        <Button size="small" onClick={() => picker.current?.click()}>
          {t('sheetImport.file')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          hidden
          aria-label={t('sheetImport.file')}
          onChange={event => {
            const chosen = event.target.files?.[0];
            // The same file, corrected meanwhile, can be chosen again.
            event.target.value = '';
            void choose(chosen);
          }}
        />
        <Button size="small" icon={<Icon name="export" size={14} />} onClick={() => void onTemplate()}>
          {t('sheetImport.template')}
        </Button>
      </div>
      {file && (
        <p className="sheet-file">
          <b>{file.name}</b> <span className="figures">{t('sheetImport.rows', { n: count(rows) })}</span>
          <Button size="small" type="text" onClick={() => onFile(undefined)}>
            {t('sheetImport.drop')}
          </Button>
        </p>
      )}
      {unreadable && <Alert type="error" showIcon title={t('sheetImport.unreadable')} />}
    </>
  );
}

function SentSoFar({ at, of, rows }: { at: number; of: number; rows: number }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Progress percent={Math.round((at / of) * 100)} showInfo={false} />
      <p className="quiet figures">{t('sheetImport.sent', { n: count(rows) })}</p>
    </div>
  );
}

/** What would happen, or which cells are at fault. */
function TriedResult<Column extends string, Answer extends ImportAnswer>({
  tried: { table, faults, refused, totals },
  kind,
  columnName,
  would,
  left,
}: Pick<SheetImportProps<Column, Answer>, 'kind' | 'columnName' | 'would' | 'left'> & { tried: Tried<Answer> }) {
  const { t } = useTranslation();
  if (!refused) {
    return (
      <Alert
        type="success"
        showIcon
        title={would(totals)}
        description={table.left > 0 && (left ? left(table.left) : t('sheetImport.left', { n: table.left }))}
      />
    );
  }
  if (faults.length === 0) return null;
  return (
    <>
      <Alert type="error" showIcon title={refused} />
      <DataTable
        label={t('sheetImport.faults')}
        rowKey={fault => `${fault.line} ${fault.column} ${fault.message}`}
        dataSource={[...faults]}
        scroll={{ y: 280 }}
        columns={[
          {
            title: t('sheetImport.cell'),
            width: 72,
            className: 'figures',
            render: (_, { line, column }) => <b>{cellName(table, line, column)}</b>,
          },
          {
            title: t('sheetImport.column'),
            width: 120,
            render: (_, { column }) => {
              const known = kind.columns.find(name => name === column);
              return known ? columnName(known) : '—';
            },
          },
          {
            title: t('sheetImport.content'),
            width: 180,
            render: (_, { line, column }) => {
              const at = column ? (table.rows[0]?.indexOf(column) ?? -1) : -1;
              const row = table.rows[line - 1] ?? [];
              return <code className="sheet-content">{at < 0 ? row.join(' ') : row[at]}</code>;
            },
          },
          { title: t('sheetImport.wrong'), dataIndex: 'message' },
        ]}
      />
    </>
  );
}
