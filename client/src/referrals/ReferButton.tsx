import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { Icon } from '../ui/icons';

/** From the bed to a new referral of who lies in it, with everything that the stay knows. */
export function ReferButton({ encounterId }: { encounterId: string }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  if (!mayDo(viewer, 'referral.send')) return null;
  const to = `/referrals/new?encounter=${encodeURIComponent(encounterId)}`;
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
