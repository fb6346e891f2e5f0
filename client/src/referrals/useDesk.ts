import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ReferralCardFragment,
  type ReferralDesk,
  ReferralDeskDocument,
  type ReferralDeskQuery,
  ReferralFeedDocument,
  type ReferralFeedSubscription,
  ReferralNowDocument,
  type ReferralState,
  ReferralsMoreDocument,
} from '../gql/graphql';
import { client } from '../graphql/client';
import { type FeedKind, useFeed } from '../graphql/feed';
import { announce } from '../ui/announcer';
import { laneOf, lanes } from './lanes';
import { setServerTime } from './serverClock';

type Card = ReferralCardFragment;
type Board = ReferralDeskQuery['referralBoard'];
export type ReferralChange = Extract<ReferralFeedSubscription['referralFeed'], { __typename: 'ReferralFeedChange' }>;

export const referralFeed: FeedKind<ReferralFeedSubscription, ReferralChange> = {
  document: ReferralFeedDocument,
  read: data => data.referralFeed,
  occurredAt: change => change.occurredAt,
};

/** Whose referrals are on the desk. */
export interface DeskPlace {
  desk: ReferralDesk;
  institutionId: string | undefined;
  groupId: string | undefined;
  /** The institutions whose referrals concern this desk. */
  institutionIds: readonly string[];
}

/** What lies on the desk now. Replaced, never changed, so that a card can compare by identity. */
export interface DeskContent {
  board: Board;
  cards: ReadonlyMap<string, Card>;
  /** All of a state, also those beyond the cap. */
  counts: ReadonlyMap<ReferralState, number>;
  /** Late ones beyond the cap. */
  lateUnseen: number;
  /** When the feed last changed a card. */
  changedAt: ReadonlyMap<string, number>;
}

export interface Desk {
  content: DeskContent | undefined;
  error: unknown;
  reload: () => void;
  /** Takes what the answer of an own act says, ahead of the feed. */
  put: (card: Card) => void;
  more: (states: readonly ReferralState[]) => Promise<void>;
}

/** The desk: a snapshot, then the feed. Events carry no patients, so what changed is read again, one card at a time. */
export function useDesk(place: DeskPlace): Desk {
  const { t } = useTranslation();
  const { content, setContent, error, load } = useSnapshot(place);
  const put = useCallback(
    (card: Card) => setContent(before => before && withCard(before, card.id, card, Date.now())),
    [setContent],
  );
  const reread = useReader((id, card) => setContent(before => before && withCard(before, id, card)), load);
  const speak = useSpeaker(n => t('referral.desk.changed', { n }));
  useFeed(
    referralFeed,
    // The members of a group include houses that no post reaches: its desk hears all that the viewer may, and picks.
    { desk: place.desk, institutionIds: place.institutionId ? [place.institutionId] : undefined },
    {
      cursor: content?.board.feedCursor,
      asOf: content?.board.asOf,
      onChanges: all => {
        const changes = all.filter(change => concerns(place, change));
        if (changes.length === 0) return;
        setContent(before => before && changes.reduce(patched, before));
        reread(changes.map(change => change.referralId));
        speak(changes.length);
      },
      onReset: load,
    },
  );
  const more = useMore(place, setContent);
  return { content, error, reload: load, put, more };
}

function concerns(
  { institutionIds }: DeskPlace,
  { sourceInstitutionId, targetInstitutionId }: ReferralChange,
): boolean {
  return institutionIds.some(id => id === sourceInstitutionId || id === targetInstitutionId);
}

type SetContent = (next: (before: DeskContent | undefined) => DeskContent | undefined) => void;

const endedStates = lanes.flatMap(lane => (lane.key === 'ended' ? [...lane.states] : []));

function useSnapshot({ desk, institutionId, groupId, institutionIds }: DeskPlace) {
  const [state, setState] = useState<{
    content?: DeskContent;
    error?: unknown;
  }>({});
  const newest = useRef(0);
  const load = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    try {
      const { data } = await client.query({
        query: ReferralDeskDocument,
        variables: {
          desk,
          institutionId,
          groupId,
          institutionIds: [...institutionIds],
          ended: endedStates,
        },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('the API gave no desk');
      if (mine !== newest.current) return;
      setServerTime(data.referralBoard.asOf);
      setState({ content: contentOf(data) });
    } catch (error) {
      if (mine === newest.current) setState(before => ({ ...before, error }));
    }
  }, [desk, institutionId, groupId, institutionIds]);
  useEffect(() => {
    setState({});
    void load();
  }, [load]);
  const setContent: SetContent = useCallback(
    next => setState(before => ({ ...before, content: next(before.content) })),
    [],
  );
  return {
    ...state,
    content: state.content,
    error: state.error,
    setContent,
    load: useCallback(() => void load(), [load]),
  };
}

