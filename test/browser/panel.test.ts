/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { tourResident } from '../../server/demo/residents.rules';
import { Console, describeInBrowser, desktop, idNumber, masked, phone } from './console';

/** The family doctor at the desk and in the village: who is due, one resident, the plan, and a referral. */
describeInBrowser('residents of a family doctor', () => {
  let house: Console;
  beforeAll(async () => {
    house = await Console.open();
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  test('with one hand: found, called, seen, planned and referred', async () => {
    const page = await house.signIn('familydoctor', phone, '/panel');
    await page.locator('.panel-cards li').first().waitFor();
    await finder(page).fill('sgf');
    await page.getByRole('option', { name: new RegExp(`${escaped(masked(tourResident.name))}.*拼音首字母`) }).click();
    await page.waitForURL(/\/residents\/[^/]+$/);
    await page.locator('.plan-lines li').first().waitFor();

    // Neither name nor number is there before it is asked for.
    expect(await page.content()).not.toContain(tourResident.name);
    expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
    await page.getByRole('button', { name: '打电话' }).click();
    const number = page.locator(`a[href="tel:${tourResident.phone}"]`);
    await number.waitFor();
    expect(await page.locator('.call-bubble').innerText()).toContain(tourResident.name);
    // A browser without a telephone drops what is struck while it looks for one.
    await number.evaluate(link => link.addEventListener('click', event => event.preventDefault()));
    await number.click();
    await page.getByRole('dialog').getByRole('button', { name: '无人接听' }).click();
    await page.locator('.plan-what', { hasText: '联系 1 次' }).waitFor();

    await acts(page).getByText('随访').click();
    await page.locator('.follow-up').waitFor();
    await page.getByLabel('收缩压').fill('152');
    await page.getByLabel('舒张压').fill('94');
    await page.getByLabel('空腹血糖').fill('6.4');
    await page.getByRole('button', { name: '保存随访' }).click();
    await page.locator('[role="status"]', { hasText: '已保存' }).waitFor();
    await page.locator('.follow-up').getByRole('link', { name: '返回' }).click();
    await page.locator('.resident-history li', { hasText: '152/94' }).waitFor();

    await page.getByRole('button', { name: '添加' }).first().click();
    await page.getByRole('dialog').locator('.ant-segmented-item-selected', { hasText: '体检' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '添加' }).click();
    await page.locator('.plan-lines li', { hasText: '体检' }).waitFor();

    await acts(page).getByText('转诊').click();
    await page.waitForURL(/\/referrals\/new\?resident=/);
    await page.locator('.chosen-patient', { hasText: masked(tourResident.name) }).waitFor();
    await page.context().close();
  }, 90_000);

  test('the morning opens with the sentence, and each of its lists leads to the same residents in the panel', async () => {
    const page = await house.signIn('familydoctor', desktop, '/');
    await page.waitForURL(/\/panel\/today/);
    const sentence = page.locator('h1', { hasText: '逾期' });
    await sentence.waitFor();
    const overdue = Number(/逾期 (\d+) 人/.exec(await sentence.innerText())?.[1]);
    await page.locator('.today-overdue .badge', { hasText: new RegExp(`^${overdue}$`) }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await chip(page, '逾期').click();
    await page.locator('h1', { hasText: `${overdue} 位，共` }).waitFor();
    expect(page.url()).toContain('due=OVERDUE');
    for (const each of ['.panel-table tbody tr.ant-table-row', '.panel-table .due-OVERDUE'])
      await page.waitForFunction(([of, n]) => document.querySelectorAll(of).length === n, [each, overdue] as const);
    await page.context().close();
  }, 60_000);

  test('a view is a link, is kept for this person, and the sheet holds it without names', async () => {
    const page = await house.signIn('familydoctor', desktop, '/panel');
    await chip(page, '未达标').click();
    await page.getByRole('button', { name: '血压', exact: true }).click();
    await page.waitForURL(/control=UNCONTROLLED.*sort=SYSTOLIC/);
    await page.locator('th[aria-sort="descending"]', { hasText: '血压' }).waitFor();
    await expect(inTime(() => systolics(page), falls)).resolves.toBe(true);
    await page.getByRole('button', { name: '视图' }).click();
    await page.getByLabel('视图名称').fill('血压最高');
    await page.getByRole('button', { name: '保存当前视图' }).click();
    await page.goto(`${house.url}/panel`);
    await page.getByRole('button', { name: '视图' }).click();
    await page.getByRole('button', { name: '血压最高', exact: true }).click();
    await page.waitForURL(/control=UNCONTROLLED.*sort=SYSTOLIC/);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.locator('.toast', { hasText: '姓名已遮盖' }).waitFor();
    await page.context().close();
  }, 60_000);

  test('what somebody tells on the phone is written down, and taken back when it was misheard', async () => {
    const page = await house.signIn('familydoctor', phone, '/panel?condition=HYPERTENSION');
    await page.locator('.panel-cards a[href^="/residents/"]').first().click();
    await page.getByRole('button', { name: '记自测值' }).click();
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: /^记.?下$/ });
    await dialog.getByLabel('收缩压').fill('1300');
    await dialog.getByLabel('舒张压').fill('81');
    await dialog.getByText('不可能：合理范围 50–300').waitFor();
    expect(await save.isDisabled()).toBe(true);
    await dialog.getByLabel('收缩压').fill('131');
    await save.click();
    const told = page.locator('.resident-history li', { hasText: '收缩压 131' });
    await told.getByRole('button', { name: /^撤.?回$/ }).click();
    await dialog.getByRole('textbox').fill('听错了');
    await dialog.getByRole('button', { name: /^撤.?回$/ }).click();
    await page.locator('.toast', { hasText: '已撤回' }).waitFor();
    await told.waitFor({ state: 'detached' });
    await page.context().close();
  }, 60_000);

  test('a figure opens down to each of those who are missing in it, and leads to them and back', async () => {
    const page = await house.signIn('familydoctor', desktop, '/care/figures');
    const line = page.locator('.care-figure-box tr', { hasText: '高血压控制率' });
    await line.getByRole('button').click();
    const [numerator = 0, denominator = 0] =
      (await line.innerText())
        .match(/([\d,]+) ÷ ([\d,]+)/)
        ?.slice(1)
        .map(Number) ?? [];
    expect(denominator).toBeGreaterThan(numerator);
    await page.locator('.care-figure-parts').getByText('不在分子里').click();
    const people = page.locator('.care-figure-rows li');
    await people.first().waitFor();
    for (const more = page.getByRole('button', { name: /^再看/ }); await more.count(); ) {
      const before = await people.count();
      await more.click();
      await people.nth(before).waitFor();
    }
    expect(await people.count()).toBe(denominator - numerator);
    await people.first().getByRole('link').click();
    await page.locator('.resident-page').waitFor();
    await page.goBack();
    await people.first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.context().close();
  }, 60_000);

  test('pages follow one another and lead back; many get a check-up at once, and who has one is named', async () => {
    const page = await house.signIn('familydoctor', desktop, '/panel?team=all');
    await page.locator('a[data-resident]').first().waitFor();
    const first = await residents(page);
    await page.getByRole('button', { name: '下一页' }).click();
    await page.waitForURL(/after=/);
    await page.locator(`a[data-resident="${first[0]}"]`).waitFor({ state: 'detached' });
    const second = await residents(page);
    expect(second.filter(one => first.includes(one))).toEqual([]);
    await page.reload();
    await page.locator(`a[data-resident="${second[0]}"]`).waitFor();
    await page.getByRole('button', { name: '上一页' }).click();
    await page.locator(`a[data-resident="${first[0]}"]`).waitFor();

    await page.locator(`a[data-resident="${first[0]}"]`).focus();
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await planCheckUps(page);
    await page.locator('.toast', { hasText: '已为 2 位安排' }).waitFor();
    await planCheckUps(page);
    await page.getByRole('alert').getByText('2 位没有安排').waitFor();
    await page.context().close();
  }, 60_000);

  test('somebody is looked for, registered by a pasted row, found to be there twice, merged and parted again', async () => {
    const page = await house.signIn('familydoctor', desktop, '/residents/new');
    await register(page, '欧阳双', idNumber('女'));
    const kept = page.url();
    await page.goto(`${house.url}/residents/new`);
    await register(page, '欧阳双双', undefined);
    await page.goto(kept);
    await page.getByRole('button', { name: '合并重复记录' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('欧阳双双');
    await page.getByRole('option').first().click();
    await dialog.getByLabel('依据').fill('同一证件，登记时多写一字');
    await dialog.getByRole('button', { name: '合并', exact: true }).click();
    await page.locator('.toast', { hasText: '已合并' }).waitFor();
    await page.getByRole('button', { name: '撤回合并' }).click();
    await dialog.getByLabel('原因').fill('是两个人');
    await dialog.getByRole('button', { name: '撤回合并' }).click();
    await page.locator('.toast', { hasText: '合并已撤回' }).waitFor();
    await page.getByText('已撤回').first().waitFor();

    await page.getByRole('button', { name: '登记死亡' }).click();
    await dialog.getByRole('button', { name: '登记死亡' }).click();
    await page.locator('.ant-alert', { hasText: '去世' }).waitFor();
    expect(await page.locator('.resident-acts').count()).toBe(0);
    await page.getByRole('button', { name: '撤回死亡登记' }).click();
    await dialog.getByLabel('原因').fill('误录');
    await dialog.getByRole('button', { name: '撤回', exact: true }).click();
    await page.locator('.resident-acts').waitFor();
    await page.context().close();
  }, 60_000);
});

const finder = (page: Page) => page.getByRole('combobox', { name: /找居民/ });

const acts = (page: Page) => page.locator('.resident-acts');

const chip = (page: Page, words: string): Locator => page.locator('.panel-chips .chip', { hasText: words });

const escaped = (text: string) => text.replaceAll('*', '\\*');

const residents = (page: Page) =>
  page
    .locator('a[data-resident]')
    .evaluateAll(links => links.map(link => (link as HTMLElement).dataset.resident ?? ''));

/** The systolic pressures of the table, from the top. */
/** Whether it becomes so while the page is on its way. */
async function inTime<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<boolean> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(100)) {
    if (holds(await read())) return true;
  }
  return false;
}

function falls(numbers: readonly number[]): boolean {
  return numbers.length > 1 && numbers.every((number, index) => index === 0 || number <= (numbers[index - 1] ?? 0));
}

async function systolics(page: Page): Promise<number[]> {
  await page.locator('.panel-table .vitals').first().waitFor();
  const texts = await page.locator('.panel-table .vitals[title="血压"] b').allInnerTexts();
  return texts.map(text => Number(text.split('/')[0]));
}

async function planCheckUps(page: Page): Promise<void> {
  await page.getByRole('button', { name: '安排体检' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^安.?排$/ })
    .click();
}

/** Registers somebody of the page by what a sheet holds; without a number birth and sex are chosen. */
async function register(page: Page, name: string, number: string | undefined): Promise<void> {
  const row = [name, number, '13800000000', '塔城路888弄12号'].filter(Boolean).join('\t');
  await finder(page).evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, row);
  await page.locator(`input[value="${name}"]`).waitFor();
  if (!number) {
    await page.locator('.ant-segmented').getByText('女').click();
    await page.getByLabel('出生日期').fill('1970-01-01');
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: /^登.?记$/ }).click();
  await page.waitForURL(/\/residents\/(?!new)/);
  await page.getByRole('button', { name: '合并重复记录' }).waitFor();
}
