import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glanceAt } from './glance.ts';
import { parseScenario } from './parse.ts';

const FOLDER = new URL('../../../../scenarios/', import.meta.url);
const texts = readdirSync(FOLDER).map((id) =>
  readFileSync(new URL(`${id}/scenario.yaml`, FOLDER), 'utf8')
);

describe('a glance at a scenario', () => {
  it('says of every scenario of the library what reading it says', () => {
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) {
      const { scenario } = parseScenario(text);
      expect(glanceAt(text)).toEqual({
        title: scenario?.title,
        summary: scenario?.summary,
        organisation: scenario?.organisation.name,
        difficulty: scenario?.difficulty,
        minutes: scenario?.minutes,
        injects: scenario?.injects.length
      });
    }
  });

  it('says what it can of a text that is being written', () => {
    const text =
      'title: "Half a\nsummary: Two of\n  us\norganisation: { name: Bell\nminutes: soon\n';
    expect(glanceAt(text)).toEqual({
      title: 'Half a',
      summary: 'Two of us',
      organisation: 'Bell',
      difficulty: null,
      minutes: null,
      injects: 0
    });
    expect(glanceAt('title: 1984\ninjects:\n- id: a\n  x:\n    - b\n- id: c\n')).toMatchObject({
      title: '1984',
      injects: 2
    });
  });

  it('throws at no text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'title: ', 'injects:\n'),
        (text, key) => {
          expect(Object.keys(glanceAt(key + text))).toHaveLength(6);
        }
      )
    );
  });
});
