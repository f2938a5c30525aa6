import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import { evolve, replay } from '../drill/evolve.ts';
import { initialState } from '../drill/state.ts';
import { DIFFICULTIES, RESPONSIBILITIES } from '../scenario/vocabulary.ts';
import type { Scenario } from '../scenario/schema.ts';
import { rehearse, ROBOT_NAMES } from './index.ts';
import type { Robot } from './robot.ts';
import { play } from './play.ts';

const robot = fc.constantFrom(...ROBOT_NAMES);
const seed = fc.nat();

/** Bakeries that differ in what a robot's way may hang on. */
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    difficulty: fc.constantFrom(...DIFFICULTIES),
    responsibility: fc.constantFrom(...RESPONSIBILITIES),
    feed: fc.integer({ min: 40, max: 600 }),
    isAsked: fc.boolean()
  })
  .map(({ difficulty, responsibility, feed, isAsked }) =>
    bakery({
      difficulty,
      limits: { feed, direct: 1000 },
      situation: { briefing: 'b', happened: 'A loaf had nuts in it.', responsibility },
      ...(isAsked && {
        statement: { target: '03:00', limit: '05:00' },
        assessment: { target: '04:00' }
      })
    })
  );

describe('laws of the rehearsal', () => {
  it('the same scenario, robot and seed give the same log, byte for byte', () => {
    fc.assert(
      fc.property(scenario, robot, seed, (script, name, number) => {
        const once = JSON.stringify(rehearse(script, name, number).events);
        expect(JSON.stringify(rehearse(script, name, number).events)).toBe(once);
      }),
      { numRuns: 25 }
    );
  });

  it('no seed and no scenario makes a robot throw, or its drill go on for ever', () => {
    fc.assert(
      fc.property(scenario, robot, seed, (script, name, number) => {
        const { events, report } = rehearse(script, name, number);
        expect(events.at(-1)?.type).toBe('DrillEnded');
        expect(report.trust.min).toBeGreaterThanOrEqual(0);
        expect(report.trust.min).toBeLessThanOrEqual(report.trust.end);
        expect(report.answered).toBeLessThanOrEqual(report.needed);
        expect(report.injects.fired + report.injects.never.length).toBe(report.injects.total);
      }),
      { numRuns: 60 }
    );
  });

  it('a robot plays by the rules of a live drill: its log folds to the same state', () => {
    fc.assert(
      fc.property(scenario, robot, seed, (script, name, number) => {
        const { events } = rehearse(script, name, number);
        events.forEach((event, index) => expect(event.seq).toBe(index + 1));
        expect(evolve(initialState(), ...events)).toEqual(replay(events));
      }),
      { numRuns: 15 }
    );
  });

  it('no text of a robot is too long for its channel: nothing that it says is refused', () => {
    fc.assert(
      fc.property(scenario, robot, seed, (script, name, number) => {
        for (const event of rehearse(script, name, number).events) {
          if (event.type !== 'Replied' && event.type !== 'StatementPosted') continue;
          expect(event.post.text.length).toBeLessThanOrEqual(
            event.post.channel === 'direct' ? script.limits.direct : script.limits.feed
          );
        }
      }),
      { numRuns: 40 }
    );
  });

  it('a robot sees nothing that a trainee does not see', () => {
    const seen: unknown[] = [];
    const spy: Robot = {
      name: 'silent',
      about: '',
      sitDown: ({ brief }) => ({
        next: ({ state }) => {
          seen.push({ brief, state: structuredClone(state) });
          return null;
        }
      })
    };
    play(bakery({ difficulty: 'hard' }), spy, 5);
    const text = JSON.stringify(seen);
    expect(seen.length).toBeGreaterThan(10);
    // The truth, what is still to come and why, whose fault it is, which posts need an answer.
    expect(text).not.toContain('The label was not updated after the recipe changed');
    expect(text).not.toContain('is that all you have to say to me');
    expect(text).not.toContain('preventable');
    expect(text).not.toContain('"needs":{');
    expect(text).not.toContain('inject:screenshot","due"');
  });
});
