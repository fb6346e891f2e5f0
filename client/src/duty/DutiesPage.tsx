import { useQuery } from '@apollo/client/react';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { institutionsOf, useScope, useViewer } from '../app/viewer';
import { type DutyLineFragment, DutyWeekDocument, MyDutiesDocument } from '../gql/graphql';
import { addDays, mondayOf, weekdayName } from '../staff/period';
import { StaffTabs } from '../staff/StaffTabs';
import { wholeGroup } from '../staff/useStaffScope';
import { civilNow } from '../ui/civil';
import { dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { useAddress } from '../ui/useAddress';
import { Plans } from './Plans';
import { SessionLine } from './SessionLine';
import '../staff/staff.css';
import './duty.css';

/** How far back one's own sessions can still be written down, and how far ahead they are shown. */
const backDays = 14;
const aheadDays = 28;
const weekDays = 7;

/** Sessions of duty: one's own first, to check in and to write down; then the week of a house. */
export default function DutiesPage() {
  const { t } = useTranslation();
  useTitle(t('duty.title'));
  const viewer = useViewer();
  const today = civilNow().format('YYYY-MM-DD');
  const { data, error, refetch } = useQuery(MyDutiesDocument, {
    variables: { from: addDays(today, -backDays), until: addDays(today, aheadDays) },
    fetchPolicy: 'cache-and-network',
  });
  const mine = data?.myDuties;
  const refresh = () => void refetch();
  return (
    <Page
      title={t('duty.title')}
      sentence={mine && (mine.length > 0 || viewer.servesDuty) && <Sentence mine={mine} today={today} />}
    >
      <StaffTabs />
      {error && !mine && <Failure error={error} onRetry={refresh} />}
      {mine && mine.length > 0 && (
        <Section title={t('duty.mine')}>
          <ul className="plain duty-lines">
            {inOrder(mine, today).map(session => (
              <SessionLine key={session.id} session={session} own onChanged={refresh} />
            ))}
          </ul>
        </Section>
      )}
      <House today={today} />
    </Page>
  );
}

/** What is to do first: not yet written down, then to come, then done. */
function inOrder(mine: readonly DutyLineFragment[], today: string): DutyLineFragment[] {
  const isOpen = ({ state, startsAt }: DutyLineFragment) =>
    state === 'CHECKED_IN' || (state === 'PLANNED' && dateOf(startsAt) <= today);
  const rank = (one: DutyLineFragment) => (isOpen(one) ? 0 : one.state === 'PLANNED' ? 1 : 2);
  return [...mine].sort((a, b) => rank(a) - rank(b) || a.startsAt.localeCompare(b.startsAt));
}

function Sentence({ mine, today }: { mine: readonly DutyLineFragment[]; today: string }) {
  const { t } = useTranslation();
  const name = useName();
  const todays = mine.filter(({ startsAt, state }) => dateOf(startsAt) === today && state !== 'CANCELLED');
  if (todays.length > 0) return t('duty.sentence', { n: todays.length });
  const next = mine.find(({ startsAt, state }) => dateOf(startsAt) > today && state === 'PLANNED');
  if (!next) return t('duty.sentenceNone');
  return t('duty.sentenceNext', {
    time: timeOf(next.startsAt),
    place: next.institution ? name(next.institution) : '',
  });
}

/** The week of one house; whose, stands in the address. */
function House({ today }: { today: string }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const { group } = useScope();
  const [search, change] = useAddress();
  const houses = group ? institutionsOf(group) : [];
  const own = houses.find(({ id }) => viewer.posts.some(post => post.institution?.id === id));
  const wanted = search.get('institution');
  // Who works for the group sees all of its houses, until they choose one.
  const house = houses.find(({ id }) => id === wanted) ?? (wanted === wholeGroup ? undefined : own);
  const [week, setWeek] = useState(mondayOf(today));
  if (!group) return null;
  const place = house ?? group;
  const choose = (id: string) => change({ institution: id });
  return (
    <>
      <Section
        title={t('duty.house', { name: name(place) })}
        aside={<span className="figures duty-days">{`${week} – ${addDays(week, weekDays - 1)}`}</span>}
        tools={
          <span className="duty-tools">
            <Button
              aria-label={t('slot.previousWeek')}
              icon={<Icon name="left" size={16} />}
              onClick={() => setWeek(addDays(week, -weekDays))}
            />
            <Button
              aria-label={t('slot.nextWeek')}
              icon={<Icon name="right" size={16} />}
              onClick={() => setWeek(addDays(week, weekDays))}
            />
            <Select
              aria-label={t('frame.institution')}
              value={house?.id ?? wholeGroup}
              onChange={choose}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              options={[
                { value: wholeGroup, label: t('staff.directory.wholeGroup', { name: name(group) }) },
                ...houses.map(one => ({ value: one.id, label: name(one) })),
              ]}
            />
          </span>
        }
      >
        <Week asked={house ? { institutionId: house.id } : { groupId: group.id }} from={week} says={!house} />
      </Section>
      {house && mayDo(viewer, 'duty.plan') && <Plans key={house.id} house={house} />}
    </>
  );
}

function Week({
  asked,
  from,
  says,
}: {
  asked: { institutionId: string } | { groupId: string };
  from: string;
  /** Whether the house of each session has to be said. */
  says: boolean;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(DutyWeekDocument, {
    variables: { ...asked, from, until: addDays(from, weekDays) },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  const sessions = data.dutySessions.edges.map(edge => edge.node);
  if (sessions.length === 0) return <Blank icon="slots" title={t('duty.none')} line={t('duty.noneLine')} />;
  const days = [...new Set(sessions.map(({ startsAt }) => dateOf(startsAt)))];
  return (
    <div className="duty-week">
      {days.map(day => (
        <section key={day} aria-label={day}>
          <h3>
            {t(`duty.weekdays.${weekdayName(day)}`)} <span className="figures">{day}</span>
          </h3>
          <ul className="plain duty-lines">
            {sessions
              .filter(({ startsAt }) => dateOf(startsAt) === day)
              .map(session => (
                <SessionLine key={session.id} session={session} place={says} onChanged={() => void refetch()} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
