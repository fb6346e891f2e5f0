import { Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MemberInstitution } from '../app/viewer';
import { StaffRegisterDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import type { DialogProps, StaffPerson } from './PersonPage';
import { entriesOf, type RecordEntries, RecordFields, recordInput } from './RecordFields';
import type { StaffScope } from './useStaffScope';

type Entries = RecordEntries & { institutionId: string };

/** Puts a newcomer on record at a house, or somebody who is known and has no record, and leads to their page. */
export function RegisterDialog({
  scope,
  home,
  known,
  ...dialog
}: DialogProps & { scope: StaffScope; home: MemberInstitution; known?: StaffPerson }) {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const today = civilNow().format('YYYY-MM-DD');
  const register = async ({ institutionId, ...fields }: Entries) => {
    const input = { institutionId, personId: known?.id, ...recordInput(fields) };
    const payload = (await act(StaffRegisterDocument, input)).staffRegister;
    if (payload.person) void navigate(`/staff/${payload.person.id}`);
    return payload;
  };
  return (
    <FormDialog<Entries, Payload>
      {...dialog}
      title={t(known ? 'staff.record.addTitle' : 'staff.record.registerTitle', { name: known && name(known) })}
      submit={t('staff.directory.register')}
      initial={{ ...(known && entriesOf(known)), institutionId: home.id, hiredOn: dayjs(today) }}
      send={register}
      done={fields => t('staff.record.registered', { name: name(fields) })}
    >
      <Form.Item
        name="institutionId"
        label={t('staff.record.home')}
        rules={[{ required: true, message: t('staff.required') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={scope.houses.map(one => ({ value: one.id, label: name(one) }))}
        />
      </Form.Item>
      <RecordFields today={today} named={known !== undefined} />
    </FormDialog>
  );
}
