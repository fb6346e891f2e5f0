import { useTranslation } from 'react-i18next';
import type { PurchaseOrderState } from '../gql/graphql';
import { StateMark } from './parts';

export const orderStates: readonly PurchaseOrderState[] = [
  'SENT',
  'CONFIRMED',
  'RECEIVING',
  'RECEIVED',
  'REFUSED',
  'CLOSED',
  'CANCELLED',
];

const kinds = {
  SENT: 'open',
  CONFIRMED: 'open',
  RECEIVING: 'open',
  RECEIVED: 'good',
  REFUSED: 'bad',
  CLOSED: 'over',
  CANCELLED: 'over',
} as const;

export function OrderStateMark({ state }: { state: PurchaseOrderState }) {
  const { t } = useTranslation();
  return <StateMark kind={kinds[state]}>{t(`purchase.order.state.${state}`)}</StateMark>;
}

interface LinePacks {
  packs: number;
  packsConfirmed?: number | null;
  packsReceived: number;
}

/** How much of an order has come, of how much that was promised. */
export function packsOf(lines: readonly LinePacks[]): { received: number; wanted: number } {
  return lines.reduce(
    (sum, { packs, packsConfirmed, packsReceived }) => ({
      received: sum.received + packsReceived,
      wanted: sum.wanted + (packsConfirmed ?? packs),
    }),
    { received: 0, wanted: 0 },
  );
}
