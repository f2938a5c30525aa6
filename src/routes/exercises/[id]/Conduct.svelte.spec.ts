import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Conduct from './Conduct.svelte';

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

it.each([
  [false, 'in all rooms'],
  [true, 'for everybody']
])('asks before ENDEX, by what those who conduct see: each alone is %s', async (each, where) => {
  const board = { phase: 'running' as const, speed: 1, people: [], rooms: [] };
  render(Conduct, { board, each, speeds: [1] });
  await userEvent.setup().click(screen.getByRole('button', { name: 'ENDEX' }));
  expect(screen.getByRole('heading', { name: `End it ${where}?` })).toBeVisible();
  expect(screen.getByRole('button', { name: `ENDEX ${where}` })).toBeVisible();
});
