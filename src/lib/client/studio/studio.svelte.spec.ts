import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Studio } from './studio.svelte.ts';
import { changed } from './changes.ts';
import type { TextChange } from '../../core/scenario/edit/index.ts';

const TEXT =
  'id: cake # ours\ninjects:\n  # first\n  - id: a\n    at: "00:10"\n  - id: b\n    at: "00:20"\n';

function at(now: { ms: number }, text = TEXT): Studio {
  return new Studio(text, {}, () => now.ms);
}

describe('a scenario that is written', () => {
  it('has plain line ends, so that a place in it is the same in every view', () => {
    const studio = at({ ms: 0 }, TEXT.replaceAll('\n', '\r\n'));
    expect(studio.text).toBe(TEXT);
    studio.replace('id: cake\r\ntitle: Cake\rminutes: 30\n', 'Take up what was not saved');
    expect(studio.text).toBe('id: cake\ntitle: Cake\nminutes: 30\n');
  });

  it('is changed by edits in the text that all views show', () => {
    const studio = at({ ms: 0 });
    let seen = TEXT;
    studio.listen((changes) => {
      seen = changed(seen, changes);
    });
    studio.edit([{ do: 'set', path: ['injects', 1, 'at'], value: '00:30' }], 'Move b');
    expect(studio.text).toContain('at: "00:30"');
    expect(seen).toBe(studio.text);
    expect(studio.undoes).toBe('Move b');
  });

  it('undoes and does again whatever view it was done in', () => {
    const studio = at({ ms: 0 });
    studio.edit([{ do: 'remove', path: ['injects', 0] }], 'Remove a');
    studio.type([{ from: 0, to: 0, insert: '# note\n' }], 'text');
    const after = studio.text;
    studio.undo();
    studio.undo();
    expect(studio.text).toBe(TEXT);
    expect(studio.redoes).toBe('Remove a');
    studio.redo();
    studio.redo();
    expect(studio.text).toBe(after);
  });

  it('undoes as one what was typed in one place in one breath', () => {
    const now = { ms: 0 };
    const studio = at(now);
    for (const value of ['c', 'ca', 'cak']) {
      now.ms += 200;
      studio.edit([{ do: 'set', path: ['title'], value }], 'Change the title', 'title');
    }
    now.ms += 5_000;
    studio.edit([{ do: 'set', path: ['title'], value: 'cake' }], 'Change the title', 'title');
    studio.undo();
    expect(studio.draft.value.title).toBe('cak');
    studio.undo();
    expect(studio.text).toBe(TEXT);
  });

  it('says why an edit cannot be done, and does nothing', () => {
    const studio = at({ ms: 0 }, TEXT.replace('"00:10"', '"00:10'));
    expect(studio.edit([{ do: 'set', path: ['injects', 0, 'at'], value: '00:30' }], 'Move a')).toBe(
      false
    );
    expect(studio.refused).toMatch(/^Line \d+ of the text cannot be read/);
    expect(studio.undoes).toBeNull();
  });

  it('comes back to where it began, and forth again, after any changes', () => {
    const change = fc.tuple(
      fc.nat(),
      fc.nat({ max: 9 }),
      fc.string({ maxLength: 5 }),
      fc.nat({ max: 2_000 })
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (steps) => {
        const now = { ms: 0 };
        const studio = at(now);
        for (const [place, length, insert, pause] of steps) {
          now.ms += pause;
          const from = place % (studio.text.length + 1);
          const to = Math.min(studio.text.length, from + length);
          studio.type([{ from, to, insert } satisfies TextChange], 'text');
        }
        const after = studio.text;
        while (studio.undoes !== null) studio.undo();
        expect(studio.text).toBe(TEXT);
        while (studio.redoes !== null) studio.redo();
        expect(studio.text).toBe(after);
      }),
      { numRuns: 60 }
    );
  });
});
