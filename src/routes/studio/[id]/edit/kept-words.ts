import type { Keeping } from '../../../../lib/client/studio/keeper.svelte.ts';
import { moment } from '../../../../lib/ui/lobby/when.ts';

/** Whether what is written is kept, as the bar says it. */
export function keptWords(state: Keeping): string {
  switch (state.is) {
    case 'saved':
      return state.at === null ? 'Saved' : `Saved ${moment(state.at, Date.now())}`;
    case 'unsaved':
    case 'saving':
      return 'Saving …';
    case 'failed':
      return state.reason;
    case 'conflict':
      return 'Changed elsewhere as well';
    default:
      return state satisfies never;
  }
}
