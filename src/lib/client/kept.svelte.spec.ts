import { afterEach, describe, expect, it } from 'vitest';
import { Kept } from './kept.svelte.ts';

afterEach(() => localStorage.clear());

describe('what a trainee arranged in a drill', () => {
  it('is one for all tabs of it: what is put aside or kept in one is not undone by another', () => {
    const [one, two] = [new Kept('d1'), new Kept('d1')];
    one.load();
    two.load();
    one.putAside('us-1');
    two.toggleColumn('#tap');
    two.hear(2);
    one.hear(1);
    one.toggleColumn('#water');
    two.toggleColumn('#tap');
    two.readNotes(3);
    one.readNotes(2);
    const later = new Kept('d1');
    later.load();
    expect([later.aside, later.columns, later.heard]).toEqual([['us-1'], ['#water'], 2]);
    expect(later.notes).toBe(3);
  });

  it('is of each who takes part, also in one browser', () => {
    new Kept('d1', 'ana').hear(2);
    const other = new Kept('d1', 'ben');
    other.load();
    expect(other.heard).toBe(0);
  });

  it('lasts as long as the page where nothing of it is kept', () => {
    const kept = new Kept(null);
    kept.toggleColumn('#tap');
    kept.toggleColumn('#water');
    kept.putAside('us-1');
    expect([kept.columns, kept.aside]).toEqual([['#tap', '#water'], ['us-1']]);
    expect(localStorage).toHaveLength(0);
  });
});
