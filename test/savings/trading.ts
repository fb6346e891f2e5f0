import { addDays, type CivilDate } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import { Stocking } from '../stock/stocking';
import { itemOf } from '../support/catalogue';
import { agreed } from '../support/purchasing';
import type { House } from '../support/world';

/** What has happened, as a clerk with a pencil would write it down: the figures are reckoned from it again, one by one. */
export interface Facts {
  /** What a house came to owe: below zero where it went back. */
  readonly bought: Bought[];
  readonly receipts: { day: CivilDate; house: string; supplier: string | null; item: string; ofOrder: boolean }[];
  readonly lines: OrderLine[];
  readonly moves: {
    day: CivilDate;
    house: string;
    supplier: string | null;
    item: string;
    units: bigint;
    kind: 'USE' | 'LOSS';
  }[];
  /** Usable or not, what lies in places. */
  readonly held: { house: string; place: string; item: string; expiresOn: CivilDate; units: bigint }[];
  readonly levels: { house: string; place: string; item: string }[];
  readonly incomes: { house: string; month: CivilDate; medical: bigint | null; drugs: bigint | null }[];
}

export interface Bought {
  readonly day: CivilDate;
  readonly house: string;
  readonly item: string;
  readonly price: Price;
  readonly units: bigint;
  readonly amount: bigint;
}

export interface OrderLine {
  readonly due: CivilDate;
  readonly house: string;
  readonly item: string;
  readonly supplier: string;
  readonly state: 'REFUSED' | 'CANCELLED' | 'CONFIRMED';
  readonly packs: bigint;
  readonly promised: bigint;
  readonly got: { day: CivilDate; packs: bigint }[];
}

/** A price that was agreed on. */
export interface Price {
  readonly lineId: string;
  readonly contracts: ReadonlyMap<string, string>;
  readonly agreementId: string;
  readonly supplier: string;
  readonly item: string;
  readonly packId: string;
  readonly packUnits: bigint;
  readonly fen: bigint;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

export interface Item {
  readonly id: string;
  readonly kind: 'DRUG' | 'CONSUMABLE';
  readonly category: string;
  readonly packId: string;
  readonly packUnits: bigint;
}

/** An instant on a day in Shanghai, at its very beginning or its very end. */
const instant = (day: CivilDate, late: boolean): Date => new Date(`${day}T${late ? '23:59:30' : '00:00:30'}+08:00`);

/** A hospital and a centre that buy three items of two suppliers under agreements that follow each other. */
export class Trading {
  readonly facts: Facts = { bought: [], receipts: [], lines: [], moves: [], held: [], levels: [], incomes: [] };

  private constructor(
    readonly s: Stocking,
    readonly items: readonly Item[],
    readonly prices: readonly Price[],
    readonly houses: readonly { readonly house: House; readonly placeId: string }[],
  ) {}

  static async make(): Promise<Trading> {
    const s = await Stocking.make('SAVE');
    const items = [
      await itemIn(s, 'CONSUMABLE', s.catalogue.categoryId, 'C1', 3),
      await itemIn(s, 'CONSUMABLE', await categoryOf(s, 'CONSUMABLE', 'C'), 'C2', 1),
      await itemIn(s, 'DRUG', await categoryOf(s, 'DRUG', 'D'), 'D1', 20),
    ];
    const { supplierId, otherSupplierId } = s.catalogue;
    const prices = [
      ...(await pricesOf(s, items, supplierId, -500, -120, [1_003, 77, 5_555])),
      ...(await pricesOf(s, items, supplierId, -120, 500, [991, 80, 4_999])),
      ...(await pricesOf(s, items.slice(1), otherSupplierId, -200, 500, [71, 5_000])),
    ];
    const houses = [
      { house: s.hospital, placeId: s.store },
      { house: s.centre, placeId: s.pharmacy },
    ];
    return new Trading(s, items, prices, houses);
  }

  day(fromToday: number): CivilDate {
    return addDays(this.s.today, fromToday);
  }

  /** The agreements that hold on a day. */
  pricesOn(day: CivilDate): Price[] {
    return this.prices.filter(({ from, until }) => from <= day && day < until);
  }

