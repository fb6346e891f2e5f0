import { Button, Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, reachedBy, useViewer } from '../app/viewer';
import { type AppScope, ExternalAppRegisterDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow, instantOf } from '../ui/civil';
import { useName } from '../ui/format';
import { KeyOnce } from './KeyOnce';

interface Fields {
  name: string;
  contact: string;
  scopes: AppScope[];
  institutionIds: string[];
  /** The last day on which the key opens. */
  lastDay: Dayjs;
}

const scopes: readonly AppScope[] = ['BED_USE', 'REFERRAL'];
const termsDays = [30, 90, 180, 360] as const;
const usualDays = 180;

/** Lets a program in: what it reads, where, until when. Then shows its key, once. */
export function RegisterDialog({
  group,
  onClose,
  onRegistered,
}: {
  group: Group;
  onClose: () => void;
  onRegistered: () => void;
}) {
  const { t } = useTranslation();
  const [made, setMade] = useState<{ name: string; key: string | null; scopes: readonly AppScope[] }>();
  const [form] = Form.useForm<Fields>();
  const { busy, refusal, run } = useDialogAct();
  const register = async ({ lastDay, ...fields }: Fields) => {
    const done = await run(async () => {
      const payload = (
        await act(ExternalAppRegisterDocument, {
          ...fields,
          groupId: group.id,
          expiresAt: instantOf(lastDay.endOf('day')),
        })
      ).externalAppRegister;
      if (payload.app) setMade({ ...payload.app, key: payload.key ?? null });
      return payload;
    });
    if (done) onRegistered();
  };
  return (
    <Modal
      open
      width={640}
      title={made ? t('apps.keyTitle', { name: made.name }) : t('apps.registerTitle')}
      // The key cannot be shown again: only a deliberate click closes it.
      mask={{ closable: !made }}
      keyboard={!made}
      closable={!made}
      onCancel={onClose}
      footer={
        made ? (
          <Button type="primary" onClick={onClose}>
            {t('apps.keyKept')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="primary" loading={busy} onClick={form.submit}>
              {t('apps.registerSubmit')}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <KeyOnce appKey={made.key} scopes={made.scopes} />
      ) : (
        <>
          <RegisterForm form={form} group={group} onFinish={fields => void register(fields)} />
          {refusal && <Blockers {...refusal} onFollow={onClose} />}
        </>
      )}
    </Modal>
  );
}

function RegisterForm({
  form,
  group,
  onFinish,
}: {
  form: ReturnType<typeof Form.useForm<Fields>>[0];
  group: Group;
  onFinish: (fields: Fields) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const institutions = reachedBy(viewer, group);
  const required = [{ required: true, message: t('signIn.required') }];
  const said = [{ required: true, whitespace: true, message: t('signIn.required') }];
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        scopes: ['BED_USE'],
        institutionIds: institutions.map(one => one.id),
        lastDay: civilNow().add(usualDays, 'day'),
      }}
      onFinish={onFinish}
    >
      <div className="form-pair">
        <Form.Item name="name" label={t('apps.name')} rules={said}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="contact" label={t('apps.contact')} rules={said}>
          <Input maxLength={200} placeholder={t('apps.contactHint')} />
        </Form.Item>
      </div>
      <Form.Item
        name="scopes"
        label={t('apps.reads')}
        rules={[{ type: 'array', min: 1, message: t('signIn.required') }]}
      >
        <Checkbox.Group className="app-scopes">
          {scopes.map(scope => (
            <Checkbox key={scope} value={scope}>
              <b>{t(`apps.scope.${scope}`)}</b> <code>{t(`apps.scopeCode.${scope}`)}</code>
              <small>{t(`apps.scopeLine.${scope}`)}</small>
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Form.Item>
      <Form.Item name="institutionIds" label={t('apps.institutions')} rules={required}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          maxTagCount={4}
          options={institutions.map(one => ({ value: one.id, label: name(one) }))}
        />
      </Form.Item>
      <Form.Item name="lastDay" label={t('apps.lastDay')} rules={required} extra={t('apps.lastDayHint')}>
        <DatePicker
          allowClear={false}
          disabledDate={day => day.isBefore(civilNow(), 'day')}
          presets={termsDays.map(days => ({ label: t('apps.term', { n: days }), value: civilNow().add(days, 'day') }))}
        />
      </Form.Item>
    </Form>
  );
}
