import { useQuery } from '@apollo/client/react';
import { Form, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AppointDepartmentsDocument,
  AppointmentBeginDocument,
  AppointmentCheckDocument,
  type AppointmentCheckQueryVariables,
  AppointmentConflictsDocument,
  AppointmentEndDocument,
  type Post,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { takeBack } from '../graphql/takeBack';
import type { Payload } from '../graphql/useDialogAct';
import { civilNow } from '../ui/civil';
import { useSettled } from '../ui/FindField';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { CheckResult } from './CheckResult';
import { DayField, dayText } from './DayField';
import { type Kind, kindsByHand, posts } from './kinds';
import type { DialogProps, StaffPerson } from './PersonPage';
import { addDays } from './period';
import { useStaffScope } from './useStaffScope';

interface Fields {
  kind: Kind;
  institutionId: string;
  departmentId?: string;
  post: Post;
  percent?: number | null;
  from: Dayjs;
  last?: Dayjs | null;
}

type Wish = AppointmentCheckQueryVariables['input'];

const dialogWidth = 560;

/** Gives somebody an appointment: what it would come to is shown before it is asked for. */
export function AppointDialog({ person, ...dialog }: DialogProps & { person: StaffPerson }) {
  const { t } = useTranslation();
  const name = useName();
  const scope = useStaffScope();
  const today = civilNow().format('YYYY-MM-DD');
  const initial: Partial<Fields> = {
    kind: person.appointments.some(({ kind }) => kind === 'PRIMARY') ? 'DUAL' : 'PRIMARY',
    institutionId: scope.house?.id,
    from: dayjs(today),
  };
  const [fields, setFields] = useState(initial);
  const wish = wishOf(person.id, fields);
  const check = useCheck(wish);
  const conflicts = useConflicts(wish);
  let begun: string | undefined;
  const appoint = async (filled: Fields) => {
    const asked = wishOf(person.id, filled);
    if (!asked) return { userErrors: [{ message: t('staff.required') }] };
    const payload = (await act(AppointmentBeginDocument, asked)).appointmentBegin;
    begun = payload.appointment?.id;
    return payload;
  };
  const doneWords = ({ institutionId, from }: Fields) => {
    const house = scope.houses.find(({ id }) => id === institutionId);
    return t('staff.appoint.done', { name: name(person), place: house ? name(house) : '', date: dayText(from) });
  };
  const undo = (filled: Fields) => {
    if (!begun) return;
    const end = { appointmentId: begun, reason: t('staff.appoint.undoReason'), cancelSessions: true };
    void takeBack(
      async () => (await act(AppointmentEndDocument, end)).appointmentEnd,
      doneWords(filled),
      dialog.onDone,
    );
  };
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      width={dialogWidth}
      title={t('staff.appoint.title', { name: name(person) })}
      submit={t('staff.appoint.submit')}
      disabled={(check?.refusals.length ?? 0) > 0}
      initial={initial}
      send={appoint}
      done={doneWords}
      undo={undo}
      onChange={(changed, form) => {
        if (changed.institutionId) form.setFieldValue('departmentId', undefined);
        setFields(form.getFieldsValue());
      }}
    >
      <p className="quiet">{t('staff.appoint.byOrder')}</p>
      <PlaceFields fields={fields} houses={scope.houses} />
      {fields.kind !== 'ADDITIONAL' && (
        <Form.Item
          name="percent"
          label={t('staff.appoint.share')}
          rules={[{ required: fields.kind !== 'MANAGEMENT', message: t('staff.required') }]}
        >
          <InputNumber min={0} max={100} step={5} suffix="%" style={{ width: 140 }} />
        </Form.Item>
      )}
      <div className="form-pair">
        <DayField name="from" label={t('staff.appoint.from')} required notBefore={today} />
        <DayField name="last" label={t('staff.appoint.last')} extra={t('staff.appoint.lastHint')} notBefore={today} />
      </div>
      {wish && <CheckResult check={check} conflicts={conflicts} />}
    </FormDialog>
  );
}

/** What kind, where, as what. */
function PlaceFields({
  fields,
  houses,
}: {
  fields: Partial<Fields>;
  houses: ReturnType<typeof useStaffScope>['houses'];
}) {
  const { t } = useTranslation();
  const name = useName();
  const { institutionId, kind = 'DUAL' } = fields;
  const { data } = useQuery(AppointDepartmentsDocument, {
    variables: { institutionId: institutionId ?? '' },
    skip: !institutionId,
  });
  const required = [{ required: true, message: t('staff.required') }];
  return (
    <>
      <div className="form-pair">
        <Form.Item name="kind" label={t('staff.appoint.kind')} extra={t(`staff.kindLine.${kind}`)} rules={required}>
          <Select options={kindsByHand.map(value => ({ value, label: t(`staff.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="institutionId" label={t('staff.appoint.place')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={houses.map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="post" label={t('staff.appoint.post')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={posts
              .filter(one => one !== 'GROUP_ADMINISTRATOR')
              .map(value => ({ value, label: t(`post.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="departmentId" label={t('staff.appoint.department')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('staff.appoint.anyDepartment')}
            options={data?.institution?.departments.map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
      </div>
    </>
  );
}

/** The form as the API wants it; undefined while something that it needs is missing. */
function wishOf(personId: string, fields: Partial<Fields>): Wish | undefined {
  const { kind, institutionId, departmentId, post, percent, from, last } = fields;
  if (!kind || !institutionId || !post || !from) return undefined;
  if (kind !== 'ADDITIONAL' && kind !== 'MANAGEMENT' && !percent) return undefined;
  return {
    personId,
    kind,
    institutionId,
    departmentId,
    post,
    shareBp: kind === 'ADDITIONAL' ? 0 : Math.round((percent ?? 0) * 100),
    from: dayText(from),
    until: last ? addDays(dayText(last), 1) : undefined,
  };
}

/** What the API says to the wish, when the fingers have paused. */
function useCheck(wish: Wish | undefined) {
  const asked = wish ? JSON.stringify(wish) : '';
  const settled = useSettled(asked);
  const { data } = useQuery(AppointmentCheckDocument, {
    variables: { input: (settled ? JSON.parse(settled) : {}) as Wish },
    skip: !settled,
    fetchPolicy: 'network-only',
  });
  return settled && settled === asked ? data?.appointmentCheck : undefined;
}

/** What the person has promised for those days elsewhere: to know, it hinders nothing. */
function useConflicts(wish: Wish | undefined) {
  const { personId = '', from = '', until } = wish ?? {};
  const { data } = useQuery(AppointmentConflictsDocument, {
    variables: { personId, from, until },
    skip: !wish || wish.shareBp === 0,
  });
  return wish && wish.shareBp !== 0 ? (data?.dutyConflicts ?? []) : [];
}
