import { Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { institutionsOf, useScope } from '../app/viewer';
import { RegistrationAddDocument, RegistrationEndDocument, type StaffRegistrationFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { ReasonField } from '../ui/ReasonDialog';
import { DayField, dayText } from './DayField';
import type { DialogProps, StaffPerson } from './PersonPage';
import { addDays, lastDay } from './period';

interface Fields {
  licenceId: string;
  institutionId: string;
  kind: 'PRIMARY' | 'FILED';
  from: Dayjs;
  last?: Dayjs | null;
}

/** Registers a licence at a further site; not longer than the licence lasts. */
export function RegistrationDialog({ person, today, ...dialog }: DialogProps & { person: StaffPerson; today: string }) {
  const { t } = useTranslation();
  const name = useName();
  const { group } = useScope();
  const [licence] = person.licences;
  const required = [{ required: true, message: t('staff.required') }];
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      title={t('staff.licences.registerTitle')}
      submit={t('staff.record.save')}
      initial={{
        kind: 'FILED',
        licenceId: licence?.id,
        from: dayjs(today),
        last: licence?.period.until ? dayjs(lastDay(licence.period.until)) : undefined,
      }}
      send={async ({ from, last, ...fields }) =>
        (
          await act(RegistrationAddDocument, {
            ...fields,
            from: dayText(from),
            until: last ? addDays(dayText(last), 1) : undefined,
          })
        ).registrationAdd
      }
      done={() => t('staff.licences.registered')}
    >
      <Form.Item name="licenceId" label={t('staff.licences.number')} rules={required}>
        <Select
          options={person.licences.map(({ id, kind, number }) => ({
            value: id,
            label: `${t(`staff.licence.${kind}`)} ${number}`,
          }))}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="institutionId" label={t('staff.licences.place')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={group && institutionsOf(group).map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('staff.licences.registration')} rules={required}>
          <Select
            options={(['FILED', 'PRIMARY'] as const).map(value => ({
              value,
              label: t(`staff.registration.${value}`),
            }))}
          />
        </Form.Item>
      </div>
      <div className="form-pair">
        <DayField name="from" label={t('staff.licences.from')} required />
        <DayField name="last" label={t('staff.licences.last')} extra={t('staff.appoint.lastHint')} />
      </div>
    </FormDialog>
  );
}

/** Ends a registration; what rests on it is listed when it hinders. */
export function RegistrationEndDialog({
  registration,
  today,
  ...dialog
}: DialogProps & { registration: StaffRegistrationFragment; today: string }) {
  const { t } = useTranslation();
  const name = useName();
  const { id: registrationId, version: expectedVersion, institution } = registration;
  return (
    <FormDialog<{ last: Dayjs; reason: string }, Payload>
      {...dialog}
      title={t('staff.licences.endTitle', { place: institution ? name(institution) : '' })}
      submit={t('staff.licences.end')}
      danger
      head={<p>{t('staff.licences.endLine')}</p>}
      initial={{ last: dayjs(today) }}
      send={async ({ last, reason }) => {
        const until = addDays(dayText(last), 1);
        return (await act(RegistrationEndDocument, { registrationId, expectedVersion, until, reason })).registrationEnd;
      }}
      done={() => t('staff.licences.ended')}
    >
      <DayField name="last" label={t('staff.licences.endLast')} required notBefore={today} />
      <ReasonField label={t('staff.reason')} />
    </FormDialog>
  );
}
