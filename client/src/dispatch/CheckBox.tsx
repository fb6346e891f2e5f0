import { useTranslation } from 'react-i18next';
import type { DispatchCheckQuery } from '../gql/graphql';
import { saidPeriod } from '../staff/period';
import { fullTimeBp, shareText } from '../staff/shares';
import { dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';

const conflictsShown = 5;

/** What an order would meet: why it cannot be asked for, what has to be mended first, the working time then, duties in its days. */
export function CheckBox({ check }: { check: DispatchCheckQuery['dispatchCheck'] | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <div className="staff-check" aria-live="polite">
      {!check && <p className="quiet">{t('dispatch.form.checking')}</p>}
      {check?.home && <p className="quiet">{t('dispatch.form.homeIs', { name: name(check.home) })}</p>}
      {check?.refusals.map(({ code, message }) => (
        <p key={code} className="danger" data-code={code}>
          <Icon name="alert" size={16} /> {message}
        </p>
      ))}
      {check?.isEligible && (
        <p className="staff-fine">
          <Icon name="check" size={16} /> {t('dispatch.form.fine')}
        </p>
      )}
      {check?.isAskable && check.obstacles.length > 0 && <b>{t('dispatch.form.toMend')}</b>}
      {check?.obstacles.map(({ code, message }) => (
        <p key={code} className="warn" data-code={code}>
          <Icon name="alert" size={16} /> {message}
        </p>
      ))}
      {check && check.shares.length > 0 && (
        <>
          <b>{t('dispatch.form.shares')}</b>
          <ul className="plain staff-shares">
            {check.shares.map(({ during, shareBp }) => (
              <li key={during.from} className={shareBp > fullTimeBp ? 'danger' : undefined}>
                <span className="figures">{saidPeriod(during, t('staff.open'))}</span>
                <b className="figures">{shareText(shareBp)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {check && check.conflicts.length > 0 && (
        <>
          <b>{t('dispatch.page.conflicts')}</b>
          <ul>
            {check.conflicts.slice(0, conflictsShown).map(({ from, service, institution }) => (
              <li key={from}>
                <span className="figures">{`${dateOf(from)} ${timeOf(from, Date.parse(from))}`}</span> {service}{' '}
                {institution && name(institution)}
              </li>
            ))}
            {check.conflicts.length > conflictsShown && (
              <li>{t('staff.directory.more', { n: check.conflicts.length - conflictsShown })}</li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}
