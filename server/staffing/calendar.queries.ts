import { sessionsOfPeople } from '../duty/duty.queries';
import { reached, visible } from '../group/group.queries';
import { startOfDay } from '../kernel/civil-date';
import { toGlobalId } from '../kernel/ids';
import { toRangeText } from '../kernel/period';
import type { Post } from '../platform/access/actions';
import { type Context, viewerOf } from '../platform/graphql/context';
import { leavesWithin } from './delegation.queries';
import type { CalendarEntry } from './directory.types';
import type { AppointmentKind } from './staff.rules';
import { atVisiblePlace } from './staffing.queries';

/** Where people are for a time, and what they do. */

/** Of whom, and from which day until which. */
export interface CalendarKey {
  readonly personId: string;
  readonly from: string;
  readonly until: string;
}

type Entry = CalendarEntry & { readonly personId: string };

/** The calendars of people, all over the same days; each in order of time. */
export async function calendarsOf(context: Context, keys: readonly CalendarKey[]): Promise<Entry[][]> {
  const found = new Map<string, Entry[]>();
  for (const days of new Set(keys.map(daysOf))) {
    const asked = keys.filter(key => daysOf(key) === days);
    for (const entry of await entriesOf(context, asked)) {
      const name = `${entry.personId} ${days}`;
      found.set(name, [...(found.get(name) ?? []), entry]);
    }
  }
  return keys.map(key => found.get(`${key.personId} ${daysOf(key)}`) ?? []);
}

function daysOf({ from, until }: CalendarKey): string {
  return `${from} ${until}`;
}

async function entriesOf(context: Context, keys: readonly CalendarKey[]): Promise<Entry[]> {
  const personIds = keys.map(({ personId }) => personId);
  const [from, until] = [startOfDay(keys[0]?.from ?? ''), startOfDay(keys[0]?.until ?? '')];
  const entries = [
    ...(await appointmentEntries(context, personIds, from, until)),
    ...(await leaveEntries(context, personIds, from, until)),
    ...(await sessionEntries(context, personIds, from, until)),
  ];
  return entries.sort((a, b) => a.period.from.getTime() - b.period.from.getTime());
}

interface AppointmentEntryRow {
  readonly id: string;
  readonly personId: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly shareBp: number;
  readonly appointmentKind: AppointmentKind;
  readonly post: Post;
  readonly institutionId: string | null;
  readonly departmentId: string | null;
}

async function appointmentEntries(
  context: Context,
  personIds: readonly string[],
  from: Date,
  until: Date,
): Promise<Entry[]> {
  const viewer = viewerOf(context);
  const rows = await context.read.rows<AppointmentEntryRow>(
    `${visible} SELECT a.id, a.person_id AS "personId", lower(a.during) AS since, upper(a.during) AS until, a.share_bp AS "shareBp",
       a.kind AS "appointmentKind", a.post, a.institution_id AS "institutionId", a.department_id AS "departmentId"
     FROM appointment a
     WHERE a.person_id = ANY ($2) AND a.ends_at > $5 AND a.during && $3::tstzrange AND a.withdrawn_at IS NULL
       AND (a.person_id = $4 OR ${atVisiblePlace})`,
    [reached(viewer), personIds, toRangeText({ from, until }), viewer.personId, from],
  );
  return rows.map(({ id, since, until: ends, ...row }) => ({
    ...row,
    id: toGlobalId('Appointment', id),
    kind: 'APPOINTMENT',
    period: { from: since, until: ends },
    labelZh: null,
    labelEn: null,
  }));
}

async function leaveEntries(context: Context, personIds: readonly string[], from: Date, until: Date): Promise<Entry[]> {
  const leaves = await leavesWithin(context, personIds, from, until);
  return leaves.map(({ id, fromPersonId, period }) => ({
    ...nothing,
    id,
    personId: fromPersonId,
    kind: 'DELEGATION',
    period,
  }));
}

async function sessionEntries(
  context: Context,
  personIds: readonly string[],
  from: Date,
  until: Date,
): Promise<Entry[]> {
  const sessions = await sessionsOfPeople(context, personIds, from, until);
  return sessions.map(({ id, personId, startsAt, endsAt, institutionId, departmentId, serviceZh, serviceEn }) => ({
    ...nothing,
    id,
    personId,
    kind: 'SESSION',
    period: { from: startsAt, until: endsAt },
    institutionId,
    departmentId,
    labelZh: serviceZh,
    labelEn: serviceEn,
  }));
}

const nothing = {
  shareBp: null,
  appointmentKind: null,
  post: null,
  labelZh: null,
  labelEn: null,
  institutionId: null,
  departmentId: null,
};
