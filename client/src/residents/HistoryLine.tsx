import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ContactResult, EncounterState, FollowUpWay, TimelineLineFragment } from '../gql/graphql';
import { lanes } from '../referrals/lanes';
import { assertNever } from '../ui/assertNever';
import { useName } from '../ui/format';
import { EntryTakeBack, takenBackAs } from './EntryTakeBack';

type Entry = TimelineLineFragment;

/** One thing that happened: when, what it was, and the little that one wants to know of it at a glance. */
export function HistoryLine({ entry, onChanged }: { entry: Entry; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const what = wordsOf(entry, t, name);
  const path = pathOf(entry);
  const [asking, setAsking] = useState(false);
  const kind = takenBackAs(entry);
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
      {kind && (
        <Button className="history-act" size="small" type="text" onClick={() => setAsking(true)}>
          {t('resident.timeline.takeBack')}
        </Button>
      )}
      {kind && entry.nodeId && asking && (
        <EntryTakeBack
          kind={kind}
          id={entry.nodeId}
          what={[entry.on, what].filter(Boolean).join(' ')}
          onClose={() => setAsking(false)}
          onDone={onChanged}
        />
      )}
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
        word(ways, entry.state, way => t(`resident.followUpWay.${way}`)),
      );
    case 'MEASUREMENT':
      return entry.measured.map(each => shownValue(each, t)).join(t('common.listSeparator'));
    case 'CONTACT':
      return word(results, entry.state, result => t(`resident.contactResult.${result}`));
    case 'STAY':
      return joined(
        house,
        word(stays, entry.state, state => t(`resident.timeline.stay.${state}`)),
      );
    case 'REFERRAL':
      return joined(
        entry.fromInstitution && `${name(entry.fromInstitution)} →`,
        house,
        word(referralStates, entry.state, state => t(`referral.state.${state}`)),
      );
    case 'VISIT':
      return joined(house, entry.department);
    case 'CONTRACT':
      return joined(
        entry.what && name(entry.what),
        word(contracts, entry.state, state => t(`resident.timeline.contract.${state}`)),
      );
    case 'DELIVERY':
      return joined(entry.what && name(entry.what));
    default:
      return assertNever(entry.kind);
  }
}

function shownValue({ code, value }: Entry['measured'][number], t: TFunction): string {
  return `${t(`care.measurement.${code}`)} ${Number(value)} ${t(`care.unit.${code}`)}`;
}

const ways = ['CLINIC', 'HOME', 'PHONE', 'ONLINE'] as const satisfies readonly FollowUpWay[];
const results = [
  'REACHED',
  'NO_ANSWER',
  'WRONG_NUMBER',
  'REFUSED',
  'MOVED',
  'DIED',
  'BUSY',
] as const satisfies readonly ContactResult[];
const stays = [
  'PLANNED',
  'ADMITTED',
  'DISCHARGE_ORDERED',
  'DEPARTED',
  'CANCELLED',
] as const satisfies readonly EncounterState[];
const contracts = ['SIGNED', 'TERMINATED'] as const;
const referralStates = lanes.flatMap(({ states }) => states);

/** The word of a state; the state itself where this console is older than the API. */
function word<Known extends string>(
  known: readonly Known[],
  state: string | null | undefined,
  say: (state: Known) => string,
): string {
  const one = known.find(each => each === state);
  return one ? say(one) : (state ?? '');
}

function pathOf({ kind, nodeId }: Entry): string | undefined {
  return kind === 'REFERRAL' && nodeId ? `/referrals/${nodeId}` : undefined;
}
