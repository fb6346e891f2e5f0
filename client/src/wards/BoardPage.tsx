import { Drawer, Select } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { rememberScope, useScope, useViewer } from '../app/viewer';
import type { BedTileFragment } from '../gql/graphql';
import { failureOf } from '../graphql/failure';
import { BreakGlassDoor } from '../staff/BreakGlassDoor';
import { assertNever } from '../ui/assertNever';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { tellRefused } from '../ui/toasts';
import { useAddress } from '../ui/useAddress';
import { useMedia, usePhone } from '../ui/useMedia';
import { BedPanel } from './BedPanel';
import { BoardMap } from './BoardMap';
import { type BoardContextValue, BoardProvider, type Picking, type Refusal, type Refused } from './boardContext';
import { type BedCell, countBeds } from './boardStore';
import { PhoneBoard } from './PhoneBoard';
import { PickingBar } from './PickingBar';
import { RefusedNotice } from './RefusalBox';
import { StateFilter } from './StateFilter';
import { PastBanner, TimeSlider } from './TimeSlider';
import { type BedActs, type BedRef, useBedActs } from './useBedActs';
import { type BoardWard, type LoadedBoard, useBoard, useStoreVersion } from './useBoard';
import { WaitingPanel } from './WaitingPanel';
import { CountWords } from './WardSection';
import './tile.css';
import './board.css';
import './panel.css';

/** A board that is there, but not for the viewer. */
const refusals: readonly ReturnType<typeof failureOf>['code'][] = ['FORBIDDEN', 'NOT_FOUND'];

/** The bed board of one institution. Ward, open bed, filter and moment are in the address. */
export default function BoardPage() {
  const { institutionId = '' } = useParams();
  const [search] = useSearchParams();
  const at = search.get('at') ?? undefined;
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group } = useScope();
  const board = useBoard(institutionId, at);
  useTitle(t('board.title'));
  useEffect(() => rememberScope(viewer, group?.id, institutionId), [viewer, group?.id, institutionId]);
  if (board.error && !board.loaded)
    return (
      <>
        <Failure error={board.error} onRetry={board.reload} />
        {refusals.includes(failureOf(board.error).code) && <BreakGlassDoor institutionId={institutionId} />}
      </>
    );
  if (!board.loaded) return <Loading rows={14} />;
  return (
    <Board
      key={institutionId}
      loaded={board.loaded}
      at={at}
      stale={board.loading}
      refreshWaiting={board.refreshWaiting}
    />
  );
}

interface BoardProps {
  loaded: LoadedBoard;
  at: string | undefined;
  stale: boolean;
  refreshWaiting: () => void;
}

function Board({ loaded, at, stale, refreshWaiting }: BoardProps) {
  const { t } = useTranslation();
  const name = useName();
  const phone = usePhone();
  const { institution, wards } = loaded.board;
  const context = useBoardValue(loaded, refreshWaiting);
  const [search, setParam] = useParam();
  const wardId = wards.some(one => one.ward.id === search.get('ward')) ? (search.get('ward') ?? undefined) : undefined;
  const shown = useMemo(() => (wardId ? wards.filter(one => one.ward.id === wardId) : wards), [wards, wardId]);
  if (wards.length === 0)
    return <Blank icon="beds" title={t('board.emptyTitle', { name: name(institution) })} line={t('board.emptyLine')} />;
  const panel = context.openBedId && (
    <BedPanel bedId={context.openBedId} waiting={loaded.waiting} onClose={() => context.openBed(undefined)} />
  );
  const waiting = <WaitingPanel waiting={loaded.waiting} wards={wards} wardId={wardId} />;
  return (
    <BoardProvider value={context}>
      {phone ? (
        <PhoneBoard loaded={loaded} wardId={wardId} at={at} panel={panel} waiting={waiting} />
      ) : (
        <div className={stale ? 'board board-stale' : 'board'}>
          <div className="board-main">
            <Page title={t('board.title')} sentence={<Sentence loaded={loaded} wards={shown} />}>
              <PickingBar />
              <div className="board-tools">
                <StateFilter wards={shown} />
                <WardSelect wards={wards} wardId={wardId} onChange={id => setParam('ward', id)} />
                <TimeSlider at={at} onChange={value => setParam('at', value)} />
              </div>
              {loaded.at && <PastBanner at={loaded.at} onLive={() => setParam('at', undefined)} />}
              <BoardMap wards={shown} />
            </Page>
          </div>
          <SidePanel
            panel={panel}
            picking={context.picking !== undefined}
            waiting={waiting}
            onClose={() => context.openBed(undefined)}
          />
        </div>
      )}
    </BoardProvider>
  );
}

interface SidePanelProps {
  panel: React.ReactNode;
  picking: boolean;
  waiting: React.ReactNode;
  onClose: () => void;
}

/** Beside the board where there is room, so that nothing moves; over it where there is none. */
function SidePanel({ panel, picking, waiting, onClose }: SidePanelProps) {
  const wide = useMedia('(min-width: 1100px)');
  if (wide) {
    return (
      <aside className="side">
        <RefusedNotice />
        {panel || waiting}
      </aside>
    );
  }
  return (
    <>
      <aside className="side side-below">
        {!panel && <RefusedNotice />}
        {waiting}
      </aside>
      <Drawer
        open={Boolean(panel) && !picking}
        onClose={onClose}
        closable={false}
        mask={false}
        size={400}
        className="side-drawer"
      >
        <RefusedNotice />
        {panel}
      </Drawer>
    </>
  );
}

