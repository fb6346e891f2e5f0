import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import type { PanelLineFragment } from '../gql/graphql';
import { ReferButton } from '../referrals/ReferButton';
import { CallButton } from '../residents/CallButton';
import { followUpPath } from '../residents/taskText';
import { BloodPressure, Glucose } from '../residents/Vitals';
import { person } from '../ui/format';
import { Icon } from '../ui/icons';

export type PanelLine = PanelLineFragment;

/** Residents as lines: who, why they stand here, the last values, and the acts of the day at one tap. */
export function PersonLines({
  rows,
  today,
  why,
  onCalled,
}: {
  rows: readonly PanelLine[];
  today: string;
  why: (row: PanelLine) => ReactNode;
  onCalled: (row: PanelLine) => void;
}) {
  return (
    <ul className="plain person-lines">
      {rows.map(row => (
        <li key={row.residentId} data-resident={row.residentId}>
          <PersonLine row={row} today={today} why={why(row)} onCalled={() => onCalled(row)} />
        </li>
      ))}
    </ul>
  );
}

interface PersonLineProps {
  row: PanelLine;
  today: string;
  why: ReactNode;
  onCalled: () => void;
}

function PersonLine({ row, today, why, onCalled }: PersonLineProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className="person-who">
        <Link to={`/residents/${row.residentId}`}>{person(t, row)}</Link>
        {why}
      </span>
      <span className="person-why">
        <BloodPressure row={row} today={today} />
        <Glucose row={row} today={today} />
        {row.lastAttemptOn && <small>{t('familyPanel.today.lastTried', { date: row.lastAttemptOn.slice(5) })}</small>}
      </span>
      <PersonActs row={row} onCalled={onCalled} />
    </>
  );
}

/** Call, record, refer. */
export function PersonActs({ row, onCalled }: { row: PanelLine; onCalled: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { residentId, nextPlan } = row;
  const form = followUpPath(residentId, nextPlan?.taskId, pathname + search);
  const keeps = mayDo(viewer, 'care.record');
  return (
    <span className="person-acts">
      {keeps && <CallButton residentId={residentId} onCalled={onCalled} />}
      {keeps && (
        <Button
          icon={<Icon name="pen" size={16} />}
          href={form}
          onClick={event => {
            event.preventDefault();
            void navigate(form);
          }}
        >
          {t('resident.record')}
        </Button>
      )}
      <ReferButton residentId={residentId} />
    </span>
  );
}
