import { useTranslation } from 'react-i18next';
import { CatalogueImportDocument, MemberItemsImportDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { count } from '../ui/format';
import { SheetImport } from '../ui/SheetImport';
import type { SheetKind } from '../ui/sheetTable';
import { type ItemColumn, itemSheet, type MemberColumn, memberSheet } from './sheets';

/** How many rows go in one request: what the API takes. */
const partRows = 800;

interface ImportProps {
  onClose: () => void;
  onImported: () => void;
}

/** Items of the group's catalogue from a sheet. */
export default function CatalogueImport({ groupId, ...dialog }: ImportProps & { groupId: string }) {
  const { t } = useTranslation();
  return (
    <SheetImport
      {...dialog}
      kind={itemSheet}
      title={t('supply.import.items.title')}
      line={t('supply.import.items.line')}
      columnName={column => t(`supply.import.columns.${column}`)}
      onTemplate={useTemplate(itemSheet, t('supply.import.items.template'))}
      partRows={partRows}
      send={async (csv, dryRun) => (await act(CatalogueImportDocument, { groupId, csv, dryRun })).catalogueImport}
      would={({ added, updated }) => t('supply.import.would', { added: count(added), updated: count(updated) })}
      done={t('supply.import.items.done')}
    />
  );
}

/** What a house keeps, from a sheet. */
export function MemberItemsImport({ institutionId, ...dialog }: ImportProps & { institutionId: string }) {
  const { t } = useTranslation();
  return (
    <SheetImport
      {...dialog}
      kind={memberSheet}
      title={t('supply.import.members.title')}
      line={t('supply.import.members.line')}
      columnName={column => t(`supply.import.memberColumns.${column}`)}
      onTemplate={useTemplate(memberSheet, t('supply.import.members.template'))}
      partRows={partRows}
      send={async (csv, dryRun) =>
        (await act(MemberItemsImportDocument, { institutionId, csv, dryRun })).memberItemsImport
      }
      would={({ added, updated }) => t('supply.import.would', { added: count(added), updated: count(updated) })}
      done={t('supply.import.members.done')}
    />
  );
}

/** Saves an empty sheet with the heads in the chosen language. */
function useTemplate(kind: SheetKind<ItemColumn> | SheetKind<MemberColumn>, name: string): () => Promise<void> {
  const { t } = useTranslation();
  return async () => {
    const { exportSheet } = await import('../ui/exportSheet');
    const heads =
      kind === itemSheet
        ? itemSheet.columns.map(column => t(`supply.import.columns.${column}`))
        : memberSheet.columns.map(column => t(`supply.import.memberColumns.${column}`));
    await exportSheet(name, heads, []);
  };
}
