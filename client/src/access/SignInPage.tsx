import { Alert, Button, Form, Input, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import type { SignInOptionsQuery } from '../gql/graphql';
import { type SignInRefusal, session, signIn, signInOptions, useSession } from '../graphql/session';
import { chooseLanguage, language } from '../locales';
import { useStore } from '../ui/store';
import { Wordmark } from '../ui/Wordmark';
import './access.css';

type Options = SignInOptionsQuery['signInOptions'];
type DemoUser = Options['demoUsers'][number];

export function SignInPage() {
  const { status } = useSession();
  const [search] = useSearchParams();
  const { options, failed, again } = useOptions();
  if (status === 'in' || status === 'locked') return <Navigate replace to={safeReturn(search.get('return'))} />;
  return (
    <div className="sign-in">
      <header>
        <Wordmark size={32} />
        <LanguageButton />
      </header>
      <main>
        <section className="sign-in-own">
          <SignInBox options={options} failed={failed} onRetry={again} returnTo={safeReturn(search.get('return'))} />
        </section>
        {options?.demo && <DemoPeople users={options.demoUsers} />}
      </main>
    </div>
  );
}

/** Only addresses of this console: a link must not lead a person who just signed in elsewhere. */
function safeReturn(address: string | null): string {
  return address?.startsWith('/') && !address.startsWith('//') ? address : '/';
}

function useOptions() {
  const [options, setOptions] = useState<Options>();
  const [failed, setFailed] = useState(false);
  const [nth, setNth] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new number asks again
  useEffect(() => {
    let alive = true;
    setFailed(false);
    signInOptions().then(
      answer => alive && setOptions(answer),
      () => alive && setFailed(true),
    );
    return () => {
      alive = false;
    };
  }, [nth]);
  return { options, failed, again: () => setNth(nth + 1) };
}

function LanguageButton() {
  const { t } = useTranslation();
  const other = language() === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      aria-label={t('frame.language', { other: other === 'en' ? 'English' : '中文' })}
      onClick={() => void chooseLanguage(other)}
    >
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}

function SignInBox({
  options,
  failed,
  onRetry,
  returnTo,
}: {
  options?: Options;
  failed: boolean;
  onRetry: () => void;
  returnTo: string;
}) {
  const { t } = useTranslation();
  const state = useStore(session);
  const expired = state.status === 'out' && state.expired;
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      <p className="sign-in-line">{t('brand.line')}</p>
      {expired && <Alert type="info" showIcon title={state.reason || t('signIn.expired')} />}
      {failed && (
        <Alert
          type="error"
          showIcon
          title={t('signIn.unreachable')}
          action={
            <Button size="small" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          }
        />
      )}
      {!options && !failed && <Skeleton active paragraph={{ rows: 4 }} title={false} />}
      {options?.password && <PasswordForm />}
      {options?.oidc && (
        <Button block onClick={() => void toIssuer(options, returnTo)}>
          {t('signIn.oidc')}
        </Button>
      )}
    </>
  );
}

function PasswordForm() {
  const { t } = useTranslation();
  const { refusal, busy, submit } = useSignIn();
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ login, password }: { login: string; password: string }) => void submit(login.trim(), password)}
    >
      <Form.Item name="login" label={t('signIn.login')} rules={[{ required: true, message: t('signIn.required') }]}>
        <Input autoComplete="username" autoFocus size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        rules={[{ required: true, message: t('signIn.required') }]}
        validateStatus={refusal ? 'error' : undefined}
        help={refusal?.message}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={busy}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}

function useSignIn() {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const [busy, setBusy] = useState(false);
  const submit = async (login: string, password: string) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      setRefusal(await signIn(login, password));
    } catch {
      setRefusal({ message: t('signIn.unreachable') });
    } finally {
      setBusy(false);
    }
  };
  return { refusal, busy, submit };
}

async function toIssuer(options: Options, returnTo: string): Promise<void> {
  const { beginOidc } = await import('./oidc');
  if (options.oidc) await beginOidc(options.oidc, returnTo);
}

const roleGroups = {
  beds: ['WARD_NURSE', 'BED_MANAGER'],
  clinical: ['PHYSICIAN', 'REFERRAL_DESK', 'FAMILY_DOCTOR', 'COMMUNITY_NURSE', 'PHARMACIST'],
  management: ['GROUP_ADMINISTRATOR', 'INSTITUTION_ADMINISTRATOR'],
  supply: ['SUPPLY_OFFICER', 'SUPPLIER'],
  support: ['FINANCE_OFFICER', 'HR_OFFICER', 'AUDITOR', 'SECURITY_OFFICER'],
} as const satisfies Record<string, readonly DemoUser['post'][]>;

const groupNames = Object.keys(roleGroups) as (keyof typeof roleGroups)[];

function DemoPeople({ users }: { users: readonly DemoUser[] }) {
  const { t } = useTranslation();
  const { refusal, busy, submit } = useSignIn();
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demoTitle')}</h2>
      <p>{t('signIn.demoLine')}</p>
      {refusal && <Alert type="error" showIcon title={refusal.message} />}
      {groupNames.map(group => {
        const posts: readonly DemoUser['post'][] = roleGroups[group];
        const people = users.filter(user => posts.includes(user.post));
        if (people.length === 0) return null;
        return (
          <div key={group} className="demo-group">
            <h3>{t(`signIn.roles.${group}`)}</h3>
            <div className="demo-cards">
              {people.map(user => (
                <DemoCard
                  key={user.login}
                  user={user}
                  disabled={busy}
                  onPick={() => void submit(user.login, user.password)}
                />
              ))}
            </div>
          </div>
        );
      })}
    </section>
  );
}

function DemoCard({ user, disabled, onPick }: { user: DemoUser; disabled: boolean; onPick: () => void }) {
  const { t } = useTranslation();
  const zh = language() === 'zh';
  return (
    <button type="button" className="demo-card" data-login={user.login} disabled={disabled} onClick={onPick}>
      <b>{t(`post.${user.post}`)}</b>
      <span>{zh ? user.nameZh : user.nameEn}</span>
      <small>{zh ? user.institutionNameZh : user.institutionNameEn}</small>
    </button>
  );
}
