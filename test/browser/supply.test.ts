/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { Console, describeInBrowser, desktop, goWithin, phone } from './console';
import { DemoApi } from './demo-api';
import { agree, closeSoon, draftRound } from './negotiated';
import { stockedForNurse } from './stocked';

/** One item's life: asked for, ordered, sent, and taken in by scan. */
describeInBrowser('supplies of the group', () => {
  let house: Console;
  let api: DemoApi;

  beforeAll(async () => {
    house = await Console.open();
    api = new DemoApi(house.url);
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  test('what a house needs is negotiated under seal, opened by two, awarded, published and signed by both sides', async () => {
    const { roundId } = await draftRound(api);
    const path = `/negotiation/${encodeURIComponent(roundId)}`;

    const needing = await house.signIn('supplyhospital', desktop, path);
    await needing.locator('.demand-field').fill('120');
    await needing.getByRole('button', { name: '保存 1 项需求' }).click();
    await needing.locator('.toast', { hasText: '项需求已保存' }).waitFor();
    await needing.context().close();

    const suppliers = [];
    for (const login of ['supplier', 'supplierb'] as const) suppliers.push(await house.signIn(login, desktop));
    const centre = await house.signIn('supplycentre', desktop, path);
    await closeSoon(api, roundId);
    await centre.reload();
    await centre.getByRole('button', { name: '开放报价' }).click();
    await agree(centre);
    for (const [at, page] of suppliers.entries())
      await seal(page, roundId, at === 0 ? '10.05' : '9.99', at === 0 ? '5' : '1');
    // Before the deadline nobody learns that there are bids, nor what they say.
    const { negotiationRound } = await api.as<{ negotiationRound: object }>(
      'supplycentre',
      'query ($id: ID!) { negotiationRound(id: $id) { bids { id } bidProgress { sealed } } }',
      { id: roundId },
    );
    expect(negotiationRound).toEqual({ bids: [], bidProgress: { sealed: 0 } });

    // The page sees the deadline pass by itself; what was sealed is still at hand.
    for (const page of suppliers) {
      await page.getByRole('button', { name: '公开报价' }).click({ timeout: 60_000 });
      await agree(page);
    }
    const finance = await house.signIn('finance', desktop, path);
    for (const page of [centre, finance]) {
      await page.reload();
      await page.getByRole('button', { name: '签名开标' }).click();
      await agree(page);
    }
    await finance.context().close();
    await centre.reload();
    expect(await centre.locator('.comparison .ant-table-row').first().textContent()).toContain('10.05');
    await centre.getByRole('button', { name: '选第 1 名' }).click();
    await centre.locator('.toast', { hasText: '已定标' }).waitFor();
    for (const step of ['完成定标', '公布结果']) {
      await centre.getByRole('button', { name: step }).click();
      await agree(centre);
    }
    const agreement = await centre.locator('.agreement-lines a').first().getAttribute('href');
    await centre.context().close();

    const leader = await house.signIn('groupadmin', desktop, agreement ?? '');
    await sign(leader);
    await leader.context().close();
    const [winner, loser] = suppliers;
    if (!winner || !loser) throw new Error('there are two suppliers');
    await loser.reload();
    await loser.getByText('未中选').waitFor();
    await winner.goto(`${house.url}/supplier${agreement}`);
    await sign(winner);
    await winner.getByRole('button', { name: '签署全部 1 份合同' }).click();
    await agree(winner);
    const director = await house.signIn('hospitaladmin', desktop, agreement ?? '');
    await director.getByRole('button', { name: '签署全部 1 份合同' }).click();
    await agree(director);
    await director.getByText('1/1 已签').waitFor();
    for (const page of [...suppliers, director]) await page.context().close();
  }, 180_000);

  test('what a nurse asks for is signed by a key, ordered, announced, and received by scan on a phone', async () => {
    const { number, supplierLogin, gtin } = await askFor(house, api, 'amxl', 3);
    await signByKey(house, number);
    const orderId = await order(house, api, number);
    await api.act(supplierLogin, ['purchaseOrderConfirm', 'PurchaseOrderConfirmInput', 'order { id }'], { orderId });
    const note = await announce(house, supplierLogin, orderId, 'L26001');

    const page = await house.signIn('supplyhospital', phone, '/purchasing/receive');
    await page
      .locator('.purchase-awaited > li', { hasText: note })
      .getByRole('button')
      .or(page.locator('.purchase-awaited > li', { hasText: note }).getByRole('link'))
      .first()
      .click();
    const label = `(01)${gtin}(17)300531(10)L26001`;
    const wrongDigit = `(01)${gtin.slice(0, -1)}${(Number(gtin.at(-1)) + 1) % 10}(17)300531(10)L26001`;
    expect(await scan(page, wrongDigit)).toContain('校验位不符');
    expect(await scan(page, `(01)${gtin}(17)240531(10)L26001`)).toContain('已于 2024-05-31 过期');
    expect(await scan(page, `(01)${gtin}(17)300531(10)L26002`)).toContain('批号与发货单不符');
    expect(await page.locator('.receive-entry').count()).toBe(0);
    expect(await scan(page, label)).toContain('1 / 3');
    // FNC1 as a scanner of the keyboard kind sends it; the fixed lengths need none, the lot ends the code.
    expect(await scan(page, `01${gtin}1730053110L26001`)).toContain('2 / 3');
    expect(await scan(page, label)).toContain('3 / 3');
    expect(await scan(page, label)).toContain('已收满 3 件');
    await page.getByRole('button', { name: '完成收货' }).click();
    await page.getByText('已入库').waitFor();
    await page.locator('.purchase-table', { hasText: 'L26001' }).waitFor();
    await page.context().close();
  }, 120_000);

  test('what is used of a supplier’s own is owed at once, and stands in the savings report with the price before', async () => {
    const { item, units } = await useConsigned(api);
    const page = await house.signIn('supplycentre', desktop, '/savings?by=SUPPLIER&part=ALL');
    const first = page.locator('.savings-rows .ant-table-row').first();
    await first.waitFor();
    expect(await first.innerText()).toContain(item);
    expect(await first.innerText()).toContain('此前');
    expect((await first.locator('td').allInnerTexts())[3]).toBe(String(units));
    expect(await page.locator('h1').innerText()).toMatch(/节约 [\d,]+\.\d\d 元/);
    // A supplier narrows the whole page, and the address says so.
    await page.locator('.savings-detail .savings-table button').first().click();
    await page.waitForURL(/supplier=/);
    await page.locator('.savings-table', { hasText: '供应商准时率' }).waitFor();
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    expect(sheet.suggestedFilename()).toMatch(/^节约与供应统计.*\.xlsx$/);
    await page.context().close();
  }, 60_000);

  test('what a patient receives is scanned at the cabinet and given back; what is recalled is refused, found and put away', async () => {
    const { groupId, itemId, name, lot, code } = await stockedForNurse(api);
    const nurse = await house.signIn('nurse', phone, '/stock/cabinet');
    await nurse.locator('.receiver').nth(1).waitFor();
    expect(await scanUse(nurse, code)).toContain('请先选择患者或科室');
    const receiver = nurse.locator('.receiver').nth(1);
    const who = /\S+\*+/.exec(await receiver.innerText())?.[0] ?? 'nobody';
    await receiver.click();
    expect(await scanUse(nurse, code)).toContain(`${name} 1`);
    expect(await scanUse(nurse, code)).toContain('只记一次');
    const used = nurse.locator('.use-list').filter({ hasText: '退回' }).locator('li').first();
    await used.filter({ hasText: name }).filter({ hasText: who }).waitFor();
    await used.getByRole('button', { name: '退回' }).click();
    await nurse.getByLabel('原因').fill('未开封');
    await nurse.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await used.getByText('已全部退回').waitFor();
    await nurse.waitForTimeout(doubledMs);
    expect(await scanUse(nurse, code)).toContain(`${name} 1`);

    await api.act('supplycentre', ['recallOpen', 'RecallOpenInput', 'recall { id }'], {
      groupId,
      itemId,
      lotNumbers: [lot],
      level: 2,
      reason: '抽检不合格',
    });
    await nurse.waitForTimeout(doubledMs);
    expect(await scanUse(nurse, code)).toContain('召回');
    await nurse.context().close();

    const keeper = await house.signIn('supplyhospital', desktop, '/stock/recalls');
    await keeper.locator('.ant-table-row').filter({ hasText: lot }).getByRole('link').click();
    await keeper.getByRole('region', { name: '用于谁' }).locator('.ant-table-row').first().waitFor();
    const holders = keeper.getByRole('region', { name: '现在在哪里' });
    await holders.getByRole('button', { name: '移入隔离库位' }).first().click();
    await keeper.getByRole('dialog').getByLabel('到库位').click();
    await keeper.locator('.ant-select-item-option').first().click();
    await keeper.getByRole('dialog').getByRole('button', { name: '移动' }).click();
    await holders.getByText('已隔离', { exact: true }).first().waitFor();
    await keeper.getByRole('region', { name: '机构确认' }).getByRole('button', { name: '确认' }).first().click();
    await keeper.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await keeper
      .getByText(/\d 已确认$/)
      .first()
      .waitFor();
    await keeper.context().close();
  }, 120_000);
});

/** Writes a bid for everything and seals it; the file is saved when the console asks for it. */
async function seal(page: Page, roundId: string, price: string, quality: string): Promise<void> {
  await goWithin(page, `/supplier/rounds/${encodeURIComponent(roundId)}`);
  await page.locator('[data-column="price"]').fill(price);
  await page.locator('[data-column="days"]').fill('3');
  await page.locator('[data-column="quality"]').fill(quality);
  await page.getByRole('button', { name: '密封报价' }).click();
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载并完成' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^YJ\d{9}-G00\d-[0-9a-f]{8}\.json$/);
  await page.getByText('必须保管好报价文件').waitFor();
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: '签署', exact: true }).click();
  await agree(page);
}

