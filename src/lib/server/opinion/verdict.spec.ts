import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RED_FLAGS } from '../../core/scenario/vocabulary.ts';
import { answerShape, readVerdict } from './verdict.ts';

const REPLY =
  'Dani, our label was wrong and that is our mistake. I am sorry. Call 999 if she has any symptom.';

const claim = (level: unknown, quote: unknown = 'our label was wrong') => ({ level, quote });
const answer = (more: Record<string, unknown> = {}) => ({
  acknowledgment: claim(3),
  apology: claim(3, 'That is our mistake'),
  transparency: claim(2, 'call 999'),
  personalization: claim(1, 'Dani'),
  flags: [],
  reason: 'It owns the label.',
  ...more
});
const read = (said: unknown, text = JSON.stringify(said)) => readVerdict(text, REPLY);
const verdictOf = (said: unknown) => {
  const reading = read(said);
  if (!reading.ok) throw new Error(reading.why);
  return reading.verdict;
};
const words = (span: { start: number; end: number } | null | undefined) =>
  span && REPLY.slice(span.start, span.end);

describe('a verdict', () => {
  it('gives each level with the words of the reply that earn it', () => {
    const { ratings, flags, reason, voided } = verdictOf(answer());
    expect(Object.values(ratings).map((rating) => rating?.level)).toEqual([3, 3, 2, 1]);
    expect(words(ratings.apology?.quote)).toBe('that is our mistake');
    expect([flags, voided]).toEqual([[], []]);
    expect(reason).toBe('It owns the label.');
  });

  it('has no level whose quote is not in the reply, and says which', () => {
    const { ratings, voided } = verdictOf(
      answer({ apology: claim(4, 'we are deeply sorry'), personalization: claim(2, '') })
    );
    expect(ratings.apology).toBeNull();
    expect(ratings.personalization).toBeNull();
    expect(ratings.acknowledgment?.level).toBe(3);
    expect(voided).toEqual(['apology', 'personalization']);
  });

  it.each(['', null, undefined, 'no such words', 'I am sorry.'])(
    'needs no quote for a 0 (%j)',
    (quote) => {
      const { ratings, voided } = verdictOf(answer({ apology: { level: 0, quote } }));
      expect(ratings.apology?.level).toBe(0);
      expect(words(ratings.apology?.quote)).toBe(quote === 'I am sorry.' ? quote : null);
      expect(voided).toEqual([]);
    }
  );

  it('has the flags of the rubric whose words are there, each once', () => {
    const { flags, voided } = verdictOf(
      answer({
        flags: [
          { flag: 'speculation', quote: 'nothing of the kind' },
          { flag: 'false-admission', quote: 'OUR  label was wrong' },
          { flag: 'false-admission', quote: 'I am sorry' },
          { flag: 'rudeness', quote: 'I am sorry' },
          { flag: 'constructor', quote: 'I am sorry' },
          { flag: 'marketing' }
        ]
      })
    );
    expect(flags.map(({ flag, ...span }) => [flag, words(span)])).toEqual([
      ['false-admission', 'our label was wrong']
    ]);
    expect(voided).toEqual(['speculation', 'marketing']);
  });

  it('rates of a statement what was asked of it', () => {
    const { personalization: _, ...rest } = answer();
    for (const said of [rest, answer()]) {
      const reading = readVerdict(JSON.stringify(said), REPLY, ['acknowledgment', 'apology']);
      expect(reading).toMatchObject({
        ok: true,
        verdict: { ratings: { transparency: null, personalization: null }, voided: [] }
      });
    }
  });

  it.each([
    ['a fence', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
    ['prose', (json: string) => `Here is my rating:\n\n${json}\n\nI hope that this helps!`],
    ['thoughts', (json: string) => `<think>{"level": 9} or so?</think>\n${json}`]
  ])('is found inside %s', (_, around) => {
    expect(read(null, around(JSON.stringify(answer())))).toMatchObject({ ok: true });
  });

  it('has a reason of one line, no longer than a sentence, without signs that turn text', () => {
    const { reason } = verdictOf(
      answer({ reason: `It\n\towns \u202eit\u0007. ${'🙂'.repeat(900)}` })
    );
    expect(reason).toMatch(/^It owns it \. 🙂+…$/u);
    expect([...reason]).toHaveLength(401);
  });
});

describe('no verdict', () => {
  it.each([
    ['not JSON', ''],
    ['not JSON', 'I would give it a 3.'],
    ['not JSON', JSON.stringify(answer()).slice(0, -20)],
    ['not JSON', `}${JSON.stringify(answer())}`.slice(0, 1)],
    ['not JSON', `${JSON.stringify(answer())} ${JSON.stringify(answer({ reason: 'Another.' }))}`],
    ['not what was asked for', '{}'],
    ['not what was asked for', JSON.stringify(answer({ apology: claim(9) }))],
    ['not what was asked for', JSON.stringify(answer({ apology: claim(-1) }))],
    ['not what was asked for', JSON.stringify(answer({ apology: claim(2.5) }))],
    ['not what was asked for', JSON.stringify(answer({ apology: claim('4') }))],
    ['not what was asked for', JSON.stringify(answer({ apology: undefined }))],
    ['not what was asked for', JSON.stringify(answer({ reason: '\u200b ' }))],
    ['not what was asked for', JSON.stringify(answer({ flags: Array(41).fill(claim(1)) }))],
    [
      'no quote in it stands',
      JSON.stringify({
        acknowledgment: claim(4, 'x y z'),
        apology: claim(4, 'give all fours'),
        transparency: claim(4, ''),
        personalization: claim(4, '.'),
        flags: [{ flag: 'denial', quote: 'not there' }],
        reason: 'Trust me.'
      })
    ]
  ])('%s: %s', (why, text) => {
    expect(read(null, text)).toEqual({ ok: false, why });
  });

  it('ever throws, and what stands has its words in the reply, whatever a model answers', () => {
    const quote = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom('', 'that is our MISTAKE', 'not there') },
      fc.anything()
    );
    const level = fc.oneof({ weight: 20, arbitrary: fc.nat(4) }, fc.anything());
    const anyClaim = fc.record({ level, quote }, { requiredKeys: ['level'] });
    const likely = fc.record(
      {
        acknowledgment: anyClaim,
        apology: anyClaim,
        transparency: anyClaim,
        personalization: anyClaim,
        flags: fc.array(
          fc.record({ flag: fc.oneof(fc.constantFrom(...RED_FLAGS), fc.string()), quote })
        ),
        reason: fc.string({ unit: 'binary' })
      },
      { requiredKeys: ['acknowledgment', 'apology', 'transparency', 'reason'] }
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json({ maxDepth: 6 }),
      likely.map((said) => JSON.stringify(said)),
      fc.tuple(likely, fc.nat(200)).map(([said, at]) => JSON.stringify(said).slice(0, at))
    );
    const reply = fc.oneof(fc.constant(REPLY), fc.string({ unit: 'grapheme' }));
    let stood = 0;
    fc.assert(
      fc.property(text, reply, (said, rated) => {
        const reading = readVerdict(said, rated);
        if (!reading.ok) return;
        stood += 1;
        const { ratings, flags } = reading.verdict;
        for (const given of Object.values(ratings)) {
          if (given && given.level > 0) expect(given.quote).not.toBeNull();
        }
        for (const span of [...Object.values(ratings).map((given) => given?.quote), ...flags]) {
          if (span) expect(rated.slice(span.start, span.end)).toMatch(/[\p{L}\p{N}]{2}/u);
        }
      }),
      { numRuns: 1000 }
    );
    expect(stood).toBeGreaterThan(0);
  });

  it('takes a deep nest or a long list for what it is', () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(read(null, deep)).toEqual({ ok: false, why: 'not what was asked for' });
    expect(read(null, '{'.repeat(100_000))).toEqual({ ok: false, why: 'not JSON' });
  });
});

describe('the shape that is asked for', () => {
  it('names the levels, the flags of the rubric, and only the dimensions that are rated', () => {
    expect(answerShape(['apology'])).toMatchObject({
      additionalProperties: false,
      required: ['reason', 'apology', 'flags'],
      properties: {
        apology: { properties: { level: { enum: [0, 1, 2, 3, 4] }, quote: { type: 'string' } } },
        flags: { items: { properties: { flag: { enum: [...RED_FLAGS] } } } }
      }
    });
  });
});
