import { Button, Popover } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer, type Viewer } from '../app/viewer';
import { BreakGlassEndDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { useStore } from '../ui/store';
import { useNow } from '../ui/time';
import { breakGlassDialog, rightsChanged } from './breakGlass';
import './break-glass.css';

const BreakGlassDialog = lazy(() => import('./BreakGlassDialog'));

/** Counts down in the top bar while rights are open in an emergency; ends them early; and holds the dialog that opens them. */
export function BreakGlassMark() {
  const viewer = useViewer();
  const wish = useStore(breakGlassDialog);
  return (
    <>
      {viewer.breakGlasses.map(opening => (
        <Mark key={opening.id} opening={opening} />
      ))}
      {wish && (
        <Suspense>
          <BreakGlassDialog wish={wish} onClose={() => breakGlassDialog.set(undefined)} />
        </Suspense>
      )}
    </>
  );
}

type Opening = Viewer['breakGlasses'][number];

function Mark({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  const name = useName();
  const now = useNow(1_000);
  const leftMs = Date.parse(opening.until) - now;
  const over = leftMs <= 0;
  const { busy, run } = useDialogAct();
  useEffect(() => {
    if (over) void rightsChanged();
  }, [over]);
  if (over) return null;
  const end = async () => {
    const done = await run(
      async () => (await act(BreakGlassEndDocument, { breakGlassId: opening.id })).breakGlassEnd,
      t('staff.breakGlass.ended'),
    );
    if (done) await rightsChanged();
  };
  const place = [opening.institution && name(opening.institution), opening.ward && name(opening.ward)]
    .filter(Boolean)
    .join(' ');
  return (
    <Popover
      trigger="click"
      title={t('staff.breakGlass.title')}
      content={
        <div className="break-glass-detail">
          <p>{t('staff.breakGlass.detail', { place, post: t(`post.${opening.post}`), time: timeOf(opening.until) })}</p>
          <Button danger size="small" loading={busy} onClick={() => void end()}>
            {t('staff.breakGlass.end')}
          </Button>
        </div>
      }
    >
      <button type="button" className="break-glass-mark">
        <Icon name="alert" size={16} />
        <span className="wide-only">{t('staff.breakGlass.open')}</span>
        <b className="figures" role="timer">
          {clock(leftMs)}
        </b>
      </button>
    </Popover>
  );
}

/** "3:59:07", "09:41". */
function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
