export type ControlKey =
  | 'next'
  | 'previous'
  | 'fire'
  | 'hold'
  | 'skip'
  | 'move'
  | 'edit'
  | 'pause'
  | 'note'
  | 'speak'
  | 'whisper'
  | 'facts'
  | 'view'
  | 'keys'
  | 'leave';

const KEYS: Readonly<Record<string, ControlKey>> = {
  j: 'next',
  k: 'previous',
  f: 'fire',
  h: 'hold',
  s: 'skip',
  m: 'move',
  e: 'edit',
  ' ': 'pause',
  n: 'note',
  p: 'speak',
  w: 'whisper',
  b: 'facts',
  v: 'view',
  '?': 'keys',
  Escape: 'leave'
};

/** All keys, as the dialog lists them. */
export const CONTROL_KEYS: readonly { keys: string[]; does: string }[] = [
  { keys: ['Space'], does: 'pause, or let the clock run on' },
  { keys: ['J', 'K'], does: 'next and previous line of the script' },
  { keys: ['F'], does: 'fire the line: it comes now' },
  { keys: ['H'], does: 'hold it, or let it go' },
  { keys: ['S'], does: 'skip it' },
  { keys: ['M'], does: 'give it another time' },
  { keys: ['E'], does: 'change its text' },
  { keys: ['V'], does: 'replies as they are rated, or the feed' },
  { keys: ['W'], does: 'whisper to who needs it most' },
  { keys: ['P'], does: 'speak as a persona' },
  { keys: ['B'], does: 'the facts, to release or hold' },
  { keys: ['N'], does: 'note this moment for the debrief' },
  { keys: ['Ctrl Enter'], does: 'send what you are writing' },
  { keys: ['Esc'], does: 'fold what is open' },
  { keys: ['?'], does: 'this list' }
];

/**
 * What a key press means in the control room; null when it means nothing here. Single keys rest while a
 * field has the focus or a dialog is open, and the space bar presses a focused button.
 */
export function controlKey(event: KeyboardEvent): ControlKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog')) return null;
  if (event.key !== 'Escape' && target?.closest('input, textarea, select, [contenteditable]')) {
    return null;
  }
  if (event.key === ' ' && target?.closest('button, a, summary')) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const action = KEYS[key] ?? null;
  // A key that stays down walks along the script; it must not fire line after line.
  return event.repeat && action !== 'next' && action !== 'previous' ? null : action;
}
