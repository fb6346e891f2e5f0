import { Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { LicenceAddDocument, LicenceUpdateDocument, type StaffLicenceFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { FormDialog } from '../ui/FormDialog';
import { DayField, dayText } from './DayField';
import { type LicenceKind, licenceKinds } from './kinds';
import type { DialogProps, StaffPerson } from './PersonPage';
import { addDays, lastDay } from './period';

interface Fields {
  kind: LicenceKind;
  number: string;
  scopeZh: string;
  from: Dayjs;
  last?: Dayjs | null;
}

/** Writes down a licence, or renews one: of that only its scope and its end change. */
export function LicenceDialog({
  person,
  licence,
  ...dialog
}: DialogProps & { person: StaffPerson; licence?: StaffLicenceFragment }) {
  const { t } = useTranslation();
  const save = async ({ from, last, ...fields }: Fields): Promise<Payload> => {
    const until = last ? addDays(dayText(last), 1) : undefined;
    if (!licence)
      return (await act(LicenceAddDocument, { personId: person.id, ...fields, from: dayText(from), until })).licenceAdd;
    const { id: licenceId, version: expectedVersion } = licence;
    const { scopeZh } = fields;
    return (await act(LicenceUpdateDocument, { licenceId, expectedVersion, scopeZh, until })).licenceUpdate;
  };
  const required = [{ required: true, message: t('staff.required') }];
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      title={licence ? t('staff.licences.editTitle') : t('staff.licences.addTitle')}
      submit={t('staff.record.save')}
      initial={
        licence && {
          ...licence,
          from: dayjs(licence.period.from),
          last: licence.period.until ? dayjs(lastDay(licence.period.until)) : undefined,
        }
      }
      send={save}
      done={() => t('staff.licences.saved')}
    >
      <div className="form-pair">
        <Form.Item name="kind" label={t('staff.licences.kind')} rules={required}>
          <Select
            disabled={Boolean(licence)}
            options={licenceKinds.map(value => ({ value, label: t(`staff.licence.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="number" label={t('staff.licences.number')} rules={required}>
          <Input maxLength={40} disabled={Boolean(licence)} />
        </Form.Item>
      </div>
      <Form.Item name="scopeZh" label={t('staff.licences.scope')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="form-pair">
        <DayField name="from" label={t('staff.licences.from')} required disabled={Boolean(licence)} />
        <DayField name="last" label={t('staff.licences.last')} extra={t('staff.appoint.lastHint')} />
      </div>
    </FormDialog>
  );
}
