import fc from 'fast-check';
import { type Viewer } from '../../server/platform/access/viewer';
import {
  ApprovalDecision,
  ApprovalLevel,
  levelsFor,
  levelsOf,
  type SplitPart,
  splitFlag,
  waitingLevel,
} from '../../server/purchasing/approval.rules';
import { type InvoiceFacts, invoiceDifferences, type OrderLineBilled } from '../../server/purchasing/invoice.rules';
import { type LineToOrder, mergeOrders, packsCounted, standingOrderState } from '../../server/purchasing/order.rules';
import { canStep, orderMoves, PurchaseOrderState } from '../../server/purchasing/purchasing.rules';
import {
  defaultPurchasingPolicy as policy,
  purchasingPolicyFaults,
  readPurchasingPolicy,
} from '../../server/purchasing/purchasing-policy.rules';
import { type AnnouncedLine, type DeliveredLine, planReceipt } from '../../server/purchasing/receipt.rules';

const kind = fc.constantFrom('DRUG' as const, 'CONSUMABLE' as const, 'REAGENT' as const);
const fen = fc.bigInt({ min: 1n, max: 10n ** 10n });

describe('levels that sign', () => {
  it('grow with the amount, begin with the house, and are never fewer for more kinds of goods', () => {
    fc.assert(
      fc.property(fc.array(kind, { minLength: 1, maxLength: 3 }), kind, fen, fen, (kinds, more, a, b) => {
        const [less, greater] = a < b ? [a, b] : [b, a];
        const levels = levelsFor(policy, kinds, less);
        expect(levels[0]).toBe(ApprovalLevel.HOUSE);
        expect(levelsFor(policy, kinds, greater).slice(0, levels.length)).toEqual(levels);
        expect(levelsFor(policy, [...kinds, more], less).length).toBeGreaterThanOrEqual(levels.length);
      }),
    );
  });

  it.each<[bigint, string[]]>([
    [2_000_000n, ['HOUSE']],
    [2_000_001n, ['HOUSE', 'FINANCE']],
    [20_000_000n, ['HOUSE', 'FINANCE']],
    [20_000_001n, ['HOUSE', 'FINANCE', 'GROUP']],
  ])('for consumables of %s fen are %s', (amount, levels) => {
    expect(levelsFor(policy, ['CONSUMABLE'], amount)).toEqual(levels);
  });

  it('sign one after the other, until one says no', () => {
    const approval = (level: ApprovalLevel, decision: ApprovalDecision) => ({ level, decision, decidedById: null });
    const { WAITING, APPROVED, REJECTED } = ApprovalDecision;
    const { HOUSE, FINANCE } = ApprovalLevel;
    expect(waitingLevel({ approvals: [approval(FINANCE, WAITING), approval(HOUSE, WAITING)] })).toBe(HOUSE);
    expect(waitingLevel({ approvals: [approval(FINANCE, WAITING), approval(HOUSE, APPROVED)] })).toBe(FINANCE);
    expect(waitingLevel({ approvals: [approval(FINANCE, WAITING), approval(HOUSE, REJECTED)] })).toBeNull();
    expect(waitingLevel({ approvals: [approval(HOUSE, APPROVED)] })).toBeNull();
  });

  it('are nobody’s who asked, nor of rights that whoever asked gave on', () => {
    const grant = (more: object) => ({
      appointmentId: null,
      post: 'FINANCE_OFFICER' as const,
      groupId: null,
      institutionId: 'h',
      wardId: null,
      institutionIds: ['h'],
      during: { from: new Date(0), until: null },
      ...more,
    });
    const viewer: Viewer = {
      personId: 'p',
      sessionId: null,
      grants: [grant({}), grant({ post: 'INSTITUTION_ADMINISTRATOR', givenBy: 'q' })],
    };
    const at = (requestedById: string) => levelsOf(viewer, { institutionId: 'h', requestedById });
    expect(at('somebody')).toEqual(['HOUSE', 'FINANCE']);
    expect(at('q')).toEqual(['FINANCE']);
    expect(at('p')).toEqual([]);
    expect(levelsOf(viewer, { institutionId: 'other', requestedById: 'x' })).toEqual([]);
  });
});

