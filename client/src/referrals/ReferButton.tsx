import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { Icon } from '../ui/icons';
import { LinkButton } from '../ui/LinkButton';

/** To a new referral of who lies in a bed, with everything that the stay knows, or of somebody who is at home. */
export function ReferButton(from: { encounterId: string } | { residentId: string }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  if (!mayDo(viewer, 'referral.send')) return null;
  const [key, id] = 'encounterId' in from ? ['encounter', from.encounterId] : ['resident', from.residentId];
  return (
    <LinkButton
      className="refer-button"
      icon={<Icon name="referrals" size={16} />}
      to={`/referrals/new?${key}=${encodeURIComponent(id)}`}
    >
      {t('referral.board')}
    </LinkButton>
  );
}
