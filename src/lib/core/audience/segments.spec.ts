import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStimulus } from './stimulus.fixture.ts';
import { scenarioSchema, SEGMENTS, type ScenarioInput } from '../scenario/schema.ts';
import { segmentOf } from './belonging.ts';
import { audienceOf, bySegment, overallTrust, startingTrust } from './segments.ts';
import { isDeed, pushOf, type Stimulus } from './stimulus.ts';
import { audienceAfter, reachOfWords } from './trust.ts';

const audience = (parts: ScenarioInput['audience'] = {}) =>
  audienceOf({ audience: scenarioSchema.shape.audience.parse({ trust: 70, ...parts }) });
const standing = (now: number, start = now, low = Math.min(now, start)) =>
  bySegment(() => ({ now, start, low }));
const UNDER = {
  severity: 'high',
  followers: 500,
  from: 'harmed',
  answersBack: false
} as const;
const silence: Stimulus = { kind: 'silence', ...UNDER, brushedOff: false, excused: false };
const good: Stimulus = {
  kind: 'answer',
  quality: 'good',
  ...UNDER,
  asked: true,
  late: false,
  deed: true,
  private: false
};

describe('an audience', () => {
  it('begins with the trust that the scenario names, whatever its parts lean to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (trust) => {
        const all = audience({ trust });
        expect(overallTrust(startingTrust(all), all)).toBeCloseTo(trust, 0);
      })
    );
  });

  it('has weights that add up, also where a scenario sets sizes', () => {
    const sizes = fc.record(
      Object.fromEntries(
        SEGMENTS.map((name) => [name, fc.record({ size: fc.integer({ min: 0, max: 90 }) })])
      )
    );
    fc.assert(
      fc.property(sizes, (segments) => {
        const all = audience({ segments });
        const sum = SEGMENTS.reduce((total, name) => total + all[name].weight, 0);
        expect(sum).toBeCloseTo(1, 9);
      })
    );
  });

  it('takes size, patience and trust from the scenario', () => {
    const all = audience({ segments: { press: { size: 100, patience: 0.5, trust: 30 } } });
    expect(all.press).toMatchObject({ patience: 0.5, start: 30 });
    expect(all.press.weight).toBeGreaterThan(0.5);
  });
});

describe('trust of its parts', () => {
  it('falls most where silence was met with least patience', () => {
    const after = audienceAfter(standing(60), silence, audience());
    expect(after.harmed).toBeLessThan(after.press);
    expect(after.press).toBeLessThan(after.staff);
  });

  it('rises most among those like the one who was answered, hardly among trolls', () => {
    const after = audienceAfter(standing(60), good, audience());
    expect(after.harmed).toBeGreaterThan(after.onlookers);
    expect(after.onlookers).toBeGreaterThan(after.trolls);
    expect(after.trolls).toBeGreaterThan(60);
  });

  it('hears of a private answer by hearsay', () => {
    const open = audienceAfter(standing(60), good, audience());
    const hidden = audienceAfter(standing(60), { ...good, private: true }, audience());
    expect(hidden.harmed).toBe(open.harmed);
    expect(hidden.onlookers).toBeLessThan(open.onlookers);
  });

  it('forgives half a silence while an honest promise runs, most of it where words came', () => {
    const lost = (stimulus: Stimulus) =>
      60 - overallTrust(audienceAfter(standing(60), stimulus, audience()), audience());
    expect(lost({ ...silence, excused: true })).toBeCloseTo(lost(silence) / 2, 0);
    expect(lost({ ...silence, brushedOff: true })).toBeLessThan(lost(silence) / 2);
  });

  it('loses by silence more than by a canned answer, and by a poor one most', () => {
    const after = (stimulus: Stimulus) =>
      overallTrust(audienceAfter(standing(60), stimulus, audience()), audience());
    const canned = after({ ...good, quality: 'canned' });
    const poor = after({ ...good, quality: 'poor' });
    expect(canned).toBeGreaterThan(after(silence));
    expect(poor).toBeLessThan(canned);
  });

  it('recovers by deeds as far as it goes, by words alone to a bound', () => {
    const words: Stimulus = { ...good, deed: false };
    const repeat = (stimulus: Stimulus) => {
      let now = standing(40, 70, 40);
      for (let n = 0; n < 200; n += 1) {
        const after = audienceAfter(now, stimulus, audience());
        now = bySegment((name) => ({ now: after[name], start: 70, low: 40 }));
      }
      return now.onlookers.now;
    };
    expect(repeat(words)).toBe(reachOfWords(70, 40));
    expect(repeat(words)).toBeLessThan(70);
    expect(repeat(good)).toBeGreaterThan(95);
  });

  it('is not lowered by good words, however high it stands', () => {
    const after = audienceAfter(standing(90, 60, 30), { ...good, deed: false }, audience());
    expect(after.onlookers).toBe(90);
  });
});

