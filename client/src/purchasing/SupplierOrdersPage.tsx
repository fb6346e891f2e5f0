import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';

/** Orders to the supplier that one speaks for. */
export default function SupplierOrdersPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplier'));
  return (
    <Page title={t('nav.supplier')}>
      <Blank icon="supplies" title={t('negotiation.soon')} />
    </Page>
  );
}