/** Asks for an item by the initials of its name; answers the requisition’s number, who delivers it, and what its pack carries. */
async function askFor(house: Console, api: DemoApi, initials: string, packs: number) {
  const page = await house.signIn('nurse', desktop, '/purchasing/new');
  await page.getByRole('combobox', { name: '找品种' }).fill(initials);
  await page.getByRole('option', { name: '合同余量' }).first().click();
  await page.getByRole('spinbutton').fill(String(packs));
  await page.getByRole('button', { name: '提交请购' }).click();
  await page.locator('h1', { hasText: '待审批' }).waitFor();
  const id = decodeURIComponent(page.url().split('/').at(-1) ?? '');
  await page.context().close();
  const { requisition } = await api.as<{ requisition: Asked }>(
    'nurse',
    `query ($id: ID!) { requisition(id: $id) { number place { id } lines { supplier { nameZh } pack { gtin } } } }`,
    { id },
  );
  const [line] = requisition.lines;
  if (!line) throw new Error('the requisition has no line');
  const supplierLogin = line.supplier.nameZh.startsWith('沪岚') ? 'supplier' : 'supplierb';
  return { number: requisition.number, gtin: line.pack.gtin, supplierLogin } as const;
}

interface Asked {
  number: string;
  lines: { supplier: { nameZh: string }; pack: { gtin: string } }[];
}

