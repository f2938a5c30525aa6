import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { NINE, teamOf, TRAINER } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { ControlRoom } from '../../../lib/client/control-room.svelte.ts';
import { LiveDrill } from '../../../lib/client/live-drill.svelte.ts';
import type { FacilitatorCommand } from '../../../lib/core/drill/facilitator-commands.ts';
import ControlBar from './ControlBar.svelte';
import ControlDialogs from './ControlDialogs.svelte';

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

it('of one room of several says that it pauses and ends that room alone', () => {
  const team = teamOf(bakery());
  team.at('0:40', { type: 'PauseDrill', by: TRAINER });
  const drill = new LiveDrill<FacilitatorCommand>('d1', team.state, NINE + 60_000);
  const room = new ControlRoom(drill, team.scenario, 'f1', {}, [], 1);
  room.dialog = 'end';
  render(ControlBar, { room, whom: 'for this room', exercise: null });
  expect(screen.getByText(/^Paused/)).toHaveTextContent('Paused for this room at 0:40');
  render(ControlDialogs, { room, whom: 'for this room' });
  const dialog = screen.getByRole('dialog', { name: 'End the drill for this room?' });
  expect(dialog).toHaveTextContent('The clock stops for this room, nothing more comes in');
});
