import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR, SpecDrill } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { ScenarioInput } from '../scenario/schema.ts';
import { crowdKeys } from './bystand.ts';
import { replay } from './evolve.ts';
import type { Post } from './post.ts';
import { visible } from './visible.ts';

const needs = { action: 'reply', target: '02:00', limit: '04:00' } as const;
const noise = Array.from({ length: 60 }, (_, n) => ({
  id: `noise-${String(n)}`,
  at: `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`,
  from: 'nan',
  text: `loaf number ${String(n)} has a face`
}));

/** A bakery in a busy town: room for bystanders. */
function town(parts: Partial<ScenarioInput> = {}) {
  return bakery({
    minutes: 16,
    injects: [
      ...noise,
      {
        id: 'daughter',
        at: '01:00',
        from: 'dani',
        text: 'My daughter ate two slices of your seeded loaf and has a nut allergy. What do I do??',
        severity: 'high',
        expects: needs
      },
      {
        id: 'me-too',
        at: '01:20',
        from: 'kev',
        text: '@hollinbakery same loaf here, my lip has gone numb',
        severity: 'medium',
        expects: needs
      }
    ],
    end: { at: '16:00' },
    ...parts
  });
}

function crowd(drill: SpecDrill): Post[] {
  return drill.all('PostAppeared').flatMap(({ post }) => (post.crowd ? [post] : []));
}
const on = (drill: SpecDrill, occasion: Post['crowd']) =>
  crowd(drill).filter((post) => post.crowd === occasion);

