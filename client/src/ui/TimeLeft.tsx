import { useTranslation } from 'react-i18next';
import { lengthOf, timeOf } from './format';
import { useNow } from './time';

const soonMs = 48 * 3_600_000;
const stepMs = 10_000;

/** A deadline as what is left of it, with the instant beside it; what comes soon stands out by weight and colour. */
export function TimeLeft({ until }: { until: string }) {
  const { t } = useTranslation();
  const now = useNow(stepMs);
  const left = Date.parse(until) - now;
  return (
    <span className="time-left">
      {left > 0 && <b className={left < soonMs ? 'warn' : undefined}>{t('duration.left', { time: lengthOf(left) })}</b>}{' '}
      <time dateTime={until} className="figures">
        {timeOf(until)}
      </time>
    </span>
  );
}
