import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Named, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import type { Kind } from './kinds';
import { addMonths, holdsOn, lastDay, monthOf, overlaps, type Period, placeIn } from './period';
import { fullTimeBp, type ShareStep, shareText, stepLine, sumOfShares } from './shares';

export interface Bar {
  id: string;
  kind: Kind;
  shareBp: number;
  period: Period;
  place: Named & { id: string };
}

const monthsShown = 30;
/** Below this part of the width a bar has no room for words; the list has them. */
const wordsFrom = 6;
/** What the word for today takes of the width. */
const todayRoom = 8;
const monthsBefore = 18;
const monthsStep = 12;

/** Where somebody worked and will work: a row for each house, a bar for each appointment, and below how much of their time it takes in all. */
export function Timeline({ bars, today }: { bars: readonly Bar[]; today: string }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(() => addMonths(monthOf(today), -monthsBefore));
  const window = useMemo(() => ({ from, until: addMonths(from, monthsShown) }), [from]);
  const places = useMemo(() => [...new Map(bars.map(({ place }) => [place.id, place])).values()], [bars]);
  const steps = useMemo(() => sumOfShares(bars), [bars]);
  const shown = places.filter(place => bars.some(bar => bar.place.id === place.id && overlaps(bar.period, window)));
  const earlier = bars.some(({ period }) => period.from < window.from);
  const later = bars.some(({ period }) => period.from >= window.until || (period.until ?? '') > window.until);
  return (
    <div className="timeline">
      <div className="timeline-tools">
        <Shift
          word={t('staff.timeline.earlier')}
          icon="left"
          off={!earlier}
          by={() => setFrom(addMonths(from, -monthsStep))}
        />
        <Shift
          word={t('staff.timeline.later')}
          icon="right"
          off={!later}
          by={() => setFrom(addMonths(from, monthsStep))}
        />
      </div>
      <div className="timeline-picture" role="img" aria-label={useSpoken(bars, steps, today)}>
        <Axis window={window} today={today} />
        {shown.map(place => (
          <Row key={place.id} place={place} bars={bars.filter(bar => bar.place.id === place.id)} window={window} />
        ))}
        <Sum steps={steps} window={window} today={today} />
      </div>
    </div>
  );
}

type Window = Required<Period> & { until: string };

function Shift({ word, icon, off, by }: { word: string; icon: 'left' | 'right'; off: boolean; by: () => void }) {
  return (
    <Button
      size="small"
      type="text"
      disabled={off}
      icon={<Icon name={icon} size={14} />}
      iconPlacement={icon === 'right' ? 'end' : 'start'}
      onClick={by}
    >
      {word}
    </Button>
  );
}

/** The picture for those who do not see it: what holds today, and every change of the sum. */
function useSpoken(bars: readonly Bar[], steps: readonly ShareStep[], today: string): string {
  const { t } = useTranslation();
  const name = useName();
  const now = bars
    .filter(({ period }) => holdsOn(period, today))
    .map(({ place, kind, shareBp }) => `${name(place)} ${t(`staff.kind.${kind}`)} ${shareText(shareBp)}`);
  const sums = steps.map(({ from, bp }) => t('staff.timeline.sumAt', { date: from, share: shareText(bp) }));
  return [t('staff.timeline.picture'), ...now, ...sums].join(t('staff.comma'));
}

function Axis({ window, today }: { window: Window; today: string }) {
  const { t } = useTranslation();
  const quarters = Array.from({ length: monthsShown }, (_, nth) => addMonths(window.from, nth)).filter(day =>
    ['01', '04', '07', '10'].includes(day.slice(5, 7)),
  );
  const now = placeIn({ from: today }, window);
  const at = (day: string) => placeIn({ from: day }, window)?.left ?? 0;
  // The word for today stands on the side where no other is.
  const crowded = now && quarters.some(day => at(day) > now.left && at(day) < now.left + todayRoom);
  return (
    <div className="timeline-row timeline-axis">
      <span />
      <div className="timeline-track">
        {quarters
          .filter(day => !crowded || at(day) <= now.left - todayRoom || at(day) > now.left)
          .map(day => (
            <span
              key={day}
              className={day.slice(5, 7) === '01' ? 'tick tick-year' : 'tick'}
              style={{ left: `${at(day)}%` }}
            >
              {day.slice(5, 7) === '01' ? day.slice(0, 4) : day.slice(5, 7)}
            </span>
          ))}
        {now && now.left > 0 && (
          <span className={crowded ? 'tick-today tick-before' : 'tick-today'} style={{ left: `${now.left}%` }}>
            {t('staff.timeline.today')}
          </span>
        )}
      </div>
    </div>
  );
}

function Row({ place, bars, window }: { place: Named; bars: readonly Bar[]; window: Window }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <div className="timeline-row">
      <span className="timeline-place" title={name(place)}>
        {name(place)}
      </span>
      <div className="timeline-lanes">
        {lanesOf(bars.filter(({ period }) => overlaps(period, window))).map(lane => (
          <div key={lane[0]?.id} className="timeline-track">
            {lane.map(({ id, kind, shareBp, period }) => {
              const at = placeIn(period, window);
              const share = shareBp > 0 ? shareText(shareBp) : t('staff.timeline.rightsOnly');
              const until = period.until ? lastDay(period.until) : t('staff.open');
              return (
                <span
                  key={id}
                  className={`bar kind-${kind}`}
                  style={{ left: `${at?.left ?? 0}%`, width: `${at?.width ?? 0}%` }}
                  title={`${t(`staff.kind.${kind}`)} ${share} ${period.from} – ${until}`}
                >
                  {at && at.width > wordsFrom && `${t(`staff.kind.${kind}`)} ${share}`}
                </span>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Puts what overlaps into lanes of its own, each filled from the left. */
export function lanesOf<One extends { period: Period }>(all: readonly One[]): One[][] {
  const lanes: One[][] = [];
  for (const one of [...all].sort((a, b) => a.period.from.localeCompare(b.period.from))) {
    const free = lanes.find(lane => lane.every(({ period }) => !overlaps(period, one.period)));
    if (free) free.push(one);
    else lanes.push([one]);
  }
  return lanes;
}

/** The height of the sum line leaves room above the whole, for what should not be. */
const topBp = 12_000;

function Sum({ steps, window, today }: { steps: readonly ShareStep[]; window: Window; today: string }) {
  const { t } = useTranslation();
  const limit = 100 - (fullTimeBp / topBp) * 100;
  const now = steps.findLast(step => step.from <= today);
  return (
    <div className="timeline-row timeline-sum">
      <span className="timeline-place">
        {t('staff.timeline.sum')} <b className="figures">{now ? shareText(now.bp) : ''}</b>
      </span>
      <div className="timeline-track">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className="sum-limit" d={`M0 ${limit} L100 ${limit}`} />
          <path className="sum-line" d={stepLine(steps, window, topBp)} />
        </svg>
        <span className="sum-word">{t('staff.timeline.limit')}</span>
      </div>
    </div>
  );
}
