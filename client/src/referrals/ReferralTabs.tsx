import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { domainsOf } from '../app/domains';
import { useViewer } from '../app/viewer';

const tabs = ['referrals', 'slots', 'referralFigures'] as const;

/** The pages about referrals, of which the rail names only one. */
export function ReferralTabs() {
  const { t } = useTranslation();
  const allowed = domainsOf(useViewer()).filter(domain => tabs.some(tab => tab === domain.key));
  if (allowed.length < 2) return null;
  return (
    <nav className="rtabs" aria-label={t('referral.tabs')}>
      {allowed.map(({ key, path }) => (
        <NavLink key={key} to={path} end>
          {t(`nav.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
