import { Button, Drawer } from 'antd';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTitle } from '../app/Frame';
import { chordPending } from '../app/Shortcuts';
import { institutionsOf, rememberScope, useViewer } from '../app/viewer';
import type { ReferralAction, ReferralDesk } from '../gql/graphql';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useMedia, usePhone } from '../ui/useMedia';
import { useParam } from '../wards/BoardPage';
import { type AcceptChoice, useAcceptChoice } from './acceptChoice';
import { moveBetweenCards } from './cardKeys';
import { DeskFilters } from './DeskFilters';
import { DeskPanel } from './DeskPanel';
import { DeskSentence } from './DeskSentence';
import { DeskTools } from './DeskTools';
import { type DeskFilter, type DeskScope, passesFilter, useDeskFilter, useDeskScope } from './deskScope';
import { Lane } from './Lane';
import { inOrder, type LaneKey, laneOf, lanes } from './lanes';
import { type Acting, start, useActing } from './ReferralActions';
import type { Card } from './ReferralCard';
import { ReferralTabs } from './ReferralTabs';
import { type Desk, type DeskContent, type DeskPlace, laneTotal, useDesk } from './useDesk';
import { type ReferralActs, useReferralActs } from './useReferralActs';
import '../wards/board.css';
import '../wards/panel.css';
import './referrals.css';

/** The referral desk of one house or of the group. Desk, house, filter and open card are in the address. */
export default function DeskPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const scope = useDeskScope();
  const { group, institution } = scope;
  useTitle(t('referral.desk.title'));
  useEffect(() => rememberScope(viewer, group?.id), [viewer, group?.id]);
  if (!group || (!institution && scope.desk !== 'GROUP'))
    return <Blank icon="referrals" title={t('referral.desk.noHouse')} line={t('frame.noAccessLine')} />;
  return <DeskOf key={`${scope.desk} ${institution?.id} ${group.id}`} scope={scope} />;
}

function DeskOf({ scope }: { scope: DeskScope }) {
  const { t } = useTranslation();
  const place = usePlace(scope);
  const desk = useDesk(place);
  const [filter, choose] = useDeskFilter();
  const { content } = desk;
  const cards = useMemo(
    () => (content ? [...content.cards.values()].filter(card => passesFilter(card, filter)).sort(inOrder) : []),
    [content, filter],
  );
  const sentence = content && <DeskSentence desk={scope.desk} content={content} />;
  return (
    <Page
      title={t('referral.desk.title')}
      sentence={sentence}
      tools={<DeskTools scope={scope} cards={cards} choose={choose} />}
    >
      <ReferralTabs />
      {desk.error !== undefined && !content && <Failure error={desk.error} onRetry={desk.reload} />}
      {!content && desk.error === undefined && <Loading rows={12} />}
      {content && <Content scope={scope} desk={desk} content={content} cards={cards} filter={filter} choose={choose} />}
    </Page>
  );
}

function usePlace({ desk, group, institution }: DeskScope): DeskPlace {
  return useMemo(() => {
    const wide = desk === 'GROUP';
    return {
      desk,
      groupId: wide ? group?.id : undefined,
      institutionId: wide ? undefined : institution?.id,
      institutionIds: wide && group ? institutionsOf(group).map(one => one.id) : institution ? [institution.id] : [],
    };
  }, [desk, group, institution]);
}

interface ContentProps {
  scope: DeskScope;
  desk: Desk;
  content: DeskContent;
  cards: readonly Card[];
  filter: DeskFilter;
  choose: (key: string, value: string | undefined) => void;
}

function Content({ scope, desk, content, cards, filter, choose }: ContentProps) {
  const [search, setParam] = useParam();
  const open = content.cards.get(search.get('open') ?? '');
  const acts = useReferralActs(desk.put);
  const acting = useActing();
  const choice = useAcceptChoice(open);
  const { setOpen } = acting;
  const openCard = useCallback(
    (id: string | undefined) => {
      setOpen(undefined);
      setParam('open', id);
    },
    [setParam, setOpen],
  );
  useDeskKeys({ open, openCard, content, acts, acting, choice });
  useFollowFocus(open, openCard);
  return (
    <div className="desk">
      <div className="desk-main">
        <DeskFilters content={content} filter={filter} choose={choose} />
        <Lanes
          scope={scope}
          content={content}
          cards={cards}
          openId={open?.id}
          onOpen={openCard}
          onMore={desk.more}
          filtered={cards.length < content.cards.size}
          onClearFilter={() => {
            for (const key of ['urgency', 'scene', 'department', 'late']) choose(key, undefined);
          }}
        />
      </div>
      <Side open={open !== undefined} onClose={() => openCard(undefined)}>
        {open && (
          <DeskPanel
            key={open.id}
            card={open}
            acts={acts}
            acting={acting}
            choice={choice}
            onClose={() => openCard(undefined)}
          />
        )}
      </Side>
    </div>
  );
}

