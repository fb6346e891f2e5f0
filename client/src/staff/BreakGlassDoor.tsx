import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { openBreakGlass } from './breakGlass';
import './break-glass.css';

/** Stands where a right is missing: for clinical people who must care at once, a door with a bell. Nothing for others. */
export function BreakGlassDoor({ institutionId }: { institutionId?: string }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  if (!mayDo(viewer, 'access.break')) return null;
  return (
    <div className="break-glass-door">
      <b>{t('staff.breakGlass.door')}</b>
      <p>{t('staff.breakGlass.doorLine')}</p>
      <Button danger onClick={() => openBreakGlass({ institutionId })}>
        {t('staff.breakGlass.button')}
      </Button>
    </div>
  );
}
