import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rate } from './index.ts';
import { CONTEXT, rated } from './scoring.fixture.ts';
import type { ReplyContext, ReplyRating } from './types.ts';
import { TEXT_DIMENSIONS, type TextDimension } from '../scenario/schema.ts';

const OPENINGS = ['Ines, ', 'Hi Ines. ', 'Hello, ', '', 'Dear Ms Carrow, '];
const PROBLEMS = [
  'our crew turned your guide dog away on Saturday.',
  'you stood on the quay at Ardle for three hours.',
  'this must have been awful.',
  'thank you for reaching out.',
  'we understand your frustration.',
  'we are aware of the issue.'
];
const REGRETS = [
  'We are sorry that we refused your dog.',
  'We apologise for any inconvenience.',
  'That was our mistake.',
  'We let you down.',
  "We won't apologise.",
  'Sorry about this.',
  ''
];
const INFORMATION = [
  'The crew had not been trained.',
  "Whether the steward laughed, we don't know yet.",
  'Your fare will be refunded.',
  'Please ring 0800 555 0111, until 9pm.',
  'You will hear from us by noon on Monday.',
  "We're looking into it.",
  ''
];
const reply = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    fc.constantFrom(...PROBLEMS),
    fc.constantFrom(...REGRETS),
    fc.constantFrom(...INFORMATION)
  )
  .map(([opening, ...rest]) => opening + rest.filter((part) => part !== '').join(' '));
const responsibility = fc.constantFrom<ReplyContext['responsibility'][]>(
  'preventable',
  'accident',
  'victim',
  'unclear'
);

function level({ ratings }: ReplyRating, dimension: TextDimension): number {
  return ratings[dimension]?.level ?? 0;
}

function all(rating: ReplyRating): number[] {
  return TEXT_DIMENSIONS.map((dimension) => level(rating, dimension));
}

function noneHigher(after: ReplyRating, before: ReplyRating): void {
  for (const dimension of TEXT_DIMENSIONS)
    expect(level(after, dimension)).toBeLessThanOrEqual(level(before, dimension));
}

describe('the laws of rating', () => {
  it('an offer of repair never lowers apology', () => {
    const offers = [
      'We will refund your fare in full.',
      'Your money is on its way back to you.',
      'We will pay for your hotel.',
      'From today every crew is trained before it sails.'
    ];
    fc.assert(
      fc.property(
        reply,
        fc.constantFrom(...offers),
        responsibility,
        (text, offer, responsibility) => {
          const change = { responsibility };
          const after = level(rated(`${text} ${offer}`, change), 'apology');
          expect(after).toBeGreaterThanOrEqual(level(rated(text, change), 'apology'));
        }
      )
    );
  });

  it('blame never raises anything', () => {
    const blame = [
      'The supplier is to blame for it.',
      'You should have read the terms.',
      'This was nothing to do with us.',
      'One employee acted alone.',
      'Customers are responsible for checking.'
    ];
    fc.assert(
      fc.property(reply, fc.constantFrom(...blame), (text, sentence) => {
        noneHigher(rated(`${text} ${sentence}`), rated(text));
      })
    );
  });

  it('a sentence said again gains nothing', () => {
    fc.assert(
      fc.property(reply, fc.nat({ max: 3 }), (text, times) => {
        const sentences = text.split(/(?<=\.) /u);
        const again = sentences[times % sentences.length] ?? '';
        noneHigher(rated(`${text} ${again} ${again}`), rated(text));
      })
    );
  });

  it('another name for the same person changes nothing', () => {
    fc.assert(
      fc.property(
        reply,
        fc.constantFrom('Oluchi', 'Bertram', 'Siobhan', 'Kwabena'),
        (text, name) => {
          const post = CONTEXT.post ?? expect.fail('the fixture has a post');
          const renamed = rated(text.replace('Ines', name), {
            post: { ...post, author: `@${name.toLowerCase()}`, name: `${name} Carrow` }
          });
          expect(all(renamed)).toEqual(all(rated(text)));
        }
      )
    );
  });

  it('American spelling and a slip of the pen change nothing', () => {
    const respelled: [string, string][] = [
      ['apologise', 'apologize'],
      ['mistake', 'mistkae'],
      ['refunded', 'refundd'],
      ['trained', 'trainned'],
      ['steward', 'stewrad'],
      ['frustration', 'frustation']
    ];
    fc.assert(
      fc.property(reply, (text) => {
        const other = respelled.reduce((written, [from, to]) => written.replace(from, to), text);
        expect(all(rated(other))).toEqual(all(rated(text)));
      })
    );
  });

  it('irrelevant text never raises a rating', () => {
    const irrelevant = [
      'The weather in the hills is mild.',
      'Bananas are yellow.',
      'Our mascot turned four in spring.',
      'Chess is played on a board with squares.',
      'We value your feedback.',
      'Customer satisfaction is at the heart of everything we do.'
    ];
    fc.assert(
      fc.property(
        reply,
        fc.array(fc.constantFrom(...irrelevant), { minLength: 1, maxLength: 6 }),
        (text, more) => {
          noneHigher(rated(`${text} ${more.join(' ')}`), rated(text));
        }
      )
    );
  });

  it('white space and letter case change nothing, but for the flag of capitals', () => {
    fc.assert(
      fc.property(reply, fc.constantFrom(' ', '  ', '\n', '\t '), (text, space) => {
        expect(all(rated(text.replaceAll(' ', space)))).toEqual(all(rated(text)));
        expect(all(rated(text.toLowerCase()))).toEqual(all(rated(text)));
      })
    );
  });

  it('no input throws, and every span lies in its text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), reply, fc.lorem());
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (said, post, earlier) => {
        const rating = rate(
          { ...CONTEXT, reply: said, post: { author: post, name: post, text: post }, earlier },
          { elapsed: 1, target: 2, limit: 3 }
        );
        const spans = [
          ...rating.flags,
          ...Object.values(rating.ratings).flatMap((one) => one?.evidence ?? [])
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(said.length);
        }
        expect(rate({ ...CONTEXT, reply: said }, null)).toEqual(
          rate({ ...CONTEXT, reply: said }, null)
        );
      })
    );
  });
});
