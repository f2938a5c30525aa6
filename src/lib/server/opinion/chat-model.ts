import { setTimeout as wait } from 'node:timers/promises';
import OpenAI from 'openai';
import { z } from 'zod';
import type { OpinionSettings } from '../settings.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { OpinionFailed } from './failure.ts';

/** Ms before the second try. */
const BREATH = 1000;

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1)
});

/** One question to a language model. */
export interface Question {
  /** Our words. */
  system: string;
  /** The material, inside its fences. */
  user: string;
  /** The form of the answer, as JSON Schema, for servers that hold their models to one. */
  shape: { name: string; schema: Record<string, unknown> };
  /** Most tokens of the answer. */
  longest: number;
  /** How freely it answers, from 0. */
  temperature: number;
}

/** A language model behind an OpenAI-compatible address. */
export class ChatModel {
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
   * Asks, and once more where that may help. Takes no longer than the time that is given, the second
   * try included.
   *
   * @param closing aborts when nobody wants the answer any more
   * @param patience in ms
   * @throws OpinionFailed when there is no answer
   */
  async ask(question: Question, closing: AbortSignal, patience: number): Promise<string> {
    const limit = new AbortController();
    const stop = () => limit.abort();
    const late = setTimeout(stop, patience);
    closing.addEventListener('abort', stop);
    if (closing.aborted) stop();
    try {
      return await this.#askTwice(question, limit.signal);
    } catch (error) {
      throw limit.signal.aborted ? new OpinionFailed('too slow') : error;
    } finally {
      clearTimeout(late);
      closing.removeEventListener('abort', stop);
    }
  }

  async #askTwice(question: Question, signal: AbortSignal): Promise<string> {
    const shaped = this.#shaped;
    try {
      return await this.#ask(question, shaped, signal);
    } catch (error) {
      if (!(error instanceof OpinionFailed)) throw error;
      if (shaped && (error.status === 400 || error.status === 422)) {
        const answer = await this.#ask(question, false, signal);
        this.#shaped = false;
        return answer;
      }
      if (!mayPass(error)) throw error;
      await wait(BREATH, undefined, { signal });
      return this.#ask(question, shaped, signal);
    }
  }

  async #ask(question: Question, shaped: boolean, signal: AbortSignal): Promise<string> {
    const said: unknown = await this.#client.chat.completions
      .create(
        {
          model: this.#settings.model,
          messages: [
            { role: 'system', content: question.system },
            { role: 'user', content: question.user }
          ],
          temperature: question.temperature,
          // The older name of the two, which every compatible server knows.
          max_tokens: question.longest,
          ...(shaped && { response_format: shapeOf(question) })
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

function shapeOf({ shape }: Question) {
  return {
    type: 'json_schema' as const,
    json_schema: { ...shape, strict: true }
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
