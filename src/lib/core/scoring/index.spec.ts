import { describe, expect, it } from 'vitest';
import { TEXT_DIMENSIONS } from '../scenario/schema.ts';
import { isSubstantial, rate, SCORER_VERSION } from './index.ts';
import { CONTEXT, rated } from './scoring.fixture.ts';

const GOOD =
  'Ines, three hours on the quay because our crew turned your guide dog away: that was our mistake, and I am sorry. They had not had the training that we require. Your fare is refunded. Ring 0800 555 0111 until 9pm and ask for me, or message me here. Rowan';

describe('rate', () => {
  it('rates a good reply well on every dimension, and names the scorer', () => {
    const { ratings, flags, scorer } = rated(GOOD);
    expect(ratings.acknowledgment?.level).toBeGreaterThanOrEqual(3);
    expect(ratings.apology?.level).toBe(4);
    expect(ratings.transparency?.level).toBeGreaterThanOrEqual(3);
    expect(ratings.personalization?.level).toBeGreaterThanOrEqual(3);
    expect(flags).toEqual([]);
    expect(scorer).toBe(SCORER_VERSION);
  });

  it('rates a formula low, and says that it has no substance', () => {
    const rating = rated('Thank you for reaching out. We value your feedback.');
    expect(rating.ratings.acknowledgment?.level).toBeLessThanOrEqual(1);
    expect(rating.ratings.personalization?.level).toBe(0);
    expect(isSubstantial(rating)).toBe(false);
    expect(isSubstantial(rated(GOOD))).toBe(true);
  });

  it.each([
    'Ines, none of this is your fault. Our crew was wrong to refuse your dog, and I am sorry.',
    "Please don't apologise Ines, it was our crew that refused your dog. I am sorry.",
    "You've nothing to say sorry for. Our crew refused your dog, and that was our mistake.",
    'We blamed you on the quay and you had done nothing wrong. I am sorry.',
    'Gutted. Three hours on the quay because our crew refused your guide dog. I am sorry.',
    'Oh bless you. Our crew was wrong to refuse your dog, and I am sorry.',
    'Our crew was wrong to refuse your dog. The captain would like to say sorry, only if you want.'
  ])('raises no flag under kind words that only sound like one: %s', (reply) => {
    expect(rated(reply).flags).toEqual([]);
  });

  it('gives evidence whose spans are the words of the reply', () => {
    const { ratings } = rated(GOOD);
    const quotes = ratings.apology?.evidence.map(({ start, end }) => GOOD.slice(start, end));
    expect(quotes?.some((quote) => quote.includes('our mistake'))).toBe(true);
    expect(quotes?.some((quote) => quote.includes('sorry'))).toBe(true);
  });

  it('rates a question that is passed over with nothing else said as the rubric does: 0', () => {
    const asked = {
      author: '@ines_walks',
      name: 'Ines Carrow',
      text: 'What happened to my dog?'
    };
    expect(rated('hi', { post: asked }).ratings.transparency?.level).toBe(0);
  });

  it('rates a bare answer to the question that the author notes as written for this person, and marks it', () => {
    const takesUp = {
      problem: ['her guide dog was refused'],
      harm: [],
      question: 'who do I speak to',
      answers: ['Access line 0800 555 0111, 7am to 9pm']
    };
    const reply = 'The access line, 0800 555 0111, until 9pm.';
    const { personalization } = rated(reply, { takesUp }).ratings;
    expect(personalization?.level).toBe(3);
    expect(
      personalization?.evidence.map(({ cue, start, end }) => [cue, reply.slice(start, end)])
    ).toContainEqual(['answers', 'The access line, 0800 555 0111, until 9pm']);
    const another = rated('Fares are refunded, and a free return trip is yours.', { takesUp });
    expect(another.ratings.personalization?.level).toBeLessThan(3);
  });

  it('takes an answer that no known fact bears out for a guess', () => {
    const takesUp = {
      problem: ['her guide dog was refused'],
      harm: [],
      question: 'is my dog allowed today',
      answers: ['Access line 0800 555 0111, 7am to 9pm']
    };
    const { transparency, personalization } = rated('Yes Ines, come along.', { takesUp }).ratings;
    expect(transparency?.level).toBeLessThanOrEqual(1);
    expect(personalization?.level).toBeLessThanOrEqual(2);
    const later = rated('Ines, I am asking the captain now and answer you here by noon.', {
      takesUp
    });
    expect(later.ratings.transparency?.level).toBeGreaterThanOrEqual(2);
  });

  it('takes what names the problem in the words of its author for no other matter', () => {
    const takesUp = { problem: ['the letter'], harm: [], answers: [] };
    const post = { author: '@shaz', name: 'shaz', text: 'i made 4 bottles THEN seen that letter' };
    const reply = "Sorry, we should have warned you about the letter sooner, that's on us";
    const { flags, ratings } = rated(reply, { post, takesUp });
    expect(flags).toEqual([]);
    expect(ratings.apology?.level).toBeGreaterThanOrEqual(3);
  });

  it('holds no known fact against who tells it word for word', () => {
    const known = ['For ten minutes on Tuesday our screens blamed the driver, wrongly.'];
    const facts = { known, unconfirmed: [], mustNotSay: [] };
    const reply =
      'Ines, I am sorry. For ten minutes on Tuesday our screens blamed the driver, wrongly.';
    expect(rated(reply, { facts }).flags).toEqual([]);
    expect(rated('The driver is to blame.', { facts }).flags.map(({ flag }) => flag)).toEqual([
      'blame-shift'
    ]);
  });

  it('reads the short answers of a desk with nothing on record for what they are', () => {
    const desk = {
      post: {
        author: '@118204',
        name: '118204',
        text: '@PipHelp your app logs me out every 5 minutes, fix it'
      },
      organisation: { name: 'Pip' },
      happened: 'Customers write to Pip about everyday trouble with its services.',
      facts: { known: [], unconfirmed: [], mustNotSay: [] },
      responsibility: 'accident'
    } as const;
    const levels = (reply: string) => {
      const { ratings } = rated(reply, desk);
      return TEXT_DIMENSIONS.map((dimension) => ratings[dimension]?.level);
    };
    const asksBack = levels('@118204 Hi! Which phone and which version of the app is that? ^KL');
    const settles = levels(
      '@118204 Sorry your app keeps logging you out, that was our update. Version 4.2 is out now and fixes it. DM me if it still does it. ^KL'
    );
    expect(asksBack).toEqual([2, 0, 1, 2]);
    for (const [place, level] of settles.entries())
      expect(level).toBeGreaterThan(asksBack[place] ?? 4);
  });

  it('leaves personalization out of a statement, and speed out where no clock runs', () => {
    const { ratings } = rated(GOOD, { post: null });
    expect(ratings.personalization).toBeNull();
    expect(ratings.speed).toBeNull();
    expect(ratings.apology?.level).toBe(4);
  });

  it('rates speed by the thirds between target and limit', () => {
    const at = (elapsed: number) =>
      rate({ ...CONTEXT, reply: GOOD }, { elapsed, target: 300, limit: 900 }).ratings.speed?.level;
    expect([300, 301, 500, 501, 700, 701, 900, 901].map(at)).toEqual([4, 3, 3, 2, 2, 1, 1, 0]);
  });

  it('does not rate another language, and says so', () => {
    const rating = rated(
      'Lo sentimos mucho, no es nuestra culpa y la empresa está con las familias.'
    );
    expect(rating.ratings.acknowledgment).toBeNull();
    expect(rating.notRated).toMatch(/English/);
  });
});
