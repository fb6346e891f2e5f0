import type { SupplyKind } from '../catalogue/catalogue.enums';
import { type CivilDate, daysBetween } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import { withTolerance } from './order.rules';
import type { PurchasingCode } from './purchasing.codes';
import type { PurchasingPolicy } from './purchasing-policy.rules';

/**
 * Decides what of a delivery is taken in: the right item, of the lot that was announced, neither expired nor close to it, each piece once, and no
 * more than was sent and confirmed. One wrong line refuses the whole receipt: what is wrong goes back with the driver, and is entered as refused.
 *
 * On the day of expiry goods are still good (GS1 General Specifications, AI 17).
 */
export interface AnnouncedLine {
  readonly shipmentLineId: string;
  readonly orderLineId: string;
  readonly kind: SupplyKind;
  readonly tracking: 'LOT' | 'SERIAL';
  readonly gtin: string | null;
  readonly deviceIdentifier: string | null;
  /** Base units in one pack. */
  readonly units: bigint;
  readonly packsShipped: bigint;
  readonly packsTaken: bigint;
  readonly lotNumber: string | null;
  readonly expiresOn: CivilDate | null;
  /** Of the order line. */
  readonly packsConfirmed: bigint;
  readonly packsReceived: bigint;
}

/** What a label says, or somebody has typed. */
export interface ReadLabel {
  readonly gtin: string | null;
  readonly deviceIdentifier: string | null;
  readonly lotNumber: string | null;
  readonly expiresOn: CivilDate | null;
  readonly madeOn: CivilDate | null;
  readonly serial: string | null;
}

/** One line of a delivery as it stands before whoever receives it. */
export interface DeliveredLine {
  /** Without a label that can be read: which line it is. */
  readonly shipmentLineId: string | null;
  readonly scan: string | null;
  readonly label: ReadLabel;
  readonly serials: readonly string[];
  readonly packs: bigint;
  readonly refusedPacks: bigint;
  readonly refuseReason: string | null;
}

export interface TakenLine {
  readonly line: AnnouncedLine;
  readonly delivered: DeliveredLine;
  readonly lotNumber: string;
  readonly expiresOn: CivilDate | null;
  readonly serials: readonly string[];
}

export type ReceiptPlan =
  | { readonly taken: readonly TakenLine[]; readonly wrong: readonly [] }
  | { readonly taken: readonly []; readonly wrong: readonly Refusal<PurchasingCode>[] };

type Wrong = Refusal<PurchasingCode>;

/** What comes in of which announced line, or everything that is wrong: one wrong line refuses the whole. */
export function planReceipt(
  policy: Pick<PurchasingPolicy, 'receiptToleranceBp' | 'remainingShelfLifeBpMin' | 'remainingDaysMin'>,
  announced: readonly AnnouncedLine[],
  delivered: readonly DeliveredLine[],
  today: CivilDate,
): ReceiptPlan {
  const taken: TakenLine[] = [];
  const wrong: Wrong[] = [...twice(delivered)];
  for (const [index, each] of delivered.entries()) {
    const line = announcedFor(announced, each);
    if (!line) wrong.push(wrongItem(index, each));
    else {
      const faults = faultsOf(policy, line, each, index, today);
      wrong.push(...faults);
      taken.push(takenLine(line, each));
    }
  }
  wrong.push(...tooMuch(policy.receiptToleranceBp, taken));
  return wrong.length > 0 ? { taken: [], wrong } : { taken, wrong: [] };
}

/** The line that a label belongs to: by its pack, then by its lot where several lots of it were sent. */
function announcedFor(announced: readonly AnnouncedLine[], each: DeliveredLine): AnnouncedLine | undefined {
  const { label, shipmentLineId } = each;
  const hasLabel = label.gtin !== null || label.deviceIdentifier !== null;
  const named = shipmentLineId === null ? announced : announced.filter(line => line.shipmentLineId === shipmentLineId);
  const fitting = hasLabel ? named.filter(line => isPack(line, label)) : shipmentLineId === null ? [] : named;
  return fitting.find(line => line.lotNumber !== null && line.lotNumber === label.lotNumber) ?? fitting[0];
}

