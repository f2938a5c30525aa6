import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { App, expect, test } from './app.ts';
import { look } from './pictures.ts';

const room = (page: Page) => ({
  ready: page.locator('[data-ready]'),
  inbox: page.getByRole('region', { name: 'Needs you' }),
  row: (name: string) => page.locator('.inbox [data-item]').filter({ hasText: name }).first(),
  reply: page.getByRole('textbox', { name: 'Your reply' }),
  pause: page.getByRole('button', { name: 'Pause' }),
  resume: page.getByRole('button', { name: 'Resume' }),
  replyTo: (name: string) =>
    page
      .getByRole('article', { name: new RegExp(name) })
      .first()
      .getByRole('button', { name: /^Reply/ })
});

/** Begins a drill from the lobby, as a newcomer does. */
async function begin(page: Page, title: string, speed: string, at = '/'): Promise<void> {
  await page.goto(at);
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .getByRole('link', { name: 'Start' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('radio', { name: speed }).check();
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await expect(room(page).ready).toBeVisible();
}

/** The log of the only drill in the app's data folder. */
function logOf(app: App, drill: string): { type: string; post?: { text: string } }[] {
  const folder = join(app.data, 'drills');
  const file = readdirSync(folder).find((name) => name.includes(drill));
  if (!file) throw new Error(`there is no file of drill ${drill}`);
  const record = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    events: { type: string; post?: { text: string } }[];
  };
  return record.events;
}

test('a newcomer plays a whole drill at 60x, by clicks and keys, and reads a scorecard', async ({
  page,
  app,
  expectAccessible
}) => {
  const { row, reply, replyTo, pause, resume } = room(page);
  await begin(page, 'The small white tablet', '60×');

  // By clicks: the first post that needs something.
  await row('Tom Abiola').click();
  await replyTo('Tom Abiola').click();
  await pause.click();
  await expect(page.getByText(/Paused by you/)).toBeVisible();
  await expectAccessible(page, 'drill room, paused');
  const paused = page.getByRole('article', { name: /Tom Abiola/ }).first();
  await expect(paused.getByRole('presentation').first()).toHaveCSS('filter', 'grayscale(1)');
  await expect(paused.locator(':scope > *').first()).toHaveCSS('filter', 'none');
  const first =
    "Tom, your dad dropping off two days running is worrying, and I'm sorry. What that tablet is we don't know yet. Leave the morning row and ring 0800 555 0146. Next update 14:20.";
  await reply.fill(first);
  await expect(page.getByRole('button', { name: /^Send/ })).toBeDisabled();

  // The draft is there after a reload in the middle, and the drill where it stood.
  await page.reload();
  await expect(room(page).ready).toBeVisible();
  await expect(page.getByText(/Paused by you/)).toBeVisible();
  await row('Tom Abiola').click();
  await replyTo('Tom Abiola').click();
  await expect(reply).toHaveValue(first);
  await resume.click();
  // The clock runs again when the server says so.
  await expect(page.getByRole('button', { name: /^Send/ })).toBeEnabled();
  await reply.press('Control+Enter');
  const slip = page.getByRole('region', { name: /Rating of your reply to Tom Abiola/ });
  await expect(slip).toBeVisible();
  await expect(slip).toContainText('Transparency');

  // By keys: the next one.
  await expect(row('kez')).toBeVisible();
  await row('kez').focus();
  await page.keyboard.press('r');
  await expect(reply).toBeFocused();
  await page.keyboard.type(
    'Kez, your mam face down in her porridge must have been terrifying, and I am so sorry. It is a sleeping tablet in the morning row. Ring 0800 555 0146 now, ambulance if she is hard to wake.'
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: /Rating of your reply to kez/ })).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await page
    .getByRole('textbox', { name: /^To everyone/ })
    .fill(
      'Some Dayrow packs hold a sleeping tablet in the morning row. We are sorry. Leave that row and ring 0800 555 0146. How it got there we do not know yet.'
    );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  // People answer back, and the drill comes to its end.
  await expect(row('Answered back')).toBeVisible({ timeout: 30_000 });
  const scorecard = page.getByRole('link', { name: 'See your scorecard' });
  await expect(scorecard).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'drill room, ended');
  const drill = /drills\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await scorecard.click();

  await expect(page.getByRole('heading', { name: 'Trust' })).toBeVisible();
  for (const dimension of [
    'Speed',
    'Acknowledgment',
    'Apology',
    'Transparency',
    'Personalization'
  ]) {
    await expect(page.getByText(dimension, { exact: true }).first()).toBeVisible();
  }
  const rated = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('img', { name: /^Rating: Speed \d/ }) });
  await expect(rated.filter({ hasText: 'Tom Abiola' }).first()).toBeVisible();
  await expect(rated.filter({ hasText: 'kez' }).first()).toBeVisible();
  await expectAccessible(page, 'scorecard');

  // A figure opens by key to what it counts, and leads to the reply with its rating.
  const transparency = page.getByRole('button', {
    name: /of 4 on Transparency: show the 2 replies/
  });
  await transparency.focus();
  await page.keyboard.press('Enter');
  const behind = page.getByRole('group', { name: 'Transparency, all 2 replies' });
  await expect(behind.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page, 'scorecard, a figure open');
  await behind.getByRole('link', { name: 'Read it with its rating' }).first().click();
  await expect(page).toHaveURL(/#text-/);
  await expect(page.locator(':target')).toBeInViewport();
  await transparency.press('Enter');
  await expect(behind).toHaveCount(0);
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Key to this page' })).toContainText('Sp Speed');
  await expectAccessible(page, 'key of the scorecard');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'ENDEX' }).click();
  await expect(page.getByRole('note')).toContainText('the end of the exercise');
  await page.keyboard.press('Escape');
  await page.locator('summary', { hasText: 'Take away' }).locator('visible=true').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'This scorecard as JSON' }).click();
  expect((await download).suggestedFilename()).toMatch(/^scorecard-.+\.json$/);
  await page.keyboard.press('Escape');

  const events = logOf(app, drill);
  expect(events.filter(({ type }) => type === 'Replied')).toHaveLength(2);
  expect(events.filter(({ type }) => type === 'StatementPosted')).toHaveLength(1);

  await page
    .getByRole('link', { name: /^Replay/ })
    .first()
    .click();
  await expect(page).toHaveURL(/replay/);
  await expectAccessible(page, 'replay');
});

