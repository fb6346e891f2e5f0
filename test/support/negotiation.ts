import { bidContentText, sealOf } from '../../server/negotiation/bid-seal.rules';
import type { World } from './world';

/** What a round of before this system is made of. */
export interface PastRound {
  readonly groupId: string;
  /** Houses that asked, each for 100 packs. */
  readonly institutionIds: readonly string[];
  readonly supplierId: string;
  readonly supplierCode: string;
  readonly itemId: string;
  readonly packId: string;
  /** Of one pack. */
  readonly priceFen?: bigint;
  readonly term?: string;
  readonly isConsigned?: boolean;
}

export interface Negotiated {
  readonly roundId: string;
  readonly offeringId: string;
  readonly bidId: string;
  readonly awardId: string;
  readonly agreementId: string;
  readonly priceLineId: string;
  /** In the order of the houses. */
  readonly contractIds: readonly string[];
}

/** A round of consumables with one bidder, awarded, published and signed by everybody, past all of its deadlines. */
export async function negotiated(world: World, past: PastRound): Promise<Negotiated> {
  const { groupId, institutionIds, supplierId, supplierCode, itemId, packId, priceFen = 1_250n } = past;
  const { term = '[2025-01-01,2999-01-01)', isConsigned = false } = past;
  const [buyer, seller] = [await world.person('buyer'), await world.person('seller')];
  const at = (hours: number) => new Date(Date.UTC(2024, 11, 1, hours));
  const packs = 100 * institutionIds.length;
  await world.rows('BEGIN');
  const roundId = await world.insert('negotiation_round', {
    group_id: groupId,
    title_zh: '注射器',
    kind: 'CONSUMABLE',
    state: 'PUBLISHED',
    demand_until: at(1),
    bids_until: at(3),
    reveal_until: at(5),
    term,
    weight_price_bp: 6000,
    weight_quality_bp: 3000,
    weight_delivery_bp: 1000,
    is_consigned: isConsigned,
    is_imported: true,
    created_by: buyer,
    created_at: at(0),
    opened_at: at(2),
    unsealed_at: at(6),
    awarded_at: at(7),
    published_at: at(8),
  });
  const [round] = await world.rows<{ number: string }>('SELECT number FROM negotiation_round WHERE id = $1', [roundId]);
  const offeringId = await world.insert('offering', {
    round_id: roundId,
    position: 1,
    item_id: itemId,
    pack_id: packId,
    packs,
    previous_fen: (priceFen * 2n).toString(),
    previous_source: '旧合同',
  });
  for (const institutionId of institutionIds)
    await world.rows('INSERT INTO offering_demand VALUES ($1, $2, 100, $3, $4)', [
      offeringId,
      institutionId,
      buyer,
      at(1),
    ]);
  const line = { position: 1, priceFen, packsMax: BigInt(packs), deliveryDays: 3, qualityLevel: 4 };
  const content = bidContentText({ roundNumber: round?.number ?? '', supplierCode, lines: [line] });
  const nonce = 'n'.repeat(32);
  const bid = { round_id: roundId, supplier_id: supplierId, seal: sealOf(content, nonce) };
  const bidId = await world.insert('bid', { ...bid, sealed_at: at(2), sealed_by: seller });
  await world.rows('INSERT INTO bid_content VALUES ($1, $2, $3, $4, $5)', [bidId, content, nonce, seller, at(4)]);
  for (const personId of [buyer, seller])
    await world.rows('INSERT INTO opening_signature VALUES ($1, $2, $2, $3)', [roundId, personId, at(6)]);
  await world.rows('INSERT INTO bid_line VALUES ($1, $2, $3, $4, 3, 4, NULL, 9400, 1)', [
    bidId,
    offeringId,
    priceFen.toString(),
    packs,
  ]);
  const award = { offering_id: offeringId, bid_id: bidId, supplier_id: supplierId, packs };
  const awardId = await world.insert('award', { ...award, awarded_by: buyer, awarded_at: at(7) });
  const parties = { group_id: groupId, supplier_id: supplierId };
  const agreementId = await world.insert('agreement', {
    ...parties,
    round_id: roundId,
    during: term,
    state: 'DRAFT',
    created_at: at(8),
  });
  const priceLineId = await world.insert('price_line', {
    ...parties,
    agreement_id: agreementId,
    offering_id: offeringId,
    item_id: itemId,
    pack_id: packId,
    price_fen: priceFen.toString(),
    packs_max: packs,
    during: term,
  });
  const contractIds: string[] = [];
  for (const institutionId of institutionIds) {
    const contract = {
      ...parties,
      agreement_id: agreementId,
      institution_id: institutionId,
      is_consigned: isConsigned,
    };
    const contractId = await world.insert('member_contract', { ...contract, state: 'DRAFT', created_at: at(8) });
    await world.rows('INSERT INTO member_contract_line VALUES ($1, $2, $3, 100)', [
      contractId,
      priceLineId,
      agreementId,
    ]);
    contractIds.push(contractId);
  }
  const signed = `state = 'SIGNED', supplier_signed_by = $2, supplier_signed_at = now()`;
  await world.rows(`UPDATE agreement SET ${signed}, group_signed_by = $3, group_signed_at = now() WHERE id = $1`, [
    agreementId,
    seller,
    buyer,
  ]);
  await world.rows(
    `UPDATE member_contract SET ${signed}, institution_signed_by = $3, institution_signed_at = now() WHERE agreement_id = $1`,
    [agreementId, seller, buyer],
  );
  await world.rows(`UPDATE negotiation_round SET state = 'SIGNED', signed_at = now() WHERE id = $1`, [roundId]);
  await world.rows('COMMIT');
  return { roundId, offeringId, bidId, awardId, agreementId, priceLineId, contractIds };
}
