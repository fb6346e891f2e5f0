import { Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Blank } from '../ui/States';

/** The address to which an issuer sends a person back. */
export default function SignedInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string>();
  const begun = useRef(false);
  useEffect(() => {
    // The code of the issuer can be redeemed once only.
    if (begun.current) return;
    begun.current = true;
    import('./oidc')
      .then(oidc => oidc.finishOidc())
      .then(
        to => navigate(to, { replace: true }),
        error => setFailure(String(error instanceof Error ? error.message : error)),
      );
  }, [navigate]);
  return (
    <div className="splash">
      {failure ? (
        <Blank icon="alert" title={t('signIn.oidcFailed', { reason: failure })}>
          <Link to="/sign-in">{t('signIn.title')}</Link>
        </Blank>
      ) : (
        <Spin description={t('signIn.finishing')} />
      )}
    </div>
  );
}
