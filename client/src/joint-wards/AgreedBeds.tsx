import type { TFunction } from 'i18next';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { failureOf } from '../graphql/failure';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Loading } from '../ui/States';
import { BedPanel } from '../wards/BedPanel';
import { useBoardValue } from '../wards/BoardPage';
import { BoardProvider } from '../wards/boardContext';
import { countBeds } from '../wards/boardStore';
import { PickingBar } from '../wards/PickingBar';
import { RefusedNotice } from '../wards/RefusalBox';
import { type LoadedBoard, useBoard, useStoreVersion } from '../wards/useBoard';
import { CountWords, Rooms } from '../wards/WardSection';
import { type JointWard, Section, SideSheet } from './JointWardPage';
import '../wards/tile.css';
import '../wards/board.css';
import '../wards/panel.css';

/** The agreed beds as they are now, with the panel of a bed as on the board. */
export function AgreedBeds({ jointWard, onChanged }: { jointWard: JointWard; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { host, ward } = jointWard;
  const board = useBoard(host.id, undefined);
  const tools = (
    <Link to={`/beds/${host.id}?ward=${ward.id}`}>
      {t('jointWards.toBoard')} <Icon name="right" size={14} />
    </Link>
  );
  if (board.error && !board.loaded) {
    return (
      <Section title={t('jointWards.beds')}>
        <p className="quiet">{whyHidden(board.error, name(host), t)}</p>
      </Section>
    );
  }
  if (!board.loaded) {
    return (
      <Section title={t('jointWards.beds')}>
        <Loading rows={3} />
      </Section>
    );
  }
  return (
    <Live
      jointWard={jointWard}
      loaded={board.loaded}
      refreshWaiting={board.refreshWaiting}
      onChanged={onChanged}
      tools={tools}
    />
  );
}

/** Beds belong to the host; who works for the partner alone does not see them. Anything else is a fault, and says so. */
function whyHidden(error: unknown, host: string, t: TFunction): string {
  const { code, message } = failureOf(error);
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') return t('jointWards.bedsHidden', { host });
  return message ?? t('state.failedLine');
}

function Live({
  jointWard,
  loaded,
  refreshWaiting,
  onChanged,
  tools,
}: {
  jointWard: JointWard;
  loaded: LoadedBoard;
  refreshWaiting: () => void;
  onChanged: () => void;
  tools: React.ReactNode;
}) {
  const { t } = useTranslation();
  const { store } = loaded;
  const context = useBoardValue(loaded, refreshWaiting);
  const version = useStoreVersion(store);
  const agreed = useMemo(() => new Set(jointWard.beds.map(bed => bed.id)), [jointWard.beds]);
  const boardWard = loaded.board.wards.find(one => one.ward.id === jointWard.ward.id);
  const beds = useMemo(() => boardWard?.beds.filter(bed => agreed.has(bed.id)) ?? [], [boardWard, agreed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store's version stands for its content
  const cells = useMemo(
    () => store.bedsOf(jointWard.ward.id).filter(cell => agreed.has(cell.id)),
    [version, store, agreed, jointWard.ward.id],
  );
  useChanged(cells.map(cell => `${cell.state} ${cell.encounterId ?? ''}`).join(), onChanged);
  if (!boardWard) return <p className="quiet">{t('bed.notThere')}</p>;
  return (
    <BoardProvider value={context}>
      <Section title={t('jointWards.beds')} aside={<CountWords counts={countBeds(cells, store.now())} />} tools={tools}>
        <PickingBar />
        <Rooms ward={boardWard.ward} beds={beds} />
      </Section>
      <SideSheet open={context.openBedId !== undefined && !context.picking} onClose={() => context.openBed(undefined)}>
        <RefusedNotice />
        {context.openBedId && (
          <BedPanel bedId={context.openBedId} waiting={loaded.waiting} onClose={() => context.openBed(undefined)} />
        )}
      </SideSheet>
    </BoardProvider>
  );
}

const settleMs = 600;

/** The rest of the page follows the beds: who came and went is read again, once for a burst of changes. */
function useChanged(mark: string, onChanged: () => void): void {
  const seen = useRef(mark);
  const latest = useRef(onChanged);
  latest.current = onChanged;
  useEffect(() => {
    if (seen.current === mark) return undefined;
    seen.current = mark;
    const timer = setTimeout(() => latest.current(), settleMs);
    return () => clearTimeout(timer);
  }, [mark]);
}
