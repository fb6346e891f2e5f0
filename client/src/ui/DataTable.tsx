import { Table, type TableProps } from 'antd';
import { Scroller } from './Scroller';

/** A compact table of the console; wider than the screen, it scrolls by itself. */
export function DataTable<Row extends object>({ label, ...table }: TableProps<Row> & { label: string }) {
  return (
    <Scroller label={label}>
      <Table<Row> size="small" pagination={false} {...table} />
    </Scroller>
  );
}
