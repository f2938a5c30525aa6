import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NINE, teamOf, TRAINER } from '../../../../tests/support/given.ts';
import { inFullSwing, STARTEX, time } from '../../../../tests/support/lopewell.ts';
import { approvingBakery, bakery } from '../../../../tests/support/scenario.ts';
import { ControlRoom } from '../../../lib/client/control-room.svelte.ts';
import { LiveDrill } from '../../../lib/client/live-drill.svelte.ts';
import { isDeed } from '../../../lib/core/drill/deeds.ts';
import type { FacilitatorCommand } from '../../../lib/core/drill/facilitator-commands.ts';
import People from './People.svelte';

function enter() {
  const now = STARTEX + time('38:20');
  const drill = new LiveDrill<FacilitatorCommand>('d1', inFullSwing().state, now);
  const send = vi.spyOn(drill, 'send').mockResolvedValue({ ok: true, seq: 1 });
  const room = new ControlRoom(drill, bakery(), 'finn', { finn: 'Finn' }, [], 1);
  render(People, { room });
  return { room, send, user: userEvent.setup() };
}
const tab = (name: string) => screen.getByRole('tab', { name });

beforeEach(() => localStorage.clear());

describe('speaking as a persona', () => {
  it('says that it was posted, until somebody writes on', async () => {
    const { room, user } = enter();
    const persona = room.scenario.personas[0]?.name ?? '';
    const field = screen.getByPlaceholderText('What they say');
    await user.type(field, 'Is anybody there?');
    await user.click(screen.getByRole('button', { name: 'Post now' }));
    expect(field).toHaveValue('');
    expect(screen.getByText(`Posted as ${persona}.`)).toBeVisible();
    await user.type(field, 'H');
    expect(screen.queryByText(/^Posted as/)).toBeNull();
  });
});

describe('what a facilitator is writing', () => {
  it('is there when they come back from another tab, until it is kept', async () => {
    const { send, user } = enter();
    await user.click(tab('Notes'));
    await user.type(screen.getByRole('textbox', { name: /^At 38:20/ }), 'Good start.');
    await user.click(tab('Brief'));
    await user.type(screen.getByRole('textbox', { name: 'What they say' }), 'The line stands.');
    await user.click(tab('Notes'));
    expect(screen.getByRole('textbox', { name: /^At 38:20/ })).toHaveValue('Good start.');
    await user.click(screen.getByRole('button', { name: 'Keep the note' }));
    expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ note: 'Good start.' }));
    expect(screen.getByRole('textbox', { name: /^At 38:20/ })).toHaveValue('');
    await user.click(tab('Brief'));
    expect(screen.getByRole('textbox', { name: 'What they say' })).toHaveValue('The line stands.');
    await user.click(screen.getByRole('button', { name: 'Send the briefing' }));
    expect(screen.getByRole('textbox', { name: 'What they say' })).toHaveValue('');
  });
});

it('tells in the log who was taken out, and by whom, from who left', async () => {
  const team = teamOf(bakery());
  team.at('0:40', { type: 'LeaveDrill', person: 'ana' });
  team.at('0:50', { type: 'LeaveDrill', person: 'ben', by: TRAINER });
  const { log, state, scenario } = team;
  const deeds = log.filter((event) => isDeed(event, state));
  const drill = new LiveDrill<FacilitatorCommand>('d1', state, NINE + 60_000);
  render(People, { room: new ControlRoom(drill, scenario, 'me', { f1: 'Ada Quist' }, deeds, 1) });
  await userEvent.setup().click(tab('Log'));
  const lines = screen.getByRole('tabpanel').querySelectorAll('li');
  expect([...lines].map(({ textContent }) => textContent)).toEqual([
    '0:50Ada Quist took Ben Okoro out of the drill',
    '0:40Ana Lima left'
  ]);
});

it('shows whoever conducts the texts that are in approval, with whom, for how long, and what was said', async () => {
  const team = teamOf(approvingBakery(['reply']));
  team.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: 'We are looking into it.' });
  team.from('ben', '1:20', { type: 'SendBackDraft', draft: 'draft-1', note: 'Say what we know.' });
  const { state, scenario } = team;
  const drill = new LiveDrill<FacilitatorCommand>('d1', state, NINE + 90_000);
  render(People, { room: new ControlRoom(drill, scenario, 'me', {}, [], 1) });
  await userEvent.setup().click(screen.getByText('1 text in approval'));
  const draft = screen.getByText('We are looking into it.').closest('li');
  expect(draft).toHaveTextContent(/^Reply to .+\. Sent back 0:10 ago\./);
  expect(draft).toHaveTextContent('Ben Okoro: Say what we know.');
  expect(screen.getAllByText(/in approval$/)).toHaveLength(1);
});
