import { afterEach, describe, expect, it, vi } from 'vitest';
import { DraftBank } from './draft-bank.svelte.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const post = { persona: 'ada', channel: 'public', text: 'still brown' } as const;

describe('the bank of drafts', () => {
  it('outlives the page, the latest first, and the same words once', () => {
    const bank = new DraftBank('brown-water');
    bank.keep(post, '1');
    bank.keep({ ...post, text: 'and now it smells' }, '2');
    bank.keep(post, '3');
    const again = new DraftBank('brown-water');
    again.load();
    expect(again.posts.map(({ id }) => id)).toEqual(['3', '2']);
    again.remove('3');
    bank.load();
    expect(bank.posts.map(({ text }) => text)).toEqual(['and now it smells']);
  });

  it('is one for all tabs: what one keeps or drops, another keeps or drops as well', () => {
    const [one, two] = [new DraftBank('brown-water'), new DraftBank('brown-water')];
    one.load();
    two.load();
    one.keep(post, '1');
    two.keep({ ...post, text: 'and now it smells' }, '2');
    expect(two.posts.map(({ id }) => id)).toEqual(['2', '1']);
    one.remove('2');
    two.remove('1');
    const later = new DraftBank('brown-water');
    later.load();
    expect(later.posts).toEqual([]);
  });

  it('lasts until the page is left where nothing can be stored', () => {
    const bank = new DraftBank('brown-water');
    bank.keep(post, '1');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    bank.keep({ ...post, text: 'and now it smells' }, '2');
    bank.keep({ ...post, text: 'and it tastes' }, '3');
    expect(bank.posts.map(({ id }) => id)).toEqual(['3', '2', '1']);
  });

  it('is of one scenario, and takes nothing else from the store', () => {
    new DraftBank('other').keep(post, '1');
    localStorage.setItem('hotseat:bank:brown-water', JSON.stringify([{ id: 1 }, null, 'x']));
    const bank = new DraftBank('brown-water');
    bank.load();
    expect(bank.posts).toEqual([]);
  });
});
