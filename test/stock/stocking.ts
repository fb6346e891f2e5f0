import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import type { Transaction } from '../../server/platform/database/transaction';
import { receiveStock } from '../../server/stock/receive.commands';
import type { StockCode } from '../../server/stock/stock.codes';
import { stockViolations } from '../../server/stock/stock.violations';
import { done, someone } from '../referrals/referring';
import { type Catalogued, catalogued, itemOf } from '../support/catalogue';
import { type House, World } from '../support/world';

/** A hospital and a centre of one group, with a small catalogue, places to keep things, and people who look after those. */
export class Stocking {
  readonly today = civilDateOf(new Date());

  private constructor(
    readonly world: World,
    readonly groupId: string,
    readonly hospital: House,
    readonly centre: House,
    readonly catalogue: Catalogued,
    /** An item whose pieces have numbers. */
    readonly implantId: string,
    /** The store, the cabinet of the ward and the quarantine of the hospital; the pharmacy of the centre. */
    readonly store: string,
    readonly cabinet: string,
    readonly quarantine: string,
    readonly pharmacy: string,
    readonly keeper: Viewer,
    readonly nurse: Viewer,
    readonly pharmacist: Viewer,
    readonly groupOfficer: Viewer,
  ) {}

  static async make(code = 'STOCK'): Promise<Stocking> {
    const world = await World.make();
    const { groupId, lead, member } = await world.group(code);
    const keeper = await someone(world, '库管', { institutionId: lead.institutionId }, 'SUPPLY_OFFICER');
    const nurse = await someone(
      world,
      '护士',
      { institutionId: lead.institutionId, wardId: lead.wardId },
      'WARD_NURSE',
    );
    const pharmacist = await someone(world, '药师', { institutionId: member.institutionId }, 'PHARMACIST');
    const groupOfficer = await someone(world, '中心', { groupId }, 'SUPPLY_OFFICER');
    const catalogue = await catalogued(world, groupId, lead, keeper.personId);
    const implantId = await itemOf(world, groupId, catalogue.categoryId, 'C00002', {
      tracking: 'SERIAL',
      is_high_value: true,
    });
    const place = (house: House, kind: string, more: object = {}) => placeOf(world, house.institutionId, kind, more);
    return new Stocking(
      world,
      groupId,
      lead,
      member,
      catalogue,
      implantId,
      await place(lead, 'CENTRAL'),
      await place(lead, 'CABINET', { ward_id: lead.wardId }),
      await place(lead, 'QUARANTINE'),
      await place(member, 'PHARMACY'),
      keeper,
      nurse,
      pharmacist,
      groupOfficer,
    );
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** Runs a command as a mutation would. */
  run<T extends object>(
    viewer: Viewer,
    body: (tx: Transaction) => Promise<Result<T, StockCode>>,
    requestId: string = newUuid(),
  ): Promise<Result<T, StockCode>> {
    const request = { requestId, operation: 'stock', input: {} };
    return once(this.world.database, viewer, request, stockViolations, body);
  }

  /** So many units of a new lot of syringes in a place, the house's own unless told; expires in a year unless told. */
  async stocked(
    placeId: string,
    units: number,
    more: Partial<Parameters<typeof receiveStock>[1]> = {},
  ): Promise<{ lotId: string; lotNumber: string; itemId: string }> {
    const lotNumber = more.lotNumber ?? `L${newUuid().slice(-10)}`;
    const itemId = more.itemId ?? this.catalogue.itemId;
    const input = {
      placeId,
      itemId,
      lotNumber,
      expiresOn: addDays(this.today, 365),
      units: BigInt(units),
      ownerSupplierId: null,
      sourceKey: `test:${newUuid()}`,
      ...more,
    };
    const viewer = placeId === this.pharmacy ? this.pharmacist : this.keeper;
    const { lotId } = done(await this.run(viewer, tx => receiveStock(tx, input)));
    return { lotId, lotNumber, itemId };
  }

  /** One more item of the catalogue. */
  anItem(code: string): Promise<string> {
    return itemOf(this.world, this.groupId, this.catalogue.categoryId, code);
  }

  /** What the books say there is of a lot, everywhere or in a place. */
  async units(lotId: string, placeId?: string): Promise<number> {
    const [row] = await this.world.rows<{ units: string | null }>(
      'SELECT sum(quantity) AS units FROM stock_balance WHERE lot_id = $1 AND ($2::uuid IS NULL OR place_id = $2)',
      [lotId, placeId ?? null],
    );
    return Number(row?.units ?? 0);
  }
}

/** A place of a house, of this kind. */
export function placeOf(world: World, institutionId: string, kind: string, more: object = {}): Promise<string> {
  const code = `${kind}-${newUuid().slice(-6)}`;
  return world.insert('stock_place', {
    institution_id: institutionId,
    kind,
    code,
    name_zh: kind,
    name_en: kind,
    ...more,
  });
}
