import type { Page } from 'playwright-core';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import type { DemoApi } from './demo-api';

interface Offered {
  readonly groupId: string;
  readonly itemId: string;
  readonly packId: string;
}

/** How long suppliers have for their bids; both seal on screens of their own meanwhile. */
const bidsMs = Number(process.env.SUPPLY_BIDS_MS ?? 20_000);

/** A draft that offers one consumable; the browser goes on from what the houses need. */
export async function draftRound(api: DemoApi): Promise<{ roundId: string; number: string }> {
  const { groupId, itemId, packId } = await anything(api);
  const today = civilDateOf(new Date());
  const { round } = await api.act<{ round: { id: string; number: string } }>(
    'supplycentre',
    ['negotiationRoundDraft', 'NegotiationRoundDraftInput', 'round { id number }'],
    { ...termsOf(Date.now() + 3_600_000, today), groupId, kind: 'CONSUMABLE' },
  );
  await api.act('supplycentre', ['offeringAdd', 'OfferingAddInput', 'round { id }'], {
    roundId: round.id,
    offerings: [{ itemId, packId }],
  });
  return { roundId: round.id, number: round.number };
}

/** Brings the deadline near; answers when it is. */
export async function closeSoon(api: DemoApi, roundId: string): Promise<number> {
  const bidsUntil = Date.now() + bidsMs;
  const terms = termsOf(bidsUntil, civilDateOf(new Date()));
  await api.act('supplycentre', ['negotiationRoundChange', 'NegotiationRoundChangeInput', 'round { id }'], {
    ...terms,
    roundId,
  });
  return bidsUntil;
}

function termsOf(bidsUntil: number, today: string) {
  const at = (ms: number) => new Date(ms).toISOString();
  return {
    titleZh: '旅程耗材议价',
    demandUntil: at(bidsUntil - 1_000),
    bidsUntil: at(bidsUntil),
    revealUntil: at(bidsUntil + 3_600_000),
    termFrom: today,
    termUntil: addDays(today, 365),
    weights: { priceBp: 6_000, qualityBp: 2_500, deliveryBp: 1_500 },
    isConsigned: true,
  };
}

async function anything(api: DemoApi): Promise<Offered> {
  const { viewer } = await api.as<{ viewer: { groups: { id: string }[] } }>(
    'supplycentre',
    '{ viewer { groups { id } } }',
  );
  const groupId = viewer.groups[0]?.id ?? '';
  const { catalogueItems } = await api.as<{
    catalogueItems: { edges: { node: { id: string; packs: { id: string; units: number }[] } }[] };
  }>(
    'supplycentre',
    'query ($groupId: ID!) { catalogueItems(groupId: $groupId, kinds: [CONSUMABLE], first: 1) { edges { node { id packs { id units } } } } }',
    { groupId },
  );
  const item = catalogueItems.edges[0]?.node;
  return { groupId, itemId: item?.id ?? '', packId: item?.packs[0]?.id ?? '' };
}

/** Agrees to what a dialog asks; it closes when it happened, and stays with the reason when it was refused. */
export async function agree(page: Page): Promise<void> {
  const button = page.locator('.ant-modal-footer .ant-btn-primary');
  await button.click();
  await button.waitFor({ state: 'detached' });
}
