import { useTranslation } from 'react-i18next';
import type { StaffLineFragment } from '../gql/graphql';
import { daysBetween } from '../residents/civilDays';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { lastDay } from './period';
import { fullTimeBp, shareText } from './shares';
import { useStaffTerms } from './useStaffTerms';

export type StaffLine = StaffLineFragment & { person: NonNullable<StaffLineFragment['person']> };

/** Lines of the directory; somebody whose name may no longer be seen is left out. */
export function linesOf(edges: readonly { node: StaffLineFragment }[]): StaffLine[] {
  return edges.flatMap(({ node: { person, ...line } }) => (person ? [{ ...line, person }] : []));
}

/** What they work as, and how far they have come. */
export function Title({ row: { record, title } }: { row: StaffLine }) {
  const { t } = useTranslation();
  const name = useName();
  if (!record) return <span className="quiet">{t('staff.directory.noRecord')}</span>;
  return (
    <>
      {t(`staff.profession.${record.profession}`)}
      {title && (
        <small>
          {name(title)} · {t(`staff.level.${title.level}`)}
        </small>
      )}
    </>
  );
}

const shownAtMost = 3;

/** The houses, with the post and the kind where it is not the main one. */
export function Works({ row: { posts } }: { row: StaffLine }) {
  const { t } = useTranslation();
  const name = useName();
  if (posts.length === 0) return <span className="quiet">{t('staff.directory.noPosts')}</span>;
  return (
    <ul className="plain staff-works">
      {posts.slice(0, shownAtMost).map(({ id, kind, post, institution, group }) => (
        <li key={id}>
          <span className={`kind-tag kind-${kind}`}>{t(`staff.kind.${kind}`)}</span>{' '}
          {institution ? name(institution) : group && name(group)} <small>{t(`post.${post}`)}</small>
        </li>
      ))}
      {posts.length > shownAtMost && (
        <li>
          <small>{t('staff.directory.more', { n: posts.length - shownAtMost })}</small>
        </li>
      )}
    </ul>
  );
}

/** How much of full time is given away, and to how many kinds of work. */
export function Time({ row: { posts } }: { row: StaffLine }) {
  const { t } = useTranslation();
  const taken = posts.filter(({ shareBp }) => shareBp > 0);
  const sum = taken.reduce((total, { shareBp }) => total + shareBp, 0);
  return (
    <span className="staff-time">
      <span className="figures">{shareText(sum)}</span>
      <span className="staff-time-bar" aria-hidden="true">
        {taken.map(({ id, kind, shareBp }) => (
          <i
            key={id}
            className={`kind-${kind}`}
            style={{ width: `${(shareBp / fullTimeBp) * 100}%` }}
            title={`${t(`staff.kind.${kind}`)} ${shareText(shareBp)}`}
          />
        ))}
      </span>
    </span>
  );
}

/** When the first of their licences and registrations ends; a warning by mark and words when that is near. */
export function Licence({ row: { licenceUntil }, today }: { row: StaffLine; today: string }) {
  const { t } = useTranslation();
  const { licenceWarnDays } = useStaffTerms();
  if (!licenceUntil) return <span className="quiet">—</span>;
  const days = daysBetween(today, licenceUntil);
  const last = lastDay(licenceUntil);
  if (days > licenceWarnDays) return <span className="figures">{last}</span>;
  return (
    <span className={days > 0 ? 'warn figures' : 'danger figures'}>
      <Icon name="alert" size={14} /> {last}
      <small>{days > 0 ? t('staff.directory.licenceIn', { n: days }) : t('staff.directory.licenceOver')}</small>
    </span>
  );
}
