import type { FactView } from '../../drill/events.ts';
import type { Post } from '../../drill/post.ts';
import { bearingOn } from '../../drill/bearing.ts';
import { readStatement } from '../../scoring/context.ts';
import type { Plan, Responsibility } from '../../scenario/schema.ts';
import type { PostNote } from '../notes.ts';
import type { Seat } from '../robot.ts';
import type { Sight } from '../sight.ts';
import { firstName } from './names.ts';
import { topicOf } from './topic.ts';

/** What an answer to one post can be made of, at one moment. */
export interface Matter {
  name: string | null;
  /** The problem and what it did to them, as fragments: "brown water", "no bath for the bairn". */
  problem: readonly string[];
  harm: readonly string[];
  /** What was asked, with the words of the post: facts are chosen by it. */
  asked: string;
  known: readonly FactView[];
  open: readonly FactView[];
  /** What belongs in private. */
  private: string | null;
  responsibility: Responsibility;
  /** Who looks after such matters, by the plan. */
  person: string | null;
  /** The author has answered an answer of ours before. */
  again: boolean;
}

export function matterOf(post: Post, note: PostNote, { brief }: Seat, { state }: Sight): Matter {
  const { takesUp, responsibility } = note;
  const asked = `${takesUp?.question ?? ''} ${post.text}`.trim();
  const answers = takesUp?.answers.length
    ? state.facts.filter(({ id }) => takesUp.answers.includes(id))
    : bearingFacts(asked, state.facts);
  const known = answers.filter(({ status }) => status === 'known');
  const topic = topicOf(post.text, state.facts);
  return {
    name: nameFor(post, state.facts),
    problem: takesUp?.problem.length ? takesUp.problem : topic === null ? [] : [`the ${topic}`],
    harm: takesUp?.harm ?? [],
    asked,
    known,
    open: answers.filter(({ status }) => status === 'unconfirmed'),
    private: takesUp?.private ?? null,
    responsibility,
    person: personFor(`${asked} ${takesUp?.private ?? ''}`, brief.organisation.plan),
    again: post.answersBack === true
  };
}

/** Somebody's first name; not a place or a thing that an account is named after. */
function nameFor({ author }: Post, facts: readonly FactView[]): string | null {
  const name = firstName(author);
  return name !== null && facts.some(({ text }) => text.includes(name)) ? null : name;
}

function bearingFacts<T extends FactView & { since: number }>(text: string, facts: readonly T[]) {
  const bearing = bearingOn(text, facts);
  const fitting = facts.filter(({ id }) => bearing.has(id));
  // Somebody who asks nothing that we know is still told how things stand.
  return fitting.length > 0 ? fitting : facts;
}

/** The role that the plan's contacts name for what a text is about. */
export function roleFor(text: string, { contacts, roles }: Plan): string | null {
  const ideas = readStatement(text).concepts;
  const shared = contacts.map(({ for: matter, role }) => {
    const does = roles.find(({ id }) => id === role)?.does ?? '';
    const { concepts } = readStatement(`${matter}. ${does}`);
    return { role, worth: [...concepts].filter((idea) => ideas.has(idea)).length };
  });
  const best = shared.reduce<(typeof shared)[number] | null>(
    (found, one) => (one.worth > (found?.worth ?? 0) ? one : found),
    null
  );
  return best?.role ?? null;
}

function personFor(text: string, plan: Plan): string | null {
  const role = roleFor(text, plan);
  return plan.roles.find(({ id }) => id === role)?.person ?? null;
}
