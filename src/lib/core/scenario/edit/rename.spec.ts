import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDraft } from './draft.ts';
import { edited } from './edits.ts';
import { idsOf, placeOf, type Kind } from './references.ts';
import { freeId, renamed } from './rename.ts';

const DRAFTS = ['bin-day', 'first-five-minutes', 'the-night-porter'].map((id) =>
  readDraft(readFileSync(`scenarios/${id}/scenario.yaml`, 'utf8'))
);
const KINDS: Kind[] = ['persona', 'role', 'fact', 'objective', 'inject'];

describe('renamed', () => {
  it('names the entry anew wherever it is named: nothing is left that names nobody', () => {
    const entries = DRAFTS.flatMap((draft) =>
      KINDS.flatMap((kind) => idsOf(kind, draft.value).map((id) => ({ draft, kind, id })))
    );
    fc.assert(
      fc.property(fc.constantFrom(...entries), ({ draft, kind, id }) => {
        const place = placeOf(kind, id, draft.value);
        const result = edited(draft, renamed(draft.value, kind, place, 'quite-another'));
        if (!result.ok) throw new Error(result.reason);
        const next = readDraft(result.text, draft);
        const codes = (one: typeof next) => one.problems.map(({ code }) => code);
        expect(codes(next)).toEqual(codes(draft));
        expect(idsOf(kind, next.value)).not.toContain(id);
      }),
      { numRuns: 60 }
    );
  }, 30_000);

  it('changes only names of that kind', () => {
    const draft = readDraft(
      'personas:\n  - id: dog\nfacts:\n  - id: dog\ninjects:\n  - id: a\n    from: dog\n'
    );
    const result = edited(draft, renamed(draft.value, 'fact', 0, 'cat'));
    expect(result.ok && result.text).toBe(
      'personas:\n  - id: dog\nfacts:\n  - id: cat\ninjects:\n  - id: a\n    from: dog\n'
    );
  });
});

describe('an entry of a list that is not finished', () => {
  const renamedIn = (value: unknown, index: number) =>
    renamed(value, 'inject', index, 'first-call');
  const id = (index: number) => ({
    do: 'set',
    path: ['injects', index, 'id'],
    value: 'first-call'
  });

  it('is the one that is named anew, whatever stands before it', () => {
    const value = { injects: [{ text: 'no id yet' }, { id: 'b' }, { id: 'c', replyTo: 'b' }] };
    expect(placeOf('inject', 'b', value)).toBe(1);
    expect(renamedIn(value, 1)).toEqual([
      id(1),
      { do: 'set', path: ['injects', 2, 'replyTo'], value: 'first-call' }
    ]);
    expect(renamedIn(value, 0)).toEqual([id(0)]);
    expect(renamedIn(value, 3)).toEqual([]);
  });

  it('leaves the names of another that has the same id', () => {
    const value = { injects: [{ id: 'b' }, { id: 'b' }, { id: 'c', replyTo: 'b' }] };
    expect(renamedIn(value, 1)).toEqual([id(1)]);
  });
});

describe('freeId', () => {
  it('makes an id of words, and another where it is taken', () => {
    expect(freeId('Merrin, front door', [])).toBe('merrin-front-door');
    expect(freeId('Zoë', ['zoe', 'zoe-2'])).toBe('zoe-3');
    expect(freeId('zoe-2', ['zoe', 'zoe-2'])).toBe('zoe-3');
    expect(freeId('…', [])).toBe('new');
    expect(freeId('constructor', [])).toBe('new');
  });
});
