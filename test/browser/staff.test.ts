/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { Console, describeInBrowser, desktop, phone } from './console';
import { DemoApi } from './demo-api';

/** People of the group: appointed to a second house, seen in the calendar, standing in for one another. */
describeInBrowser('people of the group', () => {
  let house: Console;
  let personId: string;

  beforeAll(async () => {
    house = await Console.open();
    personId = await newcomer(new DemoApi(house.url));
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  test('an appointment that takes too much is refused before it is asked for; mended, the calendar shows it', async () => {
    const page = await house.signIn('hrcentre', desktop, `/staff/${personId}`);
    await page.getByRole('button', { name: '任职' }).click();
    await choose(page, '任职类别', '双聘');
    await choose(page, '机构', '嘉定镇社区卫生服务中心');
    await choose(page, '岗位', '药师');
    await share(page).fill('30');
    const check = page.locator('.staff-check');
    await check.locator('[data-code="SHARE_EXCEEDED"]').waitFor();
    await check.locator('.staff-shares .danger', { hasText: '110 %' }).waitFor();
    expect(await submit(page).isDisabled()).toBe(true);

    await share(page).fill('20');
    await check.getByText('可以任职').waitFor();
    await submit(page).click();
    await page.locator('[data-appointment]', { hasText: '双聘' }).waitFor();
    await page.locator('h1', { hasText: '工时已排满' }).waitFor();

    await page.getByRole('link', { name: '人员名录' }).click();
    await page.getByRole('link', { name: '日历' }).click();
    await page.locator('.calendar-tools').getByLabel('姓名、拼音首字母或工号').fill('cbz');
    const row = page.locator('.calendar-row', { hasText: '岑北竹' });
    await row.locator('.bar.kind-DUAL', { hasText: '嘉定镇社区卫生服务中心' }).waitFor();
    expect(await row.locator('.bar.kind-PRIMARY').count()).toBe(1);
    await page.context().close();

    const small = await house.signIn('hrcentre', phone, '/staff/calendar?q=cbz');
    await small.locator('.calendar-list li li', { hasText: '20 %' }).waitFor();
    await small.context().close();
  }, 60_000);

  test('rights that are given on reach a colleague who is at work at once, and leave them at once', async () => {
    const nurse = await house.signIn('nurse', desktop, '/beds');
    await nurse.locator('.tile').first().waitFor();
    expect(await nurse.locator('.rail-link', { hasText: '人员' }).count()).toBe(0);
    const administrator = await house.signIn('hospitaladmin', desktop, '/staff/me?open=delegate');
    await administrator.getByLabel('交给谁').fill('林小满');
    await administrator.locator('.ant-select-item-option', { hasText: '林小满' }).click();
    await administrator.getByRole('button', { name: '委托', exact: true }).click();
    const given = administrator.locator('[data-delegation]', { hasText: '林小满' });
    await given.waitFor();

    await nurse.locator('.rail-link', { hasText: '人员' }).click();
    await nurse.locator('.staff-table .ant-table-row').first().waitFor();
    await given.getByRole('button', { name: '收回' }).click();
    await given.waitFor({ state: 'detached' });
    await nurse.getByText('您的岗位不含此页').waitFor();
    expect(await nurse.locator('.rail-link', { hasText: '人员' }).count()).toBe(0);
    await administrator.context().close();
    await nurse.context().close();
  }, 60_000);
});

/** Somebody with four fifths of their time at the lead hospital; the other fifth is free. */
async function newcomer(api: DemoApi): Promise<string> {
  const { viewer } = await api.as<{ viewer: { homeInstitution: { id: string } } }>(
    'hospitaladmin',
    '{ viewer { homeInstitution { id } } }',
  );
  const institutionId = viewer.homeInstitution.id;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { person } = await api.act<{ person: { id: string } }>(
    'hospitaladmin',
    ['staffRegister', 'StaffRegisterInput', 'person { id }'],
    {
      institutionId,
      nameZh: '岑北竹',
      nameEn: 'Cen Beizhu',
      number: 'T0001',
      profession: 'PHARMACIST',
      hiredOn: '2024-01-01',
    },
  );
  await api.act('hospitaladmin', ['appointmentBegin', 'AppointmentBeginInput', 'appointment { id }'], {
    personId: person.id,
    institutionId,
    post: 'PHARMACIST',
    kind: 'PRIMARY',
    shareBp: 8_000,
    from: today,
  });
  return person.id;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
}

const share = (page: Page) => page.getByRole('dialog').getByLabel('份额（占全部工时）');
const submit = (page: Page) => page.getByRole('dialog').getByRole('button', { name: '任职', exact: true });
