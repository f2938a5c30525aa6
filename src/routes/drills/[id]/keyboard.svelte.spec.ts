import { afterEach, expect, it, vi } from 'vitest';
import { inFullSwing, STARTEX, time } from '../../../../tests/support/lopewell.ts';
import { LiveDrill } from '../../../lib/client/live-drill.svelte.ts';
import { Room } from '../../../lib/client/room.svelte.ts';
import { pressKey } from './keyboard.ts';

afterEach(() => vi.restoreAllMocks());

/** Lists as the room draws them: an inbox of so many rows, and a feed of one post. */
function enter(rows: number) {
  const row = (id: string) => `<li data-item="${id}" tabindex="-1">${id}</li>`;
  const inbox = ['office', 'packet'].slice(0, rows).map(row).join('');
  document.body.innerHTML = `<ol data-list="inbox">${inbox}</ol><ol data-list="feed">${row('merrin')}</ol>`;
  // jsdom lays nothing out: to it, nothing is shown, and nothing scrolls.
  vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(document.body);
  const scroll = vi.fn();
  Element.prototype.scrollIntoView = scroll;
  const drill = new LiveDrill('d1', inFullSwing().state, STARTEX + time('38:20'));
  const send = vi.spyOn(drill, 'send').mockResolvedValue({ ok: true, seq: 1 });
  const room = new Room(drill);
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    pressKey(event, room);
    await Promise.resolve().then(() => new Promise((resolve) => setTimeout(resolve)));
    return event.defaultPrevented;
  };
  return { room, send, scroll, press };
}

it('walks the inbox, and replies to what has the focus', async () => {
  const { room, scroll, press } = enter(2);
  await press('j');
  await press('j');
  expect(document.activeElement).toHaveTextContent('packet');
  expect(scroll).toHaveBeenCalledTimes(2);
  await press('r');
  expect(room.composer.target).toMatchObject({ kind: 'reply', post: { id: 'packet' } });
});

it('does nothing at J and R where the inbox is empty, nor does the browser', async () => {
  const { room, send, scroll, press } = enter(0);
  for (const key of ['j', 'k', 'r', 'd', 'Enter']) expect(await press(key)).toBe(true);
  expect([room.selected, room.composer.target, room.pane]).toEqual([null, null, 'feed']);
  expect(document.activeElement).toBe(document.body);
  expect(scroll).not.toHaveBeenCalled();
  expect(send).not.toHaveBeenCalled();
});
