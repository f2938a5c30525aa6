import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { readScenario } from '../../src/lib/core/scenario/index.ts';
import type { Person } from '../server/support/person.ts';
import { prepareExercise } from '../server/support/prepared.ts';
import { App, test as base } from './app.ts';
import { expectFits } from './fits.ts';
import { expect, open, pageOf, peopleOf } from './house.ts';
import { look } from './pictures.ts';

interface Given {
  /** Somebody’s page, in a browser of their own, signed in. */
  pageOf: (name: 'Ines' | 'Paul' | 'Dana' | 'Ruth', options?: object) => Promise<Page>;
  /** Ids of the drills: one trainee, and two as a team. */
  drills: { one: string; team: string };
}

function scenario() {
  const text = readFileSync('scenarios/small-white-tablet/scenario.yaml', 'utf8');
  const read = readScenario(text).scenario;
  if (!read) throw new Error('the scenario cannot be read');
  return read;
}

/** A house in which Ines and Paul conduct, Dana plays alone, and Dana and Ruth play as a team. */
const test = base.extend<
  Given & { house: { app: App; people: Map<string, Person>; drills: Given['drills'] } }
>({
  house: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
    async ({}, use) => {
      const first = await App.start();
      const house = await peopleOf(first);
      const press = await house.team('Press');
      const people = new Map<string, Person>();
      const someone = async (name: string, roles: string[]) => {
        people.set(name.split(' ')[0] ?? name, await house.person(name, { roles, teams: [press] }));
        return { id: await house.idOf(name), name };
      };
      const ines = await someone('Ines Halloran', ['trainer']);
      await someone('Paul Okonjo', ['trainer']);
      const dana = await someone('Dana Ferreira', ['trainee']);
      const ruth = await someone('Ruth Adeyemi', ['trainee']);
      // The data folder is one process's at a time.
      await first.kill();
      const drills = {
        one: await prepareExercise(first.data, scenario(), ines, [dana]),
        team: await prepareExercise(first.data, scenario(), ines, [dana, ruth])
      };
      const app = await first.again();
      const given = { app, people, drills };
      await use(given);
      await given.app.stop();
    },
    { timeout: 120_000 }
  ],
  drills: async ({ house }, use) => use(house.drills),
  pageOf: async (
    { house, browser }: { house: { app: App; people: Map<string, Person> }; browser: Browser },
    use
  ) => {
    await use((name, options = {}) => {
      const person = house.people.get(name);
      if (!person) throw new Error(`there is nobody called ${name}`);
      return pageOf(browser, person, options);
    });
  }
});

test('a facilitator conducts a drill beside its trainee', async ({
  pageOf,
  drills,
  expectAccessible
}) => {
  const ines = await pageOf('Ines');
  await open(ines, `/control/${drills.one}`);
  await expect(ines.getByRole('heading', { name: 'Waiting for STARTEX' })).toBeVisible();
  await look(ines, 'control-waiting');
  await expectAccessible(ines, 'control room, waiting');
  await ines.getByRole('button', { name: 'Start the drill: STARTEX' }).click();
  await expect(ines.getByRole('button', { name: /^Pause/ })).toBeVisible();

  const dana = await pageOf('Dana');
  await open(dana, `/drills/${drills.one}`);
  const row = (page: Page, name: string) =>
    page.locator('.inbox [data-item]').filter({ hasText: name });

  // Fires what is ahead by its button, and holds the next line by its key.
  const kez = ines.locator('[data-row]').filter({ hasText: 'kez' }).first();
  await kez.click();
  await kez.getByRole('button', { name: /^Fire/ }).click();
  await expect(row(dana, 'kez').first()).toBeVisible();
  await ines.keyboard.press('Escape');
  await ines.locator('[aria-current="step"][data-row]').click();
  await ines.keyboard.press('h');
  await expect(ines.getByText(/held since/).first()).toBeVisible();
  await ines.getByRole('button', { name: 'Held', exact: true }).click();
  await expect(ines.getByRole('list', { name: 'Ahead' }).locator('[data-row]')).toHaveCount(1);
  await ines.getByRole('button', { name: 'All', exact: true }).first().click();

  // Speaks as somebody.
  await ines.keyboard.press('p');
  await ines.getByRole('textbox').last().fill('is anybody at that company awake?');
  const speakers = ines.getByRole('combobox', { name: 'Speak as' });
  for (const width of [390, 1280]) {
    // A name and its handle are to be read at every width.
    await ines.setViewportSize({ width, height: 900 });
    expect((await speakers.boundingBox())?.width).toBeGreaterThan(220);
  }
  await ines.getByRole('button', { name: 'Keep for later' }).click();
  await ines.getByRole('button', { name: 'Post now' }).click();
  await expect(ines.getByRole('button', { name: /^Use what/ })).toBeVisible();

  // A colleague sees whose hand it was.
  const paul = await pageOf('Paul');
  await open(paul, `/control/${drills.one}`);
  await paul.getByRole('tab', { name: 'Log' }).click();
  await expect(paul.getByText(/Ines Halloran fired kez/)).toBeVisible();
  await expect(paul.getByText('Ines Halloran started the drill')).toBeVisible();

  // The trainee answers; it appears with its rating.
  await row(dana, 'kez').first().click();
  await dana.keyboard.press('r');
  await dana
    .getByRole('textbox', { name: 'Your reply' })
    .fill(
      'Kez, your mam face down in her porridge must have been terrifying, and I am so sorry. It is a sleeping tablet in the morning row. Ring 0800 555 0146 now, ambulance if she is hard to wake.'
    );
  await dana.keyboard.press('Control+Enter');
  const card = ines.getByRole('article', { name: /^Dana Ferreira to kez/ });
  await expect(card.getByRole('img', { name: /^Rating: Speed/ })).toBeVisible();
  await look(ines, 'control-running');
  await expectAccessible(ines, 'control room, running');

  // A note, then ENDEX.
  await ines.keyboard.press('n');
  await ines.getByRole('textbox', { name: /Trainees do not see it/ }).fill('Read this one aloud.');
  await ines.keyboard.press('Control+Enter');
  await expect(ines.getByText('Read this one aloud.').last()).toBeVisible();
  await ines.getByRole('tab', { name: 'Facts' }).click();
  await look(ines, 'control-facts');
  await ines.getByRole('tab', { name: 'The feed' }).click();
  await look(ines, 'control-feed');
  await expectAccessible(ines, 'control room, feed and facts');
  await ines.getByRole('button', { name: 'ENDEX' }).click();
  await ines.getByRole('button', { name: 'End it: ENDEX' }).click();
  await expect(ines.getByRole('link', { name: 'See the scorecard' })).toBeVisible();
  await look(ines, 'control-ended');
  await expectAccessible(ines, 'control room, ended');

  // The trainee asks for a second look; who conducts answers after the end.
  await dana.goto(`/drills/${drills.one}/scorecard`);
  await expect(dana.getByText('Read this one aloud.')).toHaveCount(0);
  await dana.getByRole('button', { name: 'Ask for a second look' }).first().click();
  await dana.getByRole('textbox', { name: /^Why should/ }).fill('I say it is our tablet.');
  await dana.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dana.getByText('Nobody has answered yet.')).toBeVisible();
  await expectAccessible(dana, 'scorecard, second look asked');
  await look(dana, 'scorecard-asked');
  await ines.getByRole('tab', { name: /^Replies/ }).click();
  await card.getByRole('button', { name: 'Look again' }).click();
  await card
    .getByRole('textbox')
    .fill('The number and the ambulance are there; the fault is not owned.');
  await card.getByRole('button', { name: 'Uphold the rating' }).click();
  await expect(card.getByText(/^Upheld/)).toBeVisible();
  await dana.reload();
  await expect(dana.getByText(/The rating was upheld/)).toBeVisible();
  await ines.getByRole('link', { name: 'See the scorecard' }).click();
  await expect(ines.getByText('Read this one aloud.')).toBeVisible();
});