function contentOf({ referralBoard: board, ended }: ReferralDeskQuery): DeskContent {
  const open = board.columns.flatMap(column => column.referrals);
  const cards = new Map([...open, ...ended.edges.map(edge => edge.node)].map(card => [card.id, card]));
  return {
    board,
    cards,
    // The ended ones are counted together: under the first of their states.
    counts: new Map([
      ...board.columns.map(({ state, count }) => [state, count] as const),
      ['CLOSED', ended.totalCount],
    ]),
    lateUnseen: Math.max(0, board.lateCount - [...cards.values()].filter(isLate).length),
    changedAt: new Map(),
  };
}

/** Late and still open. */
export function isLate(card: Card): boolean {
  return card.late != null && laneOf(card.state) !== 'ended';
}

/** What the event itself says, at once; the rest follows when the card has been read again. */
function patched(before: DeskContent, change: ReferralChange): DeskContent {
  const card = before.cards.get(change.referralId);
  if (!card || card.version >= change.version) return before;
  const { state, holdUntil, respondBy, arriveBy, feedbackBy, late, version } = change;
  // What may be done now is known only when the card has been read again.
  const next = {
    ...card,
    state,
    holdUntil,
    respondBy,
    arriveBy,
    feedbackBy,
    late,
    version,
    availableActions: [],
  };
  return withCard(before, card.id, next, Date.now());
}

/** The desk with this card as it is now; without it when it is out of sight. */
function withCard(before: DeskContent, id: string, card: Card | undefined, changedAt?: number): DeskContent {
  const known = before.cards.get(id);
  // An answer that was overtaken by a newer one.
  if (card && known && known.version > card.version) return before;
  const cards = new Map(before.cards);
  const counts = new Map(before.counts);
  const step = (state: ReferralState, by: number) => counts.set(state, Math.max(0, (counts.get(state) ?? 0) + by));
  if (known) step(known.state, -1);
  if (card) {
    step(card.state, 1);
    cards.set(id, card);
  } else cards.delete(id);
  const changed = new Map(before.changedAt);
  if (changedAt !== undefined || !known) changed.set(id, changedAt ?? Date.now());
  return { ...before, cards, counts, changedAt: changed };
}

const readPauseMs = 40;
const readAtMost = 24;

/** Reads changed cards again, a moment after the first change; very many at once are a reason to read the whole desk. */
function useReader(onRead: (id: string, card: Card | undefined) => void, readAll: () => void) {
  const latest = useRef({ onRead, readAll });
  latest.current = { onRead, readAll };
  const wanted = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((ids: readonly string[]) => {
    for (const id of ids) wanted.current.add(id);
    if (timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      const due = [...wanted.current];
      wanted.current.clear();
      if (due.length > readAtMost) latest.current.readAll();
      // A failed reading is caught up by the next event or by the reload after a gap.
      else
        for (const id of due)
          void readCard(id).then(
            card => latest.current.onRead(id, card),
            () => undefined,
          );
    }, readPauseMs);
  }, []);
}

async function readCard(id: string): Promise<Card | undefined> {
  const { data } = await client.query({
    query: ReferralNowDocument,
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  return data?.referral ?? undefined;
}

const speakEveryMs = 5_000;

/** One sentence every five seconds at most. */
function useSpeaker(words: (n: number) => string): (n: number) => void {
  const pending = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(words);
  latest.current = words;
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((n: number) => {
    pending.current += n;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      announce(latest.current(pending.current));
      pending.current = 0;
    }, speakEveryMs);
  }, []);
}

const moreAtOnce = 100;

/** The rest of a column beyond the cap. */
function useMore({ desk, institutionIds }: DeskPlace, setContent: SetContent) {
  return async (states: readonly ReferralState[]) => {
    const { data } = await client.query({
      query: ReferralsMoreDocument,
      variables: {
        desk,
        institutionIds: [...institutionIds],
        states: [...states],
        first: moreAtOnce,
      },
      fetchPolicy: 'no-cache',
    });
    const found = data?.referrals.edges.map(edge => edge.node) ?? [];
    setContent(before => {
      if (!before) return before;
      const cards = new Map(before.cards);
      for (const card of found) if (!cards.has(card.id)) cards.set(card.id, card);
      return { ...before, cards };
    });
  };
}

/** All of a lane, also those that are not loaded. */
export function laneTotal(content: DeskContent, key: (typeof lanes)[number]['key']): number {
  const lane = lanes.find(one => one.key === key);
  return lane ? lane.states.reduce((sum, state) => sum + (content.counts.get(state) ?? 0), 0) : 0;
}