const level = fc.integer({ min: 0, max: 100 });

describe('laws of trust', () => {
  it('it stays within 0 and 100 in every part, whatever happens', () => {
    fc.assert(
      fc.property(level, fc.array(anyStimulus, { maxLength: 40 }), (start, all) => {
        let now = standing(start);
        for (const each of all) {
          const after = audienceAfter(now, each, audience());
          now = bySegment((name) => ({
            now: after[name],
            start,
            low: Math.min(now[name].low, after[name])
          }));
          for (const name of SEGMENTS) {
            expect(after[name]).toBeGreaterThanOrEqual(0);
            expect(after[name]).toBeLessThanOrEqual(100);
          }
        }
      })
    );
  });

  it('silence never raises it, in no part', () => {
    fc.assert(
      fc.property(level, level, anyStimulus, (now, start, each) => {
        if (each.kind !== 'silence' && each.kind !== 'no-statement') return;
        const before = standing(now, start);
        const after = audienceAfter(before, each, audience());
        for (const name of SEGMENTS) expect(after[name]).toBeLessThanOrEqual(now);
      }),
      { numRuns: 300 }
    );
  });

  it('losses outweigh gains of the same size, from the middle of the scale', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('low', 'medium', 'high', 'critical' as const),
        fc.nat(1_000_000),
        fc.constantFrom(...SEGMENTS),
        (severity, followers, from) => {
          const under = { ...UNDER, severity, followers, from } as const;
          const of = (each: Stimulus) =>
            overallTrust(audienceAfter(standing(50), each, audience()), audience()) - 50;
          const gain = of({ ...good, ...under });
          expect(-of({ ...good, ...under, quality: 'poor' })).toBeGreaterThan(gain);
          expect(-of({ ...silence, ...under })).toBeGreaterThan(gain);
          expect(-of({ kind: 'promise-broken' })).toBeGreaterThan(of({ kind: 'promise-kept' }));
        }
      )
    );
  });

  it('the order of deeds and losses matters little; only words depend on what came before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 80 }),
        anyStimulus,
        anyStimulus,
        (start, one, other) => {
          // Words reach as far as the worst so far lets them: there the order counts, and is meant to.
          if ([one, other].some((each) => !isDeed(each) && pushOf(each) > 0)) return;
          const play = (...all: Stimulus[]) => {
            let now = standing(start, 100, 100);
            for (const each of all) {
              const after = audienceAfter(now, each, audience());
              now = bySegment((name) => ({ now: after[name], start: 100, low: 100 }));
            }
            return overallTrust(
              bySegment((name) => now[name].now),
              audience()
            );
          };
          expect(Math.abs(play(one, other) - play(other, one))).toBeLessThan(2);
        }
      )
    );
  });
});

describe('an author', () => {
  const persona = (parts: object = {}) =>
    scenarioSchema.shape.personas.element.parse({ id: 'x', handle: '@xx', name: 'X', ...parts });
  const inject = (parts: object = {}) =>
    scenarioSchema.shape.injects.element.parse({
      id: 'i',
      at: '00:10',
      from: 'x',
      text: 'hm',
      ...parts
    });

  it.each([
    ['the scenario says so', persona({ segment: 'staff', kind: 'press' }), inject(), 'staff'],
    ['they are of the press', persona({ kind: 'press' }), inject(), 'press'],
    [
      'they ask in a grave matter',
      persona(),
      inject({ severity: 'high', expects: { action: 'reply' } }),
      'harmed'
    ],
    ['they ask in a lesser one', persona(), inject({ expects: { action: 'reply' } }), 'customers'],
    ['they want a reaction', persona(), inject({ expects: { action: 'ignore' } }), 'trolls'],
    ['they only talk', persona(), inject(), 'onlookers']
  ])('belongs where %s', (_, who, what, segment) => {
    expect(segmentOf(who, what)).toBe(segment);
  });
});
