import { draw } from '../../audience/index.ts';
import { SECOND } from '../../scenario/time.ts';
import { markByLooks, marking, untried } from '../reading.ts';
import type { Act, Robot, Seat } from '../robot.ts';
import type { Sight } from '../sight.ts';
import { fitted } from '../writing/sentences.ts';
import { topicOf } from '../writing/topic.ts';
import { DISMISSALS, RETORTS, STATEMENT } from './defensive-texts.ts';

/** It lets people wait for most of the time that they should have. */
const PATIENCE = 0.8;

/** Answers late-ish, and defends itself: plays down, blames, regrets feelings, refuses. */
export const defensive: Robot = {
  name: 'defensive',
  about: 'Answers late-ish: plays down, blames, regrets feelings, refuses.',
  sitDown(seat) {
    const tried = new Set<string>();
    const write = writer(seat);
    return marking(
      {
        next(sight) {
          if (owesStatement(seat, sight)) return state(seat);
          const item = untried(sight, tried).find(
            ({ age, needs }) => age >= (needs?.target ?? 0) * PATIENCE
          );
          if (!item) return null;
          tried.add(item.id);
          return {
            post: item.id,
            takes: draw(seat.seed, `retort:${item.id}`, 20, 45) * SECOND,
            carryOut: ({ state: { facts } }) => [
              { type: 'Reply', to: item.id, text: write(topicOf(item.post.text, facts)) }
            ]
          };
        }
      },
      markByLooks
    );
  }
};

/** Texts that do not come twice before every retort has stood with every dismissal. */
function writer({ seed, brief: { limits } }: Seat): (topic: string | null) => string {
  const start = draw(seed, 'retorts', 0, RETORTS.length - 1);
  let written = 0;
  return (topic) => {
    const first = RETORTS[(start + written) % RETORTS.length] ?? '';
    const shift = Math.floor(written / RETORTS.length);
    const second = DISMISSALS[(start + 5 * written + shift) % DISMISSALS.length] ?? '';
    written += 1;
    const said = first.replace('the #', topic === null ? 'it' : `the ${topic}`);
    return fitted(
      [
        { text: said, weight: 1 },
        { text: second, weight: 2 }
      ],
      Math.min(limits.feed, limits.direct)
    );
  };
}

function owesStatement({ brief }: Seat, { state, now }: Sight): boolean {
  return brief.statementDue !== null && now > brief.statementDue && state.statements.length === 0;
}

function state({ brief }: Seat): Act {
  return {
    takes: 40 * SECOND,
    carryOut: () => [
      {
        type: 'PostStatement',
        text: fitted([{ text: STATEMENT, weight: 1 }], brief.limits.feed),
        update: false,
        nextUpdateIn: null
      }
    ]
  };
}
