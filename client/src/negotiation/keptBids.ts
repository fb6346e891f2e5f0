import { type KeptBid, readKept } from './bidContent';

/** Sealed bids and drafts of bids in this browser, by seal and by round. */

const bidKey = (seal: string) => `medgroup.bid.${seal}`;
const draftKey = (roundId: string, supplierId: string) => `medgroup.bid-draft.${roundId}.${supplierId}`;

/** Kept before the seal is handed in: whatever happens to the page then, the bid can be revealed. */
export function keepBid(kept: KeptBid): void {
  localStorage.setItem(bidKey(kept.seal), JSON.stringify(kept));
}

export function keptBid(seal: string): KeptBid | undefined {
  return readKept(localStorage.getItem(bidKey(seal)) ?? '');
}

export function keepDraft<Draft>(roundId: string, supplierId: string, draft: Draft): void {
  localStorage.setItem(draftKey(roundId, supplierId), JSON.stringify(draft));
}

export function keptDraft<Draft>(roundId: string, supplierId: string): Draft | undefined {
  try {
    return (JSON.parse(localStorage.getItem(draftKey(roundId, supplierId)) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Saves the file that the supplier must keep. */
export function downloadBid(kept: KeptBid): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${kept.round}-${kept.supplier}-${kept.seal.slice(0, 8)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
