import { clockOf } from '../scenario/defaults.ts';
import { handOf } from './by-hand.ts';
import type { Refusal } from './commands.ts';
import type { Control } from './facilitator-commands.ts';
import { namesIn, postOf } from './lookup.ts';
import { directThread, type Author, type Needs, type Post } from './post.ts';
import { handKey } from './release.ts';
import { NO_SUCH_POST, refuse } from './refuse.ts';
import { mentionsUs, personaAuthor, roleAuthor } from './script-post.ts';
import { refuseText } from './text-limit.ts';
import type { Turn } from './turn.ts';

/** Speaks as a persona, in public or in private, at the facilitator's own word. */
export function postAs(turn: Turn, at: number, command: Control<'PostAs'>): Refusal | null {
  const { scenario, state } = turn;
  const author = authorNamed(turn, command.persona);
  if (!author) return refuse('no-such-persona', 'Nobody of that name has a part in this drill.');
  const channel = command.channel === 'direct' ? 'direct' : 'feed';
  const refusal = refuseText(state, command.text, channel);
  if (refusal) return refusal;
  const parent = command.replyTo === null ? null : postOf(state, command.replyTo);
  if (parent === undefined) return NO_SUCH_POST;
  if (parent && !isWhere(parent, channel, author)) {
    return refuse(
      'not-answerable',
      channel === 'direct'
        ? 'That is not in their conversation with us.'
        : 'That was not said in public, so nobody can answer it there.'
    );
  }
  const id = nextId(turn);
  const text = command.text.trim();
  const post: Post = {
    id,
    channel,
    author,
    text,
    replyTo: parent?.id ?? null,
    thread: channel === 'direct' ? directThread(author.id) : (parent?.thread ?? id),
    at,
    likes: 0,
    shares: 0,
    severity: command.severity,
    mentions: mentionsUs(scenario, text) || parent?.ours !== undefined,
    needs: needsOf(command),
    ...(parent?.ours && { answersBack: true as const })
  };
  turn.emit(at, { type: 'PersonaPlayed', ...handOf(command), persona: author.id, post: id });
  turn.emit(at, { type: 'PostAppeared', key: handKey(id), post });
  return null;
}

/** Tells the trainees something from inside the organisation, in the name of a role of its plan. */
export function writeBriefing(turn: Turn, at: number, command: Control<'WriteBriefing'>) {
  const { scenario, state } = turn;
  const { from } = command;
  if (!scenario.organisation.plan.roles.some(({ id }) => id === from)) {
    return refuse('no-such-role', 'The response plan has no such role.');
  }
  const refusal = refuseText(state, command.text, 'briefing');
  if (refusal) return refusal;
  const id = nextId(turn);
  const post: Post = {
    id,
    channel: 'briefing',
    author: roleAuthor(scenario, from),
    text: command.text.trim(),
    replyTo: null,
    thread: id,
    at,
    likes: 0,
    shares: 0,
    severity: 'low',
    mentions: false,
    needs: null
  };
  turn.emit(at, { type: 'BriefingWritten', ...handOf(command), role: from, post: id });
  turn.emit(at, { type: 'PostAppeared', key: handKey(id), post });
  return null;
}

/** Double hyphens stand in no id of an author's, so nothing of theirs can be meant. */
function nextId({ state }: Turn): string {
  return `post--${String(Object.keys(state.written).length + 1)}`;
}

/** A persona of the scenario, or a bystander who has spoken. */
function authorNamed({ scenario, state }: Turn, id: string): Author | null {
  if (namesIn(scenario).personas.has(id)) return personaAuthor(scenario, id);
  const spoken = Object.values(state.posts).find(({ author }) => author.id === id)?.author;
  return spoken && spoken.kind !== 'us' && spoken.kind !== 'role' ? spoken : null;
}

/** Whether a post can be answered in a channel, by an author. */
function isWhere(parent: Post, channel: 'feed' | 'direct', author: Author): boolean {
  if (channel === 'direct') return parent.thread === directThread(author.id);
  return parent.channel === 'feed' || parent.channel === 'news';
}

function needsOf({ needs, severity }: Control<'PostAs'>): Needs | null {
  if (!needs) return null;
  const { action, target, limit } = needs;
  const clock = clockOf({ action, target, limit, objectives: [] }, severity);
  // A limit that was given alone bounds the usual target too.
  return clock && { action, limit: clock.limit, target: Math.min(clock.target, clock.limit) };
}
