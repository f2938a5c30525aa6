import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioSchema } from '../../scenario/index.ts';
import { builtIn } from '../built-in.fixture.ts';
import { outlineOf } from '../outline.ts';
import { CASTS, makePersona, takenIn } from './index.ts';

const scenarios = builtIn();
const ids = [...scenarios.keys()];
const personaSchema = scenarioSchema.shape.personas.element;
const make = (id: string, cast: (typeof CASTS)[number], count: number, seed: number) => {
  const outline = outlineOf(scenarios.get(id));
  const taken = takenIn(outline);
  return Array.from({ length: count }, (_, i) =>
    makePersona(outline, { cast }, seed, `one:${String(i)}`, taken)
  );
};

describe('somebody new', () => {
  it('passes the schema, with an id and a handle of their own, whoever and wherever they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...CASTS),
        fc.integer(),
        (id, cast, seed) => {
          const { personas } = outlineOf(scenarios.get(id));
          const made = make(id, cast, 12, seed).map(({ persona }) => personaSchema.parse(persona));
          const all = [...personas, ...made];
          expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
          expect(new Set(all.map(({ handle }) => handle.toLowerCase())).size).toBe(all.length);
        }
      ),
      { numRuns: 60 }
    );
  });

  it('is the same for the same seed, and somebody else for another', () => {
    expect(make('bin-day', 'parent', 5, 7)).toEqual(make('bin-day', 'parent', 5, 7));
    expect(make('bin-day', 'parent', 5, 7)).not.toEqual(make('bin-day', 'parent', 5, 8));
  });

  it('has no first name that the scenario speaks of', () => {
    const { names } = outlineOf(scenarios.get('bin-day'));
    for (const { persona } of make('bin-day', 'customer', 40, 3)) {
      const [first = ''] = persona.name.toLowerCase().match(/\p{L}{3,}/gu) ?? [''];
      expect(names.has(first), persona.name).toBe(false);
    }
  });

  it('goes on when the lists have no more names', () => {
    const handles = make('bin-day', 'neighbour', 600, 1).map(({ persona }) => persona.handle);
    expect(new Set(handles).size).toBe(600);
  });

  it('has handles in many shapes, and followers as networks have them', () => {
    const made = make('the-last-tray', 'customer', 300, 5).map(({ persona }) => persona);
    const plain = made.filter(({ handle }) => /^@[a-z]+_[a-z]+\d*$/.test(handle));
    expect(plain.length).toBeLessThan(120);
    const followers = made.map(({ followers = 0 }) => followers).sort((a, b) => a - b);
    expect(followers[150]).toBeGreaterThan(120);
    expect(followers[150]).toBeLessThan(300);
    expect(followers.at(-1) ?? 0).toBeGreaterThan(2000);
    const few = Array.from({ length: 40 }, (_, seed) => make('the-last-tray', 'customer', 8, seed));
    const bios = few.flat().filter(({ persona }) => persona.bio !== undefined);
    expect(bios.length / few.flat().length).toBeCloseTo(0.4, 1);
    for (const together of few) {
      const said = together.flatMap(({ persona }) => persona.bio ?? []);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('is what was asked for', () => {
    const of = (cast: (typeof CASTS)[number]) =>
      make('do-not-drink', cast, 30, 2).map(({ persona }) => persona);
    for (const { kind, name, segment } of of('journalist')) {
      expect({ kind, segment }).toEqual({ kind: 'press', segment: 'press' });
      expect(name).toMatch(/, Aldersyke /);
    }
    for (const { kind } of of('official')) expect(kind).toBe('official');
    for (const { kind } of of('bot')) expect(kind).toBe('bot');
    for (const { segment } of of('affected')) expect(segment).toBe('harmed');
    const middle = (all: { followers?: number | undefined }[]) =>
      all.map(({ followers = 0 }) => followers).sort((a, b) => a - b)[15] ?? 0;
    expect(middle(of('influencer'))).toBeGreaterThan(20 * middle(of('neighbour')));
  });

  it('can be of an age and of a family from somewhere', () => {
    const outline = outlineOf({});
    const { persona } = makePersona(
      outline,
      { cast: 'journalist', culture: 'nigerian', age: 'old' },
      1,
      'x',
      takenIn(outline)
    );
    expect(persona.name).toMatch(
      /^(Patience|Sunday|Comfort|Godwin|Blessing|Festus|Victoria|Cletus) /
    );
  });

  it('has three habits to write by', () => {
    for (const { habits } of make('bin-day', 'neighbour', 10, 1))
      expect(new Set(habits.filter(Boolean)).size).toBe(3);
  });
});
