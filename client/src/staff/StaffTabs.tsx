import { useTranslation } from 'react-i18next';
import { DomainTabs } from '../app/DomainTabs';

/** The pages about people of the group. */
export function StaffTabs() {
  const { t } = useTranslation();
  const tabs = {
    staff: t('staff.tab.staff'),
    staffCalendar: t('staff.tab.staffCalendar'),
    dispatch: t('staff.tab.dispatch'),
    dispatchPlan: t('staff.tab.dispatchPlan'),
    duties: t('staff.tab.duties'),
    supportScorecard: t('staff.tab.supportScorecard'),
    headcount: t('staff.tab.headcount'),
    breakGlass: t('staff.tab.breakGlass'),
  };
  return <DomainTabs label={t('staff.tabs')} tabs={tabs} />;
}
