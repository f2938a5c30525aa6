import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { inFullSwing, screenAt } from '../../../../tests/support/lopewell.ts';
import Feed from './Feed.svelte';

function show(free: boolean, before: (feed: HTMLElement) => void = () => undefined) {
  const drill = inFullSwing().state;
  const { items, margins } = screenAt(drill, '38:20');
  const onnew = vi.fn();
  const threads = [{ id: 'merrin', posts: ['merrin'] }];
  const props = { drill, items, margins, threads, storyClock: () => '15:02', free, onnew };
  const { rerender } = render(Feed, { props });
  before(screen.getByRole('region', { name: 'Posts' }));
  return { onnew, more: () => rerender({ held: 2 }) };
}

describe('Feed', () => {
  it('lets new posts in by themselves while nobody reads it', async () => {
    const { onnew, more } = show(true);
    await more();
    expect(onnew).toHaveBeenCalledOnce();
  });

  it.each([
    [
      'is scrolled',
      (feed: HTMLElement) => {
        feed.scrollTop = 40;
        void fireEvent.scroll(feed);
      }
    ],
    ['holds the focus', (feed: HTMLElement) => feed.focus()]
  ])('holds them behind a count while it %s', async (_, before) => {
    const { onnew, more } = show(true, before);
    await more();
    expect(onnew).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: '2 new posts' })).toBeVisible();
  });

  it('holds them while something is being written', async () => {
    const { onnew, more } = show(false);
    await more();
    expect(onnew).not.toHaveBeenCalled();
  });

  it('draws the newest of many threads, and as far down as the one that is asked for', async () => {
    const drill = structuredClone(inFullSwing().state);
    const { items, margins } = screenAt(drill, '38:20');
    const threads = Array.from({ length: 60 }, (_, nth) => {
      const id = `many-${String(nth)}`;
      drill.posts[id] = { ...drill.posts.merrin!, id, thread: id };
      return { id, posts: [id] };
    });
    const props = { drill, items, margins, threads, storyClock: () => '15:02' };
    const { rerender } = render(Feed, { props });
    const drawn = () =>
      [...document.querySelectorAll('article')].map(({ dataset }) => dataset.item);
    expect(drawn()).toContain('many-0');
    expect(drawn()).not.toContain('many-55');
    await rerender({ shown: 'many-55' });
    expect(drawn()).toContain('many-55');
  });
});
