import { addDays } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import { loadViewer } from '../../server/platform/access/load-viewer';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import type { Transaction } from '../../server/platform/database/transaction';
import { approveRequisition } from '../../server/purchasing/approval.commands';
import { confirmOrder, sendOrders } from '../../server/purchasing/order.commands';
import type { PurchasingCode } from '../../server/purchasing/purchasing.codes';
import { type ReceivedWish, receiveGoods } from '../../server/purchasing/receipt.commands';
import { receiptViolations } from '../../server/purchasing/receipt.mutations';
import { type RequisitionWish, submitRequisition } from '../../server/purchasing/requisition.commands';
import { announceShipment } from '../../server/purchasing/shipment.commands';
import { done, someone } from '../referrals/referring';
import { Stocking } from '../stock/stocking';
import { agreed, type Contracts } from '../support/purchasing';
import type { House } from '../support/world';

/** Those who sign and pay at the hospital and in the group, and who speaks for the suppliers. */
export interface Signers {
  readonly administrator: Viewer;
  readonly administratorToo: Viewer;
  readonly finance: Viewer;
  readonly financeToo: Viewer;
  readonly group: Viewer;
  readonly supplier: Viewer;
  readonly otherSupplier: Viewer;
}

/** GTIN of the box of ten in the test catalogue. */
const boxGtin = '06901234567892';

/** A hospital and a centre that buy syringes in boxes of ten under one agreement: 10 yuan a box, 1000 boxes for each house. */
export class Buying {
  private constructor(
    readonly s: Stocking,
    readonly contracts: Contracts,
    readonly signers: Signers,
  ) {}

  static async make(code = 'BUY'): Promise<Buying> {
    const s = await Stocking.make(code);
    const { world, groupId, hospital, centre, catalogue } = s;
    const contracts = await agreed(world, {
      groupId,
      supplierId: catalogue.supplierId,
      lines: [{ itemId: catalogue.itemId, packId: catalogue.boxId, priceFen: 1_000, packsMax: 2_000 }],
      houses: [
        { institutionId: hospital.institutionId, packs: 1_000 },
        { institutionId: centre.institutionId, packs: 1_000 },
      ],
    });
    const at = { institutionId: hospital.institutionId };
    const both = async (name: string, post: 'INSTITUTION_ADMINISTRATOR' | 'FINANCE_OFFICER') => {
      const viewer = await someone(world, name, at, post);
      await world.appoint(viewer.personId, post, { institutionId: centre.institutionId });
      return viewer;
    };
    const signers = {
      administrator: await both('院长', 'INSTITUTION_ADMINISTRATOR'),
      administratorToo: await someone(world, '副院长', at, 'INSTITUTION_ADMINISTRATOR'),
      finance: await someone(world, '财务', at, 'FINANCE_OFFICER'),
      financeToo: await someone(world, '财务二', at, 'FINANCE_OFFICER'),
      group: await someone(world, '执委会', { groupId }, 'GROUP_ADMINISTRATOR'),
      supplier: await someone(world, '供应商', { supplierId: catalogue.supplierId }, 'SUPPLIER'),
      otherSupplier: await someone(world, '另一供应商', { supplierId: catalogue.otherSupplierId }, 'SUPPLIER'),
    };
    return new Buying(s, contracts, signers);
  }

  close(): Promise<void> {
    return this.s.close();
  }

