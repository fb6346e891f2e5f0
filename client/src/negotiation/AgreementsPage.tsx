import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { useScope } from '../app/viewer';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';
import { AgreementList } from './AgreementList';
import './negotiation.css';

/** What the group agreed with suppliers, and the contracts of its houses. */
export default function AgreementsPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('nav.agreements'));
  if (!group) return <Blank icon="supplies" title={t('negotiation.list.noGroup')} line={t('frame.noAccessLine')} />;
  return (
    <Page title={t('nav.agreements')} sentence={t('negotiation.agreement.sentence')}>
      <SupplyTabs />
      <AgreementList group={group} to="/agreements" />
    </Page>
  );
}
