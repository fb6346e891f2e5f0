import { Button, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { OrderLineFragment } from '../gql/graphql';
import { KindTag } from '../staff/KindTag';
import { DataTable } from '../ui/DataTable';
import { useName } from '../ui/format';
import { opensRow, rowKeys } from '../ui/rows';
import { Days, Progress, Way } from './OrderFacts';
import { RejectDialog } from './RejectDialog';
import { useApprove } from './useOrderActs';

const links = 'a[data-order]';

/** Orders as a table: moved through by arrows, agreed to by a key. */
export function OrderTable({ orders, onChanged }: { orders: readonly OrderLineFragment[]; onChanged: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { busy, approve } = useApprove(onChanged);
  const [rejecting, setRejecting] = useState<OrderLineFragment>();
  const columns = useColumns(busy, approve, setRejecting);
  const onKeyDown = rowKeys(links, (key, { dataset }) => {
    const focused = orders.find(({ id }) => id === dataset.order);
    if (key !== 'a' || !focused) return false;
    void approve(focused);
    return true;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows, this only hears them
    <div className="order-table" onKeyDown={onKeyDown}>
      <DataTable<OrderLineFragment>
        label={t('dispatch.title')}
        rowKey="id"
        columns={columns}
        dataSource={[...orders]}
        rowClassName={({ waitingForMe }) => (waitingForMe.length > 0 ? 'order-mine' : '')}
        onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`/dispatch/${id}`) })}
      />
      {rejecting && <RejectDialog order={rejecting} onClose={() => setRejecting(undefined)} onDone={onChanged} />}
    </div>
  );
}

function useColumns(
  busy: boolean,
  approve: (order: OrderLineFragment) => Promise<void>,
  reject: (order: OrderLineFragment) => void,
): TableColumnsType<OrderLineFragment> {
  const { t } = useTranslation();
  const name = useName();
  return useMemo(
    () => [
      {
        title: t('dispatch.columns.person'),
        render: (_, { id, number, person }) => (
          <>
            <Link to={`/dispatch/${id}`} data-order={id}>
              {person ? name(person) : number}
            </Link>
            <small className="figures">{number}</small>
          </>
        ),
      },
      {
        title: t('dispatch.columns.kind'),
        render: (_, { kind, shareBp, post }) => (
          <>
            <KindTag kind={kind} shareBp={shareBp} />
            <small>{t(`post.${post}`)}</small>
          </>
        ),
      },
      { title: t('dispatch.columns.way'), render: (_, order) => <Way order={order} /> },
      { title: t('dispatch.columns.during'), render: (_, order) => <Days order={order} /> },
      { title: t('dispatch.columns.state'), render: (_, order) => <Progress order={order} /> },
      {
        title: <span className="visually-hidden">{t('dispatch.columns.act')}</span>,
        render: (_, order) =>
          order.waitingForMe.length > 0 && (
            <span className="order-acts">
              <Button size="small" type="primary" disabled={busy} onClick={() => void approve(order)}>
                {t('dispatch.approve')}
              </Button>
              <Button size="small" onClick={() => reject(order)}>
                {t('dispatch.reject')}
              </Button>
            </span>
          ),
      },
    ],
    [t, name, busy, approve, reject],
  );
}
