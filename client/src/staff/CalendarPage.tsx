import { useQuery } from '@apollo/client/react';
import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { StaffCalendarDocument, type StaffCalendarQuery } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { type CalendarEntry, CalendarList, type CalendarPerson, CalendarRows } from './CalendarRows';
import { KindTag } from './KindTag';
import { kinds } from './kinds';
import { addDays, addMonths, holdsOn, mondayOf, monthOf } from './period';
import { StaffScopeSelect } from './StaffScopeSelect';
import { StaffTabs } from './StaffTabs';
import { type StaffScope, useStaffScope } from './useStaffScope';
import './staff.css';

const ranges = ['week', 'fortnight', 'month'] as const;
type Range = (typeof ranges)[number];

const pageSize = 60;

/** Who is where: people and days, by week or month. */
export default function CalendarPage() {
  const { t } = useTranslation();
  const scope = useStaffScope();
  useTitle(t('staff.calendar.title'));
  if (!scope.asked) return <Blank icon="slots" title={t('staff.directory.noScope')} line={t('frame.noAccessLine')} />;
  return <Calendar scope={scope} asked={scope.asked} />;
}

function Calendar({ scope, asked }: { scope: StaffScope; asked: NonNullable<StaffScope['asked']> }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const address = useListAddress();
  const { search, change } = address;
  const today = civilNow().format('YYYY-MM-DD');
  const range = ranges.find(one => one === search.get('range')) ?? 'fortnight';
  const window = windowAt(range, search.get('from') ?? today);
  const moving = search.get('everybody') !== '1';
  const words = search.get('q')?.trim() || undefined;
  const { data, previousData, error, refetch } = useQuery(StaffCalendarDocument, {
    variables: {
      ...asked,
      ...window,
      filter: { search: words, away: moving && !words ? true : undefined },
      first: pageSize,
      after: address.after,
    },
  });
  const page = (data ?? previousData)?.staffCalendar;
  const name = useName();
  const people = useMemo(() => peopleOf(page, name), [page, name]);
  return (
    <Page
      title={t('staff.calendar.title')}
      sentence={page && <Sentence people={people} day={today} />}
      tools={<StaffScopeSelect scope={scope} />}
    >
      <StaffTabs />
      <div className="calendar-tools">
        <Segmented<Range>
          aria-label={t('staff.calendar.range')}
          value={range}
          onChange={value => change({ range: value })}
          options={ranges.map(value => ({ value, label: t(`staff.calendar.ranges.${value}`) }))}
        />
        <Steps range={range} from={window.from} today={today} onGo={from => change({ from })} />
        <b className="figures">
          {window.from} – {addDays(window.until, -1)}
        </b>
        <SearchInput
          className="calendar-find"
          label={t('staff.directory.find')}
          said={words ?? ''}
          onSearch={q => change({ q })}
        />
        <button
          type="button"
          className="chip"
          aria-pressed={moving}
          onClick={() => change({ everybody: moving ? '1' : undefined })}
        >
          {t('staff.calendar.onlyAway')}
        </button>
      </div>
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={12} />}
      {page && people.length === 0 && (
        <Blank icon="slots" title={t('staff.calendar.empty')} line={t('staff.calendar.emptyLine')}>
          {moving && <Button onClick={() => change({ everybody: '1' })}>{t('staff.calendar.everybody')}</Button>}
        </Blank>
      )}
      {people.length > 0 && (
        <div className={data ? undefined : 'stale'} aria-busy={!data}>
          {phone ? <CalendarList people={people} /> : <CalendarRows people={people} window={window} today={today} />}
        </div>
      )}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {!phone && <Legend />}
    </Page>
  );
}

function windowAt(range: Range, day: string): { from: string; until: string } {
  if (range === 'month') return { from: monthOf(day), until: addMonths(monthOf(day), 1) };
  const from = mondayOf(day);
  return { from, until: addDays(from, range === 'week' ? 7 : 14) };
}

function Steps({
  range,
  from,
  today,
  onGo,
}: {
  range: Range;
  from: string;
  today: string;
  onGo: (from: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const by = (n: 1 | -1) => {
    if (range === 'month') return addMonths(from, n);
    return addDays(from, n * (range === 'week' ? 7 : 14));
  };
  return (
    <span className="calendar-steps">
      <Button
        aria-label={t('staff.calendar.previous')}
        icon={<Icon name="left" size={16} />}
        onClick={() => onGo(by(-1))}
      />
      <Button disabled={windowAt(range, today).from === from} onClick={() => onGo(undefined)}>
        {t('staff.calendar.today')}
      </Button>
      <Button
        aria-label={t('staff.calendar.next')}
        icon={<Icon name="right" size={16} />}
        onClick={() => onGo(by(1))}
      />
    </span>
  );
}

/** How today stands, of the people on this page. */
function Sentence({ people, day }: { people: readonly CalendarPerson[]; day: string }) {
  const { t } = useTranslation();
  const today = (entry: CalendarEntry) => holdsOn(entry.period, day);
  const elsewhere = people.filter(({ entries }) =>
    entries.some(entry => today(entry) && sent.includes(entry.kind)),
  ).length;
  const leave = people.filter(({ entries }) => entries.some(one => today(one) && one.kind === 'DELEGATION')).length;
  const sessions = people.flatMap(({ entries }) => entries).filter(one => today(one) && one.kind === 'SESSION').length;
  return t('staff.calendar.sentence', { elsewhere, leave, sessions });
}

const sent: readonly CalendarEntry['kind'][] = ['DUAL', 'DISPATCH', 'ROTATION', 'TRAINING', 'DISTRICT_MANAGED'];

type Rows = StaffCalendarQuery['staffCalendar'];
type Row = Rows['edges'][number]['node'];

function peopleOf(page: Rows | undefined, name: ReturnType<typeof useName>): CalendarPerson[] {
  return (page?.edges ?? []).flatMap(({ node: { person, entries } }) =>
    person ? [{ person, entries: entries.map(entry => entryOf(entry, name)) }] : [],
  );
}

/** Instants become the civil days that they touch. */
function entryOf(entry: Row['entries'][number], name: ReturnType<typeof useName>): CalendarEntry {
  const { id, kind, appointmentKind, period, institution, shareBp, labelZh, labelEn } = entry;
  const { from, until } = period;
  const days = {
    from: dateOf(from),
    until: until && addDays(dateOf(Date.parse(until) - 1), 1),
  };
  const service = labelZh && labelEn ? name({ nameZh: labelZh, nameEn: labelEn }) : '';
  return {
    id,
    kind: kind === 'APPOINTMENT' ? (appointmentKind ?? 'ADDITIONAL') : kind,
    period: days,
    place: institution ?? undefined,
    shareBp: shareBp ?? 0,
    what: kind === 'SESSION' ? `${timeOf(from, Date.parse(from))} ${service}` : undefined,
  };
}

function Legend() {
  const { t } = useTranslation();
  return (
    <p className="calendar-legend">
      <span className="visually-hidden">{t('staff.calendar.legend')}</span>
      {kinds.map(kind => (
        <KindTag key={kind} kind={kind} />
      ))}
      <span className="kind-tag kind-SESSION">{t('staff.calendar.entry.SESSION')}</span>
      <span className="kind-tag kind-DELEGATION">{t('staff.calendar.entry.DELEGATION')}</span>
    </p>
  );
}
