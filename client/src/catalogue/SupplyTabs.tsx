import { useTranslation } from 'react-i18next';
import { DomainTabs } from '../app/DomainTabs';

/** The pages about drugs, consumables and reagents. */
export function SupplyTabs() {
  const { t } = useTranslation();
  return (
    <DomainTabs
      label={t('catalogue.tabs')}
      tabs={{
        catalogue: t('catalogue.tab.catalogue'),
        stock: t('catalogue.tab.stock'),
        stockCabinet: t('catalogue.tab.stockCabinet'),
        stockRecalls: t('catalogue.tab.stockRecalls'),
        negotiation: t('catalogue.tab.negotiation'),
        agreements: t('catalogue.tab.agreements'),
        purchasing: t('catalogue.tab.purchasing'),
        savings: t('catalogue.tab.savings'),
      }}
    />
  );
}
