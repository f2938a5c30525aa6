import { drillsOf, exerciseBy, seat, type Guest } from '../server/support/exercise.ts';
import type { Conducted, Person, Sent } from '../server/support/person.ts';
import { SCENARIOS } from '../server/support/server.ts';
import { App, test as base } from './app.ts';
import { expectFits } from './fits.ts';
import { expect, open, pageOf, peopleOf } from './house.ts';
import { look, lookInBothThemes } from './pictures.ts';

interface Given {
  trainer: Person;
  drill: string;
  ana: Guest;
  ben: Guest;
}

const GOOD =
  'Ada, brown water with a baby in the house is frightening, and we are sorry. A main of ours burst in Mill Lane at seven. Whether it is safe we do not know yet: please use bottled water until we tell you here at nine.';
const SHORT = 'Hello Ben, we hear you.';

/** A team's drill that is over: one good answer, one that says little, a note by who conducted. */
const test = base.extend<{ given: Given }>({
  given: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
    async ({}, use) => {
      const app = await App.start({ env: { HOTSEAT_SCENARIOS: SCENARIOS } });
      const house = await peopleOf(app);
      const press = await house.team('Press');
      const trainer = await house.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
      const { id: exercise, code } = await exerciseBy(trainer);
      const ana = await seat(app.url, code, ['Ana Ferreira', 'spokesperson']);
      const ben = await seat(app.url, code, ['Ben Hale', null]);
      const mara = await seat(app.url, code, ['Mara Lind', 'head']);
      const [drill = ''] = await drillsOf(trainer, exercise);
      const act = async (by: Person, command: Sent) =>
        expect((await by.command(drill, command)).status, command.type).toBe(200);
      const hand = async (command: Conducted) =>
        expect((await trainer.conduct(drill, command)).status, command.type).toBe(200);
      await hand({ type: 'StartDrill', speed: 1 });
      await act(ana.browser, { type: 'OpenPost', post: 'first-sign' });
      await act(ana.browser, { type: 'Reply', to: 'first-sign', text: GOOD });
      await act(mara.browser, { type: 'ApproveDraft', draft: 'draft-1' });
      // In one second of the clock only the further move of trust is told, and the poor answer's is that.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await hand({ type: 'FireInject', inject: 'second' });
      await act(ben.browser, { type: 'Reply', to: 'second', text: SHORT });
      await act(mara.browser, { type: 'ApproveDraft', draft: 'draft-2' });
      await hand({ type: 'Bookmark', note: 'Ask what Ben saw.' });
      await hand({ type: 'ChangeSpeed', speed: 60 });
      await expect
        .poll(async () => (await trainer.open(`/drills/${drill}/hotwash`)).status, {
          timeout: 40_000
        })
        .toBe(200);
      await use({ trainer, drill, ana, ben });
      await app.stop();
    },
    { timeout: 180_000 }
  ]
});

