import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';

/** The rounds of the group. */
export default function RoundsPage() {
  const { t } = useTranslation();
  useTitle(t('nav.negotiation'));
  return (
    <Page title={t('nav.negotiation')}>
      <SupplyTabs />
      <Blank icon="supplies" title={t('negotiation.soon')} />
    </Page>
  );
}
