import i18next from 'i18next';
import { tellRefused } from '../ui/toasts';
import { NoAnswer } from './act';
import { failureOf } from './failure';

/**
 * Says why an act gave no answer. When none came at all, offers to go on under the same request id: `settle` then takes
 * the payload as if it had come at once.
 */
export function explainFailure<Payload>(error: unknown, settle: (payload: Payload) => void): string {
  const { t } = i18next;
  if (!(error instanceof NoAnswer)) return failureOf(error).message ?? t('state.failedLine');
  const again = () => {
    error.again().then(
      data => settle(Object.values(data as Record<string, Payload>)[0] as Payload),
      next => void explainFailure(next, settle),
    );
  };
  tellRefused(t('toast.network'), undefined, { label: t('common.retry'), run: again });
  return t('toast.network');
}
