import { newUuid } from '../../server/kernel/ids';
import { bidContentText } from '../../server/negotiation/bid-seal.rules';
import { type Negotiating, nonce } from './negotiating';

/** Rows of a round as they are written past the commands, whole unless a change spoils them. */
export class RawRows {
  constructor(
    private readonly n: Negotiating,
    private readonly by: string,
    /** The round whose bids lie open. */
    private readonly openedRoundId: string,
  ) {}

  round(change: Record<string, unknown>): Promise<string> {
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    return this.n.world.insert('negotiation_round', {
      group_id: this.n.groupId,
      title_zh: 'x',
      kind: 'CONSUMABLE',
      state: 'DRAFT',
      demand_until: inHours(1),
      bids_until: inHours(2),
      reveal_until: inHours(3),
      term: '[2026-01-01,2027-01-01)',
      weight_price_bp: 6_000,
      weight_quality_bp: 3_000,
      weight_delivery_bp: 1_000,
      created_by: this.by,
      created_at: new Date(),
      ...change,
    });
  }

  offering(roundId: string | undefined, change: Record<string, unknown>): Promise<string> {
    const pack = { item_id: this.n.goods.itemId, pack_id: this.n.goods.packId };
    return this.n.world.insert('offering', { round_id: roundId, position: 9, ...pack, ...change });
  }

  bid(roundId: string | undefined, supplierId: string, at = 'now()'): Promise<unknown> {
    return this.sql(
      `INSERT INTO bid (id, round_id, supplier_id, seal, sealed_at, sealed_by) VALUES ($1, $2, $3, $4, ${at}, $5)`,
      newUuid(),
      roundId,
      supplierId,
      'f'.repeat(64),
      this.by,
    );
  }

  async content(id: string, roundId: string | undefined, boxFen: bigint): Promise<void> {
    const [round] = await this.n.world.rows<{ number: string }>('SELECT number FROM negotiation_round WHERE id = $1', [
      roundId,
    ]);
    const content = bidContentText({
      roundNumber: round?.number ?? '',
      supplierCode: 'S1',
      lines: this.n.lines(boxFen),
    });
    await this.sql('INSERT INTO bid_content VALUES ($1, $2, $3, $4, now())', id, content, nonce, this.by);
  }

  /** Of the first offering of the round whose bids lie open. */
  async award(awardedBidId: string, packs: number): Promise<void> {
    const [offeringId] = await this.n.offerings(this.openedRoundId);
    await this.sql(
      `INSERT INTO award (id, offering_id, bid_id, supplier_id, packs, awarded_by, awarded_at) SELECT $1, $2, id, supplier_id, $4, $5, now() FROM bid WHERE id = $3`,
      newUuid(),
      offeringId,
      awardedBidId,
      packs,
      this.by,
    );
  }

  sign(roundId: string | undefined, personId: string, byRightOf = personId): Promise<unknown> {
    return this.sql('INSERT INTO opening_signature VALUES ($1, $2, $3, now())', roundId, personId, byRightOf);
  }

  private sql(text: string, ...parameters: unknown[]): Promise<unknown> {
    return this.n.world.rows(text, parameters);
  }
}
