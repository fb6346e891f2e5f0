import { Button } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { SignInPage } from '../access/SignInPage';
import { client } from '../graphql/client';
import { startSession, useSession } from '../graphql/session';
import { Blank } from '../ui/States';
import { Wordmark } from '../ui/Wordmark';
import { Frame } from './Frame';
import { ViewerProvider } from './viewer';

const SignedInPage = lazy(() => import('../access/SignedInPage'));

/** Decides between the sign-in page and the console; the console stays mounted, unseen, while the screen is locked. */
export function Gate() {
  const { status } = useSession();
  useEffect(() => {
    // Nothing that one person saw may greet the next.
    if (status === 'out') void client.clearStore();
  }, [status]);
  if (status === 'starting') return <Splash />;
  if (status === 'unreachable') return <Unreachable />;
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route
        path="/signed-in"
        element={
          <Suspense fallback={<Splash />}>
            <SignedInPage />
          </Suspense>
        }
      />
      <Route path="*" element={status === 'out' ? <ToSignIn /> : <Console />} />
    </Routes>
  );
}

function Console() {
  return (
    <ViewerProvider>
      <Frame />
    </ViewerProvider>
  );
}

function ToSignIn() {
  const { pathname, search } = useLocation();
  const wanted = pathname + search;
  return <Navigate replace to={wanted === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(wanted)}`} />;
}

function Splash() {
  return (
    <div className="splash">
      <Wordmark size={40} />
    </div>
  );
}

function Unreachable() {
  const { t } = useTranslation();
  return (
    <div className="splash">
      <Blank icon="alert" title={t('state.failed')} line={t('signIn.unreachable')}>
        <Button type="primary" onClick={() => void startSession()}>
          {t('common.retry')}
        </Button>
      </Blank>
    </div>
  );
}
