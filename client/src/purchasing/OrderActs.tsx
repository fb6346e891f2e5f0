import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PurchaseOrderCancelDocument,
  PurchaseOrderCloseDocument,
  PurchaseOrderConfirmDocument,
  type PurchaseOrderFullFragment,
  PurchaseOrderRefuseDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { type Payload, useDialogAct } from '../graphql/useDialogAct';
import { LinkButton } from '../ui/LinkButton';
import { ReasonDialog } from '../ui/ReasonDialog';
import { tellRefused } from '../ui/toasts';
import type { Promised } from './OrderPage';
import { useSide } from './parts';

type Order = PurchaseOrderFullFragment;
type Ending = 'refuse' | 'cancel' | 'close';

interface OrderActsProps {
  order: Order;
  promised: Promised;
  onChanged: () => void;
}

/** What may be done with an order: by its supplier, or by those who ordered. */
export function OrderActs({ order, promised, onChanged }: OrderActsProps) {
  const { t } = useTranslation();
  const { base, supplies } = useSide();
  const [ending, setEnding] = useState<Ending>();
  const { busy, confirm } = useConfirm(order, promised, onChanged);
  const may = order.availableActions;
  const isLess = order.lines.filter(({ id, packs }) => (promised.get(id) ?? packs) < packs).length;
  return (
    <>
      {may.includes('CANCEL') && (
        <Button danger onClick={() => setEnding('cancel')}>
          {t('purchase.order.cancel')}
        </Button>
      )}
      {may.includes('CLOSE') && <Button onClick={() => setEnding('close')}>{t('purchase.order.close')}</Button>}
      {may.includes('REFUSE') && (
        <Button danger onClick={() => setEnding('refuse')}>
          {t('purchase.order.refuse')}
        </Button>
      )}
      {may.includes('CONFIRM') && (
        <Button type="primary" loading={busy} onClick={() => void confirm()}>
          {isLess > 0 ? t('purchase.order.confirmSome', { n: isLess }) : t('purchase.order.confirmWhole')}
        </Button>
      )}
      {may.includes('SHIP') && canShip(order) && (
        <LinkButton type={supplies ? 'primary' : 'default'} to={`${base}/orders/${order.id}/ship`}>
          {t(supplies ? 'purchase.order.ship' : 'purchase.order.shipHouse')}
        </LinkButton>
      )}
      {ending && <EndDialog ending={ending} order={order} onClose={() => setEnding(undefined)} onDone={onChanged} />}
    </>
  );
}

const canShip = ({ lines }: Order) => lines.some(line => (line.packsConfirmed ?? 0) > line.packsShipped);

function useConfirm(order: Order, promised: Promised, onChanged: () => void) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useDialogAct();
  useEffect(() => {
    if (refusal) tellRefused(refusal.message);
  }, [refusal]);
  const confirm = async () => {
    const lines = order.lines.flatMap(({ id, packs }) => {
      const said = promised.get(id);
      return said === undefined || said === packs ? [] : [{ orderLineId: id, packs: said }];
    });
    await run(
      async () => {
        const input = { orderId: order.id, expectedVersion: order.version, lines };
        return (await act(PurchaseOrderConfirmDocument, input)).purchaseOrderConfirm;
      },
      t('purchase.order.confirmDone', { number: order.number }),
    );
    onChanged();
  };
  return { busy, confirm };
}

interface EndDialogProps {
  ending: Ending;
  order: Order;
  onClose: () => void;
  onDone: () => void;
}

function EndDialog({ ending, order: { id, number, version }, onClose, onDone }: EndDialogProps) {
  const { t } = useTranslation();
  const send = async (reason: string): Promise<Payload> => {
    const input = { orderId: id, expectedVersion: version, reason };
    if (ending === 'refuse') return (await act(PurchaseOrderRefuseDocument, input)).purchaseOrderRefuse;
    if (ending === 'cancel') return (await act(PurchaseOrderCancelDocument, input)).purchaseOrderCancel;
    return (await act(PurchaseOrderCloseDocument, input)).purchaseOrderClose;
  };
  const done = { refuse: 'refused', cancel: 'cancelled', close: 'closed' } as const;
  return (
    <ReasonDialog
      title={t(`purchase.order.${ending}Title`, { number })}
      line={t(`purchase.order.${ending}Line`)}
      label={t('purchase.reason')}
      submit={t(`purchase.order.${ending}`)}
      danger
      send={send}
      done={t(`purchase.order.${done[ending]}`, { number })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
