import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Named, useName } from '../ui/format';
import type { Kind } from './kinds';
import { daysOf, type Period, placeIn, saidPeriod, weekdayName, weekdayOf } from './period';
import { shareText } from './shares';
import { lanesOf } from './Timeline';

/** Something that keeps a person at a place: an appointment for days, a session for hours. */
export interface CalendarEntry {
  id: string;
  kind: Kind | 'SESSION' | 'DELEGATION';
  period: Period;
  /** None for a leave. */
  place: Named | undefined;
  shareBp: number;
  /** What is done, for a session: "09:00 Diabetes clinic". */
  what?: string;
}

export interface CalendarPerson {
  person: Named & { id: string };
  entries: readonly CalendarEntry[];
}

interface CalendarProps {
  people: readonly CalendarPerson[];
  window: Required<Period> & { until: string };
  today: string;
}

/** Who is where: a row for each person, a column for each day, a bar for each place. */
export function CalendarRows({ people, window, today }: CalendarProps) {
  const { t } = useTranslation();
  const name = useName();
  const days = daysOf(window.from, window.until);
  return (
    <div className="calendar" style={{ '--days': days.length } as CSSProperties}>
      <div className="calendar-row calendar-head" aria-hidden="true">
        <span />
        <div className="calendar-days">
          {days.map(day => (
            <span key={day} className={dayClass(day, today)}>
              <small>{t(`staff.calendar.weekday.${weekdayName(day)}`)}</small> {Number(day.slice(8))}
            </span>
          ))}
        </div>
      </div>
      <ul className="plain" aria-label={t('staff.calendar.grid', { from: window.from, until: days.at(-1) })}>
        {people.map(({ person, entries }) => (
          <li key={person.id} className="calendar-row">
            <Link to={`/staff/${person.id}`} data-person={person.id}>
              {name(person)}
            </Link>
            <div className="calendar-lanes">
              <div className="calendar-days" aria-hidden="true">
                {days.map(day => (
                  <span key={day} className={dayClass(day, today)} />
                ))}
              </div>
              {lanesOf(entries).map(lane => (
                <div key={lane[0]?.id} className="calendar-lane">
                  {lane.map(entry => (
                    <EntryBar key={entry.id} entry={entry} window={window} />
                  ))}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function dayClass(day: string, today: string): string {
  const weekend = weekdayOf(day) > 5;
  return ['day', weekend && 'day-weekend', day === today && 'day-today'].filter(Boolean).join(' ');
}

function EntryBar({ entry, window }: { entry: CalendarEntry; window: CalendarProps['window'] }) {
  const at = placeIn(entry.period, window);
  const words = useEntryWords(entry);
  if (!at) return null;
  return (
    <span
      className={`bar kind-${entry.kind}`}
      style={{ left: `${at.left}%`, width: `${at.width}%` }}
      title={words.whole}
    >
      {words.short}
    </span>
  );
}

/** The same as a list for each person: what a narrow screen can show. */
export function CalendarList({ people }: Pick<CalendarProps, 'people'>) {
  const name = useName();
  return (
    <ul className="plain calendar-list">
      {people.map(({ person, entries }) => (
        <li key={person.id}>
          <Link to={`/staff/${person.id}`}>{name(person)}</Link>
          <ul className="plain">
            {entries.map(entry => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function EntryLine({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation();
  const words = useEntryWords(entry);
  return (
    <li>
      <span className={`kind-tag kind-${entry.kind}`}>{words.kind}</span> {words.short}
      <small className="figures">
        {entry.what ? entry.period.from.slice(5) : saidPeriod(entry.period, t('staff.open'))}
      </small>
    </li>
  );
}

function useEntryWords(entry: CalendarEntry) {
  const { t } = useTranslation();
  const name = useName();
  const { kind, place, shareBp, what, period } = entry;
  const word =
    kind === 'SESSION' || kind === 'DELEGATION' ? t(`staff.calendar.entry.${kind}`) : t(`staff.kind.${kind}`);
  const share = shareBp > 0 ? shareText(shareBp) : '';
  return {
    kind: word,
    short: [what, place ? name(place) : word, share].filter(Boolean).join(' '),
    whole: [word, place && name(place), what, share, saidPeriod(period, t('staff.open'))].filter(Boolean).join(' '),
  };
}
