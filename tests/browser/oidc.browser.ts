import type { Page } from '@playwright/test';
import { CLIENT, OidcProvider } from '../support/oidc-provider.ts';
import { App, expect, test as base } from './app.ts';
import { lookInBothThemes } from './pictures.ts';

/**
 * An app and its provider. The provider has another host name, so that the way back is from another
 * site, as it is in life.
 */
const test = base.extend<{ provider: OidcProvider; house: App }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  provider: async ({}, use) => {
    const provider = await OidcProvider.start('localhost');
    await use(provider);
    await provider.close();
  },
  house: async ({ provider }, use) => {
    const house = await App.start({
      env: {
        HOTSEAT_OIDC_ISSUER: provider.issuer,
        HOTSEAT_OIDC_CLIENT_ID: CLIENT.id,
        HOTSEAT_OIDC_CLIENT_SECRET: CLIENT.secret,
        HOTSEAT_OIDC_NAME: 'Lopewell ID',
        HOTSEAT_OIDC_ROLES: 'groups: leads=trainer; it=administrator',
        HOTSEAT_OIDC_TEAMS: 'department: care=Member care North'
      }
    });
    await use(house);
    await house.stop();
  }
});

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** In both sizes and both themes. */
async function lookInAll(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await lookInBothThemes(page, `${name}-${size}`);
  }
  await page.setViewportSize(SIZES.wide);
}

/** What the pages of the provider ask for. */
async function throughProvider(page: Page, subject: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(subject);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('a person signs in by the pages of the provider, and lands where they wanted to go', async ({
  page,
  house,
  provider,
  expectAccessible
}) => {
  provider.knows(house.url);
  const idris = { name: 'Idris Vance', email: 'idris@lopewell.example', email_verified: true };
  provider.people.set('idris', { ...idris, groups: ['leads'], department: 'care' });

  // A drill without an account comes along when its player says so.
  await page.goto(`${house.url}/scenarios/first-five-minutes`);
  await page.getByRole('button', { name: /^Start/ }).click();
  await expect(page).toHaveURL(/\/drills\//);
  const drill = page.url();

  await page.goto(`${house.url}/account`);
  await expect(page).toHaveURL(/\/signin\?next=%2Faccount$/);
  const button = page.getByRole('link', { name: 'Sign in with Lopewell ID' });
  await expect(button).toBeVisible();
  await expectAccessible(page, 'sign in by a provider');
  await lookInAll(page, 'signin-provider');

  // By keys: the tick, then the button.
  await page.getByRole('checkbox', { name: /played in this browser/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/interaction/`));
  await throughProvider(page, 'idris');

  await expect(page).toHaveURL(`${house.url}/account`);
  await expect(page.getByRole('heading', { level: 1, name: 'Idris Vance' })).toBeVisible();
  await expect(page.getByText('Trainer. In Member care North.')).toBeVisible();
  await expect(page.getByText('You have no password here.')).toBeVisible();
  await expectAccessible(page, 'account by a provider');
  await lookInAll(page, 'account-provider');
  await page.goto(drill);
  await expect(page).toHaveTitle(/First|EXERCISE/);
  await page.goto(`${house.url}/people`);
  await expect(page.getByRole('heading', { name: 'People of your teams' })).toBeVisible();

  // Whoever runs the house sees what the provider gave.
  const administrator = await (await page.context().browser()?.newContext())?.newPage();
  if (!administrator) throw new Error('expected a browser');
  provider.people.set('ada', {
    name: 'Ada Admin',
    email: 'ada@lopewell.example',
    groups: ['it', 'leads']
  });
  await administrator.goto(`${house.url}/signin`);
  await administrator.getByRole('link', { name: 'Sign in with Lopewell ID' }).click();
  await throughProvider(administrator, 'ada');
  await administrator.goto(`${house.url}/people`);
  await administrator.getByRole('link', { name: 'Ada Admin' }).click();
  await expect(administrator.getByText(/does not confirm that the e-mail address/)).toBeVisible();
  await expectAccessible(administrator, 'a person by a provider');
  await lookInAll(administrator, 'person-provider');
  await administrator.goto(`${house.url}/people/audit`);
  await lookInAll(administrator, 'audit-provider');
});

test('what went wrong on the way is said on the sign-in page, and passwords work', async ({
  page,
  house,
  provider,
  expectAccessible
}) => {
  const setup = await house.setup();
  await page.goto(setup);
  await page.getByLabel(/^Your name/).fill('Helen Marsh');
  await page.getByLabel(/^E-mail/).fill('helen@lopewell.example');
  await page.getByLabel('Password', { exact: true }).fill('seven weeks open in march');
  await page.getByRole('button', { name: 'Make me the administrator' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.context().clearCookies();

  // The provider answers nothing yet.
  await page.goto(`${house.url}/signin`);
  await page.getByRole('link', { name: 'Sign in with Lopewell ID' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no answer from Lopewell ID');
  await expectAccessible(page, 'sign in, provider down');
  await lookInAll(page, 'signin-provider-down');

  provider.knows(house.url);
  await page.getByRole('link', { name: 'Sign in with Lopewell ID' }).click();
  await page.getByRole('link', { name: /Cancel/ }).click();
  await expect(page).toHaveURL(`${house.url}/signin?problem=denied`);
  await expect(page.getByRole('alert')).toContainText('called off at Lopewell ID');

  await page.getByLabel('E-mail').fill('helen@lopewell.example');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('do not belong together');
  await lookInAll(page, 'signin-provider-wrong-password');
  await page.getByLabel('Password').fill('seven weeks open in march');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${house.url}/`);
});
