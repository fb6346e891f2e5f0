import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../ui/format';
import { Licence, type StaffLine, Time, Title, Works } from './DirectoryFacts';

/** The directory on a phone: a card for each. */
export function DirectoryCards({ rows, today }: { rows: readonly StaffLine[]; today: string }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <ul className="plain staff-cards">
      {rows.map(row => (
        <li key={row.person.id} data-person={row.person.id}>
          <Link to={`/staff/${row.person.id}`}>{name(row.person)}</Link>
          <span className="figures">{row.record?.number}</span>
          <span className="staff-card-title">
            <Title row={row} />
          </span>
          <Works row={row} />
          <span className="staff-card-line">
            <Time row={row} />
            {row.record?.leftOn ? (
              <small>{t('staff.directory.left', { date: row.record.leftOn })}</small>
            ) : (
              <Licence row={row} today={today} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
