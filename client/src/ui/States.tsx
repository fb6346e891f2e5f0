import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../graphql/failure';
import { Icon, type IconName } from './icons';

/** A designed emptiness: what this is, why it is empty, what to do. */
export function Blank({
  icon,
  title,
  line,
  children,
}: {
  icon: IconName;
  title: string;
  line?: string;
  children?: ReactNode;
}) {
  return (
    <div className="blank">
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      {line && <p>{line}</p>}
      {children && <div className="blank-acts">{children}</div>}
    </div>
  );
}

/** A request that did not give data: refused, missing, or broken; and the way on. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const failure = failureOf(error);
  const again = onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>;
  if (failure.code === 'FORBIDDEN') return <Blank icon="lock" title={t('state.forbidden')} line={failure.message} />;
  if (failure.code === 'NOT_FOUND') return <Blank icon="search" title={t('state.notFound')} line={failure.message} />;
  const line = failure.code === 'RATE_LIMITED' ? t('state.rateLimited') : (failure.message ?? t('state.failedLine'));
  return (
    <Blank icon="alert" title={t('state.failed')} line={line}>
      {failure.requestId && <code>{t('state.requestId', { id: failure.requestId })}</code>}
      {again}
    </Blank>
  );
}

/** Grey lines in the place of what comes; says "loading" to screen readers. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="loading" aria-busy="true">
      <span className="visually-hidden">{t('state.loading')}</span>
      <Skeleton active title paragraph={{ rows }} />
    </div>
  );
}
