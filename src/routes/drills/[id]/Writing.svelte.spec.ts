import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { inFullSwing, STARTEX, time } from '../../../../tests/support/lopewell.ts';
import { LiveDrill } from '../../../lib/client/live-drill.svelte.ts';
import { Room } from '../../../lib/client/room.svelte.ts';
import Writing from './Writing.svelte';

function enter() {
  const drill = new LiveDrill('d1', inFullSwing().state, STARTEX + time('38:20'));
  vi.spyOn(drill, 'send').mockResolvedValue({ ok: true, seq: 1 });
  const room = new Room(drill);
  render(Writing, { room });
  return room;
}
const note = () => screen.queryByRole('button', { name: /^Unread note from inside: Ruth Adeyemi/ });

beforeEach(() => localStorage.clear());

it('says on which clock an answer counts as in time: the posts show that of the story', () => {
  const room = enter();
  const waits = room.listed.find(({ post, toLimit }) => post.channel !== 'direct' && toLimit > 0);
  room.reply(waits!.id);
  flushSync();
  expect(screen.getByText(/^Sent by [\d:]+ on the drill clock it counts as in time/)).toBeVisible();
});

it('shows the newest unread note from inside, which opens it, and not while a reply is written', async () => {
  const room = enter();
  expect(note()).toHaveTextContent(/Is that known, or hoped/);
  room.reply('merrin');
  flushSync();
  expect(note()).toBeNull();
  room.composer.leave();
  flushSync();
  await userEvent.setup().click(note()!);
  room.readNotes();
  flushSync();
  expect([room.view.kind, note()]).toEqual(['notes', null]);
});