interface Consigned {
  units: number;
  packedUnits: number;
  block: string | null;
  expiresOn: string | null;
  serial: string | null;
  owner: { id: string } | null;
  item: { id: string; nameZh: string };
  lot: { id: string };
}

/** A nurse uses one unit of something that is still its supplier’s; answers what. */
async function useConsigned(api: DemoApi): Promise<{ item: string; units: number }> {
  const edges = async <Node>(query: string, variables: object) =>
    (await api.as<{ list: { edges: { node: Node }[] } }>('nurse', query, variables)).list.edges.map(edge => edge.node);
  const { viewer } = await api.as<{ viewer: { homeWard: { institution: { id: string } } } }>(
    'nurse',
    '{ viewer { homeWard { institution { id } } } }',
  );
  const house = viewer.homeWard.institution.id;
  const places = await edges<{ id: string; kind: string; viewerCanUse: boolean }>(
    'query ($house: ID!) { list: stockPlaces(institutionId: $house, first: 100) { edges { node { id kind viewerCanUse } } } }',
    { house },
  );
  const placeId = places.find(({ kind, viewerCanUse }) => kind === 'CABINET' && viewerCanUse)?.id;
  const there = await edges<Consigned>(
    `query ($house: ID!, $place: ID) { list: stockBalances(institutionId: $house, placeId: $place, first: 100) { edges { node {
      units packedUnits block expiresOn serial owner { id } item { id nameZh } lot { id } } } } }`,
    { house, place: placeId },
  );
  const today = civilDateOf(new Date());
  const isUsable = ({ units, packedUnits, block, expiresOn }: Consigned) =>
    block === null && (expiresOn === null || expiresOn >= today) && units > packedUnits;
  const one = there.find(each => each.owner !== null && isUsable(each));
  if (!placeId || !one) throw new Error('nothing of a supplier lies in the cabinet');
  const of = { itemId: one.item.id, lotId: one.lot.id, serial: one.serial, quantity: 1, unit: 'BASE' };
  await api.act('nurse', ['stockUse', 'StockUseInput', 'movements { id }'], { placeId, of });
  return { item: one.item.nameZh, units: 1 };
}

