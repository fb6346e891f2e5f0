import { useQuery } from '@apollo/client/react';
import { Form, Input, InputNumber, Select, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { type MemberInstitution, useScope } from '../app/viewer';
import { DutyPlanBeginDocument, OrderDepartmentsDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { DayField, dayText } from '../staff/DayField';
import { type ChosenPerson, PersonSelect } from '../staff/PersonSelect';
import { addDays } from '../staff/period';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { repeat, weekdays } from './weeks';

interface Fields {
  person: ChosenPerson;
  departmentId: string;
  serviceZh: string;
  serviceEn: string;
  weekday: number;
  everyWeeks: number;
  hours: [Dayjs, Dayjs];
  from: Dayjs;
  last?: Dayjs | null;
  slots?: number | null;
}

const everyWeeks = [1, 2, 4];
const tuesday = 2;
const dialogWidth = 560;

/** A session that repeats: who, what, on which weekday, from when to when. */
export function PlanDialog({
  house,
  ...dialog
}: {
  house: MemberInstitution;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { group } = useScope();
  const { data } = useQuery(OrderDepartmentsDocument, { variables: { institutionId: house.id } });
  const today = civilNow().format('YYYY-MM-DD');
  const required = [{ required: true, message: t('duty.required') }];
  const begin = async ({ person, hours: [starts, ends], from, last, slots, ...fields }: Fields) =>
    (
      await act(DutyPlanBeginDocument, {
        ...fields,
        institutionId: house.id,
        personId: person.id,
        starts: starts.format('HH:mm'),
        ends: ends.format('HH:mm'),
        from: dayText(from),
        until: last ? addDays(dayText(last), 1) : undefined,
        slots: slots ?? undefined,
      })
    ).dutyPlanBegin;
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      width={dialogWidth}
      title={t('duty.planTitle', { name: name(house) })}
      submit={t('duty.begin')}
      initial={{
        weekday: tuesday,
        everyWeeks: 1,
        hours: [dayjs(`${today}T08:30`), dayjs(`${today}T11:30`)],
        from: dayjs(today).add(1, 'day'),
      }}
      send={begin}
      done={() => t('duty.planDone')}
    >
      <div className="form-pair">
        <Form.Item name="person" label={t('duty.person')} rules={required}>
          <PersonSelect groupId={group?.id} />
        </Form.Item>
        <Form.Item name="departmentId" label={t('duty.department')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={data?.institution?.departments.map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
        <Form.Item name="serviceZh" label={t('duty.serviceZh')} rules={required}>
          <Input maxLength={100} placeholder={t('duty.serviceHint')} />
        </Form.Item>
        <Form.Item name="serviceEn" label={t('duty.serviceEn')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="weekday" label={t('duty.weekday')} rules={required}>
          <Select options={weekdays.map((day, at) => ({ value: at + 1, label: t(`duty.weekdays.${day}`) }))} />
        </Form.Item>
        <Form.Item name="everyWeeks" label={t('duty.repeat')} rules={required}>
          <Select options={everyWeeks.map(value => ({ value, label: t(`duty.repeats.${repeat(value)}`) }))} />
        </Form.Item>
        <Form.Item name="hours" label={t('duty.time')} rules={required}>
          <TimePicker.RangePicker format="HH:mm" minuteStep={5} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="slots" label={t('duty.pool')} extra={t('duty.poolHint')}>
          <InputNumber min={1} max={500} style={{ width: '100%' }} />
        </Form.Item>
        <DayField name="from" label={t('duty.first')} required notBefore={today} />
        <DayField name="last" label={`${t('duty.last')} (${t('common.optional')})`} notBefore={today} />
      </div>
    </FormDialog>
  );
}
