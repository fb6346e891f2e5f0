import { useQuery } from '@apollo/client/react';
import { Button, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { type MemberInstitution, rememberScope, useScope, useViewer } from '../app/viewer';
import { type SlotSessionFragment, SlotSessionsDocument } from '../gql/graphql';
import { client } from '../graphql/client';
import { reachedBy } from '../referrals/deskScope';
import { ReferralTabs } from '../referrals/ReferralTabs';
import { dateOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useNow } from '../ui/time';
import { useParam } from '../wards/BoardPage';
import { OpenSessionDialog } from './OpenSessionDialog';
import { SessionPanel } from './SessionPanel';
import '../referrals/referrals.css';
import '../wards/panel.css';
import './slots.css';

/** The slot pool of a week: which sessions the community may book, how many numbers are left, and until when. */
export default function SlotsPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group, institutions } = useScope();
  const [search] = useParam();
  useTitle(t('slot.title'));
  useEffect(() => rememberScope(viewer, group?.id), [viewer, group?.id]);
  // The pool is released by the lead hospital to everybody in the group.
  const institution = institutions.find(one => one.id === search.get('institution')) ?? institutions[0];
  if (!group || !institution) return <Blank icon="slots" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  return <Pool key={institution.id} institution={institution} />;
}

const dayCount = 7;
const sessionsAtOnce = 100;

/** The Monday of the week in the address, or of this week. */
function mondayOf(week: string | null): Dayjs {
  const day = week ? dayjs(week) : dayjs();
  return day.subtract((day.day() + 6) % 7, 'day').startOf('day');
}

function useSessions(institutionId: string, monday: Dayjs) {
  const from = monday.toISOString();
  const until = monday.add(dayCount, 'day').toISOString();
  const { data, error, refetch } = useQuery(SlotSessionsDocument, {
    variables: {
      institutionId,
      from,
      until,
      onlyFree: false,
      first: sessionsAtOnce,
    },
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000,
  });
  return {
    sessions: data?.slotSessions.edges.map(edge => edge.node),
    error,
    reload: () => void refetch(),
  };
}

function Pool({ institution }: { institution: MemberInstitution }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group } = useScope();
  const [search, setParam] = useParam();
  const [opening, setOpening] = useState(false);
  const monday = mondayOf(search.get('week'));
  const { sessions, error, reload } = useSessions(institution.id, monday);
  const departmentId = search.get('department') ?? undefined;
  const shown = sessions?.filter(one => !departmentId || one.department.id === departmentId);
  const open = shown?.find(one => one.id === search.get('session'));
  const own = reachedBy(viewer, group).some(one => one.id === institution.id);
  return (
    <Page
      title={t('slot.title')}
      sentence={shown && shown.length > 0 && <Sentence sessions={shown} monday={monday} />}
      note={t('slot.note')}
      tools={
        <Tools
          institution={institution}
          monday={monday}
          sessions={sessions ?? []}
          departmentId={departmentId}
          onOpen={own && mayDo(viewer, 'slot.manage') ? () => setOpening(true) : undefined}
        />
      }
    >
      <ReferralTabs />
      {error && !sessions && <Failure error={error} onRetry={reload} />}
      {!sessions && !error && <Loading rows={10} />}
      {shown && shown.length === 0 && <Blank icon="slots" title={t('slot.empty')} line={t('slot.emptyLine')} />}
      {shown && shown.length > 0 && (
        <Week monday={monday} sessions={shown} openId={open?.id} onOpen={id => setParam('session', id)} />
      )}
      {open && <SessionPanel session={open} onClose={() => setParam('session', undefined)} onChanged={reload} />}
      {opening && (
        <OpenSessionDialog
          institution={institution}
          day={monday.isAfter(dayjs()) ? monday : dayjs().add(1, 'day')}
          onClose={() => setOpening(false)}
          onDone={() => {
            setOpening(false);
            void client.refetchQueries({ include: [SlotSessionsDocument] });
          }}
        />
      )}
    </Page>
  );
}

function Sentence({ sessions, monday }: { sessions: readonly SlotSessionFragment[]; monday: Dayjs }) {
  const { t } = useTranslation();
  const week = `${monday.format('MM-DD')} – ${monday.add(dayCount - 1, 'day').format('MM-DD')}`;
  const open = sessions.filter(one => one.state === 'OPEN');
  const free = open.reduce((sum, one) => sum + one.freeForCommunity, 0);
  const next = open.map(one => one.returnAt).sort()[0];
  if (open.length === 0) return t('slot.sentenceNone', { week, n: sessions.length });
  return t('slot.sentence', {
    week,
    n: sessions.length,
    free,
    time: next ? timeOf(next) : '—',
  });
}

