import type { Dimension } from '../scenario/schema.ts';
import type { Level } from '../scoring/types.ts';

/** Levels that a person gives, by dimension; what is left out stays as it is. */
export type GivenLevels = { [D in Dimension]?: Level | undefined };

/** What a facilitator does with one release of the script. */
interface OnInject {
  inject: string;
  /** The release of the inject that is meant: the next one, where it repeats. */
  release: string;
}

interface OnFact {
  fact: string;
  release: string;
}

interface ByFacilitator {
  command: string;
  /** The facilitator's id. */
  by: string;
}

/**
 * What a facilitator does. Where it shows in the drill (a post that appears, a fact that changes), an
 * event of the story follows it, the same that the script would have brought: trainees are told the
 * story and not who moved it.
 */
export type FacilitatorEvent =
  | (ByFacilitator &
      (
        | ({ type: 'InjectFired' } & OnInject)
        | ({ type: 'InjectHeld' } & OnInject)
        | ({ type: 'HoldReleased' } & OnInject)
        | ({ type: 'InjectSkipped' } & OnInject)
        /** Comes at the drill time `to`, in ms, instead of when the script says. */
        | ({ type: 'InjectMoved'; to: number } & OnInject)
        | ({ type: 'InjectEdited'; text: string } & OnInject)
        | ({ type: 'FactReleased' } & OnFact)
        | ({ type: 'FactHeld' } & OnFact)
        | ({ type: 'FactHoldReleased' } & OnFact)
        /** A change that the script does not have; the fact's new standing follows. */
        | { type: 'FactSetByHand'; fact: string }
        | { type: 'PersonaPlayed'; persona: string; post: string }
        | { type: 'BriefingWritten'; role: string; post: string }
        /** Somebody who was taken out may come in again; that they have, their coming says. */
        | { type: 'ParticipantReadmitted'; person: string }
        /** Said to one participant alone. */
        | { type: 'Whispered'; to: string; text: string }
        | {
            type: 'MomentBookmarked';
            /** Drill time in ms. */
            moment: number;
            note: string;
            post: string | null;
          }
        /** The rating that was given stays beside it. */
        | {
            type: 'RatingOverridden';
            reply: string;
            levels: GivenLevels;
            reason: string;
            /** Who wrote the text; left out where the drill has one trainee. */
            writer?: string | undefined;
          }
        /** A trainee asked for a second look, and this is its outcome: other levels, or none. */
        | {
            type: 'SecondLookAnswered';
            reply: string;
            levels: GivenLevels | null;
            note: string;
            writer?: string | undefined;
          }
      ))
  /** A trainee asks that a person looks at a rating again; once for each text. */
  | {
      type: 'SecondLookAsked';
      command: string;
      by?: string | undefined;
      reply: string;
      why: string;
    };
