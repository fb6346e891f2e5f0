import { useTranslation } from 'react-i18next';
import { DispatchApproveDocument, type OrderLineFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { tellDone, tellRefused } from '../ui/toasts';

/** Agreeing to an order with one keystroke; what is refused is said at the lower edge. */
export function useApprove(onChanged: () => void) {
  const { t } = useTranslation();
  const { busy, run } = useDialogAct();
  const approve = async (order: OrderLineFragment) => {
    const [side] = order.waitingForMe;
    if (!side || busy) return;
    await run(async () => {
      const payload = (await act(DispatchApproveDocument, { orderId: order.id, side, expectedVersion: order.version }))
        .dispatchApprove;
      const [refused] = payload.userErrors;
      if (refused) tellRefused(refused.message);
      else if (payload.order?.state === 'SUBMITTED') tellDone(t('dispatch.approved', { number: order.number }));
      else tellDone(t('dispatch.allApproved', { number: order.number, date: order.during.from }));
      return payload;
    });
    onChanged();
  };
  return { busy, approve };
}
