import { draw } from '../../audience/index.ts';
import { bearingOn } from '../../drill/bearing.ts';
import type { TraineeCommand } from '../../drill/commands.ts';
import type { InboxItem } from '../../drill/inbox.ts';
import { SECOND } from '../../scenario/time.ts';
import { markByLooks, marking, untried } from '../reading.ts';
import type { Act, Robot, Seat } from '../robot.ts';
import type { Sight } from '../sight.ts';
import { addressed, firstName } from '../writing/names.ts';
import { fitted, sentencesOf } from '../writing/sentences.ts';
import { topicOf } from '../writing/topic.ts';

/** An apology in general that names the topic, which stands for `#`. */
const OPENINGS: readonly string[] = [
  'we are sorry about the trouble with the #.',
  'we apologise for the worry about the #.',
  'thank you for telling us about the #. We are sorry for the upset.',
  'we understand that you are worried about the #, and we are sorry.',
  'we know how it stands with the #, and we apologise for that.'
];

/**
 * Late, half the posts, middling texts: the topic, an apology in general, one fact. It promises an update
 * and forgets about it.
 */
export const average: Robot = {
  name: 'average',
  about: 'Answers half the posts, late: the topic, an apology in general, one fact.',
  sitDown(seat) {
    const tried = new Set<string>();
    let stated = false;
    let takesUp = draw(seat.seed, 'average', 0, 1) === 1;
    return marking(
      {
        next(sight) {
          if (!stated && isDue(seat, sight)) {
            stated = true;
            return statement(seat);
          }
          const item = untried(sight, tried).find((waiting) => waiting.standing === 'late');
          if (!item) return null;
          tried.add(item.id);
          // Every second post is left to somebody else.
          takesUp = !takesUp;
          if (!takesUp) return this.next(sight);
          return {
            post: item.id,
            takes: draw(seat.seed, `typing:${item.id}`, 30, 60) * SECOND,
            carryOut: (then) => [
              { type: 'OpenPost', post: item.id },
              answer(seat, item, then, tried.size)
            ]
          };
        }
      },
      markByLooks
    );
  }
};

function answer(
  seat: Seat,
  { id, post, needs }: InboxItem,
  { state }: Sight,
  nth: number
): TraineeCommand {
  const { organisation, limits } = seat.brief;
  const role = organisation.plan.contacts[0]?.role ?? organisation.plan.roles[0]?.id;
  if (needs?.action === 'escalate' && role !== undefined) {
    return { type: 'Escalate', post: id, role, note: 'Please take a look at this one.' };
  }
  const known = state.facts.filter(({ status }) => status === 'known');
  const bearing = bearingOn(post.text, known);
  const fact = known.find((one) => bearing.has(one.id)) ?? known[0];
  const opening = OPENINGS[nth % OPENINGS.length] ?? '';
  const topic = topicOf(post.text, known);
  const said = opening.replace('the #', topic === null ? 'this' : `the ${topic}`);
  const text = fitted(
    [
      { text: addressed(firstName(post.author), said), weight: 2 },
      { text: sentencesOf(fact?.text ?? '')[0] ?? '', weight: 1 }
    ],
    post.channel === 'direct' ? limits.direct : limits.feed
  );
  const inPrivate = needs?.action === 'private' && { handOver: 'direct' as const };
  return { type: 'Reply', to: id, text, ...inPrivate };
}

function isDue({ brief }: Seat, { now }: Sight): boolean {
  return brief.statementDue !== null && now >= brief.statementDue;
}

/** What it promises in its statement, in minutes, and then does not think of again. */
const PROMISE = 10;

/** The holding statement as it stands in the plan, a little late. */
function statement({ brief: { organisation, limits } }: Seat): Act {
  return {
    takes: 20 * SECOND,
    carryOut: ({ state }) => {
      const prepared = organisation.plan.holding.map((one) => one.text);
      const [fact] = state.facts.filter(({ status }) => status === 'known');
      const text = prepared[0] ?? `We are aware of this and are sorry. ${fact?.text ?? ''}`.trim();
      return [
        {
          type: 'PostStatement',
          text: fitted([{ text, weight: 1 }], limits.feed),
          update: false,
          nextUpdateIn: PROMISE
        }
      ];
    }
  };
}
