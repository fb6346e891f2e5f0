import { useTranslation } from 'react-i18next';
import type { AppointmentCheckQuery, AppointmentConflictsQuery } from '../gql/graphql';
import { dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { lastDay } from './period';
import { fullTimeBp, shareText } from './shares';

const conflictsShown = 5;

/** What an appointment would come to: whether it can be, the working time afterwards, what is planned at the same time. */
export function CheckResult({
  check,
  conflicts,
}: {
  check: AppointmentCheckQuery['appointmentCheck'] | undefined;
  conflicts: AppointmentConflictsQuery['dutyConflicts'];
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <div className="staff-check" aria-live="polite">
      {!check && <p className="quiet">{t('staff.appoint.checking')}</p>}
      {check?.refusals.map(({ code, message }) => (
        <p key={code} className="danger" data-code={code}>
          <Icon name="alert" size={16} /> {message}
        </p>
      ))}
      {check?.refusals.length === 0 && (
        <p className="staff-fine">
          <Icon name="check" size={16} /> {t('staff.appoint.fine')}
        </p>
      )}
      {check && check.sharesAfter.length > 0 && (
        <>
          <b>{t('staff.appoint.sharesAfter')}</b>
          <ul className="plain staff-shares">
            {check.sharesAfter.map(({ from, until, bp }) => (
              <li key={from} className={bp > fullTimeBp ? 'danger' : undefined}>
                <span className="figures">
                  {from} – {until ? lastDay(until) : t('staff.open')}
                </span>
                <span className="ratio-track" aria-hidden="true">
                  <i className={bp > fullTimeBp ? 'ratio-out' : ''} style={{ width: `${Math.min(100, bp / 100)}%` }} />
                </span>
                <b className="figures">{shareText(bp)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {conflicts.length > 0 && (
        <>
          <b>{t('staff.appoint.conflicts')}</b>
          <ul>
            {conflicts.slice(0, conflictsShown).map(({ id, startsAt, institution, ...service }) => (
              <li key={id}>
                <span className="figures">{`${dateOf(startsAt)} ${timeOf(startsAt, Date.parse(startsAt))}`}</span>{' '}
                {name(service)} {institution && name(institution)}
              </li>
            ))}
            {conflicts.length > conflictsShown && (
              <li>{t('staff.directory.more', { n: conflicts.length - conflictsShown })}</li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}
