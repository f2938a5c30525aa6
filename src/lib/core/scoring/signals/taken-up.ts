import type { Reading } from '../reading.ts';
import { LIKELY, type Draft } from './signals.ts';
import type { Doing } from './doing.ts';
import { ANSWERING } from './said.ts';

export const COVERAGES = [0.1, 0.2, 0.3, 0.45] as const;
/** A long post has more ideas than any answer needs to take up. */
const ENOUGH_IDEAS = 12;

/** What the reply takes up of the post, of the crisis and of its facts. */
export function readTakenUp(draft: Draft, doing: Doing, reading: Reading): void {
  const { uptake, setting, facts } = reading;
  const carried = <T extends { sentence: number }>(parts: readonly T[]): T[] =>
    parts.filter(({ sentence }) => doing.spoilt(sentence) < LIKELY);
  const ofPost = carried(uptake.ofPost).length;
  steps(draft, 'ideas of the post', ofPost, 5);
  steps(draft, 'ideas of this post alone', carried(uptake.specific).length, 4);
  steps(draft, 'ideas of the crisis', carried(uptake.topical).length, 2);
  steps(
    draft,
    'known facts',
    new Set(carried(facts.told).map(({ statement }) => statement)).size,
    3
  );
  steps(draft, 'known figures', carried(facts.figures).length, 3);
  draft.set('leaves an open matter open', facts.leftOpen.length > 0);
  const ideas = Math.min(setting.post?.concepts.size ?? 0, ENOUGH_IDEAS);
  draft.grade('share of the post', ideas === 0 ? 0 : ofPost / ideas, COVERAGES);
  if (ofPost > 0) {
    const answered = doing.most(...ANSWERING);
    draft.grade('taken up and answered', answered);
    draft.grade('taken up, with a next step', Math.min(answered, doing.most('step')));
  }
}

/** Sets "name 1", "name 2" and so on, up to the count. */
function steps(draft: Draft, name: string, count: number, upTo: number): void {
  for (let at = 1; at <= upTo; at += 1) draft.set(`${name} ${at}`, count >= at);
}
