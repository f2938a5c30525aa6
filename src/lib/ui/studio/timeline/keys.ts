const PLAIN = {
  Enter: 'open',
  ' ': 'toggle',
  Delete: 'remove',
  Backspace: 'remove',
  Escape: 'leave',
  Insert: 'add',
  n: 'add',
  '0': 'fit',
  '?': 'keys'
} as const;
const WITH_CONTROL = {
  a: 'lane',
  c: 'copy',
  x: 'cut',
  v: 'paste',
  d: 'duplicate',
  z: 'undo',
  y: 'redo',
  Z: 'redo'
} as const;

/** All keys, as the dialog lists them. */
export const TIMELINE_KEYS: readonly { keys: string[]; does: string }[] = [
  { keys: ['↑', '↓'], does: 'what comes before and after; with Shift, both are selected' },
  { keys: ['←', '→'], does: 'earlier and later; with Shift by ten steps, with Alt by a second' },
  { keys: ['Enter'], does: 'open what has the focus' },
  { keys: ['Space'], does: 'select it, or no longer' },
  { keys: ['Ctrl A'], does: 'select all of its lane' },
  { keys: ['N'], does: 'add an inject at its time' },
  { keys: ['Ctrl D'], does: 'duplicate what is selected' },
  { keys: ['Ctrl C', 'Ctrl X'], does: 'copy and cut it' },
  { keys: ['Ctrl V'], does: 'put in what was copied, where the pointer is' },
  { keys: ['Del'], does: 'remove it' },
  { keys: ['Ctrl Z', 'Ctrl Y'], does: 'undo and redo' },
  { keys: ['+', '−', '0'], does: 'closer, farther, the whole drill' },
  { keys: ['Esc'], does: 'select nothing' },
  { keys: ['?'], does: 'this list' }
];

/** What a key on the timeline asks for. */
export type Command =
  /** So many snap steps later; `fine` by single seconds. */
  | { do: 'nudge'; steps: number; fine: boolean }
  /** To the mark so many places before or after in time. */
  | { do: 'walk'; steps: number; extend: boolean }
  /** Closer, or farther where it is below 1. */
  | { do: 'zoom'; by: number }
  | { do: (typeof PLAIN)[keyof typeof PLAIN] | (typeof WITH_CONTROL)[keyof typeof WITH_CONTROL] };

/** Further than there are marks. */
const FAR = 10_000;
const WALKS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -FAR,
  End: FAR
};
export const CLOSER = 1.4;

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** The command of a key; null where it has none here, and goes on to the page. */
export function commandOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Pressed): Command | null {
  if (ctrlKey || metaKey) {
    if (altKey) return null;
    const found = WITH_CONTROL[(shiftKey ? key.toUpperCase() : key) as keyof typeof WITH_CONTROL];
    return found === undefined ? null : { do: found };
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return {
      do: 'nudge',
      steps: (key === 'ArrowLeft' ? -1 : 1) * (shiftKey ? 10 : 1),
      fine: altKey
    };
  if (altKey) return null;
  const steps = WALKS[key];
  if (steps !== undefined) return { do: 'walk', steps, extend: shiftKey };
  if (key === '+' || key === '=') return { do: 'zoom', by: CLOSER };
  if (key === '-') return { do: 'zoom', by: 1 / CLOSER };
  const plain = Object.hasOwn(PLAIN, key) ? PLAIN[key as keyof typeof PLAIN] : null;
  return plain === null ? null : { do: plain };
}
