import { expectFits } from './fits.ts';
import { expect, somebody, test } from './house.ts';
import { lookInBothThemes } from './pictures.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
test('guests join by a code on their phones, and STARTEX brings them into the drill', async ({
  browser,
  house,
  expectAccessible
}) => {
  const trainer = await somebody(browser, house);
  await trainer.goto(await house.setup());
  await trainer.getByLabel(/^Your name/).fill('Ines Halloran');
  await trainer.getByLabel(/^E-mail/).fill('ines@lopewell.example');
  await trainer.getByLabel('Password', { exact: true }).fill('seven weeks open in march');
  await trainer.getByRole('button', { name: 'Make me the administrator' }).click();

  await trainer.getByRole('link', { name: 'Exercises' }).click();
  await expect(trainer.getByRole('heading', { level: 1, name: 'Exercises' })).toBeVisible();
  await trainer.getByRole('link', { name: 'Prepare an exercise' }).click();
  await trainer.getByLabel('Rooms, a name a line').fill('North\nSouth');
  await expectAccessible(trainer, 'a new exercise');
  await lookInBothThemes(trainer, 'exercise-new', true);
  await trainer.getByRole('button', { name: 'Prepare it and show the code' }).click();

  await expect(trainer.getByText('Nobody has joined yet')).toBeVisible();
  await expect(trainer.getByRole('button', { name: 'STARTEX', exact: true })).toBeDisabled();
  const link = new URL(await trainer.getByLabel('Or send the link').inputValue());
  const code = link.pathname.replace('/join/', '');
  await expectAccessible(trainer, 'the waiting room of the trainer');

  const phone = await somebody(browser, house, PHONE);
  await phone.goto('/signin');
  await phone.getByRole('link', { name: 'Join a drill' }).click();
  await lookInBothThemes(phone, 'join-phone', true);
  await phone.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`);
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.getByLabel(/^Your name/).fill('Gus Thorne');
  await phone.getByLabel('Role in the response plan').selectOption({ index: 1 });
  await expectAccessible(phone, 'joining, phone');
  await lookInBothThemes(phone, 'join-code-phone', true);
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(phone.getByText('You are in, Gus Thorne. Waiting for STARTEX.')).toBeVisible();
  await expectAccessible(phone, 'waiting, phone');
  await expect(
    phone.getByText(/When your trainer says STARTEX, the feed opens here by itself/)
  ).toBeVisible();
  await expectFits(phone, 'waiting');

  // The trainer sees them come, and they see each other.
  await expect(trainer.getByText('1 person has joined, all are here')).toBeVisible();
  const second = await somebody(browser, house, PHONE);
  await second.goto(link.pathname);
  await second.getByLabel(/^Your name/).fill('Ana Ridgeway');
  await second.getByLabel('Room').selectOption({ label: 'North (1 there)' });
  await second.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(phone.getByText('Ana Ridgeway')).toBeVisible();
  await expect(trainer.getByText('2 people have joined, all are here')).toBeVisible();
  await lookInBothThemes(phone, 'waiting-phone', true);
  await lookInBothThemes(trainer, 'exercise-waiting', true);
  await trainer.setViewportSize(PHONE.viewport);
  await lookInBothThemes(trainer, 'exercise-waiting-phone', true);
  await trainer.setViewportSize({ width: 1440, height: 900 });

  await trainer.getByRole('button', { name: 'STARTEX', exact: true }).click();
  for (const page of [phone, second]) await page.waitForURL(/\/drills\/[0-9a-f]{16}$/);
  expect(phone.url()).toBe(second.url());
  await expect(trainer.getByRole('cell', { name: 'Running' })).toBeVisible();
  await expectAccessible(trainer, 'a running exercise');
  await lookInBothThemes(trainer, 'exercise-running', true);
  await trainer.setViewportSize(PHONE.viewport);
  await lookInBothThemes(trainer, 'exercise-running-phone', true);
  await trainer.setViewportSize({ width: 1440, height: 900 });

  await trainer.getByRole('button', { name: 'Pause all' }).click();
  await expect(trainer.getByRole('cell', { name: 'Paused' })).toBeVisible();
  await trainer.getByRole('button', { name: 'Go on in all' }).click();
  await expect(trainer.getByRole('cell', { name: 'Running' })).toBeVisible();

  await trainer.getByRole('button', { name: 'ENDEX', exact: true }).click();
  await trainer.getByRole('button', { name: 'ENDEX in all rooms' }).click();
  await expect(trainer.getByRole('cell', { name: 'Ended' })).toBeVisible();
  await expectAccessible(trainer, 'an ended exercise');
  await lookInBothThemes(trainer, 'exercise-ended', true);
  // Conducting is not reading: what came of it is for trainers.
  await expect(trainer.getByRole('link', { name: 'Compare rooms' })).toHaveCount(0);
  const exercise = trainer.url();
  await trainer.goto('/people');
  await trainer.getByRole('table').getByRole('link', { name: 'Ines Halloran' }).click();
  // The page of people has such a box as well: without this it may be ticked on the way out.
  await expect(trainer.getByRole('heading', { name: 'Ines Halloran', level: 1 })).toBeVisible();
  await trainer.getByRole('checkbox', { name: /^Trainer/ }).check();
  await trainer.getByRole('button', { name: 'Keep it so' }).click();
  await expect(trainer.getByText(/^ines@lopewell\.example\..*Trainer/)).toBeVisible();
  await trainer.goto(exercise);
  await trainer.getByRole('link', { name: 'Compare rooms' }).click();
  await expect(trainer.getByRole('link', { name: 'North', exact: true })).toBeVisible();
  await trainer.getByRole('button', { name: 'Trust' }).click();
  await expect(trainer.getByRole('columnheader', { name: 'Trust' })).toHaveAttribute(
    'aria-sort',
    'descending'
  );
  await expectAccessible(trainer, 'a comparison');
  await lookInBothThemes(trainer, 'compare', true);
  await trainer.setViewportSize(PHONE.viewport);
  await lookInBothThemes(trainer, 'compare-phone', true);
  await trainer.setViewportSize({ width: 1440, height: 900 });
  await trainer.goto('/exercises');
  await expectAccessible(trainer, 'the list of exercises');
  await lookInBothThemes(trainer, 'exercises', true);
  const late = await somebody(browser, house, PHONE);
  await late.goto(link.pathname);
  await expect(late.getByText(/^Nothing is open under this code/)).toBeVisible();
  await expectAccessible(late, 'a closed code, phone');
});
