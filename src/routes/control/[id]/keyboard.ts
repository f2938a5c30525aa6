import type { ControlRoom } from '../../../lib/client/control-room.svelte.ts';
import type { MselRow } from '../../../lib/core/drill/msel.ts';
import { controlKey } from '../../../lib/ui/control/keys.ts';

/** Carries out what a key means in the control room. */
export function pressControlKey(event: KeyboardEvent, room: ControlRoom): void {
  const action = room.dialog === null ? controlKey(event) : null;
  if (action === null) return;
  event.preventDefault();
  const row = room.row(focusedRow() ?? room.selected);
  switch (action) {
    case 'next':
      walk(room, 1);
      break;
    case 'previous':
      walk(room, -1);
      break;
    case 'fire':
    case 'hold':
    case 'skip':
    case 'move':
    case 'edit':
      if (row && !room.over) act(room, row, action);
      break;
    case 'pause':
      room.togglePause();
      break;
    case 'note':
      room.note(null);
      break;
    case 'speak':
      room.use('speak');
      break;
    case 'facts':
      room.use('facts');
      break;
    case 'whisper': {
      const [first] = room.signals.toSorted((a, b) => need(b) - need(a));
      if (first && !room.over) room.whisper(first.person);
      break;
    }
    case 'view':
      room.view = room.view === 'feed' ? 'replies' : 'feed';
      break;
    case 'keys':
      room.dialog = 'keys';
      break;
    case 'leave':
      room.leave();
      break;
    default:
      action satisfies never;
  }
}

function act(room: ControlRoom, row: MselRow, action: 'fire' | 'hold' | 'skip' | 'move' | 'edit') {
  if (action === 'fire') room.fire(row);
  else if (action === 'hold') room.toggleHold(row);
  else if (action === 'skip') room.skip(row);
  else room.toggleForm(row, action);
}

/** How much somebody needs a word: who drowns before who has stopped. */
function need({ overwhelmed, idle, pastTarget }: ControlRoom['signals'][number]): number {
  return (overwhelmed ? 200 : 0) + (idle ? 100 : 0) + pastTarget.length;
}

function focusedRow(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
}

/** Selects and focuses the line before or after this one; the next one to come when none is chosen. */
function walk(room: ControlRoom, step: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const key = focusedRow() ?? room.selected;
  const at = lines.findIndex((line) => line.dataset['row'] === key);
  const first = lines.findIndex((line) => line.getAttribute('aria-current') === 'step');
  const place = at === -1 ? Math.max(0, first) : Math.min(lines.length - 1, Math.max(0, at + step));
  const line = lines[place];
  if (!line) return;
  room.pane = 'msel';
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: 'nearest' });
}
