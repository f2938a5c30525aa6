import { DEFAULT_CLOCKS } from '../scenario/defaults.ts';
import type { Act, Refusal } from './commands.ts';
import { postOf } from './lookup.ts';
import { signed } from './part.ts';
import { refer } from './referrals.ts';
import { NO_SUCH_POST, refuse } from './refuse.ts';
import type { Turn } from './turn.ts';

/** Puts a triage mark on a post, or takes it off. */
export function mark(turn: Turn, at: number, command: Act<'MarkPost'>): Refusal | null {
  const post = postOf(turn.state, command.post);
  if (!post || post.ours) return NO_SUCH_POST;
  // In harder scenarios the mark is what starts a clock on the screen.
  const needs =
    command.mark === 'needs-answer'
      ? (post.needs ?? { action: 'reply' as const, ...DEFAULT_CLOCKS.medium })
      : null;
  turn.emit(at, {
    type: 'PostMarked',
    command: command.id,
    ...signed(turn.state, command),
    post: post.id,
    mark: command.mark,
    needs
  });
  return null;
}

/** Hands a post to a role of the response plan. */
export function escalate(turn: Turn, at: number, command: Act<'Escalate'>): Refusal | null {
  const { state, scenario } = turn;
  const post = postOf(state, command.post);
  if (!post || post.ours) return NO_SUCH_POST;
  if (!scenario.organisation.plan.roles.some(({ id }) => id === command.role)) {
    return refuse('no-such-role', 'The response plan has no such role.');
  }
  turn.emit(at, {
    type: 'PostEscalated',
    command: command.id,
    ...signed(state, command),
    post: post.id,
    role: command.role,
    note: command.note
  });
  refer(turn, at, command);
  if (post.needs?.action === 'escalate' && !state.answered[post.id]) {
    turn.emit(at, { type: 'PostAnswered', post: post.id, by: null, elapsed: at - post.at });
  }
  return null;
}

/**
 * Notes when a post was first read. Where others look on, it is also noted when somebody comes back to
 * it, since it says what they have before them.
 */
export function open(turn: Turn, at: number, command: Act<'OpenPost'>): Refusal | null {
  const post = postOf(turn.state, command.post);
  if (!post) return NO_SUCH_POST;
  const { state } = turn;
  const before = state.screens[command.by?.person ?? state.trainee.id]?.post;
  const watched = (state.team || state.facilitated) && before !== post.id;
  if (watched || state.opened[post.id] === undefined) {
    const by = signed(state, command);
    turn.emit(at, { type: 'PostOpened', command: command.id, ...by, post: post.id });
  }
  return null;
}

/** Files the assessment, or a later version of it. */
export function fileAssessment(turn: Turn, at: number, command: Act<'FileAssessment'>): null {
  turn.emit(at, {
    type: 'AssessmentFiled',
    command: command.id,
    ...signed(turn.state, command),
    version: turn.state.assessments.length + 1,
    assessment: command.assessment
  });
  return null;
}
