import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ageOf, lengthOf, person } from '../ui/format';
import { useNow } from '../ui/time';
import { type BoardContextValue, passes, useBoardContext } from './boardContext';
import type { BedCell } from './boardStore';
import { useBed } from './useBoard';

const glowMs = 1_500;

/** One bed on the map: state by letter, fill, border and pattern before colour; who lies there, and since when. */
export const BedTile = memo(function BedTile({ bedId, first }: { bedId: string; first: boolean }) {
  const { t } = useTranslation();
  const board = useBoardContext();
  const cell = useBed(board.store, bedId);
  const now = useNow(30_000);
  const ref = useGlow(cell?.changedAt ?? 0);
  if (!cell) return null;
  const who = cell.patient && person(t, cell.patient);
  const age = ageText(cell, board.pictureAt ?? now);
  const state = t(`bed.state.${cell.state}`);
  const spoken = [
    t('board.tile', { state }),
    cell.kind === 'EXTRA' && t('bed.extra'),
    cell.dischargeOrdered && t('bed.dischargeOrdered'),
  ].filter(Boolean);
  return (
    <button
      ref={ref}
      type="button"
      data-bed={cell.id}
      tabIndex={first ? 0 : -1}
      className={tileClass(cell, board)}
      aria-pressed={board.openBedId === cell.id}
      onClick={() => board.choose(cell)}
    >
      <span className="tile-letter" aria-hidden="true">
        {t(`bed.letter.${cell.state}`)}
      </span>
      <span className="tile-body">
        <span className="tile-line">
          <b>{cell.code}</b>
          <span className="visually-hidden">{spoken.join(t('common.listSeparator'))}</span>
          {cell.kind === 'EXTRA' && !cell.code.startsWith('加') && (
            <em className="tile-extra" aria-hidden="true">
              {t('bed.extraLetter')}
            </em>
          )}
          {cell.dischargeOrdered && (
            <em className="tile-out" aria-hidden="true">
              {t('bed.dischargeLetter')}
            </em>
          )}
          <span className="tile-age">{age}</span>
        </span>
        <span className="tile-who">{who ?? subline(cell)}</span>
      </span>
    </button>
  );

  function subline(bed: BedCell): string {
    if (bed.kind === null) return t('bed.notOpen');
    if (bed.state === 'OCCUPIED') return '…';
    return state;
  }
});

function tileClass(cell: BedCell, { picking, filter, openBedId }: BoardContextValue): string {
  const wanted =
    picking &&
    (picking.kind === 'SWAP'
      ? cell.state === 'OCCUPIED' && cell.encounterId !== picking.encounterId
      : cell.state === 'FREE');
  const dim = picking ? !wanted : !passes(cell, filter);
  return `tile tile-${cell.state}${cell.kind === null ? ' tile-shut' : ''}${dim ? ' tile-dim' : ''}${wanted ? ' tile-wanted' : ''}${openBedId === cell.id ? ' tile-open' : ''}`;
}

function ageText(cell: BedCell, now: number): string {
  if (cell.state === 'HELD' && cell.stateUntil) return `−${lengthOf(Math.max(0, Date.parse(cell.stateUntil) - now))}`;
  return cell.stateSince && Number.isFinite(now) && now > Date.parse(cell.stateSince)
    ? ageOf(cell.stateSince, now)
    : '';
}

/** A change glows once; it never moves anything. */
function useGlow(changedAt: number) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (changedAt === 0 || Date.now() - changedAt > glowMs) return;
    // A fade is no movement, so it stays for people who asked for less of it.
    ref.current?.animate([{ boxShadow: '0 0 0 3px var(--glow)' }, { boxShadow: '0 0 0 3px transparent' }], {
      duration: glowMs,
      easing: 'ease-out',
    });
  }, [changedAt]);
  return ref;
}
