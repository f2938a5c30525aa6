import type { Page } from '@playwright/test';
import { drillsOf, exerciseBy, seat, type Guest } from '../server/support/exercise.ts';
import type { Person } from '../server/support/person.ts';
import { SCENARIOS } from '../server/support/server.ts';
import { App, test as base } from './app.ts';
import { expect, open, pageOf, peopleOf } from './house.ts';
import { look } from './pictures.ts';

interface Given {
  /** Conducts, with an account. */
  trainer: Person;
  exercise: string;
  drill: string;
  /** Writes, helps and approves. */
  team: { ana: Guest; ben: Guest; mara: Guest };
}

/** An exercise of one room, in which a trainer waits with a team of three guests. */
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
      await use({ trainer, exercise, drill, team: { ana, ben, mara } });
      await app.stop();
    },
    { timeout: 120_000 }
  ]
});

/** Sets a device's clock off by some ms, for all that its pages run. */
async function setClockOff(page: Page, by: number): Promise<void> {
  await page.addInitScript((off) => {
    const { Date } = window;
    window.Date = new Proxy(Date, {
      construct: (clock, given: [number]) =>
        given[0] === undefined ? new clock(clock.now() + off) : new clock(...given),
      get: (clock, key) =>
        key === 'now' ? () => clock.now() + off : (Reflect.get(clock, key) as unknown)
    });
  }, by);
}

/** Drill time on a screen, in seconds. */
async function drillTime(page: Page): Promise<number> {
  const timer = page.getByRole('timer', { name: 'Drill time' });
  // On a phone it stands in the bar alone.
  const bar = page.getByRole('banner').getByText(/^\d+:\d\d$/);
  const text = await ((await timer.isVisible()) ? timer : bar).textContent();
  const [seconds = NaN, minutes = NaN] = (text ?? '').split(':').map(Number).toReversed();
  return minutes * 60 + seconds;
}

const FIRST = 'Ada, brown water with a baby in the house is frightening. It is safe.';
const SECOND =
  'Ada, brown water with a baby in the house is frightening, and we are sorry. A main burst in Mill Lane at seven. Whether it is safe we do not know yet.';

