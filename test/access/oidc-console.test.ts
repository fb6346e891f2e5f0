import type { Browser, Page } from 'playwright-core';
import { secret } from '../support/api';
import { describeInBrowser, openBrowser } from '../support/chromium';
import { type OidcIssuerProcess, oidcAudience, oidcClientId, startOidcIssuer } from '../support/oidc-issuer';
import { type ServerProcess, startServer } from '../support/server-process';
import { World } from '../support/world';

describeInBrowser('the console signs in at an outside issuer', () => {
  let world: World;
  let issuer: OidcIssuerProcess;
  let browser: Browser;

  beforeAll(async () => {
    world = await World.make();
    issuer = await startOidcIssuer();
    browser = await openBrowser();
    const { lead } = await world.group('A');
    await world.appoint(await world.person('outside', 'staff-17'), 'BED_MANAGER', lead);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await issuer.end();
    await world.close();
  });

  it.each([
    ['by ID token, when the API has no audience of its own', {}],
    ['by access token for the audience of the API', { OIDC_AUDIENCE: oidcAudience }],
  ])(
    '%s',
    async (_name, settings: Record<string, string>) => {
      const server = await startServer({
        DATABASE_URL: world.url,
        MEDGROUP_SECRET: secret,
        MEDGROUP_DEMO: 'off',
        OIDC_ISSUER: issuer.issuer,
        OIDC_CLIENT_ID: oidcClientId,
        ...settings,
      });
      try {
        await server.ready;
        await signIn(server);
      } finally {
        await server.end('SIGTERM');
      }
    },
    60_000,
  );

  async function signIn({ url }: ServerProcess): Promise<void> {
    const context = await browser.newContext({ locale: 'en-GB' });
    // The issuer's own pages ask for fonts of another host.
    await context.route(
      address => address.hostname !== '127.0.0.1',
      route => route.abort(),
    );
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', request => {
      const { authorization } = request.headers();
      if (request.url().endsWith('/graphql') && authorization) asked.push(authorization);
    });
    await page.goto(url);
    await page
      .getByRole('button', { name: /organisation|统一|单位|issuer|account/i })
      .first()
      .click();
    await page.locator('input[name=login]').fill('staff-17');
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.locator('form:has(input[value=consent]) button[type=submit]').click();
    await page.waitForURL(address => address.origin === url && address.pathname !== '/signed-in');
    await expect(shows(page, 'outside')).resolves.toBe(true);
    expect(asked.length).toBeGreaterThan(0);
    await page.reload();
    await expect(shows(page, 'outside')).resolves.toBe(true);
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('eyJ');
    await context.close();
  }
});

/** Whether a text appears on the page within a while. */
async function shows(page: Page, text: string): Promise<boolean> {
  try {
    await page.getByText(text).first().waitFor({ state: 'attached' });
    return true;
  } catch {
    console.log(page.url(), await page.innerText('body'));
    return false;
  }
}
