import { useTranslation } from 'react-i18next';
import { StaffUpdateDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import type { DialogProps, StaffPerson } from './PersonPage';
import { entriesOf, type RecordEntries, RecordFields, recordInput } from './RecordFields';

/** Changes what is on record of somebody. */
export function RecordDialog({
  person,
  record,
  ...dialog
}: DialogProps & { person: StaffPerson; record: NonNullable<StaffPerson['record']> }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <FormDialog<RecordEntries, Payload>
      {...dialog}
      title={t('staff.record.title')}
      submit={t('staff.record.save')}
      initial={entriesOf(person)}
      send={async fields => {
        const known = { personId: person.id, expectedVersion: record.version };
        return (await act(StaffUpdateDocument, { ...known, ...recordInput(fields) })).staffUpdate;
      }}
      done={fields => t('staff.record.saved', { name: name(fields) })}
    >
      <RecordFields today={civilNow().format('YYYY-MM-DD')} />
    </FormDialog>
  );
}