test('a team waits for STARTEX with roles, on a tablet and a phone as well', async ({
  pageOf,
  drills,
  expectAccessible
}) => {
  const ines = await pageOf('Ines', { colorScheme: 'dark' });
  await open(ines, `/control/${drills.team}`);
  await ines.getByRole('combobox', { name: 'Role of Ruth Adeyemi' }).selectOption({ index: 1 });
  await look(ines, 'control-team-waiting-dark');
  await expectAccessible(ines, 'control room of a team, waiting, dark');
  await ines.getByRole('button', { name: 'STARTEX', exact: true }).click();
  await expect(ines.getByRole('button', { name: /^Pause/ })).toBeVisible();
  await ines.getByRole('button', { name: 'Next event' }).click();
  await look(ines, 'control-team-dark');
  await expectAccessible(ines, 'control room of a team, dark');
  // Nobody gets the time in between: what that costs is said before it is done.
  await ines.getByRole('button', { name: /^To move/ }).click();
  const asked = ines.getByRole('dialog', { name: 'Move the clock on?' });
  await expect(asked).toContainText('out of time unanswered');
  await look(ines, 'control-jump-dark');
  await expectAccessible(ines, 'a jump of the clock asked about');
  await asked.getByRole('button', { name: 'Go on with the drill' }).click();
  await expect(asked).toBeHidden();

  const phone = await pageOf('Paul', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await open(phone, `/control/${drills.team}`);
  for (const tab of ['MSEL', 'Replies', 'Trainees']) {
    await phone
      .getByRole('navigation', { name: 'Views' })
      .getByRole('button', { name: tab })
      .click();
    await look(phone, `control-phone-${tab.toLowerCase()}`);
    await expectAccessible(phone, `control room on a phone, ${tab}`);
    await expectFits(phone, tab);
  }
  await phone.setViewportSize({ width: 320, height: 844 });
  await look(phone, 'control-narrow');
  await expect(phone.getByRole('button', { name: 'Help and all keys' })).toBeInViewport({
    ratio: 1
  });
  const tablet = await pageOf('Paul', { viewport: { width: 1024, height: 768 }, hasTouch: true });
  await open(tablet, `/control/${drills.team}`);
  await look(tablet, 'control-tablet');
  await tablet.getByRole('button', { name: /^Trainees/ }).click();
  await look(tablet, 'control-tablet-people');
  await expectAccessible(tablet, 'control room on a tablet');
});

test('a facilitator whose connection goes is told so, and the drill goes on', async ({
  pageOf,
  drills,
  house
}) => {
  const ines = await pageOf('Ines');
  await open(ines, `/control/${drills.one}`);
  await ines.getByRole('button', { name: 'STARTEX', exact: true }).click();
  await expect(ines.getByRole('button', { name: /^Pause/ })).toBeVisible();
  await house.app.kill();
  await expect(ines.getByText(/^(Reconnecting|No connection).*The drill goes on/)).toBeVisible();
  house.app = await house.app.again();
  await expect(ines.getByText(/^(Reconnecting|No connection)/)).toBeHidden({ timeout: 40_000 });
});
