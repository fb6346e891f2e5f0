import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BedBoardDocument,
  type BedBoardQuery,
  BedsNowDocument,
  WaitingDocument,
  type WaitingEncounterFragment,
} from '../gql/graphql';
import { client } from '../graphql/client';
import { type BedChange, feedStatus, useBedFeed } from '../graphql/feed';
import { announce } from '../ui/announcer';
import { useName } from '../ui/format';
import { type BedCell, BoardStore, type LocalCounts } from './boardStore';

export type Board = BedBoardQuery['bedBoard'];
export type BoardWard = Board['wards'][number];

export interface LoadedBoard {
  board: Board;
  /** The past instant that was asked for; undefined for a live board. */
  at: string | undefined;
  store: BoardStore;
  waiting: readonly WaitingEncounterFragment[];
}

export interface BoardState {
  loaded?: LoadedBoard;
  loading: boolean;
  error?: unknown;
  reload: () => void;
  /** After an own act: the waiting list at once, without waiting for the feed. */
  refreshWaiting: () => void;
}

/** The board of an institution: a snapshot, then the feed. With `at` a still picture of the past, without a feed. */
export function useBoard(institutionId: string, at: string | undefined): BoardState {
  const snapshot = useSnapshot(institutionId, at);
  const { loaded, setWaiting, load } = snapshot;
  const refreshWaiting = useDebounced(400, async () => {
    const { data } = await client.query({ query: WaitingDocument, variables: { institutionId } });
    if (data) setWaiting(data.bedBoard.waiting);
  });
  const readPatients = usePatientReader(loaded?.store);
  const announceChanges = useAnnouncer(loaded?.board);
  const onChanges = (changes: readonly BedChange[]) => {
    if (!loaded) return;
    const touched = loaded.store.apply(changes);
    readPatients(touched);
    announceChanges(touched);
    if (changes.some(change => touchesWaiting.has(change.kind))) refreshWaiting();
  };
  const past = at !== undefined;
  useBedFeed({
    cursor: past || !loaded || loaded.at !== undefined ? undefined : loaded.board.feedCursor,
    asOf: loaded?.board.at,
    institutionIds: [institutionId],
    onChanges,
    onReset: load,
  });
  useEffect(() => {
    if (past) feedStatus.set(before => ({ ...before, phase: 'past', asOf: Date.parse(at) }));
  }, [past, at]);
  return { ...snapshot, reload: load, refreshWaiting };
}

const touchesWaiting = new Set<BedChange['kind']>(['WAITING_CHANGED', 'STAY_BEGUN', 'STAY_CANCELLED']);

function useSnapshot(institutionId: string, at: string | undefined) {
  const [state, setState] = useState<{ loaded?: LoadedBoard; loading: boolean; error?: unknown; key?: string }>({
    loading: true,
  });
  const newest = useRef(0);
  const load = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    setState(before => ({ ...before, loading: true, error: undefined }));
    try {
      const { data } = await client.query({ query: BedBoardDocument, variables: { institutionId, at } });
      if (!data) throw new Error('the API gave no board');
      // Meanwhile somebody may have moved the slider on: the last question counts.
      if (mine !== newest.current) return;
      const board = data.bedBoard;
      setState(before => {
        before.loaded?.store.dispose();
        return {
          loading: false,
          loaded: { board, at, store: new BoardStore(board.wards, board.at, at !== undefined), waiting: board.waiting },
        };
      });
    } catch (error) {
      if (mine === newest.current) setState(before => ({ ...before, loading: false, error }));
    }
  }, [institutionId, at]);
  useEffect(() => {
    void load();
  }, [load]);
  const setWaiting = useCallback((waiting: readonly WaitingEncounterFragment[]) => {
    setState(before => (before.loaded ? { ...before, loaded: { ...before.loaded, waiting } } : before));
  }, []);
  const belongs = state.loaded?.board.institution.id === institutionId;
  return {
    ...state,
    loaded: belongs ? state.loaded : undefined,
    load: useCallback(() => void load(), [load]),
    setWaiting,
  };
}

const idsAtOnce = 50;

/** Reads the masked patients of beds that somebody new lies in, many beds in one request. */
function usePatientReader(store: BoardStore | undefined): (touched: readonly BedCell[]) => void {
  const wanted = useRef(new Set<string>());
  const read = useDebounced(250, async () => {
    const ids = [...wanted.current];
    wanted.current.clear();
    for (let from = 0; from < ids.length; from += idsAtOnce) {
      const { data } = await client.query({
        query: BedsNowDocument,
        variables: { ids: ids.slice(from, from + idsAtOnce) },
      });
      store?.put(data?.beds.flatMap(bed => bed ?? []) ?? []);
    }
  });
  return touched => {
    const unknown = touched.filter(cell => cell.encounterId !== null && cell.patient === null);
    for (const cell of unknown) wanted.current.add(cell.id);
    if (unknown.length > 0) read();
  };
}

const announceEveryMs = 5_000;

/** One sentence every five seconds at most, however busy the board is. */
function useAnnouncer(board: Board | undefined): (touched: readonly BedCell[]) => void {
  const { t } = useTranslation();
  const name = useName();
  const pending = useRef(new Map<string, BedCell>());
  const speak = useDebounced(announceEveryMs, async () => {
    const cells = [...pending.current.values()];
    pending.current.clear();
    const [first] = cells;
    if (!first) return;
    const ward = board?.wards.find(one => one.ward.id === first.wardId)?.ward;
    announce(
      cells.length > 1
        ? t('board.changedMany', { n: cells.length })
        : t('board.changed', { ward: ward ? name(ward) : '', code: first.code, state: t(`bed.state.${first.state}`) }),
    );
  });
  return touched => {
    for (const cell of touched) pending.current.set(cell.id, cell);
    if (touched.length > 0) speak();
  };
}

/** Runs `body` once, `pauseMs` after the first call; later calls meanwhile join it. Failures wait for the next occasion. */
function useDebounced(pauseMs: number, body: () => Promise<void>): () => void {
  const latest = useRef(body);
  latest.current = body;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    if (timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      latest.current().catch(() => undefined);
    }, pauseMs);
  }, [pauseMs]);
}

export function useBed(store: BoardStore, id: string): BedCell | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribeBed(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.bed(id));
}

export function useWardCounts(store: BoardStore, wardId: string): LocalCounts {
  return useSyncExternalStore(store.subscribeCounts, () => store.countsOf(wardId));
}

/** Steps with every change of any bed: for what is computed over many of them. */
export function useStoreVersion(store: BoardStore): number {
  return useSyncExternalStore(store.subscribeCounts, store.readVersion);
}
