import { useQuery } from '@apollo/client/react';
import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DispatchCheckDocument,
  type DispatchCheckQueryVariables,
  type DispatchKind,
  DispatchRequestDocument,
  OrderDepartmentsDocument,
  type Post,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { DayField, dayText } from '../staff/DayField';
import { type ChosenPerson, PersonSelect } from '../staff/PersonSelect';
import { addDays } from '../staff/period';
import type { StaffScope } from '../staff/useStaffScope';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { useSettled } from '../ui/FindField';
import { useName } from '../ui/format';
import { tellDone } from '../ui/toasts';
import { CheckBox } from './CheckBox';
import { useHosts } from './OrderDialogs';
import { orderKinds, sentPosts } from './order';

interface Fields {
  person: ChosenPerson;
  kind: DispatchKind;
  hostInstitutionId: string;
  hostDepartmentId?: string;
  post: Post;
  percent: number | null;
  from: Dayjs;
  last: Dayjs;
  purpose: string;
}

type Wish = DispatchCheckQueryVariables['input'];

const percentAtFirst = 20;

/** Asks for somebody to be sent; what the sides will meet is shown before they are asked. */
export function RequestDialog({
  scope,
  onClose,
  onAsked,
}: {
  scope: StaffScope;
  onClose: () => void;
  onAsked: (orderId: string) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const hosts = useHosts();
  const [form] = Form.useForm<Fields>();
  const fields = Form.useWatch([], form) as Partial<Fields> | undefined;
  const wish = useMemo(() => wishOf(fields), [fields]);
  const check = useCheck(wish);
  const { busy, refusal, run } = useDialogAct();
  const { data: departments } = useQuery(OrderDepartmentsDocument, {
    variables: { institutionId: fields?.hostInstitutionId ?? '' },
    skip: !fields?.hostInstitutionId,
  });
  const ask = async (submit: boolean) => {
    const { purpose } = await form.validateFields();
    if (!wish) return;
    let order: { id: string; number: string } | null | undefined;
    const done = await run(async () => {
      const payload = (await act(DispatchRequestDocument, { ...wish, purpose: purpose.trim(), submit }))
        .dispatchRequest;
      order = payload.order;
      return payload;
    });
    if (!done || !order) return;
    tellDone(t(submit ? 'dispatch.form.done' : 'dispatch.form.drafted', { number: order.number }));
    onClose();
    onAsked(order.id);
  };
  const required = [{ required: true, message: t('staff.required') }];
  const today = civilNow().format('YYYY-MM-DD');
  const kind = fields?.kind ?? 'DISPATCH';
  return (
    <Modal
      open
      width={600}
      title={t('dispatch.form.title')}
      onCancel={onClose}
      footer={
        <>
          <Button disabled={busy} onClick={() => void ask(false)}>
            {t('dispatch.form.draft')}
          </Button>
          <Button type="primary" loading={busy} disabled={check?.isAskable === false} onClick={() => void ask(true)}>
            {t('dispatch.form.submit')}
          </Button>
        </>
      }
    >
      <p>{t('dispatch.form.line')}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'DISPATCH', post: 'PHYSICIAN', percent: percentAtFirst }}
      >
        <div className="form-pair">
          <Form.Item name="person" label={t('dispatch.form.person')} rules={required}>
            <PersonSelect {...scope.asked} />
          </Form.Item>
          <Form.Item name="kind" label={t('dispatch.form.kind')} extra={t(`dispatch.kindLine.${kind}`)}>
            <Select options={orderKinds.map(value => ({ value, label: t(`staff.kind.${value}`) }))} />
          </Form.Item>
        </div>
        <div className="form-pair">
          <Form.Item name="hostInstitutionId" label={t('dispatch.form.host')} rules={required}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={hosts.map(one => ({ value: one.id, label: name(one) }))}
              onChange={() => form.setFieldValue('hostDepartmentId', undefined)}
            />
          </Form.Item>
          <Form.Item name="hostDepartmentId" label={t('dispatch.form.department')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('dispatch.form.anyDepartment')}
              options={departments?.institution?.departments.map(one => ({ value: one.id, label: name(one) }))}
            />
          </Form.Item>
        </div>
        <div className="form-pair">
          <Form.Item name="post" label={t('dispatch.form.post')} rules={required}>
            <Select options={sentPosts.map(value => ({ value, label: t(`post.${value}`) }))} />
          </Form.Item>
          <Form.Item name="percent" label={t('dispatch.form.share')} rules={kind === 'MANAGEMENT' ? [] : required}>
            <InputNumber min={0} max={100} step={5} suffix="%" style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <div className="form-pair">
          <DayField name="from" label={t('dispatch.form.from')} required notBefore={today} />
          <DayField name="last" label={t('dispatch.form.last')} required notBefore={today} />
        </div>
        <Form.Item
          name="purpose"
          label={t('dispatch.form.purpose')}
          rules={[{ required: true, whitespace: true, message: t('staff.required') }]}
        >
          <Input.TextArea rows={2} maxLength={500} placeholder={t('dispatch.form.purposeHint')} />
        </Form.Item>
      </Form>
      {wish && <CheckBox check={check} />}
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** The form as the API wants it; undefined while something that it needs is missing. */
function wishOf(fields: Partial<Fields> | undefined): Wish | undefined {
  const { person, kind, hostInstitutionId, hostDepartmentId, post, percent, from, last } = fields ?? {};
  if (!person || !kind || !hostInstitutionId || !post || !from || !last) return undefined;
  return {
    personId: person.id,
    kind,
    hostInstitutionId,
    hostDepartmentId,
    post,
    shareBp: Math.round((percent ?? 0) * 100),
    from: dayText(from),
    until: addDays(dayText(last), 1),
  };
}

/** What the API says to the wish, when the fingers have paused. */
function useCheck(wish: Wish | undefined) {
  const said = wish ? JSON.stringify(wish) : '';
  const settled = useSettled(said);
  const { data } = useQuery(DispatchCheckDocument, {
    variables: { input: (settled ? JSON.parse(settled) : {}) as Wish },
    skip: !settled,
    fetchPolicy: 'network-only',
  });
  return settled && settled === said ? data?.dispatchCheck : undefined;
}
