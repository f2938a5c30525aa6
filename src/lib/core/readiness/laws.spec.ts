import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { result } from '../../../../tests/support/results.ts';
import { DIMENSIONS } from '../scenario/vocabulary.ts';
import { drillsOf, total } from './drills.ts';
import { FAULTS } from './faults.ts';
import { filtered } from './filter.ts';
import { improvementOf } from './improvement.ts';
import { linesOf } from './line.ts';
import { overviewOf } from './overview.ts';
import { monthAfter, monthOf, monthsBetween, periodOf, startOf } from './period.ts';
import type { Result } from './result.ts';
import { scenariosOf } from './scenarios.ts';

const AT = Date.parse('2026-11-24T00:00:00Z');
const one = fc
  .record({
    drill: fc.integer({ min: 0, max: 30 }),
    person: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    at: fc.record(
      Object.fromEntries(DIMENSIONS.map((d) => [d, fc.double({ min: 0, max: 4, noNaN: true })])),
      { requiredKeys: [] }
    ),
    faults: fc.array(
      fc.record({ fault: fc.constantFrom(...FAULTS), post: fc.constantFrom('p', 'q') }),
      { maxLength: 3 }
    ),
    grade: fc.constantFrom('P', 'S', 'M', 'U', null)
  })
  .map(({ drill, person, at, faults, grade }) =>
    result({
      drill: `drill-${String(drill)}`,
      person,
      // What is the drill's is the same for all of its people.
      ended: new Date(Date.UTC(2026, 0, 1 + drill * 10)).toISOString(),
      at,
      faults,
      scenario: drill % 3 === 0 ? 'x' : 'y',
      objectives: { only: grade }
    })
  );
const results = fc
  .uniqueArray(one, { selector: ({ drill, person }) => `${drill} ${person}`, maxLength: 60 })
  .map((many) => many.map((of) => withObjectivesOf(many, of)));

/** Objectives are the drill's: everybody's result says the same. */
function withObjectivesOf(many: readonly Result[], of: Result): Result {
  return { ...of, objectives: many.find(({ drill }) => drill === of.drill)?.objectives ?? [] };
}

const TEAMS = [
  { id: 'one', people: ['a', 'b', 'c', 'd', 'e', 'f'] },
  { id: 'two', people: ['f', 'g'] },
  { id: 'three', people: ['h', 'a', 'b', 'c', 'd'] }
];
const WHOLE = { period: { from: 0, to: Number.MAX_SAFE_INTEGER }, scenario: null };

/** Sums of floats in another order differ in the last digits. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part
  );

describe('figures of readiness', () => {
  it('do not depend on the order in which results come', () => {
    fc.assert(
      fc.property(
        results.chain((many) =>
          fc.tuple(
            fc.constant(many),
            fc.shuffledSubarray(many, { minLength: many.length, maxLength: many.length })
          )
        ),
        ([many, shuffled]) => {
          expect(rounded(overviewOf(TEAMS, shuffled, WHOLE, AT))).toEqual(
            rounded(overviewOf(TEAMS, many, WHOLE, AT))
          );
          expect(rounded(improvementOf(shuffled))).toEqual(rounded(improvementOf(many)));
        }
      )
    );
  });

  it('are the same under a filter that takes all', () => {
    fc.assert(
      fc.property(results, (many) => {
        expect(filtered(many, WHOLE)).toEqual(many);
        const asWide = { ...WHOLE, period: periodOf('2026-01', '2026-12') };
        expect(overviewOf(TEAMS, many, asWide, AT)).toEqual(overviewOf(TEAMS, many, WHOLE, AT));
      })
    );
  });

  it('add up: months to the period, scenarios to all, people to levels', () => {
    fc.assert(
      fc.property(results, (many) => {
        const months = monthsBetween('2026-01', '2026-12').flatMap((month) =>
          filtered(many, { period: periodOf(month, month), scenario: null })
        );
        expect(months).toHaveLength(many.length);
        const drills = drillsOf(many);
        for (const line of linesOf(drills)) {
          expect(line.points.reduce((sum, { n }) => sum + n, 0)).toBe(line.n);
          const levels = total(drills.map(({ dimensions }) => dimensions[line.dimension]));
          const given = total(many.map(({ dimensions }) => dimensions[line.dimension]));
          expect(levels.n).toBe(given.n);
          expect(levels.sum).toBeCloseTo(given.sum, 6);
          for (const { mean, interval } of line.points) {
            expect(mean).toBeGreaterThanOrEqual(0);
            expect(mean).toBeLessThanOrEqual(4 + 1e-9);
            if (interval) expect(interval.low <= mean && mean <= interval.high).toBe(true);
          }
        }
        const scenarios = scenariosOf(many);
        expect(scenarios.reduce((sum, one) => sum + one.drills, 0)).toBe(drills.length);
        for (const { objectives } of scenarios)
          for (const { n, grades } of objectives)
            expect(grades.P + grades.S + grades.M + grades.U).toBe(n);
      })
    );
  });

  it('count no fault in more drills than there are, and drills of who is in two teams once', () => {
    fc.assert(
      fc.property(results, (many) => {
        const { wrong, drills, people, teams } = overviewOf(TEAMS, many, WHOLE, AT);
        expect(drills).toBe(new Set(many.map(({ drill }) => drill)).size);
        expect(people).toBe(new Set(many.map(({ person }) => person)).size);
        expect(wrong.drills).toBeLessThanOrEqual(drills);
        for (const { drills: n, examples } of wrong.of) {
          expect(n).toBeLessThanOrEqual(wrong.drills);
          expect(examples).toHaveLength(n);
        }
        for (const team of teams) if (team.people < 5) expect(team.lines).toEqual([]);
      })
    );
  });
});

describe('months', () => {
  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.integer({ min: -30, max: 30 }),
        (wall, by) => {
          const month = monthOf(wall);
          expect(startOf(month)).toBeLessThanOrEqual(wall);
          expect(startOf(monthAfter(month, 1))).toBeGreaterThan(wall);
          expect(monthAfter(monthAfter(month, by), -by)).toBe(month);
          expect(monthsBetween(month, monthAfter(month, Math.abs(by)))).toHaveLength(
            Math.abs(by) + 1
          );
        }
      )
    );
  });
});
