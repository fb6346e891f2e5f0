import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BedState } from '../gql/graphql';
import { useParam } from './BoardPage';
import { dischargeFilter, passes, shutFilter, useBoardContext } from './boardContext';
import { countBeds } from './boardStore';
import { type BoardWard, useStoreVersion } from './useBoard';

const states: readonly BedState[] = ['FREE', 'HELD', 'TO_CLEAN', 'OCCUPIED', 'CONTAMINATED', 'CLOSED'];
const countKeys = {
  FREE: 'free',
  HELD: 'held',
  TO_CLEAN: 'toClean',
  OCCUPIED: 'occupied',
  CONTAMINATED: 'contaminated',
  CLOSED: 'closed',
} as const;

/** The legend that is a filter as well: each state with its letter, pattern and number. */
export function StateFilter({ wards }: { wards: readonly BoardWard[] }) {
  const { t } = useTranslation();
  const { filter, store } = useBoardContext();
  const [, setParam] = useParam();
  const version = useStoreVersion(store);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store's version stands for its content
  const counts = useMemo(
    () =>
      countBeds(
        wards.flatMap(({ ward }) => store.bedsOf(ward.id)),
        store.now(),
      ),
    [version, wards, store],
  );
  const toggle = (key: string) => {
    const next = new Set(filter);
    if (!next.delete(key)) next.add(key);
    setParam('state', [...next].join(','));
  };
  return (
    <fieldset className="state-filter">
      <legend className="visually-hidden">{t('board.filter')}</legend>
      {states.map(state => (
        <button key={state} type="button" aria-pressed={filter.has(state)} onClick={() => toggle(state)}>
          <span className={`state-mark tile-${state}`} aria-hidden="true">
            <span className="tile-letter">{t(`bed.letter.${state}`)}</span>
          </span>
          {t(`bed.state.${state}`)} <b>{counts[countKeys[state]]}</b>
        </button>
      ))}
      <button type="button" aria-pressed={filter.has(dischargeFilter)} onClick={() => toggle(dischargeFilter)}>
        <em className="tile-out" aria-hidden="true">
          {t('bed.dischargeLetter')}
        </em>
        {t('board.filterDischarge')} <b>{counts.discharge}</b>
      </button>
      {counts.shut > 0 && (
        <button type="button" aria-pressed={filter.has(shutFilter)} onClick={() => toggle(shutFilter)}>
          {t('bed.notOpen')} <b>{counts.shut}</b>
        </button>
      )}
    </fieldset>
  );
}

/** The wards in which something passes the filter now. */
export function useFilterMatches(wards: readonly BoardWard[]): ReadonlySet<string> {
  const { filter, store } = useBoardContext();
  const version = useStoreVersion(store);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store's version stands for its content
  return useMemo(
    () =>
      new Set(
        wards.filter(({ ward }) => store.bedsOf(ward.id).some(cell => passes(cell, filter))).map(({ ward }) => ward.id),
      ),
    [version, wards, store, filter],
  );
}