describe('a split', () => {
  const part = (id: string, on: string, yuan: number, itemId = 'i', group = 'g'): SplitPart => ({
    id,
    on,
    amountFen: BigInt(yuan) * 100n,
    lines: [{ kind: 'CONSUMABLE', itemId, group }],
  });
  const asked = part('b', '2026-03-10', 15_000);

  it.each<[string, SplitPart[], string[] | null]>([
    ['an earlier half of the same item', [part('a', '2026-03-05', 15_000)], ['FINANCE']],
    ['halves of other items, of one category and supplier', [part('a', '2026-03-05', 15_000, 'j')], ['FINANCE']],
    ['another item of another category', [part('a', '2026-03-05', 15_000, 'j', 'k')], null],
    ['a half of a week and a day before', [part('a', '2026-03-02', 15_000)], null],
    ['a half of exactly a week before', [part('a', '2026-03-03', 15_000)], ['FINANCE']],
    ['too little to reach a level', [part('a', '2026-03-05', 4_000)], null],
    ['one that reached the level by itself', [part('a', '2026-03-05', 25_000)], null],
    [
      'many small ones that reach the group',
      [...'cdefghijklmno'].map(id => part(id, '2026-03-09', 15_000)),
      ['FINANCE', 'GROUP'],
    ],
    ['itself', [asked], null],
  ])('with %s', (_what, others, avoided) => {
    expect(splitFlag(policy, asked, others)?.levelsAvoided ?? null).toEqual(avoided);
  });

  it('is flagged exactly where all together need a level that none of them needed', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 30_000_000n }), { minLength: 1, maxLength: 6 }), amounts => {
        const parts = amounts.map((amountFen, index) => ({ ...part(`p${index}`, '2026-03-10', 0), amountFen }));
        const [first, ...others] = parts;
        if (!first) return;
        const total = amounts.reduce((sum, each) => sum + each, 0n);
        const most = Math.max(...amounts.map(each => levelsFor(policy, ['CONSUMABLE'], each).length));
        const avoided = levelsFor(policy, ['CONSUMABLE'], total).slice(most);
        const flag = splitFlag(policy, first, others);
        expect(flag?.levelsAvoided ?? []).toEqual(others.length > 0 ? avoided : []);
        if (flag) expect(flag.totalFen).toBe(total.toString());
      }),
    );
  });
});

