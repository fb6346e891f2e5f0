import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { domainsOf } from '../app/domains';
import { useViewer } from '../app/viewer';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';
import { PanelTabs } from './PanelTabs';

const elsewhere = ['packages', 'referrals', 'overview', 'beds'] as const;

/** Residents are looked after by community health centres: where none is reached, says so, and what there is instead. */
export function NoCentre({ title }: { title: string }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const { homeInstitution } = viewer;
  const offered = domainsOf(viewer).filter(({ key }) => elsewhere.some(one => one === key));
  return (
    <Page title={title}>
      <PanelTabs />
      <Blank
        icon="panel"
        title={t('familyPanel.noCentre')}
        line={
          homeInstitution
            ? t('familyPanel.noCentreAt', { house: name(homeInstitution) })
            : t('familyPanel.noCentreLine')
        }
      >
        {offered.map(({ key, path }) => (
          <Link key={key} to={path}>
            {t(`nav.${key}`)}
          </Link>
        ))}
      </Blank>
    </Page>
  );
}
