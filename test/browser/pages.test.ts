/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Console, describeInBrowser, desktop, goWithin, phone, type Role, type Screen } from './console';
import { DemoApi } from './demo-api';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** What axe calls serious or worse, with the elements. */
async function seriousIssues(page: Page, colours: 'also' | 'only' | 'not' = 'also'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // A colour on its way to another one is none that anybody reads.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(each => each.effect?.getTiming().iterations !== Infinity)
        .map(each => each.finished),
    ),
  );
  const violations = (await page.evaluate(`(async () => {
    const serious = ['serious', 'critical'];
    // Rules whose findings cannot be serious take half of the time.
    const slight = axe._audit.rules.filter(({ impact }) => !serious.includes(impact)).map(({ id }) => [id, { enabled: false }]);
    const rules = { ...Object.fromEntries(slight), ${colours === 'not' ? "'color-contrast': { enabled: false }" : ''} };
    const which = ${colours === 'only' ? "{ runOnly: ['color-contrast'] }" : '{ rules }'};
    const { violations } = await axe.run(document, { ...which, resultTypes: ['violations'] });
    return violations.filter(({ impact }) => serious.includes(impact)).map(({ id, nodes }) => ({ id, nodes }));
  })()`)) as Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
}

/** Themes share their tokens: every third page is looked at in the dark as well, with PAGES=full every one. */
function isDarkToo(path: string): boolean {
  return process.env.PAGES === 'full' || pages.findIndex(each => each.path === path) % 3 === 0;
}

const pages: readonly { path: string; role: Role; ready: string }[] = [
  { path: '/overview', role: 'groupadmin', ready: '.overview' },
  { path: '/beds', role: 'bedmanager', ready: '.tile, .ward-card' },
  { path: '/referrals', role: 'referraldesk', ready: '.lane, .blank' },
  { path: '/referrals/new', role: 'familydoctor', ready: '.wizard' },
  { path: '/referrals/figures', role: 'finance', ready: '.figures-grid, .blank' },
  { path: '/slots', role: 'referraldesk', ready: '.week, .blank' },
  { path: '/census', role: 'groupadmin', ready: '.ant-table-row' },
  { path: '/group', role: 'groupadmin', ready: '.ant-table-row' },
  { path: '/audit', role: 'auditor', ready: '.ant-table-row' },
  { path: '/panel/today', role: 'familydoctor', ready: '.person-lines' },
  { path: '/panel', role: 'familydoctor', ready: '.ant-table-row, .panel-cards' },
  { path: '/residents/new', role: 'familydoctor', ready: '.resident-form' },
  { path: '/teams', role: 'familydoctor', ready: '.ant-table-row, .team-card' },
  { path: '/teams/renewals', role: 'familydoctor', ready: '.renewal-begin' },
  { path: '/packages', role: 'groupadmin', ready: '.package' },
  { path: '/care/figures', role: 'familydoctor', ready: '.care-figure-table' },
  { path: '/joint-wards', role: 'groupadmin', ready: '.blank, .ant-table-row, .joint-card' },
  { path: '/staff', role: 'hrcentre', ready: '.ant-table-row, .staff-cards' },
  { path: '/staff/calendar?everybody=1', role: 'hrcentre', ready: '.calendar-row, .calendar-list' },
  { path: '/headcount', role: 'hrcentre', ready: '.staff-open' },
  { path: '/staff/me', role: 'hrcentre', ready: '.staff-person' },
  { path: '/dispatch', role: 'hrcentre', ready: '.order-table, .order-cards' },
  { path: '/dispatch/plan', role: 'hrcentre', ready: '.plan-bar, .order-cards' },
  { path: '/dispatch/scorecard', role: 'hrcentre', ready: '.support-table' },
  { path: '/duties', role: 'hrcommunity', ready: '.duty-line, .blank' },
  { path: '/audit/openings', role: 'auditor', ready: '.blank, .opening-lines' },
  { path: '/staff/break-glass', role: 'auditor', ready: '.blank, .verdict' },
  { path: '/apps', role: 'security', ready: '.blank, .ant-table-row, .app-card' },
  { path: '/catalogue', role: 'groupadmin', ready: '.ant-table-row, .item-cards' },
  { path: '/catalogue/mapping', role: 'supplycentre', ready: '.mapping-decision' },
  { path: '/catalogue/suppliers', role: 'supplycentre', ready: '.ant-table-row' },
  { path: '/stock', role: 'supplycentre', ready: '.ant-table-row, .stock-cards' },
  { path: '/stock/levels', role: 'supplycentre', ready: '.ant-table-row' },
  { path: '/stock/recalls', role: 'supplycentre', ready: '.ant-table-row' },
  { path: '/stock/cabinet', role: 'nurse', ready: '.receiver:nth-child(2)' },
  { path: '/negotiation', role: 'supplycentre', ready: '.round-table, .round-cards' },
  { path: '/agreements', role: 'groupadmin', ready: '.round-table' },
  { path: '/purchasing', role: 'hospitaladmin', ready: '.purchase-table, .purchase-cards' },
  { path: '/purchasing/orders', role: 'supplycentre', ready: '.purchase-table, .purchase-cards' },
  { path: '/purchasing/receive', role: 'supplyhospital', ready: '.purchase-awaited, .blank' },
  { path: '/purchasing/invoices', role: 'finance', ready: '.purchase-table, .purchase-cards' },
  { path: '/supplier', role: 'supplier', ready: '.purchase-table, .purchase-cards' },
  { path: '/supplier/stock', role: 'supplier', ready: '.purchase-table, .purchase-cards' },
  { path: '/supplier/rounds', role: 'supplier', ready: '.round-table, .round-cards' },
  { path: '/savings', role: 'supplycentre', ready: '.savings-table .number' },
  { path: '/pay', role: 'finance', ready: '.way' },
  { path: '/pay/results', role: 'finance', ready: '.pay-waterfall canvas' },
  { path: '/pay/appeals', role: 'finance', ready: '.pay-one-appeal' },
  { path: '/pay/policies', role: 'finance', ready: '.ant-table-row' },
  { path: '/pay/simulations', role: 'finance', ready: '.pay-studio-form' },
  { path: '/pay/own', role: 'nurse', ready: '.pay-own' },
  { path: '/inbox', role: 'nurse', ready: '.notice, .blank' },
  { path: '/account', role: 'physician', ready: 'form' },
];

