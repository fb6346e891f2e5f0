import { useQuery } from '@apollo/client/react';
import { DatePicker, Form, Input, InputNumber, Modal, Select, TimePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberInstitution } from '../app/viewer';
import { InstitutionDepartmentsDocument, SlotSessionOpenDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { explainFailure } from '../graphql/explain';
import { useName } from '../ui/format';
import { tellDone } from '../ui/toasts';

interface Fields {
  departmentId: string;
  clinicianName: string;
  service: string;
  day: Dayjs;
  hours: [Dayjs, Dayjs];
  capacity: number;
  communitySlots: number;
  repeatWeeks: number;
}

const communityShare = 0.8;

/** Opens a session for some weeks; four fifths of its numbers are proposed for the community. */
export function OpenSessionDialog({
  institution,
  day,
  onClose,
  onDone,
}: {
  institution: MemberInstitution;
  day: Dayjs;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const { data } = useQuery(InstitutionDepartmentsDocument, {
    variables: { id: institution.id },
  });
  const capacity = Form.useWatch('capacity', form);
  const required = { required: true, message: t('signIn.required') };
  type Payload = {
    sessions: readonly unknown[];
    userErrors: readonly { message: string }[];
  };
  const settle = ({ sessions, userErrors: [error] }: Payload) => {
    if (error) return setRefused(error.message);
    tellDone(t('slot.opened', { n: sessions.length }));
    return onDone();
  };
  const open = async ({ day: on, hours, ...rest }: Fields) => {
    setBusy(true);
    setRefused(undefined);
    const at = (time: Dayjs) => on.hour(time.hour()).minute(time.minute()).second(0).millisecond(0).toISOString();
    try {
      const input = {
        institutionId: institution.id,
        ...rest,
        startsAt: at(hours[0]),
        endsAt: at(hours[1]),
      };
      settle((await act(SlotSessionOpenDocument, input)).slotSessionOpen);
    } catch (error) {
      setRefused(explainFailure(error, settle));
    }
    setBusy(false);
  };
  return (
    <Modal
      open
      title={t('slot.openTitle', { name: name(institution) })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('slot.open')}
      okButtonProps={{ loading: busy }}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          day,
          hours: [day.hour(8).minute(0), day.hour(11).minute(30)],
          capacity: 20,
          communitySlots: 16,
          repeatWeeks: 0,
          service: t('slot.usualService'),
        }}
        onValuesChange={({ capacity: all }: Partial<Fields>) => {
          if (all)
            form.setFieldsValue({
              communitySlots: Math.ceil(all * communityShare),
            });
        }}
        onFinish={fields => void open(fields)}
      >
        <Form.Item name="departmentId" label={t('slot.department')} rules={[required]}>
          <Select
            autoFocus
            loading={!data}
            showSearch={{ optionFilterProp: 'label' }}
            options={data?.institution?.departments.map(one => ({
              value: one.id,
              label: name(one),
            }))}
          />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="clinicianName" label={t('slot.clinician')} rules={[required]}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="service" label={t('slot.service')} rules={[required]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="day" label={t('slot.day')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="hours" label={t('slot.time')} rules={[required]}>
            <TimePicker.RangePicker format="HH:mm" minuteStep={5} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="capacity" label={t('slot.capacity')} rules={[required]}>
            <InputNumber min={1} max={500} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="communitySlots" label={t('slot.community')} rules={[required]}>
            <InputNumber min={0} max={capacity ?? 500} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="repeatWeeks" label={t('slot.repeat')} extra={t('slot.repeatLine')}>
          <InputNumber min={0} max={52} />
        </Form.Item>
      </Form>
      {refused && (
        <div className="refusal" role="alert">
          <p>{refused}</p>
        </div>
      )}
    </Modal>
  );
}
