import { describe, expect, it } from 'vitest';
import { keyAction } from './keys.ts';

/** What a press means while an element of this markup has the focus. */
function press(key: string, markup = '', more: KeyboardEventInit = {}) {
  document.body.innerHTML = markup;
  const target = document.querySelector('[data-here]') ?? document.body;
  let meaning: ReturnType<typeof keyAction> = null;
  const hear = (event: Event) => {
    if (event instanceof KeyboardEvent) meaning = keyAction(event);
  };
  document.body.addEventListener('keydown', hear);
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  document.body.removeEventListener('keydown', hear);
  return meaning;
}

describe('keyAction', () => {
  it('reads single keys, in either case', () => {
    expect([press('j'), press('J'), press('?'), press('/')]).toEqual([
      'next',
      'next',
      'keys',
      'search'
    ]);
    expect([press('s'), press('a'), press('b')]).toEqual(['pause', 'assessment', 'briefing']);
    expect(press('3')).toEqual({ filter: 'mentions' });
    expect(press('x')).toBeNull();
  });

  it('lets single keys rest while a field has the focus, but not Escape', () => {
    expect(press('r', '<textarea data-here></textarea>')).toBeNull();
    expect(press('3', '<input data-here>')).toBeNull();
    expect(press('s', '<input data-here>')).toBeNull();
    expect(press('Escape', '<textarea data-here></textarea>')).toBe('leave');
  });

  it('leaves Enter to a focused button, and everything to an open dialog', () => {
    expect(press('Enter', '<button data-here></button>')).toBeNull();
    expect(press('Enter', '<article data-here></article>')).toBe('open');
    expect(press('Escape', '<dialog open><p data-here></p></dialog>')).toBeNull();
  });

  it('takes nothing that belongs to the browser', () => {
    expect(press('r', '', { ctrlKey: true })).toBeNull();
    expect(press('p', '', { metaKey: true })).toBeNull();
  });
});
