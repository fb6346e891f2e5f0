import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween } from '../residents/civilDays';
import { DueMark } from '../residents/Marks';
import { PopulationTags } from '../residents/PopulationTags';
import { taskWords } from '../residents/taskText';
import { BloodPressure, Glucose } from '../residents/Vitals';
import { person } from '../ui/format';
import { Contract, Recent } from './PanelFacts';
import { type PanelLine, PersonActs } from './PersonLines';

/** The panel on a phone: a card for each, the acts of the day under the thumb. */
export function PanelCards({
  rows,
  today,
  onCalled,
}: {
  rows: readonly PanelLine[];
  today: string;
  onCalled: (row: PanelLine) => void;
}) {
  return (
    <ul className="plain panel-cards">
      {rows.map(row => (
        <li key={row.residentId} data-resident={row.residentId}>
          <Card row={row} today={today} onCalled={onCalled} />
        </li>
      ))}
    </ul>
  );
}

function Card({ row, today, onCalled }: { row: PanelLine; today: string; onCalled: (row: PanelLine) => void }) {
  const { t } = useTranslation();
  const { nextPlan } = row;
  return (
    <>
      <Link to={`/residents/${row.residentId}`} className="panel-card-open">
        <span className="panel-card-line">
          <b>{person(t, row)}</b>
          {nextPlan && <DueMark state={nextPlan.dueState} days={daysBetween(today, nextPlan.dueOn)} />}
        </span>
        <span className="panel-card-line">
          <PopulationTags populations={row.populations} />
          {nextPlan && <small>{taskWords(t, nextPlan)}</small>}
        </span>
        <span className="panel-card-line">
          <BloodPressure row={row} today={today} />
          <Glucose row={row} today={today} />
          <Contract row={row} today={today} />
        </span>
      </Link>
      <Recent row={row} today={today} />
      <PersonActs row={row} onCalled={onCalled} />
    </>
  );
}
