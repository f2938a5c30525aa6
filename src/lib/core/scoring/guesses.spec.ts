import { describe, expect, it } from 'vitest';
import { CONTEXT, rated } from './scoring.fixture.ts';

const MATTERS: Readonly<Record<string, string>> = {
  'Whether it was the fish pie that made them ill':
    "Our fish pie made them ill. The lab confirmed it on Monday, from the cook's tray.",
  'Whether the voice note is real': 'The voice note is a fake, made by machine.',
  'Why the ferry turned back': 'The ferry turned back because of a broken pump.',
  'Whether the part arrives on Thursday': 'The part arrives on Thursday.'
};
const facts = {
  ...CONTEXT.facts,
  known: [...CONTEXT.facts.known, 'Nineteen children who had our fish pie are ill'],
  unconfirmed: Object.keys(MATTERS),
  guesses: Object.values(MATTERS)
};

/** The unconfirmed matter that a reply is found to guess at; undefined where it guesses at none. */
function guessedAt(reply: string): string | undefined {
  return rated(reply, { facts }).flags.find(({ flag }) => flag === 'speculation')?.fact;
}

describe('what is not confirmed yet', () => {
  it.each([
    ['as what made something', 'Sorry Ines, it was our fish pie that made her ill.', 0],
    ['by a word that points back', "Dear Ines, it's a fake.", 1],
    ['as the reason', 'Ines, the ferry turned back because of a pump.', 2],
    ['in its own words', 'Ines, the part arrives on Thursday.', 3]
  ])('is guessed at when it is stated %s', (_, reply, matter) => {
    expect(guessedAt(reply)).toBe(facts.unconfirmed[matter]);
  });

  it.each([
    ['left open', "We can't say yet that our fish pie made her ill, Ines."],
    ['asked', 'Was it a fake, Ines?'],
    ['supposed', 'If it is a fake, Ines, we will say so.'],
    ['told of otherwise', 'Ines, we took the fish pie back because children are ill.'],
    ['known', 'Ines, nineteen children who had our fish pie are ill.'],
    ['about something else', 'Ines, the ferry turned back and we were wrong.']
  ])('is not guessed at where it is %s', (_, reply) => {
    expect(guessedAt(reply)).toBeUndefined();
  });
});
