import { DatePicker, Form, Segmented } from 'antd';
import type { Dayjs } from 'dayjs';
import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContractsImportDocument, ResidentsImportDocument, VisitsImportDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { civilNow } from '../ui/civil';
import { count } from '../ui/format';
import { SheetImport } from '../ui/SheetImport';
import type { SheetKind } from '../ui/sheetTable';
import { contractSheet, residentSheet, visitSheet } from './sheets';
import { VisitMonths } from './VisitMonths';
import './contracts.css';

type Kind = 'RESIDENTS' | 'CONTRACTS' | 'VISITS';
const kinds: readonly Kind[] = ['RESIDENTS', 'CONTRACTS', 'VISITS'];

/** How many rows go in one request: what the API takes, and what fits into it. */
const residentRows = 800;
const contractRows = 800;
const visitRows = 1_500;

interface ImportProps {
  institutionId: string;
  choice: ReactNode;
  onClose: () => void;
  onImported: () => void;
}

/** Residents, contracts on paper and visits from sheets. */
export default function ResidentsImport({
  institutionId,
  onClose,
  onImported,
}: {
  institutionId: string;
  onClose: () => void;
  onImported: () => void;
}) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('RESIDENTS');
  const choice = (
    <Segmented
      className="import-kind"
      aria-label={t('contracts.import.kind')}
      value={kind}
      onChange={setKind}
      options={kinds.map(value => ({ value, label: t(`contracts.import.kinds.${value}`) }))}
    />
  );
  const props: ImportProps = { institutionId, choice, onClose, onImported };
  switch (kind) {
    case 'RESIDENTS':
      return <Residents {...props} />;
    case 'CONTRACTS':
      return <Contracts {...props} />;
    default:
      return <Visits {...props} />;
  }
}

function Residents({ institutionId, choice, ...dialog }: ImportProps) {
  const { t } = useTranslation();
  return (
    <SheetImport
      {...dialog}
      head={choice}
      kind={residentSheet}
      title={t('contracts.import.residents.title')}
      line={t('contracts.import.residents.line')}
      columnName={column => t(`contracts.import.columns.${column}`)}
      onTemplate={() => saveTemplate(t, residentSheet, t('contracts.import.residents.template'))}
      partRows={residentRows}
      send={async (csv, dryRun) => (await act(ResidentsImportDocument, { institutionId, csv, dryRun })).residentsImport}
      would={({ added, updated }) =>
        t('contracts.import.residents.would', { added: count(added), changed: count(updated) })
      }
      done={t('contracts.import.residents.done')}
    />
  );
}

function Contracts({ institutionId, choice, ...dialog }: ImportProps) {
  const { t } = useTranslation();
  return (
    <SheetImport
      {...dialog}
      head={choice}
      kind={contractSheet}
      title={t('contracts.import.contracts.title')}
      line={t('contracts.import.contracts.line')}
      columnName={column => t(`contracts.import.columns.${column}`)}
      onTemplate={() => saveTemplate(t, contractSheet, t('contracts.import.contracts.template'))}
      partRows={contractRows}
      send={async (csv, dryRun) => (await act(ContractsImportDocument, { institutionId, csv, dryRun })).contractsImport}
      would={({ added, unchanged }) =>
        t('contracts.import.contracts.would', { added: count(added), unchanged: count(unchanged) })
      }
      done={t('contracts.import.contracts.done')}
    />
  );
}

function Visits({ institutionId, choice, ...dialog }: ImportProps) {
  const { t } = useTranslation();
  const [month, setMonth] = useState<Dayjs>(() => civilNow().subtract(1, 'month'));
  return (
    <SheetImport
      {...dialog}
      head={
        <>
          {choice}
          <VisitMonths institutionId={institutionId} onChanged={dialog.onImported} />
        </>
      }
      kind={visitSheet}
      title={t('contracts.import.visits.title')}
      line={t('contracts.import.visits.line')}
      columnName={column => t(`contracts.import.columns.${column}`)}
      onTemplate={() => saveTemplate(t, visitSheet, t('contracts.import.visits.template'))}
      partRows={visitRows}
      send={async (csv, dryRun) =>
        (await act(VisitsImportDocument, { institutionId, month: month.format('YYYY-MM-01'), csv, dryRun }))
          .visitsImport
      }
      would={({ added, known, foreign }) =>
        t('contracts.import.visits.would', { added: count(added), known: count(known), skipped: count(foreign) })
      }
      done={t('contracts.import.visits.done')}
    >
      <Form.Item label={t('contracts.import.visits.month')} htmlFor="visits-month">
        <DatePicker
          id="visits-month"
          picker="month"
          allowClear={false}
          value={month}
          disabledDate={day => day.isAfter(civilNow(), 'month')}
          onChange={value => value && setMonth(value)}
        />
      </Form.Item>
    </SheetImport>
  );
}

/** An empty sheet with the heads in the chosen language. */
async function saveTemplate<Column extends keyof Columns>(
  t: TFunction,
  kind: SheetKind<Column>,
  name: string,
): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const heads = kind.columns.map(column => t(`contracts.import.columns.${column as keyof Columns}`));
  await exportSheet(name, heads, []);
}

type Columns = Record<
  (typeof residentSheet.columns)[number] | (typeof contractSheet.columns)[number] | (typeof visitSheet.columns)[number],
  string
>;