describeInBrowser('every page', () => {
  let house: Console;
  beforeAll(async () => {
    house = await Console.open();
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  test.each([
    ...new Set(pages.map(each => each.role)),
  ])('of %s is whole and without serious issues in both themes, sizes and languages', async role => {
    const own = pages.filter(each => each.role === role);
    const look = async (
      page: Page,
      { path, ready }: (typeof own)[number],
      language: string,
      colours: 'also' | 'not',
    ) => {
      await page.locator(ready).first().waitFor();
      await expect(page.evaluate(() => document.documentElement.lang)).resolves.toBe(language);
      expect({ path, issues: await seriousIssues(page, colours) }).toEqual({ path, issues: [] });
    };
    const wide = await house.signIn(role, desktop, '/account');
    for (const each of own) {
      await wide.goto(`${house.url}${each.path}`);
      await look(wide, each, 'zh-CN', 'also');
      if (!isDarkToo(each.path)) continue;
      // In the dark only colours are others.
      await wide.emulateMedia({ colorScheme: 'dark' });
      await wide.locator('html[data-theme="dark"]').waitFor();
      expect({ path: each.path, dark: await seriousIssues(wide, 'only') }).toEqual({
        path: each.path,
        dark: [],
      });
      await wide.emulateMedia({ colorScheme: 'light' });
    }
    const narrow = await house.again(wide, { ...phone, language: 'en' });
    for (const each of own) {
      await goWithin(narrow, each.path);
      // The colours were looked at, and a screen that is narrower has no others.
      await look(narrow, each, 'en', 'not');
    }
    await narrow.context().close();
  }, 120_000);

  test('the form of a follow-up, the wizard of a contract and one that runs have no serious issues', async () => {
    const api = new DemoApi(house.url);
    const { viewer } = await api.as<{ viewer: { homeInstitution: { id: string } } }>(
      'familydoctor',
      '{ viewer { homeInstitution { id } } }',
    );
    const oneBy = async (filter: object) => {
      const { panel } = await api.as<{ panel: { edges: { node: { residentId: string } }[] } }>(
        'familydoctor',
        `query ($id: ID!, $filter: PanelFilterInput) {
          panel(institutionId: $id, filter: $filter, first: 1) { edges { node { residentId } } }
        }`,
        { id: viewer.homeInstitution.id, filter },
      );
      return panel.edges[0]?.node.residentId ?? '';
    };
    const [contracted, open] = [await oneBy({ contract: 'ACTIVE' }), await oneBy({ contract: 'NONE' })];
    const places = [
      { path: `/residents/${await oneBy({ due: 'OVERDUE' })}/follow-up`, ready: '.readings' },
      { path: `/residents/${open}/contract?new=1`, ready: '.contract-steps' },
      { path: `/residents/${contracted}/contract`, ready: '.ant-table-row, .quiet' },
    ];
    const screens: readonly Screen[] = [phone, { width: 1440, language: 'en', dark: true }];
    for (const screen of screens) {
      const page = await house.signIn('familydoctor', screen, '/account');
      for (const { path, ready } of places) {
        await goWithin(page, path);
        await page.locator(ready).first().waitFor();
        expect({ ready, issues: await seriousIssues(page) }).toEqual({ ready, issues: [] });
      }
      await page.context().close();
    }
  }, 120_000);

  test('the sign-in page and an open bed have no serious issues either', async () => {
    const page = await house.screen(desktop);
    await page.goto(house.url);
    await page.locator('.demo-card').first().waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    const nurse = await house.signIn('nurse', desktop);
    await nurse.locator('.tile.tile-FREE').first().click();
    await nurse.getByRole('button', { name: '直接登记入院' }).click();
    await nurse.locator('.registration').waitFor();
    expect(await seriousIssues(nurse)).toEqual([]);
    await page.context().close();
    await nurse.context().close();
  }, 60_000);

  test('the language changes in place, the choice is kept, the messages of the API follow', async () => {
    const page = await house.screen(desktop);
    await page.goto(house.url);
    await page.getByRole('button', { name: /English/ }).click();
    await page.locator('h1', { hasText: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByLabel('Staff number').fill('nobody');
    await page.getByLabel('Password', { exact: true }).fill('wrong password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('.ant-form-item-explain-error').waitFor();
    expect(await page.locator('.ant-form-item-explain-error').innerText()).toMatch(/[a-z]{3}/);
    await page.context().close();
  }, 60_000);

  test('a reload keeps the session, the lock outlives a reload, signing out ends it everywhere', async () => {
    const page = await house.signIn('bedmanager', desktop, '/beds');
    await page.locator('.tile').first().waitFor();
    await page.reload();
    await page.locator('.tile').first().waitFor();
    const second = await house.pageOf(page.context());
    await second.goto(`${house.url}/overview`);
    await second.locator('.overview').waitFor();
    await page.keyboard.press('Shift+L');
    await page.locator('.lock').waitFor();
    await second.locator('.lock').waitFor();
    await page.reload();
    await page.locator('.lock').waitFor();
    expect(await page.locator('.tile').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: /以演示身份解锁/ }).click();
    await page.locator('.lock').waitFor({ state: 'hidden' });
    await page.locator('.person').click();
    await page.getByText('退出登录').click();
    await page.locator('.sign-in').waitFor();
    await second.locator('.sign-in').waitFor();
    await page.goto(`${house.url}/beds`);
    await page.locator('.sign-in').waitFor();
    expect(page.url()).toContain('return=%2Fbeds');
    await page.context().close();
  }, 60_000);

  test('what a post does not include is not offered, and its address says why', async () => {
    const page = await house.signIn('finance', desktop, '/beds');
    await page.getByText('您的岗位不含此页').waitFor();
    expect(await page.locator('.rail-link').allInnerTexts()).toEqual([
      '转诊指标',
      '家医指标',
      '统计',
      '机构',
      '编制',
      '物资',
      '绩效',
    ]);
    await page.context().close();
  }, 60_000);

  test('the overview opens to wards and follows a change of a bed', async () => {
    const executive = await house.signIn('groupadmin', desktop, '/overview');
    await executive.locator('.row-toggle').first().click();
    await executive.locator('.row-ward').first().waitFor();
    const free = executive.locator('tfoot .col-free');
    const before = Number(await free.innerText());
    await executive.locator('.connection-live').waitFor();
    const manager = await house.signIn('bedmanager', desktop, '/beds');
    await manager.locator('.tile.tile-FREE').first().click();
    await manager.locator('.action-row').getByRole('button', { name: '停用' }).click();
    await manager.getByRole('button', { name: '消毒' }).click();
    await executive.locator('tfoot .col-free', { hasText: String(before - 1) }).waitFor();
    await executive.context().close();
    await manager.context().close();
  }, 60_000);

  test.each([
    ['/overview', 'groupadmin'],
    ['/census', 'finance'],
  ] as const)(
    '%s is exported as an Excel file',
    async (path, role) => {
      const page = await house.signIn(role, desktop, path);
      const button = page.getByRole('button', { name: '导出 Excel' });
      await page.locator('.overview, .ant-table-row').first().waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
      // An Excel file is a zip.
      expect(
        readFileSync(await download.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      await page.context().close();
    },
    60_000,
  );

  test('GraphiQL asks as the person who is signed in, with nothing from outside', async () => {
    const page = await house.signIn('bedmanager', desktop);
    await page.goto(`${house.url}/graphiql`);
    const run = async (operation: string, answer: RegExp) => {
      await page.getByRole('button', { name: /Execute|Stop/ }).click();
      await page.getByRole('menuitem', { name: operation }).click();
      await page.locator('.graphiql-response', { hasText: answer }).waitFor();
    };
    // Which operations there are it knows only when it has read the schema.
    await page.locator('.graphiql-editors .view-line', { hasText: 'subscription' }).waitFor();
    await page.waitForLoadState('networkidle');
    await run('Overview', /nameZh/);
    await run('Feed', /BedFeedHeartbeat/);
    await page.context().close();
  }, 60_000);
});
