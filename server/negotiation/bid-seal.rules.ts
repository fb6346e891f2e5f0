import { createHash } from 'node:crypto';
import { canonical } from '../pay/canonical.rules';

/**
 * Decides what stands under the seal of a bid, letter by letter, so that an outsider can compute it: docs/procurement.md shows how.
 *
 * Source: DOMAIN §7 (hash before the deadline, content after). Choices: the content names the round and the supplier, so that nobody can hand
 * in another one's seal; whole numbers that may be large are text; lines stand in the order of their offerings; the nonce, at least 32 signs
 * that the supplier makes up, keeps everybody from trying out prices.
 */

/** What a bid says of one offering. */
export interface SealedLine {
  /** The offering's number within the round. */
  readonly position: number;
  readonly priceFen: bigint;
  readonly packsMax: bigint;
  readonly deliveryDays: number;
  readonly qualityLevel: number;
}

export interface BidContent {
  readonly roundNumber: string;
  readonly supplierCode: string;
  readonly lines: readonly SealedLine[];
}

/** The content as it is sealed: JSON, sorted names, no spaces. */
export function bidContentText({ roundNumber, supplierCode, lines }: BidContent): string {
  const sorted = [...lines].sort((a, b) => a.position - b.position);
  return canonical({
    lines: sorted.map(({ position, priceFen, packsMax, deliveryDays, qualityLevel }) => ({
      offering: position,
      priceFen,
      packsMax,
      deliveryDays,
      qualityLevel,
    })),
    round: roundNumber,
    supplier: supplierCode,
  });
}

/** SHA-256 over the UTF-8 of content, line feed and nonce; 64 hexadecimal digits in small letters. */
export function sealOf(contentText: string, nonce: string): string {
  return createHash('sha256').update(`${contentText}\n${nonce}`, 'utf8').digest('hex');
}

export const sealPattern = /^[0-9a-f]{64}$/;
export const noncePattern = /^[0-9A-Za-z_-]{32,128}$/;

/** Reads content that was sealed; the database takes no other form. */
export function readBidLines(contentText: string): SealedLine[] {
  const { lines } = JSON.parse(contentText) as { lines: readonly Record<string, string | number>[] };
  return lines.map(line => ({
    position: Number(line.offering),
    priceFen: BigInt(line.priceFen ?? 0),
    packsMax: BigInt(line.packsMax ?? 0),
    deliveryDays: Number(line.deliveryDays),
    qualityLevel: Number(line.qualityLevel),
  }));
}