interface ToolsProps {
  institution: MemberInstitution;
  monday: Dayjs;
  sessions: readonly SlotSessionFragment[];
  departmentId: string | undefined;
  onOpen: (() => void) | undefined;
}

function Tools({ institution, monday, sessions, departmentId, onOpen }: ToolsProps) {
  const { t } = useTranslation();
  const name = useName();
  const { institutions } = useScope();
  const [, setParam] = useParam();
  const departments = new Map(sessions.map(({ department }) => [department.id, name(department)]));
  const week = (weeks: number) => setParam('week', monday.add(weeks * dayCount, 'day').format('YYYY-MM-DD'));
  return (
    <>
      <span className="week-switch">
        <Button aria-label={t('slot.previousWeek')} icon={<Icon name="left" size={16} />} onClick={() => week(-1)} />
        <Button onClick={() => setParam('week', undefined)}>{t('slot.thisWeek')}</Button>
        <Button aria-label={t('slot.nextWeek')} icon={<Icon name="right" size={16} />} onClick={() => week(1)} />
      </span>
      <Select
        aria-label={t('frame.institution')}
        value={institution.id}
        onChange={id => {
          setParam('department', undefined);
          setParam('institution', id);
        }}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={institutions.map(one => ({
          value: one.id,
          label: name(one),
        }))}
      />
      <Select
        aria-label={t('referral.desk.department')}
        value={departmentId && departments.has(departmentId) ? departmentId : ''}
        onChange={id => setParam('department', id || undefined)}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('referral.desk.allDepartments') },
          ...[...departments].map(([value, label]) => ({ value, label })),
        ]}
      />
      {onOpen && (
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={onOpen}>
          {t('slot.open')}
        </Button>
      )}
    </>
  );
}

interface WeekProps {
  monday: Dayjs;
  sessions: readonly SlotSessionFragment[];
  openId: string | undefined;
  onOpen: (id: string) => void;
}

/** The sessions of a week, a row for each department, a column for each day. */
function Week({ monday, sessions, openId, onOpen }: WeekProps) {
  const { t } = useTranslation();
  const name = useName();
  const days = Array.from({ length: dayCount }, (_, at) => monday.add(at, 'day'));
  const departments = [...new Map(sessions.map(({ department }) => [department.id, department])).values()];
  const today = dateOf(useNow(60_000));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="table-scroll" aria-label={t('slot.week')} tabIndex={0}>
      <table className="week">
        <thead>
          <tr>
            <th scope="col">{t('slot.department')}</th>
            {days.map(day => (
              <th
                key={day.valueOf()}
                scope="col"
                aria-current={day.format('YYYY-MM-DD') === today ? 'date' : undefined}
              >
                {day.format('ddd')} <span className="figures">{day.format('MM-DD')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map(department => (
            <tr key={department.id}>
              <th scope="row">{name(department)}</th>
              {days.map(day => (
                <td key={day.valueOf()}>
                  {sessions
                    .filter(
                      one => one.department.id === department.id && dateOf(one.startsAt) === day.format('YYYY-MM-DD'),
                    )
                    .map(one => (
                      <SessionTile key={one.id} session={one} open={one.id === openId} onOpen={onOpen} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TileProps {
  session: SlotSessionFragment;
  open: boolean;
  onOpen: (id: string) => void;
}

function SessionTile({ session, open, onOpen }: TileProps) {
  const { t } = useTranslation();
  const { startsAt, endsAt, clinicianName, state, freeForCommunity, communitySlots } = session;
  return (
    <button
      type="button"
      className={`session session-${state}`}
      aria-expanded={open}
      data-session={session.id}
      onClick={() => onOpen(session.id)}
    >
      <span className="figures">
        {timeOf(startsAt, Date.parse(startsAt))}–{timeOf(endsAt, Date.parse(endsAt))}
      </span>
      <b>{clinicianName}</b>
      <small>
        {state === 'OPEN' ? t('slot.free', { n: freeForCommunity, of: communitySlots }) : t(`slot.state.${state}`)}
      </small>
    </button>
  );
}
