import type { FacilitatorEvent } from './facilitator-events.ts';
import type { FacilitatorState, Override } from './facilitator-state.ts';

/** Applies what a facilitator did, in place and by the rules of `apply`. */
export function applyFacilitator(
  state: FacilitatorState,
  event: FacilitatorEvent & { at: number }
): void {
  const { at } = event;
  switch (event.type) {
    case 'InjectFired':
    case 'FactReleased':
      // The hand overrules what was arranged before.
      state.fired[event.release] = at;
      forget(state.held, event.release);
      forget(state.skipped, event.release);
      forget(state.moved, event.release);
      break;
    case 'InjectHeld':
    case 'FactHeld':
      state.held[event.release] = at;
      break;
    case 'HoldReleased':
    case 'FactHoldReleased':
      forget(state.held, event.release);
      break;
    case 'InjectSkipped':
      state.skipped[event.release] = at;
      forget(state.held, event.release);
      forget(state.moved, event.release);
      break;
    case 'InjectMoved':
      state.moved[event.release] = event.to;
      forget(state.skipped, event.release);
      break;
    case 'InjectEdited':
      state.edited[event.release] = event.text;
      break;
    case 'FactSetByHand':
    case 'ParticipantReadmitted':
      break;
    case 'PersonaPlayed':
    case 'BriefingWritten':
      state.written[event.post] = event.by;
      break;
    case 'Whispered':
      state.whispers.push({ to: event.to, text: event.text, by: event.by, at });
      break;
    case 'MomentBookmarked': {
      const { moment, note, post, by } = event;
      state.bookmarks.push({ moment, note, post, by });
      break;
    }
    case 'RatingOverridden': {
      const { reply, levels, reason, by } = event;
      give(state, reply, { levels, reason, from: 'override', by, at });
      break;
    }
    case 'SecondLookAsked': {
      const { reply, why, by = null } = event;
      state.secondLooks[reply] = { reply, why, by, at, answer: null };
      break;
    }
    case 'SecondLookAnswered': {
      const { reply, levels, note, by } = event;
      const asked = state.secondLooks[reply];
      if (asked) state.secondLooks[reply] = { ...asked, answer: { levels, note, by, at } };
      if (levels) give(state, reply, { levels, reason: note, from: 'second-look', by, at });
      break;
    }
    default:
      event satisfies never;
  }
}

function give(state: FacilitatorState, reply: string, override: Override): void {
  state.overrides[reply] = [...(state.overrides[reply] ?? []), override];
}

function forget(record: Record<string, unknown>, key: string): void {
  Reflect.deleteProperty(record, key);
}
