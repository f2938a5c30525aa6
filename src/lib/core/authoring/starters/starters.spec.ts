import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { countCharacters, MINUTE, readScenario, scenarioSchema } from '../../scenario/index.ts';
import { builtIn } from '../built-in.fixture.ts';
import { outlineOf } from '../outline.ts';
import { draftFrom, STARTERS, unwritten, type StarterDraft } from './index.ts';

const scenarios = builtIn();
const all = STARTERS.flatMap(({ starters }) => starters);
const inserted = (id: string, { inject, persona }: StarterDraft) => {
  const raw = structuredClone(scenarios.get(id) ?? {}) as Record<string, unknown[]>;
  if (persona) raw['personas']?.push(persona);
  raw['injects']?.push(inject);
  return raw;
};
const starter = (id: string) => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`no starter ${id}`);
  return found;
};

describe('a starter', () => {
  it.each(all.map((one) => [one.id, one] as const))(
    '%s stands in a scenario without an error',
    (_, one) => {
      const id = 'bin-day';
      const outline = outlineOf(scenarios.get(id));
      const drafts = [...one.openings.keys()].map((opening) =>
        draftFrom(one, outline, { opening, at: 2 * MINUTE }, opening)
      );
      for (const { inject } of drafts) {
        expect(scenarioSchema.shape.injects.element.safeParse(inject).error).toBeUndefined();
        expect(countCharacters(inject.text)).toBeLessThanOrEqual(outline.limits.feed);
      }
      const [draft] = drafts;
      const { problems } = readScenario(stringify(draft ? inserted(id, draft) : {}));
      expect(
        problems.filter(({ severity, code }) => severity === 'error' && code !== 'too-dense')
      ).toEqual([]);
    }
  );

  it('is named once, says what it exercises, and leaves something to write', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ exercises }) => exercises)).size).toBe(all.length);
    const openings = all.flatMap((one) => one.openings);
    expect(new Set(openings).size).toBe(openings.length);
    for (const one of all)
      expect(
        one.openings.some((opening) => unwritten(opening).length > 0),
        one.id
      ).toBe(true);
  });

  it('hints at what the scorer leans on wherever a reply is expected', () => {
    for (const { id, expects, hints } of all) {
      const fields = hints.map(({ field }) => field);
      if (expects && expects.action !== 'ignore') expect(fields, id).toContain('problem');
      else expect(fields, id).toEqual([]);
    }
  });

  it('speaks to us by our handle, and says what is open', () => {
    const outline = outlineOf(scenarios.get('bin-day'));
    const { inject } = draftFrom(
      starter('first-complaint'),
      outline,
      { opening: 0, at: 90_000 },
      1
    );
    expect(inject).toMatchObject({ id: 'first-complaint', at: '01:30', severity: 'high' });
    expect(inject.text).toMatch(/^@snedburycouncil /);
    expect(unwritten(inject.text)).toEqual(['the thing', 'whom, and when']);
  });

  it('that follows up comes from who wrote before, on what was done about it', () => {
    const outline = outlineOf(scenarios.get('bin-day'));
    const wish = { opening: 1, at: 0, about: 'jaz-where' };
    expect(draftFrom(starter('after-silence'), outline, wish, 1)).toMatchObject({
      persona: null,
      inject: { from: 'jaz', when: { unanswered: { inject: 'jaz-where' } }, after: '00:40' }
    });
    expect(draftFrom(starter('after-poor-answer'), outline, wish, 1).inject.when).toEqual({
      answered: { inject: 'jaz-where', quality: 'poor' }
    });
  });

  it('stands also where nothing is written yet', () => {
    for (const one of all) {
      const { inject, persona } = draftFrom(one, outlineOf({}), { opening: 0, at: MINUTE }, 1);
      expect(inject.from).toBeTruthy();
      expect(inject.text).not.toMatch(/[{}]/);
      if (persona) expect(persona.id).toBe(inject.from);
    }
  });
});
