import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';

/** Rounds a supplier may bid in. */
export default function SupplierRoundsPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplierRounds'));
  return (
    <Page title={t('nav.supplierRounds')}>
      <Blank icon="supplies" title={t('negotiation.soon')} />
    </Page>
  );
}
