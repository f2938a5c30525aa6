import type { FactChange, GuideEvent, GuideMove, Needed } from '../../core/scenario/guide/guide.ts';
import type {
  Action,
  Cause,
  Channel,
  FactStatus,
  Quality,
  Responsibility,
  ThreadState
} from '../../core/scenario/vocabulary.ts';
import {
  formatDrillTime,
  formatStoryClock,
  formatStoryTime,
  MINUTE
} from '../../core/scenario/time.ts';

export const CHANNELS: Readonly<Record<Channel, string>> = {
  feed: 'Post',
  direct: 'Direct message',
  news: 'News',
  briefing: 'Internal'
};
export const STATUSES: Readonly<Record<FactStatus, string>> = {
  hidden: 'Hidden',
  unconfirmed: 'Unconfirmed',
  known: 'Known',
  'must-not-say': 'Must not be said',
  withdrawn: 'Withdrawn'
};
export const CAUSES: Readonly<Record<Cause, string>> = {
  own: 'our own doing',
  supplier: 'a supplier',
  'third-party': 'somebody else',
  natural: 'nature',
  'not-known': 'not known'
};
export const RESPONSIBILITIES: Readonly<Record<Responsibility, string>> = {
  preventable: 'we could have prevented it',
  accident: 'an accident of ours',
  victim: 'we are a victim of it',
  unclear: 'not yet clear'
};
export const ANSWERS: Readonly<Record<Quality, string>> = {
  good: 'a good answer',
  fair: 'a fair answer',
  poor: 'a poor answer',
  canned: 'a canned answer'
};
export const ENDS: Readonly<Record<ThreadState, string>> = {
  open: 'still open',
  settled: 'settled',
  lost: 'lost'
};
const ACTIONS: Readonly<Record<Action, string>> = {
  reply: 'Answer',
  private: 'Answer in private',
  escalate: 'Escalate',
  ignore: 'Leave alone'
};

/** `Escalate to Food safety manager` */
export function neededWords({ action, role }: Needed): string {
  return `${ACTIONS[action]}${role === null ? '' : ` to ${role}`}`;
}

/** `by 4:30, at the latest 8:00`; `within 2:00` where nobody knows when the post comes. */
export function byWhen({ target, limit, fromPost }: Needed): string {
  if (target === null || limit === null) return '';
  const first = `${fromPost ? 'within' : 'by'} ${formatDrillTime(target)}`;
  return limit > target ? `${first}, at the latest ${formatDrillTime(limit)}` : first;
}

/** `If nobody answers Merrin (12) by 8:00, then 0:30 later` */
export function branchWords({ when }: Pick<GuideEvent, 'when'>): string {
  if (!when) return '';
  const later = when.after > 0 ? `, then ${formatDrillTime(when.after)} later` : '';
  const often = when.times > 1 ? `; up to ${String(when.times)} times` : '';
  return `If ${when.words}${later}${often}`;
}

/** What becomes of a fact, and when: `Known at 12:30: “It was the valve.”` */
export function changeWords({ at, when, status, text }: FactChange): string {
  const time =
    at === null
      ? when
        ? ` if ${when.words}${when.after > 0 ? `, ${formatDrillTime(when.after)} later` : ''}`
        : ''
      : ` at ${formatDrillTime(at)}`;
  return `${STATUSES[status]}${time}${text === null ? '' : `: ${text}`}`;
}

/** `0:00, Tue 4 November, 07:58`; or what it waits for. */
export function moveWords({ at, when, story }: GuideMove): string {
  if (at === null) return when === null ? '' : `when ${when}`;
  return story === null
    ? formatDrillTime(at)
    : `${formatDrillTime(at)}; in the story ${storyWords(story)}`;
}

export const storyWords = (ms: number): string => formatStoryTime(new Date(ms));
/** `14:08` */
export const storyClock = (ms: number): string => formatStoryClock(new Date(ms));

/** `3 hours 42 minutes later` */
export function jumpWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute']
  ] as const;
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${String(number)} ${noun}${number === 1 ? '' : 's'}`);
  return `${said.join(' ')} later`;
}