test('a team talks a drill over, and goes to look at it', async ({
  browser,
  given: { trainer, drill, ana, ben },
  expectAccessible
}) => {
  test.setTimeout(180_000);
  const hotwash = `/drills/${drill}/hotwash`;
  const [wall, desk, phone] = await Promise.all([
    pageOf(browser, trainer),
    pageOf(browser, ana.browser),
    pageOf(browser, ben.browser, { viewport: { width: 390, height: 844 } })
  ]);

  // From the control room to the wall.
  await wall.goto(`/control/${drill}`);
  await wall.getByRole('link', { name: 'Hotwash' }).click();
  await expect(wall.getByRole('heading', { name: 'What happened' })).toBeVisible();
  await expect(wall.getByText(/Ask what Ben saw/)).toBeHidden();
  await expectAccessible(wall, 'hotwash');
  await lookInBothThemes(wall, 'hotwash');
  await lookInBothThemes(wall, 'hotwash-all', true);
  await expect(wall.getByRole('heading', { name: 'Trust', exact: true })).toBeVisible();

  // Each writes their own, before the page's scripts have come as well; it says so when it is kept.
  let scripts = () => {};
  const scriptsCome = new Promise<void>((resolve) => (scripts = resolve));
  await desk.route(/\/_app\/.*\.js$/, async (route) => {
    await scriptsCome;
    await route.continue();
  });
  await Promise.all([desk.goto(hotwash, { waitUntil: 'commit' }), phone.goto(hotwash)]);
  const last = (page: typeof wall) =>
    page.getByRole('listitem').filter({ hasText: 'What is the one thing that you do otherwise' });
  const mine = last(desk).getByRole('textbox');
  await mine.pressSequentially('Say when more comes.');
  scripts();
  await expect(last(desk).getByRole('status')).toHaveText('Saved');
  await last(phone).getByRole('textbox').fill('Look at the inbox.');
  await expect(last(phone).getByRole('status')).toHaveText('Saved');
  await phone.reload();
  await expect(last(phone).getByRole('textbox')).toHaveValue('Look at the inbox.');
  await expect(last(phone).getByText('Say when more comes.')).toBeVisible();
  await expectAccessible(phone, 'hotwash, phone');
  await expectFits(phone, 'hotwash');
  await lookInBothThemes(phone, 'hotwash-phone', true);

  // A second window of the same person that has not seen what the first one wrote.
  const other = await desk.context().newPage();
  await other.goto(hotwash);
  await expect(last(other).getByRole('textbox')).toHaveValue('Say when more comes.');
  // It looks for news every few seconds, which on a slow machine came before it wrote.
  let wrote = () => {};
  const writes = new Promise<void>((resolve) => (wrote = resolve));
  await other.route(/__data\.json/, async (route) => {
    await writes;
    await route.continue();
  });
  await mine.fill('Say when more comes, in every reply.');
  await expect(last(desk).getByRole('status')).toHaveText('Saved');
  await last(other).getByRole('textbox').fill('Say who answers.');
  wrote();
  await expect(last(other).getByText(/in every reply\.”/)).toBeVisible();
  await expectAccessible(other, 'hotwash, two wordings');
  await last(other).scrollIntoViewIfNeeded();
  await look(other, 'hotwash-conflict');
  await last(other).getByRole('button', { name: 'Take the other one' }).click();
  await expect(last(other).getByRole('textbox')).toHaveValue(
    'Say when more comes, in every reply.'
  );

  // Evidence opens the moment in the replay, also where the page looks for news before it has come.
  let come = () => {};
  const comes = new Promise<void>((resolve) => (come = resolve));
  await desk.route(/\/replay\/__data\.json/, async (route) => {
    await comes;
    await route.continue();
  });
  const asked = desk.waitForRequest(/\/replay\/__data\.json/);
  await desk
    .getByRole('link', { name: /The reply to Ada Mill/ })
    .first()
    .click();
  await asked;
  // A link is followed a frame after the click, 100 ms at most.
  await desk.waitForTimeout(200);
  await desk.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  come();
  await expect(desk).toHaveURL(/\/replay\?at=\d+:\d\d&post=us-1$/);
  await expect(desk.locator('#post-us-1')).toBeInViewport();
  await desk.getByRole('button', { name: 'Beside the model answer' }).click();
  const beside = desk.getByRole('dialog');
  await expect(beside.getByText(/The reply .*; the model does not\./).first()).toBeVisible();
  await expectAccessible(desk, 'beside the model answer');
  await lookInBothThemes(desk, 'replay-model');
  await desk.keyboard.press('Escape');

  // One of the team, and the address that says so.
  const [list, feed] = await Promise.all(
    ['.moments section', '.stage'].map((part) => desk.locator(part).boundingBox())
  );
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(feed?.x ?? 0);
  await desk.getByLabel('Follow').selectOption('Ben Hale');
  await expect(desk.getByRole('button', { name: /Sends an answer to Ben Hill/ })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: /Sends an answer to Ben Hill/ }).click();
  await expect(desk).toHaveURL(/follow=person:[0-9a-f]+$/);
  await look(desk, 'replay-follow');
  await expectAccessible(desk, 'replay, one of the team');
  const address = desk.url();
  await open(desk, address);
  await expect(desk.getByLabel('Follow')).toHaveValue(/^person:/);
  await desk.locator('body').press('End');
  await expect(desk.getByRole('slider', { name: 'Drill time' })).toHaveValue('600000');
  await desk.locator('body').press('Home');
  await expect(desk.getByRole('slider', { name: 'Drill time' })).toHaveValue('0');

  // One thread alone, and whoever conducted finds their note.
  await open(wall, `/drills/${drill}/replay?follow=thread:second`);
  await expect(wall.getByLabel('Follow')).toHaveValue('thread:second');
  await wall.getByLabel('Follow').selectOption('Everything');
  await wall.getByRole('button', { name: 'Noted 1' }).click();
  await wall.getByRole('button', { name: /Noted: Ask what Ben saw/ }).click();
  await look(wall, 'replay-noted');
  await expectFits(wall, 'replay');
});