  /** Runs a command as a mutation would. */
  run<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction) => Promise<Result<T, PurchasingCode>>,
    requestId: string = newUuid(),
  ): Promise<Result<T, PurchasingCode>> {
    const request = { requestId, operation: 'purchase', input: {} };
    return once(this.s.world.database, viewer, request, receiptViolations, body);
  }

  day(fromToday: number): string {
    return addDays(this.s.today, fromToday);
  }

  ask(packs: number, house: House = this.s.hospital, by?: Viewer, packId = this.s.catalogue.boxId) {
    const viewer = by ?? (house === this.s.hospital ? this.s.keeper : this.s.pharmacist);
    return this.askFor([{ itemId: this.s.catalogue.itemId, packId, packs: BigInt(packs) }], house, viewer);
  }

  askFor(lines: RequisitionWish['lines'], house: House = this.s.hospital, by: Viewer = this.s.keeper) {
    const wish = { institutionId: house.institutionId, placeId: null, note: null, lines };
    return this.run(by, tx => submitRequisition(tx, wish));
  }

  /** Somebody with the rights that they have by now. */
  async reload({ personId, sessionId }: Viewer): Promise<Viewer> {
    const viewer = await loadViewer(this.s.world.database, { personId, sessionId });
    if (!viewer) throw new Error('no viewer');
    return viewer;
  }

  approve(viewer: Viewer, requisitionId: string) {
    return this.run(viewer, tx => approveRequisition(tx, { requisitionId, note: null }));
  }

  /** A requisition that all its levels have signed. */
  async approved(packs: number, house: House = this.s.hospital): Promise<string> {
    return this.signed(done(await this.ask(packs, house)).requisitionId, house);
  }

  private async signed(requisitionId: string, house: House): Promise<string> {
    const { administrator, finance, group } = this.signers;
    const [row] = await this.s.world.rows<{ levels: number }>(
      'SELECT count(*)::int AS levels FROM requisition_approval WHERE requisition_id = $1',
      [requisitionId],
    );
    const signers = house === this.s.hospital ? [administrator, finance, group] : [group];
    for (const viewer of signers.slice(0, row?.levels)) done(await this.approve(viewer, requisitionId));
    return requisitionId;
  }

  send(requisitionIds: string[], by: Viewer = this.s.groupOfficer) {
    return this.run(by, tx => sendOrders(tx, { requisitionIds, latestArrivalOn: this.day(14) }));
  }

  /** A confirmed order of so many boxes for the hospital. */
  async confirmed(packs: number): Promise<{ orderId: string; lineId: string }> {
    return this.confirmedOf([
      { itemId: this.s.catalogue.itemId, packId: this.s.catalogue.boxId, packs: BigInt(packs) },
    ]);
  }

  async confirmedOf(lines: RequisitionWish['lines']): Promise<{ orderId: string; lineId: string }> {
    const { requisitionId } = done(await this.askFor(lines));
    const { orderIds } = done(await this.send([await this.signed(requisitionId, this.s.hospital)]));
    const orderId = orderIds[0] ?? '';
    done(await this.run(this.signers.supplier, tx => confirmOrder(tx, { orderId, lines: [] })));
    const [line] = await this.s.world.rows<{ id: string }>('SELECT id FROM purchase_order_line WHERE order_id = $1', [
      orderId,
    ]);
    return { orderId, lineId: line?.id ?? '' };
  }

  ship(order: { orderId: string; lineId: string }, packs: number, lotNumber: string | null = null) {
    const line = { orderLineId: order.lineId, packs: BigInt(packs), lotNumber, expiresOn: null };
    return this.run(this.signers.supplier, tx =>
      announceShipment(tx, {
        orderId: order.orderId,
        institutionId: this.s.hospital.institutionId,
        number: newUuid(),
        carrier: null,
        expectedOn: this.day(1),
        lines: [line],
      }),
    );
  }

  async shipped(order: { orderId: string; lineId: string }, packs: number, lotNumber: string | null = null) {
    return done(await this.ship(order, packs, lotNumber)).shipmentId;
  }

  /** A label of a box, with its lot, expiry and, where it has one, its day of making. */
  label(lot: string, expiresOn: string = this.day(400), madeOn?: string): string {
    const short = (day: string) => day.slice(2).replaceAll('-', '');
    return `(01)${boxGtin}${madeOn ? `(11)${short(madeOn)}` : ''}(17)${short(expiresOn)}(10)${lot}`;
  }

  receive(shipmentId: string, lines: Partial<ReceivedWish>[], by: Viewer = this.s.keeper, requestId?: string) {
    const none = {
      scan: null,
      shipmentLineId: null,
      lotNumber: null,
      expiresOn: null,
      serials: [],
      refuseReason: null,
    };
    const whole = lines.map(line => ({ ...none, packs: 0n, refusedPacks: 0n, ...line }));
    return this.run(by, tx => receiveGoods(tx, { shipmentId, placeId: this.s.store, lines: whole }), requestId);
  }

  /** Moves an order so many days back, as if it had been sent then. */
  async backdate(orderId: string, days: number): Promise<void> {
    await this.s.world.rows('SET session_replication_role = replica');
    await this.s.world.rows(
      'UPDATE purchase_order SET latest_arrival_on = latest_arrival_on - $2::integer, closes_on = closes_on - $2::integer WHERE id = $1',
      [orderId, days],
    );
    await this.s.world.rows('SET session_replication_role = DEFAULT');
  }

  /** What stock says there is of a lot. */
  async unitsOf(lotNumber: string): Promise<number> {
    const [row] = await this.s.world.rows<{ units: string | null }>(
      'SELECT sum(quantity) AS units FROM stock_balance b JOIN stock_lot l ON l.id = b.lot_id WHERE l.number = $1',
      [lotNumber],
    );
    return Number(row?.units ?? 0);
  }

  async order(orderId: string) {
    const [row] = await this.s.world.rows<{ state: string; version: number }>(
      'SELECT state, version FROM purchase_order WHERE id = $1',
      [orderId],
    );
    const [line] = await this.s.world.rows<Record<'shipped' | 'received' | 'returned', string>>(
      'SELECT packs_shipped AS shipped, packs_received AS received, packs_returned AS returned FROM purchase_order_line WHERE order_id = $1',
      [orderId],
    );
    return { state: row?.state, ...line };
  }
}
