import { useTranslation } from 'react-i18next';
import { DomainTabs } from '../app/DomainTabs';

/** The pages of those who look at what others did. */
export function AuditTabs() {
  const { t } = useTranslation();
  const tabs = { audit: t('nav.audit'), identityOpenings: t('nav.identityOpenings') };
  return <DomainTabs label={t('nav.audit')} tabs={tabs} />;
}
