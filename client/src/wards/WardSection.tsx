import type { FocusEvent, KeyboardEvent } from 'react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf, useName } from '../ui/format';
import { BedTile } from './BedTile';
import { useBoardContext } from './boardContext';
import type { LocalCounts } from './boardStore';
import { moveFocus } from './gridKeys';
import { OccupancyBar } from './OccupancyBar';
import { type BoardWard, useWardCounts } from './useBoard';

/** One ward on the map: the answer in a line, then its rooms. */
export const WardSection = memo(function WardSection({
  boardWard,
  collapsed,
}: {
  boardWard: BoardWard;
  collapsed: boolean;
}) {
  const { ward, beds } = boardWard;
  return (
    <section className="ward" aria-labelledby={`ward-${ward.id}`}>
      <WardHead boardWard={boardWard} />
      {!collapsed && <Rooms ward={ward} beds={beds} />}
    </section>
  );
});

/** Beds of a ward by their rooms; arrow keys lead from one to the next. */
export function Rooms({ ward, beds }: Pick<BoardWard, 'ward' | 'beds'>) {
  const { t } = useTranslation();
  const name = useName();
  const rooms = useMemo(() => roomsOf(beds), [beds]);
  return (
    <div
      className="rooms"
      role="toolbar"
      aria-label={t('board.grid', { ward: name(ward) })}
      onKeyDown={onKeyDown}
      onFocus={rove}
    >
      {rooms.map((room, nth) => (
        <div key={room.id} className="room">
          <span className="room-code">{room.code}</span>
          <div className="room-beds">
            {room.bedIds.map((bedId, at) => (
              <BedTile key={bedId} bedId={bedId} first={nth === 0 && at === 0} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function WardHead({ boardWard: { ward } }: { boardWard: BoardWard }) {
  const { t } = useTranslation();
  const name = useName();
  const { store } = useBoardContext();
  const counts = useWardCounts(store, ward.id);
  return (
    <header className="ward-head">
      <h2 id={`ward-${ward.id}`}>{name(ward)}</h2>
      <span className="ward-rule">{ward.sexRule === 'ANY' ? '' : t(`sexRule.${ward.sexRule}`)}</span>
      <CountWords counts={counts} />
      <OccupancyBar counts={counts} />
    </header>
  );
}

/** "6 张空床，2 张待清洁": only what is not zero, free beds first. */
export function CountWords({ counts }: { counts: LocalCounts }) {
  const { t } = useTranslation();
  return (
    <span className="count-words">
      <b className={counts.free > 0 ? 'count-free' : 'count-none'}>
        {counts.free > 0 ? t('board.free', { n: counts.free }) : t('board.noFree')}
      </b>
      {counts.toClean > 0 && <span>{t('board.toClean', { n: counts.toClean })}</span>}
      {counts.held > 0 && (
        <span>
          {t('board.held', { n: counts.held, time: counts.firstHeldUntil ? timeOf(counts.firstHeldUntil) : '—' })}
        </span>
      )}
      {counts.discharge > 0 && <span>{t('board.dischargeToday', { n: counts.discharge })}</span>}
    </span>
  );
}

interface RoomOnMap {
  id: string;
  code: string;
  bedIds: string[];
}

function roomsOf(beds: BoardWard['beds']): readonly RoomOnMap[] {
  const rooms = new Map<string, RoomOnMap>();
  for (const bed of beds) {
    const room = rooms.get(bed.room.id) ?? { id: bed.room.id, code: bed.room.code, bedIds: [] };
    room.bedIds.push(bed.id);
    rooms.set(room.id, room);
  }
  return [...rooms.values()];
}

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (moveFocus(event.target, event.key)) event.preventDefault();
}

/** The focused bed is where Tab comes back to. */
function rove(event: FocusEvent<HTMLElement>): void {
  const tile = event.target;
  if (!tile.dataset.bed) return;
  for (const other of event.currentTarget.querySelectorAll<HTMLElement>('[data-bed][tabindex="0"]'))
    other.tabIndex = -1;
  tile.tabIndex = 0;
}
