import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBoardContext } from './boardContext';

/** While somebody looks for a bed: for whom, what to click, and the way out. */
export function PickingBar() {
  const { t } = useTranslation();
  const { picking, pick } = useBoardContext();
  if (!picking) return null;
  const words =
    picking.kind === 'ADMIT'
      ? t('board.pickAdmit', { who: picking.who })
      : t(picking.kind === 'MOVE' ? 'board.pickMove' : 'board.pickSwap', { who: picking.who, code: picking.fromCode });
  return (
    <div className="picking" role="status">
      <span>{words}</span>
      <Button size="small" onClick={() => pick(undefined)}>
        {t('common.cancel')} <kbd>Esc</kbd>
      </Button>
    </div>
  );
}
