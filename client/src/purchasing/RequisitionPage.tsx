import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { type RequisitionRowFragment, RequisitionWholeDocument } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, timeOf, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { Amount, Facts, Gone, ItemName, yuanOf } from './parts';
import { CancelDialog, RejectDialog, RequisitionStateMark, useApprove } from './requisition';
import './purchasing.css';
import '../catalogue/catalogue.css';

/** One requisition: what, at which prices, who signed. */
export default function RequisitionPage() {
  const { t } = useTranslation();
  const { requisitionId = '' } = useParams();
  const { data, error, refetch } = useQuery(RequisitionWholeDocument, {
    variables: { id: requisitionId },
    fetchPolicy: 'cache-and-network',
  });
  const requisition = data?.requisition;
  useTitle(requisition?.number ?? t('purchase.requisition.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  if (!requisition) return <Gone back="/purchasing" />;
  return <Whole requisition={requisition} onChanged={() => void refetch()} />;
}

type Row = RequisitionRowFragment;

function Whole({ requisition, onChanged }: { requisition: Row; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { number, institution, place, requestedBy, requestedAt, note, amount, endReason, split } = requisition;
  return (
    <Page
      title={number}
      sentence={
        <>
          {institution && name(institution)} {t('purchase.yuan', { n: yuanOf(amount) })}{' '}
          <RequisitionStateMark state={requisition.state} />
        </>
      }
      note={<Link to="/purchasing">{t('purchase.back')}</Link>}
      tools={<Acts requisition={requisition} onChanged={onChanged} />}
    >
      {split && <Split split={split} />}
      <Section title={number}>
        <Facts
          facts={[
            [t('purchase.requisition.requestedBy'), requestedBy && name(requestedBy)],
            [t('purchase.requisition.requestedAt'), timeOf(requestedAt)],
            [t('purchase.requisition.place'), place && name(place)],
            [t('purchase.requisition.note'), note],
            [t('purchase.requisition.endReason'), endReason],
          ]}
        />
      </Section>
      <Lines requisition={requisition} />
      <Section title={t('purchase.requisition.approvals')}>
        <ol className="purchase-steps">
          {requisition.approvals.map(({ level, decision, decidedAt, decidedBy, reason }) => (
            <li key={level}>
              <b>{t(`purchase.requisition.level.${level}`)}</b>
              <span className={decision === 'REJECTED' ? 'danger' : undefined}>
                {t(`purchase.requisition.decision.${decision}`)}
              </span>
              {decidedBy && <span>{name(decidedBy)}</span>}
              {decidedAt && <span className="quiet figures">{timeOf(decidedAt)}</span>}
              {reason && <span>{reason}</span>}
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}

function Acts({ requisition, onChanged }: { requisition: Row; onChanged: () => void }) {
  const { t } = useTranslation();
  const { busy, approve } = useApprove(onChanged);
  const [asking, setAsking] = useState<'reject' | 'cancel'>();
  const may = requisition.availableActions;
  const close = () => setAsking(undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || asking || !(event.target instanceof HTMLElement)) return;
      if (event.target.closest('input, textarea, [role="dialog"]')) return;
      if (event.key === 'a' && may.includes('APPROVE')) void approve(requisition);
      else if (event.key === 'x' && may.includes('REJECT')) setAsking('reject');
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <>
      {may.includes('CANCEL') && (
        <Button onClick={() => setAsking('cancel')}>{t('purchase.requisition.cancel')}</Button>
      )}
      {may.includes('REJECT') && (
        <Button danger onClick={() => setAsking('reject')}>
          {t('purchase.requisition.reject')}
        </Button>
      )}
      {may.includes('APPROVE') && (
        <Button type="primary" loading={busy} onClick={() => void approve(requisition)}>
          {t('purchase.requisition.approve')}
        </Button>
      )}
      {asking === 'reject' && <RejectDialog row={requisition} onClose={close} onDone={onChanged} />}
      {asking === 'cancel' && <CancelDialog row={requisition} onClose={close} onDone={onChanged} />}
    </>
  );
}

function Split({ split }: { split: NonNullable<Row['split']> }) {
  const { t } = useTranslation();
  const levels = split.levelsAvoided.map(level => t(`purchase.requisition.level.${level}`)).join('、');
  return (
    <div className="purchase-split" role="note">
      <p>
        <b>{t('purchase.requisition.splitTitle')}</b>{' '}
        {t('purchase.requisition.splitLine', {
          n: split.requisitionIds.length,
          total: yuanOf(split.total),
          levels,
        })}
      </p>
      <p>
        {split.requisitionIds.map((id, nth) => (
          <span key={id}>
            {nth > 0 && ' · '}
            <Link to={`/purchasing/requisitions/${id}`}>
              {t('purchase.requisition.related')} {nth + 1}
            </Link>
          </span>
        ))}
      </p>
    </div>
  );
}

function Lines({ requisition: { lines, amount } }: { requisition: Row }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Section title={t('purchase.requisition.lines')} aside={t('purchase.yuan', { n: yuanOf(amount) })}>
      <div className="purchase-table">
        <DataTable<Row['lines'][number]>
          label={t('purchase.requisition.lines')}
          rowKey={line => `${line.item?.id} ${line.pack?.id}`}
          dataSource={[...lines]}
          columns={[
            { title: t('purchase.item'), render: (_, { item, pack }) => <ItemName item={item} pack={pack} /> },
            { title: t('purchase.supplier'), render: (_, { supplier }) => supplier && name(supplier) },
            { title: t('purchase.price'), align: 'right', render: (_, { price }) => <Amount of={price} /> },
            {
              title: t('purchase.packs'),
              align: 'right',
              render: (_, { packs, pack }) => (
                <span className="figures">
                  {count(packs)} {pack && name(pack)}
                </span>
              ),
            },
            { title: t('purchase.amount'), align: 'right', render: (_, line) => <Amount of={line.amount} /> },
            {
              title: t('purchase.requisition.order'),
              render: (_, { order }) => order && <Link to={`/purchasing/orders/${order.id}`}>{order.number}</Link>,
            },
          ]}
        />
      </div>
    </Section>
  );
}