describe('bystanders', () => {
  it('remark upon a question that is left alone, under it or with its words', () => {
    const drill = given(town());
    drill.at('15:00', { type: 'AdvanceClock' });
    const [first] = on(drill, 'silence');
    expect(first?.at).toBeGreaterThanOrEqual(60_000 + 180_000);
    expect(on(drill, 'silence').length).toBeGreaterThan(1);
    for (const post of on(drill, 'silence')) {
      // It quotes the post or stands under it, never both.
      expect([post.quotes, post.replyTo].filter(Boolean)).toHaveLength(1);
      const quotes = /“(.+?)…?”/u.exec(post.text)?.[1];
      const asked = [drill.state.posts['daughter'], drill.state.posts['me-too']];
      expect(
        quotes === undefined
          ? asked.some((one) => one?.id === post.replyTo)
          : asked.some((one) => one?.text.includes(quotes)) || quotes === 'nakita namin'
      ).toBe(true);
    }
  });

  it('leave it alone where an answer came, or while an honest promise runs', () => {
    const answered = given(town());
    answered.at('1:40', { type: 'Reply', to: 'daughter', text: GOOD });
    answered.at('1:50', { type: 'Reply', to: 'me-too', text: GOOD.replace('Dani', 'Kev') });
    answered.at('15:00', { type: 'AdvanceClock' });
    expect(on(answered, 'silence')).toEqual([]);

    const promised = given(town());
    promised.at('1:40', {
      type: 'PostStatement',
      text: 'A child ate our seeded loaf and has a nut allergy. We are sorry. Why the label was wrong we do not know yet. Stop eating it; any counter refunds it. Next update in ten minutes.',
      update: false,
      nextUpdateIn: 10
    });
    promised.at('11:00', { type: 'AdvanceClock' });
    expect(on(promised, 'silence')).toEqual([]);
  });

  it('quote a bad answer with its own words', () => {
    const drill = given(town());
    drill.at('2:00', { type: 'Reply', to: 'daughter', text: POOR });
    drill.at('5:00', { type: 'AdvanceClock' });
    const [quoted] = on(drill, 'quoted');
    const words = /“(.+?)…?”/u.exec(quoted?.text ?? '')?.[1] ?? 'nothing';
    expect(POOR).toContain(words);
    expect(quoted?.replyTo).toBeNull();
    expect(quoted?.quotes).toBe('us-1');
  });

  it('quote the next bad answer where one has no words to quote', () => {
    const drill = given(town());
    drill.at('2:00', { type: 'Reply', to: 'daughter', text: 'Calm down. Read labels.' });
    drill.at('2:10', { type: 'Reply', to: 'me-too', text: POOR });
    expect(drill.all('ReplyRated').map(({ quality }) => quality)).toEqual(['poor', 'poor']);
    drill.at('6:30', { type: 'AdvanceClock' });
    const [quoted] = on(drill, 'quoted');
    expect(POOR).toContain(/“(.+?)…?”/u.exec(quoted?.text ?? '')?.[1] ?? 'nothing');
  });

  it('have a name that is nobody else’s', () => {
    const { personas } = bakery();
    // Everybody sad in the crowd but one is called like a persona.
    const called = ['Bea', 'Em', 'Noor', 'Colin'].map((name, n) => ({
      id: `called-${String(n)}`,
      handle: `@called_${String(n)}`,
      name
    }));
    const scenario = town({ personas: [...personas.map((one) => ({ ...one })), ...called] });
    const names = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
      const drill = given(scenario, { seed });
      drill.at('15:59', { type: 'AdvanceClock' });
      return crowd(drill).map(({ author }) => author.name.toLowerCase());
    });
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => ['bea', 'em', 'noor', 'colin'].includes(name))).toEqual([]);
  });

  it('do not repeat what gives away a secret', () => {
    const secret = 'Corin Ashby, a technician in his first week, printed the labels.';
    const drill = given(
      town({
        facts: [
          { id: 'recall', text: 'The loaf has been recalled; any counter refunds it.' },
          { id: 'who', text: secret, status: 'must-not-say' }
        ]
      })
    );
    drill.at('2:00', { type: 'Reply', to: 'daughter', text: `Sorry you feel that way. ${secret}` });
    expect(drill.one('ReplyRated').rating.flags.map(({ flag }) => flag)).toContain(
      'discloses-private'
    );
    drill.at('7:00', { type: 'AdvanceClock' });
    expect(on(drill, 'quoted')).toEqual([]);
  });

  it('notice who got the same words', () => {
    const drill = given(town());
    drill.at('2:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('2:10', { type: 'Reply', to: 'me-too', text: GOOD });
    drill.at('6:00', { type: 'AdvanceClock' });
    const [noticed] = on(drill, 'canned');
    expect(noticed?.replyTo).toBe('us-2');
    for (const handle of noticed?.text.match(/@\w+/gu) ?? [])
      expect(['@dani_o', '@kevloaf', '@hollinbakery']).toContain(handle);
  });

  it('call out a promised update that did not come', () => {
    const drill = given(town());
    drill.at('2:00', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: 2 });
    drill.at('8:00', { type: 'AdvanceClock' });
    expect(on(drill, 'promise-broken')).toHaveLength(1);
    expect(on(drill, 'promise-broken')[0]?.replyTo).toBe('us-1');
  });

  it('are calmed by a good answer, some of them', () => {
    const praised = [1, 2, 3, 4, 5, 6, 7, 8].filter((seed) => {
      const drill = given(town(), { seed });
      drill.at('2:00', { type: 'Reply', to: 'daughter', text: GOOD });
      drill.at('6:00', { type: 'AdvanceClock' });
      return on(drill, 'calmed').length === 1;
    });
    expect(praised.length).toBeGreaterThan(0);
    expect(praised.length).toBeLessThan(8);
  });

  it('ask what it is all about once it is everywhere', () => {
    const drill = given(town({ audience: { trust: 60, volume: 3 } }));
    drill.at('15:00', { type: 'AdvanceClock' });
    const loud = drill.all('PulseTaken').some(({ volume }) => volume >= 20);
    expect(on(drill, 'trend').length > 0).toBe(loud);
  });

  it('need nothing, and stay at the edge: one in a minute, one in eight', () => {
    const drill = given(town());
    drill.at('15:59', { type: 'AdvanceClock' });
    const posts = crowd(drill);
    expect(posts.length).toBeGreaterThan(1);
    expect(posts.length).toBeLessThanOrEqual(drill.posts.length / 8 + 1);
    posts.forEach((post, n) => {
      expect(post.needs).toBeNull();
      if (n > 0) expect(post.at - (posts[n - 1]?.at ?? 0)).toBeGreaterThanOrEqual(60_000);
    });
  });

  it('say what the scenario has written for them first', () => {
    const drill = given(
      town({ crowd: [{ on: 'silence', from: 'nan', text: 'its a LOAF {us}. {mins} minutes' }] })
    );
    drill.at('6:00', { type: 'AdvanceClock' });
    expect(on(drill, 'silence')[0]).toMatchObject({ author: { id: 'nan' } });
    expect(on(drill, 'silence')[0]?.text).toMatch(/^its a LOAF @hollinbakery\. \d+ minutes$/);
  });

  it('are silent where the scenario wants them to be', () => {
    const drill = given(town({ audience: { crowd: false } }));
    drill.at('15:00', { type: 'AdvanceClock' });
    expect(crowd(drill)).toEqual([]);
  });

  it('can be answered like anybody, and nothing is won by it', () => {
    const drill = given(town());
    drill.at('8:00', { type: 'AdvanceClock' });
    const [first] = crowd(drill);
    drill.at('8:01', { type: 'Reply', to: first?.id ?? '', text: GOOD });
    expect(drill.refusal).toBeNull();
    const moves = drill.all('TrustMoved').filter(({ at }) => at >= 481_000);
    for (const { from, to } of moves) expect(to).toBeLessThan(from);
  });

  it('are not told from people in need where the trainee is to find out', () => {
    const drill = given(town({ difficulty: 'hard' }));
    drill.at('8:00', { type: 'AdvanceClock' });
    const event = drill.all('PostAppeared').find(({ post }) => post.crowd);
    if (!event) throw new Error('nobody spoke');
    const seen = visible(event, { guided: false });
    expect(seen?.type === 'PostAppeared' && seen.post.crowd).toBeFalsy();
  });
});

