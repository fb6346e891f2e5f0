import { newUuid } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import { revealBid, sealBid } from '../../server/negotiation/bid.commands';
import { bidContentText, type SealedLine, sealOf } from '../../server/negotiation/bid-seal.rules';
import { enterDemand } from '../../server/negotiation/demand.commands';
import type { NegotiationCode } from '../../server/negotiation/negotiation.codes';
import { negotiationViolations } from '../../server/negotiation/negotiation.violations';
import { openBids } from '../../server/negotiation/opening.commands';
import { addOfferings, draftRound, openRound } from '../../server/negotiation/round.commands';
import type { RoundWish } from '../../server/negotiation/round-wish.rules';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import type { Transaction } from '../../server/platform/database/transaction';
import { done, someone } from '../referrals/referring';
import { type Catalogued, catalogued, itemOf } from '../support/catalogue';
import { type House, World } from '../support/world';

export const nonce = 'n'.repeat(40);

/** A group of a hospital and a centre with a small catalogue, those who negotiate there, and two suppliers. */
export class Negotiating {
  private constructor(
    readonly world: World,
    readonly groupId: string,
    readonly hospital: House,
    readonly centre: House,
    readonly goods: Catalogued,
    readonly otherItem: { readonly itemId: string; readonly packId: string },
    readonly people: Readonly<
      Record<
        | 'officer'
        | 'finance'
        | 'leader'
        | 'hospitalSupply'
        | 'hospitalHead'
        | 'centreSupply'
        | 'centreHead'
        | 'seller'
        | 'otherSeller',
        Viewer
      >
    >,
  ) {}

