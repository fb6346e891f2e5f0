import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { StaffSort } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { useName } from '../ui/format';
import { opensRow, rowKeys } from '../ui/rows';
import { SortHead } from '../ui/SortHead';
import { Licence, type StaffLine, Time, Title, Works } from './DirectoryFacts';

interface TableProps {
  rows: readonly StaffLine[];
  today: string;
  sort: StaffSort;
  onSort: (sort: StaffSort) => void;
}

const links = 'a[data-person]';

/** People as a table: one line each, ordered by its heads, moved through by arrows. */
export function DirectoryTable({ rows, today, sort, onSort }: TableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns(today, sort, onSort);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows, this only hears them
    <div className="staff-table" onKeyDown={rowKeys(links)}>
      <DataTable<StaffLine>
        label={t('staff.directory.title')}
        rowKey={({ person }) => person.id}
        columns={columns}
        dataSource={[...rows]}
        onRow={({ person }) => ({
          onClick: event => opensRow(event.target) && void navigate(`/staff/${person.id}`),
        })}
      />
    </div>
  );
}

type Column = 'person' | 'number' | 'profession' | 'works' | 'shares' | 'licence' | 'hired';

function useColumns(today: string, sort: StaffSort, onSort: (sort: StaffSort) => void): TableColumnsType<StaffLine> {
  const { t } = useTranslation();
  const name = useName();
  return useMemo(() => {
    const head = (column: Column, by?: StaffSort) => ({
      key: column,
      title: by ? (
        <SortHead
          word={t(`staff.directory.columns.${column}`)}
          chosen={sort === by}
          falls={false}
          onClick={() => onSort(by)}
        />
      ) : (
        t(`staff.directory.columns.${column}`)
      ),
      onHeaderCell: () => ({ 'aria-sort': by && sort === by ? ('ascending' as const) : undefined }),
    });
    return [
      {
        ...head('person', 'NAME'),
        render: (_, { person, record }) => (
          <>
            <Link to={`/staff/${person.id}`} data-person={person.id}>
              {name(person)}
            </Link>
            {record?.leftOn && <small>{t('staff.directory.left', { date: record.leftOn })}</small>}
          </>
        ),
      },
      { ...head('number', 'NUMBER'), className: 'figures', render: (_, { record }) => record?.number ?? '—' },
      { ...head('profession'), render: (_, row) => <Title row={row} /> },
      { ...head('works'), render: (_, row) => <Works row={row} /> },
      { ...head('shares'), render: (_, row) => <Time row={row} /> },
      { ...head('licence'), render: (_, row) => <Licence row={row} today={today} /> },
      { ...head('hired', 'HIRED_ON'), className: 'figures', render: (_, { record }) => record?.hiredOn ?? '—' },
    ];
  }, [t, name, today, sort, onSort]);
}
