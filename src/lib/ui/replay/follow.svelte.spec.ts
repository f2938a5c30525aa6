import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Follow from './Follow.svelte';

const people = [
  { person: 'ana', name: 'Ana Ferreira' },
  { person: 'ben', name: 'Ben Hale' }
];
const threads = [{ thread: 'direct:dani', name: 'Dani Okafor', at: 90_000, posts: 1 }];
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('whom or what a replay follows', () => {
  it('is everything, one of the team, or one thread', async () => {
    const onfollow = vi.fn();
    const user = userEvent.setup();
    render(Follow, { followed: null, people, threads, onfollow });
    const choice = screen.getByRole('combobox', { name: 'Follow' });
    expect(choice).toHaveDisplayValue('Everything');

    await user.selectOptions(choice, 'Ben Hale');
    await user.selectOptions(choice, 'Dani Okafor, 1:30');
    await user.selectOptions(choice, 'Everything');

    // A name may have a colon in it, as that of a direct message has.
    expect(onfollow.mock.calls).toEqual([
      [{ kind: 'person', id: 'ben' }],
      [{ kind: 'thread', id: 'direct:dani' }],
      [null]
    ]);
  });

  it('shows what the address says', () => {
    const followed = { kind: 'person', id: 'ana' } as const;
    render(Follow, { followed, people, threads, onfollow: vi.fn() });
    expect(screen.getByRole('combobox')).toHaveDisplayValue('Ana Ferreira');
    expect(options()).not.toContain('This thread');
  });

  it('keeps a thread that is not on the list', () => {
    const followed = { kind: 'thread', id: 'quiet' } as const;
    render(Follow, { followed, people, threads, onfollow: vi.fn() });
    expect(screen.getByRole('combobox')).toHaveDisplayValue('This thread');
  });

  it('says of a thread with several posts in need how many it has', () => {
    const several = [{ thread: 'jaz', name: 'Jaz and Keith', at: 145_000, posts: 3 }];
    render(Follow, { followed: null, people: [], threads: several, onfollow: vi.fn() });
    expect(options()).toEqual(['Everything', 'Jaz and Keith, 2:25, 3 posts']);
  });

  it('offers no team to who drilled alone', () => {
    render(Follow, { followed: null, people: [], threads, onfollow: vi.fn() });
    expect(options()).toEqual(['Everything', 'Dani Okafor, 1:30']);
  });
});