describe('a merged order', () => {
  const line = fc.record({
    requisitionLineId: fc.uuid(),
    institutionId: fc.constantFrom('h1', 'h2', 'h3'),
    supplierId: fc.constantFrom('s1', 's2'),
    agreementId: fc.constantFrom('a1', 'a2'),
    packs: fc.bigInt({ min: 1n, max: 1000n }),
    priceFen: fc.bigInt({ min: 1n, max: 100_000n }),
  });

  it('goes to one supplier under one agreement, and neither loses nor doubles nor changes a line', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines: LineToOrder[]) => {
        const orders = mergeOrders(lines);
        const keys = orders.map(each => `${each.supplierId} ${each.agreementId}`);
        expect(new Set(keys).size).toBe(orders.length);
        const merged = orders.flatMap(each => each.lines);
        expect(new Set(merged)).toEqual(new Set(lines));
        expect(merged).toHaveLength(lines.length);
        const total = (each: readonly LineToOrder[]) => each.reduce((sum, l) => sum + l.packs * l.priceFen, 0n);
        for (const each of orders) {
          expect(each.amountFen).toBe(total(each.lines));
          expect(each.lines.every(l => l.supplierId === each.supplierId && l.agreementId === each.agreementId)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('counts what it will bring, what it brought more, and nothing of what came to nothing', () => {
    const of = (packs: bigint, packsConfirmed: bigint | null, packsReceived: bigint, packsReturned = 0n) => ({
      packs,
      packsConfirmed,
      packsReceived,
      packsReturned,
      packsShipped: packsReceived,
    });
    const { SENT, CONFIRMED, CLOSED, CANCELLED, REFUSED, RECEIVED } = PurchaseOrderState;
    expect(packsCounted(SENT, of(10n, null, 0n))).toBe(10n);
    expect(packsCounted(CONFIRMED, of(10n, 6n, 0n))).toBe(6n);
    expect(packsCounted(RECEIVED, of(10n, 10n, 11n, 2n))).toBe(9n);
    expect(packsCounted(CLOSED, of(10n, 10n, 4n, 1n))).toBe(3n);
    expect(packsCounted(REFUSED, of(10n, null, 0n))).toBe(0n);
    expect(packsCounted(CANCELLED, of(10n, 10n, 0n))).toBe(0n);
  });

  it('is closed from its day on, whatever was written down, and never opens again', () => {
    for (const state of Object.values(PurchaseOrderState)) {
      const order = { state, closesOn: '2026-03-10' };
      expect(standingOrderState(order, '2026-03-09')).toBe(state);
      const isOpen = canStep(orderMoves, state, 'CLOSE');
      expect(standingOrderState(order, '2026-03-10')).toBe(isOpen ? PurchaseOrderState.CLOSED : state);
      expect(isOpen).toBe(['SENT', 'CONFIRMED', 'RECEIVING'].includes(state));
    }
  });
});

describe('a receipt', () => {
  const today = '2026-03-10';
  const announced: AnnouncedLine = {
    shipmentLineId: 'sl',
    orderLineId: 'ol',
    kind: 'DRUG',
    tracking: 'LOT',
    gtin: '06901234567892',
    deviceIdentifier: '06901234567892',
    units: 10n,
    packsShipped: 20n,
    packsTaken: 0n,
    lotNumber: null,
    expiresOn: null,
    packsConfirmed: 30n,
    packsReceived: 5n,
  };
  const delivered = (label: object = {}, more: Partial<DeliveredLine> = {}): DeliveredLine => ({
    shipmentLineId: null,
    scan: null,
    serials: [],
    packs: 1n,
    refusedPacks: 0n,
    refuseReason: null,
    label: {
      gtin: '06901234567892',
      deviceIdentifier: null,
      lotNumber: 'L1',
      expiresOn: '2027-03-10',
      madeOn: null,
      serial: null,
      ...label,
    },
    ...more,
  });
  const codes = (lines: DeliveredLine[], line: Partial<AnnouncedLine> = {}, tolerance = 0) =>
    planReceipt({ ...policy, receiptToleranceBp: tolerance }, [{ ...announced, ...line }], lines, today).wrong.map(
      ({ code }) => code,
    );

  it.each<[string, DeliveredLine[], Partial<AnnouncedLine>, string[]]>([
    ['what was ordered', [delivered()], {}, []],
    ['another item', [delivered({ gtin: '06901234567809' })], {}, ['WRONG_ITEM']],
    ['no label and no line', [delivered({ gtin: null })], {}, ['WRONG_ITEM']],
    ['a line by hand', [delivered({ gtin: null }, { shipmentLineId: 'sl' })], {}, []],
    ['a label of another line than the one named', [delivered({}, { shipmentLineId: 'other' })], {}, ['WRONG_ITEM']],
    ['no lot', [delivered({ lotNumber: null })], {}, ['LOT_MISSING']],
    ['the lot of the note', [delivered({ lotNumber: null })], { lotNumber: 'N1' }, []],
    ['another lot than announced', [delivered()], { lotNumber: 'N1' }, ['OTHER_LOT']],
    ['a drug without expiry', [delivered({ expiresOn: null })], {}, ['EXPIRY_MISSING']],
    ['a consumable without expiry', [delivered({ expiresOn: null })], { kind: 'CONSUMABLE' }, []],
    ['what expired yesterday', [delivered({ expiresOn: '2026-03-09' })], {}, ['EXPIRED']],
    ['29 days left', [delivered({ expiresOn: '2026-04-08' })], {}, ['SHORT_SHELF_LIFE']],
    ['30 days left', [delivered({ expiresOn: '2026-04-09' })], {}, []],
    [
      'a tenth of its life left',
      [delivered({ expiresOn: '2026-06-10', madeOn: '2023-06-10' })],
      {},
      ['SHORT_SHELF_LIFE'],
    ],
    ['half of a short life left', [delivered({ expiresOn: '2026-03-30', madeOn: '2026-02-20' })], {}, []],
    ['as much as was sent', [delivered({}, { packs: 20n })], {}, []],
    ['one more than was sent', [delivered({}, { packs: 21n })], {}, ['BEYOND_TOLERANCE']],
    [
      'one more than was sent, in two lines',
      [delivered({}, { packs: 10n }), delivered({ lotNumber: 'L2' }, { packs: 11n })],
      {},
      ['BEYOND_TOLERANCE'],
    ],
    ['more than the order is open for', [delivered({}, { packs: 6n })], { packsReceived: 25n }, ['BEYOND_TOLERANCE']],
    ['refused packs of the rest', [delivered({}, { packs: 15n, refusedPacks: 5n, refuseReason: '破损' })], {}, []],
    [
      'refused packs beyond the rest',
      [delivered({}, { packs: 15n, refusedPacks: 6n, refuseReason: '破损' })],
      {},
      ['BEYOND_TOLERANCE'],
    ],
    ['refused packs without a reason', [delivered({}, { refusedPacks: 1n })], {}, ['REASON_MISSING']],
    [
      'expired packs that are all refused',
      [delivered({ expiresOn: '2020-01-01' }, { packs: 0n, refusedPacks: 2n, refuseReason: '过期' })],
      {},
      [],
    ],
    ['nothing', [delivered({}, { packs: 0n })], {}, ['PACKS']],
    ['one label twice', [delivered({}, { scan: 'x' }), delivered({}, { scan: 'x' })], {}, ['SCANNED_TWICE']],
    ['pieces without numbers', [delivered({}, { serials: [] })], { tracking: 'SERIAL', units: 1n }, ['SERIALS']],
    [
      'pieces with numbers',
      [delivered({ serial: 'S1' }, { packs: 2n, serials: ['S2'] })],
      { tracking: 'SERIAL', units: 1n },
      [],
    ],
    [
      'a number twice',
      [delivered({ serial: 'S1' }, { packs: 2n, serials: ['S1'] })],
      { tracking: 'SERIAL', units: 1n },
      ['SERIAL_TWICE'],
    ],
    ['numbers where there are none', [delivered({}, { serials: ['S1'] })], {}, ['SERIALS']],
  ])('of %s', (_what, lines, line, expected) => {
    expect(codes(lines, line)).toEqual(expected);
  });

  it('lets in as much more as the tolerance says, rounded down to whole packs', () => {
    expect(codes([delivered({}, { packs: 21n })], {}, 500)).toEqual([]);
    expect(codes([delivered({}, { packs: 22n })], {}, 500)).toEqual(['BEYOND_TOLERANCE']);
    expect(codes([delivered({}, { packs: 21n })], {}, 499)).toEqual(['BEYOND_TOLERANCE']);
  });

  it('never takes in more than was sent, however it is divided', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 12n }), { minLength: 1, maxLength: 6 }), packs => {
        const lines = packs.map((each, index) => delivered({ lotNumber: `L${index}` }, { packs: each }));
        const sum = packs.reduce((a, b) => a + b, 0n);
        expect(codes(lines).length > 0).toBe(sum > 20n);
      }),
    );
  });
});

