import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GUS,
  inFullSwing,
  Log,
  MERRIN,
  needs,
  NOOR,
  started,
  time,
  US
} from '../../../../tests/support/lopewell.ts';
import { MINUTE, SECOND } from '../scenario/time.ts';
import type { Needs } from './post.ts';
import { countByFilter, countByStanding, inbox, INBOX_FILTERS, passes } from './inbox.ts';

describe('inbox', () => {
  it('puts what is past its target first, by time to the limit, then by time to the target', () => {
    const items = inbox(inFullSwing().state, time('38:20'));
    expect(items.map(({ id, standing }) => `${standing} ${id}`)).toEqual([
      'late merrin',
      'late packet',
      'waiting coach',
      'waiting noor',
      'waiting tessa~us-2',
      'settled kit',
      'settled ruth',
      'settled office'
    ]);
  });

  it('says how long is left to the target and to the limit', () => {
    const [merrin] = inbox(inFullSwing().state, time('38:20'));
    expect(merrin).toMatchObject({ age: 380_000, toLimit: 100_000, toTarget: -200_000 });
  });

  it('names what kind of matter it is', () => {
    const items = inbox(inFullSwing().state, time('38:20'));
    const words = Object.fromEntries(items.map((item) => [item.id, item.words]));
    expect(words).toMatchObject({
      packet: ['Press'],
      noor: ['Direct message'],
      ruth: ['Internal'],
      'tessa~us-2': ['Answered back'],
      office: ['Official', 'Watched']
    });
  });

  describe('of a post that has a reply of ours', () => {
    const answered = (action: Needs['action']) =>
      started()
        .post('01:00', MERRIN, '@lopewell a word for the paper?', {
          id: 'q',
          mentions: true,
          needs: { ...needs('03:00', '08:00'), action }
        })
        .post('02:00', US, 'Merrin, we will say more at noon.', {
          id: 'a',
          replyTo: 'q',
          ours: 'reply'
        });
    const stillOf = ({ state }: Log) => inbox(state, time('02:10'))[0]?.still;

    it('says what it needs beside that', () => {
      expect(stillOf(answered('escalate'))).toBe('Answered; still to be handed on');
      expect(stillOf(answered('private'))).toBe('Answered; still to be taken to a private channel');
      expect(stillOf(answered('reply'))).toBeNull();
    });

    it('does not say so before it was answered, nor once it was handed on', () => {
      const log = answered('escalate');
      const [first] = inbox({ ...log.state, order: ['q'] }, time('02:10'));
      expect(first?.still).toBeNull();
      log.add('02:05', {
        type: 'PostEscalated',
        command: 'e',
        post: 'q',
        role: 'press',
        note: ''
      });
      expect(stillOf(log)).toBeNull();
    });
  });

  it('lists what went past its limit after what can still be answered in time', () => {
    const items = inbox(inFullSwing().state, time('40:01'));
    expect(items.map(({ id, standing }) => `${standing} ${id}`).slice(-4)[0]).toBe('missed merrin');
  });

  it('leaves noise out until it is marked', () => {
    const log = started().post('01:00', GUS, 'rain again', { id: 'rain' });
    expect(inbox(log.state, time('02:00'))).toEqual([]);
    log.add('02:00', {
      type: 'PostMarked',
      command: 'a',
      post: 'rain',
      mark: 'watch',
      needs: null
    });
    expect(inbox(log.state, time('02:00')).map(({ id }) => id)).toEqual(['rain']);
  });

  it('takes the clock that came with a mark, and settles what is marked as nothing', () => {
    const log = started()
      .post('01:00', MERRIN, '@lopewell where are my routes', { id: 'q', mentions: true })
      .add('02:00', {
        type: 'PostMarked',
        command: 'a',
        post: 'q',
        mark: 'needs-answer',
        needs: needs('03:00', '08:00')
      });
    expect(inbox(log.state, time('05:00'))[0]?.standing).toBe('late');
    log.add('05:00', { type: 'PostMarked', command: 'b', post: 'q', mark: 'ignore', needs: null });
    expect(inbox(log.state, time('05:00'))[0]).toMatchObject({
      standing: 'settled',
      words: ['Ignored']
    });
  });

  it('shows the last message of a direct thread, and each that still needs an answer', () => {
    const direct = { channel: 'direct', thread: 'direct:noor_haddad' } as const;
    const log = started()
      .post('01:00', NOOR, 'hello', { ...direct, id: 'n1' })
      .post('01:20', NOOR, 'are you there', { ...direct, id: 'n2', needs: needs('02:00', '04:00') })
      .post('01:40', NOOR, '??', { ...direct, id: 'n3' });
    expect(inbox(log.state, time('02:00')).map(({ id }) => id)).toEqual(['n2', 'n3']);
  });
});

/** Any feed: posts with and without clocks, marks and answers, at any times. */
const anyLog = fc
  .array(
    fc.record({
      second: fc.integer({ min: 0, max: 1200 }),
      clock: fc.option(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 10 })), {
        nil: null
      }),
      mentions: fc.boolean(),
      channel: fc.constantFrom('feed', 'direct', 'news', 'briefing'),
      mark: fc.constantFrom(null, 'watch', 'ignore', 'needs-answer'),
      answered: fc.boolean()
    }),
    { maxLength: 25 }
  )
  .map((posts) => {
    const log = new Log();
    posts.sort((a, b) => a.second - b.second);
    posts.forEach(({ second, clock, mentions, channel, mark, answered }, index) => {
      const id = `p${String(index)}`;
      const at = `${String(Math.floor(second / 60))}:${String(second % 60).padStart(2, '0')}`;
      const clocks = clock && {
        action: 'reply' as const,
        target: clock[0] * MINUTE,
        limit: (clock[0] + clock[1]) * MINUTE
      };
      log.post(at, index % 2 ? NOOR : GUS, 'hm', { id, channel, mentions, needs: clocks });
      if (mark) log.add(at, { type: 'PostMarked', command: id, post: id, mark, needs: null });
      if (answered) log.add(at, { type: 'PostAnswered', post: id, by: null, elapsed: 0 });
    });
    return log.state;
  });
const anyTime = fc.integer({ min: 0, max: 2400 }).map((seconds) => seconds * SECOND);

describe('the order of an inbox', () => {
  it('is total: two readings of one moment agree, and no post is listed twice', () => {
    fc.assert(
      fc.property(anyLog, anyTime, (state, now) => {
        const ids = inbox(state, now).map(({ id }) => id);
        expect(ids).toEqual(inbox(structuredClone(state), now).map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      })
    );
  });

  it('never puts a settled post above one that waits, nor one that waits above a late one', () => {
    fc.assert(
      fc.property(anyLog, anyTime, (state, now) => {
        const ranks = inbox(state, now).map(({ standing }) =>
          ['late', 'waiting', 'missed', 'settled'].indexOf(standing)
        );
        expect(ranks).toEqual([...ranks].sort());
      })
    );
  });
});

describe('the counts of an inbox', () => {
  it('are the lengths of its lists', () => {
    fc.assert(
      fc.property(anyLog, anyTime, (state, now) => {
        const items = inbox(state, now);
        const counts = countByFilter(items);
        for (const filter of INBOX_FILTERS) {
          expect(counts[filter]).toBe(items.filter((item) => passes(item, filter)).length);
        }
        const { late, waiting, missed } = countByStanding(items);
        expect(late + waiting + missed).toBe(counts.needs);
      })
    );
  });
});
