import { addDays, addMonths, type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import { present } from '../kernel/invariant';
import { shareAward } from '../negotiation/award.rules';
import type { RoundKind } from '../negotiation/round.rules';
import type { Transaction } from '../platform/database/transaction';
import {
  type DemoBid,
  type DemoBidder,
  type DemoBidLine,
  type DemoGood,
  type DemoOffering,
  demoWeights,
  inventBids,
  inventOfferings,
} from './negotiation.rules';
import type { Random } from './random';
import { tellPlanner } from './seed-owner';

/** The group that negotiates; its two bidders are the suppliers for whom visitors may speak. */
const groupCode = 'JD-N';
const bidderCodes = ['G001', 'G002'];

const negotiationTables = [
  'negotiation_round',
  'offering',
  'offering_demand',
  'bid',
  'bid_line',
  'award',
  'agreement',
  'price_line',
  'member_contract',
  'member_contract_line',
];

/**
 * Rounds of one group: one of each kind of supply that was signed last year, so that its houses buy almost everything by contract; one that takes
 * bids; one whose bids wait to be opened by two; and one that asks houses what they need.
 */
export async function seedNegotiation(tx: Transaction, now: Date, random: Random): Promise<void> {
  const demo = new NegotiationSeed(tx, now, random, await peopleOf(tx));
  const goods = await goodsOf(tx, demo.people.groupId);
  for (const kind of ['DRUG', 'CONSUMABLE', 'REAGENT'] as const)
    await demo.writeSigned(
      kind,
      goods.filter(good => good.kind === kind),
    );
  const pick = (kind: RoundKind, from: number, count: number) =>
    goods.filter(good => good.kind === kind && !good.isHighValue && good.houseIds.length > 1).slice(from, from + count);
  await demo.writeClosed(pick('REAGENT', 0, 5));
  await demo.writeOpen(pick('CONSUMABLE', 0, 6));
  await demo.writeDraft(pick('DRUG', 0, 8));
  // So that what is bought on top of it is planned well.
  await tellPlanner(tx, negotiationTables);
}

interface People {
  readonly groupId: string;
  readonly officerId: string;
  readonly financeId: string;
  readonly leaderId: string;
  readonly bidders: readonly DemoBidder[];
}

async function peopleOf(tx: Transaction): Promise<People> {
  const row = await tx.row<Omit<People, 'bidders'>>(
    `SELECT g.id AS "groupId", (SELECT person_id FROM account WHERE login = 'supplycentre') AS "officerId",
       (SELECT person_id FROM account WHERE login = 'finance') AS "financeId", (SELECT person_id FROM account WHERE login = 'groupadmin') AS "leaderId"
     FROM medical_group g WHERE g.code = $1`,
    [groupCode],
  );
  const bidders = await tx.rows<DemoBidder>(
    `SELECT s.id AS "supplierId", s.code, a.person_id AS "personId" FROM supplier s JOIN appointment a ON a.supplier_id = s.id
     WHERE s.code = ANY ($1) ORDER BY s.code`,
    [bidderCodes],
  );
  return { ...present(row, 'people of the group'), bidders };
}

/** The whole catalogue in its smallest packs: the lead hospital needs all of it, other houses what they keep. */
function goodsOf(tx: Transaction, groupId: string): Promise<DemoGood[]> {
  return tx.rows<DemoGood>(
    `SELECT i.id AS "itemId", p.id AS "packId", i.kind, i.is_high_value AS "isHighValue",
       array(SELECT e.institution_id FROM membership e JOIN institution h ON h.id = e.institution_id
         WHERE e.group_id = $1 AND e.role <> 'CITY_PARTNER' AND e.during @> group_today()
           AND (e.role = 'LEAD' OR EXISTS (SELECT FROM member_item m WHERE m.item_id = i.id AND m.institution_id = e.institution_id)) ORDER BY h.code) AS "houseIds"
     FROM catalogue_item i CROSS JOIN LATERAL (SELECT id FROM catalogue_pack WHERE item_id = i.id ORDER BY units LIMIT 1) p
     WHERE i.group_id = $1 ORDER BY i.code`,
    [groupId],
  );
}

const titles: Readonly<Record<RoundKind, string>> = {
  DRUG: '集团常用药品集中议价',
  CONSUMABLE: '集团医用耗材集中议价',
  REAGENT: '集团检验试剂集中议价',
};

interface RoundDates {
  /** The day on which bids close. */
  readonly closesOn: CivilDate;
  readonly termFrom: CivilDate;
}

class NegotiationSeed {
  constructor(
    private readonly tx: Transaction,
    private readonly now: Date,
    private readonly random: Random,
    readonly people: People,
  ) {}

  /** Held and signed: agreements of both suppliers, and contracts of every house that takes part. */
  async writeSigned(kind: RoundKind, goods: readonly DemoGood[]): Promise<void> {
    const termFrom = `${addMonths(civilDateOf(this.now), -10).slice(0, 8)}01`;
    const dates = { closesOn: addDays(termFrom, -45), termFrom };
    const round = await this.writeRound('SIGNED', kind, titles[kind], dates);
    const offerings = await this.writeOfferings(round.id, goods);
    const { bids, lines } = await this.writeBids(round, offerings);
    await this.writeOpening(round, lines, bids);
    const won = lines.filter(({ rank }) => rank === 1);
    await this.writeAwards(won, dates);
    for (const [supplierId, lot] of groupBy(won, line => line.supplierId))
      await this.writeAgreement(round.id, supplierId, lot, dates, kind === 'CONSUMABLE');
  }

  /** Past its deadline, everything revealed: two people may open it. */
  async writeClosed(goods: readonly DemoGood[]): Promise<void> {
    const today = civilDateOf(this.now);
    const dates = { closesOn: addDays(today, -1), termFrom: addDays(today, 40) };
    const round = await this.writeRound('CLOSED', 'REAGENT', '免疫试剂补充议价', dates);
    await this.writeBids(round, await this.writeOfferings(round.id, goods));
  }

  /** Takes bids for two weeks. */
  async writeOpen(goods: readonly DemoGood[]): Promise<void> {
    const today = civilDateOf(this.now);
    const dates = { closesOn: addDays(today, 14), termFrom: addDays(today, 60) };
    const round = await this.writeRound('OPEN', 'CONSUMABLE', '注射输液耗材补充议价', dates);
    await this.writeOfferings(round.id, goods);
  }

  /** Asks houses what they need, for a week. */
  async writeDraft(goods: readonly DemoGood[]): Promise<void> {
    const today = civilDateOf(this.now);
    const dates = { closesOn: addDays(today, 21), termFrom: addDays(today, 70) };
    const { id } = await this.writeRound('DRAFT', 'DRUG', '慢病用药补充议价', dates);
    const offerings = inventOfferings(goods, this.random, this.now.getTime());
    await this.insertOfferings(
      id,
      offerings.map(offering => ({ ...offering, packs: null })),
    );
  }

  private async writeRound(
    state: 'DRAFT' | 'OPEN' | 'CLOSED' | 'SIGNED',
    kind: RoundKind,
    title: string,
    { closesOn, termFrom }: RoundDates,
  ): Promise<{ id: string; number: string; sealedAt: Date; revealedAt: Date }> {
    const at = (days: number, hours = 9) => new Date(startOfDay(addDays(closesOn, days)).getTime() + hours * 3_600_000);
    const isSigned = state === 'SIGNED';
    const id = this.random.uuid(this.now.getTime());
    const row = await this.tx.row<{ number: string }>(
      `INSERT INTO negotiation_round (id, group_id, title_zh, kind, state, demand_until, bids_until, reveal_until, term, weight_price_bp, weight_quality_bp,
         weight_delivery_bp, is_consigned, is_imported, created_by, created_at, opened_at, unsealed_at, awarded_at, published_at, signed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, daterange($9, $10), $11, $12, $13, $14, $15, $16, now(), $17, $18, $19, $20, $21) RETURNING number`,
      [
        ...[id, this.people.groupId, title, kind, state, at(-14), at(0), at(3), termFrom, addMonths(termFrom, 24)],
        ...[demoWeights.priceBp, demoWeights.qualityBp, demoWeights.deliveryBp, kind === 'CONSUMABLE'],
        ...[state !== 'DRAFT', this.people.officerId, state === 'DRAFT' ? null : at(-15)],
        ...(isSigned ? [at(3, 10), at(10), at(12), at(30)] : [null, null, null, null]),
      ],
    );
    const number = present(row, 'round').number;
    return { id, number, sealedAt: at(-1, 15), revealedAt: at(0, 11) };
  }

  /** What a round offers, with what houses asked for. */
  private async writeOfferings(roundId: string, goods: readonly DemoGood[]): Promise<DemoOffering[]> {
    const offerings = inventOfferings(goods, this.random, this.now.getTime());
    await this.insertOfferings(roundId, offerings);
    const demand = offerings.flatMap(({ id, demand }) =>
      [...demand].map(([house, packs]) => ({ id, house, packs: packs.toString() })),
    );
    await this.tx.rows(
      `INSERT INTO offering_demand (offering_id, institution_id, packs, entered_by, entered_at)
       SELECT d.id, d.house, d.packs, $2, r.demand_until - interval '2 days'
       FROM json_to_recordset($1) AS d(id uuid, house uuid, packs bigint) JOIN negotiation_round r ON r.id = $3`,
      [JSON.stringify(demand), this.people.officerId, roundId],
    );
    return offerings;
  }

  private async insertOfferings(
    roundId: string,
    offerings: readonly (Omit<DemoOffering, 'packs'> & { readonly packs: bigint | null })[],
  ): Promise<void> {
    const rows = offerings.map(({ id, position, good, previousFen, ceilingFen, packs }) => ({
      ...{ id, position, item: good.itemId, pack: good.packId },
      previous: previousFen.toString(),
      ceiling: ceilingFen.toString(),
      packs: packs?.toString() ?? null,
    }));
    await this.tx.rows(
      `INSERT INTO offering (id, round_id, position, item_id, pack_id, ceiling_fen, previous_fen, previous_source, packs)
       SELECT id, $2, position, item, pack, ceiling, previous, '各成员上年合同价', packs
       FROM json_to_recordset($1) AS o(id uuid, position integer, item uuid, pack uuid, ceiling bigint, previous bigint, packs bigint)`,
      [JSON.stringify(rows), roundId],
    );
  }

  /** Sealed, and revealed after the deadline. */
  private async writeBids(
    round: { readonly id: string; readonly number: string; readonly sealedAt: Date; readonly revealedAt: Date },
    offerings: readonly DemoOffering[],
  ): Promise<{ bids: DemoBid[]; lines: DemoBidLine[] }> {
    const invented = inventBids(round, offerings, this.people.bidders, this.random);
    for (const { id, bidder, seal, content, nonce } of invented.bids) {
      await this.tx.rows(
        `INSERT INTO bid (id, round_id, supplier_id, seal, sealed_at, sealed_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, round.id, bidder.supplierId, seal, round.sealedAt, bidder.personId],
      );
      await this.tx.rows(
        `INSERT INTO bid_content (bid_id, content, nonce, revealed_by, revealed_at) VALUES ($1, $2, $3, $4, $5)`,
        [id, content, nonce, bidder.personId, round.revealedAt],
      );
    }
    return invented;
  }

  private async writeOpening(
    { id }: { readonly id: string },
    lines: readonly DemoBidLine[],
    bids: readonly DemoBid[],
  ): Promise<void> {
    await this.tx.rows(
      `INSERT INTO opening_signature (round_id, person_id, by_right_of, at)
       SELECT r.id, p, p, r.unsealed_at FROM negotiation_round r CROSS JOIN unnest($2::uuid[]) AS p WHERE r.id = $1`,
      [id, [this.people.officerId, this.people.financeId]],
    );
    const rows = lines.map(({ offering, bidId, priceFen, packsMax, deliveryDays, qualityLevel, scoreBp, rank }) => ({
      ...{ bid: bidId, offering: offering.id, price: priceFen.toString(), packs: packsMax.toString() },
      ...{ days: deliveryDays, quality: qualityLevel, score: scoreBp, rank },
    }));
    await this.tx.rows(
      `INSERT INTO bid_line (bid_id, offering_id, price_fen, packs_max, delivery_days, quality_level, score_bp, rank)
       SELECT l.bid, l.offering, l.price, l.packs, l.days, l.quality, l.score, l.rank
       FROM json_to_recordset($1) AS l(bid uuid, offering uuid, price bigint, packs bigint, days integer, quality integer, score integer, rank integer)
       WHERE l.bid = ANY ($2)`,
      [JSON.stringify(rows), bids.map(bid => bid.id)],
    );
  }

  private async writeAwards(won: readonly DemoBidLine[], { closesOn }: RoundDates): Promise<void> {
    const rows = won.map(({ offering, bidId, supplierId }) => ({
      ...{ id: this.random.uuid(this.now.getTime()), offering: offering.id, bid: bidId },
      ...{ supplier: supplierId, packs: offering.packs.toString() },
    }));
    await this.tx.rows(
      `INSERT INTO award (id, offering_id, bid_id, supplier_id, packs, awarded_by, awarded_at)
       SELECT id, offering, bid, supplier, packs, $2, $3 FROM json_to_recordset($1) AS a(id uuid, offering uuid, bid uuid, supplier uuid, packs bigint)`,
      [JSON.stringify(rows), this.people.officerId, startOfDay(addDays(closesOn, 10))],
    );
  }

  /** What one supplier won: the agreement with its prices, and each house's contract, all signed. */
  private async writeAgreement(
    roundId: string,
    supplierId: string,
    won: readonly DemoBidLine[],
    { closesOn, termFrom }: RoundDates,
    isConsigned: boolean,
  ): Promise<void> {
    const uuid = () => this.random.uuid(this.now.getTime());
    const parties = [uuid(), this.people.groupId, supplierId];
    const [agreementId] = parties;
    const term = [termFrom, addMonths(termFrom, 24)];
    await this.tx.rows(
      `INSERT INTO agreement (id, group_id, supplier_id, round_id, during, state, created_at) VALUES ($1, $2, $3, $4, daterange($5, $6), 'DRAFT', $7)`,
      [...parties, roundId, ...term, startOfDay(addDays(closesOn, 12))],
    );
    const lines = won.map(line => ({ ...line, lineId: uuid() }));
    const prices = lines.map(({ lineId, offering, priceFen }) => ({
      ...{ id: lineId, offering: offering.id, item: offering.good.itemId, pack: offering.good.packId },
      ...{ price: priceFen.toString(), packs: offering.packs.toString() },
    }));
    await this.tx.rows(
      `INSERT INTO price_line (id, agreement_id, group_id, supplier_id, offering_id, item_id, pack_id, price_fen, packs_max, during)
       SELECT id, $2, $3, $4, offering, item, pack, price, packs, daterange($5, $6)
       FROM json_to_recordset($1) AS p(id uuid, offering uuid, item uuid, pack uuid, price bigint, packs bigint)`,
      [JSON.stringify(prices), ...parties, ...term],
    );
    const shares = lines.flatMap(({ lineId, offering }) =>
      [...shareAward(offering.packs, offering.demand)].map(([house, packs]) => ({
        ...{ house, line: lineId, packs: packs.toString() },
      })),
    );
    const contracts = [...groupBy(shares, ({ house }) => house).keys()].map(house => ({ id: uuid(), house }));
    await this.tx.rows(
      `INSERT INTO member_contract (id, agreement_id, group_id, supplier_id, institution_id, state, is_consigned, created_at)
       SELECT id, $2, $3, $4, house, 'DRAFT', $5, $6 FROM json_to_recordset($1) AS c(id uuid, house uuid)`,
      [JSON.stringify(contracts), ...parties, isConsigned, startOfDay(addDays(closesOn, 12))],
    );
    await this.tx.rows(
      `INSERT INTO member_contract_line (contract_id, price_line_id, agreement_id, packs_agreed)
       SELECT c.id, s.line, $2, s.packs FROM json_to_recordset($1) AS s(house uuid, line uuid, packs bigint)
       JOIN member_contract c ON c.agreement_id = $2 AND c.institution_id = s.house`,
      [JSON.stringify(shares), agreementId],
    );
    const signers = [agreementId, this.people.leaderId, startOfDay(addDays(closesOn, 28))];
    await this.tx.rows(
      `UPDATE agreement g SET state = 'SIGNED', group_signed_by = $2, group_signed_at = $3, supplier_signed_at = $3,
         supplier_signed_by = (SELECT person_id FROM appointment a WHERE a.supplier_id = g.supplier_id LIMIT 1) WHERE id = $1`,
      signers,
    );
    // A house without an administrator of its own is signed for by the group's.
    await this.tx.rows(
      `UPDATE member_contract c SET state = 'SIGNED', institution_signed_at = $3, supplier_signed_at = $3,
         institution_signed_by = coalesce((SELECT person_id FROM appointment a WHERE a.institution_id = c.institution_id AND a.post = 'INSTITUTION_ADMINISTRATOR'
           ORDER BY a.id LIMIT 1), $2),
         supplier_signed_by = (SELECT person_id FROM appointment a WHERE a.supplier_id = c.supplier_id LIMIT 1) WHERE agreement_id = $1`,
      signers,
    );
  }
}
