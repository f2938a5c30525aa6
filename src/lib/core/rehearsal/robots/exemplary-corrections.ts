import { SECOND } from '../../scenario/time.ts';
import type { Notes } from '../notes.ts';
import type { Act, Seat } from '../robot.ts';
import type { Sight } from '../sight.ts';
import { isTrue } from '../writing/drafts.ts';
import { tellings } from '../writing/facts.ts';
import { addressed, firstName } from '../writing/names.ts';
import { fitted } from '../writing/sentences.ts';

/**
 * Finds an answer of ours that a fact has since made untrue, and puts it right under that answer. Each
 * answer is looked at once for each change of the facts that it rested on.
 */
export function correcting(seat: Seat, notes: Notes): (sight: Sight) => Act | null {
  let checkedAt = 0;
  return ({ state }) => {
    if (state.factsChangedAt <= checkedAt) return null;
    const changed = state.facts.filter(({ since }) => since > checkedAt).map(({ id }) => id);
    const since = checkedAt;
    checkedAt = state.factsChangedAt;
    const wrong = Object.values(state.ratings).find(({ reply, to, at, rating }) => {
      const ours = state.posts[reply];
      const theirs = to === null ? undefined : state.posts[to];
      if (!ours || !theirs || ours.ours === 'correction' || at <= since || !isTrue(rating))
        return false;
      const rests = notes.on(theirs).takesUp?.answers.some((id) => changed.includes(id));
      const channel = ours.channel === 'direct' ? 'direct' : 'feed';
      return rests === true && !isTrue(notes.rate(ours.text, theirs, channel));
    });
    const ours = wrong && state.posts[wrong.reply];
    const theirs = state.posts[wrong?.to ?? ''];
    if (!ours || !theirs) return null;
    return {
      takes: 30 * SECOND,
      carryOut: (then) => [
        { type: 'CorrectReply', reply: ours.id, text: correction(seat, theirs.author, then, changed) }
      ]
    };
  };
}

function correction(
  { brief }: Seat,
  author: Parameters<typeof firstName>[0],
  { state }: Sight,
  changed: readonly string[]
): string {
  const facts = state.facts.filter(({ id, status }) => changed.includes(id) && status === 'known');
  const [first = '', second = ''] = tellings('', facts, Math.floor(brief.limits.feed / 2));
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
