import type { Insertion } from '../../../../lib/client/writing-help.svelte.ts';
import type { ModelDraft } from '../../../../lib/core/authoring/index.ts';
import { entriesOf, placeOf, type Edit } from '../../../../lib/core/scenario/edit/index.ts';

/** The edits that put what was offered into a scenario, at the end of its lists. */
export function puttingIn(value: unknown, { personas, injects }: Insertion): Edit[] {
  const after = {
    personas: entriesOf('persona', value).length,
    injects: entriesOf('inject', value).length
  };
  return [
    ...personas.map((one, index): Edit => ({
      do: 'insert',
      path: ['personas', after.personas + index],
      value: one
    })),
    ...injects.map((one, index): Edit => ({
      do: 'insert',
      path: ['injects', after.injects + index],
      value: one
    }))
  ];
}

/** The edits that take a model's draft; none where what it answers has gone meanwhile. */
export function takingUp(value: unknown, draft: ModelDraft): Edit[] {
  switch (draft.kind) {
    case 'inject':
      return puttingIn(value, {
        personas: draft.persona ? [draft.persona] : [],
        injects: [draft.inject]
      });
    case 'persona':
      return puttingIn(value, { personas: [draft.persona], injects: [] });
    case 'reply': {
      const index = placeOf('inject', draft.about, value);
      return index < 0 ? [] : [{ do: 'set', path: ['injects', index, 'model'], value: draft.text }];
    }
    default:
      return draft satisfies never;
  }
}
