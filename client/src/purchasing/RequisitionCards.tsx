import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequisitionRowFragment } from '../gql/graphql';
import { timeOf, useName } from '../ui/format';
import { Amount } from './parts';
import { Content, RejectDialog, Signs, useApprove } from './requisition';

/** Requisitions on a phone. */
export function RequisitionCards({
  rows,
  onChanged,
}: {
  rows: readonly RequisitionRowFragment[];
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { busy, approve } = useApprove(onChanged);
  const [rejecting, setRejecting] = useState<RequisitionRowFragment>();
  return (
    <ul className="plain purchase-cards">
      {rows.map(row => (
        <li key={row.id}>
          <div className="purchase-card-head">
            <Link to={`/purchasing/requisitions/${row.id}`} className="figures">
              {row.number}
            </Link>
            <b>
              <Amount of={row.amount} />
            </b>
          </div>
          <Content of={row} />
          <small className="quiet">
            {[row.institution, row.place].flatMap(one => (one ? name(one) : [])).join(' · ')} ·{' '}
            {timeOf(row.requestedAt)}
          </small>
          <Signs of={row} />
          {row.availableActions.includes('APPROVE') && (
            <span className="purchase-acts">
              <Button disabled={busy} onClick={() => void approve(row)}>
                {t('purchase.requisition.approve')}
              </Button>
              <Button danger onClick={() => setRejecting(row)}>
                {t('purchase.requisition.reject')}
              </Button>
            </span>
          )}
        </li>
      ))}
      {rejecting && <RejectDialog row={rejecting} onClose={() => setRejecting(undefined)} onDone={onChanged} />}
    </ul>
  );
}
