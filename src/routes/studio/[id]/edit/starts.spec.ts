import { describe, expect, it } from 'vitest';
import { edited, readDraft } from '../../../../lib/core/scenario/edit/index.ts';
import { BLANK } from '../../../../lib/core/scenario/templates/blank.ts';
import { begin, branchFrom } from './starts.ts';

/** A new scenario with one more inject, and a branch from that. */
function branched(fields: object) {
  let draft = readDraft(BLANK);
  const put = (more: object): void => {
    const begun = begin(draft.value, 'inject', { text: 'and now?', ...more });
    const done = edited(draft, [begun.edit]);
    if (!done.ok) throw new Error(done.reason);
    draft = readDraft(done.text, draft);
  };
  put({ at: '01:30', ...fields });
  put(branchFrom(draft, 'inject'));
  const errors = draft.problems.filter(({ severity }) => severity === 'error');
  return { when: draft.scenario?.injects.at(-1)?.when, errors };
}

describe('a branch from an inject', () => {
  it('waits a span that fits before the end where the usual limit does not', () => {
    const { when, errors } = branched({ expects: { action: 'reply' } });
    expect(when).toEqual({ unanswered: { inject: 'inject', for: 4 * 60_000 } });
    expect(errors).toEqual([]);
  });

  it('waits a span for a post that needs nothing, and so has no limit', () => {
    const { when, errors } = branched({});
    expect(when).toEqual({ unanswered: { inject: 'inject', for: 4 * 60_000 } });
    expect(errors).toEqual([]);
  });

  it('waits for the limit of its post where that passes before the end', () => {
    const { when, errors } = branched({ severity: 'high', expects: { action: 'reply' } });
    expect(when).toEqual({ unanswered: { inject: 'inject' } });
    expect(errors).toEqual([]);
  });
});
