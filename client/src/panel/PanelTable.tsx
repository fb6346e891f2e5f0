import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { PanelSort } from '../gql/graphql';
import { daysBetween, shortDate } from '../residents/civilDays';
import { DueMark } from '../residents/Marks';
import { PopulationTags } from '../residents/PopulationTags';
import { taskWords } from '../residents/taskText';
import { BloodPressure, Glucose } from '../residents/Vitals';
import { DataTable } from '../ui/DataTable';
import { person, useName } from '../ui/format';
import { opensRow, rowKeys } from '../ui/rows';
import { SortHead } from '../ui/SortHead';
import { Contract, Recent } from './PanelFacts';
import type { PanelLine } from './PersonLines';

export interface Order {
  sort: PanelSort;
  reversed: boolean;
}

interface PanelTableProps {
  rows: readonly PanelLine[];
  today: string;
  order: Order;
  onOrder: (order: Order) => void;
  selected: ReadonlyMap<string, PanelLine>;
  onSelect: (rows: readonly PanelLine[], chosen: boolean) => void;
}

const links = 'a[data-resident]';

/** Residents as a table: one line each, sorted by its heads, moved through by arrows. */
export function PanelTable({ rows, today, order, onOrder, selected, onSelect }: PanelTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns(today, order, onOrder);
  const onKeyDown = rowKeys(links, (key, { dataset }) => {
    const row = rows.find(({ residentId }) => residentId === dataset.resident);
    if (key !== 'x' || !row) return false;
    onSelect([row], !selected.has(row.residentId));
    return true;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows, this only hears them
    <div className="panel-table" onKeyDown={onKeyDown}>
      <DataTable<PanelLine>
        label={t('familyPanel.list.title')}
        rowKey="residentId"
        columns={columns}
        dataSource={[...rows]}
        onRow={row => ({ onClick: event => opensRow(event.target) && void navigate(`/residents/${row.residentId}`) })}
        rowSelection={{
          selectedRowKeys: [...selected.keys()],
          preserveSelectedRowKeys: true,
          onSelect: (row, chosen) => onSelect([row], chosen),
          onSelectAll: chosen => onSelect(rows, chosen),
          getCheckboxProps: row => ({ 'aria-label': t('familyPanel.list.select', { who: person(t, row) }) }),
          getTitleCheckboxProps: () => ({ 'aria-label': t('familyPanel.bulk.choosePage') }),
          columnWidth: 40,
        }}
      />
    </div>
  );
}

function useColumns(today: string, order: Order, onOrder: (order: Order) => void): TableColumnsType<PanelLine> {
  const { t } = useTranslation();
  const name = useName();
  return useMemo(() => {
    const head = (column: Column, sort?: PanelSort) => ({
      key: column,
      title: sort ? (
        <SortHead
          word={column === 'resident' ? t('familyPanel.list.residentAndAge') : t(`familyPanel.list.columns.${column}`)}
          chosen={order.sort === sort}
          falls={falls(order)}
          onClick={() => onOrder({ sort, reversed: order.sort === sort && !order.reversed })}
        />
      ) : (
        t(`familyPanel.list.columns.${column}`)
      ),
      onHeaderCell: () => ({ 'aria-sort': sort ? ariaSort(sort, order) : undefined }),
    });
    return [
      {
        ...head('resident', 'AGE'),
        render: (_, row) => (
          <>
            <Link to={`/residents/${row.residentId}`} data-resident={row.residentId}>
              {person(t, row)}
            </Link>
            <small>{row.neighbourhood && name(row.neighbourhood)}</small>
          </>
        ),
      },
      { ...head('populations'), render: (_, row) => <PopulationTags populations={row.populations} /> },
      {
        ...head('next', 'DUE'),
        render: (_, { nextPlan }) =>
          nextPlan ? (
            <>
              <DueMark state={nextPlan.dueState} days={daysBetween(today, nextPlan.dueOn)} />
              <small>{`${taskWords(t, nextPlan)} ${shortDate(nextPlan.dueOn, today)}`}</small>
            </>
          ) : (
            <span className="quiet">—</span>
          ),
      },
      {
        ...head('lastFollowUp', 'LAST_FOLLOW_UP'),
        className: 'figures',
        render: (_, row) => (row.lastFollowUpOn ? shortDate(row.lastFollowUpOn, today) : '—'),
      },
      { ...head('bloodPressure', 'SYSTOLIC'), render: (_, row) => <BloodPressure row={row} today={today} /> },
      { ...head('glucose', 'GLUCOSE'), render: (_, row) => <Glucose row={row} today={today} /> },
      { ...head('contract', 'CONTRACT_UNTIL'), render: (_, row) => <Contract row={row} today={today} /> },
      { ...head('recent'), render: (_, row) => <Recent row={row} today={today} /> },
    ];
  }, [t, name, today, order, onOrder]);
}

type Column =
  | 'resident'
  | 'populations'
  | 'next'
  | 'lastFollowUp'
  | 'bloodPressure'
  | 'glucose'
  | 'contract'
  | 'recent';

/** Which way each order runs by itself: dates up, what worries down. */
const fallsByItself: readonly PanelSort[] = ['AGE', 'SYSTOLIC', 'GLUCOSE'];
const falls = ({ sort, reversed }: Order) => fallsByItself.includes(sort) !== reversed;

function ariaSort(sort: PanelSort, order: Order): 'ascending' | 'descending' | undefined {
  if (order.sort !== sort) return undefined;
  return falls(order) ? 'descending' : 'ascending';
}
