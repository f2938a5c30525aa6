import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menuFor, type Sees } from './menu.ts';

const nobody: Sees = {
  readiness: false,
  assignments: false,
  actions: false,
  exercises: false,
  studio: false,
  people: false
};
const names = (sees: Sees | null) => menuFor(sees).map(({ name }) => name);

describe('the main menu', () => {
  it('has everything that a manager goes between, in one row', () => {
    const manager = { ...nobody, readiness: true, assignments: true, actions: true, people: true };
    expect(names(manager)).toEqual([
      'Drills',
      'Readiness',
      'Assignments',
      'Improvement plan',
      'My scorecards',
      'Rubric',
      'People'
    ]);
  });

  it('has what is everybody’s for who has not signed in', () => {
    expect(names(null)).toEqual(['Drills', 'My scorecards', 'Rubric']);
    expect(names(nobody)).toEqual(names(null));
  });

  it('shows a part to those who may see it and nobody else, and keeps its order', () => {
    const all = names({
      readiness: true,
      assignments: true,
      actions: true,
      exercises: true,
      studio: true,
      people: true
    });
    const flags = fc.record({
      readiness: fc.boolean(),
      assignments: fc.boolean(),
      actions: fc.boolean(),
      exercises: fc.boolean(),
      studio: fc.boolean(),
      people: fc.boolean()
    });
    fc.assert(
      fc.property(flags, (sees) => {
        const menu = menuFor(sees);
        const shown = new Set<string>(menu.map(({ place }) => place));
        for (const [part, may] of Object.entries(sees)) expect(shown.has(part)).toBe(may);
        expect(menu.map(({ name }) => name)).toEqual(
          all.filter((name) => menu.some((entry) => entry.name === name))
        );
      })
    );
  });
});
