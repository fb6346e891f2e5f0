import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import type { PanelLineFragment } from '../gql/graphql';
import { ReferButton } from '../referrals/ReferButton';
import { CallButton } from '../residents/CallButton';
import { shortDate } from '../residents/civilDays';
import { followUpPath } from '../residents/taskText';
import { BloodPressure, Glucose } from '../residents/Vitals';
import { person } from '../ui/format';
import { Icon } from '../ui/icons';
import { LinkButton } from '../ui/LinkButton';

export type PanelLine = PanelLineFragment;

interface PersonLinesProps {
  rows: readonly PanelLine[];
  today: string;
  why: (row: PanelLine) => ReactNode;
  /** What one does besides calling. */
  acts: (row: PanelLine) => ReactNode;
  onCalled: (row: PanelLine) => void;
}

/** Residents as lines: who, why they stand here, the last values, and the acts of the day at one tap. */
export function PersonLines({ rows, today, why, acts, onCalled }: PersonLinesProps) {
  const { t } = useTranslation();
  return (
    <ul className="plain person-lines">
      {rows.map(row => (
        <li key={row.residentId} data-resident={row.residentId}>
          <span className="person-who">
            <Link to={`/residents/${row.residentId}`}>{person(t, row)}</Link>
            {why(row)}
          </span>
          <span className="person-why">
            <BloodPressure row={row} today={today} />
            <Glucose row={row} today={today} />
            {row.lastAttemptOn && (
              <small>{t('familyPanel.today.lastTried', { date: shortDate(row.lastAttemptOn, today) })}</small>
            )}
          </span>
          <span className="person-acts">
            <Call row={row} onCalled={onCalled} />
            {acts(row)}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface CallProps {
  row: PanelLine;
  onCalled: (row: PanelLine) => void;
}

function Call({ row, onCalled }: CallProps) {
  const viewer = useViewer();
  if (!mayDo(viewer, 'care.record')) return null;
  return <CallButton residentId={row.residentId} onCalled={() => onCalled(row)} />;
}

/** To the form for what is due next; it leads back here. */
export function RecordButton({ row: { residentId, nextPlan } }: { row: PanelLine }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  if (!mayDo(viewer, 'care.record')) return null;
  return (
    <LinkButton icon={<Icon name="pen" size={16} />} to={followUpPath(residentId, nextPlan?.taskId, pathname + search)}>
      {t('resident.record')}
    </LinkButton>
  );
}

/** Call, record, refer. */
export function PersonActs({ row, onCalled }: CallProps) {
  return (
    <span className="person-acts">
      <Call row={row} onCalled={onCalled} />
      <RecordButton row={row} />
      <ReferButton residentId={row.residentId} />
    </span>
  );
}
