/// <reference lib="dom" />
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/chromium';
import type { TestDatabase } from '../support/database';
import { demoDatabase, demoSecret } from '../support/demo-database';
import { freePort, type ServerProcess, startServer } from '../support/server-process';

export { describeInBrowser } from '../support/chromium';

export type Role =
  | 'nurse'
  | 'bedmanager'
  | 'groupadmin'
  | 'hospitaladmin'
  | 'physician'
  | 'referraldesk'
  | 'hrcentre'
  | 'hrcommunity'
  | 'hrhospital'
  | 'finance'
  | 'pharmacist'
  | 'familydoctor'
  | 'communitynurse'
  | 'auditor'
  | 'supplyhospital'
  | 'supplycentre'
  | 'supplier'
  | 'supplierb'
  | 'security';

export interface Screen {
  readonly width: number;
  readonly language: 'zh' | 'en';
  readonly dark?: boolean;
}

export const desktop: Screen = { width: 1440, language: 'zh' };
export const phone: Screen = { width: 390, language: 'zh' };

/** The screens of the test that runs; the environment shows them when it fails. */
const openContexts: BrowserContext[] = [];
Object.assign(globalThis, { openContexts });

/** The real server with the demo, its simulator off, and a browser to look at it. */
export class Console {
  /** What went wrong in any page: uncaught errors and requests to other hosts. Must stay empty. */
  readonly faults: string[] = [];

  private constructor(
    private readonly database: TestDatabase,
    private readonly browser: Browser,
    private server: ServerProcess,
    private readonly port: string,
  ) {}

  static async open(): Promise<Console> {
    const [database, port] = [await demoDatabase(), String(await freePort())];
    const server = await start(database, port);
    return new Console(database, await openBrowser(), server, port);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.end('SIGTERM');
    await this.database.drop();
  }

  get url(): string {
    return this.server.url;
  }

  async stopServer(): Promise<void> {
    await this.server.end('SIGKILL');
  }

  async startServer(): Promise<void> {
    this.server = await start(this.database, this.port);
  }

  /** A screen of its own, where nobody has signed in yet. */
  async screen({ width, language, dark }: Screen, storageState?: BrowserContextOptions['storageState']): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: width === phone.width ? { width, height: 844 } : { width, height: 900 },
      hasTouch: width === phone.width,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: dark ? 'dark' : 'light',
      // A click on a dialog that still grows may miss its button.
      reducedMotion: 'reduce',
      storageState,
    });
    context.setDefaultTimeout(15_000);
    openContexts.push(context);
    return this.pageOf(context);
  }

  async pageOf(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', error => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('request', request => {
      if (!request.url().startsWith(this.url) && !/^(data|blob):/.test(request.url())) this.faults.push(request.url());
    });
    return page;
  }

  /** Signs in by the demo card of the role and waits for the console. */
  async signIn(role: Role, screen: Screen, path = '/'): Promise<Page> {
    const page = await this.screen(screen);
    await page.goto(`${this.url}/sign-in?return=${encodeURIComponent(path)}`);
    await page.locator(`.demo-card[data-login="${role}"]`).click();
    await page.locator('.rail').waitFor();
    return page;
  }

  /** Goes on with the session of a page, which is closed, on another screen. */
  async again(page: Page, screen: Screen): Promise<Page> {
    const state = await page.context().storageState();
    await page.context().close();
    const next = await this.screen(screen, state);
    await next.goto(`${this.url}/account`);
    await next.locator('.rail').waitFor();
    return next;
  }
}

/** Goes to another page of the console as a link in it does, without loading it anew. */
export async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

async function start(database: TestDatabase, port: string): Promise<ServerProcess> {
  const server = await startServer({
    PORT: port,
    DATABASE_URL: database.url,
    MEDGROUP_DEMO: 'on',
    LOG_LEVEL: 'error',
    MEDGROUP_SECRET: demoSecret,
  });
  await server.ready;
  return server;
}

export type Sex = '男' | '女';

export function bed(page: Page, bedId: string): Locator {
  return page.locator(`.tile[data-bed="${bedId}"]`);
}

/** What a bed says of itself, as a screen reader reads it. */
export async function bedSays(page: Page, bedId: string): Promise<string> {
  return (await bed(page, bedId).textContent()) ?? '';
}

/** The id of the nth bed on the board in this state. */
export async function bedIn(page: Page, state: 'FREE' | 'OCCUPIED', nth = 0): Promise<string> {
  const tile = page.locator(`.tile.tile-${state}`).nth(nth);
  await tile.waitFor();
  return (await tile.getAttribute('data-bed')) ?? '';
}

/** Waits until the bed is in the state, as the board shows it. */
export async function bedIs(page: Page, bedId: string, state: string): Promise<void> {
  await page.locator(`.tile.tile-${state}[data-bed="${bedId}"]`).waitFor();
}

/** Lets the patient of an occupied bed leave and has the bed cleaned; answers the sex that its room goes on with. */
export async function freeBed(page: Page, bedId: string): Promise<Sex> {
  const sex = (await bedSays(page, bedId)).includes(' 男 ') ? '男' : '女';
  await bed(page, bedId).click();
  await page.locator('.action-row').getByRole('button', { name: '离院', exact: true }).click();
  await page.getByRole('button', { name: '医嘱离院', exact: true }).click();
  await page.getByRole('button', { name: '清洁完毕' }).click();
  await page.locator('.admit-others, .admit-list, .registration').first().waitFor();
  return sex;
}

/** Puts an invented person on the waiting list of the ward on screen, by name and ID number as one pasted row. */
export async function planPatient(page: Page, name: string, sex: Sex): Promise<void> {
  await page.getByRole('button', { name: '登记等床' }).click();
  const row = `${name}\t${idNumber(sex)}\t13800000000`;
  await page.getByLabel('姓名').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, row);
  await page.getByRole('button', { name: '加入名单' }).click();
  await waitingLine(page, name).waitFor();
}

/** A person in a list of those who wait; the screen shows the first character only. */
export function waitingLine(page: Page, name: string): Locator {
  return page.locator('.waiting-line, .admit-line').filter({ hasText: masked(name) });
}

export const masked = (name: string) => `${name[0]}${'*'.repeat(name.length - 1)}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
let serial = 0;

/** A number that passes every check and that nobody has: district 990000 does not exist. */
export function idNumber(sex: Sex): string {
  serial += 1;
  const digits = `99000019700101${String(serial * 2 + (sex === '男' ? 1 : 0)).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}
