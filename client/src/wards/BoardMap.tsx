import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../ui/States';
import { useParam } from './BoardPage';
import { useBoardContext } from './boardContext';
import { useFilterMatches } from './StateFilter';
import type { BoardWard } from './useBoard';
import { WardSection } from './WardSection';

const tileRowPx = 78;
const headPx = 58;
const bedsPerRow = 9;

/** All wards below each other; only those near the window are in the document. */
export function BoardMap({ wards }: { wards: readonly BoardWard[] }) {
  const { t } = useTranslation();
  const { openBedId, filter } = useBoardContext();
  const matches = useFilterMatches(wards);
  const [, setParam] = useParam();
  const list = useRef<HTMLDivElement>(null);
  const margin = useOffset(list);
  const collapsed = (ward: BoardWard) => filter.size > 0 && !matches.has(ward.ward.id);
  const virtualizer = useVirtualizer({
    count: wards.length,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: index => headPx + Math.ceil((wards[index]?.beds.length ?? 0) / bedsPerRow) * tileRowPx,
    getItemKey: index => wards[index]?.ward.id ?? index,
    overscan: 1,
    scrollMargin: margin,
  });
  useScrollToOpen(openBedId, wards, index => virtualizer.scrollToIndex(index, { align: 'center' }));
  if (filter.size > 0 && matches.size === 0) {
    return (
      <Blank icon="beds" title={t('board.noMatch')}>
        <Button onClick={() => setParam('state', undefined)}>{t('board.clearFilter')}</Button>
      </Blank>
    );
  }
  return (
    <div ref={list} className="board-map" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(item => {
        const ward = wards[item.index];
        return (
          ward && (
            <div
              key={item.key}
              data-index={item.index}
              ref={virtualizer.measureElement}
              className="board-row"
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              <WardSection boardWard={ward} collapsed={collapsed(ward)} />
            </div>
          )
        );
      })}
    </div>
  );
}

/** How far below the top of the scrolled page the list begins; banners above it come and go. */
function useOffset(list: React.RefObject<HTMLDivElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const main = document.getElementById('main');
    if (!list.current || !main) return;
    const next = Math.round(
      list.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop,
    );
    // Half a pixel of rounding must not start a dance.
    if (Math.abs(next - offset) > 1) setOffset(next);
  });
  return offset;
}

/** A link that names a bed leads to it, once. */
function useScrollToOpen(
  openBedId: string | undefined,
  wards: readonly BoardWard[],
  scrollTo: (index: number) => void,
): void {
  const done = useRef<string>(undefined);
  useEffect(() => {
    if (!openBedId || done.current === openBedId) return;
    done.current = openBedId;
    const tile = document.querySelector(`[data-bed="${CSS.escape(openBedId)}"]`);
    if (tile) tile.scrollIntoView({ block: 'nearest' });
    else {
      const index = wards.findIndex(ward => ward.beds.some(bed => bed.id === openBedId));
      if (index >= 0) scrollTo(index);
    }
  });
}