  /** One order at a price with a line for each house named, sent on a day; each is received in parts, and some of it goes back. */
  async order(price: Price, wish: OrderWish): Promise<void> {
    const { world, groupId, keeper } = this.s;
    const day = this.day(wish.sent);
    const at = instant(day, true);
    const state =
      wish.state === 'CONFIRMED' && wish.lines.every(({ promised }) => promised === 0) ? 'REFUSED' : wish.state;
    const due = addDays(day, wish.days);
    await world.rows('BEGIN');
    const asked = [];
    for (const line of wish.lines) asked.push(await this.asked(price, line.house, line.packs, at));
    const sum = wish.lines.reduce((total, { packs }) => total + packs, 0);
    const orderId = await world.insert('purchase_order', {
      ...{ group_id: groupId, supplier_id: price.supplier, agreement_id: price.agreementId, state: 'SENT' },
      ...{ amount_fen: BigInt(sum) * price.fen, sent_at: at, sent_by: keeper.personId },
      ...{ latest_arrival_on: due, closes_on: addDays(due, 900) },
    });
    const lines: { id: string; wish: OrderWish['lines'][number] }[] = [];
    for (const [place, line] of wish.lines.entries()) {
      const id = await world.insert('purchase_order_line', {
        ...this.ofPrice(price, line.house),
        ...{ order_id: orderId, place, requisition_line_id: asked[place], is_consigned: false, packs: line.packs },
        supplier_id: price.supplier,
      });
      lines.push({ id, wish: line });
    }
    if (state === 'CONFIRMED') {
      for (const {
        id,
        wish: { promised },
      } of lines)
        await world.rows('UPDATE purchase_order_line SET packs_confirmed = $2 WHERE id = $1', [id, promised]);
      await world.rows(`UPDATE purchase_order SET state = 'CONFIRMED', confirmed_at = $2 WHERE id = $1`, [orderId, at]);
    } else
      await world.rows(`UPDATE purchase_order SET state = $2, ended_at = now(), end_reason = 'x' WHERE id = $1`, [
        orderId,
        state,
      ]);
    for (const { id, wish: line } of lines) {
      const got = state === 'CONFIRMED' && line.promised > 0 ? await this.delivered(price, orderId, id, line, day) : [];
      this.facts.lines.push({
        ...{ due, house: this.houseId(line.house), item: price.item, supplier: price.supplier, state, got },
        ...{ packs: BigInt(line.packs), promised: BigInt(state === 'CONFIRMED' ? line.promised : line.packs) },
      });
    }
    await world.rows('COMMIT');
  }

  private houseId(index: number): string {
    return this.houses[index]?.house.institutionId ?? '';
  }

  private ofPrice(price: Price, house: number) {
    return {
      ...{
        institution_id: this.houseId(house),
        item_id: price.item,
        pack_id: price.packId,
        price_line_id: price.lineId,
      },
      ...{ contract_id: price.contracts.get(this.houseId(house)), price_fen: price.fen },
    };
  }

  private async asked(price: Price, house: number, packs: number, at: Date): Promise<string> {
    const { world, groupId, keeper } = this.s;
    const of = { institution_id: this.houseId(house) };
    const requisitionId = await world.insert('requisition', {
      ...{ ...of, group_id: groupId, state: 'SUBMITTED', amount_fen: BigInt(packs) * price.fen },
      ...{ requested_by: keeper.personId, requested_at: at },
    });
    const line = { ...this.ofPrice(price, house), requisition_id: requisitionId, place: 1, packs };
    const lineId = await world.insert('requisition_line', line);
    const approved = { level: 'HOUSE', decision: 'APPROVED', decided_by: this.s.nurse.personId, decided_at: at };
    await world.insert('requisition_approval', { ...of, requisition_id: requisitionId, ...approved });
    for (const state of ['APPROVED', 'ORDERED'])
      await world.rows('UPDATE requisition SET state = $2 WHERE id = $1', [requisitionId, state]);
    return lineId;
  }

  private async delivered(
    price: Price,
    orderId: string,
    lineId: string,
    line: OrderWish['lines'][number],
    sent: CivilDate,
  ) {
    const { world, keeper } = this.s;
    const { placeId } = this.houses[line.house] ?? { placeId: '' };
    const of = { institution_id: this.houseId(line.house), supplier_id: price.supplier };
    const shipment = {
      ...of,
      order_id: orderId,
      number: newUuid(),
      shipped_at: instant(sent, true),
      expected_on: sent,
    };
    const shipmentId = await world.insert('shipment', { ...shipment, announced_by: keeper.personId });
    const shipped = { ...of, shipment_id: shipmentId, order_line_id: lineId, packs: line.promised };
    const shipmentLineId = await world.insert('shipment_line', shipped);
    const got: { day: CivilDate; packs: bigint }[] = [];
    let left = line.promised;
    for (const part of line.parts) {
      const day = addDays(sent, part.after);
      const packs = Math.min(part.packs, left);
      if (packs === 0 || day > this.s.today) continue;
      left -= packs;
      const units = BigInt(packs) * price.packUnits;
      const lotId = await this.received(line.house, price.item, units, day, part.late, { supplier: price.supplier });
      const at = instant(day, part.late);
      const receipt = {
        ...of,
        shipment_id: shipmentId,
        order_id: orderId,
        place_id: placeId,
        received_by: keeper.personId,
      };
      const receiptId = await world.insert('goods_receipt', { ...receipt, received_at: at });
      const taken = { receipt_id: receiptId, shipment_line_id: shipmentLineId, order_line_id: lineId };
      const what = { packs, lot_number: 'L', lot_id: lotId, owner: 'INSTITUTION' };
      const receiptLineId = await world.insert('goods_receipt_line', { ...of, ...taken, ...what });
      await world.rows(`UPDATE purchase_order SET state = 'RECEIVING' WHERE id = $1`, [orderId]);
      got.push({ day, packs: BigInt(packs) });
      const bought = { house: of.institution_id, item: price.item, price };
      this.facts.bought.push({ ...bought, day, units, amount: BigInt(packs) * price.fen });
      if (!part.goesBack) continue;
      const back = { receipt_id: receiptId, place_id: placeId, reason: 'x', returned_by: keeper.personId };
      const returnId = await world.insert('goods_return', { ...of, ...back, returned_at: at });
      await world.insert('goods_return_line', { ...of, return_id: returnId, receipt_line_id: receiptLineId, packs: 1 });
      this.facts.bought.push({ ...bought, day, units: -price.packUnits, amount: -price.fen });
    }
    return got;
  }

