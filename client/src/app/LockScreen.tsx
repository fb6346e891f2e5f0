import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastLogin, lock, session, signIn, signInOptions, signOut } from '../graphql/session';
import { useName } from '../ui/format';
import { useStore } from '../ui/store';
import { Wordmark } from '../ui/Wordmark';
import { useViewer } from './viewer';

/** After this long without a touch the screen locks: it stands where patients walk by. */
const idleLockMinutes = 10;

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

export function useIdleLock(): void {
  useEffect(() => {
    let last = Date.now();
    const touch = () => {
      last = Date.now();
    };
    // A clock that is asked, not a timer that waits: a laptop that slept has been idle as well.
    const timer = setInterval(() => {
      if (Date.now() - last >= idleLockMinutes * 60_000) lock(false);
    }, 5_000);
    for (const sign of signsOfLife) addEventListener(sign, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) removeEventListener(sign, touch);
    };
  }, []);
}

export function LockScreen() {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const state = useStore(session);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const demoPassword = useDemoPassword();
  const login = lastLogin();
  const unlock = async (password: string) => {
    setBusy(true);
    try {
      setRefusal((await signIn(login ?? '', password))?.message);
    } catch {
      setRefusal(t('signIn.unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="lock" role="dialog" aria-modal="true" aria-labelledby="lock-title">
      <div className="lock-box">
        <Wordmark />
        <h1 id="lock-title">{t('lock.title')}</h1>
        <p>
          {state.status === 'locked' && state.byHand
            ? t('lock.lineByHand')
            : t('lock.line', { minutes: idleLockMinutes })}
        </p>
        {login && !demoPassword && (
          <Form
            layout="vertical"
            requiredMark={false}
            onFinish={({ password }: { password: string }) => void unlock(password)}
          >
            <Form.Item
              name="password"
              label={t('lock.passwordFor', { name: name(viewer.person) })}
              rules={[{ required: true, message: t('signIn.required') }]}
              validateStatus={refusal ? 'error' : undefined}
              help={refusal}
            >
              <Input.Password autoComplete="current-password" autoFocus />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={busy}>
              {t('lock.unlock')}
            </Button>
          </Form>
        )}
        {demoPassword && (
          <Button type="primary" block loading={busy} autoFocus onClick={() => void unlock(demoPassword)}>
            {t('lock.demo')} · {name(viewer.person)}
          </Button>
        )}
        <Button type="link" block onClick={() => void signOut()}>
          {t('lock.other')}
        </Button>
      </div>
    </div>
  );
}

/** In demo mode the passwords are public anyway. */
function useDemoPassword(): string | undefined {
  const [password, setPassword] = useState<string>();
  useEffect(() => {
    let alive = true;
    signInOptions().then(
      options => alive && setPassword(options.demoUsers.find(user => user.login === lastLogin())?.password),
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, []);
  return password;
}
