import { readFile } from 'node:fs/promises';
import { brownWater } from '../server/support/fixture.ts';
import { moveDue } from '../server/support/overdue.ts';
import type { Conducted, Person, Sent } from '../server/support/person.ts';
import { pdfOf } from '../server/support/pdf.ts';
import { prepareExercise } from '../server/support/prepared.ts';
import { App } from './app.ts';
import { expectFits } from './fits.ts';
import { expect, open, pageOf, peopleOf, test as base } from './house.ts';
import { lookInBothThemes } from './pictures.ts';

const PHONE = { width: 390, height: 844 };
const POOR = 'Sorry you feel that way. Customers should always read our website carefully.';

interface Debrief {
  drill: string;
  ines: Person;
  tom: Person;
  max: Person;
  /** Lets the day of an action pass: the app is started again meanwhile. */
  letPass: (title: string, due: string) => Promise<void>;
}

/** A team's drill that has ended, with who debriefs it and their manager. */
const test = base.extend<{ debrief: Debrief }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  debrief: async ({}, use) => {
    let app = await App.start();
    const house = await peopleOf(app);
    const teams = [await house.team('Press')];
    const ines = await house.person('Ines Halloran', { roles: ['trainer'], teams });
    const tom = await house.person('Tom Baker', { roles: ['trainer'], teams });
    const max = await house.person('Max Verhoeven', { roles: ['manager'], teams });
    const ana = await house.person('Ana Ferreira', { teams });
    const someone = async (name: string) => ({ id: await house.idOf(name), name });
    const people = [await someone('Ana Ferreira'), { id: 'f'.repeat(64), name: 'Gus' }] as const;
    const trainer = await someone('Ines Halloran');
    await app.kill();
    const drill = await prepareExercise(app.data, brownWater(), trainer, people);
    app = await app.again();
    const conduct = async (command: Conducted) => {
      expect((await ines.conduct(drill, command)).status).toBe(200);
    };
    const act = async (command: Sent) => {
      expect((await ana.command(drill, command)).status).toBe(200);
    };
    await conduct({ type: 'StartDrill', speed: 1 });
    await act({ type: 'Reply', to: 'first-sign', text: POOR });
    await conduct({ type: 'EndDrill' });
    const letPass = async (title: string, due: string) => {
      await app.kill();
      await moveDue(app.data, { drill, title, due });
      app = await app.again();
    };
    await use({ drill, ines, tom, max, letPass });
    await app.stop();
  }
});

