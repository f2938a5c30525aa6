import { randomBytes } from 'node:crypto';
import type { SecondOpinion } from '../../core/drill/index.ts';
import type { ReplyContext } from '../../core/scoring/types.ts';
import type { OpinionSettings } from '../settings.ts';
import { ChatModel } from './chat-model.ts';
import { OpinionFailed } from './failure.ts';
import { promptFor } from './prompt.ts';
import { answerShape, readVerdict } from './verdict.ts';

/** Tokens of an answer. With the question it fits into the 4,096 that small local models read. */
const LONGEST = 1200;

/** A language model that rates texts by the rubric. */
export class SecondReader {
  readonly #settings: OpinionSettings;
  readonly #model: ChatModel;

  constructor(settings: OpinionSettings) {
    this.#settings = settings;
    this.#model = new ChatModel(settings);
  }

  /**
   * Rates one text in its context. Takes no longer than the time that was set, a second try included.
   *
   * @param closing aborts when the process ends
   * @throws OpinionFailed when there is no answer, or none that stands
   */
  async read(context: ReplyContext, closing: AbortSignal): Promise<SecondOpinion> {
    const { system, user, dimensions } = promptFor(context, randomBytes(12).toString('hex'));
    const shape = { name: 'opinion', schema: answerShape(dimensions) };
    const question = { system, user, shape, longest: LONGEST, temperature: 0 };
    const answer = await this.#model.ask(question, closing, this.#settings.timeout);
    const reading = readVerdict(answer, context.reply, dimensions);
    if (!reading.ok) throw new OpinionFailed(reading.why);
    return { model: this.#settings.model, ...reading.verdict };
  }
}
