import type { Counted, ReplyReview, Scorecard } from '../../core/debrief/types.ts';
import { formatDrillTime } from '../../core/scenario/time.ts';
import { FLAG_NAMES } from '../../core/scenario/flag-names.ts';
import { PRACTICE_NAMES } from './words.ts';

export interface Row {
  text: string;
  note: string;
  /** A line was crossed. */
  bad?: boolean;
  /** What the note's figure counts; left out where it counts nothing. */
  counts?: readonly Counted[];
  /** Drill time in ms at which it can be replayed; left out where it is many times, or none. */
  at?: number;
}

/** How the feed was sorted, and what was handed to whom. */
export function judgementRows({ triage, escalations, behind }: Scorecard): Row[] {
  const rows: Row[] = [];
  if (triage.toLeave > 0) {
    rows.push({
      text: 'Left alone what was best left alone',
      note: `${String(triage.leftAlone)} of ${String(triage.toLeave)}`,
      counts: behind.leftAlone
    });
  }
  for (const { post, at } of triage.fed) {
    rows.push({
      text: `${post.called} only wanted a reaction`,
      note: `answered at ${formatDrillTime(at)}`,
      at
    });
  }
  if (triage.marks > 0) {
    rows.push({
      text: 'Marks that were right',
      note: `${String(triage.marksRight)} of ${String(triage.marks)}`,
      counts: behind.marks
    });
  }
  for (const { post, at, roleName, verdict, wanted } of escalations) {
    const note =
      verdict === 'right'
        ? 'the right role'
        : verdict === 'extra'
          ? 'not asked for by the script'
          : `belonged to: ${wanted ?? 'another role'}`;
    rows.push({
      text: `${post.called}’s post to ${roleName}, ${formatDrillTime(at)}`,
      note,
      at
    });
  }
  return rows;
}

/** Good practice and red flags, beside the five dimensions. */
export function besideRows({ practices, flags, behind }: Scorecard): Row[] {
  return [
    ...practices.map(({ practice, count, of }) => ({
      text: PRACTICE_NAMES[practice],
      note: `${String(count)} of ${String(of)}`,
      counts: behind.practices[practice] ?? []
    })),
    ...flags.map(({ flag, replies }) => ({
      text: `Red flag: ${FLAG_NAMES[flag].toLowerCase()}`,
      note: String(replies.length),
      bad: true,
      counts: behind.flags[flag] ?? []
    }))
  ];
}

/** A post and our replies to it, oldest first. */
export interface Answers {
  to: ReplyReview['to'];
  replies: ReplyReview[];
}

/** Replies under the posts that they answer: by what they taught, the most first, or by time. */
export function answersIn(replies: readonly ReplyReview[], order: 'taught' | 'time'): Answers[] {
  const posts = new Map<string, Answers>();
  for (const reply of replies.toSorted((a, b) => a.at - b.at)) {
    const answers = posts.get(reply.to.id) ?? { to: reply.to, replies: [] };
    answers.replies.push(reply);
    posts.set(reply.to.id, answers);
  }
  if (order === 'time') return [...posts.values()];
  const taught = (answers: Answers) => Math.max(...answers.replies.map(({ teaches }) => teaches));
  return [...posts.values()].sort((a, b) => taught(b) - taught(a));
}
