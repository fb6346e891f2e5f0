import { itemById, packById } from '../catalogue/catalogue.loaders';
import { groupOfHouse, packsCarrying } from '../catalogue/catalogue.queries';
import { readScan } from '../catalogue/gs1.rules';
import { civilDateOf } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import { notFound } from '../platform/errors';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import type { StockCode } from './stock.codes';
import type { StockWishInput } from './stock.inputs';
import type { PackFacts, QuantityUnit } from './units.rules';

/** What a scan, or what somebody typed, names: an item with its pack, lot and piece. */
export interface Wish {
  readonly itemId: string;
  readonly lotId: string | null;
  readonly serial: string | null;
  readonly pack: (PackFacts & { readonly id: string }) | null;
  readonly quantity: bigint;
  readonly unit: QuantityUnit | null;
}

/** Reads what is wished for at a house; a scan that names nothing is refused with why. */
export async function readWish(
  context: Context,
  institutionId: string,
  input: StockWishInput,
): Promise<Wish | { readonly wrong: Refusal<StockCode> }> {
  const { quantity, unit = null } = input;
  const said = { quantity: BigInt(quantity), unit };
  if (input.scan) {
    const scanned = await readScanned(context, institutionId, input.scan);
    if ('wrong' in scanned) return scanned;
    const lotId = readOptionalId('StockLot', input.lotId, 'lotId') ?? scanned.lotId;
    return { ...scanned, lotId, serial: input.serial ?? scanned.serial, ...said };
  }
  if (!input.itemId) return { wrong: nameOne };
  const itemId = readId('CatalogueItem', input.itemId, 'itemId');
  const packId = readOptionalId('CataloguePack', input.packId, 'packId');
  const pack = packId && (await context.load(packById, packId));
  if (packId && (!pack || pack.itemId !== itemId)) return { wrong: otherPack };
  if (!(await context.load(itemById, itemId))) throw notFound('这个品种', 'catalogue item');
  return {
    itemId,
    lotId: readOptionalId('StockLot', input.lotId, 'lotId'),
    serial: input.serial ?? null,
    pack: pack ? factsOf(pack) : null,
    ...said,
  };
}

async function readScanned(
  context: Context,
  institutionId: string,
  text: string,
): Promise<Pick<Wish, 'itemId' | 'lotId' | 'serial' | 'pack'> | { readonly wrong: Refusal<StockCode> }> {
  const scan = readScan(text, civilDateOf(new Date()));
  if (!scan.ok) return { wrong: unreadable(scan.refusals[0]) };
  const groupId = await groupOfHouse(context.read, institutionId);
  const [packId] = groupId ? await packsCarrying(context, groupId, scan.value) : [];
  const pack = packId ? await context.load(packById, packId) : null;
  if (!pack) return { wrong: unknownCode };
  const { lot, serial, expiresOn } = scan.value;
  const lotId = lot ? await lotOf(context, pack.itemId, lot, expiresOn ?? null) : null;
  if (lot && !lotId) return { wrong: unknownLot(lot) };
  return { itemId: pack.itemId, lotId, serial: serial ?? null, pack: factsOf(pack) };
}

/** The lot with this number, of this expiry where the code says one. */
async function lotOf(
  context: Context,
  itemId: string,
  number: string,
  expiresOn: string | null,
): Promise<string | null> {
  const row = await context.read.row<{ id: string }>(
    'SELECT id FROM stock_lot WHERE item_id = $1 AND number = $2 AND ($3::date IS NULL OR expires_on = $3) ORDER BY expires_on LIMIT 1',
    [itemId, number, expiresOn],
  );
  return row?.id ?? null;
}

function factsOf({
  uuid,
  nameZh,
  nameEn,
  units,
}: {
  uuid: string;
  nameZh: string;
  nameEn: string;
  units: number;
}): PackFacts & { readonly id: string } {
  return { id: uuid, nameZh, nameEn, units: BigInt(units) };
}

function unreadable(why: Refusal | undefined): Refusal<StockCode> {
  const { message = { zh: '无法识别该条码。', en: 'The code cannot be read.' } } = why ?? {};
  return { code: 'SCAN', message, field: ['scan'] };
}

function unknownLot(lot: string): Refusal<StockCode> {
  return refusal(
    'LOT',
    `批号 ${lot} 没有入库记录，请核对实物或先收货。`,
    `Lot ${lot} never came in: check what you hold, or receive it first.`,
    'scan',
  );
}

const unknownCode = refusal<StockCode>(
  'SCAN',
  '集团目录中没有该条码对应的包装，请联系供应中心补录。',
  'No pack of the group’s catalogue carries this code: ask the supply centre to enter it.',
  'scan',
);
const nameOne = refusal<StockCode>('ITEM', '请扫描条码或选择品种。', 'Scan a code or choose an item.', 'itemId');
const otherPack = refusal<StockCode>('UNIT', '该包装不属于所选品种。', 'The pack belongs to another item.', 'packId');
