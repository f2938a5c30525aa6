import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assignment } from '../../src/lib/core/readiness/assignments/index.ts';
import { App } from './app.ts';
import { expectFits } from './fits.ts';
import { expect, pageOf, peopleOf, test } from './house.ts';
import { look } from './pictures.ts';

const PHONE_DARK = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
const DAY = 86_400_000;
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

test('a manager assigns a drill, a trainee plays it, and who did not is overdue', async ({
  browser,
  expectAccessible
}) => {
  test.slow();
  // Its own, since it is stopped and started again.
  const first = await App.start();
  const people = await peopleOf(first);
  const care = await people.team('Member care North');
  const helen = await people.person('Helen Okoro', { roles: ['manager'], teams: [care] });
  const marek = await people.person('Marek Doyle', { teams: [care] });
  const priya = await people.person('Priya Raman', { teams: [care] });
  const manager = await pageOf(browser, helen);

  await manager.goto('/assignments');
  await expect(manager.getByText('None. Assign a drill')).toBeVisible();
  await expectAccessible(manager, 'assignments, empty');
  await look(manager, 'assignments-empty', true);
  await manager.getByRole('link', { name: 'Assign a drill' }).click();

  // Nobody is ticked: it says so, and keeps what was typed.
  await manager.getByLabel('Drill').selectOption('first-five-minutes');
  await manager.getByLabel('A word to them').fill('Before the winter timetable, please.');
  await manager.getByRole('button', { name: 'Assign it' }).click();
  await expect(manager.getByRole('alert')).toHaveText('Choose at least one person or team.');
  await expect(manager.getByLabel('A word to them')).toHaveValue(/winter timetable/);
  await expectAccessible(manager, 'new assignment, refused');
  await manager.getByRole('checkbox', { name: /^Member care North/ }).check();
  await manager.getByLabel('Due').fill(dayFrom(20));
  await manager.getByLabel('How often').selectOption('quarter');
  await expect(manager.getByText(/^Then .* and so on, until you withdraw it\.$/)).toBeVisible();
  await manager.getByLabel('How often').selectOption('');
  await look(manager, 'assignment-new', true);
  await manager.getByRole('button', { name: 'Assign it' }).click();
  await expect(manager.getByText('0 of 2 done.')).toBeVisible();

  // On a phone, in the dark: it waits on the lobby, and leads to its briefing.
  const trainee = await pageOf(browser, marek, PHONE_DARK);
  await trainee.goto('/');
  const mine = trainee.getByRole('region', { name: 'My assignments' });
  await expect(mine.getByText(/^Due .*, in 20 days$/)).toBeVisible();
  await expectAccessible(trainee, 'lobby with an assignment, phone, dark');
  await look(trainee, 'lobby-assignment-phone-dark', true);
  await mine.getByRole('link', { name: /^Start/ }).click();
  await trainee.getByRole('button', { name: 'Start the drill' }).first().click();
  await expect(trainee.locator('[data-ready]')).toBeVisible();
  await trainee.goto('/assignments');
  await trainee.getByRole('link', { name: /^Go back in/ }).click();
  await expect(trainee.locator('[data-ready]')).toBeVisible();
  const drill = /\/drills\/([0-9a-f]+)/.exec(trainee.url())?.[1] ?? '';
  await marek.playOut(drill);
  await trainee.goto('/assignments');
  await expect(trainee.getByRole('heading', { name: 'Done by you' })).toBeVisible();
  await trainee.getByRole('button', { name: 'Make an address' }).click();
  await expect(trainee.getByLabel('The address for your calendar')).toHaveValue(
    /\/assignments\/feed\/[\w-]{43}\.ics$/
  );
  await expectAccessible(trainee, 'own assignments, phone, dark');
  await look(trainee, 'assignments-own-phone-dark', true);

  await manager.reload();
  await expect(manager.getByText('1 of 2 done.')).toBeVisible();
  await expectAccessible(manager, 'assignment');
  await look(manager, 'assignment', true);
  await manager.getByRole('button', { name: 'Change it' }).click();
  await manager.getByLabel('Due').fill(dayFrom(25));
  await look(manager, 'assignment-change', true);
  await manager.getByRole('button', { name: 'Save the change' }).click();
  await expect(manager.getByRole('row', { name: /Priya Raman.*in 25 days/ })).toBeVisible();

  // Time passes: the house was given it long ago.
  await first.kill();
  await makeOlder(first.data);
  const later = await first.again();
  await manager.goto('/assignments');
  const overdue = manager.getByRole('table', { name: 'Who is overdue, for longest first' });
  await expect(overdue.getByRole('row', { name: /Priya Raman.*19 days ago/ })).toBeVisible();
  await expect(overdue.getByText('Marek Doyle')).toHaveCount(0);
  await expect(manager.getByText('1 of 2 done')).toBeVisible();
  // No mail server is set, so the text is theirs to send.
  await manager.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await manager.getByRole('button', { name: 'Copy a reminder' }).click();
  await expect(manager.getByText('Copied.')).toBeVisible();
  const copied = await manager.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^.* was due on .*\. Still to play it: Priya Raman\.\nhttp.*\/scenarios\/[\w-]+$/
  );
  await expectAccessible(manager, 'assignments, overdue');
  await look(manager, 'assignments', true);
  const phone = await pageOf(browser, helen, PHONE_DARK);
  await phone.goto('/assignments');
  await expectAccessible(phone, 'assignments, phone, dark');
  await look(phone, 'assignments-phone-dark', true);
  await expectFits(phone, 'assignments');

  const late = await pageOf(browser, priya);
  await late.goto('/assignments');
  await expect(late.getByText(/^Due .*, 19 days ago$/)).toBeVisible();
  await expectAccessible(late, 'own assignments, overdue');
  await look(late, 'assignments-own', true);

  await manager
    .getByRole('link', { name: /^First five minutes|five minutes/i })
    .first()
    .click();
  await manager.getByRole('button', { name: 'Withdraw it' }).click();
  await expectAccessible(manager, 'withdrawing');
  await manager.getByRole('dialog').getByRole('button', { name: 'Withdraw it' }).click();
  await expect(manager.getByText('None. Assign a drill')).toBeVisible();
  await late.reload();
  await expect(late.getByText('Nothing is waiting for you.')).toBeVisible();
  await later.stop();
});

