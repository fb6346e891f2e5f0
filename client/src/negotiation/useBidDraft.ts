import { useState } from 'react';
import { readYuan } from '../ui/yuan';
import type { SealedLine } from './bidContent';
import { keepDraft, keptDraft } from './keptBids';
import type { SupplierOffering, SupplierRound } from './supplierRound';

/** What is typed for an offering, as text. */
export interface DraftLine {
  price: string;
  packs: string;
  days: string;
  quality: string;
}
export type DraftField = keyof DraftLine;
type Typed = Readonly<Record<string, Partial<DraftLine>>>;

export interface BidDraft {
  lineOf: (offering: SupplierOffering) => DraftLine;
  isWrong: (offering: SupplierOffering, field: DraftField) => boolean;
  isAboveCeiling: (offering: SupplierOffering) => boolean;
  type: (offering: SupplierOffering, field: DraftField, text: string) => void;
  /** Puts days and quality of one line on all. */
  fill: (days: string, quality: string) => void;
  /** The lines that are whole, ready to be sealed. */
  lines: readonly SealedLine[];
  /** Numbers of offerings that are begun and not whole. */
  incomplete: readonly number[];
}

const packsMost = 10_000_000;
const daysMost = 365;
const qualityMost = 5;

function readWhole(text: string, most: number): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  const n = /^\d{1,8}$/.test(plain) ? Number(plain) : 0;
  return n >= 1 && n <= most ? n : undefined;
}

/** A bid as it is typed: kept in this browser from letter to letter, so that nothing has to be typed twice. */
export function useBidDraft(round: SupplierRound, supplierId: string): BidDraft {
  const [typed, setTyped] = useState<Typed>(() => keptDraft<Typed>(round.id, supplierId) ?? {});
  const put = (next: Typed) => {
    setTyped(next);
    keepDraft(round.id, supplierId, next);
  };
  // All that is asked for is offered unless the supplier says less.
  const lineOf = ({ position, packs }: SupplierOffering): DraftLine => ({
    price: '',
    packs: packs?.toString() ?? '',
    days: '',
    quality: '',
    ...typed[position],
  });
  const read = (offering: SupplierOffering) => {
    const { price, packs, days, quality } = lineOf(offering);
    const fen = readYuan(price);
    return {
      price: fen !== undefined && fen > 0n ? fen : undefined,
      packs: readWhole(packs, packsMost),
      days: readWhole(days, daysMost),
      quality: readWhole(quality, qualityMost),
    };
  };
  const isBegun = (offering: SupplierOffering) => lineOf(offering).price.trim() !== '';
  const sealedOf = (offering: SupplierOffering): SealedLine | undefined => {
    const { price, packs, days, quality } = read(offering);
    if (price === undefined || !packs || !days || !quality) return undefined;
    return { offering: offering.position, priceFen: price, packsMax: packs, deliveryDays: days, qualityLevel: quality };
  };
  const begun = round.offerings.filter(isBegun);
  return {
    lineOf,
    isWrong: (offering, field) => {
      const said = lineOf(offering)[field].trim() !== '';
      return said && read(offering)[field] === undefined;
    },
    isAboveCeiling: offering => {
      const { price } = read(offering);
      const ceiling = offering.ceiling && readYuan(offering.ceiling.amount);
      return price !== undefined && ceiling != null && price > ceiling;
    },
    type: ({ position }, field, text) => put({ ...typed, [position]: { ...typed[position], [field]: text } }),
    fill: (days, quality) =>
      put(
        Object.fromEntries(
          round.offerings.map(({ position }) => [
            position,
            { ...typed[position], ...(days ? { days } : {}), ...(quality ? { quality } : {}) },
          ]),
        ),
      ),
    lines: begun.flatMap(offering => sealedOf(offering) ?? []),
    incomplete: begun.filter(offering => !sealedOf(offering)).map(({ position }) => position),
  };
}