test('every screen outside the room is accessible, also with nothing in it', async ({
  page,
  expectAccessible
}) => {
  for (const [path, where] of [
    ['/', 'lobby'],
    ['/scenarios/do-not-drink', 'briefing'],
    ['/scorecards', 'my scorecards, none yet'],
    ['/rubric', 'how replies are rated'],
    ['/nowhere', 'not found']
  ] as const) {
    await page.goto(path);
    await expectAccessible(page, where);
  }
});

test('two tabs of one drill show the same, and do not disturb each other', async ({
  page,
  context
}) => {
  await begin(page, 'The small white tablet', '10×');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(room(other).ready).toBeVisible();
  await room(page).row('Tom Abiola').click({ timeout: 40_000 });
  await page.keyboard.press('r');
  await room(page).reply.fill('Tom, leave the morning row and ring 0800 555 0146, please.');
  await page.keyboard.press('Control+Enter');
  for (const tab of [page, other]) {
    // A tab that has not looked holds the thread back behind its count of new posts.
    await room(tab).row('Tom Abiola').click();
    await expect(tab.getByRole('img', { name: /^Rating: Speed/ })).toHaveCount(1);
    await expect(tab.getByRole('article', { name: 'Our reply' })).toHaveCount(1);
  }
  // On a phone the way back leads from what is said to somebody to the feed, and then out of the drill.
  await other.setViewportSize({ width: 390, height: 844 });
  const current = other
    .getByRole('navigation', { name: 'Murmur' })
    .locator('[aria-current="page"]');
  await other.getByRole('button', { name: '@tansyanddow' }).first().click();
  await expect(current).toHaveText('@tansyanddow');
  await look(other, 'column-phone');
  await other.goBack();
  await expect(current).toHaveText('Home');
  expect(other.url()).toBe(page.url());
  // What is chosen among the further actions takes the place of their list, and stays.
  for (const [action, title] of [
    ['Briefing', 'Briefing'],
    ['Assessment', 'Assessment of the situation'],
    ['Help and keys', 'Help and keys'],
    ['End the drill', 'End the drill now?']
  ] as const) {
    await other.getByRole('button', { name: 'More actions' }).click();
    await other.getByRole('button', { name: action }).click();
    const dialog = other.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    // The list tells a moment later that it is gone.
    await other.waitForTimeout(200);
    await expect(dialog).toBeVisible();
    await other.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  // A reload shows the feed over the step that a column left: one press leads out all the same.
  await other.getByRole('button', { name: '@tansyanddow' }).first().click();
  await expect(current).toHaveText('@tansyanddow');
  await other.reload();
  await expect(room(other).ready).toBeVisible();
  await expect(current).toHaveText('Home');
  await other.goBack();
  await expect(other).not.toHaveURL(page.url());
});

test('a server that goes away shows itself; the drill heals with it, where its clock stood', async ({
  page
}) => {
  const first = await App.start();
  await begin(page, 'Do not drink', '30×', first.url);
  await expect(page.locator('.inbox [data-item]').first()).toBeVisible();
  await first.kill();
  const lost = page.getByText(/^(Reconnecting|No connection)/);
  await expect(lost).toBeVisible();
  const heard = await page.locator('.inbox [data-item]').count();

  const again = await first.again();
  await expect(lost).toBeHidden({ timeout: 40_000 });
  expect(await page.locator('.inbox [data-item]').count()).toBeGreaterThanOrEqual(heard);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/Paused by you/)).toBeVisible();
  await again.stop();
});
