import { useTranslation } from 'react-i18next';
import { DomainTabs } from '../app/DomainTabs';

/** The pages about referrals. */
export function ReferralTabs() {
  const { t } = useTranslation();
  const tabs = { referrals: t('nav.referrals'), slots: t('nav.slots'), referralFigures: t('nav.referralFigures') };
  return <DomainTabs label={t('referral.tabs')} tabs={tabs} />;
}