  /** A new lot comes into stock; of an order of the group, or some other way. */
  async received(
    house: number,
    item: string,
    units: bigint,
    day: CivilDate,
    late: boolean,
    of: { supplier: string } | { owner: string | null },
    shelfDays = 900,
  ): Promise<string> {
    const { house: where, placeId } = this.houses[house] ?? { house: this.s.hospital, placeId: '' };
    const expiresOn = addDays(day, shelfDays);
    const lotId = await this.s.world.insert('stock_lot', { item_id: item, number: newUuid(), expires_on: expiresOn });
    const to = { to_place_id: placeId, to_institution_id: where.institutionId };
    const owner = 'owner' in of ? of.owner : null;
    await this.moved('RECEIPT', {
      ...to,
      item_id: item,
      lot_id: lotId,
      quantity: units,
      owner_supplier_id: owner,
      at: instant(day, late),
    });
    const supplier = 'supplier' in of ? of.supplier : owner;
    const ofOrder = 'supplier' in of;
    this.facts.receipts.push({ day, house: where.institutionId, supplier, item, ofOrder });
    this.facts.held.push({ house: where.institutionId, place: placeId, item, expiresOn, units });
    return lotId;
  }

  /** A supplier's lot that is used, some of which comes back and some of which is lost when it has expired. */
  async consigned(price: Price, wish: StockWish): Promise<void> {
    const { house: where, placeId } = this.houses[wish.house] ?? { house: this.s.hospital, placeId: '' };
    const { institutionId } = where;
    const owner = wish.isOwn ? null : price.supplier;
    const day = this.day(wish.day);
    const total = BigInt(wish.units);
    const lotId = await this.received(wish.house, price.item, total, day, false, { owner }, wish.shelfDays);
    const from = { from_place_id: placeId, from_institution_id: institutionId };
    const what = { item_id: price.item, lot_id: lotId, owner_supplier_id: owner, department_id: where.departmentId };
    const used = BigInt(Math.min(wish.used, wish.units));
    const usedAt = instant(day, true);
    const lot = this.facts.held.at(-1);
    const take = (units: bigint) => lot && this.facts.held.splice(-1, 1, { ...lot, units: total - units });
    if (used > 0n) {
      const useId = await this.moved('USE', { ...from, ...what, quantity: used, at: usedAt });
      const moved = { day, house: institutionId, supplier: owner, item: price.item };
      this.facts.moves.push({ ...moved, units: used, kind: 'USE' });
      if (owner) await this.settled(price, institutionId, useId, useId, day, used);
      const back = wish.comesBack ? 1n : 0n;
      if (back > 0n) {
        const to = { to_place_id: placeId, to_institution_id: institutionId };
        const returnId = await this.moved('RETURN_USE', {
          ...to,
          ...what,
          quantity: back,
          at: usedAt,
          use_id: useId,
          reason: 'x',
        });
        this.facts.moves.push({ ...moved, units: -back, kind: 'USE' });
        if (owner) await this.settled(price, institutionId, returnId, useId, day, -back);
      }
      take(used - back);
    }
    const left = total - used;
    const lostOn = addDays(day, wish.shelfDays + 1);
    if (left === 0n || lostOn > this.s.today) return;
    await this.moved('WRITE_OFF', { ...from, ...what, quantity: left, at: instant(lostOn, false), reason: '过期' });
    this.facts.moves.push({
      day: lostOn,
      house: institutionId,
      supplier: owner,
      item: price.item,
      units: left,
      kind: 'LOSS',
    });
    take(total - (wish.comesBack && used > 0n ? 1n : 0n));
  }

