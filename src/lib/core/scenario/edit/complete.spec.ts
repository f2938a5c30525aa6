import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleText } from '../sample.fixture.ts';
import { suggestionsAt } from './complete.ts';
import { readDraft } from './draft.ts';

const SAMPLE = sampleText();

/** What is offered where `|` stands in the sample, in which a line was exchanged. */
function offered(line: string, instead: string): string[] {
  const text = SAMPLE.replace(line, instead);
  const offset = text.indexOf('|');
  return (
    suggestionsAt(readDraft(text.replace('|', ''), readDraft(SAMPLE)), offset)?.all.map(
      (one) => one.text
    ) ?? []
  );
}

describe('suggestionsAt', () => {
  it('offers the keys that an entry does not have yet', () => {
    const keys = offered(
      '    text: rain again. of course\n',
      '    text: rain again. of course\n    se|\n'
    );
    expect(keys).toContain('severity: ');
    expect(keys).not.toContain('text: ');
    expect(offered('title: The', 'sto|\ntitle: The')).toContain('statement: ');
    expect(
      offered('    expects:\n      action: reply', '    expects:\n      action: reply\n      |')
    ).toEqual(['role: ', 'target: ', 'limit: ']);
  });

  it('offers the words that the schema knows', () => {
    expect(offered('difficulty: first', 'difficulty: f|')).toContain('first');
    expect(offered('      action: reply', '      action: |')).toContain('escalate');
    expect(offered('    text: wait which shop', '    sign: |')).toEqual(['true', 'false']);
    expect(offered('    text: wait which shop', '    expects: { action: |')).toContain('reply');
  });

  it('offers the entries that can be named', () => {
    expect(offered('    from: joss', '    from: |')).toEqual(['mara', 'joss']);
    expect(offered('    from: joss\n', '    channel: briefing\n    from: |\n')).toEqual([
      'kitchen'
    ]);
    expect(offered('    replyTo: cake-post', '    replyTo: c|')).toContain('rain');
    expect(offered('        - first-answer', '        - |')).toEqual(['first-answer']);
    expect(offered('    text: wait which shop', '    takesUp: { answers: [|')).toEqual([
      'label',
      'batch'
    ]);
    expect(offered('        inject: cake-post', '        inject: |')).toContain('me-too');
  });

  it('offers the entry, the place and what is said of it', () => {
    const text = SAMPLE.replace('    from: joss', '    from: jo');
    const offset = text.indexOf('    from: jo') + '    from: jo'.length;
    expect(suggestionsAt(readDraft(text), offset)).toMatchObject({
      from: offset - 2,
      all: [{ text: 'mara', what: 'persona', says: 'Mara K' }, { text: 'joss' }]
    });
  });

  it('is silent in texts and notes', () => {
    expect(offered('text: rain again', 'text: rain |again')).toEqual([]);
    expect(offered('title: The', '# ti|\ntitle: The')).toEqual([]);
  });

  it('never throws, wherever one types whatever', () => {
    const draft = readDraft(SAMPLE);
    fc.assert(
      fc.property(fc.nat({ max: SAMPLE.length }), (offset) => {
        const found = suggestionsAt(draft, offset);
        if (found) expect(found.from).toBeLessThanOrEqual(offset);
      })
    );
  });
});
