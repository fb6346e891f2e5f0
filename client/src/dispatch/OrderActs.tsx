import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DispatchAction, DispatchSubmitDocument, type OrderLineFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { assertNever } from '../ui/assertNever';
import { Blockers } from '../ui/Blockers';
import { CancelDialog, ExtendDialog, MoveDialog, RecallDialog, ReplaceDialog } from './OrderDialogs';
import { RejectDialog } from './RejectDialog';
import { useApprove } from './useOrderActs';

/** In the order in which they are wanted. */
const shown: readonly DispatchAction[] = [
  'APPROVE',
  'REJECT',
  'SUBMIT',
  'MOVE',
  'EXTEND',
  'REPLACE',
  'RECALL',
  'CANCEL',
];

interface ActsProps {
  order: OrderLineFragment;
  onChanged: () => void;
  only?: readonly DispatchAction[];
}

/** What somebody may do with an order now, as the API says. */
export function OrderActs({ order, onChanged, only = shown }: ActsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<DispatchAction>();
  const { busy, approve } = useApprove(onChanged);
  const submit = useSubmit(order, onChanged);
  const [side] = order.waitingForMe;
  const start = (action: DispatchAction) => {
    if (action === 'APPROVE') void approve(order);
    else if (action === 'SUBMIT') void submit.send();
    else setOpen(action);
  };
  const word = (action: DispatchAction) => {
    if (action === 'APPROVE')
      return side ? t('dispatch.approveAs', { side: t(`dispatch.side.${side}`) }) : t('dispatch.approve');
    return action === 'REJECT' ? t('dispatch.reject') : t(`dispatch.act.${action}`);
  };
  const actions = shown.filter(action => only.includes(action) && order.availableActions.includes(action));
  return (
    <>
      {actions.length > 0 && (
        <div className="order-row">
          {actions.map(action => (
            <Button
              key={action}
              type={action === 'APPROVE' || action === 'SUBMIT' ? 'primary' : 'default'}
              danger={action === 'RECALL'}
              loading={(action === 'APPROVE' && busy) || (action === 'SUBMIT' && submit.busy)}
              onClick={() => start(action)}
            >
              {word(action)}
            </Button>
          ))}
        </div>
      )}
      {submit.refusal && <Blockers {...submit.refusal} onFollow={() => undefined} />}
      {open && <Dialog action={open} order={order} onClose={() => setOpen(undefined)} onDone={onChanged} />}
    </>
  );
}

function useSubmit({ id: orderId, number, version: expectedVersion }: OrderLineFragment, onChanged: () => void) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useDialogAct();
  const send = async () => {
    await run(
      async () => (await act(DispatchSubmitDocument, { orderId, expectedVersion })).dispatchSubmit,
      t('dispatch.submitted', { number }),
    );
    onChanged();
  };
  return { busy, refusal, send };
}

export interface OrderDialogProps {
  order: OrderLineFragment;
  onClose: () => void;
  onDone: () => void;
}

function Dialog({ action, ...dialog }: OrderDialogProps & { action: DispatchAction }) {
  switch (action) {
    case 'REJECT':
      return <RejectDialog {...dialog} />;
    case 'MOVE':
      return <MoveDialog {...dialog} />;
    case 'CANCEL':
      return <CancelDialog {...dialog} />;
    case 'RECALL':
      return <RecallDialog {...dialog} />;
    case 'REPLACE':
      return <ReplaceDialog {...dialog} />;
    case 'EXTEND':
      return <ExtendDialog {...dialog} />;
    case 'APPROVE':
    case 'SUBMIT':
      return null;
    default:
      return assertNever(action);
  }
}
