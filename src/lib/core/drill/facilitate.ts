import type { Envelope, Refusal } from './commands.ts';
import { bookmark, whisper } from './coach.ts';
import { holdFact, releaseFact, releaseFactHold, setFact } from './direct-fact.ts';
import { edit, fire, hold, move, releaseHold, skip } from './direct-inject.ts';
import type { ControlCommand } from './facilitator-commands.ts';
import { assignRole } from './participants.ts';
import { postAs, writeBriefing } from './play-persona.ts';
import { answerSecondLook, override } from './second-look.ts';
import type { Turn } from './turn.ts';

/** Carries out what a facilitator asks for at a drill time in ms, or says why not. */
export function facilitate(
  turn: Turn,
  at: number,
  command: ControlCommand & Envelope
): Refusal | null {
  switch (command.type) {
    case 'FireInject':
      return fire(turn, at, command);
    case 'HoldInject':
      return hold(turn, at, command);
    case 'ReleaseHold':
      return releaseHold(turn, at, command);
    case 'SkipInject':
      return skip(turn, at, command);
    case 'MoveInject':
      return move(turn, at, command);
    case 'EditInject':
      return edit(turn, at, command);
    case 'PostAs':
      return postAs(turn, at, command);
    case 'WriteBriefing':
      return writeBriefing(turn, at, command);
    case 'ReleaseFact':
      return releaseFact(turn, at, command);
    case 'HoldFact':
      return holdFact(turn, at, command);
    case 'ReleaseFactHold':
      return releaseFactHold(turn, at, command);
    case 'ChangeFact':
      return setFact(turn, at, command);
    case 'AssignRole':
      return assignRole(turn, at, command);
    case 'Whisper':
      return whisper(turn, at, command);
    case 'Bookmark':
      return bookmark(turn, at, command);
    case 'OverrideRating':
      return override(turn, at, command);
    case 'AnswerSecondLook':
      return answerSecondLook(turn, at, command);
    default:
      return command satisfies never;
  }
}
