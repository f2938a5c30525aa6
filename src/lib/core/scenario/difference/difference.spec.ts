import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK } from '../templates/blank.ts';
import { changesBetween, differenceOf, type Line, type Row } from './index.ts';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${String(from + index)}`);
const textOf = (line: Line | null) => line?.stretches.map(({ text }) => text).join('') ?? null;
const marked = (line: Line | null) =>
  line?.stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('the difference between two texts', () => {
  it('marks the words that differ, and leaves out what is far from them', () => {
    const before = numbered(1, 20).join('\n');
    const { rows, added, removed, cut } = differenceOf(
      before,
      before.replace('line 10', 'line ten, later')
    );
    expect([added, removed, cut]).toEqual([1, 1, false]);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'left-out',
      ...Array.from({ length: 3 }, () => 'same'),
      'changed',
      ...Array.from({ length: 3 }, () => 'same'),
      'left-out'
    ]);
    expect(rows[0]).toEqual({ kind: 'left-out', lines: 6 });
    const changed = rows[4];
    if (changed?.kind !== 'changed') throw new Error('expected a changed row');
    expect(marked(changed.before)).toBe('line [10]');
    expect(marked(changed.after)).toBe('line [ten, later]');
    expect(changed.after?.number).toBe(10);
  });

  it('sets lines that share nothing beside each other as a whole', () => {
    const { rows } = differenceOf('at: "02:00"', 'from: mara, who is somebody else entirely');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      before: { stretches: [{ changed: true }] },
      after: { stretches: [{ changed: true }] }
    });
  });

  it('ends within a second or so with texts that share nothing', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${String(index)}`).join('\n');
    const { cut, added, removed } = differenceOf(before, before.replaceAll('a', 'b'));
    expect({ cut, added, removed }).toEqual({ cut: true, added: 20_000, removed: 20_000 });
  });

  it('loses no line that differs, and numbers each as its text has it', () => {
    const lines = fc
      .array(fc.constantFrom('a', 'b', 'a b c', 'a b d', ''), { maxLength: 12 })
      .map((some) => some.join('\n'));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [a, b] = [before.split('\n'), after.split('\n')];
        const { rows, added, removed } = differenceOf(before, after);
        let [left, right] = [0, 0];
        const count = (row: Row) => {
          if (row.kind === 'left-out') return [row.lines, row.lines];
          if (row.kind === 'same') return [1, 1];
          return [row.before ? 1 : 0, row.after ? 1 : 0];
        };
        for (const row of rows) {
          if (row.kind === 'changed') {
            if (row.before) expect(textOf(row.before)).toBe(a[row.before.number - 1]);
            if (row.after) expect(textOf(row.after)).toBe(b[row.after.number - 1]);
          }
          const [l = 0, r = 0] = count(row);
          left += l;
          right += r;
        }
        expect([left, right]).toEqual([a.length, b.length]);
        expect(b.length - a.length).toBe(added - removed);
        if (before === after) expect(added + removed).toBe(0);
      })
    );
  });
});

describe('what changed, in the terms of a scenario', () => {
  it('names entries that came, went, moved and were edited', () => {
    const after = BLANK.replace('at: "00:30"', 'at: "01:15"')
      .replace('What should I do now?', 'And now?')
      .replace('title: New scenario', 'title: Bell Street')
      .replace('minutes: 10', 'minutes: 12')
      .replace('id: first-fact', 'id: other-fact')
      .replace('voice: Plain', 'voice: Short');
    expect(changesBetween(BLANK, after)).toEqual({
      lists: [
        {
          list: 'injects',
          reordered: false,
          changes: [
            { did: 'moved', id: 'first-question', from: '00:30', to: '01:15' },
            { did: 'edited', id: 'first-question', fields: ['text'] }
          ]
        },
        {
          list: 'facts',
          reordered: false,
          changes: [
            { did: 'removed', id: 'first-fact', at: null },
            { did: 'added', id: 'other-fact', at: null }
          ]
        }
      ],
      values: [
        { key: 'title', from: 'New scenario', to: 'Bell Street' },
        { key: 'minutes', from: '10', to: '12' }
      ],
      parts: ['organisation']
    });
  });

  it('says where entries stand in another order, which decides between posts of one time', () => {
    const listed = (...ids: string[]) =>
      `injects:\n${ids.map((id) => `  - id: ${id}\n    at: "00:10"\n`).join('')}`;
    const lists = (before: string, after: string) => changesBetween(before, after)?.lists;
    expect(lists(listed('a', 'b', 'c'), listed('c', 'a', 'b'))).toEqual([
      { list: 'injects', changes: [], reordered: true }
    ]);
    // What came or went puts none of the others elsewhere.
    expect(lists(listed('a', 'b', 'c'), listed('new', 'a', 'c'))).toMatchObject([
      { list: 'injects', reordered: false }
    ]);
  });

  it('sees no change in comments, quotes and the order of keys', () => {
    const after = BLANK.replace('minutes: 10\n', '').replace(
      'id: new-scenario',
      "# a note\nminutes: 10\nid: 'new-scenario'"
    );
    expect(changesBetween(BLANK, after)).toEqual({ lists: [], values: [], parts: [] });
  });

  it('says nothing of a text that cannot be read', () => {
    expect(changesBetween(BLANK, 'title: "')).toBeNull();
    expect(changesBetween('- a', BLANK)?.lists.length).toBeGreaterThan(0);
  });
});
