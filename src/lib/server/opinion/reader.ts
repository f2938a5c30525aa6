import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import OpenAI from 'openai';
import { z } from 'zod';
import type { SecondOpinion } from '../../core/drill/index.ts';
import type { ReplyContext } from '../../core/scoring/types.ts';
import type { OpinionSettings } from '../settings.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { OpinionFailed } from './failure.ts';
import { promptFor, type Prompt } from './prompt.ts';
import { answerShape, readVerdict } from './verdict.ts';

/** Tokens of an answer. With the question it fits into the 4,096 that small local models read. */
const LONGEST = 1200;
/** Ms before the second try. */
const BREATH = 1000;

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1)
});

/** A language model behind an OpenAI-compatible address that rates texts by the rubric. */
export class SecondReader {
  readonly #settings: OpinionSettings;
  readonly #client: OpenAI;
  /** Whether the server takes the shape of the answer; some only read of it in the question. */
  #shaped = true;

  constructor(settings: OpinionSettings) {
    this.#settings = settings;
    this.#client = new OpenAI({
      baseURL: settings.url,
      // All is said here, so that nothing comes from the environment of another program.
      apiKey: settings.key ?? 'none',
      adminAPIKey: null,
      organization: null,
      project: null,
      webhookSecret: null,
      defaultHeaders: { authorization: settings.key === null ? null : `Bearer ${settings.key}` },
      // The client's own tries would wait for as long as the server tells them to.
      maxRetries: 0,
      logLevel: 'off',
      fetch: boundedFetch
    });
  }

  /**
   * Rates one text in its context. Takes no longer than the time that was set, a second try included.
   *
   * @param closing aborts when the process ends
   * @throws OpinionFailed when there is no answer, or none that stands
   */
  async read(context: ReplyContext, closing: AbortSignal): Promise<SecondOpinion> {
    const limit = new AbortController();
    const stop = () => limit.abort();
    const late = setTimeout(stop, this.#settings.timeout);
    closing.addEventListener('abort', stop);
    if (closing.aborted) stop();
    try {
      const prompt = promptFor(context, randomBytes(12).toString('hex'));
      const answer = await this.#askTwice(prompt, limit.signal);
      const reading = readVerdict(answer, context.reply, prompt.dimensions);
      if (!reading.ok) throw new OpinionFailed(reading.why);
      return { model: this.#settings.model, ...reading.verdict };
    } catch (error) {
      throw limit.signal.aborted ? new OpinionFailed('too slow') : error;
    } finally {
      clearTimeout(late);
      closing.removeEventListener('abort', stop);
    }
  }

  async #askTwice(prompt: Prompt, signal: AbortSignal): Promise<string> {
    const shaped = this.#shaped;
    try {
      return await this.#ask(prompt, shaped, signal);
    } catch (error) {
      if (!(error instanceof OpinionFailed)) throw error;
      if (shaped && (error.status === 400 || error.status === 422)) {
        const answer = await this.#ask(prompt, false, signal);
        this.#shaped = false;
        return answer;
      }
      if (!mayPass(error)) throw error;
      await wait(BREATH, undefined, { signal });
      return this.#ask(prompt, shaped, signal);
    }
  }

  async #ask(prompt: Prompt, shaped: boolean, signal: AbortSignal): Promise<string> {
    const said: unknown = await this.#client.chat.completions
      .create(
        {
          model: this.#settings.model,
          messages: [
            { role: 'system', content: prompt.system },
            { role: 'user', content: prompt.user }
          ],
          temperature: 0,
          // The older name of the two, which every compatible server knows.
          max_tokens: LONGEST,
          ...(shaped && { response_format: shapeOf(prompt) })
        },
        { signal }
      )
      .catch((error: unknown) => {
        throw failureOf(error);
      });
    const completion = completionSchema.safeParse(said);
    if (!completion.success) throw new OpinionFailed('not a chat completion');
    return completion.data.choices[0]?.message.content ?? '';
  }
}

function shapeOf({ dimensions }: Prompt) {
  return {
    type: 'json_schema' as const,
    json_schema: { name: 'opinion', strict: true, schema: answerShape(dimensions) }
  };
}

/** Whether the same question may be answered a moment later. */
function mayPass({ why, status = 0 }: OpinionFailed): boolean {
  return why === 'not reached' || status === 408 || status === 429 || status >= 500;
}

function failureOf(error: unknown): OpinionFailed {
  if (error instanceof OpinionFailed) return error;
  if (error instanceof OpenAI.APIError && error.status !== undefined)
    return new OpinionFailed('refused', Number(error.status));
  // The body was no JSON.
  if (error instanceof SyntaxError) return new OpinionFailed('not a chat completion');
  return new OpinionFailed('not reached');
}
