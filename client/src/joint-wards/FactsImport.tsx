import { Form, Input } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MonthlyFactsImportDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { civilNow } from '../ui/civil';
import { count } from '../ui/format';
import { SheetImport } from '../ui/SheetImport';
import { type FactColumn, factSheet } from './factTable';

/** What facts are about: a ward, or a house as a whole; by their codes. */
export interface FactPlace {
  institution: string;
  ward: string;
}

/** Monthly facts from the books, taken as a whole or not at all. */
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
  const [source, setSource] = useState('');
  return (
    <SheetImport
      kind={factSheet}
      title={t('jointWards.importFacts')}
      line={t('jointWards.facts.line')}
      columnName={column => t(`jointWards.facts.columns.${column}`)}
      onTemplate={() => saveTemplate(places, t)}
      send={async (csv, dryRun, fileName) =>
        (
          await act(MonthlyFactsImportDocument, {
            csv,
            source: source.trim() || fileName || t('jointWards.facts.pasted'),
            dryRun,
          })
        ).monthlyFactsImport
      }
      would={({ added, replaced, removed, unchanged }) =>
        t('jointWards.facts.would', {
          added: count(added),
          replaced: count(replaced),
          removed: count(removed),
          unchanged: count(unchanged),
        })
      }
      left={n => t('jointWards.facts.left', { n })}
      done={t('jointWards.facts.done')}
      onClose={onClose}
      onImported={onImported}
    >
      <Form.Item label={t('common.source')} htmlFor="facts-source" extra={t('jointWards.facts.sourceHint')}>
        <Input id="facts-source" value={source} maxLength={200} onChange={event => setSource(event.target.value)} />
      </Form.Item>
    </SheetImport>
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
  const heads = factSheet.columns.map((name: FactColumn) => t(`jointWards.facts.columns.${name}`));
  await exportSheet(t('jointWards.facts.templateName'), heads, rows);
}
