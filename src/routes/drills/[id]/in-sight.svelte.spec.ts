import { beforeEach, describe, expect, it, vi } from 'vitest';
import { focusSeen, isInSight } from './in-sight.ts';

/** A list of 400 px, 100 px from the top, with two posts in it. */
function list(first: number, second: number) {
  document.body.innerHTML =
    '<div data-list><article tabindex="-1"></article><article tabindex="-1"></article></div>';
  const stand = (element: Element | null, top: number, height: number) => {
    if (!(element instanceof HTMLElement)) throw new Error('no element');
    element.getBoundingClientRect = () => new DOMRect(0, top, 300, height);
    element.scrollIntoView = vi.fn();
    return element;
  };
  stand(document.querySelector('[data-list]'), 100, 400);
  const [one, two] = [...document.querySelectorAll('article')];
  return [stand(one ?? null, first, 120), stand(two ?? null, second, 120)] as const;
}

describe('what has the focus is seen', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('tells what is scrolled away', () => {
    const [one, two] = list(-102, 120);
    expect([isInSight(one), isInSight(two)]).toEqual([false, true]);
  });

  it('takes the post that was answered, while it is there', () => {
    const [post, reply] = list(110, 230);
    focusSeen(post, reply);
    expect(post).toHaveFocus();
  });

  it('takes what is read instead where the post is scrolled away', () => {
    const [post, reply] = list(-102, 120);
    focusSeen(post, reply);
    expect(reply).toHaveFocus();
  });

  it('brings the post into view where nothing else is read', () => {
    const [post] = list(-102, 120);
    focusSeen(post, null);
    expect(post).toHaveFocus();
    expect(post.scrollIntoView).toHaveBeenCalledWith({ block: 'nearest' });
  });
});
