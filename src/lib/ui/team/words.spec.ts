import { describe, expect, it } from 'vitest';
import { besideInWords, chatParts, nameBegun, submittedInWords } from './words.ts';

describe('the words of a team', () => {
  it('find the names in a message, the longer one first, and none in an address', () => {
    const names = ['Ana Ferreira', 'Ana (night)'];
    expect(chatParts('@ana ferreira, and @Ana: mail press@ana.example', names)).toEqual([
      { text: '@ana ferreira', name: true },
      { text: ', and ', name: false },
      { text: '@Ana', name: true },
      { text: ': mail press@ana.example', name: false }
    ]);
    expect(chatParts('nobody', [])).toEqual([{ text: 'nobody', name: false }]);
  });

  it('say what of mine waits for approval', () => {
    const posts = { merrin: { author: { name: 'Merrin' } } };
    const words = (...drafts: Parameters<typeof submittedInWords>[0][number][]) =>
      submittedInWords(drafts, posts as never);
    const reply = { what: 'reply', post: 'merrin' } as const;
    expect(words()).toBeNull();
    expect(words(reply)).toBe('Your answer to Merrin waits for approval.');
    expect(words({ what: 'direct', post: null })).toBe('Your answer waits for approval.');
    expect(words({ what: 'statement', post: null })).toBe('Your statement waits for approval.');
    expect(words(reply, reply)).toBe('2 texts of yours wait for approval.');
  });

  it('say who answers the same post, or has, and nothing of who writes elsewhere', () => {
    const people = { ana: { name: 'Ana' }, ben: { name: 'Ben' }, cy: { name: 'Cy' } };
    const words = (writing: Record<string, string | null>, replies: string[] = []) =>
      besideInWords(
        {
          participants: people,
          writing: Object.fromEntries(
            Object.entries(writing).map(([person, post]) => [person, { post, since: 0 }])
          ),
          writers: { first: 'ben', second: 'ana' },
          posts: { first: { id: 'first', at: 65_000 }, second: { id: 'second', at: 70_000 } }
        } as never,
        'merrin',
        replies,
        'ana'
      );
    expect(words({ ana: 'merrin', ben: 'other', cy: null })).toBeNull();
    expect(words({ ben: 'merrin' })).toBe('Ben is writing an answer too.');
    expect(words({ ben: 'merrin', cy: 'merrin' })).toBe('Ben and Cy are writing an answer too.');
    expect(words({ cy: 'merrin' }, ['first'])).toBe(
      'Ben answered this post at 1:05. Yours will stand beside it.'
    );
    expect(words({}, ['first', 'second'])).toBeNull();
  });

  it('know which name is being typed', () => {
    expect(nameBegun('Hi @an', 6)).toEqual({ from: 4, begun: 'an' });
    expect(nameBegun('@', 1)).toEqual({ from: 1, begun: '' });
    expect(nameBegun('Hi @an there', 12)).toBeNull();
    expect(nameBegun('press@an', 8)).toBeNull();
  });
});
