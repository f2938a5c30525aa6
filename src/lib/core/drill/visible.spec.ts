import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR, teamOf } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { replay } from './evolve.ts';
import { visible } from './visible.ts';

const noise = Array.from({ length: 60 }, (_, n) => ({
  id: `noise-${String(n)}`,
  at: `${String(Math.floor(n / 8)).padStart(2, '0')}:${String((n % 8) * 7).padStart(2, '0')}`,
  from: 'nan',
  text: `loaf number ${String(n)} has a face`
}));

/** A drill in which the script branches, an author answers back, bystanders speak and a fact is listened for. */
function eventful(difficulty: 'steady' | 'hard') {
  const needs = { action: 'reply', target: '02:00', limit: '05:00' } as const;
  const drill = given(
    bakery({
      difficulty,
      injects: [
        ...noise,
        {
          id: 'daughter',
          at: '00:30',
          from: 'dani',
          text: 'My daughter has a nut allergy and ate two slices of your seeded loaf. What do I do??',
          severity: 'high',
          expects: needs,
          reactions: [{ to: 'poor', says: 'is that all you have to say to me', after: '00:20' }]
        },
        {
          id: 'me-too',
          at: '00:40',
          from: 'nan',
          text: 'and @hollinbakery what about the loaf in my freezer',
          severity: 'high',
          expects: needs
        },
        {
          id: 'told',
          when: { said: 'recall' },
          after: '00:10',
          from: 'nan',
          text: 'recalled, then'
        }
      ]
    })
  );
  drill.at('1:00', { type: 'Reply', to: 'daughter', text: POOR });
  drill.at('2:00', { type: 'Reply', to: 'daughter', text: GOOD });
  drill.at('9:59', { type: 'AdvanceClock' });
  return { log: drill.log, sent: drill.log.flatMap((event) => visible(event, drill.state) ?? []) };
}

function seen(difficulty: 'steady' | 'hard') {
  const drill = given(bakery({ difficulty }));
  drill.at('9:59', { type: 'AdvanceClock' });
  return drill.log.flatMap((event) => visible(event, drill.state) ?? []);
}