  private async settled(price: Price, house: string, movementId: string, useId: string, day: CivilDate, units: bigint) {
    const amount = halfUp(price.fen * units, price.packUnits);
    await this.s.world.insert('stock_settlement', {
      ...{
        movement_id: movementId,
        use_id: useId,
        supplier_id: price.supplier,
        institution_id: house,
        item_id: price.item,
      },
      ...{
        used_on: day,
        quantity: units,
        price_line_id: price.lineId,
        price_fen: price.fen,
        pack_units: price.packUnits,
      },
      amount_fen: amount,
    });
    this.facts.bought.push({ day, house, item: price.item, price, units, amount });
  }

  private moved(kind: string, of: object): Promise<string> {
    return this.s.world.insert('stock_movement', { kind, source_key: newUuid(), ...of });
  }

  async levelled(house: number, item: string): Promise<void> {
    const place = this.houses[house]?.placeId ?? '';
    if (this.facts.levels.some(level => level.place === place && level.item === item)) return;
    await this.s.world.rows(
      'INSERT INTO par_level (place_id, item_id, institution_id, min_units, max_units) VALUES ($1, $2, $3, 5, 10)',
      [...[place, item, this.houseId(house)]],
    );
    this.facts.levels.push({ house: this.houseId(house), place, item });
  }

  async earned(house: number, month: CivilDate, medical: bigint | null, drugs: bigint | null): Promise<void> {
    const institutionId = this.houseId(house);
    if (this.facts.incomes.some(each => each.house === institutionId && each.month === month)) return;
    const batch = { source: 'x', content_sha256: newUuid(), imported_at: new Date() };
    const batchId = await this.s.world.insert('monthly_fact_batch', batch);
    for (const [code, value] of [
      ['MEDICAL_INCOME', medical],
      ['DRUG_INCOME', drugs],
    ] as const)
      if (value !== null)
        await this.s.world.insert('monthly_fact', {
          batch_id: batchId,
          institution_id: institutionId,
          month,
          code,
          value,
        });
    this.facts.incomes.push({ house: institutionId, month, medical, drugs });
  }
}

export interface OrderWish {
  /** Days from today on which it is sent, and days until the latest arrival. */
  readonly sent: number;
  readonly days: number;
  readonly state: 'CONFIRMED' | 'REFUSED' | 'CANCELLED';
  readonly lines: readonly {
    readonly house: number;
    readonly packs: number;
    readonly promised: number;
    readonly parts: readonly {
      readonly after: number;
      readonly packs: number;
      readonly late: boolean;
      readonly goesBack: boolean;
    }[];
  }[];
}

export interface StockWish {
  readonly house: number;
  readonly isOwn: boolean;
  readonly day: number;
  readonly units: number;
  readonly used: number;
  readonly comesBack: boolean;
  readonly shelfDays: number;
}

/** As money is rounded, once more and on its own. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  const twice = 2n * numerator + denominator;
  const whole = twice / (2n * denominator);
  return twice < 0n && twice % (2n * denominator) !== 0n ? whole - 1n : whole;
}

function categoryOf(s: Stocking, kind: string, code: string): Promise<string> {
  return s.world.insert('catalogue_category', { group_id: s.groupId, kind, code, name_zh: code, name_en: code });
}

async function itemIn(s: Stocking, kind: Item['kind'], category: string, code: string, units: number): Promise<Item> {
  const id = await itemOf(s.world, s.groupId, category, code, { kind });
  const packId = await s.world.insert('catalogue_pack', {
    item_id: id,
    group_id: s.groupId,
    name_zh: '盒',
    name_en: 'box',
    units,
  });
  return { id, kind, category, packId, packUnits: BigInt(units) };
}

async function pricesOf(
  s: Stocking,
  items: readonly Item[],
  supplier: string,
  from: number,
  until: number,
  fen: readonly number[],
): Promise<Price[]> {
  const houses = [s.hospital.institutionId, s.centre.institutionId];
  const days = { from: addDays(s.today, from), until: addDays(s.today, until) };
  const { agreementId, priceLineIds, contractIds } = await agreed(s.world, {
    groupId: s.groupId,
    supplierId: supplier,
    during: `[${days.from},${days.until})`,
    lines: items.map(({ id, packId }, index) => ({ itemId: id, packId, priceFen: fen[index] ?? 1, packsMax: null })),
    houses: houses.map(institutionId => ({ institutionId, packs: 1_000_000 })),
  });
  return items.map(({ id, packId, packUnits }, index) => ({
    ...{ lineId: priceLineIds[index] ?? '', agreementId, supplier, item: id, packId, packUnits, ...days },
    contracts: new Map(houses.map((house, at) => [house, contractIds[at] ?? ''])),
    fen: BigInt(fen[index] ?? 1),
  }));
}
