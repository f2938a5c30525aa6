import { describe, expect, it } from 'vitest';
import { rated } from './scoring.fixture.ts';

const CRASH = {
  post: {
    author: '@ines_echo',
    name: 'Ines Colquhoun',
    text: 'How many are hurt in your tram crash? I count four ambulances.'
  },
  happened: 'A tram rolled back into another at platform 4.',
  facts: {
    known: [
      'Seventeen people were hurt; five are staying in hospital. The first count of nine was too low. Nobody has died.'
    ],
    unconfirmed: ['Three passengers were sent home'],
    mustNotSay: []
  }
};
const flagged = (reply: string) => rated(reply, CRASH).flags.map(({ flag, fact }) => [flag, fact]);
const CONTRADICTS = ['contradicts-facts', CRASH.facts.known[0]];

describe('how many people something happened to', () => {
  it.each([
    'Twenty-five people are hurt.',
    '25 of our passengers were hurt.',
    'Nobody was hurt.',
    'Two people died.'
  ])('is held against the known count: %s', (reply) => {
    expect(flagged(reply)).toContainEqual(CONTRADICTS);
  });

  it.each([
    'Seventeen people were hurt.',
    '17 passengers have been hurt.',
    'Nobody died.',
    'Nobody else was hurt.',
    'Five people are badly hurt.',
    'We do not know whether two people died.',
    'You write that 25 people are hurt.',
    'Four people are hurt, and we look after them.',
    'Three people were sent home.',
    'Six trams are parked.'
  ])('is left alone where it agrees, is reported, or is of others: %s', (reply) => {
    expect(flagged(reply)).not.toContainEqual(CONTRADICTS);
  });
});
