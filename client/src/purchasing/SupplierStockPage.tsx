import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';

/** Stock of the supplier in the houses, until it is used. */
export default function SupplierStockPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplierStock'));
  return (
    <Page title={t('nav.supplierStock')}>
      <Blank icon="supplies" title={t('negotiation.soon')} />
    </Page>
  );
}
