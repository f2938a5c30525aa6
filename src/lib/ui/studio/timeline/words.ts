import type { Lane, Mark } from '../../../core/scenario/chart/index.ts';
import { formatDrillTime } from '../../../core/scenario/time.ts';

export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  feed: 'Murmur, crisis',
  life: 'Pattern of life',
  direct: 'Direct messages',
  news: 'News',
  briefing: 'Internal',
  facts: 'Facts'
};

/** What a mark of a lane is, within a sentence. */
const LANE_WORDS: Readonly<Record<Lane, string>> = {
  feed: 'feed',
  life: 'pattern of life',
  direct: 'direct message',
  news: 'news',
  briefing: 'internal briefing',
  facts: 'fact'
};

const STATUS_WORDS: Readonly<Record<NonNullable<Mark['status']>, string>> = {
  hidden: 'is hidden',
  unconfirmed: 'is unconfirmed',
  known: 'becomes known',
  'must-not-say': 'must not be said',
  withdrawn: 'is withdrawn'
};

const GRAVE_WORDS = {
  error: 'has an error',
  warning: 'has a warning',
  advice: 'has advice'
} as const;

/** The time in a box: `32:00`, `?` where none can be read, `never` for what cannot come. */
export function timeWords({
  release,
  time,
  fits
}: Pick<Mark, 'release' | 'time' | 'fits'>): string {
  if (time !== null) return formatDrillTime(time);
  return release === 'when' && fits ? 'never' : '?';
}

/** How many robots reached a branch or post, by name; null while none have rehearsed. */
export function reachedWords(robots: readonly string[] | null): string {
  if (robots === null) return '';
  if (robots.length === 0) return 'no robot reached it';
  const last = robots.at(-1) ?? '';
  const names = robots.length === 1 ? last : `${robots.slice(0, -1).join(', ')} and ${last}`;
  return `reached by ${names}`;
}

/**
 * All that a box shows, for who hears it: `32:00 Merrin front door, feed, needs an answer by 40:00`. It
 * begins with what is written in the box, so that who speaks to the machine can call it by that.
 */
export function spokenWords(mark: Mark, robots: readonly string[] | null = null): string {
  const { release, time, words, needs, status, lane, grave, said, fits, title } = mark;
  const shown = timeWords(mark);
  const parts = [shown === '?' ? title : `${shown} ${title}`];
  if (mark.who !== '') parts.push(mark.who);
  if (release === 'when') {
    if (time !== null) parts.push('at the earliest');
    parts.push(words === '' ? 'its condition cannot be read' : `when ${words}`);
  } else if (release !== 'at' || time === null)
    parts.push(words === '' ? 'without a time' : `its time cannot be read: ${words}`);
  parts.push(LANE_WORDS[lane]);
  if (status) parts.push(STATUS_WORDS[status]);
  if (needs && time !== null)
    parts.push(`needs an answer by ${formatDrillTime(time + needs.limit)}`);
  if (!fits) parts.push('unfinished');
  if (grave) parts.push(`${GRAVE_WORDS[grave]}: ${said[0] ?? ''}`);
  const reached = reachedWords(robots);
  if (reached !== '') parts.push(reached);
  return parts.join(', ');
}

/**
 * What stands under the name of a lane.
 *
 * @param known how many facts are known at STARTEX
 */
export function laneWords(lane: Lane, marks: readonly Mark[], known: number): string {
  if (lane === 'facts') return `${String(known)} known at first`;
  if (lane !== 'feed') return '';
  if (marks.length === 0) return 'None yet: click twice to add one';
  const needs = marks.filter((mark) => mark.needs !== null).length;
  const posts = `${String(marks.length)} ${marks.length === 1 ? 'post' : 'posts'}`;
  return `${posts}, ${String(needs)} ${needs === 1 ? 'needs' : 'need'} an answer`;
}

/** Lanes from top to bottom. */
export const LANE_ORDER: readonly Lane[] = ['feed', 'life', 'direct', 'news', 'briefing', 'facts'];

/** Behind the name of a lane: by when an answer is due. */
export function needsWords({ needs, time }: Pick<Mark, 'needs' | 'time'>): string {
  return needs && time !== null ? `, answer by ${formatDrillTime(time + needs.limit)}` : '';
}
