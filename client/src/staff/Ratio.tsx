import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons';
import { fullTimeBp, shareText } from './shares';

/** A share of all people with the line that it must keep to, and whether it does: by word and mark, not by colour alone. */
export function Ratio({
  name,
  valueBp,
  limitBp,
  side,
}: {
  name: string;
  valueBp: number | null | undefined;
  limitBp: number;
  side: 'atLeast' | 'atMost';
}) {
  const { t } = useTranslation();
  const known = valueBp != null;
  const kept = known && (side === 'atLeast' ? valueBp >= limitBp : valueBp <= limitBp);
  return (
    <div className="ratio">
      <div className="ratio-words">
        <span>{name}</span>
        <b className="figures">{known ? shareText(Math.round(valueBp / 10) * 10) : '—'}</b>
        <small>{t(`staff.headcount.${side}`, { limit: shareText(limitBp) })}</small>
        {known && (
          <span className={kept ? 'ratio-kept' : 'ratio-broken'}>
            <Icon name={kept ? 'check' : 'alert'} size={14} />{' '}
            {t(kept ? 'staff.headcount.ok' : 'staff.headcount.notOk')}
          </span>
        )}
      </div>
      <div className="ratio-track" aria-hidden="true">
        <i className={kept ? '' : 'ratio-out'} style={{ width: `${((valueBp ?? 0) / fullTimeBp) * 100}%` }} />
        <em style={{ left: `${(limitBp / fullTimeBp) * 100}%` }} />
      </div>
    </div>
  );
}
