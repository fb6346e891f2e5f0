import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RequisitionApproveDocument,
  RequisitionCancelDocument,
  RequisitionRejectDocument,
  type RequisitionRowFragment,
  type RequisitionState,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { useName } from '../ui/format';
import { ReasonDialog } from '../ui/ReasonDialog';
import { tellRefused } from '../ui/toasts';
import { StateMark } from './parts';

export const requisitionStates: readonly RequisitionState[] = [
  'SUBMITTED',
  'APPROVED',
  'ORDERED',
  'REJECTED',
  'CANCELLED',
];

const kinds = { SUBMITTED: 'open', APPROVED: 'open', ORDERED: 'good', REJECTED: 'bad', CANCELLED: 'over' } as const;

export function RequisitionStateMark({ state }: { state: RequisitionState }) {
  const { t } = useTranslation();
  return <StateMark kind={kinds[state]}>{t(`purchase.requisition.state.${state}`)}</StateMark>;
}

/** Who has signed, and who is next: "机构 ✓ 财务 …". */
export function Signs({ of }: { of: Pick<RequisitionRowFragment, 'approvals' | 'state' | 'split'> }) {
  const { t } = useTranslation();
  const signs = { APPROVED: '✓', REJECTED: '✕', WAITING: '…' } as const;
  return (
    <span className="purchase-signs">
      <RequisitionStateMark state={of.state} />
      {of.approvals.map(({ level, decision }) => (
        <span key={level} className="quiet" title={t(`purchase.requisition.decision.${decision}`)}>
          {t(`purchase.requisition.level.${level}`)}
          <span aria-hidden="true">{signs[decision]}</span>
          <span className="visually-hidden">{t(`purchase.requisition.decision.${decision}`)}</span>
        </span>
      ))}
      {of.split && <span className="purchase-warn">{t('purchase.requisition.split')}</span>}
    </span>
  );
}

/** "阿莫西林胶囊 等 3 项". */
export function Content({ of: { lines } }: { of: Pick<RequisitionRowFragment, 'lines'> }) {
  const { t } = useTranslation();
  const name = useName();
  const [first] = lines;
  return (
    <>
      {first?.item ? name(first.item) : '—'}
      {lines.length > 1 && <small>{t('purchase.requisition.more', { n: lines.length })}</small>}
    </>
  );
}

/** Signs a requisition for the level that is next. */
export function useApprove(onChanged: () => void) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useDialogAct();
  useEffect(() => {
    if (refusal) tellRefused(refusal.message);
  }, [refusal]);
  const approve = async ({ id, version, number }: Pick<RequisitionRowFragment, 'id' | 'version' | 'number'>) => {
    await run(
      async () => {
        const input = { requisitionId: id, expectedVersion: version };
        return (await act(RequisitionApproveDocument, input)).requisitionApprove;
      },
      t('purchase.requisition.approved', { number }),
    );
    onChanged();
  };
  return { busy, approve };
}

type Row = Pick<RequisitionRowFragment, 'id' | 'version' | 'number'>;

export function RejectDialog({ row, onClose, onDone }: { row: Row; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('purchase.requisition.rejectTitle', { number: row.number })}
      line={t('purchase.requisition.rejectLine')}
      label={t('purchase.reason')}
      submit={t('purchase.requisition.reject')}
      danger
      send={async reason => {
        const input = { requisitionId: row.id, expectedVersion: row.version, reason };
        return (await act(RequisitionRejectDocument, input)).requisitionReject;
      }}
      done={t('purchase.requisition.rejected', { number: row.number })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

export function CancelDialog({ row, onClose, onDone }: { row: Row; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('purchase.requisition.cancelTitle', { number: row.number })}
      line={t('purchase.requisition.cancelLine')}
      label={t('purchase.reason')}
      submit={t('purchase.requisition.cancel')}
      danger
      send={async reason => {
        const input = { requisitionId: row.id, expectedVersion: row.version, reason };
        return (await act(RequisitionCancelDocument, input)).requisitionCancel;
      }}
      done={t('purchase.requisition.cancelled', { number: row.number })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