interface LanesProps {
  scope: DeskScope;
  content: DeskContent;
  cards: readonly Card[];
  openId: string | undefined;
  onOpen: (id: string) => void;
  onMore: Desk['more'];
  filtered: boolean;
  onClearFilter: () => void;
}

const ends = { INCOMING: 'source', OUTGOING: 'target', GROUP: 'both' } as const;

/** Drafts are nobody's business but the sender's. */
const lanesOf = (desk: ReferralDesk) => lanes.filter(({ key }) => key !== 'draft' || desk === 'OUTGOING');

function Lanes(props: LanesProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const navigate = useNavigate();
  const [search, setParam] = useParam();
  const { scope, content, cards, filtered } = props;
  const shown = lanesOf(scope.desk);
  if (content.cards.size === 0) {
    return (
      <Blank icon="referrals" title={t(`referral.desk.empty.${scope.desk}`)} line={t('referral.desk.emptyLine')}>
        {scope.desk === 'OUTGOING' && (
          <Button type="primary" onClick={() => void navigate('/referrals/new')}>
            {t('referral.new.title')}
          </Button>
        )}
      </Blank>
    );
  }
  if (cards.length === 0 && filtered) {
    return (
      <Blank icon="search" title={t('referral.desk.noMatch')} line={t('referral.desk.noMatchLine')}>
        <Button onClick={props.onClearFilter}>{t('board.clearFilter')}</Button>
      </Blank>
    );
  }
  const lane = (key: LaneKey) => <LaneOf key={key} lane={key} {...props} />;
  const folded = search.get('ended') !== '1';
  if (!phone) {
    return (
      <div className="lanes">
        {shown.map(({ key }) =>
          key === 'ended' && folded ? (
            <FoldedLane key={key} lane={key} total={laneTotal(content, key)} onOpen={() => setParam('ended', '1')} />
          ) : (
            lane(key)
          ),
        )}
      </div>
    );
  }
  const wanted = shown.find(one => one.key === search.get('lane')) ?? firstFilled(shown, cards);
  return (
    <div className="lanes-phone">
      <div className="lane-tabs" role="tablist" aria-label={t('referral.desk.lanes')}>
        {shown.map(({ key }) => (
          <button
            key={key}
            type="button"
            role="tab"
            aria-selected={key === wanted?.key}
            onClick={() => setParam('lane', key)}
          >
            {t(`referral.lane.${key}`)} <b>{laneTotal(content, key)}</b>
          </button>
        ))}
      </div>
      {wanted && lane(wanted.key)}
    </div>
  );
}

/** A column that nobody works on, put away at the edge until somebody wants it. */
function FoldedLane({ lane, total, onOpen }: { lane: LaneKey; total: number; onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="lane-folded" aria-expanded="false" onClick={onOpen}>
      <span className="badge">{total}</span>
      <span className="lane-folded-name">{t(`referral.lane.${lane}`)}</span>
    </button>
  );
}

function firstFilled(shown: readonly (typeof lanes)[number][], cards: readonly Card[]) {
  return shown.find(({ key }) => cards.some(card => laneOf(card.state) === key)) ?? shown[0];
}

function LaneOf({ lane, scope, content, cards, openId, onOpen, onMore, filtered }: LanesProps & { lane: LaneKey }) {
  const own = cards.filter(card => laneOf(card.state) === lane);
  const loaded = [...content.cards.values()].filter(card => laneOf(card.state) === lane).length;
  const total = laneTotal(content, lane);
  const states = lanes.find(one => one.key === lane)?.states ?? [];
  return (
    <Lane
      lane={lane}
      cards={own}
      total={filtered ? own.length : total}
      find={id => content.cards.get(id)}
      changedAt={content.changedAt}
      end={ends[scope.desk]}
      openId={openId}
      onOpen={onOpen}
      onMore={loaded < total ? () => void onMore(states) : undefined}
      missing={total - loaded}
    />
  );
}

