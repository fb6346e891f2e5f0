/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { bed, bedIs, Console, describeInBrowser, desktop, idNumber, masked, phone, waitingLine } from './console';

/** How soon the other side usually sees what was done. One slow moment of a busy machine proves nothing, the median does. */
const liveMs = 1_000;

/** Two desks, two houses, one patient: what one side does the other side sees, and the paper says it too. */
describeInBrowser('referrals', () => {
  let house: Console;
  let doctor: Page;
  let desk: Page;
  beforeAll(async () => {
    house = await Console.open();
    desk = await house.signIn('referraldesk', desktop, '/referrals');
    doctor = await house.signIn('familydoctor', desktop, '/referrals/new');
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  /** Both sides at their screens, live. */
  beforeEach(async () => {
    await desk.goto(`${house.url}/referrals?desk=incoming&ended=1`);
    await desk.locator('.connection-live').waitFor();
    await doctor.goto(`${house.url}/referrals/new`);
  });

  /** How much later than the screen that acted the other one showed it. */
  const lags: number[] = [];

  async function seen(other: Locator, own?: Locator): Promise<void> {
    const shownAt = async (shown: Locator) => {
      await shown.waitFor();
      return performance.now();
    };
    const [acted, saw] = await Promise.all([own ? shownAt(own) : performance.now(), shownAt(other)]);
    lags.push(Math.max(0, saw - acted));
  }

  const lies = (lane: string, id: string) => desk.locator(`.lane-${lane} [data-referral="${id}"]`);

  const stands = (words: string) => doctor.locator('h1', { hasText: words });

  /** Registers somebody by a pasted row and fills in the rest of the form; nothing is sent yet. */
  async function fill(name: string): Promise<void> {
    await register(name);
    await chooseDiagnosis(doctor, 'I21.0');
    await doctor.getByLabel('转诊原因').fill('胸痛 3 小时，心电图异常，需进一步治疗。');
    await doctor.getByText('加急', { exact: true }).click();
    await doctor.getByText('住院', { exact: true }).click();
    await chooseTarget();
  }

  async function register(name: string): Promise<void> {
    await paste(doctor, `${name}\t${idNumber('男')}\t13800000000`);
    await doctor.getByRole('button', { name: '登记新患者' }).click();
    await doctor.getByRole('button', { name: '就是这位' }).click();
    await doctor.locator('.chosen-patient', { hasText: name }).waitFor();
  }

  const chooseTarget = () => doctor.locator('.targets button', { hasText: '嘉定区中心医院' }).first().click();

  /** Sends what the form says; answers the id of the referral. */
  async function send(): Promise<string> {
    await doctor.keyboard.press('Control+Enter');
    await doctor.waitForURL(/\/referrals\/(?!new)/);
    return new URL(doctor.url()).pathname.split('/').at(-1) ?? '';
  }

  test('sent, accepted by one key with the bed on screen, arrived, admitted, discharged, answered: both sides live', async () => {
    await fill('欧阳转');
    const id = await send();
    const card = desk.locator(`[data-referral="${id}"]`);
    await seen(lies('submitted', id));
    await card.filter({ hasText: masked('欧阳转') }).waitFor();
    await desk.locator('h1', { hasText: /\d+ 份待接收，最早的 .+内须答复/ }).waitFor();

    await card.focus();
    const offered = await desk.locator('.accept-list button[aria-pressed="true"] b').innerText();
    await desk.keyboard.press('a');
    await seen(stands('已接收'), lies('accepted', id));
    await card.locator('.held', { hasText: offered }).waitFor();
    await desk.locator('.toast-done', { hasText: `${offered}保留到` }).waitFor();

    await doctor.getByRole('button', { name: '患者出发' }).click();
    await seen(lies('coming', id), stands('路上'));
    await card.focus();
    await desk.locator('.ractions').getByRole('button', { name: '患者到达' }).waitFor();
    await desk.keyboard.press('v');
    await seen(stands('已到嘉定区中心医院'), card.locator('.rstate-ARRIVED'));

    await admitAndDischarge(id, '欧阳转');
    await answer(id);
    await seen(stands('转诊已完成'), lies('ended', id));
    await doctor.locator('.record', { hasText: '继续双联抗血小板治疗' }).waitFor();
    expect(await doctor.locator('.step-what b').allInnerTexts()).toEqual([
      '送出转诊',
      '接收',
      '患者出发',
      '患者到达',
      '入院',
      '治疗结束',
      '反馈',
    ]);
    await letterPrints(id, '欧阳转');
    expect(median(lags)).toBeLessThan(liveMs);
  }, 120_000);

  /** The bed manager goes from the referral to the held bed, admits into it, and later lets the patient go. */
  async function admitAndDischarge(id: string, name: string): Promise<void> {
    const manager = await house.signIn('bedmanager', desktop, `/referrals/${id}`);
    await manager.locator('.ractions a', { hasText: '去床位图办入院' }).click();
    await manager.locator('.bed-panel').waitFor();
    const bedId = new URL(manager.url()).searchParams.get('bed') ?? '';
    await bedIs(manager, bedId, 'HELD');
    await manager.locator('.bed-panel').getByRole('button', { name: '入院', exact: true }).waitFor();
    await waitingLine(manager, name).first().click();
    await seen(stands('住院'), manager.locator(`.tile.tile-OCCUPIED[data-bed="${bedId}"]`));
    await bed(manager, bedId).click();
    await manager.locator('.action-row').getByRole('button', { name: '离院', exact: true }).click();
    await manager.getByRole('button', { name: '医嘱离院', exact: true }).click();
    await seen(stands('治疗已结束'), manager.locator(`.tile.tile-TO_CLEAN[data-bed="${bedId}"]`));
    await manager.context().close();
  }

  /** The receiver's answer, with plan and medicine. */
  async function answer(id: string): Promise<void> {
    await desk.locator(`.lane-feedback [data-referral="${id}"]`).click();
    await desk.getByRole('button', { name: '写反馈' }).click();
    await desk.getByLabel('治疗经过').fill('急诊介入治疗，植入支架一枚。');
    await desk.getByLabel('后续方案').fill('继续双联抗血小板治疗，两周后复诊。');
    await desk.getByRole('button', { name: '加一种药' }).click();
    await desk.getByLabel('药名').fill('替格瑞洛片');
    await desk.getByLabel('剂量').fill('90 mg');
    await desk.getByRole('button', { name: /送出反馈/ }).click();
  }

  /** On paper there is the letter and nothing else, and the patient has a name. */
  async function letterPrints(id: string, name: string): Promise<void> {
    await doctor.goto(`${house.url}/referrals/${id}/letter`);
    await doctor.locator('.paper', { hasText: name }).waitFor();
    await doctor.emulateMedia({ media: 'print' });
    expect(await doctor.locator('.rail, .topbar, .letter-tools').filter({ visible: true }).count()).toBe(0);
    const text = await doctor.locator('.paper').innerText();
    for (const word of ['存根', '转诊单', '回转单', '嘉定区中心医院', '替格瑞洛片 90 mg']) expect(text).toContain(word);
    const pdf = await doctor.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await doctor.emulateMedia({ media: 'screen' });
  }

  test('what was entered survives a reload; rejected by two keys, the sender reads why', async () => {
    await fill('司马回');
    await doctor.reload();
    await doctor.locator('.wizard').waitFor();
    expect(await doctor.getByLabel('转诊原因').inputValue()).toContain('胸痛 3 小时');
    // Who is to be registered is written nowhere.
    expect(await doctor.locator('.chosen-patient').count()).toBe(0);
    await register('司马回');
    await chooseTarget();
    const id = await send();
    await desk.locator(`[data-referral="${id}"]`).focus();
    await desk.locator('.accept-go').waitFor();
    await desk.keyboard.press('r');
    await desk.locator('.choice', { hasText: '为什么退回' }).waitFor();
    await desk.keyboard.press('1');
    await seen(stands('退回了'));
    await doctor.locator('h1', { hasText: '没有床位' }).waitFor();
    await doctor.locator('.connection', { hasText: '实时' }).waitFor();
  }, 60_000);

  test('the filter is in the address and comes back to the same person; nothing moves under the pointer', async () => {
    await fill('上官静');
    const first = await send();
    await desk.locator(`[data-referral="${first}"]`).hover();
    const before = await desk.locator(`[data-referral="${first}"]`).boundingBox();
    await doctor.goto(`${house.url}/referrals/new`);
    await fill('慕容动');
    await doctor.getByText('急诊', { exact: true }).click();
    await doctor.locator('.targets button[aria-pressed="true"]').waitFor();
    const second = await send();
    await desk.locator(`[data-referral="${second}"]`).waitFor();
    expect(await desk.locator(`[data-referral="${first}"]`).boundingBox()).toEqual(before);
    // Once the pointer is gone what is due first stands first.
    await desk.mouse.move(5, 5);
    await desk.waitForFunction(standsBefore, [second, first] as const);

    await desk.locator('.state-filter button', { hasText: '急诊' }).click();
    await desk.locator(`[data-referral="${first}"]`).waitFor({ state: 'detached' });
    expect(new URL(desk.url()).searchParams.get('urgency')).toBe('EMERGENCY');
    await desk.goto(`${house.url}/referrals`);
    await desk.locator('.state-filter button[aria-pressed="true"]', { hasText: '急诊' }).waitFor();
  }, 90_000);

  test('by thumb: one column with tabs, a card over the screen, accepted', async () => {
    await fill('欧阳拇');
    const id = await send();
    const thumb = await house.signIn('referraldesk', phone, '/referrals');
    await thumb.locator('.lane-tabs [role="tab"]', { hasText: '待接收' }).tap();
    await thumb.locator(`[data-referral="${id}"]`).tap();
    await thumb.locator('.accept-go').tap();
    await stands('已接收').waitFor();
    const overflow = await thumb.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await thumb.context().close();
  }, 60_000);
});

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Whether one card stands above another, as the page has it. */
function standsBefore([upper, lower]: readonly [string, string]): boolean {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-referral]')].map(card => card.dataset.referral);
  return ids.indexOf(upper) < ids.indexOf(lower);
}

/** A row of a sheet into the field that has the focus. */
async function paste(page: Page, row: string): Promise<void> {
  const field = page.getByPlaceholder(/可扫证件/);
  await field.waitFor();
  await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, row);
  await page.getByText(/没有找到/).waitFor();
}

async function chooseDiagnosis(page: Page, code: string): Promise<void> {
  await page.getByLabel('诊断', { exact: true }).fill(code);
  await page.locator('.ant-select-item-option', { hasText: code }).first().click();
}
