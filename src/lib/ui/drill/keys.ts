import type { InboxFilter } from '../../core/drill/inbox.ts';

export type KeyAction =
  | 'next'
  | 'previous'
  | 'open'
  | 'reply'
  | 'direct'
  | 'post'
  | 'escalate'
  | 'watch'
  | 'search'
  | 'evidence'
  | 'new'
  | 'keys'
  | 'leave'
  | 'claim'
  | 'talk'
  | 'pause'
  | 'assessment'
  | 'briefing'
  | { filter: InboxFilter };

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  j: 'next',
  k: 'previous',
  Enter: 'open',
  r: 'reply',
  d: 'direct',
  p: 'post',
  e: 'escalate',
  w: 'watch',
  '/': 'search',
  v: 'evidence',
  n: 'new',
  '?': 'keys',
  Escape: 'leave',
  c: 'claim',
  t: 'talk',
  s: 'pause',
  a: 'assessment',
  b: 'briefing',
  '1': { filter: 'all' },
  '2': { filter: 'needs' },
  '3': { filter: 'mentions' },
  '4': { filter: 'direct' },
  '5': { filter: 'watched' }
};

interface Listed {
  keys: string[];
  does: string;
}

/** For whoever has the clock to themselves. */
const PAUSE: Listed = { keys: ['S'], does: 'pause, or let the clock run on' };

/** All keys, as the dialog lists them. */
export const KEY_LIST: readonly Listed[] = [
  { keys: ['J', 'K'], does: 'next and previous, in the inbox or the feed' },
  { keys: ['Enter'], does: 'open what is selected' },
  { keys: ['R'], does: 'reply' },
  { keys: ['D'], does: 'write a direct message' },
  { keys: ['P'], does: 'post a statement' },
  { keys: ['E'], does: 'escalate' },
  { keys: ['A'], does: 'assess the situation' },
  { keys: ['B'], does: 'read the briefing again' },
  { keys: ['W'], does: 'watch, or stop watching' },
  { keys: ['N'], does: 'let the new posts in' },
  { keys: ['1', '5'], does: 'filter the inbox' },
  { keys: ['/'], does: 'search Murmur' },
  { keys: ['V'], does: 'show or hide the evidence in your replies' },
  PAUSE,
  { keys: ['Ctrl Enter'], does: 'send' },
  { keys: ['Esc'], does: 'leave the composer and keep the draft, or fold a rating' },
  { keys: ['?'], does: 'this list' }
];

/** What a team has beside them. */
export const TEAM_KEY_LIST: typeof KEY_LIST = [
  { keys: ['C'], does: 'claim the post, or release it' },
  { keys: ['T'], does: 'say something to the team' }
];

/** The keys of a drill whose clock somebody else has. */
export const CONDUCTED_KEY_LIST: typeof KEY_LIST = KEY_LIST.filter((listed) => listed !== PAUSE);

/**
 * What a key press means in the drill room; null when it means nothing here. Single keys rest while a
 * field has the focus or a dialog is open, and Enter belongs to a focused button or link.
 */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog')) return null;
  if (event.key !== 'Escape' && target?.closest('input, textarea, select, [contenteditable]')) {
    return null;
  }
  if (event.key === 'Enter' && target?.closest('button, a, summary')) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return ACTIONS[key] ?? null;
}