/** Beside the desk where there is room, always there, so that nothing moves; over it where there is none. */
function Side({ open, onClose, children }: { open: boolean; onClose: () => void; children: React.ReactNode }) {
  const wide = useMedia(wideEnough);
  const phone = usePhone();
  if (wide) return <aside className="side desk-side">{open ? children : <Keys />}</aside>;
  return (
    <Drawer
      open={open}
      onClose={onClose}
      closable={false}
      mask={phone}
      size={phone ? 'calc(100vw - 24px)' : 360}
      className="side-drawer"
      aria-labelledby="desk-panel-title"
    >
      {children}
    </Drawer>
  );
}

const wideEnough = '(min-width: 1200px)';

/** The keys of the desk, in the place where a card opens. */
function Keys() {
  const { t } = useTranslation();
  return (
    <section className="desk-keys">
      <h2>{t('referral.desk.choose')}</h2>
      <table className="keys">
        <tbody>
          {deskKeys.map(([key, word]) => (
            <tr key={word}>
              <th scope="row">
                {key.map(one => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </th>
              <td>{t(`referral.keys.${word}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const deskKeys = [
  [['↑', '↓', '←', '→'], 'move'],
  [['Enter'], 'page'],
  [['a'], 'accept'],
  [['r'], 'reject'],
  [['d'], 'depart'],
  [['v'], 'arrive'],
  [['i'], 'identity'],
  [['g', 'n'], 'create'],
  [['Esc'], 'close'],
] as const;

const keyActions: Readonly<Record<string, ReferralAction>> = {
  a: 'ACCEPT',
  r: 'REJECT',
  d: 'DEPART',
  v: 'ARRIVE',
};

interface KeyProps {
  open: Card | undefined;
  openCard: (id: string | undefined) => void;
  content: DeskContent;
  acts: ReferralActs;
  acting: Acting;
  choice: AcceptChoice;
}

/** One key acts on the card that has the focus. Acceptance takes what is on screen: what is not shown is shown first. */
function useDeskKeys(props: KeyProps): void {
  const latest = useRef((event: KeyboardEvent) => hear(event, props));
  latest.current = event => hear(event, props);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => latest.current(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function hear(event: KeyboardEvent, props: KeyProps): void {
  if (event.defaultPrevented || isElsewhere(event) || chordPending()) return;
  if (moveBetweenCards(event.target, event.key) || actByKey(event.key, props)) event.preventDefault();
  else if (event.key === 'Escape') stepBack(props);
}

function actByKey(key: string, props: KeyProps): boolean {
  const { open, openCard, content, acts, acting } = props;
  const action = keyActions[key];
  const focused = (document.activeElement as HTMLElement | null)?.dataset.referral;
  const card = content.cards.get(focused ?? '') ?? open;
  if (!action || !card?.availableActions.includes(action)) return false;
  if (card.id !== open?.id) openCard(card.id);
  if (action !== 'ACCEPT') start(action, card, acts, acting);
  else if (card.id === open?.id) acceptShown(props, card);
  return true;
}

/** Esc goes one step back: first the form, then the panel. */
function stepBack({ open, openCard, acting }: KeyProps): void {
  if (acting.open) acting.setOpen(undefined);
  else closeAndFocus(open, openCard);
}

/** Keys belong to a field, to a dialog, or to the browser. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  return (
    (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) ||
    document.querySelector('.ant-modal-wrap, .ant-select-dropdown:not(.ant-select-dropdown-hidden)') !== null
  );
}

function closeAndFocus(open: Card | undefined, openCard: KeyProps['openCard']): void {
  if (!open) return;
  document.querySelector<HTMLElement>(`[data-referral="${CSS.escape(open.id)}"]`)?.focus();
  openCard(undefined);
}

function acceptShown({ acts, acting, choice }: KeyProps, card: Card): void {
  const { input } = choice;
  // Behind an open form nothing is on screen that could be accepted.
  if (acting.open) acting.setOpen(undefined);
  else if (input) void acting.perform(() => acts.accept(card, input));
}

const followMs = 120;

/** The panel follows the focus of the arrow keys, once it rests. */
function useFollowFocus(open: Card | undefined, openCard: KeyProps['openCard']): void {
  const wide = useMedia(wideEnough);
  const openId = open?.id;
  useEffect(() => {
    if (!wide) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      clearTimeout(timer);
      const id = target instanceof HTMLElement ? target.dataset.referral : undefined;
      if (id && id !== openId) timer = setTimeout(() => openCard(id), followMs);
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', onFocus);
    };
  }, [wide, openId, openCard]);
}