function isPack(line: AnnouncedLine, { gtin, deviceIdentifier }: ReadLabel): boolean {
  if (gtin !== null) return line.gtin === gtin;
  return line.deviceIdentifier !== null && line.deviceIdentifier === deviceIdentifier;
}

function takenLine(line: AnnouncedLine, delivered: DeliveredLine): TakenLine {
  return {
    line,
    delivered,
    lotNumber: delivered.label.lotNumber ?? line.lotNumber ?? '',
    expiresOn: delivered.label.expiresOn ?? line.expiresOn,
    serials: serialsOf(delivered),
  };
}

function serialsOf({ label, serials }: DeliveredLine): string[] {
  return [...(label.serial === null ? [] : [label.serial]), ...serials];
}

function faultsOf(
  policy: Pick<PurchasingPolicy, 'remainingShelfLifeBpMin' | 'remainingDaysMin'>,
  line: AnnouncedLine,
  each: DeliveredLine,
  index: number,
  today: CivilDate,
): Wrong[] {
  const { lotNumber, expiresOn, serials } = takenLine(line, each);
  const wrong: Wrong[] = [];
  if (each.refusedPacks > 0n && !each.refuseReason?.trim())
    wrong.push(at(index, 'refuseReason', receiptWords.noReason));
  if (each.packs + each.refusedPacks === 0n) wrong.push(at(index, 'packs', receiptWords.nothing));
  // What goes back with the driver may be anything.
  if (each.packs === 0n) return wrong;
  if (lotNumber === '') wrong.push(at(index, 'lotNumber', receiptWords.noLot));
  else if (line.lotNumber !== null && line.lotNumber !== lotNumber)
    wrong.push(at(index, 'lotNumber', otherLot(line.lotNumber, lotNumber)));
  if (expiresOn === null && line.kind !== 'CONSUMABLE') wrong.push(at(index, 'expiresOn', receiptWords.noExpiry));
  if (expiresOn !== null) wrong.push(...expiryFaults(policy, expiresOn, each.label.madeOn, index, today));
  const pieces = each.packs * line.units;
  if (line.tracking === 'SERIAL' && BigInt(serials.length) !== pieces)
    wrong.push(at(index, 'serials', serialCount(pieces, serials.length)));
  if (line.tracking === 'LOT' && each.serials.length > 0) wrong.push(at(index, 'serials', receiptWords.noSerials));
  return wrong;
}

function expiryFaults(
  policy: Pick<PurchasingPolicy, 'remainingShelfLifeBpMin' | 'remainingDaysMin'>,
  expiresOn: CivilDate,
  madeOn: CivilDate | null,
  index: number,
  today: CivilDate,
): Wrong[] {
  if (expiresOn < today) return [at(index, 'expiresOn', expired(expiresOn))];
  const left = daysBetween(today, expiresOn);
  const life = madeOn === null ? 0 : daysBetween(madeOn, expiresOn);
  const isShort = life > 0 ? left * 10_000 < life * policy.remainingShelfLifeBpMin : left < policy.remainingDaysMin;
  return isShort ? [at(index, 'expiresOn', shortLife(expiresOn, left))] : [];
}

/** The same label read twice is one box counted twice, or two that belong in one line with their number. */
function twice(delivered: readonly DeliveredLine[]): Wrong[] {
  const scans = new Set<string>();
  const serials = new Set<string>();
  return delivered.flatMap((each, index) => {
    const wrong: Wrong[] = [];
    if (each.scan !== null && scans.has(each.scan)) wrong.push(at(index, 'scan', receiptWords.scannedTwice));
    else if (serialsOf(each).some((serial, place, all) => serials.has(serial) || all.indexOf(serial) < place))
      wrong.push(at(index, 'serials', receiptWords.serialTwice));
    if (each.scan !== null) scans.add(each.scan);
    for (const serial of serialsOf(each)) serials.add(serial);
    return wrong;
  });
}