test('a team of three drills with an approver, and a trainer conducts it', async ({
  browser,
  given: { trainer, exercise, drill, team },
  expectAccessible
}) => {
  test.setTimeout(240_000);
  const room = `/drills/${drill}`;
  const [writer, mate, head, ines] = await Promise.all([
    pageOf(browser, team.ana.browser),
    pageOf(browser, team.ben.browser, { colorScheme: 'dark' }),
    pageOf(browser, team.mara.browser, { viewport: { width: 390, height: 844 } }),
    pageOf(browser, trainer)
  ]);
  const trainees = [writer, mate, head];
  // Nobody's clock has to be right but the server's.
  await setClockOff(head, 3_600_000);
  await setClockOff(ines, -3_600_000);
  await Promise.all([...trainees.map((page) => open(page, room)), open(ines, `/control/${drill}`)]);
  const clocks = await Promise.all([head, ines].map((page) => page.evaluate(() => Date.now())));
  expect((clocks[0] ?? 0) - (clocks[1] ?? 0)).toBeGreaterThan(7_000_000);

  // Before STARTEX: the briefing, the team, and roles to take.
  await expect(writer.getByRole('heading', { name: /^Your facilitator starts/ })).toBeVisible();
  await expect(writer.getByText('Mara Lind', { exact: true })).toBeVisible();
  await expectAccessible(writer, 'waiting');
  await look(writer, 'waiting');
  await look(head, 'waiting-phone');
  await mate.getByLabel('Your role').selectOption('Duty engineer');
  await expect(writer.getByText('Duty engineer').first()).toBeVisible();

  // STARTEX.
  await expect(ines.getByText('3 are there.', { exact: false })).toBeVisible();
  await expect(ines.getByRole('combobox', { name: 'Role of Ben Hale' })).toHaveValue('engineer');
  await look(ines, 'team-control-waiting');
  await ines.getByRole('button', { name: 'Start the drill: STARTEX' }).click();
  await expect(ines.getByRole('button', { name: 'Pause' })).toBeVisible();
  const ada = writer.locator('.inbox [data-item]').filter({ hasText: 'Ada Mill' }).first();
  await expect(ada).toBeVisible();
  await expect(writer.getByRole('button', { name: 'Pause' })).toHaveCount(0);

  // Fired by hand, it is there for all at once, long before its time, and once.
  const tap = ines.locator('[data-row]').filter({ hasText: 'brown here as well' });
  await tap.click();
  await tap.getByRole('button', { name: /^Fire/ }).click();
  await expect(tap.getByText(/^by hand/)).toBeVisible();
  for (const page of trainees)
    await expect(page.getByRole('article').filter({ hasText: 'brown here as well' })).toHaveCount(
      1
    );

  // A quiet note to one alone.
  await ines.getByRole('button', { name: 'Whisper to Ben Hale' }).click();
  await ines.getByRole('textbox', { name: /^To Ben Hale alone/ }).fill('Read the plan again.');
  await ines.getByRole('button', { name: 'Send to Ben as a whisper' }).click();
  await expect(ines.getByText(/^You whispered at .*: Read the plan again\.$/)).toBeVisible();
  await expect(mate.getByText(/to you alone: Read the plan again/).first()).toBeVisible();
  await look(mate, 'whisper-dark');
  await mate.getByRole('button', { name: 'Put the note away' }).click();
  await expect(mate.getByRole('heading', { name: /^From your facilitator/ })).toBeVisible();

  // A claim, and who writes where.
  await ada.click();
  await writer.keyboard.press('c');
  await expect(writer.getByText('Yours to answer')).toBeVisible();
  await expect(mate.getByText('Ana Ferreira answers this')).toBeVisible();
  await writer.keyboard.press('r');
  const reply = writer.getByRole('textbox', { name: 'Your reply' });
  await reply.pressSequentially(FIRST.slice(0, 12));
  await expect(mate.getByText('Ana Ferreira is writing')).toBeVisible();
  await mate.locator('.inbox [data-item]').filter({ hasText: 'Ada Mill' }).first().click();
  await mate.keyboard.press('r');
  await expect(mate.getByText('Ana Ferreira answers this post.')).toBeVisible();
  await look(mate, 'held-dark');
  await expectAccessible(mate, 'a post that somebody else holds, dark');

  // Asked for in the chat, by a name that completes itself.
  await mate.getByRole('button', { name: 'Ask Ana Ferreira for it' }).click();
  const said = mate.getByRole('combobox', { name: 'Say to the team' });
  await expect(said).toBeFocused();
  await expect(said).toHaveValue('@Ana Ferreira may I take Ada Mill? ');
  await mate.keyboard.type('or ask @ma');
  await expect(mate.getByRole('option', { name: 'Mara Lind' })).toBeVisible();
  await expectAccessible(mate, 'a name begins in the chat');
  await look(mate, 'chat-dark');
  await mate.keyboard.press('Enter');
  await expect(said).toHaveValue(/or ask @Mara Lind $/);
  await mate.keyboard.press('Enter');
  await expect(said).toHaveValue('');
  await writer.getByRole('button', { name: 'Facts and plan' }).click();
  await mate.keyboard.type('Never mind, you have it.');
  await mate.keyboard.press('Enter');
  await expect(writer.getByRole('button', { name: /^Team 1/ })).toBeVisible();

  // It needs approval, and the button says whose.
  await reply.fill(FIRST);
  await look(writer, 'composer');
  await writer.getByRole('button', { name: /^Send to Mara for approval/ }).click();
  await expect(reply).toBeHidden();
  await expect(head.getByRole('button', { name: /^Inbox/ })).toContainText('waiting for you');
  await head.getByRole('button', { name: /^Inbox/ }).click();
  await look(head, 'inbox-phone');
  await head.getByRole('button', { name: /^Approve: Ana Ferreira/ }).click();
  const before = head.getByRole('article', { name: 'Reply by Ana Ferreira to Ada Mill' });
  await expect(before).toContainText(FIRST);
  await expectAccessible(head, 'a draft to decide, phone');
  await look(head, 'decide-phone');

  // Held by the facilitator while it waits: for all, and nobody decides.
  await ines.getByRole('button', { name: 'Pause' }).click();
  for (const page of trainees)
    await expect(page.getByText(/^Paused by your facilitator/).first()).toBeVisible();
  await expect(before.getByRole('button', { name: 'Approve and publish' })).toBeDisabled();
  const stood = await drillTime(writer);
  expect(await Promise.all([...trainees, ines].map(drillTime))).toEqual([
    stood,
    stood,
    stood,
    stood
  ]);
  await look(writer, 'paused');
  await look(head, 'paused-phone');
  await look(ines, 'team-control-paused');
  await ines.getByRole('button', { name: 'Resume' }).click();
  for (const page of trainees) await expect(page.getByText(/^Paused/)).toHaveCount(0);
  // On clocks that are two hours apart the drill's goes on alike.
  const running = await Promise.all([...trainees, ines].map(drillTime));
  expect(Math.max(...running) - Math.min(...running)).toBeLessThanOrEqual(1);
  expect(Math.min(...running)).toBeGreaterThanOrEqual(stood);
  expect(Math.max(...running)).toBeLessThan(stood + 30);

  await before.getByRole('textbox').fill('We do not know that it is safe. Say so, and say sorry.');
  await before.getByRole('button', { name: 'Send back' }).click();

  // Sent back with a note; what is being revised outlives a reload.
  await expect(
    writer.getByText(/^Mara Lind sent your draft back: We do not know/).first()
  ).toBeVisible();
  await writer.getByRole('button', { name: 'See it' }).click();
  const mine = writer.getByRole('article', { name: 'Reply by you to Ada Mill' });
  await mine.getByRole('button', { name: 'Revise' }).click();
  await mine.getByRole('textbox', { name: 'Your draft' }).fill(SECOND);
  await look(writer, 'revise');
  await expectAccessible(writer, 'a draft that was sent back');
  await writer.reload();
  await expect(writer.locator('[data-ready]')).toBeVisible();
  await writer.getByRole('button', { name: /^Team/ }).click();
  await expect(mine.getByRole('textbox', { name: 'Your draft' })).toHaveValue(SECOND);
  await mine.getByRole('button', { name: 'Send to Mara Lind again' }).click();
  await expect(before).toContainText(SECOND);
  await before.getByRole('button', { name: 'Approve and publish' }).click();

  // Out under our name for all; rated for its writer alone.
  await expect(writer.getByRole('region', { name: /^Rating of your reply/ })).toBeVisible();
  await head.getByRole('button', { name: 'Feed' }).click();
  // Its writer sees the evidence in it.
  await expect(writer.getByRole('article', { name: 'Our reply' })).toBeVisible();
  for (const page of [mate, head]) {
    await expect(page.getByRole('article', { name: 'Our reply' })).toContainText(SECOND);
  }
  await expect(mate.getByText(/^By Ana Ferreira, approved by Mara Lind after/)).toBeVisible();
  await expect(mate.getByRole('img', { name: /^Rating:/ })).toHaveCount(0);

  // The trainer overrides a level: its writer reads both, and nobody else any.
  const card = ines.getByRole('article', { name: /^Ana Ferreira to Ada Mill/ });
  await card.getByRole('button', { name: 'Override' }).click();
  const apology = card.getByRole('group', { name: /^Apology, rated/ });
  const rated = Number(await apology.getByRole('button', { name: /as rated$/ }).textContent());
  const given = rated === 1 ? 2 : 1;
  await apology.getByRole('button', { name: String(given), exact: true }).click();
  await card.getByRole('textbox').fill('It does not say what for.');
  await look(ines, 'team-control-override');
  await expectAccessible(ines, 'control room, override');
  await card.getByRole('button', { name: 'Record override' }).click();
  const both = `Apology rated ${String(rated)} ${String(given)}`;
  const change = card.getByText('It does not say what for.').locator('..');
  await expect(change).toContainText(new RegExp(both.replaceAll(' ', '\\s*')));
  const slip = writer.getByRole('region', { name: /^Rating of your reply/ });
  await expect(slip).toContainText(`Your facilitator gives Apology ${String(given)}.`);
  await expect(slip).toContainText('It does not say what for.');
  // The level of record, beside the one that was given first.
  await expect(slip).toContainText(`Apologyfirst rated ${String(rated)} ${String(given)}`);
  for (const page of [mate, head])
    await expect(page.getByText('It does not say what for.')).toHaveCount(0);

  // A second look, once, and its answer.
  await writer.getByRole('button', { name: 'Ask for a second look' }).click();
  await writer.getByLabel(/^Why it should be looked at again/).fill('I did say sorry.');
  await writer.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(writer.getByText('Your facilitator has not answered yet.')).toBeVisible();
  await card.getByRole('button', { name: 'Look again' }).click();
  await card
    .getByRole('group', { name: /^Apology/ })
    .getByRole('button', { name: '3' })
    .click();
  await card.getByRole('textbox').fill('You did.');
  await card.getByRole('button', { name: 'Answer with these levels' }).click();
  await expect(writer.getByText('Your facilitator gives Apology 3.')).toBeVisible();
  await look(writer, 'second-look');
  await look(ines, 'team-control-second-look');

  // What is escalated reaches the teammate, and their word comes back.
  await writer.getByRole('button', { name: 'Escalate', exact: true }).first().click();
  const dialog = writer.getByRole('dialog');
  await expect(dialog.getByText('Reaches Ben Hale')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Escalate' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Post' }).selectOption({ index: 1 });
  await dialog.getByRole('radio', { name: /Duty engineer/ }).check();
  await dialog.getByLabel(/^Note/).fill('Is it safe or not?');
  await dialog.getByRole('button', { name: 'Escalate' }).click();
  await mate.getByRole('button', { name: /^Escalated to you by Ana Ferreira/ }).click();
  await mate.getByLabel(/^What you decide/).fill('Not before noon.');
  await mate.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(
    writer.getByText('Ben Hale on what you escalated: Not before noon.').first()
  ).toBeVisible();

  for (const page of [writer, head])
    await expect(page.getByText('Read the plan again.')).toHaveCount(0);
  await look(writer, 'room');

  // Taken out: the room says so, and takes nothing more, until they are let in again.
  const { person } = team.ben;
  await trainer.post(`/exercises/${exercise}?/remove`, { person });
  await expect(mate.getByRole('heading', { name: 'You no longer take part.' })).toBeVisible();
  await expect(writer.getByText(/^Away since/)).toBeVisible();
  await look(mate, 'removed-dark');
  await trainer.post(`/exercises/${exercise}?/readmit`, { person });
  await open(mate, room);
  await expect(writer.getByText(/^Away since/)).toHaveCount(0);

  // ENDEX, for all; each has a scorecard of their own.
  await ines.getByRole('button', { name: 'ENDEX' }).click();
  await ines.getByRole('button', { name: 'End it: ENDEX' }).click();
  await expect(ines.getByText(/^ENDEX at/).first()).toBeVisible();
  for (const page of trainees)
    await expect(page.getByText(/^Your facilitator ended it/)).toBeVisible();
  await look(head, 'ended-phone');
  for (const page of trainees) await page.getByRole('link', { name: 'See your scorecard' }).click();
  await expect(writer.getByText(/in a team with/i).first()).toBeVisible();
  const shown = writer.getByText(/“You did\.”/).locator('..');
  await expect(shown).toContainText(`first rated ${String(rated)}`);
  await expect(shown).toContainText('now 3');
  await expectAccessible(writer, 'scorecard of a team');
  await look(writer, 'scorecard');
  for (const page of [mate, head]) {
    await expect(page.getByText(/in a team with/i).first()).toBeVisible();
    await expect(page.getByText('You did.')).toHaveCount(0);
  }
  await ines.getByRole('link', { name: 'See the scorecard' }).click();
  await expect(ines.getByText(/“You did\.”/)).toBeVisible();
  await look(ines, 'team-scorecard-trainer');
  // From the team to one person's own part, and back.
  await ines.getByRole('link', { name: /^Open their scorecard ?, Ben Hale$/ }).click();
  await expect(ines.getByRole('heading', { level: 1, name: 'Ben Hale' })).toBeVisible();
  await expectAccessible(ines, 'one person’s part of a team');
  await ines.getByRole('link', { name: 'The whole team’s scorecard' }).click();
  await expect(ines.getByRole('heading', { level: 1, name: 'Ben Hale' })).toHaveCount(0);
});
