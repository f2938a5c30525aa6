import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../read.ts';
import { sampleText } from '../sample.fixture.ts';
import { readYaml } from '../yaml-text.ts';
import { readDraft } from './draft.ts';
import { splitText } from '../split.ts';

const BUILT_IN = readdirSync('scenarios').map((id) => ({
  id,
  text: readFileSync(`scenarios/${id}/scenario.yaml`, 'utf8')
}));
const SAMPLE = sampleText();
const READ = readDraft(SAMPLE);

/** Pieces that YAML reads in surprising ways, to be strewn into a file. */
const PIECES = fc.constantFrom(
  ...['\n', '  ', '- ', '# note\n', ': ', '"', "'", '[', '{', '|\n', '>-\n', '&a ', '*a', '---\n'],
  ...['injects:\n', 'id: x\n', '    - y\n', '\t', '\r\n', '#x', '  # n\n', 'é', '!', '? ']
);

describe('splitText', () => {
  it('loses nothing: the stretches joined are the text', () => {
    fc.assert(
      fc.property(fc.array(PIECES), (pieces) => {
        const text = pieces.join('');
        const stretches = splitText(text);
        if (stretches) expect(stretches.map((one) => one.text).join('')).toBe(text);
      }),
      { numRuns: 1000 }
    );
  });

  it('keeps notes above an entry with the entry', () => {
    const text =
      'injects:\n  # the first\n  - id: a\n\n  # the second\n  # in two lines\n  - id: b\nend: 1\n';
    expect(splitText(text)?.map((one) => one.text)).toEqual([
      '',
      'injects:\n',
      '  # the first\n  - id: a\n\n',
      '  # the second\n  # in two lines\n  - id: b\n',
      'end: 1\n'
    ]);
  });

  it('does not take text that looks like a note or an entry for one', () => {
    const text = 'injects:\n  - text: |\n      - no entry\n      # no note\n  - id: b\n';
    expect(splitText(text)?.map((one) => one.text)).toEqual([
      '',
      'injects:\n',
      '  - text: |\n      - no entry\n      # no note\n',
      '  - id: b\n'
    ]);
  });
});

describe('readDraft', () => {
  it.each(BUILT_IN)('says of $id what readScenario says', ({ text }) => {
    const draft = readDraft(text);
    const { scenario, problems } = readScenario(text);
    expect(draft.stretches).not.toBeNull();
    expect(draft.problems).toEqual(problems);
    expect(draft.scenario).toEqual(scenario);
    expect(draft.playable).toBe(true);
  });

  it('says the same whether it reads all anew or goes on from what it read before', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: SAMPLE.length }),
        fc.nat({ max: 12 }),
        fc.array(PIECES, { maxLength: 3 }),
        (at, length, pieces) => {
          const text = SAMPLE.slice(0, at) + pieces.join('') + SAMPLE.slice(at + length);
          const going = readDraft(text, READ);
          const anew = readDraft(text);
          expect(going.problems).toEqual(anew.problems);
          if (anew.readable) {
            expect(going.value).toEqual(anew.value);
            expect(going.scenario).toEqual(anew.scenario);
          }
        }
      ),
      { numRuns: 150 }
    );
  });

  it('reads in parts what is read as a whole', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: SAMPLE.length }),
        fc.nat({ max: 12 }),
        fc.array(PIECES, { maxLength: 3 }),
        (at, length, pieces) => {
          const text = SAMPLE.slice(0, at) + pieces.join('') + SAMPLE.slice(at + length);
          const draft = readDraft(text);
          const yaml = readYaml(text);
          const isGroup = yaml.ok && typeof yaml.value === 'object' && yaml.value !== null;
          expect(draft.readable).toBe(isGroup && !Array.isArray(yaml.value));
          if (draft.readable && yaml.ok) expect(draft.value).toEqual(yaml.value);
          const said = readScenario(text).problems.map(({ line, code }) => `${code} ${line}`);
          const more = draft.problems.map(({ line, code }) => `${code} ${line}`);
          expect(more).toEqual(expect.arrayContaining(said));
        }
      ),
      { numRuns: 250 }
    );
  });

  it('finds the tab that stands alone below a key without a value, as reading it whole does', () => {
    const text = SAMPLE.replace(/^id: .*$/m, 'id: \n\t');
    const [said] = readScenario(text).problems;
    expect(readDraft(text).readable).toBe(false);
    expect(readDraft(text).problems).toContainEqual(said);
  });

  it('goes on with the other injects while one is unfinished', () => {
    const draft = readDraft(
      sampleText((scenario) =>
        scenario.injects.push({ id: 'new', at: '03:00', from: 'joss', text: '' })
      )
    );
    expect(draft.scenario?.injects.map(({ id }) => id)).toEqual([
      'rain',
      'cake-post',
      'me-too',
      'still-waiting'
    ]);
    expect(draft.playable).toBe(false);
    expect(draft.problems.map(({ code, at }) => [code, at])).toContainEqual([
      'empty-value',
      ['injects', 4, 'text']
    ]);
  });

  it('lets others refer to an inject that is unfinished', () => {
    const draft = readDraft(
      sampleText(({ injects }) => {
        if (injects[1]) injects[1].text = '';
      })
    );
    expect(draft.problems.filter(({ code }) => code.startsWith('unknown'))).toEqual([]);
  });

  it('shows what stood there before, while a part of the text cannot be read', () => {
    const before = readDraft(SAMPLE);
    const broken = readDraft(
      SAMPLE.replace('text: wait which shop', 'text: "wait which shop'),
      before
    );
    expect(broken.readable).toBe(false);
    expect(broken.value).toEqual(before.value);
    expect(broken.problems[0]?.code).toBe('not-yaml');
  });
});
