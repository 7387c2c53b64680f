// A person opens the Swagger UI, signs in at Keycloak and tries an operation.
// node explorer.mjs GATEWAY_URL FOLDER; pictures go to the folder; CHROMIUM names the browser.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [gateway, pictures] = process.argv.slice(2);
const PERSON = { username: 'secretary', password: 'secretary' };
const LIST = '/api/v1/clusters';
const PATIENCE = 20_000;

const profile = join(pictures, 'profile');
const complaints = [];
let refusalExpected = false;

/** Everything that a browser's console would show in red. */
const watch = (page) => {
  page.on('console', (message) => {
    const expected =
      refusalExpected && message.location().url.startsWith(gateway + LIST) && message.text().includes('401');
    if (message.type() === 'error' && !expected) {
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) =>
    complaints.push(`request: ${request.url()} ${request.failure()?.errorText}`));
};

const picture = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) });

const execute = async (page, operation) => {
  const answer = page.waitForResponse((response) => response.url().startsWith(gateway + LIST));
  await operation.getByRole('button', { name: 'Execute' }).click();
  const response = await answer;
  await operation
    .locator('.live-responses-table .response-col_status', { hasText: String(response.status()) })
    .first()
    .waitFor();
  return response;
};

const signIn = async (page) => {
  await page.locator('.auth-wrapper > button.authorize').click();
  const keycloak = page.locator('.auth-container', { hasText: 'authorizationCode' });
  assert.equal(await keycloak.locator('#client_id_authorizationCode').inputValue(), 'thi-dua-web');
  const opened = page.waitForEvent('popup');
  await keycloak.locator('button.authorize').click();
  const popup = await opened;
  await popup.locator('#username').waitFor();
  const asked = new URL(popup.url()).searchParams;
  assert.equal(asked.get('response_type'), 'code');
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('redirect_uri'), `${gateway}/docs/oauth2-redirect.html`);
  assert.equal(await popup.locator('html').getAttribute('lang'), 'vi', 'the sign-in page speaks Vietnamese');
  await popup.getByText('Đăng nhập').first().waitFor();
  await picture(popup, 'sign-in');
  const closed = popup.waitForEvent('close');
  await popup.locator('#username').fill(PERSON.username);
  await popup.locator('#password').fill(PERSON.password);
  await popup.locator('#kc-login').click();
  await closed;
  await keycloak.locator('button', { hasText: 'Logout' }).waitFor();
  await page.locator('.modal-ux .close-modal').click();
};

const tour = async (page) => {
  await page.goto(`${gateway}/docs/`);
  assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
  const operation = page.locator('.opblock-get', { has: page.locator(`[data-path="${LIST}"]`) });
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();

  refusalExpected = true;
  const refused = await execute(page, operation);
  refusalExpected = false;
  assert.equal(refused.status(), 401, 'without a token');
  assert.match(refused.headers()['content-type'], /^application\/problem\+json/);

  await signIn(page);
  const answered = await execute(page, operation);
  await picture(page, 'explorer');
  assert.equal(answered.status(), 200, 'with a token');
  assert.ok(Array.isArray((await answered.json()).items), 'a page of clusters');
};

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM,
  headless: true,
  locale: 'vi-VN',
  viewport: { width: 1280, height: 1000 },
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ],
});
browser.setDefaultTimeout(PATIENCE);
let failed = false;
try {
  // Every page of the session, the popup of Keycloak too.
  browser.on('page', watch);
  await browser.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP ${event.effectiveDirective} refuses ${event.blockedURI}`)));
  const page = await browser.newPage();
  await tour(page);
  assert.deepEqual(complaints, [], 'the browser has nothing to complain about');
} catch (error) {
  failed = true;
  console.error(error.message);
  complaints.forEach((complaint) => console.error(complaint));
  for (const [index, page] of browser.pages().entries()) {
    await picture(page, `failed-${index}`).catch(() => {});
  }
  console.error(`Ảnh chụp · Pictures: ${pictures}`);
} finally {
  await browser.close().catch(() => {});
  rmSync(profile, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
