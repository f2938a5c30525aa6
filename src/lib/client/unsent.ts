import type { SituationAssessment } from '../core/drill/events.ts';

/** A post that is about to be handed on. */
export interface Escalation {
  post: string;
  role: string;
  note: string;
}

/** What was begun in a form and not sent. It is forgotten with the page. */
export class Unsent {
  /** What was changed since the last version; a teammate may file another one meanwhile. */
  assessment: Partial<SituationAssessment> = {};
  /** By the post that the form was opened for, which need not be the one that was chosen in it. */
  readonly #escalations = new Map<string | null, Escalation>();

  escalation(asked: string | null): Escalation | undefined {
    return this.#escalations.get(asked);
  }

  /** Keeps an escalation that has a note: what is merely chosen is chosen again at a press. */
  escalate(asked: string | null, escalation: Escalation): void {
    if (escalation.note.trim() === '') this.drop(asked);
    else this.#escalations.set(asked, escalation);
  }

  drop(asked: string | null): void {
    this.#escalations.delete(asked);
  }
}
