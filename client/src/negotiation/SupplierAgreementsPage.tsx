import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { AgreementList } from './AgreementList';
import './negotiation.css';

/** What a supplier agreed with groups and their houses. */
export default function SupplierAgreementsPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplierAgreements'));
  return (
    <Page title={t('nav.supplierAgreements')} sentence={t('negotiation.agreement.supplierSentence')}>
      <AgreementList to="/supplier/agreements" />
    </Page>
  );
}
