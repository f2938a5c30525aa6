import { readFile } from 'node:fs/promises';
import {
  mappingOf,
  planSheet,
  proposeMapping,
  USUAL
} from '../../src/lib/core/scenario/sheet/index.ts';
import { sheetOf } from '../../src/lib/core/scenario/sheet/sheet.fixture.ts';
import { readSheetFile, writeXlsx } from '../../src/lib/server/sheets/index.ts';
import type { Table } from '../../src/lib/core/scenario/sheet/index.ts';
import type { Page } from '@playwright/test';
import { expect, open, somebody, test } from './house.ts';
import { look } from './pictures.ts';

/** As Blueprint writes its seed template: a sheet, headings in row 1, times of day. */
const BLUEPRINT = sheetOf('Blueprint', [
  {
    'Control Number': '1.01',
    Move: 'Detection',
    'Delivery Time': '09:00',
    Title: 'Smoke at gate 4',
    Description: 'A passer-by posts a picture',
    'From Org': 'Ann Able (@ann_able)',
    'To Org': 'Press office',
    Details: '@harbour is that smoke at gate 4?? “nobody” says anything 👀',
    'Expected Actions': 'Acknowledge, ask people to stay away'
  },
  {
    'Control Number': '1.02',
    Move: 'Detection',
    'Delivery Time': '09:06',
    Title: 'Valley Times asks',
    'From Org': 'Valley Times',
    Details: 'Is anyone hurt? We go to print at ten.',
    'Expected Actions': 'Reply with what is known'
  },
  { 'Control Number': '1.03', Move: 'Detection', 'Delivery Time': 'later', Title: 'Tide table' },
  {
    'Control Number': '2.01',
    Move: 'Recovery',
    'Delivery Time': '14:00',
    Title: 'Open again?',
    'From Org': 'Ann Able',
    Details: 'so can we use the gate or not',
    'Expected Actions': 'Reply'
  }
]);

const CADENCE = sheetOf('Cadence', [
  {
    'Inject #': 1,
    Title: 'First call',
    Description: 'Water is brown in Mill Street.',
    'Scheduled Time': 0,
    'Scenario Day': 1,
    'Scenario Time': '08:00',
    'From / Source': 'Bo Lind',
    'Delivery Method': 'Social media post',
    Phase: 'Onset',
    'Expected Action': 'Reply within five minutes',
    Priority: 'High'
  },
  {
    'Inject #': 2,
    Title: 'Council writes',
    Description: 'The council asks who decides.',
    'Scheduled Time': 10,
    'Scenario Day': 1,
    'Scenario Time': '08:10',
    'From / Source': 'Town Council',
    'Delivery Method': 'E-mail',
    Phase: 'Onset',
    'Expected Action': 'Notify the duty officer',
    Priority: 'Medium'
  }
]);

async function file(table: Table, name: string) {
  const [headings, ...rows] = table.rows.map(({ cells }) => cells);
  const bytes = await writeXlsx({ headings: (headings ?? []).map(String), rows });
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes)
  };
}

/** Cells of some columns of a file that was taken out, row by row. */
async function cellsOf(path: string, ...columns: string[]) {
  const found = await readSheetFile(await readFile(path), 'out');
  const [headings, ...rows] = (found.ok ? found.tables : [])[0]?.rows.map((row) => row.cells) ?? [];
  return rows
    .filter((row) => row.length > 1)
    .map((row) => columns.map((column) => row[headings?.indexOf(column) ?? -1]));
}

/**
 * Writes what a sheet cannot say: most of it in the text, the fact and what is exercised by the
 * editor's forms; then rehearses it.
 */
