import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TimelineLineFragment } from '../gql/graphql';
import { assertNever } from '../ui/assertNever';
import { useName } from '../ui/format';

type Entry = TimelineLineFragment;

/** One thing that happened: when, what it was, and the little that one wants to know of it at a glance. */
export function HistoryLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const name = useName();
  const what = wordsOf(entry, t, name);
  const path = pathOf(entry);
  const lines = [
    entry.until && `${entry.on} – ${entry.until}`,
    entry.diagnosis,
    entry.note,
    entry.by && name(entry.by),
    entry.number,
    entry.isOfDuplicate && t('resident.timeline.ofDuplicate'),
  ].filter(Boolean);
  return (
    <li>
      <time dateTime={entry.on}>{entry.on}</time>
      <span className="history-kind">{t(`resident.timeline.kind.${entry.kind}`)}</span>
      <span className="history-body">
        <b>{path ? <Link to={path}>{what}</Link> : what}</b>
        {lines.length > 0 && <small>{lines.join(' · ')}</small>}
      </span>
    </li>
  );
}

function wordsOf(entry: Entry, t: TFunction, name: ReturnType<typeof useName>): string {
  const house = entry.institution ? name(entry.institution) : (entry.outside ?? '');
  const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' ');
  switch (entry.kind) {
    case 'FOLLOW_UP':
      return joined(
        entry.conditions.map(one => t(`resident.condition.${one}`)).join(t('common.listSeparator')),
        entry.bloodPressure && `${Number(entry.bloodPressure.systolic)}/${Number(entry.bloodPressure.diastolic)} mmHg`,
        entry.glucose && `${Number(entry.glucose.value)} mmol/L`,
        entry.state && word(t, 'resident.followUpWay', entry.state),
      );
    case 'CONTACT':
      return joined(entry.state && word(t, 'resident.contactResult', entry.state));
    case 'STAY':
      return joined(house, entry.state && word(t, 'resident.timeline.stay', entry.state));
    case 'REFERRAL':
      return joined(
        entry.fromInstitution && `${name(entry.fromInstitution)} →`,
        house,
        entry.state && word(t, 'referral.state', entry.state),
      );
    case 'VISIT':
      return joined(house, entry.department);
    case 'CONTRACT':
      return joined(entry.what && name(entry.what), entry.state && word(t, 'resident.timeline.contract', entry.state));
    case 'DELIVERY':
      return joined(entry.what && name(entry.what));
    default:
      return assertNever(entry.kind);
  }
}

/** The word of a state; the state itself where this console is older than the API. */
function word(t: TFunction, of: string, state: string): string {
  return String(t(`${of}.${state}` as never, { defaultValue: state } as never));
}

function pathOf({ kind, nodeId }: Entry): string | undefined {
  return kind === 'REFERRAL' && nodeId ? `/referrals/${nodeId}` : undefined;
}
