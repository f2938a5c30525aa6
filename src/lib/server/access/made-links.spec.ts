import { expect, it } from 'vitest';
import type { Role } from '../store/people-store.ts';
import { endLinksOf } from './made-links.ts';

it('links end with what their maker may give no longer, and not with what is new', async () => {
  const kept = { roles: ['trainer', 'trainee'] as Role[], teams: ['press', 'care'] };
  const ends = async (now: { roles?: Role[]; teams?: string[] }) => {
    const removed: unknown[] = [];
    const links = {
      remove: (test: unknown) => Promise.resolve([]).finally(() => removed.push(test))
    };
    await endLinksOf(links, kept, { id: 'tom', ...kept, ...now });
    return removed.length > 0;
  };
  expect(await ends({})).toBe(false);
  expect(await ends({ roles: ['trainer', 'trainee', 'manager'] })).toBe(false);
  expect(await ends({ teams: ['press', 'care', 'night'] })).toBe(false);
  expect(await ends({ roles: ['trainee'] })).toBe(true);
  expect(await ends({ teams: ['press', 'night'] })).toBe(true);
});