/** More than was sent of a shipment line, or than was confirmed of an order line, lines of one kind taken together. */
function tooMuch(toleranceBp: number, taken: readonly TakenLine[]): Wrong[] {
  const sent = new Map<string, bigint>();
  const ordered = new Map<string, bigint>();
  return taken.flatMap(({ line, delivered }, index) => {
    const ofShipment = (sent.get(line.shipmentLineId) ?? line.packsTaken) + delivered.packs + delivered.refusedPacks;
    const ofOrder = (ordered.get(line.orderLineId) ?? line.packsReceived) + delivered.packs;
    sent.set(line.shipmentLineId, ofShipment);
    ordered.set(line.orderLineId, ofOrder);
    const sentMost = withTolerance(line.packsShipped, toleranceBp);
    const orderMost = withTolerance(line.packsConfirmed, toleranceBp);
    if (ofShipment <= sentMost && ofOrder <= orderMost) return [];
    const left = [sentMost - line.packsTaken, orderMost - line.packsReceived].reduce((a, b) => (a < b ? a : b));
    return [at(index, 'packs', beyond(left < 0n ? 0n : left))];
  });
}

function at(index: number, field: string, wrong: Wrong): Wrong {
  return { ...wrong, field: ['lines', String(index), field] };
}

const receiptWords = {
  noReason: refusal('REASON_MISSING', '拒收须填写原因。', 'Say why packs are refused.'),
  nothing: refusal('PACKS', '实收和拒收数量不能都为零。', 'A line takes in or refuses at least one pack.'),
  noLot: refusal(
    'LOT_MISSING',
    '缺少批号，请扫描带批号的标签或手工录入。',
    'The lot is missing: scan the label that has it, or type it in.',
  ),
  noExpiry: refusal(
    'EXPIRY_MISSING',
    '缺少有效期，请扫描带有效期的标签或手工录入。',
    'The expiry is missing: scan the label that has it, or type it in.',
  ),
  noSerials: refusal(
    'SERIALS',
    '该品种按批号管理，不录序列号。',
    'This item is kept by lot: it has no serial numbers.',
  ),
  scannedTwice: refusal(
    'SCANNED_TWICE',
    '同一标签扫描了两次。如确有多件，请合并为一行并填写数量。',
    'The same label was scanned twice. If there is more than one box of it, enter one line with their number.',
  ),
  serialTwice: refusal(
    'SERIAL_TWICE',
    '序列号重复：每一件只能收一次。',
    'A serial number comes twice: each piece is received once.',
  ),
} satisfies Record<string, Wrong>;

function wrongItem(index: number, { label }: DeliveredLine): Wrong {
  const code = label.gtin ?? label.deviceIdentifier;
  const words = code === null ? { zh: '', en: '' } : { zh: `（标识 ${code}）`, en: ` (${code})` };
  return at(
    index,
    'scan',
    refusal(
      'WRONG_ITEM',
      `发货单上没有该品种或包装${words.zh}，请核对实物后拒收。`,
      `The shipment has no such item or pack${words.en}: look at the box, and refuse it.`,
    ),
  );
}

function otherLot(announced: string, found: string): Wrong {
  return refusal(
    'OTHER_LOT',
    `批号与发货单不符：发货单为 ${announced}，实物为 ${found}，请联系供应商。`,
    `The lot is not the one announced: ${announced} on the note, ${found} on the box. Call the supplier.`,
  );
}

function expired(on: CivilDate): Wrong {
  return refusal('EXPIRED', `已于 ${on} 过期，不能收货，请拒收。`, `It expired on ${on}: refuse it.`);
}

function shortLife(on: CivilDate, days: number): Wrong {
  return refusal(
    'SHORT_SHELF_LIFE',
    `有效期至 ${on}，仅剩 ${days} 天，低于集团收货要求，请拒收。`,
    `It expires on ${on}, in ${days} days: less than the group accepts. Refuse it.`,
  );
}

function serialCount(pieces: bigint, found: number): Wrong {
  return refusal(
    'SERIALS',
    `该品种逐件管理：应有 ${pieces} 个序列号，已录 ${found} 个。`,
    `Each piece has its own serial number: ${pieces} are needed, ${found} are given.`,
  );
}

function beyond(left: bigint): Wrong {
  return refusal(
    'BEYOND_TOLERANCE',
    `超过可收数量，最多还可收 ${left} 个包装，多出的请拒收。`,
    `This is more than was sent or confirmed: ${left} packs may still be received. Refuse the rest.`,
  );
}
