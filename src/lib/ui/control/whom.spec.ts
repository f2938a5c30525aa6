import { expect, it } from 'vitest';
import { forWhom } from './whom.ts';

const trainee = { id: 'p1', name: 'Dana Quist' };

it.each([
  [true, 0, 'for everybody'],
  [true, 1, 'for everybody'],
  [true, 2, 'for this room'],
  [false, 0, 'for Dana Quist'],
  [false, 2, 'for Dana Quist']
])('says whom a control room acts on: team %s, %i rooms: %s', (team, rooms, whom) => {
  expect(forWhom({ team, trainee }, rooms)).toBe(whom);
});

it('has a word for a trainee without a name', () => {
  expect(forWhom({ team: false, trainee: { ...trainee, name: '' } }, 0)).toBe('for the trainee');
});
