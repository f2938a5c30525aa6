import { tick } from 'svelte';
import { keyAction } from '../../../lib/ui/drill/keys.ts';
import type { Room } from '../../../lib/client/room.svelte.ts';

/** Carries out what a key means in the drill room. */
export function pressKey(event: KeyboardEvent, room: Room): void {
  const action = room.dialog === null ? keyAction(event) : null;
  if (action === null) return;
  if ((action === 'claim' || action === 'talk') && !room.team) return;
  event.preventDefault();
  if (typeof action === 'object') {
    room.list(action.filter);
    return;
  }
  // The post that holds the focus is the one that the key is meant for, however it got the focus.
  const focused = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item;
  const id = focused ?? room.selected;
  switch (action) {
    case 'next':
      void move(room, 1);
      break;
    case 'previous':
      void move(room, -1);
      break;
    case 'open':
      if (id) room.open(id);
      break;
    case 'reply':
      if (id) room.reply(id);
      break;
    case 'direct':
      if (id) room.direct(id);
      break;
    case 'post':
      room.postStatement();
      break;
    case 'escalate':
      room.escalate(id);
      break;
    case 'watch':
      if (id) room.watch(id);
      break;
    case 'search':
      room.backToMurmur();
      room.pane = 'feed';
      room.murmur.search();
      break;
    case 'evidence':
      room.evidence = !room.evidence;
      break;
    case 'new':
      room.murmur.letIn();
      break;
    case 'claim':
      if (id) room.claim(id);
      break;
    case 'talk':
      room.talk();
      break;
    case 'pause':
      pause(room);
      break;
    case 'assessment':
    case 'briefing':
    case 'keys':
      room.dialog = action;
      break;
    case 'leave':
      room.leave();
      break;
    default:
      action satisfies never;
  }
}

/** Stops the clock or lets it run on, where no facilitator has it. */
function pause(room: Room): void {
  const { status, facilitated } = room.drill.state;
  if (facilitated || (status !== 'running' && status !== 'paused')) return;
  void room.act({ type: status === 'paused' ? 'ResumeDrill' : 'PauseDrill' });
}

/** Selects and focuses the next item of the list that has the focus; of the inbox otherwise. */
async function move(room: Room, step: 1 | -1): Promise<void> {
  room.settle += 1;
  await tick();
  const active = room.fromTop ? null : document.activeElement;
  const list =
    active?.closest<HTMLElement>('[data-list]') ??
    [...document.querySelectorAll<HTMLElement>('[data-list]')].find(isShown);
  const items = [...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const focused = active?.closest<HTMLElement>('[data-item]');
  const at = items.findIndex((item) =>
    focused ? item === focused : !room.fromTop && item.dataset.item === room.selected
  );
  const next = items[at === -1 ? 0 : Math.min(items.length - 1, Math.max(0, at + step))];
  if (!next?.dataset.item) return;
  room.select(next.dataset.item);
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null;
}
