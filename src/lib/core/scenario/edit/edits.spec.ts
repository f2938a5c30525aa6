import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Path } from '../positions.ts';
import { readDraft } from './draft.ts';
import { applied, edited, type Edit, type TextChange } from './edits.ts';

/** As an author writes: notes everywhere, blank lines, quotes of all kinds, brackets. */
const TEXT = `# our scenario
id: cake # the folder
title: "The cake"
objectives:
  - { id: first, text: Answer in time } # one is enough

  # for later
  - id: second
    text: >-
      Say what is not known,
      and when it will be.

injects:
  # it begins
  - id: rain
    at: "00:20" # early
    from: joss
    text: rain again. of course
    expects: { action: none, objectives: [first] }

  - id: cake-post
    # moved twice
    at: "02:00"
    from: mara
    text: >- # her first
      my daughter is coeliac and your GF cake
      made her ill @crumblane
    reactions:
      - to: good # nearly never
        says: thank you
      - { to: poor, says: wow }
questions: []
`;

function after(edits: readonly Edit[], text = TEXT): string {
  const result = edited(readDraft(text), edits);
  if (!result.ok) throw new Error(result.reason);
  return result.text;
}

/** Lines that only stand before, with -, and only after, with +. */
function difference(before: string, now: string): string[] {
  const [a, b] = [before.split('\n'), now.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [
    ...a.slice(head, a.length - tail).map((line) => `-${line}`),
    ...b.slice(head, b.length - tail).map((line) => `+${line}`)
  ];
}

const change = (...edits: Edit[]) => difference(TEXT, after(edits));
const set = (path: Path, value: unknown): Edit => ({ do: 'set', path, value });

describe('edited', () => {
  it('changes one value and nothing else', () => {
    expect(change(set(['injects', 0, 'at'], '00:40'))).toEqual([
      '-    at: "00:20" # early',
      '+    at: "00:40" # early'
    ]);
    expect(change(set(['title'], 'Cake: the day'))).toEqual([
      '-title: "The cake"',
      '+title: "Cake: the day"'
    ]);
    expect(change(set(['injects', 0, 'expects', 'action'], 'reply'))).toEqual([
      '-    expects: { action: none, objectives: [first] }',
      '+    expects: { action: reply, objectives: [first] }'
    ]);
  });

  it('puts a new key where the schema has it', () => {
    expect(change(set(['injects', 0, 'severity'], 'high'))).toEqual(['+    severity: high']);
    expect(after([set(['injects', 1, 'severity'], 'high')])).toContain(
      'made her ill @crumblane\n    severity: high\n    reactions:'
    );
    expect(change(set(['summary'], 'One cake.'))).toEqual(['+summary: One cake.']);
  });

  it('makes what is missing on the way', () => {
    expect(change(set(['injects', 1, 'expects', 'action'], 'reply'))).toEqual([
      '+    expects:',
      '+      action: reply'
    ]);
  });

  it('folds a text that became long, and keeps the note that stood beside it', () => {
    const long =
      'rain again. of course it rains, it is april, it is the town fair, and I am outside all day';
    expect(change(set(['injects', 0, 'text'], long))).toEqual([
      '-    text: rain again. of course',
      '+    text: >-',
      '+      rain again. of course it rains, it is april, it is the town fair, and I am outside all day'
    ]);
    const next = after([set(['injects', 1, 'text'], 'short now')]);
    expect(next).toContain('# her first\n    text: short now\n');
    const noted = after([set(['injects', 0, 'at'], 'x'.repeat(100))]);
    expect(noted).toContain('# early');
    expect(readDraft(noted).value).toEqual(
      applied(readDraft(TEXT).value, set(['injects', 0, 'at'], 'x'.repeat(100)))
    );
  });

  it('keeps the notes of an inject while a text of several lines is typed in it', () => {
    const typed = ['one', 'one\n', 'one\ntwo', 'one\ntwo ', 'one\n ', 'one\n\ttwo\t', 'one\r\ntwo'];
    for (const text of typed) {
      const now = after([set(['injects', 1, 'text'], text)]);
      expect(now).toContain('    # moved twice\n    at: "02:00"\n');
      expect(now).toContain('# her first\n');
      expect(now).toContain('- to: good # nearly never\n');
      expect(readDraft(now).value).toEqual(
        applied(readDraft(TEXT).value, set(['injects', 1, 'text'], text))
      );
    }
  });

  it('takes a key away with its line', () => {
    expect(change({ do: 'remove', path: ['injects', 0, 'from'] })).toEqual(['-    from: joss']);
    expect(after([{ do: 'remove', path: ['injects', 0, 'id'] }])).toContain(
      '  - at: "00:20" # early'
    );
  });

  it('puts entries in and takes them out, with the notes above them', () => {
    const entry = { id: 'new', at: '01:00', from: 'joss', text: 'still raining' };
    expect(change({ do: 'insert', path: ['injects', 1], value: entry })).toEqual([
      '+  - id: new',
      '+    at: "01:00"',
      '+    from: joss',
      '+    text: still raining',
      '+'
    ]);
    expect(after([{ do: 'insert', path: ['injects', 2], value: entry }])).toContain(
      '      - { to: poor, says: wow }\n\n  - id: new'
    );
    expect(after([{ do: 'remove', path: ['injects', 0] }])).not.toContain('# it begins');
    expect(change({ do: 'insert', path: ['questions', 0], value: 'What did we know?' })).toEqual([
      '-questions: []',
      '+questions:',
      '+  - What did we know?'
    ]);
  });

  it('moves an entry with its notes', () => {
    const next = after([{ do: 'move', path: ['objectives', 1], to: 0 }]);
    expect(next).toContain('objectives:\n  # for later\n  - id: second');
  });

  it('leaves an empty list when the last entry goes', () => {
    const next = after([
      { do: 'remove', path: ['injects', 0] },
      { do: 'remove', path: ['injects', 0] }
    ]);
    expect(readDraft(next).value.injects).toEqual([]);
    expect(next).toContain('injects: []');
  });

  it('says why it cannot: a part of the text that cannot be read', () => {
    const broken = TEXT.replace('"00:20"', '"00:20');
    const result = edited(readDraft(broken), [set(['injects', 0, 'from'], 'mara')]);
    expect(result.ok ? '' : result.reason).toMatch(/^Line \d+ of the text cannot/);
  });
});

const BUILT_IN = readdirSync('scenarios').map((id) =>
  readDraft(readFileSync(`scenarios/${id}/scenario.yaml`, 'utf8'))
);

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    '04:30',
    'yes',
    '~',
    '1e3',
    '# no note',
    'a: b',
    '- x',
    'two\nlines',
    'two\nlines ',
    'a line\n ',
    '\tand\ttabs\n',
    ' edge ',
    '@name',
    '*',
    ''
  )
);
const values = fc.oneof(
  texts,
  fc.integer(),
  fc.boolean(),
  fc.array(texts, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('id', 'at', 'text', 'other'), texts, { minKeys: 1 })
);

