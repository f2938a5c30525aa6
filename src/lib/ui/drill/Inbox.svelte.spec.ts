import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inFullSwing, screenAt, time } from '../../../../tests/support/lopewell.ts';
import type { InboxFilter } from '../../core/drill/inbox.ts';
import Inbox from './Inbox.svelte';

const { state } = inFullSwing();

const at = (clock: string, filter?: InboxFilter) => screenAt(state, clock, filter);
function show(more: Record<string, unknown> = {}) {
  const heard = { onopen: vi.fn(), onfilter: vi.fn(), onduty: vi.fn() };
  return { ...heard, ...render(Inbox, { props: { ...at('38:20'), ...heard, ...more } }) };
}
const list = () => screen.getByRole('list', { name: '' });
const names = () =>
  within(list())
    .getAllByRole('button')
    .map((row) => row.dataset.item);

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

describe('Inbox', () => {
  it('says how much is open and how much is past its target', () => {
    show();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('5 open, 2 past target');
  });

  it('says of each what is left and what kind of matter it is', () => {
    show();
    const [merrin, packet] = within(list()).getAllByRole('button');
    expect(merrin).toHaveTextContent('1:40 to limit');
    expect(packet).toHaveTextContent('3:50 to limit');
    expect(packet).toHaveTextContent('Press');
  });

  it('opens a post, and changes the filter', async () => {
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    const { onopen, onfilter } = show();
    await user.click(within(list()).getByRole('button', { name: /Packet Drip/ }));
    expect(onopen).toHaveBeenCalledWith('packet');
    await user.click(screen.getByRole('button', { name: /Needs an answer 5/ }));
    expect(onfilter).toHaveBeenCalledWith('needs');
  });

  it('does not move its rows under the pointer, until a second after it has left', async () => {
    const { rerender } = show();
    const before = names();
    await fireEvent.pointerEnter(list());
    await rerender(at('40:30'));
    expect(names()).toEqual(before);
    await fireEvent.pointerLeave(list());
    expect(names()).toEqual(before);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(names()).not.toEqual(before);
    expect(names()[0]).toBe('packet');
  });

  it('lets them move at the next key', async () => {
    const { rerender } = show();
    await fireEvent.pointerEnter(list());
    await rerender({ ...at('40:30'), settle: 1 });
    expect(names()[0]).toBe('packet');
  });

  it('lists what is owed to everyone, urgent when it is overdue', async () => {
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    const { onduty } = show({
      duties: [{ kind: 'statement', due: time('10:00'), left: -time('28:20') }]
    });
    await user.click(screen.getByRole('button', { name: /First statement 28:20 overdue/ }));
    expect(onduty).toHaveBeenCalledWith('statement');
  });

  it('says so when a filter lists nothing', async () => {
    const { rerender } = show();
    await rerender({ ...at('38:20', 'watched'), items: [] });
    expect(screen.getByText('Nothing under “Watched”.')).toBeVisible();
  });
});
