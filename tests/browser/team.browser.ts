import type { Browser, Page } from '@playwright/test';
import { Conducted, guest, type Guest } from '../support/conducted.ts';
import { expect, test as base } from './app.ts';
import { look } from './pictures.ts';

/** An app with a facilitator at its side. */
const test = base.extend<{ conducted: Conducted }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  conducted: async ({}, use) => {
    const conducted = await Conducted.start();
    await use(conducted);
    await conducted.stop();
  }
});

/** The drill room of somebody, in a browser of their own. */
async function roomOf(
  browser: Browser,
  { url }: Conducted,
  { token }: Guest,
  drill: string,
  options = {}
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, ...options });
  await context.addCookies([{ name: 'hotseat_person', value: token, url }]);
  const page = await context.newPage();
  await page.goto(`/drills/${drill}`);
  await expect(page.locator('[data-ready]')).toBeVisible();
  return page;
}

const FIRST = 'Ada, brown water with a baby in the house is frightening. It is safe.';
const SECOND =
  'Ada, brown water with a baby in the house is frightening, and we are sorry. A main burst in Mill Lane at seven. Whether it is safe we do not know yet.';

test('two teammates and an approver write, send back, revise, approve and publish', async ({
  browser,
  conducted,
  expectAccessible
}) => {
  test.setTimeout(180_000);
  const [ana, ben, mara] = [
    guest('Ana Ferreira', 'spokesperson'),
    guest('Ben Hale', null),
    guest('Mara Lind', 'head')
  ];
  const { exercise, drill } = await conducted.prepare([ana, ben, mara]);
  const writer = await roomOf(browser, conducted, ana, drill);
  const mate = await roomOf(browser, conducted, ben, drill, { colorScheme: 'dark' });
  const head = await roomOf(browser, conducted, mara, drill, {
    viewport: { width: 390, height: 844 }
  });

  // Before STARTEX: the briefing, the team, and roles to take.
  await expect(writer.getByRole('heading', { name: /^Your facilitator starts/ })).toBeVisible();
  await expect(writer.getByText('Mara Lind', { exact: true })).toBeVisible();
  await expectAccessible(writer, 'waiting');
  await look(writer, 'waiting');
  await look(head, 'waiting-phone');
  await mate.getByLabel('Your role').selectOption('Duty engineer');
  await expect(writer.getByText('Duty engineer').first()).toBeVisible();

  await conducted.command(drill, { type: 'StartDrill', speed: 1 });
  const ada = writer.locator('.inbox [data-item]').filter({ hasText: 'Ada Mill' }).first();
  await expect(ada).toBeVisible();
  await expect(writer.getByRole('button', { name: 'Pause' })).toHaveCount(0);

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

  // A second look, once, and its answer.
  await writer.getByRole('button', { name: 'Ask for a second look' }).click();
  await writer.getByLabel(/^Why it should be looked at again/).fill('I did say sorry.');
  await writer.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(writer.getByText('Your facilitator has not answered yet.')).toBeVisible();
  await conducted.command(drill, {
    type: 'AnswerSecondLook',
    reply: 'us-1',
    levels: { apology: 3 },
    note: 'You did.'
  });
  await expect(writer.getByText('Your facilitator gives Apology 3.')).toBeVisible();
  await look(writer, 'second-look');

  // What is escalated reaches the teammate, and their word comes back.
  await writer.getByRole('button', { name: 'Escalate', exact: true }).first().click();
  const dialog = writer.getByRole('dialog');
  await expect(dialog.getByText('Reaches Ben Hale')).toBeVisible();
  await dialog.getByRole('radio', { name: /Duty engineer/ }).check();
  await dialog.getByLabel(/^Note/).fill('Is it safe or not?');
  await dialog.getByRole('button', { name: 'Escalate' }).click();
  await mate.getByRole('button', { name: /^Escalated to you by Ana Ferreira/ }).click();
  await mate.getByLabel(/^What you decide/).fill('Not before noon.');
  await mate.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(
    writer.getByText('Ben Hale on what you escalated: Not before noon.').first()
  ).toBeVisible();

  // A quiet note to one alone.
  await conducted.command(drill, { type: 'Whisper', to: ben.person, text: 'Read the plan again.' });
  await expect(mate.getByText(/to you alone: Read the plan again/).first()).toBeVisible();
  await look(mate, 'whisper-dark');
  await mate.getByRole('button', { name: 'Put the note away' }).click();
  await expect(mate.getByRole('heading', { name: /^From your facilitator/ })).toBeVisible();
  await expect(writer.getByText('Read the plan again.')).toHaveCount(0);

  await conducted.command(drill, { type: 'PauseDrill' });
  await expect(writer.getByText(/^Paused by your facilitator/).first()).toBeVisible();
  await look(writer, 'room');
  await conducted.command(drill, { type: 'ResumeDrill' });

  // Taken out: the room says so, and takes nothing more.
  await conducted.remove(exercise, ben);
  await expect(mate.getByRole('heading', { name: 'You no longer take part.' })).toBeVisible();
  await expect(writer.getByText(/^Away since/)).toBeVisible();
  await look(mate, 'removed-dark');

  await conducted.command(drill, { type: 'EndDrill' });
  await expect(writer.getByText(/^Your facilitator ended it/)).toBeVisible();
  await look(head, 'ended-phone');
  await writer.getByRole('link', { name: 'See your scorecard' }).click();
  await expect(writer.getByText(/^In a team with|in a team with/i).first()).toBeVisible();
  await expectAccessible(writer, 'scorecard of a team');
  await look(writer, 'scorecard');
});
