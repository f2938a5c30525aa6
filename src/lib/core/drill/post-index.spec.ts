import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUS, inFullSwing, KIT, needs, started, time } from '../../../../tests/support/lopewell.ts';
import { feed, finder, shownOf, trendingTags } from './feed.ts';
import { inbox } from './inbox.ts';
import { margins } from './margin.ts';
import { PostIndex } from './post-index.ts';
import { replay } from './evolve.ts';
import type { DrillState } from './state.ts';

const posts = fc.array(
  fc.record({
    to: fc.option(fc.nat(30), { nil: null }),
    channel: fc.constantFrom('feed', 'feed', 'news', 'direct', 'briefing'),
    text: fc.constantFrom('#run', 'hm', '#run #fun'),
    mentions: fc.boolean(),
    needed: fc.boolean(),
    answersBack: fc.boolean(),
    marked: fc.boolean()
  }),
  { maxLength: 30 }
);

/** A log in which each post may answer an earlier one, and some are marked when they have come. */
function logOf(drawn: typeof posts extends fc.Arbitrary<infer T> ? T : never) {
  const log = started();
  drawn.forEach(({ to, channel, text, mentions, needed, answersBack, marked }, nth) => {
    const id = `p${String(nth)}`;
    log.post('01:00', nth % 2 === 0 ? GUS : KIT, text, {
      id,
      channel,
      mentions,
      thread: channel === 'direct' ? 'direct:gus' : id,
      replyTo: to === null || nth === 0 ? null : `p${String(to % nth)}`,
      needs: needed ? needs('01:00', '05:00') : null,
      ...(answersBack && { answersBack })
    });
    if (!marked) return;
    const mark = { mark: 'watch', needs: null } as const;
    log.add('02:00', { type: 'PostMarked', command: id, post: id, ...mark });
  });
  return log;
}

/** All that is read through an index. */
const readings = (state: DrillState, index: PostIndex) => ({
  feed: shownOf(index.threads(), finder(state, { tab: { kind: 'mentions' } }), 5),
  inbox: inbox(state, time('03:00'), index),
  margins: margins(state, index),
  trending: trendingTags(index)
});

describe('an index of posts', () => {
  it('says after each event what it says when all is read at once', () => {
    fc.assert(
      fc.property(posts, (drawn) => {
        const { events, state } = logOf(drawn);
        const index = new PostIndex();
        for (let count = 0; count <= events.length; count += 1) {
          const then = replay(events.slice(0, count));
          index.read(then);
          expect(readings(then, index)).toEqual(readings(then, PostIndex.of(then)));
        }
        expect(index.threads()).toEqual(feed(state).threads);
      })
    );
  });

  it('keeps a thread to which nothing came', () => {
    const log = started().post('01:00', KIT, 'one', { id: 'one' });
    log.post('01:10', GUS, 'two', { id: 'two' });
    const index = PostIndex.of(log.state);
    const [two, one] = index.threads();
    log.post('02:00', GUS, 'under it', { id: 'under', replyTo: 'one', thread: 'one' });
    index.read(log.state);
    const [still, grown] = index.threads();
    expect(still).toBe(two);
    expect(grown).not.toBe(one);
    expect(grown?.posts).toEqual(['one', 'under']);
  });

  it('fits a state that goes on, and none that goes back', () => {
    const log = inFullSwing();
    const index = PostIndex.of(log.state);
    expect(index.fits(log.post('39:00', GUS, 'more').state)).toBe(true);
    expect(index.fits(replay(log.events, time('31:30')))).toBe(false);
  });
});
