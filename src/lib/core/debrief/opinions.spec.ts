import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { opinion } from '../../../../tests/support/opinion.ts';
import type { SecondOpinion } from '../drill/opinion.ts';
import { ratingOfRecord } from '../drill/rating-of-record.ts';

/** The whole drill, after whose end a second reader read the good reply, or the statement. */
function read(given: SecondOpinion, ofRecord = false, reply = 'us-2') {
  const drill = wholeDrill();
  drill.at('20:00', { type: 'RecordSecondOpinion', reply, opinion: given, ofRecord });
  return drill;
}

const LOWER = opinion([1, 0, null, 4], { voided: ['transparency'] });

describe('a second opinion on the scorecard', () => {
  it('stands beside the rating, dimension by dimension, with the words that it quotes', () => {
    const [, reply] = cardOf(read(LOWER)).replies;
    const level = (dimension: 'acknowledgment' | 'transparency') =>
      reply?.rated.rating.ratings[dimension]?.level;
    expect(reply?.opinion).toMatchObject({ model: 'spec-model', ofRecord: false });
    expect(reply?.opinion?.views).toMatchObject([
      {
        dimension: 'acknowledgment',
        first: level('acknowledgment'),
        second: 1,
        quote: GOOD.slice(0, 12)
      },
      { dimension: 'apology', second: 0, quote: null },
      {
        dimension: 'transparency',
        first: level('transparency'),
        second: null,
        quote: null
      },
      { dimension: 'personalization', second: 4 }
    ]);
  });

  it('changes no figure where it is not of record', () => {
    const { replies, ...rest } = cardOf(read(LOWER));
    const { replies: before, ...plain } = cardOf(wholeDrill());
    expect(rest).toEqual(plain);
    expect(replies.map(({ opinion: _, ...reply }) => reply)).toEqual(
      before.map(({ opinion: _, ...reply }) => reply)
    );
    expect(before.every(({ opinion }) => opinion === null)).toBe(true);
  });

  it('counts where it is of record, on the dimensions that it rates', () => {
    const plain = cardOf(wholeDrill());
    const card = cardOf(read(LOWER, true));
    const levels = (at: typeof card) =>
      Object.values(at.replies[1]?.rated.rating.ratings ?? {}).map((rating) => rating?.level);
    const [, , transparency, , speed] = levels(plain);
    expect(levels(card)).toEqual([1, 0, transparency, 4, speed]);
    expect(card.mean).toBeLessThan(plain.mean ?? 0);
    expect(card.replies[1]?.rated.rating.coaching).toBe(LOWER.reason);
    expect(card.replies[1]?.opinion?.views[0]?.first).toBe(levels(plain)[0]);
    // What the drill did by the first rating has happened.
    expect(card.timeline.trust).toEqual(plain.timeline.trust);
    expect(card.replies[1]?.rated.quality).toBe(plain.replies[1]?.rated.quality);
  });

  it('is shown on statements too, which are written for nobody in particular', () => {
    const card = cardOf(read(opinion([2, 3, 2]), true, 'us-3'));
    expect(card.statements[0]?.opinion?.views.map(({ dimension }) => dimension)).toEqual([
      'acknowledgment',
      'apology',
      'transparency'
    ]);
  });
});

describe('the rating of record', () => {
  const state = (given: SecondOpinion, ofRecord: boolean) => read(given, ofRecord).state;

  it('is the first one where there is no other, where the other does not count, or says the same', () => {
    const plain = wholeDrill().state;
    const first = plain.ratings['us-2']?.rating;
    expect(ratingOfRecord(plain, 'us-2')).toBe(first);
    expect(ratingOfRecord(state(LOWER, false), 'us-2')).toEqual(first);
    const same = opinion([
      first?.ratings.acknowledgment?.level ?? null,
      first?.ratings.apology?.level ?? null,
      null,
      null
    ]);
    expect(ratingOfRecord(state(same, true), 'us-2')).toEqual(first);
  });

  it('has the words that the second reader quotes as its evidence, and names both readers', () => {
    const rating = ratingOfRecord(state(LOWER, true), 'us-2');
    expect(rating?.ratings.acknowledgment).toMatchObject({
      level: 1,
      evidence: [{ start: 0, end: 12, level: 1 }]
    });
    expect(rating?.scorer).toMatch(/, spec-model$/);
  });

  it('still coaches on a red flag, which no second reader takes away', () => {
    const drill = wholeDrill();
    drill.at('20:00', {
      type: 'RecordSecondOpinion',
      reply: 'us-1',
      opinion: opinion([4, 4, 4, 4]),
      ofRecord: true
    });
    const first = drill.state.ratings['us-1']?.rating;
    const rating = ratingOfRecord(drill.state, 'us-1');
    expect(rating?.flags).toEqual(first?.flags);
    expect(rating?.coaching).toBe(first?.coaching);
    expect(rating?.ratings.speed).toEqual(first?.ratings.speed);
  });

  it('rates what the scorer cannot read', () => {
    const drill = given(fullBakery());
    drill.at('1:00', {
      type: 'Reply',
      to: 'daughter',
      text: 'Das tut uns sehr leid, und wir haben das Brot nicht mehr in den Läden. Bitte rufen Sie uns an.'
    });
    drill.at('1:10', {
      type: 'RecordSecondOpinion',
      reply: 'us-1',
      opinion: opinion([2, 2, 2, 2]),
      ofRecord: true
    });
    expect(drill.state.ratings['us-1']?.rating.notRated).toBeDefined();
    const rating = ratingOfRecord(drill.state, 'us-1');
    expect(rating?.notRated).toBeUndefined();
    expect(rating?.ratings.apology?.level).toBe(2);
  });

  it.each(['us-9', 'constructor'])('is none of a text that was not rated (%s)', (reply) => {
    expect(ratingOfRecord(wholeDrill().state, reply)).toBeNull();
  });
});
