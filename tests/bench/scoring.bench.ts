import { bench, describe } from 'vitest';
import { rate } from '../../src/lib/core/scoring/index.ts';
import { CONTEXT } from '../../src/lib/core/scoring/scoring.fixture.ts';
import { readWords } from '../../src/lib/core/scoring/text/words.ts';

const SENTENCES = [
  'Ines, three hours on the quay because our crew turned your guide dog away: that was our mistake.',
  'I am sorry.',
  'They had not had the training that we require, and why nobody checked we do not know yet.',
  'Your fare is refunded.',
  'Ring 0800 555 0111 until 9pm and ask for me, or message me here.',
  'We take this very seriously and are committed to doing better in the weeks ahead.'
];

/** A text of about so many characters, every sentence its own, so that nothing is skipped as said before. */
function textOf(length: number, seed: number): string {
  let text = '';
  for (let at = 0; text.length < length; at += 1)
    text += `${SENTENCES[(at + seed) % SENTENCES.length] ?? ''} Case ${seed}-${at}. `;
  return text.slice(0, length);
}

const earlier = Array.from({ length: 20 }, (_, at) => textOf(280, at + 100));

describe.each([30, 280, 10_000])('%i characters', (length) => {
  const texts = Array.from({ length: 64 }, (_, seed) => textOf(length, seed));
  let next = 0;
  const draw = (): string => texts[(next += 1) % texts.length] ?? '';

  bench('tokenising alone', () => {
    readWords(draw());
  });

  bench('rating', () => {
    rate({ ...CONTEXT, reply: draw(), earlier }, null);
  });
});
