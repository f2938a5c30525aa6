import { afterEach, describe, expect, it } from 'vitest';
import { DraftBank } from './draft-bank.svelte.ts';

afterEach(() => localStorage.clear());

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

  it('is of one scenario, and takes nothing else from the store', () => {
    new DraftBank('other').keep(post, '1');
    localStorage.setItem('hotseat:bank:brown-water', JSON.stringify([{ id: 1 }, null, 'x']));
    const bank = new DraftBank('brown-water');
    bank.load();
    expect(bank.posts).toEqual([]);
  });
});
