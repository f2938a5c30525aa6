import { GRAVITY } from './missed.ts';
import type { Missed } from './types.ts';

/** Posts that ran out of time, by what there is to learn from them. */
interface Waits {
  /** Nothing that could have met the need was sent within the limit. */
  waited: Missed[];
  /** An answer was sent, and said nothing. */
  hollow: Missed[];
  /** A teammate's answer did not meet the need; whoever reads this does not get to know why. */
  unmet: Missed[];
}

/** What was answered in public and belonged in private waited for no words, and is not among them. */
export function waitsOf(missed: readonly Missed[]): Waits {
  const of = (...kinds: Missed['why']['kind'][]) =>
    missed.filter(({ why }) => kinds.includes(why.kind));
  return {
    waited: of('never-opened', 'seen', 'set-aside', 'too-late'),
    hollow: of('no-substance'),
    unmet: of('not-met')
  };
}

export function isGrave({ post }: Pick<Missed, 'post'>): boolean {
  return GRAVITY[post.severity] >= GRAVITY.high;
}

/** Whoever has so many followers writes for an audience, as an account does that spreads rumours. */
const AUDIENCE = 10_000;

/**
 * The grave posts of those in danger, as far as a scenario tells: people, of whom one post is critical.
 * A critical post of a newspaper, or of whoever writes for an audience, puts others in danger at most.
 */
export function ofThoseInDanger(missed: readonly Missed[]): Missed[] {
  const people = new Set(
    missed
      .filter(
        ({ post: { severity, author } }) =>
          severity === 'critical' &&
          (author.kind === 'person' || author.kind === 'staff') &&
          author.followers < AUDIENCE
      )
      .map(({ post }) => post.author.handle)
  );
  return missed.filter((one) => isGrave(one) && people.has(one.post.author.handle));
}
