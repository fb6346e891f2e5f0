import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../ui/time';
import { type LaneKey, laneOf } from './lanes';
import { type Card, ReferralCard } from './ReferralCard';

const glowMs = 1_500;

interface LaneProps {
  lane: LaneKey;
  /** In order, as they should stand. */
  cards: readonly Card[];
  /** All of this column, also those that are not loaded or that the filter hides. */
  total: number;
  /** Looks up a card that has left this column. */
  find: (id: string) => Card | undefined;
  changedAt: ReadonlyMap<string, number>;
  end: 'source' | 'target' | 'both';
  openId: string | undefined;
  onOpen: (id: string) => void;
  /** Loads those beyond the cap; absent when all are here. */
  onMore?: () => void;
  /** How many are beyond the cap. */
  missing: number;
}

/** One column of the desk. Under the pointer nothing moves: who comes stands last, who goes keeps the place, greyed. */
export function Lane({ lane, cards, total, find, changedAt, end, openId, onOpen, onMore, missing }: LaneProps) {
  const { t } = useTranslation();
  const { shown, enter, leave } = useSteady(cards, find);
  useNow(1_000);
  const now = Date.now();
  return (
    <section
      className={`lane lane-${lane}`}
      data-lane={lane}
      aria-labelledby={`lane-${lane}`}
      onPointerEnter={event => event.pointerType === 'mouse' && enter()}
      onPointerLeave={leave}
    >
      <h2 id={`lane-${lane}`}>
        {t(`referral.lane.${lane}`)} <span className="badge">{total}</span>
      </h2>
      {shown.length === 0 && <p className="quiet lane-empty">{t(`referral.laneEmpty.${lane}`)}</p>}
      <ul className="plain lane-list">
        {shown.map(card => (
          <li key={card.id}>
            <ReferralCard
              card={card}
              end={end}
              open={openId === card.id}
              ghost={laneOf(card.state) !== lane}
              glow={now - (changedAt.get(card.id) ?? 0) < glowMs}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {onMore && (
        <button type="button" className="lane-more" onClick={onMore}>
          {t('referral.desk.more', { n: missing })}
        </button>
      )}
    </section>
  );
}

/** The order in which the cards stand: the right one, unless the pointer is here. */
function useSteady(cards: readonly Card[], find: (id: string) => Card | undefined) {
  const [held, hold] = useState<readonly string[]>();
  const newest = useRef(cards);
  newest.current = cards;
  const known = new Set(held);
  const shown = held ? [...held.flatMap(id => find(id) ?? []), ...cards.filter(card => !known.has(card.id))] : cards;
  // Who came while the pointer is here keeps the place as well.
  const came = held && shown.length > held.length ? shown.map(card => card.id) : undefined;
  if (came && held && came.length !== held.length && cards.some(card => !known.has(card.id))) hold(came);
  return {
    shown,
    enter: () => hold(newest.current.map(card => card.id)),
    leave: () => hold(undefined),
  };
}
