import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { BANK, FIELDS, MOODS } from '../bank/index.ts';
import { MINUTE, readScenario, SECOND } from '../../scenario/index.ts';
import { builtIn } from '../built-in.fixture.ts';
import { outlineOf } from '../outline.ts';
import { anotherPost, partOfDay, patternOfLife, type LifePost, type LifeWish } from './index.ts';
import { notYetSaid } from './said.ts';

const scenarios = builtIn();
const ids = [...scenarios.keys()];
const ask = (more: Partial<LifeWish> = {}): LifeWish => ({
  moods: [],
  fields: [],
  span: { from: 0, to: 10 * MINUTE },
  perMinute: 2,
  ...more
});
/** The scenario with the posts and their people in it, as the editor would write it. */
const inserted = (id: string, posts: readonly LifePost[]) => {
  const raw = structuredClone(scenarios.get(id) ?? {}) as Record<string, unknown[]>;
  raw['personas']?.push(...posts.flatMap(({ persona }) => persona ?? []));
  raw['injects']?.push(...posts.map(({ inject }) => inject));
  return raw;
};

describe('patterns of life', () => {
  it('go into any scenario without a new error or warning of the lint', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer(), (id, seed) => {
        const worries = (raw: unknown) =>
          readScenario(stringify(raw))
            .problems.filter(({ severity }) => severity !== 'advice')
            .map(({ code, message }) => `${code}: ${message}`);
        const { posts } = patternOfLife(outlineOf(scenarios.get(id)), ask(), seed);
        expect(posts.length).toBeGreaterThan(5);
        const before = new Set(worries(scenarios.get(id)));
        expect(worries(inserted(id, posts)).filter((one) => !before.has(one))).toEqual([]);
      }),
      { numRuns: 6 }
    );
  });

  it('are the same for the same seed, and others for another', () => {
    const outline = outlineOf(scenarios.get('bin-day'));
    expect(patternOfLife(outline, ask(), 4)).toEqual(patternOfLife(outline, ask(), 4));
    expect(patternOfLife(outline, ask(), 5)).not.toEqual(patternOfLife(outline, ask(), 4));
  });

  it('have the moods, the fields, the span and about the density that were asked for', () => {
    const outline = outlineOf(scenarios.get('page-nine'));
    const span = { from: 5 * MINUTE, to: 15 * MINUTE };
    const wish = ask({
      moods: ['calm', 'playful'],
      fields: ['food', 'sport'],
      span,
      perMinute: 1.5
    });
    const { posts, short } = patternOfLife(outline, wish, 9);
    expect(posts.length + short).toBe(15);
    expect(posts.length).toBeGreaterThan(10);
    for (const { mood, field, at } of posts) {
      expect(wish.moods).toContain(mood);
      expect(wish.fields).toContain(field);
      expect(at).toBeGreaterThanOrEqual(span.from);
      expect(at).toBeLessThan(span.to);
    }
  });

  it('come unevenly, three seconds apart at least from all, and not in quiet spells', () => {
    const outline = outlineOf(scenarios.get('do-not-drink'));
    const quiet = [{ from: 3 * MINUTE, to: 6 * MINUTE }];
    const { posts } = patternOfLife(outline, ask({ quiet, perMinute: 4 }), 2);
    const times = posts.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.filter((at) => at >= 3 * MINUTE && at < 6 * MINUTE)).toEqual([]);
    const all = [...times, ...outline.injects.flatMap(({ at }) => at ?? [])].sort((a, b) => a - b);
    for (const at of times)
      for (const other of all)
        if (other !== at) expect(Math.abs(other - at)).toBeGreaterThanOrEqual(3 * SECOND);
    const empty = outlineOf({ id: 'empty' });
    const long = patternOfLife(empty, ask({ span: { from: 0, to: 60 * MINUTE } }), 3).posts;
    const gaps = long.slice(1).map(({ at }, i) => at - (long[i]?.at ?? 0));
    const mean = gaps.reduce((a, b) => a + b, 0) / gaps.length;
    const deviation = Math.sqrt(
      gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length
    );
    // Of a grid it would be 0, of an even draw 1, of bursts it is more.
    expect(deviation / mean).toBeGreaterThan(1);
  });

  it('suit the hour of the story', () => {
    const outline = outlineOf({
      id: 'x',
      story: { starts: '2026-04-23T23:00' },
      moves: [{ at: '05:00', jump: '9h' }]
    });
    expect(partOfDay(outline, MINUTE)).toBe('night');
    expect(partOfDay(outline, 6 * MINUTE)).toBe('morning');
    const { posts } = patternOfLife(outline, ask({ perMinute: 8 }), 1);
    const when = new Map(BANK.map((post) => [post.id, post.when]));
    for (const { at, source } of posts)
      expect(['any', at < 5 * MINUTE ? 'night' : 'morning']).toContain(when.get(source));
  });

  it('are never what the scenario has already, whatever its street is called', () => {
    const outline = outlineOf(scenarios.get('bin-day'));
    const wish = ask({ fields: ['council'], perMinute: 20 });
    const first = patternOfLife(outline, wish, 1);
    expect(first.posts.length).toBeGreaterThan(15);
    expect(first.short).toBeGreaterThan(0);
    const again = patternOfLife(outlineOf(inserted('bin-day', first.posts)), wish, 2);
    const before = new Set(first.posts.map(({ source }) => source));
    expect(again.posts.filter(({ source }) => before.has(source))).toEqual([]);
    const [slotted] = BANK.filter(({ text }) => text.includes('{street}'));
    if (!slotted) throw new Error('no post names a street');
    const elsewhere = slotted.text.replaceAll('{street}', 'Long Acre').toUpperCase();
    expect(notYetSaid([slotted], [elsewhere])).toEqual([]);
    expect(notYetSaid([slotted], [`${elsewhere} and more`])).toEqual([slotted]);
  });

  it('are posted by who writes like that, and by nobody of whom something is asked', () => {
    for (const id of ids) {
      const outline = outlineOf(scenarios.get(id));
      const asked = new Set(outline.injects.filter(({ needs }) => needs).map(({ from }) => from));
      for (const { inject, persona } of patternOfLife(outline, ask({ perMinute: 6 }), 8).posts)
        if (!persona) expect(asked.has(inject.from), `${id}: ${inject.text}`).toBe(false);
    }
    const known = ids.flatMap((id) =>
      patternOfLife(outlineOf(scenarios.get(id)), ask({ perMinute: 6 }), 8).posts.filter(
        ({ persona }) => persona === null
      )
    );
    expect(known.length).toBeGreaterThan(3);
  });

  it('can be sent away one by one, each for another at the same time', () => {
    const outline = outlineOf(scenarios.get('platform-four'));
    const { posts } = patternOfLife(outline, ask(), 6);
    const [unwanted] = posts;
    if (!unwanted) throw new Error('no posts');
    const other = anotherPost(outline, ask(), posts, unwanted, [], 7);
    expect(other?.at).toBe(unwanted.at);
    expect(posts.map(({ source }) => source)).not.toContain(other?.source);
    const all = BANK.map(({ id }) => id);
    expect(anotherPost(outline, ask(), posts, unwanted, all, 7)).toBeNull();
  });

  it('leave out what names a place where there is none, and no slot is left open', () => {
    const { posts } = patternOfLife(outlineOf({}), ask({ perMinute: 30 }), 1);
    expect(posts.length).toBeGreaterThan(150);
    for (const { inject } of posts) expect(inject.text).not.toMatch(/[{}]/);
  });

  it('take any wish', () => {
    const time = fc.integer({ min: -1000, max: 100 * MINUTE });
    const span = fc.record({ from: time, to: time });
    fc.assert(
      fc.property(
        span,
        fc.array(span, { maxLength: 3 }),
        fc.integer({ min: 0, max: 20 }),
        fc.subarray([...MOODS]),
        fc.subarray([...FIELDS]),
        (where, quiet, perMinute, moods, fields) => {
          const wish = { span: where, quiet, perMinute, moods, fields };
          const { posts, short } = patternOfLife(outlineOf({}), wish, 1);
          expect(short).toBeGreaterThanOrEqual(0);
          for (const { at } of posts)
            expect(quiet.some(({ from, to }) => at >= from && at < to)).toBe(false);
        }
      ),
      { numRuns: 40 }
    );
  });
});
