/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { Console, describeInBrowser, desktop, phone } from './console';
import { DemoApi } from './demo-api';

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
});

/** Asks for an item by the initials of its name; answers the requisition’s number, who delivers it, and what its pack carries. */
async function askFor(house: Console, api: DemoApi, initials: string, packs: number) {
  const page = await house.signIn('nurse', desktop, '/purchasing/new');
  await page.getByLabel('找品种').first().fill(initials);
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
