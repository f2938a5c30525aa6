import { describe, expect, it } from 'vitest';
import { cardOf, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import { opinion } from '../../../../tests/support/opinion.ts';
import { ratingOfRecord } from '../drill/rating-of-record.ts';

const override = {
  type: 'OverrideRating',
  reply: 'us-2',
  levels: { apology: 0 },
  reason: 'She did not hear one.'
} as const;

describe('a rating that a facilitator overrode', () => {
  it('counts as they gave it, with the first one beside it', () => {
    const plain = cardOf(wholeDrill());
    const drill = wholeDrill();
    drill.hand('20:00', override);
    const card = cardOf(drill);
    const first = plain.replies[1]?.rated.rating.ratings.apology?.level;
    expect(card.replies[1]?.rated.rating.ratings.apology).toMatchObject({
      level: 0,
      reason: 'She did not hear one.',
      evidence: []
    });
    expect(card.replies[1]?.human).toMatchObject({
      levels: [{ dimension: 'apology', first, level: 0, from: 'override' }],
      secondLook: null
    });
    expect(card.mean).toBeLessThan(plain.mean ?? 0);
    expect(card.timeline.trust).toEqual(plain.timeline.trust);
    expect(card.replies[0]?.human).toBeNull();
    expect(drill.log.filter(({ type }) => type === 'ReplyRated')).toEqual(
      wholeDrill().log.filter(({ type }) => type === 'ReplyRated')
    );
  });

  it('stands over a second reader’s, and the last word on a dimension over the one before', () => {
    const drill = wholeDrill();
    drill.hand('20:00', override);
    drill.at('20:01', {
      type: 'RecordSecondOpinion',
      reply: 'us-2',
      opinion: opinion([1, 3, null, 4]),
      ofRecord: true
    });
    drill.hand('20:02', {
      ...override,
      levels: { apology: 2, speed: 1 },
      reason: 'On reflection.'
    });
    const ratings = ratingOfRecord(drill.state, 'us-2')?.ratings;
    expect(ratings?.acknowledgment?.level).toBe(1);
    expect(ratings?.apology).toMatchObject({ level: 2, reason: 'On reflection.' });
    expect(ratings?.speed?.level).toBe(1);
  });

  it('keeps its evidence where the facilitator says the same', () => {
    const drill = wholeDrill();
    const first = drill.state.ratings['us-2']?.rating;
    const level = first?.ratings.apology?.level ?? 0;
    drill.hand('20:00', { ...override, levels: { apology: level } });
    expect(ratingOfRecord(drill.state, 'us-2')).toEqual(first);
  });

  it('is reviewed with what the trainee asked and how it was answered', () => {
    const drill = wholeDrill();
    drill.at('20:00', { type: 'AskForSecondLook', reply: 'us-2', why: 'It owns the label.' });
    expect(cardOf(drill).replies[1]?.human).toMatchObject({
      levels: [],
      secondLook: { why: 'It owns the label.', answer: null }
    });
    drill.hand('20:01', { type: 'AnswerSecondLook', reply: 'us-2', note: 'It does not.' });
    expect(cardOf(drill).replies[1]?.human?.secondLook?.answer).toMatchObject({
      upheld: true,
      note: 'It does not.'
    });
  });
});

it('moments that were kept are on the scorecard, in the order of the drill', () => {
  const drill = wholeDrill();
  drill.hand('20:00', { type: 'Bookmark', note: 'later', moment: 120_000, post: null });
  drill.hand('20:01', { type: 'Bookmark', note: 'sooner', moment: 60_000, post: null });
  expect(cardOf(drill).bookmarks.map(({ note }) => note)).toEqual(['sooner', 'later']);
});
