import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useParams } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { StaffPersonDocument, type StaffPersonQuery } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { Appointments } from './Appointments';
import { DelegationPart } from './DelegationPart';
import { Licences } from './Licences';
import { expiring } from './licence';
import { addDays, isInForce, lastDay } from './period';
import { Record } from './Record';
import { StaffTabs } from './StaffTabs';
import { fullTimeBp, shareText } from './shares';
import { Titles } from './Titles';
import { useStaffTerms } from './useStaffTerms';
import { Certificates, Orders, Sessions } from './Work';
import './staff.css';

export type StaffPerson = Extract<NonNullable<StaffPersonQuery['node']>, { __typename: 'Person' }>;

/** How far back and ahead sessions are shown. */
const sessionDays = 45;

/** One person of the group: where they work, by which right, what they did there. Everybody has their own. */
export default function PersonPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { personId = '' } = useParams();
  const { search } = useLocation();
  const today = civilNow().format('YYYY-MM-DD');
  const { data, error, refetch } = useQuery(StaffPersonDocument, {
    variables: {
      id: personId,
      from: addDays(today, -sessionDays),
      until: addDays(today, sessionDays),
    },
    skip: personId === 'me',
  });
  useTitle(t('staff.tabs'));
  if (personId === 'me') return <Navigate replace to={`/staff/${viewer.person.id}${search}`} />;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={12} />;
  if (data.node?.__typename !== 'Person')
    return (
      <Blank icon="search" title={t('state.notFound')} line={t('staff.person.notFoundLine')}>
        {mayDo(viewer, 'staff.read') && <Link to="/staff">{t('staff.person.toAll')}</Link>}
      </Blank>
    );
  return <View key={data.node.id} person={data.node} today={today} onChanged={() => void refetch()} />;
}

export interface PartProps {
  person: StaffPerson;
  today: string;
  onChanged: () => void;
}

/** What every dialog of the page needs. */
export interface DialogProps {
  onClose: () => void;
  onDone: () => void;
}

function View(props: PartProps) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { person, today } = props;
  const own = person.id === viewer.person.id;
  return (
    <Page
      title={t('staff.tabs')}
      sentence={<Sentence person={person} today={today} />}
      note={
        <>
          {mayDo(viewer, 'staff.read') && <Link to="/staff">{t('staff.person.toAll')}</Link>}
          <Warnings person={person} today={today} />
        </>
      }
    >
      {own && <StaffTabs />}
      <div className="staff-person">
        <div>
          <Appointments {...props} />
          <Sessions {...props} />
          <Orders {...props} />
        </div>
        <div>
          <Record {...props} />
          <Titles {...props} />
          <Licences {...props} />
          {own && <DelegationPart />}
          <Certificates {...props} />
        </div>
      </div>
    </Page>
  );
}

/** Who, where they work today, and how much of their time is still free. */
function Sentence({ person, today }: Pick<PartProps, 'person' | 'today'>) {
  const { t } = useTranslation();
  const name = useName();
  const now = person.appointments.filter(one => isInForce(one, today));
  const works = now.map(({ institution, group, post, shareBp }) => {
    const place = institution ?? group;
    const share = shareBp > 0 ? shareText(shareBp) : '';
    return t('staff.person.worksAt', { place: place ? name(place) : '', post: t(`post.${post}`), share }).trim();
  });
  const taken = now.reduce((sum, { shareBp }) => sum + shareBp, 0);
  const free =
    taken >= fullTimeBp ? t('staff.person.full') : t('staff.person.free', { share: shareText(fullTimeBp - taken) });
  const what = works.length > 0 ? [...works, ...(taken > 0 ? [free] : [])] : [t('staff.person.nothing')];
  return t('staff.person.sentence', { name: name(person), what: what.join(t('staff.comma')) });
}

/** What of licences and registrations ends soon: said first, because rights end with it. */
function Warnings({ person, today }: Pick<PartProps, 'person' | 'today'>) {
  const { t } = useTranslation();
  const name = useName();
  const { licenceWarnDays } = useStaffTerms();
  const licences = person.licences.flatMap(({ kind, period }) =>
    expiring(period, today, licenceWarnDays).map(left => ({ what: t(`staff.licence.${kind}`), period, left })),
  );
  // A site where nobody works any more need not be registered any more.
  const works = new Set(
    person.appointments
      .filter(one => one.period.from > today || isInForce(one, today))
      .map(({ institution }) => institution?.id),
  );
  const rested = person.registrations.filter(({ institution }) => works.has(institution?.id));
  const registrations = rested.flatMap(({ institution, period }) =>
    expiring(period, today, licenceWarnDays).map(left => ({
      what: `${institution ? name(institution) : ''} ${t('staff.licences.registration')}`,
      period,
      left,
    })),
  );
  const found = [...licences, ...registrations];
  if (found.length === 0) return null;
  return (
    <>
      {found.map(({ what, period, left }) => (
        <b key={`${what} ${period.until}`} className={left > 0 ? 'warn' : 'danger'}>
          <Icon name="alert" size={14} />{' '}
          {left > 0
            ? t('staff.person.warn.licence', { what, date: lastDay(period.until ?? ''), n: left })
            : t('staff.person.warn.licenceOver', { what, date: lastDay(period.until ?? '') })}
        </b>
      ))}
    </>
  );
}
