import type { Browser, Page } from '@playwright/test';
import type { App } from './app.ts';
import { expect, open, pageOf, peopleOf, test } from './house.ts';
import { lookInBothThemes } from './pictures.ts';

/** The parts of the studio's editor, as a person names them. */
const desk = (page: Page) => ({
  view: (name: string) => page.getByRole('button', { name, exact: true }).first(),
  button: (name: string | RegExp) => page.getByRole('button', { name, exact: true }),
  field: (name: string) => page.getByLabel(name, { exact: true }),
  panel: page.getByRole('complementary'),
  problems: page.getByRole('region', { name: 'Problems' }),
  mark: (name: string | RegExp) =>
    page.getByRole('listbox', { name: 'Injects and facts, by lane' }).getByRole('option', { name }),
  text: page.getByRole('textbox', { name: 'The scenario as text' }),
  robots: page.getByRole('region', { name: 'Robots' }).getByRole('row')
});

/** A trainer with a scenario from the least template, in the editor. */
async function writing(browser: Browser, house: App, title: string): Promise<[Page, string]> {
  const people = await peopleOf(house);
  const tess = await people.person('Tess Quill', { roles: ['trainer'] });
  const page = await pageOf(browser, tess);
  await page.goto('/studio/new');
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Write', exact: true }).click();
  await expect(page.locator('[data-ready]')).toBeVisible();
  return [page, page.url().split('/').at(-2) ?? ''];
}

/** What the server holds of a scenario. */
async function textOf(page: Page, id: string): Promise<string> {
  const answer = await page.request.get(`/studio/${id}/text`);
  return ((await answer.json()) as { text: string }).text;
}

