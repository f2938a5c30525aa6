import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../tests/fixtures/scorecards.ts';
import { given } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { TextDimension } from '../scenario/vocabulary.ts';
import type { Level } from '../scoring/types.ts';
import { madeOfReasons } from './made-of.ts';
import type { ReplyReview } from './types.ts';

/** A reply as it would stand on a scorecard, with one rating and its reason. */
function rated(dimension: TextDimension, level: Level, reason: string): ReplyReview {
  const drill = given(bakery());
  drill.at('0:40', { type: 'Reply', to: 'daughter', text: 'We are looking into it.' });
  const [reply] = cardOf(drill).replies;
  if (!reply) throw new Error('nobody replied');
  const { rating } = reply.rated;
  const one = { dimension, level, confidence: 1, reason, evidence: [], missing: null };
  const ratings = { ...rating.ratings, [dimension]: one };
  return { ...reply, rated: { ...reply.rated, rating: { ...rating, ratings } } };
}

describe('what a dimension is made of', () => {
  const blame = rated('apology', 1, 'the blame is moved elsewhere');
  const none = rated('apology', 0, 'no regret, and the harm is ours');
  const refused = rated('apology', 0, 'the apology is refused');

  it('is told by the two reasons that are most frequent, with how many replies they hold for', () => {
    expect(madeOfReasons('apology', [blame, refused, blame, none, blame, none])).toBe(
      'The blame is moved elsewhere (three of six); no regret, and the harm is ours (two)'
    );
  });

  it('is one reason where all replies have the same, and without a count where there is one reply', () => {
    expect(madeOfReasons('apology', [refused, refused])).toBe('The apology is refused (both)');
    expect(madeOfReasons('apology', [refused, refused, refused])).toBe(
      'The apology is refused (all three)'
    );
    expect(madeOfReasons('apology', [blame])).toBe('The blame is moved elsewhere');
  });

  it('puts what cost more first of two that are as frequent', () => {
    expect(madeOfReasons('apology', [blame, none])).toBe(
      'No regret, and the harm is ours (one of two); the blame is moved elsewhere (one)'
    );
  });

  it('counts what is concrete, of which no two replies have the same', () => {
    const replies = [
      rated('transparency', 3, 'what happened, next update'),
      rated('transparency', 4, 'what happened, what is done, what to do'),
      rated('transparency', 1, 'vague: nothing to hold on to')
    ];
    expect(madeOfReasons('transparency', replies)).toBe(
      'Two or more concrete things (two of three); vague: nothing to hold on to (one)'
    );
  });

  it('keeps a facilitator’s words to whoever wrote the reply', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'Reply', to: 'daughter', text: 'We are looking into it.' });
    drill.at('1:00', { type: 'EndDrill' });
    drill.hand('1:10', {
      type: 'OverrideRating',
      reply: 'us-1',
      levels: { apology: 3 },
      reason: 'She meant it.'
    });
    const made = cardOf(drill).dimensions.find(({ dimension }) => dimension === 'apology')?.made;
    expect(made).toBe('Rated by a facilitator');
  });
});
