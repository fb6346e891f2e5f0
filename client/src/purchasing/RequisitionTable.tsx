import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { RequisitionRowFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { timeOf, useName } from '../ui/format';
import { opensRow, rowKeys } from '../ui/rows';
import { Amount } from './parts';
import { Content, RejectDialog, Signs, useApprove } from './requisition';

const links = 'a[data-requisition]';

/** Requisitions as a table: moved through by arrows, signed and sent back by keys. */
export function RequisitionTable({
  rows,
  onChanged,
}: {
  rows: readonly RequisitionRowFragment[];
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { busy, approve } = useApprove(onChanged);
  const [rejecting, setRejecting] = useState<RequisitionRowFragment>();
  const columns = useColumns(busy, approve, setRejecting);
  const keys = rowKeys(links, (key, { dataset }) => {
    const focused = rows.find(({ id }) => id === dataset.requisition);
    if (key === 'a' && focused?.availableActions.includes('APPROVE')) void approve(focused);
    else if (key === 'x' && focused?.availableActions.includes('REJECT')) setRejecting(focused);
    else return false;
    return true;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows, this only hears them
    <div className="purchase-table" onKeyDown={keys}>
      <DataTable<RequisitionRowFragment>
        label={t('purchase.requisition.title')}
        rowKey="id"
        columns={columns}
        dataSource={[...rows]}
        onRow={({ id }) => ({
          onClick: event => opensRow(event.target) && void navigate(`/purchasing/requisitions/${id}`),
        })}
      />
      {rejecting && <RejectDialog row={rejecting} onClose={() => setRejecting(undefined)} onDone={onChanged} />}
    </div>
  );
}

function useColumns(
  busy: boolean,
  approve: (row: RequisitionRowFragment) => Promise<void>,
  reject: (row: RequisitionRowFragment) => void,
): TableColumnsType<RequisitionRowFragment> {
  const { t } = useTranslation();
  const name = useName();
  return [
    {
      title: t('purchase.requisition.number'),
      render: (_, { id, number, requestedAt }) => (
        <>
          <Link to={`/purchasing/requisitions/${id}`} data-requisition={id} className="figures">
            {number}
          </Link>
          <small className="figures">{timeOf(requestedAt)}</small>
        </>
      ),
    },
    {
      title: t('purchase.requisition.who'),
      render: (_, { institution, place, requestedBy }) => (
        <>
          {institution && name(institution)}
          <small>{[place, requestedBy].flatMap(one => (one ? name(one) : [])).join(' · ')}</small>
        </>
      ),
    },
    { title: t('purchase.requisition.content'), render: (_, row) => <Content of={row} /> },
    { title: t('purchase.amount'), align: 'right', render: (_, { amount }) => <Amount of={amount} /> },
    { title: t('purchase.requisition.progress'), render: (_, row) => <Signs of={row} /> },
    {
      key: 'acts',
      render: (_, row) =>
        row.availableActions.includes('APPROVE') && (
          <span className="purchase-acts">
            <Button size="small" disabled={busy} onClick={() => void approve(row)}>
              {t('purchase.requisition.approve')}
            </Button>
            <Button size="small" type="text" danger onClick={() => reject(row)}>
              {t('purchase.requisition.reject')}
            </Button>
          </span>
        ),
    },
  ];
}
