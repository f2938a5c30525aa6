import { describe, expect, it } from 'vitest';
import { rated } from './scoring.fixture.ts';

const CRASH = {
  post: {
    author: '@ines_echo',
    name: 'Ines Colquhoun',
    text: 'Two passengers say the driver was on a phone. Is that your finding?'
  },
  happened: 'A tram rolled back into another at platform 4.',
  facts: {
    known: ['From 08:02 to 08:12 our stop screens gave the cause as "driver".'],
    unconfirmed: [
      'The driver failed to hold the tram; driver error; the driver was on a phone.',
      'Why the tram rolled back.'
    ],
    mustNotSay: []
  },
  responsibility: 'unclear'
} as const;
const flags = (reply: string) => rated(reply, CRASH).flags.map(({ flag }) => flag);

describe('an unconfirmed matter, one of several in a row', () => {
  it.each([
    'The driver was on his phone.',
    'It was driver error.',
    'Yes, the driver failed to hold the tram.',
    'The cause was driver error.'
  ])('is speculation when it is stated: %s', (reply) => {
    expect(flags(reply)).toContain('speculation');
  });

  it.each([
    'Passengers say the driver was on a phone.',
    'We do not know whether the driver was on a phone.',
    'Was the driver on a phone?',
    'The driver was not on a phone.',
    'Our screens said "driver error", and that was no finding.',
    'The tram rolled back.'
  ])('is none when it is reported, asked, denied or known: %s', (reply) => {
    expect(flags(reply)).not.toContain('speculation');
  });
});
