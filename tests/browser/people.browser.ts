import type { Page } from '@playwright/test';
import { expect, somebody, test } from './house.ts';
import { look } from './pictures.ts';

const PASSWORD = 'seven weeks open in march';

async function fillAccount(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel(/^Your name/).fill(name);
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
}

/** Another person, in a browser of their own. */
test('an administrator sets up accounts, invites somebody, and shows them out', async ({
  browser,
  house,
  expectAccessible
}) => {
  const setup = await house.setup();
  const page = await somebody(browser, house);

  // Without an administrator nobody is asked to sign in.
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0);

  await page.goto(setup);
  await expectAccessible(page, 'setup');
  await fillAccount(page, 'Helen Marsh', 'helen@lopewell.example');
  await look(page, 'setup', true);
  await page.getByLabel('Password', { exact: true }).fill('helen marsh 12');
  await page.getByRole('button', { name: 'Make me the administrator' }).click();
  await expect(page.getByText(/^This password is among the first/)).toBeVisible();
  await expectAccessible(page, 'setup, refused');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make me the administrator' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  for (const team of ['Member care North', 'Communications']) {
    await page.getByLabel('Name of a new team').fill(team);
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByRole('checkbox', { name: team })).toBeVisible();
  }
  await page.getByLabel('For whom').fill('Idris, night shift');
  await page.getByRole('checkbox', { name: /^Trainer/ }).check();
  await page.getByRole('checkbox', { name: 'Member care North' }).check();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('The invitation').inputValue();
  expect(link).toMatch(/\/invitation\/[\w-]{43}$/);
  await expectAccessible(page, 'people');
  await look(page, 'people', true);

  // By keys, on a phone, in the dark.
  const phone = await somebody(browser, house, {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark'
  });
  await phone.goto(link);
  await expect(phone.getByText('Helen Marsh invites you into Member care North.')).toBeVisible();
  await expectAccessible(phone, 'invitation, phone, dark');
  await phone.getByLabel(/^Your name/).focus();
  await phone.keyboard.type('Idris Vance');
  await phone.keyboard.press('Tab');
  await phone.keyboard.type('idris@lopewell.example');
  await phone.keyboard.press('Tab');
  await phone.keyboard.type(PASSWORD);
  await look(phone, 'invitation-phone-dark', true);
  await phone.keyboard.press('Enter');
  await expect(phone.getByRole('button', { name: 'Signed in as Idris Vance' })).toBeVisible();
  await look(phone, 'lobby-phone-dark', true);
  await phone.goto('/people');
  await expect(phone.getByRole('heading', { name: 'People of your teams' })).toBeVisible();
  await expectAccessible(phone, 'people, phone, dark');
  await look(phone, 'people-phone-dark', true);
  await phone.goto('/account');
  await expectAccessible(phone, 'account, phone, dark');
  await look(phone, 'account-phone-dark', true);
  await phone.goto('/people/audit');
  await expect(phone.getByRole('heading', { name: 'This page is not for you.' })).toBeVisible();

  await page.goto('/people');
  await page.getByRole('link', { name: 'Idris Vance' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Idris Vance' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('The link')).toHaveValue(/\/reset\/[\w-]{43}$/);
  await expectAccessible(page, 'person');
  await look(page, 'person', true);
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByText('Deactivated', { exact: true })).toBeVisible();

  // At once: the next thing that they do leads to the door.
  await phone.goto('/scorecards');
  await expect(phone).toHaveURL('/scorecards');
  await expect(phone.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await phone.goto('/account');
  await expect(phone).toHaveURL('/signin?next=%2Faccount');
  await expectAccessible(phone, 'sign in, phone, dark');
  await look(phone, 'signin-phone-dark', true);
  await phone.getByLabel('E-mail').fill('idris@lopewell.example');
  await phone.getByLabel('Password').fill(PASSWORD);
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await expect(phone.getByRole('alert')).toContainText('do not belong together');

  await page.goto('/people/audit');
  await expect(page.getByRole('row', { name: /deactivated an account/ })).toBeVisible();
  await expectAccessible(page, 'audit log');
  await look(page, 'audit', true);

  // The menu, by keys, to the way out.
  await page.getByRole('button', { name: 'Signed in as Helen Marsh' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expectAccessible(page, 'menu');
  await look(page, 'menu', true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/signin');
  await expectAccessible(page, 'sign in');
  await look(page, 'signin', true);
  await page.getByLabel('E-mail').fill('helen@lopewell.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/');
  await look(page, 'lobby', true);
  await page.goto('/account');
  await expectAccessible(page, 'account');
  await look(page, 'account', true);

  // The name on the scorecard is the account's; nobody asks for it.
  await page.goto('/scenarios/first-five-minutes');
  await expect(page.getByRole('radio', { name: '60×' })).toBeVisible();
  await expect(page.getByLabel(/^Your name/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Start the drill' }).first().click();
  await expect(page.locator('[data-ready]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Signed in as Helen Marsh' })).toBeVisible();
  await expectAccessible(page, 'drill room, signed in');
  await look(page, 'drill-room', true);
  await page.setViewportSize({ width: 1024, height: 768 });
  await look(page, 'drill-room-1024', true);
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, 'drill-room-phone', true);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
