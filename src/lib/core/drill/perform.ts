import type { Fact, FactStatus, Scenario } from '../scenario/schema.ts';
import type { FactView } from './events.ts';
import { namesIn } from './lookup.ts';
import { moveTrust } from './move-trust.ts';
import { END } from './release.ts';
import { postOfInject, postOfReaction } from './script-post.ts';
import type { Turn } from './turn.ts';

/** Delivers one release of the script at a drill time in ms. */
export function perform(turn: Turn, key: string, at: number): void {
  const { scenario } = turn;
  const [kind, first = '', second = '', third = ''] = key.split(':');
  switch (kind) {
    case 'inject': {
      const inject = namesIn(scenario).injects.get(first);
      if (inject) {
        const time = second === '' ? 1 : Number(second);
        const post = postOfInject(scenario, turn.state, inject, at, time);
        turn.emit(at, { type: 'PostAppeared', key, post });
      }
      return;
    }
    case 'reaction': {
      react(turn, key, { reply: first, inject: second, reaction: Number(third) }, at);
      return;
    }
    case 'fact': {
      const fact = scenario.facts.find(({ id }) => id === first);
      const change = fact?.becomes[Number(second)];
      if (fact && change) {
        changeFact(turn, key, viewOfFact(fact, change.status, change.text), at);
      }
      return;
    }
    case 'move': {
      const number = Number(first);
      const move = scenario.moves[number - 1];
      if (move) {
        const jump = move.jump ?? 0;
        turn.emit(at, { type: 'MoveBegan', key, move: number, title: move.title, jump });
      }
      return;
    }
    case 'responsibility': {
      const change = scenario.situation.becomes[Number(first)];
      if (change) {
        const { responsibility } = change;
        turn.emit(at, { type: 'ResponsibilityChanged', key, responsibility });
      }
      return;
    }
    case END: {
      const because = scenario.end.at === undefined ? 'condition' : 'time';
      turn.emit(at, { type: 'DrillEnded', because });
      return;
    }
    default:
      throw new Error(`the drill has no release of the kind "${String(kind)}" (in "${key}")`);
  }
}

/** Lets a fact stand otherwise from now on, with what follows where we had told it. */
export function changeFact(turn: Turn, key: string, fact: FactView, at: number): void {
  turn.emit(at, { type: 'FactChanged', key, fact });
  if (fact.status === 'withdrawn') disprove(turn, fact.id, at);
}

/** What we told in public is withdrawn: those who heard it from us hear that it was wrong. */
function disprove(turn: Turn, fact: string, at: number): void {
  const { ratings, posts } = turn.state;
  const told = Object.values(ratings).filter(({ tells }) => tells?.includes(fact));
  const corrected = new Set(Object.values(posts).map(({ corrects }) => corrects));
  const standing = told.filter(({ reply }) => !corrected.has(reply));
  const [first] = standing;
  if (!first) return;
  moveTrust(turn, at, { kind: 'disproved' }, { kind: 'disproved', post: first.reply, fact });
}

function react(
  turn: Turn,
  key: string,
  names: { reply: string; inject: string; reaction: number },
  at: number
): void {
  const inject = namesIn(turn.scenario).injects.get(names.inject);
  const reaction = inject?.reactions[names.reaction];
  const reply = turn.state.posts[names.reply];
  if (!inject || !reaction || !reply) return;
  const post = postOfReaction(turn.scenario, inject, reaction, reply, at);
  turn.emit(at, { type: 'PostAppeared', key, post });
  const next = reaction.then ?? (post.needs ? 'open' : undefined);
  if (next && turn.state.threads[post.thread] !== next) {
    turn.emit(at, { type: 'ThreadMoved', thread: post.thread, state: next });
  }
}

/** The facts that are out at STARTEX. */
export function factsAtStart(scenario: Scenario): FactView[] {
  return scenario.facts
    .filter(({ status }) => status !== 'hidden')
    .map((fact) => viewOfFact(fact, fact.status));
}

/** A fact as the trainee sees it: an unconfirmed one reads as the question that it still is. */
export function viewOfFact(fact: Fact, status: FactStatus, wording?: string): FactView {
  return {
    id: fact.id,
    status,
    text: wording ?? (status === 'unconfirmed' ? (fact.open ?? fact.text) : fact.text),
    ...(fact.source !== undefined && { source: fact.source })
  };
}
