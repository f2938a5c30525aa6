import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GUS,
  inFullSwing,
  KIT,
  started,
  TESSA,
  US,
  somePost
} from '../../../../tests/support/lopewell.ts';
import { conversation, feed, internalNotes, trendingTags } from './feed.ts';
import { hashtagsIn } from './hashtags.ts';
import { PostIndex } from './post-index.ts';

const { state } = inFullSwing();
const ids = (threads: readonly { posts: readonly string[] }[]) =>
  threads.map(({ posts }) => posts.join(' '));

describe('feed', () => {
  it('shows the newest thread first, and a reply under what it answers', () => {
    expect(ids(feed(state).threads)).toEqual([
      'kit',
      'shoes',
      'coach',
      'tessa us-2 tessa~us-2',
      'merrin',
      'bus',
      'packet',
      'office us-1'
    ]);
  });

  it('never shows a direct message or a briefing', () => {
    const shown = feed(state).threads.flatMap(({ posts }) =>
      posts.map((id) => state.posts[id]?.channel)
    );
    expect(new Set(shown)).toEqual(new Set(['feed']));
    expect(conversation(state, 'direct:noor_haddad').map(({ id }) => id)).toEqual(['noor']);
    expect(internalNotes(state).map(({ id }) => id)).toEqual(['ruth']);
  });

  it('keeps a branch together when a thread forks', () => {
    const log = started().post('01:00', KIT, 'root', { id: 'root' });
    const under = (id: string, replyTo: string) =>
      log.post('02:00', GUS, id, { id, replyTo, thread: 'root' });
    under('a', 'root');
    under('b', 'root');
    under('a1', 'a');
    expect(ids(feed(log.state).threads)).toEqual(['root a a1 b']);
  });

  it('holds new threads back behind a count, and lets our own statement through', () => {
    const log = inFullSwing();
    const seen = log.state.order.length;
    log.post('38:30', GUS, 'more', { id: 'more' }).add('38:40', {
      type: 'StatementPosted',
      command: 's',
      post: somePost('38:40', US, 'A word from us', { id: 'us-9', ours: 'statement' }),
      promisedBy: null
    });
    const { threads, held } = feed(log.state, {}, seen);
    expect(held).toBe(1);
    expect(threads[0]?.id).toBe('us-9');
    expect(feed(log.state).held).toBe(0);
  });

  it('finds posts by handle, by word and by tag, whatever the case', () => {
    const found = (query: string) => feed(state, { query }).threads.map(({ id }) => id);
    expect(found('@TESSA')).toEqual(['tessa']);
    expect(found('FRONT door')).toEqual(['merrin']);
    expect(found('#lope')).toEqual(['kit', 'tessa', 'bus']);
    expect(found('nothing at all')).toEqual([]);
  });

  it('has a column for mentions and one for a tag', () => {
    const column = (query: string) =>
      feed(state, { tab: { kind: 'column', query } }).threads.map(({ id }) => id);
    expect(column('#lopewell')).toEqual(['kit', 'tessa', 'bus']);
    const mentions = feed(state, { tab: { kind: 'mentions' } }).threads.map(({ id }) => id);
    expect(mentions).toEqual(['kit', 'coach', 'tessa', 'merrin', 'packet', 'office']);
  });
});

describe('any feed', () => {
  const anyReplies = fc.array(
    fc.record({ to: fc.option(fc.nat(30), { nil: null }), direct: fc.boolean() }),
    { maxLength: 30 }
  );

  it('has each public post once, shown or held', () => {
    fc.assert(
      fc.property(anyReplies, fc.nat(30), (replies, seen) => {
        const log = started();
        replies.forEach(({ to, direct }, index) => {
          log.post('01:00', GUS, 'hm', {
            id: `p${String(index)}`,
            channel: direct ? 'direct' : 'feed',
            // Only what has appeared can be answered.
            replyTo: to === null || index === 0 ? null : `p${String(to % index)}`
          });
        });
        const { threads, held } = feed(log.state, {}, seen);
        const shown = threads.flatMap(({ posts }) => posts);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length + held).toBe(replies.filter(({ direct }) => !direct).length);
      })
    );
  });
});

describe('hashtags', () => {
  it('are read from any script, once each', () => {
    expect(hashtagsIn('#Lopewell and #lopewell, #пробежка.')).toEqual(['lopewell', 'пробежка']);
  });

  it('trend from three posts on', () => {
    expect(trendingTags(PostIndex.of(state))).toEqual(['lopewell']);
    const log = started().post('01:00', TESSA, '#run').post('02:00', KIT, '#run');
    expect(trendingTags(PostIndex.of(log.state))).toEqual([]);
  });
});