  static async make(code = 'GPO'): Promise<Negotiating> {
    const world = await World.make();
    const { groupId, lead, member } = await world.group(code);
    const by = await world.person('who maps');
    const goods = await catalogued(world, groupId, lead, by);
    const itemId = await itemOf(world, groupId, goods.categoryId, 'C00002');
    const pack = { item_id: itemId, group_id: groupId, name_zh: '箱', name_en: 'case', units: 100 };
    const otherItem = { itemId, packId: await world.insert('catalogue_pack', pack) };
    const [group, hospital, centre] = [{ groupId }, at(lead), at(member)];
    const people = {
      officer: await someone(world, '集团物资', group, 'SUPPLY_OFFICER'),
      finance: await someone(world, '集团财务', group, 'FINANCE_OFFICER'),
      leader: await someone(world, '集团执委会', group, 'GROUP_ADMINISTRATOR'),
      hospitalSupply: await someone(world, '医院物资', hospital, 'SUPPLY_OFFICER'),
      hospitalHead: await someone(world, '医院院长', hospital, 'INSTITUTION_ADMINISTRATOR'),
      centreSupply: await someone(world, '中心药师', centre, 'PHARMACIST'),
      centreHead: await someone(world, '中心主任', centre, 'INSTITUTION_ADMINISTRATOR'),
      seller: await someone(world, '甲代表', { supplierId: goods.supplierId }, 'SUPPLIER'),
      otherSeller: await someone(world, '乙代表', { supplierId: goods.otherSupplierId }, 'SUPPLIER'),
    };
    return new Negotiating(world, groupId, lead, member, goods, otherItem, people);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** Runs a command as a mutation would. */
  run<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction) => Promise<Result<T, NegotiationCode>>,
  ): Promise<Result<T, NegotiationCode>> {
    const request = { requestId: newUuid(), operation: 'negotiation', input: {} };
    return once(this.world.database, viewer, request, negotiationViolations, body);
  }

  wish(values: Partial<RoundWish> = {}): RoundWish {
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    return {
      titleZh: '注射器集中议价',
      kind: 'CONSUMABLE',
      demandUntil: inHours(1),
      bidsUntil: inHours(2),
      revealUntil: inHours(3),
      termFrom: '2026-01-01',
      termUntil: '2028-01-01',
      isConsigned: false,
      priceBp: 6_000,
      qualityBp: 3_000,
      deliveryBp: 1_000,
      ...values,
    };
  }

  /** A draft that offers a box with a ceiling of 20 yuan, and a case for two winners. */
  async drafted(values: Partial<RoundWish> = {}): Promise<string> {
    const { officer } = this.people;
    const { roundId } = done(await this.run(officer, tx => draftRound(tx, officer, this.groupId, this.wish(values))));
    const plain = { ceilingFen: null, previousFen: null, previousSource: null, winnersMax: 1 };
    const box = { ...plain, itemId: this.goods.itemId, packId: this.goods.boxId, ceilingFen: 2_000n };
    const crate = { ...plain, ...this.otherItem, winnersMax: 2, previousFen: 9_000n, previousSource: '旧合同' };
    done(await this.run(officer, tx => addOfferings(tx, { roundId }, [box, crate])));
    return roundId;
  }

  async offerings(roundId: string): Promise<[string, string]> {
    const rows = await this.world.rows<{ id: string }>(
      'SELECT id FROM offering WHERE round_id = $1 ORDER BY position',
      [roundId],
    );
    return [rows[0]?.id ?? '', rows[1]?.id ?? ''];
  }

  /** One that takes bids: 100 boxes and 10 cases for the hospital, 20 boxes for the centre. */
  async opened(values: Partial<RoundWish> = {}): Promise<string> {
    const roundId = await this.drafted(values);
    const [box, crate] = await this.offerings(roundId);
    const { officer, hospitalSupply, centreSupply } = this.people;
    await this.demand(roundId, hospitalSupply, this.hospital, [box, 100], [crate, 10]);
    await this.demand(roundId, centreSupply, this.centre, [box, 20], [crate, 0]);
    done(await this.run(officer, tx => openRound(tx, { roundId })));
    return roundId;
  }

  async demand(
    roundId: string,
    by: Viewer,
    { institutionId }: Pick<House, 'institutionId'>,
    ...lines: readonly (readonly [string, number])[]
  ): Promise<void> {
    const asked = lines.map(([offeringId, packs]) => ({ offeringId, packs }));
    done(await this.run(by, tx => enterDemand(tx, { roundId, institutionId, lines: asked })));
  }

  /** What a supplier bids: a price for the box, and one for the case where it is named. */
  lines(boxFen: bigint, crateFen: bigint | null = null, values: Partial<SealedLine> = {}): SealedLine[] {
    const plain = { packsMax: 1_000n, deliveryDays: 2, qualityLevel: 4, ...values };
    const box = { ...plain, position: 1, priceFen: boxFen };
    return crateFen === null ? [box] : [box, { ...plain, position: 2, priceFen: crateFen }];
  }

  async sealFor(roundId: string, supplierCode: string, lines: readonly SealedLine[]): Promise<string> {
    const [round] = await this.world.rows<{ number: string }>('SELECT number FROM negotiation_round WHERE id = $1', [
      roundId,
    ]);
    return sealOf(bidContentText({ roundNumber: round?.number ?? '', supplierCode, lines }), nonce);
  }

  async sealed(roundId: string, lines: readonly SealedLine[], isOther = false): Promise<string> {
    const { goods, people } = this;
    const supplierId = isOther ? goods.otherSupplierId : goods.supplierId;
    const seal = await this.sealFor(roundId, isOther ? 'S2' : 'S1', lines);
    const by = isOther ? people.otherSeller : people.seller;
    return done(await this.run(by, tx => sealBid(tx, { roundId, supplierId, seal }))).bidId;
  }

  async revealed(bidId: string, lines: readonly SealedLine[], isOther = false): Promise<void> {
    const by = isOther ? this.people.otherSeller : this.people.seller;
    done(await this.run(by, tx => revealBid(tx, { bidId, nonce, lines })));
  }

  /** As if so many hours had passed since everything that was done: the database's clock cannot be turned, so the past moves away. */
  async pass(roundId: string, hours: number): Promise<void> {
    const { world } = this;
    await world.rows('BEGIN');
    await world.rows('SET LOCAL session_replication_role = replica');
    const by = `make_interval(secs => ${hours * 3600})`;
    await world.rows(
      `UPDATE negotiation_round SET demand_until = demand_until - ${by}, bids_until = bids_until - ${by}, reveal_until = reveal_until - ${by},
         opened_at = opened_at - ${by} WHERE id = $1`,
      [roundId],
    );
    await world.rows(
      `UPDATE bid SET sealed_at = sealed_at - ${by}, revealed_at = revealed_at - ${by} WHERE round_id = $1`,
      [roundId],
    );
    await world.rows(`UPDATE opening_signature SET at = at - ${by} WHERE round_id = $1`, [roundId]);
    await world.rows('COMMIT');
  }

  /** Two bids, revealed and opened: the first cheaper in boxes, the second alone within the ceiling of nothing else. */
  async unsealed(values: Partial<RoundWish> = {}): Promise<{ roundId: string; bidId: string; otherBidId: string }> {
    const roundId = await this.opened(values);
    const [mine, others] = [this.lines(1_500n, 8_000n), this.lines(1_800n, 7_000n)];
    const [bidId, otherBidId] = [await this.sealed(roundId, mine), await this.sealed(roundId, others, true)];
    await this.pass(roundId, 2);
    await this.revealed(bidId, mine);
    await this.revealed(otherBidId, others, true);
    await this.openedByTwo(roundId);
    return { roundId, bidId, otherBidId };
  }

  async openedByTwo(roundId: string): Promise<void> {
    for (const signer of [this.people.officer, this.people.finance])
      done(await this.run(signer, tx => openBids(tx, signer, { roundId })));
  }

  async state(roundId: string): Promise<string> {
    const [row] = await this.world.rows<{ state: string }>('SELECT state FROM negotiation_round WHERE id = $1', [
      roundId,
    ]);
    return row?.state ?? '';
  }
}

function at({ institutionId }: House): { institutionId: string } {
  return { institutionId };
}
