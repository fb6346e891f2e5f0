/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import {
  bed,
  bedIn,
  bedIs,
  bedSays,
  Console,
  describeInBrowser,
  desktop,
  freeBed,
  masked,
  phone,
  planPatient,
  waitingLine,
} from './console';

/** The daily acts on the bed board, by mouse, by key and by thumb, each seen on a second screen as well. */
describeInBrowser('the bed board', () => {
  let house: Console;
  beforeAll(async () => {
    house = await Console.open();
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  /** The ward of the nurse, on the screen of somebody else. */
  async function watch(nurse: Page): Promise<Page> {
    const { pathname, search } = new URL(nurse.url());
    const other = await house.signIn('bedmanager', desktop, pathname + search);
    await other.locator('.tile').first().waitFor();
    await other.locator('.connection-live').waitFor();
    return other;
  }

  async function close(...pages: Page[]): Promise<void> {
    for (const page of pages) await page.context().close();
  }

  /** Admits somebody who waits into a free bed, in two clicks. */
  async function admit(page: Page, bedId: string, name: string): Promise<void> {
    await bed(page, bedId).click();
    await waitingLine(page, name).click();
    await bedIs(page, bedId, 'OCCUPIED');
  }

  test('a nurse signs in, admits in two clicks, another screen sees it, undo takes it back', async () => {
    const nurse = await house.signIn('nurse', desktop);
    const other = await watch(nurse);
    const bedId = await bedIn(nurse, 'OCCUPIED', 1);
    const sex = await freeBed(nurse, bedId);
    await bedIs(other, bedId, 'FREE');
    await nurse.locator('h1', { hasText: /\d 张空床/ }).waitFor();
    await nurse.keyboard.press('Escape');
    await planPatient(nurse, '欧阳甲', sex);

    await admit(nurse, bedId, '欧阳甲');
    await bedIs(other, bedId, 'OCCUPIED');
    // The feed carries no names; the other screen reads the masked one.
    await bed(other, bedId)
      .locator('.tile-who', { hasText: masked('欧阳甲') })
      .waitFor();
    expect(await bedSays(other, bedId)).toMatch(/占用.*欧\*\*/);

    await nurse.locator('.toast', { hasText: '已入' }).locator('.toast-act').click();
    await bedIs(nurse, bedId, 'FREE');
    await bedIs(other, bedId, 'FREE');
    await nurse.locator('.toast', { hasText: '已撤销' }).waitFor();
    await close(nurse, other);
  }, 90_000);

  test('move by a click on the board, depart, clean', async () => {
    const manager = await house.signIn('bedmanager', desktop, '/beds');
    await manager.locator('.tile').first().waitFor();
    const from = await bedIn(manager, 'OCCUPIED', 2);
    await bed(manager, from).click();
    await manager.getByRole('button', { name: '转床' }).click();
    await manager.locator('.proposals button').first().waitFor();
    // What the API proposes first, clicked on the board.
    const best = await manager.locator('.proposals button b').first().innerText();
    await manager.locator('.proposals button').first().click();
    await manager.locator('.toast', { hasText: best }).waitFor();
    await bedIs(manager, from, 'TO_CLEAN');
    await bed(manager, from).click();
    await manager.getByRole('button', { name: '清洁完毕' }).click();
    await bedIs(manager, from, 'FREE');

    const leaving = await bedIn(manager, 'OCCUPIED', 4);
    await freeBed(manager, leaving);
    await bedIs(manager, leaving, 'FREE');
    await close(manager);
  }, 60_000);

  test('a hold shows its end and lapses by itself, without an event', async () => {
    const manager = await house.signIn('bedmanager', desktop, '/beds');
    const bedId = await bedIn(manager, 'FREE');
    await bed(manager, bedId).click();
    await manager.getByRole('button', { name: '保留', exact: true }).click();
    await manager.clock.install();
    await manager.getByRole('button', { name: /30 分钟/ }).click();
    await bedIs(manager, bedId, 'HELD');
    await manager.clock.fastForward('31:00');
    await bedIs(manager, bedId, 'FREE');
    await close(manager);
  }, 60_000);

  test('a refusal is shown with the words of the API, and nothing changes', async () => {
    const nurse = await house.signIn('nurse', desktop);
    const other = await watch(nurse);
    const bedId = await bedIn(nurse, 'OCCUPIED', 3);
    const sex = await freeBed(nurse, bedId);
    await nurse.keyboard.press('Escape');
    await planPatient(nurse, '司徒乙', sex);
    await planPatient(nurse, '诸葛丙', sex);
    await waitingLine(other, '诸葛丙').waitFor();
    // The nurse's click reaches the API only when the other screen has taken the bed.
    await nurse.route('**/graphql', async route => {
      if (route.request().postData()?.includes('mutation BedStayBegin(')) await admit(other, bedId, '诸葛丙');
      await route.continue();
    });
    await bed(nurse, bedId).click();
    await waitingLine(nurse, '司徒乙').click();
    await nurse.locator('.refusal, .toast-refused').first().waitFor();
    await nurse.unroute('**/graphql');
    await bed(nurse, bedId)
      .locator('.tile-who', { hasText: masked('诸葛丙') })
      .waitFor();
    await nurse.keyboard.press('Escape');
    await waitingLine(nurse, '司徒乙').waitFor();
    await close(nurse, other);
  }, 90_000);

  test('keys alone: to the board, to a bed, into it, out of it', async () => {
    const manager = await house.signIn('bedmanager', desktop, '/overview');
    await manager.locator('.overview').waitFor();
    await manager.keyboard.press('g');
    await manager.keyboard.press('b');
    await manager.locator('.tile').first().waitFor();
    await manager.locator('.tile').first().focus();
    await manager.keyboard.press('ArrowRight');
    await manager.keyboard.press('ArrowDown');
    await manager.keyboard.press('ArrowUp');
    const focused = () => manager.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.bed);
    const bedId = await focused();
    expect(bedId).toBe(await manager.locator('.tile').nth(1).getAttribute('data-bed'));
    await manager.keyboard.press('Enter');
    await manager.locator('#bed-panel-title').waitFor();
    expect(new URL(manager.url()).searchParams.get('bed')).toBe(bedId);
    await manager.keyboard.press('Escape');
    await manager.locator('.waiting').waitFor();
    expect(await focused()).toBe(bedId);
    await manager.keyboard.press('?');
    await manager.locator('.keys').waitFor();
    await manager.keyboard.press('Escape');
    await manager.locator('.keys').waitFor({ state: 'hidden' });
    await manager.keyboard.press('/');
    await manager.keyboard.type('骨科');
    await manager.keyboard.press('Enter');
    await manager.locator('h1', { hasText: '骨科' }).waitFor();
    await close(manager);
  }, 60_000);

  test('the past is marked, cannot be acted on, and leads back', async () => {
    const manager = await house.signIn('bedmanager', desktop, '/beds');
    await manager.locator('.ant-slider-handle').focus();
    await manager.keyboard.press('Home');
    await manager.locator('.past-banner').waitFor();
    expect(new URL(manager.url()).searchParams.get('at')).not.toBeNull();
    await bed(manager, await bedIn(manager, 'OCCUPIED')).click();
    await manager.locator('.bed-panel .facts').first().waitFor();
    expect(await manager.locator('.action-row').count()).toBe(0);
    await manager.getByRole('button', { name: '回到实时' }).click();
    await manager.locator('.connection-live').waitFor();
    await manager.locator('.action-row').waitFor();
    await close(manager);
  }, 60_000);

  test('a killed server: the screen says so, comes back alone, and misses nothing', async () => {
    const nurse = await house.signIn('nurse', desktop);
    const other = await watch(nurse);
    await house.stopServer();
    await nurse.locator('.connection-waiting').waitFor();
    await other.context().setOffline(true);
    await house.startServer();
    await nurse.locator('.connection-live').waitFor({ timeout: 30_000 });
    const bedId = await bedIn(nurse, 'OCCUPIED', 5);
    await freeBed(nurse, bedId);
    await other.context().setOffline(false);
    await bedIs(other, bedId, 'FREE');
    await other.locator('.connection-live').hover();
    await other.locator('.connection-details', { hasText: '断线期间' }).waitFor();
    await close(nurse, other);
  }, 120_000);

  test('when the feed cannot go on, the board is fetched again and says so', async () => {
    const page = await house.screen(desktop);
    let cut = false;
    await page.routeWebSocket(/graphql/, socket => {
      const server = socket.connectToServer();
      server.onMessage(message => {
        const said = JSON.parse(String(message)) as {
          type: string;
          payload?: { data?: { bedFeed?: { cursor: string } } };
        };
        const event = said.payload?.data?.bedFeed;
        if (said.type === 'next' && event && !cut) {
          cut = true;
          const bedFeed = { __typename: 'BedFeedReset', reason: 'EXPIRED', cursor: event.cursor };
          socket.send(JSON.stringify({ ...said, payload: { data: { bedFeed } } }));
        } else socket.send(message);
      });
    });
    await page.goto(house.url);
    await page.locator('.demo-card[data-login="bedmanager"]').click();
    await page.locator('.rail-link', { hasText: '床位' }).click();
    await page.locator('.tile').first().waitFor();
    await page.locator('.connection-live').hover();
    await page
      .locator('.connection-details', { hasText: '重新取回：全部床位（离开太久）' })
      .waitFor({ timeout: 40_000 });
    await page.locator('.connection-live').waitFor();
    await close(page);
  }, 60_000);

  test('an act whose answer is lost is sent again under the same id, and happens once', async () => {
    const manager = await house.signIn('bedmanager', desktop, '/beds');
    const bedId = await bedIn(manager, 'FREE', 1);
    await bed(manager, bedId).click();
    const ids: string[] = [];
    await manager.route('**/graphql', async route => {
      const body = route.request().postData() ?? '';
      if (!body.includes('mutation BedBlock(')) return route.continue();
      ids.push((JSON.parse(body) as { variables: { input: { requestId: string } } }).variables.input.requestId);
      // The server does it, but the first answer never arrives.
      if (ids.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await manager.locator('.action-row').getByRole('button', { name: '停用' }).click();
    await manager.getByRole('button', { name: '小修' }).click();
    await manager.locator('.toast-done', { hasText: '已停用' }).waitFor();
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    await manager.locator('.toast-act').click();
    await bedIs(manager, bedId, 'FREE');
    await close(manager);
  }, 60_000);

  test('by thumb: ward cards, a bed over the whole screen, a departure taken back', async () => {
    const nurse = await house.signIn('nurse', phone);
    const home = new URL(nurse.url()).searchParams.get('ward');
    await nurse.getByRole('button', { name: '全部病区' }).tap();
    await nurse.locator('.ward-card').nth(5).waitFor();
    await nurse.goBack();
    await nurse.locator('.phone-beds').waitFor();
    expect(new URL(nurse.url()).searchParams.get('ward')).toBe(home);
    const bedId = await bedIn(nurse, 'OCCUPIED', 0);
    await bed(nurse, bedId).tap();
    await nurse.locator('.action-row').getByRole('button', { name: '离院', exact: true }).tap();
    await nurse.getByRole('button', { name: '医嘱离院', exact: true }).tap();
    await nurse.locator('.toast-act').tap();
    await nurse.locator('.toast', { hasText: '已撤销' }).waitFor();
    await nurse.locator('.bed-panel').getByRole('button', { name: '关闭', exact: true }).tap();
    await bedIs(nurse, bedId, 'OCCUPIED');
    const overflow = await nurse.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await close(nurse);
  }, 60_000);
});
