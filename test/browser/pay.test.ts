/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { Console, describeInBrowser, desktop, phone } from './console';

/** The whole life of a pay cycle, clicked through by those who take part in it, on the demo's three cycles. */
describeInBrowser('the pay pool', () => {
  let house: Console;
  let finance: Page;
  beforeAll(async () => {
    house = await Console.open();
    finance = await house.signIn('finance', desktop, '/pay');
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  const step = async (name: string) => {
    await finance.locator('.pay-next').getByRole('button', { name, exact: true }).click();
    await finance.locator('.ant-popconfirm-buttons').getByRole('button', { name, exact: true }).click();
  };
  const stands = (state: string) => finance.locator('.way .now', { hasText: state }).waitFor();
  const dialog = () => finance.locator('.ant-modal');
  const chooseCycle = async (nth: number) => {
    await finance.locator('.cycle-select').click();
    await finance.locator('.ant-select-item-option').nth(nth).click();
  };

  test('names what is missing, cell by cell, until nothing is', async () => {
    await stands('收集中');
    await finance.getByText('5 家机构中 1 家的数据还不齐').waitFor();
    const lacking = finance.locator('.ant-table-row', { hasText: '华亭镇社区卫生服务中心' });
    await lacking.filter({ hasText: '绩效总量、1 人不在名册上、2 项指标（C-P01、C-P02）' }).waitFor();
    await finance.getByText(/试算发现 \d+ 处问题/).waitFor();

    await finance.getByRole('button', { name: '导入数据' }).click();
    const sheet = dialog().locator('textarea');
    await sheet.waitFor();
    await finance.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('[role="dialog"] textarea')?.value.includes('HT\t'),
    );
    const [head] = (await sheet.inputValue()).split('\n');
    await sheet.fill(`${head}\nHT\t三万三`);
    await dialog().getByRole('button', { name: '试导入' }).click();
    await dialog().locator('.ant-table-row', { hasText: 'B2' }).waitFor();
    await sheet.fill(`${head}\nHT\t33,000.00`);
    await dialog().getByRole('button', { name: '试导入' }).click();
    await dialog().getByText('1 行都可以导入').waitFor();
    await dialog().getByRole('button', { name: '导入', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await lacking.filter({ hasText: '2 项指标', hasNotText: '绩效总量' }).waitFor();

    await finance.getByRole('button', { name: '导入数据' }).click();
    await dialog().getByText('C-P01').first().waitFor();
    const rows = (await sheet.inputValue()).split('\n');
    await sheet.fill([rows[0], `${rows[1]}71.5`, `${rows[2]}58`].join('\n'));
    await dialog().getByRole('button', { name: '试导入' }).click();
    await dialog().getByText('2 行都可以导入').waitFor();
    await dialog().getByRole('button', { name: '导入', exact: true }).click();
    await lacking.filter({ hasText: '1 人不在名册上', hasNotText: '指标（' }).waitFor();

    await finance.getByRole('button', { name: '不参与', exact: true }).click();
    await dialog().getByLabel('理由').fill('绩效由集团发放');
    await dialog().getByRole('button', { name: '不参与' }).click();
    await finance.getByText('不参与：绩效由集团发放').waitFor();
    await finance.getByText('5 家机构的数据都齐了，可以冻结').waitFor();
  }, 60_000);

  test('freezes, unfreezes by two, calculates, proves itself, publishes and opens appeals', async () => {
    await step('冻结数据');
    await stands('已冻结');
    await finance.getByRole('button', { name: '申请解冻' }).click();
    await dialog().locator('textarea').fill('华亭镇总量需要复核');
    await dialog().getByRole('button', { name: '提交申请' }).click();
    await finance.getByText('须由另一位有权签发的人决定').waitFor();
    const second = await house.signIn('groupadmin', desktop, '/pay');
    await second.getByText('华亭镇总量需要复核').waitFor();
    await second.getByRole('button', { name: '不批准' }).click();
    await second.getByText('未批准解冻').waitFor();
    await second.context().close();

    await finance.reload();
    await step('核算');
    await stands('已核算');
    await finance.getByRole('button', { name: '重算核对' }).click();
    await finance.getByText('重算一致').waitFor();
    await step('公布');
    await stands('已公布');
    await finance.getByRole('button', { name: '开放申诉' }).click();
    await dialog().getByRole('button', { name: '开放申诉' }).click();
    await stands('申诉期');
  }, 60_000);

  test('shows the results down to people, in sums that agree, and exports them with control totals', async () => {
    await finance.getByRole('link', { name: '看结果' }).click();
    await finance.getByRole('button', { name: '嘉定区中心医院', exact: true }).click();
    await finance.locator('.pay-waterfall canvas').waitFor();
    await finance.getByRole('button', { name: '心血管内科', exact: true }).click();
    const people = finance.locator('.ant-table-row', { hasText: 'JDCH' });
    await people.first().waitFor();
    await finance.locator('.pay-sub', { hasText: '心血管内科' }).waitFor();
    const fen = (text: string) => Math.round(Number(text.replaceAll(',', '')) * 100);
    const cells = await people.evaluateAll(rows => rows.map(row => row.querySelectorAll('td')[4]?.textContent ?? ''));
    const department = finance.locator('.ant-table-row', {
      has: finance.getByRole('button', { name: '心血管内科', exact: true }),
    });
    const whole = await department.locator('td').last().innerText();
    expect(cells.reduce((sum, cell) => sum + fen(cell), 0)).toBe(fen(whole));

    for (const [button, name] of [
      ['导出 Excel', /\.xlsx$/],
      ['导出 CSV', /\.csv$/],
    ] as const) {
      const [file] = await Promise.all([
        finance.waitForEvent('download'),
        finance.getByRole('button', { name: button }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(name);
      await finance
        .getByText(/已导出 \d+ 行，合计 [\d,.]+ 元/)
        .first()
        .waitFor();
    }
  }, 60_000);

  test('a nurse follows her yuan to what she did on a day, appeals, and sees what was answered', async () => {
    const nurse = await house.signIn('nurse', { ...phone, language: 'zh' }, '/pay/own');
    await nurse.locator('.pay-own a').first().click();
    await nurse.getByRole('button', { name: /责任护理床日/ }).waitFor();
    const before = await nurse.locator('h1').innerText();
    await nurse.getByRole('button', { name: /责任护理床日/ }).click();
    await nurse.locator('.pay-events tbody tr').first().waitFor();
    const sums = await nurse
      .locator('.pay-events tbody tr')
      .evaluateAll(rows => rows.reduce((sum, row) => sum + Number(row.querySelectorAll('td')[1]?.textContent), 0));
    expect(await nurse.getByRole('button', { name: /责任护理床日/ }).innerText()).toContain(`${sums} 床日`);
    await nurse.getByRole('button', { name: '提出申诉' }).click();
    await nurse.getByLabel('哪里不对').fill('十五日的夜班没有计入');
    await nurse.getByRole('button', { name: '提交申诉' }).click();
    await nurse.getByText('待答复').waitFor();

    await finance.goto(`${house.url}/pay/appeals`);
    await finance.getByText('十五日的夜班没有计入').waitFor();
    await finance.getByLabel('申诉成立').check();
    await finance.getByLabel('补发或扣回（扣回写负数）').fill('20.00');
    await finance.getByLabel('答复', { exact: true }).fill('核对属实，补发。');
    await finance.getByRole('button', { name: '答复申诉' }).click();
    await finance.getByText('申诉成立').first().waitFor();

    await nurse.reload();
    await nurse.getByText('核对属实，补发。').first().waitFor();
    const amount = (text: string) => Number(/([\d,]+\.\d{2}) 元/.exec(text)?.[1]?.replaceAll(',', ''));
    const after = await nurse.locator('h1').innerText();
    expect(Math.round((amount(after) - amount(before)) * 100)).toBe(2000);
    await nurse.getByRole('link', { name: '打印绩效单' }).click();
    await nurse.locator('.paper-total', { hasText: String(amount(after).toLocaleString('en-US')) }).waitFor();
    await nurse.context().close();
  }, 60_000);

  test('a family doctor follows a yuan to one follow-up, in the record where it was made', async () => {
    const doctor = await house.signIn('familydoctor', desktop, '/pay/own');
    await doctor.locator('.pay-own a').first().click();
    await doctor.getByRole('button', { name: /慢病随访/ }).click();
    await doctor.locator('.pay-events').getByRole('button', { name: '完成随访' }).first().click();
    await doctor.locator('.pay-record-line a').click();
    await doctor.waitForURL(/\/residents\//);
    await doctor.context().close();
  }, 60_000);

  test('settles only when the time for appeals is over and all are answered; the ledger then adds up to nothing', async () => {
    await finance.goto(`${house.url}/pay`);
    await step('结算');
    await finance.locator('.refusal', { hasText: '申诉期到' }).waitFor();
    await chooseCycle(1);
    await finance.getByText('1 件待答复').waitFor();
    await step('结算');
    await finance.locator('.refusal', { hasText: '仍有申诉未答复' }).waitFor();
    await finance.getByRole('link', { name: '看申诉' }).click();
    await finance.getByLabel('维持原结果').check();
    await finance.getByLabel('答复', { exact: true }).fill('排班记录中没有这两个夜班。');
    await finance.getByRole('button', { name: '答复申诉' }).click();
    await finance.getByText('排班记录中没有这两个夜班。').first().waitFor();
    await finance.goBack();
    await finance.reload();
    await step('结算');
    await stands('已结算');
    await finance.getByText('借贷合计 0.00').waitFor();
  }, 60_000);

  test('a draft is tried on a past cycle and signed by somebody else than its writer', async () => {
    await finance.goto(`${house.url}/pay/simulations`);
    await finance.getByRole('button', { name: '测算', exact: true }).click();
    await finance.locator('.ant-table-row', { hasText: '基尼系数' }).waitFor();
    await finance.locator('.pay-charts canvas').nth(1).waitFor();

    await finance.goto(`${house.url}/pay/policies`);
    await finance.getByRole('link', { name: /下一版方案草案/ }).click();
    await finance.locator('.ant-table-row', { hasText: '缴入比例' }).waitFor();
    expect(await finance.getByRole('button', { name: '签发', exact: true }).count()).toBe(0);
    const points = finance.getByLabel('FOLLOW_UP 点数');
    await points.fill('-3');
    await finance.locator('.refusal', { hasText: 'pointsMilli' }).waitFor();
    await points.fill('1.25');
    await finance.locator('.refusal').waitFor({ state: 'detached' });
    await finance.getByRole('button', { name: '保存', exact: true }).click();
    await finance.locator('.ant-table-row', { hasText: 'FOLLOW_UP' }).getByText('1.25').waitFor();

    const second = await house.signIn('groupadmin', desktop, finance.url().replace(house.url, ''));
    await second.getByRole('button', { name: '签发', exact: true }).click();
    await second.locator('.ant-popconfirm-buttons').getByRole('button', { name: '签发', exact: true }).click();
    await second.getByText('已签发').first().waitFor();
    await second.context().close();
  }, 60_000);
});
