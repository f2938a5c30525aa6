import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { runSeed, seedOptions } from '../../src/cli/seed.ts';
import { App } from './app.ts';
import { expect, test } from './house.ts';
import { lookInBothThemes } from './pictures.ts';
import { figuresFromLogs, type TeamFromLogs } from './readiness-from-logs.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const DIMENSIONS = ['Acknowledgment', 'Apology', 'Transparency', 'Personalization'] as const;

test('a manager who was in none of the drills sees who is least ready, why, and what goes wrong', async ({
  page,
  expectAccessible
}) => {
  test.setTimeout(240_000);
  const data = mkdtempSync(path.join(tmpdir(), 'hotseat-readiness-'));
  const quiet = { write: () => true };
  const words = { people: '30', drills: '70', months: '6', seed: '11', scenarios: 'scenarios' };
  const { demo } = await runSeed({
    ...seedOptions({ ...words, data, add: false }, Date.now()),
    stdout: quiet,
    stderr: quiet
  });
  const manager = demo.find(({ role }) => role === 'manager');
  const app = await App.start({ data });
  try {
    const of = (address: string) => `${app.url}${address}`;
    await page.goto(of('/signin'));
    await page.getByLabel(/^E-mail/).fill(manager?.email ?? '');
    await page.getByLabel('Password', { exact: true }).fill(manager?.password ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Readiness' }).first().click();
    await expect(
      page.getByRole('heading', { level: 1, name: /teams? (is|are) ready/ })
    ).toBeVisible();

    // What the logs say, read by other means than the page's.
    const { months, teams, wrong, drills } = figuresFromLogs(data, Date.now());
    const lead = page.getByRole('main').getByText(/drills by/);
    // Right after a start drills are still being counted, which the page says.
    await expect(async () => {
      await page.reload();
      await expect(lead).toContainText(`${String(drills)} drills by`, { timeout: 1_000 });
    }).toPass();
    const shown = teams.filter(({ people }) => people >= 5);
    expect(shown.length).toBeGreaterThanOrEqual(2);
    for (const team of teams) {
      const row = page.getByRole('row', { name: new RegExp(`^${team.name} `) });
      await expect(row).toContainText(`${String(team.drills)} drill`);
      if (team.people < 5) {
        await expect(row).toContainText('Figures are shown from 5 people');
        continue;
      }
      for (const [place, name] of DIMENSIONS.entries()) {
        const cell = row.getByRole('cell').nth(place + 1);
        const { now, n } = team.dimensions[name];
        await expect(cell, `${team.name}, ${name}`).toContainText(now.toFixed(1));
        await expect(cell, `${team.name}, ${name}`).toContainText(`n ${String(n)}`);
      }
    }
    await page.getByText(/^\d+ more$/).click();
    for (const [says, n] of Object.entries(wrong)) {
      const entry = page.getByRole('listitem').filter({ hasText: says });
      await expect(entry, says).toContainText(`${String(n)} of`);
    }
    await expectAccessible(page, 'readiness');
    await lookInBothThemes(page, 'readiness', true);
    await page.setViewportSize(PHONE);
    await expectAccessible(page, 'readiness, phone');
    await lookInBothThemes(page, 'readiness-phone', true);
    await page.setViewportSize(DESK);

    // Which team is least ready, and why: the first row when it is asked, and its lowest figure.
    await page.getByRole('link', { name: 'Least ready first' }).click();
    await expect(page.getByText('Least ready first.')).toBeVisible();
    const first = page.getByRole('rowheader').first();
    const least = (await first.getByRole('link').textContent()) ?? '';
    const leastReady = gapOf(await levelsOf(page.getByRole('row').nth(1)));
    // Where every team is ready, none is called the furthest from it.
    if (leastReady > 0) await expect(lead).toContainText(`Furthest from ready: ${least}, where`);
    else await expect(lead).not.toContainText('Furthest from ready');
    for (let place = 2; place <= shown.length; place += 1)
      expect(gapOf(await levelsOf(page.getByRole('row').nth(place)))).toBeLessThanOrEqual(
        leastReady + 1e-9
      );

    // The months can be read as a table, and the view can be sent: it is all in the address.
    await page.getByRole('link', { name: 'All months as a table' }).click();
    await expect(page.getByRole('table', { name: /^Monthly means/ })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('from')).toBe(months.from);
    expect(new URL(page.url()).searchParams.get('to')).toBe(months.to);
    await expectAccessible(page, 'readiness with its table');

    // What people get wrong most, down to the words.
    const worst = page
      .getByRole('listitem')
      .filter({ hasText: / of \d+ drills/ })
      .first();
    await worst.getByText('Example', { exact: false }).click();
    const quote = (await worst.locator('q').first().textContent()) ?? '';
    await worst.getByRole('link').first().click();
    await page.waitForURL(/\/drills\/[0-9a-f]+\/(scorecard|replay)/);
    await expect(page.getByText(quote.slice(0, 30)).first()).toBeVisible();
    await page.goBack();

    // The team, its people, and one of them.
    await page.getByRole('link', { name: least, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Month by month' })).toBeVisible();
    const team = teams.find(({ name }) => name === least) as TeamFromLogs;
    await expect(
      page.getByRole('table', { name: /^People of the team/ }).getByRole('row')
    ).toHaveCount(team.members + 1);
    await expectAccessible(page, 'a team');
    await lookInBothThemes(page, 'readiness-team', true);
    await page
      .getByRole('table', { name: /^People of the team/ })
      .getByRole('link')
      .last()
      .click();
    await expect(page.getByRole('heading', { level: 2, name: 'Drill by drill' })).toBeVisible();
    await expectAccessible(page, 'a person');
    await lookInBothThemes(page, 'readiness-person', true);
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.waitForURL(/\/drills\/[0-9a-f]+\/scorecard$/);
  } finally {
    await app.stop();
  }
});

test('filters choose what is looked at without a script, and say it', async ({
  browser,
  house
}) => {
  const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await house.setup());
  await page.getByLabel(/^Your name/).fill('Helen Marsh');
  await page.getByLabel(/^E-mail/).fill('helen@lopewell.example');
  await page.getByLabel('Password', { exact: true }).fill('seven weeks open in march');
  await page.getByRole('button', { name: 'Make me the administrator' }).click();
  await page.getByRole('table').getByRole('link', { name: 'Helen Marsh' }).click();
  await page.getByRole('checkbox', { name: /^Manager/ }).check();
  await page.getByRole('button', { name: 'Keep it so' }).click();
  await page.goto('/readiness');
  await expect(page.getByText('You are in no team yet.')).toBeVisible();
  await page.locator('summary', { hasText: /^\w+( \d{4})? to \w+/ }).click();
  await page.getByLabel('Dimension').selectOption('Apology');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('link', { name: 'Apology: show all again' })).toBeVisible();
  await lookInBothThemes(page, 'readiness-empty', true);
  await context.close();
});

/** The five figures of a row. */
async function levelsOf(row: Locator): Promise<number[]> {
  const figures = await row.getByRole('cell').locator('p b').allTextContents();
  return figures.map(Number);
}

/** Levels that are missing to 2.5. */
function gapOf(levels: readonly number[]): number {
  return levels.reduce((sum, level) => sum + Math.max(0, 2.5 - level), 0);
}