test('a trainer edits the report and adds an action, the manager sees it done and takes the PDF', async ({
  browser,
  debrief: { drill, ines, tom, max, letPass },
  expectAccessible
}) => {
  const trainer = await pageOf(browser, ines);
  await trainer.goto(`/drills/${drill}/scorecard`);
  await trainer.getByRole('link', { name: 'After-action report' }).click();
  await expect(
    trainer.getByRole('heading', { level: 1, name: /^After-action report/ })
  ).toBeVisible();
  await expect(trainer.locator('[data-ready]')).toBeVisible();
  await expectAccessible(trainer, 'the report');
  await expectFits(trainer, 'the report');
  await lookInBothThemes(trainer, 'report', true);

  await trainer.getByRole('button', { name: 'Edit the text' }).click();
  await trainer
    .getByRole('textbox', { name: 'Summary' })
    .fill('One reply went wrong, and we know why.');
  await trainer.getByRole('button', { name: 'Add an area' }).click();
  await trainer
    .getByRole('textbox', { name: /^Heading, area/ })
    .last()
    .fill('Too few hands');
  await trainer
    .getByRole('textbox', { name: /^Observation, area/ })
    .last()
    .fill('Two people wrote.');
  await trainer
    .getByRole('textbox', { name: /^Recommendation, area/ })
    .last()
    .fill('Ask for a third.');
  await trainer
    .getByRole('button', { name: /^Move area \d+ up/ })
    .last()
    .click();
  await expectAccessible(trainer, 'editing the report');
  await expectFits(trainer, 'editing the report');
  await lookInBothThemes(trainer, 'report-edit', true);

  // Somebody else saves meanwhile: what both wrote is asked about, nothing is lost.
  const colleague = await pageOf(browser, tom);
  await open(colleague, `/drills/${drill}/report`);
  await colleague.getByRole('button', { name: 'Edit the text' }).click();
  await colleague.getByRole('textbox', { name: 'Summary' }).fill('By Tom.');
  await colleague.getByRole('button', { name: 'Save' }).click();
  await expect(colleague.getByText('By Tom.')).toBeVisible();
  await trainer.getByRole('button', { name: 'Save' }).click();
  await expect(trainer.getByRole('heading', { name: 'Tom Baker saved meanwhile' })).toBeVisible();
  await expectAccessible(trainer, 'a clash');
  await lookInBothThemes(trainer, 'report-clash');
  await trainer.getByRole('button', { name: 'Keep yours' }).click();
  await trainer.getByRole('button', { name: 'Save' }).click();
  await expect(trainer.getByText('One reply went wrong, and we know why.')).toBeVisible();
  await expect(trainer.getByRole('heading', { name: /Too few hands/ })).toBeVisible();

  await trainer.getByText('Add an action').click();
  await trainer.getByLabel('What is to be done').fill('Ask for a third writer');
  await trainer.getByLabel('Owner').selectOption('Max Verhoeven');
  await trainer.getByLabel('Due').fill('2020-11-14');
  await trainer.getByRole('button', { name: 'Add it' }).click();
  await expect(
    trainer.getByText('This day has passed. Choose today or a later one.')
  ).toBeVisible();
  await expectAccessible(trainer, 'an action refused');
  await trainer.getByLabel('Due').fill('');
  await trainer.getByLabel('Which area it answers').selectOption('Too few hands');
  await trainer.getByRole('button', { name: 'Add it' }).click();
  await expect(trainer.getByRole('row', { name: /Ask for a third writer/ })).toBeVisible();
  await letPass('Ask for a third writer', '2020-11-14');
  await open(trainer, `/drills/${drill}/report`);
  await expect(
    trainer.getByRole('row', { name: /Ask for a third writer.*14 November 2020/ })
  ).toBeVisible();
  await trainer.getByRole('button', { name: 'Call it ready' }).click();
  await expect(trainer.getByText(/^Ready, .* Ines Halloran$/)).toBeVisible();
  await trainer.setViewportSize(PHONE);
  await lookInBothThemes(trainer, 'report-phone', true);

  const manager = await pageOf(browser, max);
  await manager.goto('/readiness');
  await expect(manager.getByText('Ask for a third writer')).toBeVisible();
  await expectFits(manager, 'readiness with an open action');
  await manager.goto('/actions');
  await expect(manager.getByRole('heading', { name: '1 open action, 1 overdue.' })).toBeVisible();
  await expect(manager.getByRole('row', { name: /third writer.*1 of 1 report/ })).toBeVisible();
  await manager.getByRole('button', { name: 'Change: Ask for a third writer' }).click();
  await expectAccessible(manager, 'the improvement plan');
  await expectFits(manager, 'the improvement plan');
  await lookInBothThemes(manager, 'actions', true);
  await manager.setViewportSize(PHONE);
  await lookInBothThemes(manager, 'actions-phone', true);
  await manager.setViewportSize({ width: 1440, height: 900 });
  await manager.locator('select[name="state"]').selectOption('Done');
  await manager.getByLabel('Note').fill('Gus writes with us from Monday.');
  await manager.getByRole('button', { name: 'Keep it so' }).click();
  await expect(manager.getByRole('heading', { name: 'Nothing is open.' })).toBeVisible();
  await manager.locator('select[name="show"]').selectOption('Done or dropped');
  await manager.getByRole('button', { name: 'Show these' }).click();
  await manager.getByRole('button', { name: 'Change: Ask for a third writer' }).click();
  await expect(manager.getByText('Gus writes with us from Monday.')).toBeVisible();

  await manager.getByRole('link', { name: brownWater().title, exact: true }).click();
  const download = manager.waitForEvent('download');
  await manager.getByRole('link', { name: 'PDF' }).click();
  const taken = await download;
  expect(taken.suggestedFilename()).toMatch(/^after-action-report-.*\.pdf$/);
  const pdf = await pdfOf(new Uint8Array(await readFile(await taken.path())));
  expect(pdf.text).toContain('One reply went wrong');
  expect(pdf.text).toContain('Ask for a third writer');
});
