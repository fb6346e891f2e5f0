import { useTranslation } from 'react-i18next';
import { DispatchRejectDocument, type OrderLineFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { ReasonDialog } from '../ui/ReasonDialog';

/** Says no for the side that waits, with the reason that whoever asked will read. */
export function RejectDialog({
  order,
  onClose,
  onDone,
}: {
  order: OrderLineFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { id: orderId, number, version: expectedVersion, waitingForMe } = order;
  return (
    <ReasonDialog
      title={t('dispatch.rejectTitle', { number })}
      line={t('dispatch.rejectLine')}
      submit={t('dispatch.reject')}
      danger
      send={async reason =>
        (await act(DispatchRejectDocument, { orderId, expectedVersion, side: waitingForMe[0], reason })).dispatchReject
      }
      done={t('dispatch.rejected', { number })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
