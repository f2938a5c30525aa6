import { describe, expect, it } from 'vitest';
import type { Person, PeopleStore } from '../store/people-store.ts';
import { knownProblem } from './invite.ts';

const GIL = {
  id: 'a1',
  name: 'Gil Grey',
  email: 'gil@x.example',
  teams: ['press']
} as unknown as Person;
const people: Pick<PeopleStore, 'list'> = { list: () => Promise.resolve([GIL]) };
const problem = (standing: 'administrator' | 'trainer', team: string, to: string, email = '') =>
  knownProblem(
    people,
    { id: 'b2', standings: ['nobody', standing], teams: [team] },
    { for: to, email }
  );

describe('inviting somebody who has an account', () => {
  it('is refused with their name, at the field that has the address', async () => {
    const message = 'gil@x.example has an account here already (Gil Grey). They can sign in.';
    expect(await problem('administrator', '', 'GIL@x.example')).toMatchObject({
      field: 'for',
      message
    });
    expect(await problem('trainer', 'press', 'Gil', 'gil@x.example')).toMatchObject({
      field: 'email',
      message
    });
  });

  it('is not told to whom may not see them, and nothing is wrong with somebody new', async () => {
    expect(await problem('trainer', 'care', 'gil@x.example')).toBeNull();
    expect(await problem('administrator', '', 'ada@x.example')).toBeNull();
    expect(await problem('administrator', '', 'Gil Grey')).toBeNull();
  });
});
