import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStimulus } from './stimulus.fixture.ts';
import { draw, pick } from './chance.ts';
import { takePulse, type Heard } from './pulse.ts';
import { audienceOf, bySegment, overallTrust } from './segments.ts';
import type { Stimulus } from './stimulus.ts';
import { audienceAfter } from './trust.ts';

const audience = audienceOf({ audience: { trust: 60, volume: 2, crowd: true } });

/** Overall trust after one stimulus, where all parts of the audience trusted alike before it. */
function trustAfter(trust: number, stimulus: Stimulus): number {
  const before = bySegment(() => ({ now: trust, start: trust, low: trust }));
  return overallTrust(audienceAfter(before, stimulus, audience), audience);
}

const answer = (quality: 'good' | 'fair' | 'poor' | 'canned', late = false): Stimulus => ({
  kind: 'answer',
  quality,
  severity: 'high',
  followers: 500,
  from: 'customers',
  answersBack: false,
  asked: true,
  late,
  deed: true,
  private: false
});

describe('trust', () => {
  it('rises by a good answer, less by a fair one, and falls by a poor or canned one', () => {
    const after = (quality: Parameters<typeof answer>[0]) => trustAfter(60, answer(quality));
    expect(after('good')).toBeGreaterThan(after('fair'));
    expect(after('fair')).toBeGreaterThan(60);
    expect(after('canned')).toBeLessThan(60);
    expect(after('poor')).toBeLessThan(after('canned'));
  });

  it('falls by a canned answer where one was needed, and far less where nobody asked', () => {
    const lost = (stimulus: Stimulus) => 60 - trustAfter(60, stimulus);
    const unasked = (quality: 'canned' | 'poor') =>
      lost({ ...answer(quality), asked: false } as Stimulus);
    expect(unasked('canned')).toBeGreaterThan(0);
    expect(unasked('canned')).toBeLessThan(lost(answer('canned')) / 2);
    expect(unasked('poor')).toBe(lost(answer('poor')));
  });

  it('is easier lost than won', () => {
    expect(60 - trustAfter(60, answer('poor'))).toBeGreaterThan(
      trustAfter(60, answer('good')) - 60
    );
  });

  it('gains less by an answer that came too late', () => {
    expect(trustAfter(60, answer('good', true))).toBeLessThan(trustAfter(60, answer('good')));
    expect(trustAfter(60, answer('good', true))).toBeGreaterThan(60);
  });

  it('suffers more by silence towards many', () => {
    const silence = (followers: number) =>
      trustAfter(60, {
        kind: 'silence',
        severity: 'high',
        followers,
        from: 'customers',
        answersBack: false,
        brushedOff: false,
        excused: false
      });
    expect(silence(500_000)).toBeLessThan(silence(20));
  });

  it('loses more by a broken promise than a kept one wins', () => {
    const kept = trustAfter(60, { kind: 'promise-kept' }) - 60;
    const broken = 60 - trustAfter(60, { kind: 'promise-broken' });
    expect(broken).toBeGreaterThan(kept);
  });

  it('stays within 0 and 100 whatever happens', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.array(anyStimulus),
        (start, all) => {
          const end = all.reduce(trustAfter, start);
          expect(end).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(100);
        }
      )
    );
  });
});

describe('a pulse', () => {
  const post = (parts: Partial<Heard> = {}): Heard => ({
    id: 'p',
    at: 0,
    followers: 5_000,
    likes: 40,
    shares: 8,
    temper: 'angry',
    about: true,
    waited: 0,
    answered: false,
    ...parts
  });
  const at = (now: number, posts: Heard[]) =>
    takePulse(posts, { now, seed: 1, trust: 60, baseline: 3 });

  it('spreads what is left unanswered faster than what was answered', () => {
    const open = at(120_000, [post({ waited: 1.2 })]);
    const answered = at(120_000, [post({ answered: true })]);
    expect(open.posts[0]?.likes).toBeGreaterThan(answered.posts[0]?.likes ?? 40);
    expect(open.volume).toBeGreaterThan(answered.volume);
    expect(open.mood).toBeLessThan(0);
  });

  it('lets a post be forgotten', () => {
    expect(at(3_600_000, [post()])).toMatchObject({ volume: 3, mood: 0, posts: [] });
  });

  it('hears noise as noise: it moves neither volume nor mood', () => {
    expect(at(20_000, [post({ about: false })])).toMatchObject({ volume: 3, mood: 0 });
  });
});

describe('chance', () => {
  it('depends on the seed and the purpose, and on nothing drawn before', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, purpose) => {
        const first = draw(seed, purpose, 0, 1_000_000);
        draw(seed, 'something else', 0, 10);
        expect(draw(seed, purpose, 0, 1_000_000)).toBe(first);
      })
    );
  });

  it('stays between its bounds, and reaches both', () => {
    const drawn = Array.from({ length: 400 }, (_, n) => draw(3, `n${String(n)}`, 2, 5));
    expect(new Set(drawn)).toEqual(new Set([2, 3, 4, 5]));
  });

  it('picks nothing of nothing', () => {
    expect(pick(1, 'x', [])).toBeUndefined();
  });
});
