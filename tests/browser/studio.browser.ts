import type { Page } from '@playwright/test';
import { expect, somebody, test } from './house.ts';
import { look, lookInBothThemes } from './pictures.ts';

const PASSWORD = 'seven weeks open in march';

/** Makes the first administrator of a house a trainer too. */
async function trainer(page: Page, setup: string): Promise<void> {
  await page.goto(setup);
  await page.getByLabel(/^Your name/).fill('Helen Marsh');
  await page.getByLabel(/^E-mail/).fill('helen@lopewell.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make me the administrator' }).click();
  await page.getByRole('link', { name: 'Helen Marsh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Helen Marsh' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Trainer/ }).check();
  await page.getByRole('button', { name: 'Keep it so' }).click();
}

/** Saves the text as an editor does. */
async function rewrite(page: Page, id: string, from: string, to: string): Promise<void> {
  const { revision, text } = (await (await page.request.get(`/studio/${id}/text`)).json()) as {
    revision: number;
    text: string;
  };
  expect(text).toContain(from);
  const answer = await page.request.put(`/studio/${id}/text`, {
    data: { revision, text: text.replace(from, to) }
  });
  expect(answer.ok()).toBe(true);
}

test('a trainer keeps scenarios in the studio, sees what changed, and brings a version back', async ({
  browser,
  house,
  expectAccessible
}) => {
  const page = await somebody(browser, house);
  await trainer(page, await house.setup());

  await page.goto('/');
  await page.getByRole('link', { name: 'Studio' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Studio' })).toBeVisible();
  await page.getByRole('link', { name: /^Mine 0/ }).click();
  await expect(page.getByText('You have not written one yet')).toBeVisible();
  await expectAccessible(page, 'studio, empty');
  await lookInBothThemes(page, 'studio-empty', true);

  // From nothing, by keys.
  await page.getByRole('link', { name: 'Write a scenario' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await expectAccessible(page, 'new scenario');
  await look(page, 'studio-new', true);
  await page.keyboard.type('Smoke over Bell Street');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/studio/smoke-over-bell-street');
  await expect(page.getByText(/^It can be started as soon as it is kept/)).toBeVisible();
  await page.getByLabel(/^Tags/).fill('fire, first aid');
  await page.getByRole('button', { name: 'Set the tags' }).click();
  await expect(page.getByText('Kept.', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: /^Everybody here/ }).check();
  await page.getByRole('button', { name: 'Share it so' }).click();
  await expect(page.getByRole('status')).toHaveText('Kept.');
  await expectAccessible(page, 'scenario');
  await lookInBothThemes(page, 'studio-scenario', true);

  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page.getByRole('heading', { name: 'None yet' })).toBeVisible();
  await expectAccessible(page, 'versions, none');
  await look(page, 'studio-versions-none', true);
  await page.getByLabel('A note, to know it by').fill('As it began');
  await page.getByRole('button', { name: 'Keep what is written now' }).click();
  await expect(page.getByText('what is written now').first()).toBeVisible();

  const id = 'smoke-over-bell-street';
  await rewrite(page, id, 'at: "00:30"', 'at: "01:10"');
  await rewrite(page, id, 'What should I do now?', 'Should I take the children away?');
  await rewrite(page, id, 'from: robin', 'from: nobody');
  await page.reload();
  await expect(page.getByText('first-question moved from 00:30 to 01:10')).toBeVisible();
  await expect(page.locator('ins', { hasText: 'take the children' })).toBeVisible();
  await expectAccessible(page, 'versions');
  await lookInBothThemes(page, 'studio-versions', true);

  // With an error in it, it is not started; the error says where it is.
  await page.goto(`/studio/${id}`);
  await expect(page.getByText(/^1 error/)).toBeVisible();
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('alert')).toContainText('It has errors.');
  await expectAccessible(page, 'scenario with an error');
  await look(page, 'studio-scenario-error', true);
  // It leads to its place in the editor, also where that is the first page that is opened.
  await page.getByRole('link', { name: /nobody/ }).click();
  const from = page.getByRole('combobox', { name: 'From' });
  await expect(from).toBeFocused();
  await page.goto(`/studio/${id}`);
  const place = await page.getByRole('link', { name: /nobody/ }).getAttribute('href');
  await page.goto(place ?? '');
  await expect(from).toBeFocused();
  await page.goto(`/studio/${id}`);

  await page.getByRole('link', { name: '1 version' }).click();
  await page.getByRole('button', { name: 'Bring it back: version 1' }).click();
  await expect(page.getByText('Version 1, brought back')).toBeVisible();
  await expect(page.getByText('Before version 1 was brought back')).toBeVisible();
  await page.goto(`/studio/${id}`);
  await expect(page.getByRole('heading', { name: /problem/i })).toBeVisible();
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page).toHaveURL(`/scenarios/${id}`);
  await expect(page.getByRole('button', { name: 'Start the drill' }).first()).toBeVisible();

  // What is looked for stands in the address.
  await page.goto('/studio');
  await page.getByRole('searchbox').fill('bell');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/studio?q=bell');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.goto('/studio');
  await page
    .getByRole('list', { name: 'Tags' })
    .first()
    .getByRole('link', { name: /fire/ })
    .click();
  await expect(page).toHaveURL('/studio?tag=fire');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.goto('/studio');
  await expectAccessible(page, 'studio');
  await lookInBothThemes(page, 'studio', true);

  const phone = { width: 390, height: 844 };
  await page.setViewportSize(phone);
  for (const place of [
    '/studio',
    '/studio/new',
    `/studio/${id}`,
    `/studio/${id}/versions?from=1&to=2`
  ]) {
    await page.goto(place);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, place).toBeLessThanOrEqual(390);
    await expectAccessible(page, `${place}, phone`);
    await lookInBothThemes(page, `studio-phone${place.replaceAll(/[^a-z]+/g, '-')}`, true);
  }
});
