import { sha256 } from './sha256';

/**
 * What a supplier seals, letter by letter as the API has it: JSON, sorted names, no spaces; amounts and packs as text. It never leaves the browser
 * before the supplier reveals it.
 */
export interface SealedLine {
  /** Number of the offering within the round. */
  offering: number;
  priceFen: bigint;
  packsMax: number;
  deliveryDays: number;
  qualityLevel: number;
}

/** A sealed bid as it is kept for revealing: in this browser, and in the file of the supplier. */
export interface KeptBid {
  kind: 'medgroup-bid';
  round: string;
  supplier: string;
  content: string;
  nonce: string;
  seal: string;
}

const nonceBytes = 24;

export function sealBid(round: string, supplier: string, lines: readonly SealedLine[]): KeptBid {
  const content = contentText(round, supplier, lines);
  const nonce = freshNonce();
  return { kind: 'medgroup-bid', round, supplier, content, nonce, seal: sealOf(content, nonce) };
}

function contentText(round: string, supplier: string, lines: readonly SealedLine[]): string {
  // The names stand in the order of the alphabet, as they are sealed.
  const sorted = lines
    .toSorted((a, b) => a.offering - b.offering)
    .map(({ deliveryDays, offering, packsMax, priceFen, qualityLevel }) => ({
      deliveryDays,
      offering,
      packsMax: packsMax.toString(),
      priceFen: priceFen.toString(),
      qualityLevel,
    }));
  return JSON.stringify({ lines: sorted, round, supplier });
}

export function sealOf(content: string, nonce: string): string {
  return sha256(`${content}\n${nonce}`);
}

/** 48 hexadecimal digits out of the browser's source of secrets. */
function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(nonceBytes));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The lines of kept content, as they were sealed. */
export function linesOf({ content }: KeptBid): SealedLine[] {
  const { lines } = JSON.parse(content) as { lines: Record<keyof SealedLine, string | number>[] };
  return lines.map(line => ({
    offering: Number(line.offering),
    priceFen: BigInt(line.priceFen),
    packsMax: Number(line.packsMax),
    deliveryDays: Number(line.deliveryDays),
    qualityLevel: Number(line.qualityLevel),
  }));
}

/** What a file of a supplier holds; undefined where it is no bid, or was changed since. */
export function readKept(text: string): KeptBid | undefined {
  try {
    const kept = JSON.parse(text) as KeptBid;
    return kept.kind === 'medgroup-bid' && sealOf(kept.content, kept.nonce) === kept.seal ? kept : undefined;
  } catch {
    return undefined;
  }
}