/** All ways into a value, the longer the deeper. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? [...(value as unknown[]).entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

function notesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => /(?:^|[ \t])(# [^\n]*)$/.exec(line)?.[1] ?? []);
}

function withChanges(text: string, changes: readonly TextChange[]): string {
  let at = 0;
  let next = '';
  for (const { from, to, insert } of changes) {
    expect(from).toBeGreaterThanOrEqual(at);
    next += text.slice(at, from) + insert;
    at = to;
  }
  return next + text.slice(at);
}

describe('any edit of any scenario', () => {
  const someEdit = (value: unknown) =>
    fc
      .constantFrom(...pathsIn(value).filter((path) => path.length > 0))
      .chain((path): fc.Arbitrary<Edit> => {
        const inList = typeof path.at(-1) === 'number';
        return fc.oneof(
          values.map((next): Edit => ({ do: 'set', path, value: next })),
          fc.constant<Edit>({ do: 'remove', path }),
          ...(inList
            ? [
                values.map((next): Edit => ({ do: 'insert', path, value: next })),
                fc.nat({ max: 3 }).map((to): Edit => ({ do: 'move', path, to }))
              ]
            : [])
        );
      });

  it('gives the value that was meant, by changes that make the new text of the old', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(readDraft(TEXT), ...BUILT_IN)
          .chain((draft) => fc.tuple(fc.constant(draft), someEdit(draft.value))),
        ([draft, edit]) => {
          const result = edited(draft, [edit]);
          if (!result.ok) throw new Error(result.reason);
          expect(readDraft(result.text, draft).value).toEqual(applied(draft.value, edit));
          expect(withChanges(draft.text, result.changes)).toBe(result.text);
        }
      ),
      { numRuns: 400 }
    );
  }, 30_000);

  it('keeps every note when a value is set', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pathsIn(readDraft(TEXT).value).filter((path) => path.length > 1)),
        texts,
        (path, value) => {
          const draft = readDraft(TEXT);
          const old = path.reduce<unknown>(
            (here, step) => (here as Record<string, unknown>)[step],
            draft.value
          );
          // Who replaces a group replaces the notes in it.
          fc.pre(typeof old !== 'object');
          const result = edited(draft, [{ do: 'set', path, value }]);
          if (!result.ok) throw new Error(result.reason);
          expect(notesIn(result.text).filter((note) => notesIn(TEXT).includes(note))).toEqual(
            expect.arrayContaining(notesIn(TEXT))
          );
        }
      ),
      { numRuns: 200 }
    );
  });
});

describe('an empty list', () => {
  const begun = (text: string): string =>
    after([{ do: 'insert', path: ['injects', 0], value: { id: 'a' } }], text);

  it.each([
    ['a note that ends in a colon', '# Injects, as follows:\ninjects: []\n'],
    ['several', '\n# First:\n#   second: []\ninjects: [ ] # for now: none\n'],
    ['none', 'injects:\n'],
    ['null', 'injects: null'],
    ['its brackets on the next line', 'injects:\n  []\n']
  ])('is begun below %s', (_, text) => {
    const now = begun(`id: a\n${text}`);
    expect(readDraft(now).value).toEqual({ id: 'a', injects: [{ id: 'a' }] });
    for (const note of text.match(/#.*/g) ?? []) expect(now).toContain(note);
  });
});