async function signByKey(house: Console, number: string): Promise<void> {
  const page = await house.signIn('hospitaladmin', desktop, `/purchasing?mine=1&q=${number}`);
  await page.locator('a[data-requisition]', { hasText: number }).focus();
  await page.keyboard.press('a');
  await page.getByText(`已同意 ${number}`).waitFor();
  await page.context().close();
}

/** Sends what waits to be ordered of the item’s supplier; answers the order on which the requisition stands. */
async function order(house: Console, api: DemoApi, number: string): Promise<string> {
  const page = await house.signIn('supplyhospital', desktop, '/purchasing/orders');
  const proposals = page.locator('.purchase-proposals > li');
  await proposals.first().waitFor();
  for (const summary of await proposals.locator('summary').all()) await summary.click();
  await proposals.filter({ hasText: number }).getByRole('checkbox').check();
  await page.getByRole('button', { name: /发出订单/ }).click();
  await page.getByText(/已发出 DD/).waitFor();
  await page.context().close();
  const { requisitions } = await api.as<{
    requisitions: { edges: { node: { lines: { order: { id: string } }[] } }[] };
  }>(
    'supplyhospital',
    `query ($q: String) { requisitions(filter: { search: $q }) { edges { node { lines { order { id } } } } } }`,
    {
      q: number,
    },
  );
  return requisitions.edges[0]?.node.lines[0]?.order.id ?? '';
}

/** Says what is on its way, lot and expiry with it; answers the number of the note. */
async function announce(
  house: Console,
  login: 'supplier' | 'supplierb',
  orderId: string,
  lot: string,
): Promise<string> {
  const note = `FH${Date.now()}`;
  const page = await house.signIn(login, desktop, `/supplier/orders/${orderId}/ship`);
  await page.getByPlaceholder('批号').first().waitFor();
  for (const field of await page.getByPlaceholder('批号').all()) await field.fill(lot);
  const expiries = page.getByPlaceholder('有效期至');
  for (const field of await expiries.all()) await pickDay(page, field, '2030-05-31');
  await page.getByLabel('发货单号').fill(note);
  await page.getByLabel('预计到货日').waitFor();
  await page.getByRole('button', { name: '登记发货' }).click();
  await page.getByText(`已登记发货 ${note}`).waitFor();
  await page.locator('.purchase-steps', { hasText: addDays(civilDateOf(new Date()), 1) }).waitFor();
  await page.context().close();
  return note;
}

async function pickDay(page: Page, field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await page.keyboard.press('Enter');
}

/** Types as a scanner does; answers what is said to it. */
async function scan(page: Page, text: string): Promise<string> {
  const answer = page.locator('.scan-answer');
  const before = await answer.getAttribute('data-nth');
  await page.getByLabel('扫包装上的码').fill(text);
  await page.keyboard.press('Enter');
  await page.locator(`.scan-answer:not([data-nth="${before}"])`).waitFor();
  return answer.innerText();
}

/** The same code sooner than this is taken for the scanner's doubling. */
const doubledMs = 1_600;

/** Types at a cabinet as a scanner does; answers what is said to it. */
async function scanUse(page: Page, text: string): Promise<string> {
  const answer = page.locator('.scan-answer');
  const before = await answer.getAttribute('data-nth');
  await page.getByLabel('扫码使用').last().fill(text);
  await page.keyboard.press('Enter');
  await page.locator(`.scan-answer:not([data-nth="${before}"])`).waitFor();
  return answer.innerText();
}
