import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberInstitution } from '../app/viewer';
import { StaffImportDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { count, useName } from '../ui/format';
import { SheetImport } from '../ui/SheetImport';
import { staffSheet } from './staffSheet';
import type { StaffScope } from './useStaffScope';

/** How many rows go in one request. */
const partRows = 500;

/** Staff of a house from a sheet: newcomers are registered, known numbers brought up to date. */
export default function StaffImport({
  scope,
  home,
  onClose,
  onImported,
}: {
  scope: StaffScope;
  home: MemberInstitution;
  onClose: () => void;
  onImported: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [institutionId, setInstitutionId] = useState(home.id);
  const saveTemplate = async () => {
    const { exportSheet } = await import('../ui/exportSheet');
    const heads = staffSheet.columns.map(column => t(`staff.directory.sheet.columns.${column}`));
    await exportSheet(t('staff.directory.sheet.template'), heads, []);
  };
  return (
    <SheetImport
      kind={staffSheet}
      title={t('staff.directory.sheet.title')}
      line={t('staff.directory.sheet.line')}
      columnName={column => t(`staff.directory.sheet.columns.${column}`)}
      onTemplate={saveTemplate}
      partRows={partRows}
      send={async (csv, dryRun) => (await act(StaffImportDocument, { institutionId, csv, dryRun })).staffImport}
      would={({ added, updated }) => t('staff.directory.sheet.would', { added: count(added), updated: count(updated) })}
      done={t('staff.directory.sheet.done')}
      onClose={onClose}
      onImported={onImported}
    >
      <Form.Item label={t('staff.record.home')} htmlFor="staff-home">
        <Select
          id="staff-home"
          value={institutionId}
          onChange={setInstitutionId}
          showSearch={{ optionFilterProp: 'label' }}
          options={scope.houses.map(one => ({ value: one.id, label: name(one) }))}
        />
      </Form.Item>
    </SheetImport>
  );
}
