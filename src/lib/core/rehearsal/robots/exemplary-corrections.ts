import type { Author, Post } from '../../drill/post.ts';
import type { DrillState } from '../../drill/state.ts';
import { SECOND } from '../../scenario/time.ts';
import type { Notes } from '../notes.ts';
import type { Act, Seat } from '../robot.ts';
import type { Sight } from '../sight.ts';
import { isTrue } from '../writing/drafts.ts';
import { tellings } from '../writing/facts.ts';
import { addressed, firstName } from '../writing/names.ts';
import { fitted } from '../writing/sentences.ts';

/**
 * Finds answers of ours that a fact has since made untrue, and puts them right under those answers, one
 * after another. An answer is looked at when a fact changes that it rested on.
 */
export function correcting(seat: Seat, notes: Notes): (sight: Sight) => Act | null {
  let checkedAt = 0;
  const wrong: { ours: Post; theirs: Post; changed: readonly string[] }[] = [];
  return ({ state }) => {
    if (state.factsChangedAt > checkedAt) {
      const changed = state.facts.filter(({ since }) => since > checkedAt).map(({ id }) => id);
      wrong.push(...answersOn(changed, state, notes).map((answer) => ({ ...answer, changed })));
      checkedAt = state.factsChangedAt;
    }
    const next = wrong.shift();
    if (!next) return null;
    const { ours, theirs, changed } = next;
    return {
      takes: 30 * SECOND,
      carryOut: (then) => [
        {
          type: 'CorrectReply',
          reply: ours.id,
          text: correction(seat, ours.text, theirs.author, then, changed)
        }
      ]
    };
  };
}

/**
 * Answers that rested on one of these facts, were true when they were given, and are no longer: the last
 * of each thread, and none of a thread that has been put right before.
 */
function answersOn(changed: readonly string[], state: DrillState, notes: Notes) {
  const putRight = new Set(
    Object.values(state.posts).flatMap(({ ours, thread }) => (ours === 'correction' ? thread : []))
  );
  const untrue = Object.values(state.ratings).flatMap(({ reply, to, rating }) => {
    const ours = state.posts[reply];
    const theirs = state.posts[to ?? ''];
    if (!ours || !theirs || ours.ours === 'correction' || !isTrue(rating)) return [];
    if (putRight.has(ours.thread)) return [];
    const restsOnThem = notes.on(theirs).takesUp?.answers.some((id) => changed.includes(id));
    if (restsOnThem !== true) return [];
    const channel = ours.channel === 'direct' ? 'direct' : 'feed';
    return isTrue(notes.rate(ours.text, theirs, channel)) ? [] : [{ ours, theirs }];
  });
  return [...new Map(untrue.map((answer) => [answer.ours.thread, answer])).values()];
}

function correction(
  { brief }: Seat,
  wrong: string,
  author: Author,
  { state }: Sight,
  changed: readonly string[]
): string {
  const facts = state.facts.filter(({ id, status }) => changed.includes(id) && status === 'known');
  const [first = '', second = ''] = tellings(wrong, facts, Math.floor(brief.limits.feed / 2));
  const said = 'what I wrote to you here was wrong, and I am sorry that it was.';
  return fitted(
    [
      { text: addressed(firstName(author), said), weight: 3 },
      { text: first, weight: 2 },
      { text: second, weight: 1 }
    ],
    brief.limits.feed
  );
}
