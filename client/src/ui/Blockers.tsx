import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BlockerLineFragment } from '../gql/graphql';
import { language } from '../locales';
import { Icon } from './icons';

const shownAtMost = 10;

/** What stands in the way, each with the way to it. */
export function Blockers({
  message,
  blockers,
  onFollow,
}: {
  message: string;
  blockers: readonly BlockerLineFragment[];
  onFollow: () => void;
}) {
  const { t } = useTranslation();
  const rest = blockers.length - shownAtMost;
  return (
    <div className="refusal" role="alert">
      <p>
        <Icon name="alert" size={16} /> {message}
      </p>
      {blockers.length > 0 && <b>{t('group.blockers')}</b>}
      <ul>
        {blockers.slice(0, shownAtMost).map((blocker, at) => {
          const words = language() === 'zh' ? blocker.messageZh : blocker.messageEn;
          const path = pathOf(blocker);
          return (
            <li key={`${blocker.subject?.id ?? ''} ${at.toString()}`}>
              {path ? (
                <Link to={path} onClick={onFollow}>
                  {words}
                </Link>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p>{t('group.blockersMore', { n: rest })}</p>}
    </div>
  );
}

function pathOf({ subject }: BlockerLineFragment): string | undefined {
  switch (subject?.__typename) {
    case 'Bed':
      return `/beds/${subject.institution.id}?bed=${subject.id}`;
    case 'Ward':
      return `/beds/${subject.institution.id}?ward=${subject.id}`;
    case 'BedOccupancy':
      return subject.bed ? `/beds/${subject.bed.institution.id}?bed=${subject.bed.id}` : undefined;
    case 'Encounter': {
      // In a bed: to the bed. Still waiting: to the ward, whose waiting list shows the patient.
      const bed = subject.stays.find(stay => !stay.until)?.bed;
      return `/beds/${subject.institution.id}?${bed ? `bed=${bed.id}` : `ward=${subject.ward?.id ?? ''}`}`;
    }
    default:
      return undefined;
  }
}
