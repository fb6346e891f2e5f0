import { useTranslation } from 'react-i18next';
import type { InvoiceRowFragment, PaymentRequestState, SupplierInvoiceState } from '../gql/graphql';
import { count } from '../ui/format';
import { StateMark } from './parts';

export const invoiceStates: readonly SupplierInvoiceState[] = [
  'OPEN',
  'DISPUTED',
  'MATCHED',
  'REQUESTED',
  'PAID',
  'WITHDRAWN',
];
const invoiceKinds = {
  OPEN: 'open',
  DISPUTED: 'bad',
  MATCHED: 'good',
  REQUESTED: 'open',
  PAID: 'good',
  WITHDRAWN: 'over',
} as const;

export function InvoiceStateMark({ state }: { state: SupplierInvoiceState }) {
  const { t } = useTranslation();
  return <StateMark kind={invoiceKinds[state]}>{t(`purchase.invoice.state.${state}`)}</StateMark>;
}

/** Whether an invoice that has not passed agrees with order and receipt now. */
export function Check({ of: { state, differences } }: { of: Pick<InvoiceRowFragment, 'state' | 'differences'> }) {
  const { t } = useTranslation();
  if (state !== 'OPEN' && state !== 'DISPUTED') return null;
  return differences.length === 0 ? (
    <span>{t('purchase.invoice.agrees')}</span>
  ) : (
    <span className="danger" title={differences.map(({ message }) => message).join('\n')}>
      {t('purchase.invoice.differs', { n: count(differences.length) })}
    </span>
  );
}

export const paymentStates: readonly PaymentRequestState[] = ['REQUESTED', 'APPROVED', 'PAID', 'REJECTED'];
const paymentKinds = { REQUESTED: 'open', APPROVED: 'open', PAID: 'good', REJECTED: 'bad' } as const;

export function PaymentStateMark({ state }: { state: PaymentRequestState }) {
  const { t } = useTranslation();
  return <StateMark kind={paymentKinds[state]}>{t(`purchase.payment.state.${state}`)}</StateMark>;
}
