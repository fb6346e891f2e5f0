import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { PasswordChangeDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { failureOf } from '../graphql/failure';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';

interface Entries {
  currentPassword: string;
  newPassword: string;
}

/** The own account: posts that are valid now, and the password. */
export default function AccountPage() {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  useTitle(t('account.title'));
  return (
    <Page title={t('account.title')} sentence={name(viewer.person)}>
      {viewer.mustChangePassword && <Alert type="warning" showIcon title={t('frame.mustChangePassword')} />}
      <section className="panel-box narrow">
        <h2>{t('account.posts')}</h2>
        <ul className="plain">
          {viewer.posts.map(post => (
            <li key={post.id}>
              {[
                t(`post.${post.post}`),
                post.group && name(post.group),
                post.institution && name(post.institution),
                post.ward && name(post.ward),
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      </section>
      <section className="panel-box narrow">
        <h2>{t('account.change')}</h2>
        <PasswordForm />
      </section>
    </Page>
  );
}

function PasswordForm() {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entries>();
  const [state, setState] = useState<{
    busy?: boolean;
    done?: boolean;
    refusal?: { message: string; field?: readonly string[] | null };
  }>({});
  const submit = async ({ currentPassword, newPassword }: Entries) => {
    setState({ busy: true });
    try {
      const { passwordChange } = await act(PasswordChangeDocument, { currentPassword, newPassword });
      const [refusal] = passwordChange.userErrors;
      setState({ done: !refusal, refusal });
      if (!refusal) form.resetFields();
    } catch (error) {
      setState({ refusal: { message: failureOf(error).message ?? t('state.failedLine') } });
    }
  };
  const helpOf = (field: keyof Entries) =>
    state.refusal?.field?.includes(field) ? { validateStatus: 'error' as const, help: state.refusal.message } : {};
  const elsewhere =
    state.refusal && !state.refusal.field?.some(part => part === 'currentPassword' || part === 'newPassword');
  const required = { required: true, message: t('signIn.required') };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={entries => void submit(entries)}>
      {state.done && <Alert type="success" showIcon title={t('account.done')} />}
      {elsewhere && <Alert type="error" showIcon title={state.refusal?.message} />}
      <Form.Item name="currentPassword" label={t('account.current')} rules={[required]} {...helpOf('currentPassword')}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('account.next')}
        rules={[required]}
        extra={t('account.hint')}
        {...helpOf('newPassword')}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('account.again')}
        dependencies={['newPassword']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('account.different'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={state.busy}>
        {t('account.submit')}
      </Button>
    </Form>
  );
}