describe('laws of the crowd', () => {
  const step = fc.record({
    wait: fc.integer({ min: 1, max: 120_000 }),
    to: fc.constantFrom('daughter', 'me-too', 'noise-3'),
    text: fc.constantFrom(GOOD, POOR, 'We are sorry for any inconvenience caused.')
  });
  const play = (steps: { wait: number; to: string; text: string }[], seed: number, looks = 0) => {
    const drill = new SpecDrill(town(), seed).start();
    let wall = 90_000;
    const look = (until: number) => {
      for (let at = wall; looks > 0 && at < until; at += looks)
        drill.at(at, { id: `l${String(at)}`, type: 'AdvanceClock' });
    };
    for (const { wait, to, text } of steps) {
      look(wall + wait);
      wall += wait;
      drill.at(wall, { id: `s${String(wall)}`, type: 'Reply', to, text });
    }
    look(959_000);
    drill.at(Math.max(wall, 959_000), { id: 'last', type: 'AdvanceClock' });
    return drill;
  };
  const steps = fc.array(step, { maxLength: 8 });

  it('no line is said twice in a drill, and nobody speaks twice', () => {
    fc.assert(
      fc.property(steps, fc.integer(), (all, seed) => {
        const drill = play(all, seed);
        const lines = crowdKeys(drill.state).map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
        const handles = crowd(drill).map(({ author }) => author.handle);
        expect(new Set(handles).size).toBe(handles.length);
      }),
      { numRuns: 25 }
    );
  });

  it('replay equals live, and looking more often changes nothing', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer(),
        fc.integer({ min: 700, max: 40_000 }),
        (all, seed, every) => {
          const seldom = play(all, seed);
          const often = play(all, seed, every);
          expect(crowd(often)).toEqual(crowd(seldom));
          const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
          expect(plain(replay(seldom.log))).toEqual(plain(seldom.state));
        }
      ),
      { numRuns: 15 }
    );
  });

  it('opening and marking posts, in whatever order, changes nothing that the audience does', () => {
    const quiet = play([], 3);
    const busy = new SpecDrill(town(), 3).start();
    busy.at('2:00', { type: 'OpenPost', post: 'daughter' });
    busy.at('2:01', { type: 'MarkPost', post: 'me-too', mark: 'watch' });
    busy.at('3:00', { type: 'OpenDocument', document: 'plan' });
    busy.at(959_000, { type: 'AdvanceClock' });
    expect(crowd(busy)).toEqual(crowd(quiet));
    expect(busy.state.trust).toBe(quiet.state.trust);
    expect(busy.state.trend).toEqual(quiet.state.trend);
  });
});
