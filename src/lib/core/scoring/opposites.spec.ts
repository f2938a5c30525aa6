import { describe, expect, it } from 'vitest';
import { rated } from './scoring.fixture.ts';

const RUMOUR = {
  post: {
    author: '@siren',
    name: 'The Siren',
    text: 'DOG CRUSHED TO DEATH in a bin lorry on Lark Street'
  },
  happened: 'The lift of our lorry picked up a fridge and a dog with the bins.',
  facts: {
    known: [
      'Rex the dog went in with his basket. He is alive and at the vet with a sore paw.',
      'The crush alarm should have stopped the lift. It did not sound.',
      'The "Do not use" letter is a forgery.',
      'The town hall is open until 22:00.'
    ],
    unconfirmed: [],
    mustNotSay: []
  }
};
const flags = (reply: string) => rated(reply, RUMOUR).flags.map(({ flag }) => flag);

describe('what the known facts deny', () => {
  it.each([
    'The dog is dead.',
    'I am afraid of nothing here. The dog died.',
    'The dog is not alive any more.',
    'That letter is genuine.',
    'Yes, the crush alarm sounded as it should.'
  ])('is flagged, and tells nothing: %s', (reply) => {
    const { flags, ratings } = rated(reply, RUMOUR);
    expect(flags.map(({ flag }) => flag)).toContain('contradicts-facts');
    expect(ratings.transparency?.level).toBe(0);
    expect(ratings.transparency?.evidence).toEqual([]);
  });

  it.each([
    'The dog is alive.',
    'The dog is not dead.',
    'We know how frightened people are that the dog is dead.',
    'Who told you that the dog is dead?',
    'If the dog is dead, we will say so.',
    'The line is dead.',
    'She ran out thinking that the dog was dead.',
    'The dog is alive. To her the dog was dead.',
    'The letter is a forgery.',
    'The letter that says "the water is safe" is a fake.',
    'The crush alarm did not sound.',
    'The crush alarm never sounded.',
    'The town hall is closed after 22:00.'
  ])('is not found in what agrees, asks, fears or is about something else: %s', (reply) => {
    expect(flags(reply)).not.toContain('contradicts-facts');
  });
});

it('is told with the fact that it denies', () => {
  const [flag] = rated('The dog is dead.', RUMOUR).flags;
  expect(flag?.why).toBe(
    'The known facts say otherwise: “Rex the dog went in with his basket. He is alive and at the vet with a sore paw”.'
  );
});

describe('a rumour', () => {
  it.each(['The dog is alive.', 'That is not true, the dog is alive.', 'The dog is not dead.'])(
    'is set right in a few words: %s',
    (reply) => {
      const { flags, ratings } = rated(reply, RUMOUR);
      expect(flags).toEqual([]);
      expect(ratings.transparency?.level).toBeGreaterThanOrEqual(2);
      expect(ratings.acknowledgment?.level).toBeGreaterThanOrEqual(2);
    }
  );

  it('is not set right by what the post has said already', () => {
    const post = { ...RUMOUR.post, text: 'They say that the dog is alive. Where were you?' };
    const { ratings } = rated('The dog is alive.', { ...RUMOUR, post });
    expect(ratings.transparency?.level).toBeLessThan(2);
  });
});
