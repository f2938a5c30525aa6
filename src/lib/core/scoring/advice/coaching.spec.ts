import { describe, expect, it } from 'vitest';
import { CONTEXT, rated } from '../scoring.fixture.ts';

/** Everything that coaching may quote. */
function sources(reply: string): string {
  const { facts, post, takesUp } = CONTEXT;
  return [reply, post?.text, ...facts.known, ...facts.unconfirmed, ...(takesUp?.harm ?? [])].join(
    '\n'
  );
}

describe('coaching', () => {
  it.each([
    'Thank you for reaching out.',
    'Ines, sorry that we refused your guide dog.',
    'We turned your guide dog away, Ines, and that was our mistake. Your fare is refunded.',
    'Hi Ines, please call 0800 555 0111.',
    'Whether the steward laughed is not known yet.'
  ])('quotes only the reply, the post and the facts: %s', (reply) => {
    const { coaching } = rated(reply);
    const quotes = [...coaching.matchAll(/“([^”]*?)(?: …)?”/gu)].map(([, quote]) => quote ?? '');
    expect(quotes.filter((quote) => !sources(reply).includes(quote))).toEqual([]);
  });

  it('names the dimension, its level and the level that the step would reach', () => {
    const { coaching, ratings } = rated('Thank you for reaching out.');
    const [, dimension, from, to] =
      /and (\w+) goes from (\d) to (\d)\.$/u.exec(coaching) ?? expect.fail(coaching);
    const rating = ratings[dimension as keyof typeof ratings];
    expect(rating?.level).toBe(Number(from));
    expect(Number(to)).toBeGreaterThan(Number(from));
  });

  it('speaks of the red flag first, with its words', () => {
    const { coaching } = rated('Sorry if you were upset by this, Ines.');
    expect(coaching).toBe(
      '“Sorry if you were upset by this” regrets a feeling or a condition: apologise for what was done.'
    );
  });

  it('uses the words that the author of the scenario gave for the problem', () => {
    const takesUp = {
      problem: ['refusing the dog'],
      harm: ['three hours on the quay'],
      answers: []
    };
    const { coaching } = rated('Ines, noted.', { takesUp });
    expect(coaching).toContain('refusing the dog');
  });

  it('tells a reply that lacks nothing to keep its promise', () => {
    const { coaching } = rated(
      "Ines, three hours on the quay: that's awful and it was our doing. The crew hadn't had the training we require. I'm sorry. Your fare comes back to you. Whether the steward laughed I don't know yet; I'll tell you here by noon tomorrow."
    );
    expect(coaching).toBe('Nothing is missing here: now keep what it promises.');
  });

  it('asks for a sorry before it says what for, so that any problem can follow', () => {
    const takesUp = { problem: ['the lorry took the fridge'], harm: [], answers: [] };
    const reply =
      'Three passengers with assistance dogs were refused on Saturday 4 May, Ines, your guide dog among them. The crew had not had the training. The access line is 0800 555 0111, 7am to 9pm.';
    const { coaching } = rated(reply, { takesUp });
    expect(coaching).toBe(
      'Say sorry in the first person for what was done (the lorry took the fridge), and apology goes from 0 to 2.'
    );
  });

  it('asks for regret where what puts it right is there already', () => {
    const reply =
      'The crew turned your guide dog away for three hours on the quay, Ines. Whether the steward laughed is not known yet; by noon tomorrow I will tell you here. Your fare is refunded today.';
    const { ratings, coaching } = rated(reply);
    expect(ratings.apology?.level).toBe(2);
    expect(coaching).toContain('Say sorry for it');
  });
});
