import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween, shortDate } from '../residents/civilDays';
import type { PanelLine } from './PersonLines';

/** How somebody stands under contract. */
export function Contract({ row: { contractState, contractUntil }, today }: { row: PanelLine; today: string }) {
  const { t } = useTranslation();
  switch (contractState) {
    case 'ACTIVE':
    case 'UPCOMING':
      return (
        <span className="figures">{contractUntil && t('familyPanel.list.contractUntil', { date: contractUntil })}</span>
      );
    case 'EXPIRING':
      return (
        <span className="due due-THIS_WEEK">
          {t('familyPanel.list.expiresIn', { n: contractUntil ? daysBetween(today, contractUntil) : 0 })}
        </span>
      );
    case 'EXPIRED':
      return <span className="warn">{t('familyPanel.list.expired')}</span>;
    default:
      return <span className="quiet">{t('familyPanel.list.noContract')}</span>;
  }
}

const recentDays = 30;

/** What happened lately: a discharge, a referral under way, or that nobody has seen them for long. */
export function Recent({ row, today }: { row: PanelLine; today: string }) {
  const { t } = useTranslation();
  const { dischargedOn, openReferral, isLost } = row;
  const discharged = dischargedOn && daysBetween(dischargedOn, today) <= recentDays;
  return (
    <span className="ptags">
      {discharged && (
        <span className="ptag">{t('familyPanel.list.discharged', { date: shortDate(dischargedOn, today) })}</span>
      )}
      {openReferral && (
        <Link to={`/referrals/${openReferral.id}`} className="ptag">
          {t('familyPanel.list.referral', { state: t(`referral.state.${openReferral.state}`) })}
        </Link>
      )}
      {isLost && <span className="ptag ptag-lost">{t('familyPanel.list.lost')}</span>}
    </span>
  );
}
