import { useTranslation } from 'react-i18next';
import { DomainTabs } from '../app/DomainTabs';

/** The pages about pay. */
export function PayTabs() {
  const { t } = useTranslation();
  const tabs = {
    pay: t('nav.payCycle'),
    payResults: t('nav.payResults'),
    payAppeals: t('nav.payAppeals'),
    payPolicies: t('nav.payPolicies'),
    payStudio: t('nav.payStudio'),
    payOwn: t('nav.payOwn'),
  };
  return <DomainTabs label={t('pay.tabs')} tabs={tabs} />;
}
