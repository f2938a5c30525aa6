import type { TraineeCommand } from '../../drill/commands.ts';
import { MINUTE } from '../../scenario/time.ts';
import type { Notes } from '../notes.ts';
import type { Sight } from '../sight.ts';
import { bestOf, saidIn } from '../writing/drafts.ts';
import { announced, composeStatement, nextUpdateAt } from '../writing/statement.ts';

const DRAFTS = 3;

/** The statement or update that is due, with a time for the next where there is still one to come. */
export function stating(
  notes: Notes,
  kind: 'statement' | 'update',
  sight: Sight
): TraineeCommand[] {
  const { state, now } = sight;
  const next = nextUpdateAt(sight);
  const nextUpdate = announced(state, next);
  const since = state.statements.at(-1)?.at ?? 0;
  const drafts = Array.from(
    { length: DRAFTS },
    (_, draft) => () =>
      composeStatement(sight, notes.responsibility(), { since, draft, nextUpdate })
  );
  return [
    {
      type: 'PostStatement',
      text: bestOf(drafts, saidIn(state), (draft) => notes.rate(draft, null, 'feed')),
      update: kind === 'update',
      nextUpdateIn: next === null ? null : Math.ceil((next - now) / MINUTE)
    }
  ];
}