describe('an invoice', () => {
  const billed: OrderLineBilled = {
    kind: 'ORDER',
    orderLineId: 'l',
    packs: 10n,
    priceFen: 100n,
    orderedPriceFen: 100n,
    packsReceived: 12n,
    packsReturned: 1n,
    packsInvoiced: 1n,
    isConsigned: false,
  };
  const differs = (lines: InvoiceFacts['lines'], amountFen = 1_000n) =>
    invoiceDifferences({ amountFen, lines }).map(({ kind: what }) => what);

  it.each<[string, InvoiceFacts['lines'], bigint, string[]]>([
    ['as ordered and received', [billed], 1_000n, []],
    ['one fen dearer', [{ ...billed, priceFen: 101n }], 1_010n, ['PRICE']],
    ['one fen cheaper', [{ ...billed, priceFen: 99n }], 990n, ['PRICE']],
    ['one pack more than was received and kept', [{ ...billed, packs: 11n }], 1_100n, ['PACKS']],
    [
      'the same line twice',
      [
        { ...billed, packs: 5n },
        { ...billed, packs: 6n },
      ],
      1_100n,
      ['PACKS'],
    ],
    ['one fen more in all', [billed], 1_001n, ['SUM']],
    ['goods that are the supplier’s', [{ ...billed, isConsigned: true }], 1_000n, ['CONSIGNED']],
    [
      'a settlement',
      [{ kind: 'SETTLEMENT', settlementId: 's', amountFen: 7n, settledFen: 7n, isInvoiced: false }],
      7n,
      [],
    ],
    [
      'a settlement of another amount',
      [{ kind: 'SETTLEMENT', settlementId: 's', amountFen: 8n, settledFen: 7n, isInvoiced: false }],
      8n,
      ['SETTLEMENT'],
    ],
    [
      'a settlement that was invoiced',
      [{ kind: 'SETTLEMENT', settlementId: 's', amountFen: 7n, settledFen: 7n, isInvoiced: true }],
      7n,
      ['SETTLEMENT'],
    ],
    [
      'a settlement twice',
      [
        { kind: 'SETTLEMENT', settlementId: 's', amountFen: 7n, settledFen: 7n, isInvoiced: false },
        { kind: 'SETTLEMENT', settlementId: 's', amountFen: 7n, settledFen: 7n, isInvoiced: false },
      ],
      14n,
      ['SETTLEMENT'],
    ],
  ])('%s', (_what, lines, amount, expected) => {
    expect(differs(lines, amount)).toEqual(expected);
  });
});

describe('the policy', () => {
  it.each<[object, number]>([
    [{}, 0],
    [{ receiptToleranceBp: 500, approvalAboveFen: { DRUG: [0, 1, 2] } }, 0],
    [{ receiptToleranceBp: 1001 }, 1],
    [{ receiptToleranceBp: 0.5 }, 1],
    [{ tolerance: 1 }, 1],
    [{ approvalAboveFen: { DRUG: [0, 2, 1] } }, 1],
    [{ approvalAboveFen: { DRUG: [0, 1] } }, 1],
    [{ approvalAboveFen: { FOOD: [0, 1, 2] } }, 1],
    [{ approvalAboveFen: [] }, 1],
  ])('%j has %i faults', (content, faults) => {
    expect(purchasingPolicyFaults(content as Record<string, unknown>)).toHaveLength(faults);
  });

  it('keeps the default of what it does not say', () => {
    const read = readPurchasingPolicy({ approvalAboveFen: { DRUG: [0, 1, 2] }, splitDays: 3 });
    expect(read.approvalAboveFen).toEqual({ ...policy.approvalAboveFen, DRUG: [0, 1, 2] });
    expect(read).toMatchObject({ splitDays: 3, autoCloseDays: policy.autoCloseDays });
  });
});