/** Has assignments be given sixty days ago and due nineteen days ago, to people of long standing. */
async function makeOlder(data: string): Promise<void> {
  const file = join(data, 'house/assignments.json');
  const kept = JSON.parse(await readFile(file, 'utf8')) as { assignments: Assignment[] };
  const assignments = kept.assignments.map((one) => ({
    ...one,
    due: dayFrom(-19),
    since: one.since - 60 * DAY,
    teams: one.teams.map(({ team, since }) => ({ team, since: since - 60 * DAY }))
  }));
  // Without their digest, which is of what they held before.
  await writeFile(file, JSON.stringify({ version: 1, assignments }));
  const people = join(data, 'house/people.json');
  const text = await readFile(people, 'utf8');
  await writeFile(
    people,
    text
      .replace(/^ *"digest": "[^"]*",?\n/m, '')
      .replaceAll(/("joined": \{[^}]*?)\d{13}/g, (_, before: string) => `${before}1000`)
  );
}

test('trainers rate the same replies by keys, and see how far they agree', async ({
  browser,
  house,
  expectAccessible
}) => {
  test.slow();
  const people = await peopleOf(house);
  const press = await people.team('Press');
  const ines = await people.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
  const page = await pageOf(browser, ines);
  await page.goto('/calibration');
  await expectAccessible(page, 'calibration');
  await look(page, 'calibration', true);
  await page.getByRole('link', { name: /^Rate ?: Practice replies$/ }).click();
  await expectAccessible(page, 'rating');
  await page.getByRole('radio').first().focus();
  for (const level of '1234') {
    await page.keyboard.press(level);
    await page.keyboard.press('Tab');
  }
  await look(page, 'calibration-rating', true);
  await page.getByRole('radio', { checked: true }).last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 20 rated by you.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Reply 2 of 20' })).toBeFocused();
  // The rest by forms, as the page sends them.
  const keys = await page
    .locator('nav[aria-label="Replies of this round"] a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).search));
  for (const [place, search] of keys.entries()) {
    const item = new URLSearchParams(search).get('reply') ?? '';
    const level = (add: number) => String((place + add) % 5);
    const form = { item, acknowledgment: level(0), apology: level(1) };
    const more = { transparency: level(2), personalization: '3' };
    if (place > 0) await ines.post('/calibration/practice', { ...form, ...more });
  }
  await page.goto('/calibration/practice/agreement');
  await expect(page.getByRole('heading', { name: 'You and the scorer' })).toBeVisible();
  await page.getByText('Which levels for which').first().click();
  await expectAccessible(page, 'agreement');
  await look(page, 'calibration-agreement', true);
  const phone = await pageOf(browser, ines, PHONE_DARK);
  for (const [path, name] of [
    ['/calibration/practice/agreement', 'agreement'],
    [`/calibration/practice${keys[0] ?? ''}`, 'outcome'],
    ['/calibration/rules', 'rules']
  ] as const) {
    await phone.goto(path);
    await expectAccessible(phone, `${name}, phone, dark`);
    await look(phone, `calibration-${name}-phone-dark`, true);
    await expectFits(phone, name);
  }
});
