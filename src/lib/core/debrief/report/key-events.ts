import type { Scorecard } from '../types.ts';
import { formatDrillTime } from '../../scenario/time.ts';
import { GRAVITY } from '../missed.ts';
import type { KeyEvent } from './types.ts';
import { quoted } from './words.ts';

/** More posts than this that ran out of time are told of by the grave ones alone. */
const MANY = 8;

/** The moments by which the drill is told, in order of time. Nobody who was trained is named. */
export function keyEventsOf(card: Scorecard): KeyEvent[] {
  return [...story(card), ...deeds(card), ...turns(card)].sort((a, b) => a.at - b.at);
}

function story({ timeline, length, missed }: Scorecard): KeyEvent[] {
  const told =
    missed.length <= MANY
      ? missed
      : missed.filter(({ post }) => GRAVITY[post.severity] >= GRAVITY.high);
  return [
    ...timeline.moves.map(({ at, title }, place) => ({
      at,
      says: `${at === 0 ? 'STARTEX. ' : ''}Move ${String(place + 1)} begins: ${title}`
    })),
    ...told.map(({ post, limitAt }) => ({
      at: limitAt,
      says: `The limit of ${post.called}’s post passes: ${quoted(post.text, 90)}`
    })),
    ...timeline.jumps.map(({ from, to }) => ({
      at: to,
      says: `The facilitator moves the clock on, from ${formatDrillTime(from)} to ${formatDrillTime(to)}`
    })),
    { at: length, says: 'ENDEX' }
  ];
}

function deeds({ detection, firstAnswer, statements, escalations, assessment }: Scorecard) {
  const found: KeyEvent[] = [];
  if (detection.first)
    found.push({
      at: detection.first.at,
      says: `The first early sign is noticed: ${detection.first.post.called}’s post of ${formatDrillTime(detection.first.post.at)}`
    });
  if (firstAnswer)
    found.push({
      at: firstAnswer.at,
      says: `The first answer goes out, to ${firstAnswer.post.called}`
    });
  for (const { at, update, text } of statements)
    found.push({ at, says: `${update ? 'Update' : 'Statement'}: ${quoted(text, 90)}` });
  for (const { at, post, roleName } of escalations)
    found.push({ at, says: `${post.called}’s post is handed to ${roleName}` });
  if (assessment.filed)
    found.push({ at: assessment.filed.firstAt, says: 'The first assessment is filed' });
  return found;
}

function turns({ timeline: { turningPoints } }: Scorecard): KeyEvent[] {
  return turningPoints.map(({ at, change, says }, place) => ({
    at,
    says: `Turning point ${String(place + 1)}, trust ${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(0)}: ${says}`
  }));
}