/** Looks with axe and takes pictures, in the dark and in the light. */
async function inBothThemes(
  page: Page,
  name: string,
  expectAccessible: (page: Page, where: string) => Promise<void>
): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${name}, ${colorScheme}`);
  }
  await lookInBothThemes(page, `editor-${name.replaceAll(/\W+/g, '-')}`);
}

test('a scenario is written from nothing by forms and timeline, rehearsed, played and scored', async ({
  browser,
  house,
  expectAccessible
}) => {
  const [page, id] = await writing(browser, house, 'Flood at the depot');
  const { view, button, field, panel, problems, mark, robots } = desk(page);

  // What a new scenario begins with is told, and a click leads to its field.
  await problems.getByRole('button', { name: /what every new scenario begins with/ }).click();
  await expect(field('Summary')).toBeFocused();

  // A long title breaks its lines before a button goes under the others.
  const top = async (name: string | RegExp) => (await button(name).first().boundingBox())?.y;
  await field('Title').fill('Flood at the old bus depot behind Bell Street, again');
  expect(await top(/^Rehearse/)).toBe(await top('Inject'));
  await field('Title').fill('Flood at the depot');

  await view('Personas').click();
  await button('Add a persona').click();
  await field('Name').fill('Ivy Marsh');
  await field('Handle').fill('@ivy_m');
  await inBothThemes(page, 'personas', expectAccessible);
  await view('Facts').click();
  await button('Add a fact').click();
  await field('The fact').fill('The depot is closed; nobody is hurt.');
  await view('Objectives').click();
  await button('Add an objective').click();
  await field('Objective').fill('Say what is known within five minutes');

  // An inject with an expected answer.
  await view('Timeline').click();
  await button('Inject').click();
  await expect(panel).toContainText('Robin Vale, 01:00');
  await expect(field('Text')).toBeFocused();
  await field('From').selectOption({ label: 'Ivy Marsh (persona)' });
  await field('At').fill('2:00');
  await field('Text').fill('@ourorganisatio my bus never came. Is the depot under water?');
  await field('It needs').selectOption('an answer in public');
  await page.getByRole('checkbox', { name: /^Say what is known/ }).check();
  await page.getByRole('checkbox', { name: /^The depot is closed/ }).check();
  await field('What they ask').fill('is the depot under water');
  // A fix by a click: it knows whose name was meant.
  await problems.getByRole('button', { name: 'Change to @ourorganisation' }).click();
  await expect(field('Text')).toHaveValue(/^@ourorganisation my bus/);

  // What comes when it stays unanswered.
  await button('Branch').click();
  await expect(panel).toContainText('on a condition');
  await field('From').selectOption({ label: 'Ivy Marsh (persona)' });
  await field('Text').fill('Still nothing from you. We are forty people in the rain.');

  // It waits a span that fits. By the usual limit it would come after the end; the list of problems
  // says so, and a click leads to the condition.
  await expect(problems.getByText(/can never come/)).toHaveCount(0);
  await field('For').fill('');
  await field('For').blur();
  await problems
    .getByRole('button', { name: /Still nothing from you.* by Ivy Marsh can never come/ })
    .click();
  await expect(field('Condition')).toBeFocused();
  await mark(/^2:00 @ourorganisation my bus.*, feed/).click();
  await expect(panel).toContainText(/Ivy Marsh, 0?2:00/);
  await field('Good within').fill('2:00');
  await field('Too late after').fill('4:00');
  await field('Too late after').blur();
  await expect(problems.getByText(/can never come/)).toHaveCount(0);

  // And one where it is wanted on the timeline, by two clicks.
  const lane = page.locator('[data-lane="life"]');
  const box = await lane.boundingBox();
  if (!box) throw new Error('the lane is not shown');
  await lane.dblclick({ position: { x: box.width * 0.6, y: box.height / 2 } });
  await expect(problems.getByText(/text/i).first()).toBeVisible();
  await field('From').selectOption({ label: 'Ivy Marsh (persona)' });
  await field('Text').fill('Rain again, and the pond has reached the bench.');
  await expect(problems.getByRole('button', { name: /^\d+ errors?$/ })).toHaveCount(0);

  // One is moved by the keyboard.
  const moved = mark(/Rain again/);
  const before = await moved.getAttribute('aria-label');
  await moved.focus();
  await page.keyboard.press('ArrowRight');
  await expect(moved).not.toHaveAttribute('aria-label', before ?? '');
  await button(/^Undo: Move in time/).click();
  await expect(moved).toHaveAttribute('aria-label', before ?? '');
  await button(/^Redo: Move in time/).click();
  await expect(page.getByRole('status').first()).toHaveText(/^Saved/);

  // Who loads the page again finds the view.
  await view('Facts').click();
  await page.reload();
  await expect(button('Add a fact')).toBeVisible();
  await expect(page.locator('[data-ready]')).toBeVisible();
  await view('Timeline').click();
  await inBothThemes(page, 'timeline', expectAccessible);

  await button(/^Rehearse/)
    .first()
    .click();
  await expect(robots).toHaveCount(6);
  await expect(robots.last()).toContainText('Silent');
  // Who says nothing sees the branch; it is lit.
  await expect(robots.last()).toContainText('1 of 1');
  await expect(mark(/Still nothing.*reached by .*silent/)).toBeVisible();
  await inBothThemes(page, 'rehearsal', expectAccessible);

  await button('Keep a version').click();
  await expect(page.getByText('Kept as version 1.')).toBeVisible();
  await page.getByRole('link', { name: 'Flood at the depot' }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page).toHaveURL(`/scenarios/${id}`);
  await page.getByRole('radio', { name: '60×' }).check();
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await expect(page.locator('[data-ready]')).toBeVisible();
  const asked = page.getByRole('article', { name: /Ivy Marsh/ }).first();
  await asked.getByRole('button', { name: /^Reply/ }).click();
  await page
    .getByRole('textbox', { name: 'Your reply' })
    .fill('Ivy, I am sorry you were left waiting. The depot is closed; nobody is hurt.');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('region', { name: /Rating of your reply to Ivy Marsh/ })
  ).toContainText('Transparency');
  await page.getByRole('link', { name: 'See your scorecard' }).click({ timeout: 40_000 });
  await expect(page.getByRole('heading', { name: 'Trust' })).toBeVisible();
});

test('text and form are edited side by side, and the notes in the file stay', async ({
  browser,
  house,
  expectAccessible
}) => {
  const [page, id] = await writing(browser, house, 'Power out in Mill Lane');
  const { view, button, field, panel, text, mark } = desk(page);
  const first = await textOf(page, id);

  await view('Text').click();
  // The text is drawn around what is seen.
  await text.press('Control+End');
  await page.getByText('"@ourorganisation is this true? What should I do now?"').click();
  await expect(panel).toContainText('Robin Vale, 00:30');
  // The form opens beside, and the caret stays where it was put.
  await expect(text).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' Please hurry.');
  await expect(field('Text')).toHaveValue(
    '@ourorganisation is this true? What should I do now? Please hurry.'
  );
  await page.keyboard.press('End');
  await page.keyboard.type(' # Ann knows who asked this');
  await inBothThemes(page, 'text', expectAccessible);

  await field('Likes').fill('41');
  await field('Likes').blur();
  await field('Severity').selectOption('high');
  await expect(text).toContainText('likes: 41');
  await expect(text).toContainText('severity: high');
  const written = first
    .replace(
      'What should I do now?"',
      'What should I do now? Please hurry." # Ann knows who asked this'
    )
    .replace('severity: medium\n    sign', 'likes: 41\n    severity: high\n    sign');
  await expect.poll(() => textOf(page, id)).toBe(written);

  // Undo goes back through both, one after the other, and forth again.
  await button('Undo').click();
  await expect(field('Severity')).toHaveValue('medium');
  await button('Undo').click();
  await expect(field('Likes')).toHaveValue('');
  await expect(text).toContainText('Please hurry.');
  for (let more = 0; more < 5 && (await button('Undo').isEnabled()); more++)
    await button('Undo').click();
  await expect.poll(() => textOf(page, id)).toBe(first);
  while (await button('Redo').isEnabled()) await button('Redo').click();
  await expect.poll(() => textOf(page, id)).toBe(written);

  // A new inject by keys alone: to the lanes, n for new, and on to its text.
  await view('Timeline').click();
  await view('Timeline').focus();
  const tabTo = async (there: () => Promise<boolean>) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      if (await there()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Tab does not lead there');
  };
  const focused = (look: string) =>
    page.locator(`:focus`).evaluateAll((found, wanted) => found[0]?.matches(wanted) ?? false, look);
  await tabTo(() => focused('[role="option"]'));
  await page.keyboard.press('n');
  await expect(field('Text')).toBeFocused();
  await page.keyboard.type('Is the school without light too?');
  await expect(mark(/^\S+ Is the school without/)).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect.poll(() => textOf(page, id)).toContain('Is the school without light too?');
});

test('two tabs write at once: both fit together, or it is settled place by place', async ({
  browser,
  house,
  expectAccessible
}) => {
  const [one, id] = await writing(browser, house, 'Smoke over the yard');
  const two = await one.context().newPage();
  await open(two, `/studio/${id}/edit`);
  const saved = (page: Page) => expect(page.getByRole('status').first()).toHaveText(/^Saved/);
  const write = async (page: Page, view: string, label: string, words: string) => {
    await desk(page).view(view).click();
    await desk(page).field(label).fill(words);
  };

  // In different lines.
  await write(one, 'Scenario', 'Summary', 'Smoke, and nobody knows from where.');
  await expect.poll(() => textOf(one, id)).toContain('nobody knows from where');
  await saved(one);
  await desk(two).view('Facts').click();
  await two.getByRole('button', { name: /^Something that is known/ }).click();
  await desk(two).field('The fact').fill('The yard was empty.');
  const dialog = two.getByRole('dialog', { name: 'This scenario was changed elsewhere' });
  await expect(dialog).toContainText('both fit together');
  await inBothThemes(two, 'conflict', expectAccessible);
  await dialog.getByRole('button', { name: 'Put both together' }).click();
  await expect(dialog).toBeHidden();
  await saved(two);
  const both = await textOf(two, id);
  expect(both).toContain('Smoke, and nobody knows from where.');
  expect(both).toContain('The yard was empty.');

  // In the same line: the first tab does not know of the fact, and says another thing of it.
  await desk(one).view('Facts').click();
  await one.getByRole('button', { name: /^Something that is known/ }).click();
  await desk(one).field('The fact').fill('Two people were in the yard.');
  const second = one.getByRole('dialog', { name: 'This scenario was changed elsewhere' });
  await expect(second).toContainText('In one place the same lines were changed in both.');
  await second.getByRole('button', { name: 'Choose place by place' }).click();
  const right = second.getByRole('textbox', { name: 'The text that will be kept' });
  await expect(right).toContainText('Two people were in the yard.');
  await inBothThemes(one, 'conflict place by place', expectAccessible);
  await second.locator('.cm-merge-revert button').click();
  await expect(right).toContainText('The yard was empty.');
  await second.getByRole('button', { name: 'Keep the right side' }).click();
  await expect(second).toBeHidden();
  await saved(one);
  expect(await textOf(one, id)).toBe(both);
  await expect(desk(one).field('The fact')).toHaveValue('The yard was empty.');
  await desk(one).button('Undo').click();
  await expect(desk(one).field('The fact')).toHaveValue('Two people were in the yard.');
});

test('what one tab alone has waits in the browser until that tab is closed, whatever others save', async ({
  browser,
  house
}) => {
  const [one, id] = await writing(browser, house, 'Ash on the cars');
  const two = await one.context().newPage();
  await open(two, `/studio/${id}/edit`);
  const summed = async (page: Page, words: string) => {
    await desk(page).view('Scenario').click();
    await desk(page).field('Summary').fill(words);
  };
  await summed(one, 'Ash, says one.');
  await expect.poll(() => textOf(one, id)).toContain('Ash, says one.');
  await summed(two, 'An hour of work.');
  await expect(two.getByRole('dialog', { name: /was changed elsewhere/ })).toBeVisible();
  await summed(one, 'Ash, says one again.');
  await expect.poll(() => textOf(one, id)).toContain('Ash, says one again.');

  const three = await one.context().newPage();
  await open(three, `/studio/${id}/edit`);
  await desk(three).view('Scenario').click();
  const found = three.getByText('Text that had not been saved was found in this browser');
  // As long as the tabs may take to say that they are there.
  await three.waitForTimeout(1_000);
  await expect(found).toBeHidden();
  await expect(desk(three).field('Summary')).toHaveValue('Ash, says one again.');

  await two.close();
  await three.reload();
  await expect(found).toBeVisible();
  await expect(three.getByRole('dialog', { name: /was changed elsewhere/ })).toBeVisible();
  expect(await textOf(one, id)).toContain('Ash, says one again.');
});
