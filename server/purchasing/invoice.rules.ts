import { type Fen, toYuan } from '../kernel/money';
import type { Text } from '../kernel/result';

/**
 * Decides whether an invoice agrees with what was ordered and received: to the fen and to the pack.
 *
 * The price is that of the order line, neither more nor less; packs are no more than were received, not returned, and not on an invoice that
 * has passed before; what belongs to the supplier until it is used is billed by its settlement, never by the order; and the lines come to the
 * amount on the paper.
 */
export interface InvoiceFacts {
  readonly amountFen: Fen;
  readonly lines: readonly InvoiceLineFacts[];
}

export type InvoiceLineFacts = OrderLineBilled | SettlementBilled;

export interface OrderLineBilled {
  readonly kind: 'ORDER';
  readonly orderLineId: string;
  readonly packs: bigint;
  readonly priceFen: Fen;
  readonly orderedPriceFen: Fen;
  readonly packsReceived: bigint;
  readonly packsReturned: bigint;
  /** On other invoices that have passed. */
  readonly packsInvoiced: bigint;
  readonly isConsigned: boolean;
}

export interface SettlementBilled {
  readonly kind: 'SETTLEMENT';
  readonly settlementId: string;
  readonly amountFen: Fen;
  readonly settledFen: Fen;
  readonly isInvoiced: boolean;
}

export enum InvoiceDifferenceKind {
  PRICE = 'PRICE',
  PACKS = 'PACKS',
  CONSIGNED = 'CONSIGNED',
  SETTLEMENT = 'SETTLEMENT',
  SUM = 'SUM',
}

export interface InvoiceDifference {
  readonly kind: InvoiceDifferenceKind;
  /** Which line, from 0; null: the invoice as a whole. */
  readonly line: number | null;
  /** What was agreed on or received, and what the invoice says; packs, or yuan with two decimals. */
  readonly expected: string;
  readonly invoiced: string;
}

/** Everything in which an invoice differs; empty when it agrees. Lines of one order line count together, and a settlement stands on it once. */
export function invoiceDifferences({ amountFen, lines }: InvoiceFacts): InvoiceDifference[] {
  const billed = new Map<string, bigint>();
  const settled = new Set<string>();
  const ofLines = lines.flatMap((line, index) =>
    line.kind === 'ORDER' ? orderDifferences(line, index, billed) : settlementDifferences(line, index, settled),
  );
  const sumFen = lines.reduce((sum, line) => sum + lineAmount(line), 0n);
  const ofSum = difference(InvoiceDifferenceKind.SUM, null, yuan(sumFen), yuan(amountFen));
  return sumFen === amountFen ? ofLines : [...ofLines, ofSum];
}

function lineAmount(line: InvoiceLineFacts): Fen {
  return line.kind === 'ORDER' ? line.packs * line.priceFen : line.amountFen;
}

function orderDifferences(line: OrderLineBilled, index: number, billed: Map<string, bigint>): InvoiceDifference[] {
  const { orderLineId, packs, priceFen, orderedPriceFen, isConsigned } = line;
  const before = billed.get(orderLineId) ?? 0n;
  billed.set(orderLineId, before + packs);
  const open = line.packsReceived - line.packsReturned - line.packsInvoiced - before;
  return [
    ...(priceFen === orderedPriceFen
      ? []
      : [difference(InvoiceDifferenceKind.PRICE, index, yuan(orderedPriceFen), yuan(priceFen))]),
    ...(isConsigned ? [difference(InvoiceDifferenceKind.CONSIGNED, index, '0', packs.toString())] : []),
    ...(packs <= open || isConsigned
      ? []
      : [difference(InvoiceDifferenceKind.PACKS, index, (open < 0n ? 0n : open).toString(), packs.toString())]),
  ];
}

function settlementDifferences(line: SettlementBilled, index: number, settled: Set<string>): InvoiceDifference[] {
  const { settlementId, amountFen, settledFen } = line;
  const isInvoiced = line.isInvoiced || settled.has(settlementId);
  settled.add(settlementId);
  if (amountFen === settledFen && !isInvoiced) return [];
  return [difference(InvoiceDifferenceKind.SETTLEMENT, index, yuan(isInvoiced ? 0n : settledFen), yuan(amountFen))];
}

function difference(
  kind: InvoiceDifferenceKind,
  line: number | null,
  expected: string,
  invoiced: string,
): InvoiceDifference {
  return { kind, line, expected, invoiced };
}

function yuan(fen: Fen): string {
  return toYuan(fen);
}

/** A difference as a sentence. */
export function sayDifference({ kind, line, expected, invoiced }: InvoiceDifference): Text {
  const where = { zh: line === null ? '' : `第 ${line + 1} 行：`, en: line === null ? '' : `Line ${line + 1}: ` };
  const what = sentences[kind](expected, invoiced);
  return { zh: `${where.zh}${what.zh}`, en: `${where.en}${what.en}` };
}

const sentences: Readonly<Record<InvoiceDifferenceKind, (expected: string, invoiced: string) => Text>> = {
  PRICE: (expected, invoiced) => ({
    zh: `订单单价 ${expected} 元，发票单价 ${invoiced} 元。`,
    en: `ordered at ${expected} yuan, invoiced at ${invoiced}.`,
  }),
  PACKS: (expected, invoiced) => ({
    zh: `可开票 ${expected} 个包装，发票为 ${invoiced} 个。`,
    en: `${expected} packs may be invoiced, ${invoiced} are.`,
  }),
  CONSIGNED: (_expected, invoiced) => ({
    zh: `代管物资按使用结算，不能按到货开票（${invoiced} 个包装）。`,
    en: `${invoiced} packs are the supplier’s until they are used, and billed by settlement.`,
  }),
  SETTLEMENT: (expected, invoiced) => ({
    zh: `结算应开 ${expected} 元，发票为 ${invoiced} 元。`,
    en: `${expected} yuan of the settlement may be invoiced, ${invoiced} are.`,
  }),
  SUM: (expected, invoiced) => ({
    zh: `各行合计 ${expected} 元，发票总额 ${invoiced} 元。`,
    en: `the lines come to ${expected} yuan, the invoice says ${invoiced}.`,
  }),
};
