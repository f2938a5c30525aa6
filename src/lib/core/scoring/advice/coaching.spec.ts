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

  it.each([
    'Thanks, Dawn x',
    'Yours, Doreen Settle',
    'Kind regards, Margaret Ellery',
    'Sent from my iPhone',
    'Good morning Skerry Line.',
    'Cheers, Ines Carrow'
  ])('does not hold a greeting or a sign-off up as what was written: %s', (courtesy) => {
    const post = {
      author: '@dawn',
      name: 'Dawn Pike',
      text: `No lift at Ardle again. ${courtesy}`
    };
    const { coaching } = rated('Noted.', { post, responsibility: 'victim' });
    expect(coaching).toContain('“No lift at Ardle again”');
  });

  it.each([
    [
      'Dr. Hale has seen the guide dog of St. Anne. She is well',
      'Dr. Hale has seen the guide dog of St. Anne'
    ],
    [
      'The ferry left at 9 a.m. on Saturday, an hour late',
      'The ferry left at 9 a.m. on Saturday, an hour late'
    ],
    [
      'On Saturday on the quay at Ardle, where the crew had not had the training that Skerry Line requires of everyone, three passengers with guide dogs were refused',
      'On Saturday on the quay at Ardle, where the crew had not had the training that Skerry Line requires of everyone, three …'
    ],
    ['The fare of the ferry (return)', 'The fare of the ferry (return)']
  ])('quotes a fact whole, or says that it goes on: %s', (fact, quote) => {
    const takesUp = { problem: [], harm: [], answers: [fact] };
    const reply =
      "Ines, we turned your guide dog away and left you on the quay for three hours: awful, our doing, and I'm sorry. Message me and I will see to your case myself.";
    const { coaching } = rated(reply, { takesUp });
    expect(coaching).toContain(`“${quote}”`);
  });

  it('speaks of an earlier text, since a statement may have said it first', () => {
    const earlier = ['Three passengers were refused on Saturday and we are looking into it.'];
    const { coaching, flags } = rated(earlier[0] ?? '', { earlier });
    expect(flags.map(({ why }) => why)).toContain(
      'This repeats an earlier text almost word for word.'
    );
    expect(coaching).toBe(
      'This repeats an earlier text of yours: take up one thing that only this person wrote.'
    );
    expect(rated(earlier[0] ?? '', { earlier, post: null }).coaching).toBe(
      'This repeats an earlier text of yours: say what is new since then.'
    );
  });

  it('tells a reply that lacks nothing to keep its promise', () => {
    const { coaching } = rated(
      "Ines, three hours on the quay: that's awful and it was our doing. The crew hadn't had the training we require. I'm sorry. Your fare comes back to you. Whether the steward laughed I don't know yet; I'll tell you here by noon tomorrow."
    );
    expect(coaching).toBe('Nothing is missing here: now keep what it promises.');
  });

  it('asks to be sorry for what the organisation did, since the post may be about what its author did', () => {
    const takesUp = { problem: ['blaming Jaz for her dog'], harm: [], answers: [] };
    const reply =
      'Three passengers with assistance dogs were refused on Saturday 4 May, Ines, your guide dog among them. The crew had not had the training. The access line is 0800 555 0111, 7am to 9pm.';
    const { coaching } = rated(reply, { takesUp });
    expect(coaching).toBe(
      'They wrote about this (blaming Jaz for her dog): say sorry in the first person for what Skerry Line did, and apology goes from 0 to 2.'
    );
  });

  it('puts whatever an author wrote for problem and harm in brackets, so that the sentence around it need not fit', () => {
    const takesUp = {
      problem: ['needs a private word and cannot say it here'],
      harm: ['stood on the kerb in cardigans'],
      answers: []
    };
    const reply = 'We are so sorry. That was our mistake, and all fares are refunded.';
    expect(rated(reply, { takesUp, post: null }).coaching).toContain(
      'Name the problem that they wrote about (needs a private word and cannot say it here) and what it did to them,'
    );
  });

  it('asks for regret where what puts it right is there already', () => {
    const reply =
      'The crew turned your guide dog away for three hours on the quay, Ines. Whether the steward laughed is not known yet; by noon tomorrow I will tell you here. Your fare is refunded today.';
    const { ratings, coaching } = rated(reply);
    expect(ratings.apology?.level).toBe(2);
    expect(coaching).toContain('Say sorry for it');
  });

  it('asks for what the reply has not said yet of what the author notes', () => {
    const takesUp = {
      problem: ['the fares'],
      harm: ['three hours', 'laughed at by the steward'],
      answers: []
    };
    const reply = 'We are so sorry. That was our mistake, three hours, and all fares are refunded.';
    expect(rated(reply, { takesUp, post: null }).coaching).toBe(
      'Say what it did to them (laughed at by the steward), and acknowledgment goes from 3 to 4.'
    );
  });
});