async function finish(page: Page, id: string, first: RegExp): Promise<void> {
  const { revision, text } = (await (await page.request.get(`/studio/${id}/text`)).json()) as {
    revision: number;
    text: string;
  };
  const written = text
    .split('\n')
    .map((line) =>
      line.includes('a fact that may be said') ? line : line.replace('To be written: ', '')
    )
    .join('\n');
  const put = await page.request.put(`/studio/${id}/text`, { data: { revision, text: written } });
  expect(put.ok()).toBe(true);

  await open(page, `/studio/${id}/edit`);
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems.getByRole('button', { name: '2 errors', exact: true })).toBeVisible();
  // A click on the problem leads to its place.
  await problems.getByRole('button', { name: /still to be written: a fact/ }).click();
  await page.getByLabel('The fact', { exact: true }).fill('Nobody is hurt.');
  await expect(problems.getByText(/still to be written/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page
    .getByRole('listbox', { name: /^Injects/ })
    .getByRole('option', { name: first })
    .click();
  await page.getByRole('checkbox', { name: /^what the drill is to exercise/ }).check();
  await expect(problems.getByRole('button', { name: /^\d+ errors?$/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Rehearse Ctrl R' }).click();
  await expect(page.getByRole('region', { name: 'Robots' }).getByRole('row')).toHaveCount(6);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').first()).toHaveText(/^Saved/);
  await page.goto(`/studio/${id}`);
}

/** What a file that was taken out says, read as an import reads it. */
async function read(path: string) {
  const found = await readSheetFile(await readFile(path), 'out');
  const [table] = found.ok ? found.tables : [];
  if (!table) throw new Error('the file cannot be read');
  const proposal = proposeMapping(table);
  const { origin } = proposal;
  const plan = planSheet(table, mappingOf(proposal), { origin, options: USUAL, scenario: null });
  return { origin, plan };
}

test('a trainer brings sheets of Blueprint and Cadence in, sees what becomes of them, and takes them out', async ({
  browser,
  house,
  expectAccessible
}) => {
  const page = await somebody(browser, house);
  await page.goto(await house.setup());
  await page.getByLabel(/^Your name/).fill('Helen Marsh');
  await page.getByLabel(/^E-mail/).fill('helen@lopewell.example');
  await page.getByLabel('Password', { exact: true }).fill('seven weeks open in march');
  await page.getByRole('button', { name: 'Make me the administrator' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();

  await page.goto('/studio');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'A scenario from a sheet' })).toBeVisible();
  await expectAccessible(page, 'import, empty');
  await look(page, 'sheet-empty', true);

  // A file that is none says so.
  const choose = page.getByLabel(/^Choose a spreadsheet/);
  await choose.setInputFiles({
    name: 'photo.xlsx',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])
  });
  await expect(page.getByRole('alert')).toContainText('Found binary data');
  await look(page, 'sheet-refused', true);

  await choose.setInputFiles(await file(BLUEPRINT, 'Harbour fire.xlsx'));
  await expect(page.getByText('Headings in row 1, as Blueprint writes them.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'This makes' })).toHaveText(
    /This makes 3 injects, 2 new personas, 2 moves\. 1 row is skipped\./
  );
  await expect(page.getByText(/^Row 4 found “later”; expected a time such as/)).toBeVisible();
  await expect(
    page.getByText('Times count from the earliest, 09:00; that is STARTEX.')
  ).toBeVisible();
  await expectAccessible(page, 'import, Blueprint');
  await look(page, 'sheet-blueprint', true);

  // A meaning is changed, and what comes of it at once.
  await page.getByLabel('What Move means').selectOption({ label: 'Not used' });
  await expect(page.getByText('chosen by you')).toBeVisible();
  await page.getByLabel('What Move means').selectOption({ label: 'Move or phase' });
  await page.getByRole('button', { name: 'Make the scenario' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Harbour fire' })).toBeVisible();
  await expect(page).toHaveURL(/\/studio\/harbour-fire$/);
  await expect(page.getByText(/^this is still to be written/).first()).toBeVisible();
  await look(page, 'sheet-made', true);
  await finish(page, 'harbour-fire', /^\S+ Smoke at gate 4/);
  const [blueprint] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Blueprint, as xlsx' }).click()
  ]);
  expect(blueprint.suggestedFilename()).toBe('harbour-fire-blueprint.xlsx');
  const out = await read(await blueprint.path());
  expect(out.origin).toBe('Blueprint');
  expect(out.plan.injects.map(({ inject }) => inject.text)).toEqual([
    '@harbour is that smoke at gate 4?? “nobody” says anything 👀',
    'Is anyone hurt? We go to print at ten.',
    'so can we use the gate or not'
  ]);
  const same = ['Move', 'Details', 'From Org'] as const;
  expect(await cellsOf(await blueprint.path(), ...same)).toEqual([
    [
      'Detection',
      // A spreadsheet would take it for a formula.
      "'@harbour is that smoke at gate 4?? “nobody” says anything 👀",
      'Ann Able (@ann_able)'
    ],
    ['Detection', 'Is anyone hurt? We go to print at ten.', 'Valley Times (@valley_times)'],
    ['Recovery', 'so can we use the gate or not', 'Ann Able (@ann_able)']
  ]);
  expect(out.plan.moves.map(({ title }) => title)).toEqual(['Detection', 'Recovery']);

  // More rows come into the scenario that there is, on a phone in the dark.
  const phone = await browser.newContext({
    baseURL: house.url,
    storageState: await page.context().storageState(),
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark'
  });
  const small = await phone.newPage();
  await small.goto('/studio/harbour-fire');
  await small.getByRole('link', { name: 'Add a sheet' }).click();
  await small.getByLabel(/^Choose a spreadsheet/).setInputFiles(await file(CADENCE, 'Water.xlsx'));
  await expect(small.getByText('This makes 2 injects')).toBeVisible();
  await expectAccessible(small, 'add a sheet, phone, dark');
  await look(small, 'sheet-add-phone-dark', true);
  // Somebody writes meanwhile: nothing is overwritten.
  const present = (await (await page.request.get('/studio/harbour-fire/text')).json()) as {
    revision: number;
    text: string;
  };
  await page.request.put('/studio/harbour-fire/text', {
    data: { revision: present.revision, text: `${present.text}# mine\n` }
  });
  await small.getByRole('button', { name: 'Add to the scenario' }).click();
  await expect(small.getByRole('alert')).toContainText('Nothing was changed');
  await small.reload();
  await small.getByLabel(/^Choose a spreadsheet/).setInputFiles(await file(CADENCE, 'Water.xlsx'));
  await small.getByRole('button', { name: 'Add to the scenario' }).click();
  await expect(small.getByText(/5 injects/)).toBeVisible();

  await page.goto('/studio/import');
  await choose.setInputFiles(await file(CADENCE, 'Brown water.xlsx'));
  await expect(page.getByText('This makes 2 injects, 2 new personas, 1 move.')).toBeVisible();
  await page.getByLabel('Title of the scenario').fill('Brown water');
  await page.getByRole('button', { name: 'Make the scenario' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Brown water' })).toBeVisible();
  await finish(page, 'brown-water', /^\S+ First call/);
  const [cadence] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Cadence, as csv' }).click()
  ]);
  expect(
    await cellsOf(await cadence.path(), 'Description', 'From / Source', 'Phase', 'Scenario Time')
  ).toEqual([
    ['Water is brown in Mill Street.', 'Bo Lind (@bo_lind)', 'Onset', '08:00:00'],
    ['The council asks who decides.', 'Town Council (@town_council)', 'Onset', '08:10:00']
  ]);
  const again = await read(await cadence.path());
  expect(again.origin).toBe('Cadence');
  expect(
    again.plan.injects.map(({ inject, at }) => [at, inject.channel, inject.severity, inject.text])
  ).toEqual([
    [0, undefined, 'high', 'Water is brown in Mill Street.'],
    [600_000, 'direct', 'medium', 'The council asks who decides.']
  ]);
});