describe('what a trainee sees of the log', () => {
  it('is not what is still to come, nor whose fault it is, nor the seed', () => {
    const events = seen('steady');
    const types = events.map(({ type }) => type);
    expect(types).not.toContain('ReleaseScheduled');
    expect(types).not.toContain('ResponsibilityChanged');
    expect(events[0]).toMatchObject({ type: 'DrillPrepared', seed: 0 });
  });

  it.each(['steady', 'hard'] as const)(
    'names nothing of the script: no release, no line, no occasion, no bystander (%s)',
    (difficulty) => {
      const { log, sent } = eventful(difficulty);
      const keys = log.flatMap((event) => ('key' in event ? [event.key] : []));
      const kinds = new Set(keys.map((key) => key.split(':')[0]));
      expect([...kinds].sort()).toEqual([
        'crowd',
        'fact',
        'inject',
        'move',
        'reaction',
        'responsibility'
      ]);
      expect(log.some((event) => event.type === 'ReplyRated' && event.tells)).toBe(true);
      const text = JSON.stringify(sent);
      expect(keys.filter((key) => text.includes(key))).toEqual([]);
      for (const name of ['"tells"', '"crowd"', 'bystander', 'temper'])
        expect(text).not.toContain(name);
    }
  );

  it('gives somebody in the crowd an id and a picture like everybody else’s', () => {
    const { log, sent } = eventful('hard');
    const crowd = log.flatMap((e) =>
      e.type === 'PostAppeared' && e.post.crowd ? [e.post.id] : []
    );
    expect(crowd.length).toBeGreaterThan(0);
    for (const event of sent) {
      if (event.type !== 'PostAppeared' || !crowd.includes(event.post.id)) continue;
      const { id, author } = event.post;
      for (const name of [id, author.id, author.avatar])
        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });

  it('does not tell in harder drills, by the trust it cost, which post was left alone', () => {
    const silences = (difficulty: 'steady' | 'hard') =>
      eventful(difficulty).sent.flatMap((event) =>
        event.type === 'TrustMoved' && event.because.kind === 'silence' ? [event.because.post] : []
      );
    expect(silences('steady')).toContain('me-too');
    expect(silences('hard').length).toBeGreaterThan(0);
    expect(new Set(silences('hard'))).toEqual(new Set(['']));
  });

  it('shows what needs an answer in drills for learning', () => {
    const post = seen('steady').find((e) => e.type === 'PostAppeared' && e.post.id === 'daughter');
    expect(post).toMatchObject({ post: { needs: { action: 'reply' } } });
  });

  it('leaves that to the trainee in harder ones', () => {
    const events = seen('hard');
    expect(events.map(({ type }) => type)).not.toContain('LimitPassed');
    const post = events.find((e) => e.type === 'PostAppeared' && e.post.id === 'daughter');
    expect(post).toMatchObject({ post: { needs: null, severity: 'low' } });
  });
});

describe('what a teammate sees of an answer', () => {
  const BEN = { role: 'trainee', person: 'ben' } as const;

  /** The same moment, with one answer or another under a post that has no reaction of its own. */
  function answered(to: string, text: string) {
    const drill = teamOf(bakery());
    drill.from('ana', '1:30', { type: 'Reply', to, text });
    expect(drill.refusal).toBeNull();
    const sent = drill.log.flatMap((event) => visible(event, drill.state, BEN) ?? []);
    return { drill, sent };
  }

  it('is that trust moved by it and how far, not how it was rated', () => {
    const { drill, sent } = answered('daughter', POOR);
    const moved = drill.one('TrustMoved');
    expect(moved.because).toMatchObject({ kind: 'answer', quality: 'poor' });
    expect(sent).toContainEqual({
      ...moved,
      because: { kind: 'answer', post: 'daughter', reply: 'us-1' }
    });
    expect(replay(sent).trust).toBe(drill.state.trust);
  });

  it('is not that it gave a troll what they wanted', () => {
    const { drill, sent } = answered('troll', 'We are sorry that you feel that way.');
    expect(drill.one('TrustMoved').because.kind).toBe('fed-troll');
    expect(sent.flatMap((e) => (e.type === 'TrustMoved' ? [e.because.kind] : []))).toEqual([
      'answer'
    ]);
  });

  it('is not whether its author was content, before they say so', () => {
    const { drill, sent } = answered('medical', POOR);
    expect(drill.all('ThreadMoved')).toMatchObject([{ state: 'lost' }]);
    expect(sent.map(({ type }) => type)).not.toContain('ThreadMoved');
  });
});

describe('what a trainee sees of the control room', () => {
  const DANA = { role: 'trainee', person: 'p1' } as const;
  const OTHER = { role: 'trainee', person: 'p2' } as const;

  function conducted() {
    const drill = given(bakery());
    drill.hand('0:01', { type: 'HoldInject', inject: 'troll' });
    drill.hand('0:02', { type: 'SkipInject', inject: 'medical' });
    drill.hand('0:03', { type: 'MoveInject', inject: 'quiet', to: 300_000 });
    drill.hand('0:04', { type: 'EditInject', inject: 'cat', text: 'meow' });
    drill.hand('0:05', { type: 'FireInject', inject: 'cat' });
    drill.hand('0:06', { type: 'HoldFact', fact: 'cause' });
    drill.hand('0:07', { type: 'ReleaseFact', fact: 'cause' });
    drill.hand('0:08', { type: 'WriteBriefing', from: 'safety', text: 'Hello.' });
    drill.hand('0:09', { type: 'Bookmark', note: 'Here.', post: null });
    drill.hand('0:10', { type: 'Whisper', to: 'p1', text: 'Breathe.' });
    drill.at('0:40', { type: 'Reply', to: 'daughter', text: 'Sorry you feel that way.' });
    drill.hand('0:41', {
      type: 'OverrideRating',
      reply: 'us-1',
      levels: { apology: 1 },
      reason: 'Half.'
    });
    return drill;
  }
  const types = (viewer?: Parameters<typeof visible>[2]) => {
    const { log, state } = conducted();
    return log.flatMap((event) => visible(event, state, viewer)?.type ?? []);
  };

  it('is what comes of it, what is whispered to them, and what is said of their replies', () => {
    const seen = new Set(types());
    expect(
      [...seen].filter((type) => /^(Inject|Fact.*(Held|Released)|Moment|Brief)/.test(type))
    ).toEqual([]);
    for (const type of ['PostAppeared', 'FactChanged', 'Whispered', 'RatingOverridden'] as const) {
      expect(seen).toContain(type);
    }
    expect(types(DANA)).toEqual(types());
  });

  it('is not what is whispered to somebody else', () => {
    expect(types(OTHER)).not.toContain('Whispered');
  });

  it('is all of the log for a facilitator', () => {
    const { log, state } = conducted();
    expect(log.map((event) => visible(event, state, { role: 'facilitator' }))).toEqual(log);
  });

  it('never holds the words of what is kept back or was changed before it came', () => {
    const { log, state } = conducted();
    const seen = JSON.stringify(log.flatMap((event) => visible(event, state) ?? []));
    expect(seen).not.toContain('say something funny');
    expect(seen).not.toContain('my cat sat');
    expect(seen).not.toContain('Here.');
  });
});

describe('the trust of a team', () => {
  it('moves for all, and how good the answer was is told to who conducts alone', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    const moved = drill.all('TrustMoved').find(({ because }) => because.kind === 'answer');
    if (!moved) throw new Error('trust did not move');
    const because = { kind: 'answer', post: 'daughter', reply: 'us-1' };
    const forCy = visible(moved, drill.state, { role: 'trainee', person: 'cy' });
    expect(forCy).toEqual({ ...moved, because });
    expect(visible(moved, drill.state, { role: 'facilitator' })).toMatchObject({
      because: { ...because, quality: 'good' }
    });
  });
});