function WardSelect({
  wards,
  wardId,
  onChange,
}: {
  wards: readonly BoardWard[];
  wardId: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Select
      value={wardId ?? ''}
      onChange={value => onChange(value || undefined)}
      aria-label={t('board.ward')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ minWidth: 150 }}
      options={[
        { value: '', label: t('board.allWards') },
        ...wards.map(({ ward }) => ({ value: ward.id, label: name(ward) })),
      ]}
    />
  );
}

/** The sentence that people come for, kept true by the feed. */
export function Sentence({ loaded, wards }: { loaded: LoadedBoard; wards: readonly BoardWard[] }) {
  const { t } = useTranslation();
  const name = useName();
  const version = useStoreVersion(loaded.store);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store's version stands for its content
  const counts = useMemo(
    () =>
      countBeds(
        wards.flatMap(({ ward }) => loaded.store.bedsOf(ward.id)),
        loaded.store.now(),
      ),
    [version, wards, loaded],
  );
  const [only] = wards;
  const where = wards.length === 1 && only ? only.ward : loaded.board.institution;
  const waiting = loaded.waiting.filter(one => wards.length !== 1 || one.ward?.id === only?.ward.id).length;
  return (
    <>
      {t('board.sentence', { name: name(where) })}
      <CountWords counts={counts} />
      {waiting > 0 && (
        <span className="count-words">
          <span>{t('board.waiting', { n: waiting })}</span>
        </span>
      )}
    </>
  );
}

/** Reads and writes one filter of the address, without a step in the history for each. */
export function useParam(): [URLSearchParams, (key: string, value: string | undefined) => void] {
  const [search, change] = useAddress();
  const setParam = useCallback(
    (key: string, value: string | undefined) => change({ [key]: value }, { replace: key !== 'bed' && key !== 'ward' }),
    [change],
  );
  return [search, setParam];
}

/** What a board hands to its tiles and panels: acts, the open bed, who is looking for a bed. */
export function useBoardValue(loaded: LoadedBoard, refreshWaiting: () => void): BoardContextValue {
  const { store } = loaded;
  const past = loaded.at !== undefined;
  const pictureAt = loaded.at === undefined ? undefined : Date.parse(loaded.at);
  const institutionId = loaded.board.institution.id;
  const onBeds = useCallback((beds: readonly BedTileFragment[]) => store.put(beds), [store]);
  const acts = useBedActs(onBeds, refreshWaiting);
  const [search, setParam] = useParam();
  const [picking, setPicking] = useState<Picking>();
  const [refused, refuse] = useState<Refused>();
  const openBedId = search.get('bed') ?? undefined;
  const states = search.get('state') ?? '';
  const filter = useMemo(() => new Set(states.split(',').filter(Boolean)), [states]);
  const openBed = useCallback(
    (bedId: string | undefined) => {
      if (!bedId) focusTile(openBedId);
      refuse(undefined);
      setParam('bed', bedId);
    },
    [setParam, openBedId],
  );
  const choose = useChoose({ acts, picking, setPicking, openBed, refuse });
  useEscape(picking ? () => setPicking(undefined) : openBedId ? () => openBed(undefined) : undefined);
  return useMemo(
    () => ({
      store,
      institutionId,
      past,
      pictureAt,
      acts,
      picking: past ? undefined : picking,
      pick: setPicking,
      openBedId,
      openBed,
      choose,
      filter,
      refused,
      refuse,
    }),
    [store, institutionId, past, pictureAt, acts, picking, openBedId, openBed, choose, filter, refused],
  );
}

type Chooser = Pick<BoardContextValue, 'acts' | 'picking' | 'openBed' | 'refuse'> & {
  setPicking: (picking: Picking | undefined) => void;
};

/** A click on a tile: opens it, or gives it to whoever is looking for a bed. */
function useChoose({ acts, picking, setPicking, openBed, refuse }: Chooser): (cell: BedCell) => void {
  const { t } = useTranslation();
  return useCallback(
    (cell: BedCell) => {
      if (!picking) {
        openBed(cell.id);
        return;
      }
      const place = async (bed: BedRef) => {
        const refusal = await given(acts, picking, bed, cell);
        if (refusal) refuse({ refusal, onPick: proposal => void place(proposal.bed) });
        else {
          setPicking(undefined);
          openBed(bed.id);
        }
      };
      if (
        picking.kind === 'SWAP' ? !cell.encounterId || cell.encounterId === picking.encounterId : cell.state !== 'FREE'
      ) {
        tellRefused(t(picking.kind === 'SWAP' ? 'board.pickNotOccupied' : 'board.pickNotFree', { code: cell.code }));
      } else void place(cell);
    },
    [acts, picking, setPicking, openBed, refuse, t],
  );
}

/** Gives the bed to whom it was looked for. */
function given(acts: BedActs, picking: Picking, bed: BedRef, cell: BedCell): Promise<Refusal | undefined> {
  const to = { id: bed.id, code: bed.code };
  switch (picking.kind) {
    case 'MOVE':
      return acts.move(picking.encounterId, picking.who, to);
    case 'ADMIT':
      return acts.admit(to, picking.who, { encounterId: picking.encounterId });
    case 'SWAP':
      return acts.swap(
        picking.encounterId,
        { id: picking.fromBedId, code: picking.fromCode },
        cell.encounterId ?? '',
        to,
      );
    default:
      return assertNever(picking);
  }
}

function focusTile(bedId: string | undefined): void {
  if (bedId) document.querySelector<HTMLElement>(`[data-bed="${CSS.escape(bedId)}"]`)?.focus();
}

/** Esc goes one step back: first the choice, then the panel. */
function useEscape(onEscape: (() => void) | undefined): void {
  useEffect(() => {
    if (!onEscape) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        !document.querySelector('.ant-modal-wrap, .ant-select-dropdown:not(.ant-select-dropdown-hidden)')
      )
        onEscape();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onEscape]);
}
