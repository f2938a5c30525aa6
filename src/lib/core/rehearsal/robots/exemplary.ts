import { draw } from '../../audience/index.ts';
import { duties } from '../../drill/duties.ts';
import type { Mark, Post } from '../../drill/post.ts';
import { MINUTE, SECOND } from '../../scenario/time.ts';
import type { Notes } from '../notes.ts';
import { marking, untried } from '../reading.ts';
import type { Act, Robot, Seat, Trainee } from '../robot.ts';
import type { Sight } from '../sight.ts';
import { assess } from '../writing/assessment.ts';
import { answering } from './exemplary-answers.ts';
import { correcting } from './exemplary-corrections.ts';
import { stating } from './exemplary-statements.ts';

/** What is due this soon goes before what people wait for. */
const SOON = 2 * MINUTE;
/** When there is nothing better to do, a duty is seen to after this share of its time. */
const SHARE = 0.7;

/**
 * In time and by the rubric: reads what to do first, answers each post for itself, hands on what
 * others decide, takes private matters out of the public, leaves trolls alone, files the assessment,
 * posts statements and keeps the updates that they promise, and puts its own errors right.
 */
export const exemplary: Robot = {
  name: 'exemplary',
  about: 'In time, by the rubric, from the facts; each text for its post.',
  sitDown(seat, notes) {
    return marking(new Exemplary(seat, notes), (post, sight) => sorted(post, sight, notes));
  }
};

class Exemplary implements Trainee {
  private readonly tried = new Set<string>();
  private hasRead = false;
  private assessedFor: string | null = null;
  private readonly answer: ReturnType<typeof answering>;
  private readonly correct: ReturnType<typeof correcting>;

  constructor(
    private readonly seat: Seat,
    private readonly notes: Notes
  ) {
    this.answer = answering(seat, notes);
    this.correct = correcting(seat, notes);
  }

  next(sight: Sight): Act | null {
    if (!this.hasRead) return this.read();
    return (
      this.duty(sight, SOON) ??
      this.reply(sight) ??
      this.duty(sight, Infinity) ??
      this.correct(sight) ??
      this.reassess() ??
      this.speakInNewMove(sight)
    );
  }

  private read(): Act {
    this.hasRead = true;
    return {
      takes: 20 * SECOND,
      carryOut: () => [
        { type: 'OpenDocument', document: 'facts' },
        { type: 'OpenDocument', document: 'plan' }
      ]
    };
  }

  private reply(sight: Sight): Act | null {
    const [item] = untried(sight, this.tried);
    if (!item) return null;
    this.tried.add(item.id);
    return {
      post: item.id,
      takes: draw(this.seat.seed, `typing:${item.id}`, 25, 40) * SECOND,
      carryOut: (then) => this.answer(item, then)
    };
  }

  /** The most urgent duty, if its time has come. */
  private duty(sight: Sight, within: number): Act | null {
    const owed = duties(sight.state, this.seat.brief, sight.now).find(
      ({ kind, due, left }) =>
        left <= within && (left <= SOON || (kind !== 'update' && sight.now >= due * SHARE))
    );
    if (!owed) return null;
    if (owed.kind === 'assessment') return this.assess();
    return this.state(owed.kind);
  }

  /** Days may lie between two moves: somebody says how things stand now. */
  private speakInNewMove({ state }: Sight): Act | null {
    return isNewMove(state) ? this.state('update') : null;
  }

  private state(kind: 'statement' | 'update'): Act {
    return { takes: 35 * SECOND, carryOut: (then) => stating(this.notes, kind, then) };
  }

  private assess(): Act {
    this.assessedFor = this.notes.responsibility();
    return {
      takes: 30 * SECOND,
      carryOut: (then) => [
        { type: 'FileAssessment', assessment: assess(then, this.notes.responsibility()) }
      ]
    };
  }

  /** An assessment that another cause has overtaken is filed anew. */
  private reassess(): Act | null {
    if (this.assessedFor === null || this.assessedFor === this.notes.responsibility()) return null;
    return this.assess();
  }
}

/** Whether a move has begun since the last statement; before the first one that is no matter. */
function isNewMove({ moves, move, statements }: Sight['state']): boolean {
  const last = statements.at(-1);
  return last !== undefined && move > 1 && (moves[move - 1]?.began ?? 0) > last.at;
}

/** Trolls are marked to be left alone; where no clocks are shown, those in need are marked as such. */
function sorted(post: Post, { state }: Sight, notes: Notes): Mark | null {
  const { action } = notes.on(post);
  if (action === 'ignore') return 'ignore';
  return action !== null && !state.guided ? 'needs-answer' : null;
}
