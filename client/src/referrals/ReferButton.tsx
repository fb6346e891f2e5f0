import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { Icon } from '../ui/icons';

/** To a new referral of who lies in a bed, with everything that the stay knows, or of somebody who is at home. */
export function ReferButton(from: { encounterId: string } | { residentId: string }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  if (!mayDo(viewer, 'referral.send')) return null;
  const [key, id] = 'encounterId' in from ? ['encounter', from.encounterId] : ['resident', from.residentId];
  const to = `/referrals/new?${key}=${encodeURIComponent(id)}`;
  return (
    <Button
      className="refer-button"
      icon={<Icon name="referrals" size={16} />}
      href={to}
      onClick={event => {
        event.preventDefault();
        void navigate(to);
      }}
    >
      {t('referral.board')}
    </Button>
  );
}
