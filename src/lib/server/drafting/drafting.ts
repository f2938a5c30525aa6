import { createHash, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import {
  draftPrompt,
  draftShape,
  materialFor,
  outlineOf,
  readDrafts,
  type DraftWish,
  type ModelDrafts,
  type Piece
} from '../../core/authoring/index.ts';
import { inMinutes } from '../access/in-minutes.ts';
import { readYaml } from '../../core/scenario/yaml-text.ts';
import type { Log } from '../log.ts';
import { OpinionFailed } from '../opinion/failure.ts';
import { objectIn } from '../opinion/object-in.ts';
import type { Question } from '../opinion/chat-model.ts';
import type { OpinionSettings } from '../settings.ts';
import { noDrafts, type NoDrafts } from './refusals.ts';

/** Asks a model one question; see `ChatModel`. */
export interface Asked {
  ask(question: Question, closing: AbortSignal, patience: number): Promise<string>;
}

export interface DraftingOptions {
  model: Asked;
  settings: Pick<OpinionSettings, 'model' | 'url' | 'timeout'>;
  log: Log;
}

/** Tokens of an answer, enough for six posts. */
const LONGEST = 1600;
/** Drafts are to differ from one another; a rating is not. */
const TEMPERATURE = 0.8;
/** Drafting takes longer than rating one text; so many times the patience that is set for that. */
const PATIENCE = 3;
/** Questions that one person may ask in this many seconds, and questions of all that may be out at once. */
const OFTEN = { points: 30, duration: 60 * 60 } as const;
const AT_ONCE = 2;

/** What would be sent, where to, and to which model: shown before the first question. */
export interface Preview {
  model: string;
  host: string;
  pieces: Piece[];
}

/** Drafts by a language model, asked for by a trainer, one question at a time; never unasked. */
export class Drafting {
  readonly #options: DraftingOptions;
  readonly #limiter = new RateLimiterMemory(OFTEN);
  readonly #closing = new AbortController();
  /** Who is being answered. */
  readonly #asking = new Set<string>();

  constructor(options: DraftingOptions) {
    this.#options = options;
  }

  /** The model, and where it stands, for the screen. */
  get about(): { model: string; host: string } {
    const { model, url } = this.#options.settings;
    return { model, host: new URL(url).host };
  }

  /** What the model would be told, word for word. Nothing is sent. */
  preview(scenario: string, wish: DraftWish): Preview {
    return { ...this.about, pieces: materialFor(outlineIn(scenario), wish) };
  }

  /**
   * Asks for drafts, or says why there are none. Nothing of it is kept here, and nothing is put into the scenario.
   *
   * @param person who asks
   * @param scenario the text of the draft as it is kept
   * @param gone aborts when whoever asks does not wait any longer
   */
  async draft(
    person: string,
    scenario: string,
    wish: DraftWish,
    gone: AbortSignal
  ): Promise<(ModelDrafts & { model: string }) | NoDrafts> {
    const { model, settings, log } = this.#options;
    if (this.#asking.has(person))
      return { error: 'Your last question is still being answered. Wait for it, or stop it.' };
    if (this.#asking.size >= AT_ONCE) return noDrafts({ why: 'too many wait' });
    // Taken before anything is waited for, so that two at once cannot both pass.
    this.#asking.add(person);
    try {
      const wait = await this.#limiter.consume(person).then(() => null, secondsIn);
      if (wait !== null)
        return {
          error: `That was the last of ${String(OFTEN.points)} questions in an hour. Ask again in ${inMinutes(wait)}.`
        };
      const outline = outlineIn(scenario);
      const { system, user } = draftPrompt(outline, wish, randomBytes(12).toString('hex'));
      const question = {
        system,
        user,
        shape: { name: 'drafts', schema: draftShape(wish.kind) },
        longest: LONGEST,
        temperature: TEMPERATURE
      };
      const signal = AbortSignal.any([gone, this.#closing.signal]);
      const answer = await model.ask(question, signal, settings.timeout * PATIENCE);
      const object = objectIn(answer);
      if (object === undefined) return noDrafts({ why: 'not JSON' });
      const drafts = readDrafts(object, wish, outline, seedOf(answer));
      if (!drafts) return noDrafts({ why: 'not what was asked for' });
      return { model: settings.model, ...drafts };
    } catch (error) {
      if (!(error instanceof OpinionFailed)) {
        log.error({ err: error }, 'Drafts could not be asked for.');
        return { error: 'Something went wrong here. Whoever runs Hotseat can see it in the log.' };
      }
      if (!gone.aborted)
        log.warn({ reason: error.why, status: error.status }, 'A model gave no drafts.');
      return noDrafts(error);
    } finally {
      this.#asking.delete(person);
    }
  }

  /** Breaks off what is being asked. */
  close(): void {
    this.#closing.abort();
  }
}

/** Text that is no YAML has an outline as well, with nothing in it. */
function outlineIn(text: string) {
  const yaml = readYaml(text);
  return outlineOf(yaml.ok ? yaml.value : {});
}

/** From the answer itself, so that the same answer gives the same drafts. */
function seedOf(answer: string): number {
  return createHash('sha256').update(answer).digest().readInt32LE(0);
}

function secondsIn(error: unknown): number {
  if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
  throw error;
}
