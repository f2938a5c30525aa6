import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { runSeed } from '../../src/cli/seed.ts';
import { pdfOf } from '../server/support/pdf.ts';
import { App } from './app.ts';
import { expectFits } from './fits.ts';
import { expect, test } from './house.ts';
import { lookInBothThemes } from './pictures.ts';
import { figuresFromLogs, latestReport } from './readiness-from-logs.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const DIMENSIONS = [
  'Speed',
  'Acknowledgment',
  'Apology',
  'Transparency',
  'Personalization'
] as const;

/** Clicks that a manager has for all four questions; at five seconds each they take two minutes. */
const MOST_CLICKS = 24;

test('a manager who was in none of the drills answers four questions by clicks, from the first page', async ({
  page,
  expectAccessible
}) => {
  test.setTimeout(180_000);
  const data = mkdtempSync(path.join(tmpdir(), 'hotseat-readiness-'));
  const quiet = { write: () => true };
  const words = { people: '40', drills: '90', months: '6', seed: '11', scenarios: 'scenarios' };
  const { demo } = await runSeed({
    ...words,
    data,
    add: false,
    now: Date.now(),
    stdout: quiet,
    stderr: quiet
  });
  const manager = demo.find(({ role }) => role === 'manager');
  // What the logs say, read by other means than the page's.
  const logs = figuresFromLogs(data, Date.now());
  const latest = latestReport(data);
  const app = await App.start({ data });
  let clicks = 0;
  const click = async (what: Locator) => {
    clicks += 1;
    await what.click();
  };
  try {
    await page.goto(`${app.url}/signin`);
    await page.getByLabel(/^E-mail/).fill(manager?.email ?? '');
    await page.getByLabel('Password', { exact: true }).fill(manager?.password ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    // Who manages and does not play begins there.
    await page.waitForURL(/\/readiness$/);
    const lead = page.getByRole('main').getByText(/drills by/);
    // Right after a start drills are still being counted, which the page says.
    await expect(async () => {
      await page.reload();
      await expect(lead).toContainText(`${String(logs.drills)} drills by`, { timeout: 1_000 });
    }).toPass();
    await expectAccessible(page, 'readiness');
    await expectFits(page, 'readiness');
    await lookInBothThemes(page, 'readiness', true);
    await page.setViewportSize(PHONE);
    await expectAccessible(page, 'readiness, phone');
    await lookInBothThemes(page, 'readiness-phone', true);
    await page.setViewportSize(DESK);

    // Every figure of every team.
    const shown = logs.teams.filter(({ people }) => people >= 5);
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const team of logs.teams) {
      const row = page.getByRole('row', { name: new RegExp(`^${team.name} `) });
      await expect(row).toContainText(`${String(team.drills)} drill`);
      if (team.people < 5) {
        await expect(row).toContainText('Figures are shown from 5 people');
        continue;
      }
      for (const [place, name] of DIMENSIONS.entries()) {
        const cell = row.getByRole('cell').nth(place);
        const { now, n } = team.dimensions[name];
        await expect(cell, `${team.name}, ${name}`).toContainText(now.toFixed(1));
        await expect(cell, `${team.name}, ${name}`).toContainText(`n ${String(n)}`);
      }
    }

    // 1. Which team is least ready, and why.
    const [least] = logs.leastReady;
    if (!least) throw new Error('expected a team of which figures are shown');
    const [worst] = least.lacks;
    if (worst)
      await expect(lead).toContainText(
        `Furthest from ready: ${least.team}, where ${worst.dimension.toLowerCase()} is at ${worst.now}`
      );
    else await expect(lead).not.toContainText('Furthest from ready');
    await click(page.getByRole('link', { name: 'Least ready first' }));
    await expect(page.getByText('Least ready first.')).toBeVisible();
    const order = await page.getByRole('rowheader').getByRole('link').allTextContents();
    const gaps = new Map(logs.leastReady.map(({ team, gap }) => [team, gap]));
    const places = order.flatMap((name) => gaps.get(name) ?? []);
    expect(places).toHaveLength(shown.length);
    expect(places).toEqual(places.toSorted((a, b) => b - a));

    // 2. What people get wrong most, down to the words.
    await click(page.getByText(/^\d+ more$/));
    for (const [says, n] of Object.entries(logs.wrong)) {
      const entry = page.getByRole('listitem').filter({ hasText: says });
      if (n === 0) await expect(entry, says).toHaveCount(0);
      else
        await expect(entry, says).toContainText(
          `${String(n)} of ${String(logs.faultsIn)} drill${logs.faultsIn === 1 ? '' : 's'}`
        );
    }
    const entries = page.getByRole('listitem').filter({ hasText: / of \d+ drills/ });
    const counts = (await entries.allTextContents()).map((text) =>
      Number(/(\d+) of \d+ drills/.exec(text)?.[1])
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThanOrEqual(Math.max(...Object.values(logs.wrong)));
    const most = entries.first();
    await click(most.getByText('Example', { exact: false }));
    const quote = (await most.locator('q').first().textContent()) ?? '';
    await click(most.getByRole('link').first());
    await page.waitForURL(/\/drills\/[0-9a-f]+\/(scorecard|replay)/);
    await expect(page.getByText(quote.slice(0, 30)).first()).toBeVisible();
    await page.goBack();

    // 3. Whether what the last report asked for was done.
    const plan = page.getByRole('region', { name: 'Open improvement actions' });
    await expect(plan).toContainText(
      `${String(latest.open)} of ${String(latest.of)}, from ${String(latest.reports)} after-action reports`
    );
    const state =
      latest.actions.length === 0
        ? 'No action was agreed on.'
        : new RegExp(`^${String(latest.done)} of ${String(latest.actions.length)} actions? done`);
    await expect(
      plan.getByRole('link', { name: new RegExp(`^${latest.scenario}, `) })
    ).toBeVisible();
    await click(plan.getByRole('link', { name: state }));
    await page.waitForURL(new RegExp(`report=${latest.drill}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      latest.open === 0
        ? 'Nothing is open.'
        : `${String(latest.open)} open action${latest.open === 1 ? '' : 's'}${latest.overdue > 0 ? `, ${String(latest.overdue)} overdue.` : '.'}`
    );
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(latest.actions);
    await expectAccessible(page, 'actions of a report');
    await lookInBothThemes(page, 'actions-of-a-report', true);

    // 4. The document for the meeting.
    await click(page.getByRole('link', { name: new RegExp(`^${latest.scenario}, `) }));
    const download = page.waitForEvent('download');
    await click(page.getByRole('link', { name: 'PDF' }));
    const pdf = await pdfOf(new Uint8Array(await readFile(await (await download).path())));
    const document = pdf.text.replaceAll(/\s+/g, ' ');
    expect(document).toContain(latest.scenario);
    for (const title of latest.actions) expect(document).toContain(title);
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);

    // The months can be read as a table, and the view can be sent: it is all in the address.
    await page.goto(`${app.url}/readiness?sort=gap`);
    await page.getByRole('link', { name: 'All months as a table' }).click();
    await expect(page.getByRole('table', { name: /^Monthly means/ })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('from')).toBe(logs.months.from);
    expect(new URL(page.url()).searchParams.get('to')).toBe(logs.months.to);
    await expectAccessible(page, 'readiness with its table');

    // The team, its people, and one of them.
    await page.getByRole('link', { name: least.team, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Month by month' })).toBeVisible();
    const people = page.getByRole('table', { name: /^People of the team/ });
    const team = logs.teams.find(({ name }) => name === least.team);
    await expect(people.getByRole('row')).toHaveCount((team?.members ?? 0) + 1);
    await expectAccessible(page, 'a team');
    await expectFits(page, 'a team');
    await lookInBothThemes(page, 'readiness-team', true);
    await people.getByRole('link').last().click();
    await expect(page.getByRole('heading', { level: 2, name: 'Drill by drill' })).toBeVisible();
    await expectAccessible(page, 'a person');
    await expectFits(page, 'a person');
    await lookInBothThemes(page, 'readiness-person', true);
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.waitForURL(/\/drills\/[0-9a-f]+\/scorecard$/);
    await expectFits(page, 'a scorecard');
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
