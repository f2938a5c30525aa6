import { draw } from '../../audience/index.ts';
import type { TraineeCommand } from '../../drill/commands.ts';
import type { DrillState } from '../../drill/state.ts';
import { countCharacters } from '../../scenario/characters.ts';
import { SECOND } from '../../scenario/time.ts';
import { markByLooks, marking, untried } from '../reading.ts';
import type { Robot, Seat } from '../robot.ts';

/** For organisations that have no holding statement at hand. */
const FORMULA =
  'Thank you for getting in touch. We are aware of the situation and are sorry for the trouble it has caused. Our teams are looking into it, and we will post an update here as soon as we have one.';

/**
 * Puts one text under everything that needs an answer, and out as the statement where one is due: the
 * first holding statement of the plan.
 */
export const copyPaste: Robot = {
  name: 'copy-paste',
  about: 'Puts one text under everything that needs an answer.',
  sitDown(seat) {
    const text = textOf(seat);
    const tried = new Set<string>();
    return marking(
      {
        next(sight) {
          const [item] = untried(sight, tried);
          if (!item) return null;
          tried.add(item.id);
          return {
            post: item.id,
            takes: draw(seat.seed, `paste:${item.id}`, 15, 30) * SECOND,
            carryOut: ({ state }) => [
              ...(owesStatement(seat, state) ? [statement(text)] : []),
              { type: 'Reply', to: item.id, text }
            ]
          };
        }
      },
      markByLooks
    );
  }
};

function owesStatement({ brief }: Seat, { statements }: DrillState): boolean {
  return brief.statementDue !== null && statements.length === 0;
}

function statement(text: string): TraineeCommand {
  return { type: 'PostStatement', text, update: false, nextUpdateIn: null };
}

function textOf({ brief: { organisation, limits } }: Seat): string {
  const limit = Math.min(limits.feed, limits.direct);
  const [holding] = organisation.plan.holding
    .map(({ text }) => text)
    .filter((text) => countCharacters(text) <= limit);
  return holding ?? FORMULA.slice(0, limit);
}
