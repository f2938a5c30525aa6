import type { Browser, Page } from '@playwright/test';
import { App, expect, test as base } from './app.ts';

/** An app with people in it: the shared one stays without an administrator. */
const test = base.extend<{ house: App }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  house: async ({}, use) => {
    const house = await App.start();
    await use(house);
    await house.stop();
  }
});

/** Where pictures of the pages go, when somebody wants to look at them. */
const PICTURES = process.env['HOTSEAT_PICTURES'];
const look = async (page: Page, name: string) => {
  if (!PICTURES) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png`, fullPage: true });
  }
};

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const somebody = async (browser: Browser, app: App, options = {}) =>
  (await browser.newContext({ baseURL: app.url, ...options })).newPage();

test('guests join by a code on their phones, and STARTEX brings them into the drill', async ({
  browser,
  house,
  expectAccessible
}) => {
  const trainer = await somebody(browser, house);
  await trainer.goto(await house.setup());
  await trainer.getByLabel(/^Your name/).fill('Ines Halloran');
  await trainer.getByLabel(/^E-mail/).fill('ines@lopewell.example');
  await trainer.getByLabel('Password', { exact: true }).fill('seven weeks open in march');
  await trainer.getByRole('button', { name: 'Make me the administrator' }).click();

  await trainer.getByRole('link', { name: 'Exercises' }).click();
  await expect(trainer.getByRole('heading', { level: 1, name: 'Exercises' })).toBeVisible();
  await trainer.getByRole('link', { name: 'Prepare an exercise' }).click();
  await trainer.getByLabel('Rooms, a name a line').fill('North\nSouth');
  await expectAccessible(trainer, 'a new exercise');
  await look(trainer, 'exercise-new');
  await trainer.getByRole('button', { name: 'Prepare it and show the code' }).click();

  await expect(trainer.getByText('Nobody has joined yet')).toBeVisible();
  await expect(trainer.getByRole('button', { name: 'STARTEX' })).toBeDisabled();
  const link = new URL(await trainer.getByLabel('Or send the link').inputValue());
  const code = link.pathname.replace('/join/', '');
  await expectAccessible(trainer, 'the waiting room of the trainer');

  const phone = await somebody(browser, house, PHONE);
  await phone.goto('/signin');
  await phone.getByRole('link', { name: 'Join a drill' }).click();
  await look(phone, 'join-phone');
  await phone.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`);
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.getByLabel(/^Your name/).fill('Gus Thorne');
  await phone.getByLabel('Role in the response plan').selectOption({ index: 1 });
  await expectAccessible(phone, 'joining, phone');
  await look(phone, 'join-code-phone');
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(phone.getByText('You are in, Gus Thorne. Waiting for STARTEX.')).toBeVisible();
  await expectAccessible(phone, 'waiting, phone');

  // The trainer sees them come, and they see each other.
  await expect(trainer.getByText('1 person has joined, all are here')).toBeVisible();
  const second = await somebody(browser, house, PHONE);
  await second.goto(link.pathname);
  await second.getByLabel(/^Your name/).fill('Ana Ridgeway');
  await second.getByLabel('Room').selectOption({ label: 'North (1 there)' });
  await second.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(phone.getByText('Ana Ridgeway')).toBeVisible();
  await expect(trainer.getByText('2 people have joined, all are here')).toBeVisible();
  await look(phone, 'waiting-phone');
  await look(trainer, 'exercise-waiting');
  await trainer.setViewportSize(PHONE.viewport);
  await look(trainer, 'exercise-waiting-phone');
  await trainer.setViewportSize({ width: 1440, height: 900 });

  await trainer.getByRole('button', { name: 'STARTEX' }).click();
  for (const page of [phone, second]) await page.waitForURL(/\/drills\/[0-9a-f]{16}$/);
  expect(phone.url()).toBe(second.url());
  await expect(trainer.getByRole('cell', { name: 'Running' })).toBeVisible();
  await expectAccessible(trainer, 'a running exercise');
  await look(trainer, 'exercise-running');
  await trainer.setViewportSize(PHONE.viewport);
  await look(trainer, 'exercise-running-phone');
  await trainer.setViewportSize({ width: 1440, height: 900 });

  await trainer.getByRole('button', { name: 'Pause all' }).click();
  await expect(trainer.getByRole('cell', { name: 'Paused' })).toBeVisible();
  await trainer.getByRole('button', { name: 'Go on in all' }).click();
  await expect(trainer.getByRole('cell', { name: 'Running' })).toBeVisible();

  await trainer.getByRole('button', { name: 'ENDEX', exact: true }).click();
  await trainer.getByRole('button', { name: 'ENDEX in all rooms' }).click();
  await expect(trainer.getByRole('cell', { name: 'Ended' })).toBeVisible();
  await expectAccessible(trainer, 'an ended exercise');
  await look(trainer, 'exercise-ended');
  // Conducting is not reading: what came of it is for trainers.
  await expect(trainer.getByRole('link', { name: 'Compare rooms' })).toHaveCount(0);
  const exercise = trainer.url();
  await trainer.goto('/people');
  await trainer.getByRole('table').getByRole('link', { name: 'Ines Halloran' }).click();
  // The page of people has such a box as well: without this it may be ticked on the way out.
  await expect(trainer.getByRole('heading', { name: 'Ines Halloran', level: 1 })).toBeVisible();
  await trainer.getByRole('checkbox', { name: /^Trainer/ }).check();
  await trainer.getByRole('button', { name: 'Keep it so' }).click();
  await expect(trainer.getByText(/^ines@lopewell\.example\..*Trainer/)).toBeVisible();
  await trainer.goto(exercise);
  await trainer.getByRole('link', { name: 'Compare rooms' }).click();
  await expect(trainer.getByRole('link', { name: 'North' })).toBeVisible();
  await trainer.getByRole('button', { name: 'Trust' }).click();
  await expect(trainer.getByRole('columnheader', { name: 'Trust' })).toHaveAttribute(
    'aria-sort',
    'descending'
  );
  await expectAccessible(trainer, 'a comparison');
  await look(trainer, 'compare');
  await trainer.setViewportSize(PHONE.viewport);
  await look(trainer, 'compare-phone');
  await trainer.setViewportSize({ width: 1440, height: 900 });
  await trainer.goto('/exercises');
  await expectAccessible(trainer, 'the list of exercises');
  await look(trainer, 'exercises');
  const late = await somebody(browser, house, PHONE);
  await late.goto(link.pathname);
  await expect(late.getByText(/^Nothing is open under this code/)).toBeVisible();
  await expectAccessible(late, 'a closed code, phone');
});
