import type { Refusal, TraineeCommand } from '../core/drill/commands.ts';
import { backoff } from './backoff.ts';
import { commandId } from './command-id.ts';

/** What became of a command. A refusal is a sentence for whoever sent it. */
export type Outcome =
  | { ok: true; seq: number }
  | { ok: false; code: Refusal['code'] | 'no-connection' | 'not-accepted'; message: string };

const ATTEMPTS = 5;
/** Ms after which an answer is not waited for any more: a line can be dead without saying so. */
const PATIENCE = 10_000;
const LOST = 'No connection: it has not been sent.';

/**
 * Sends commands to a drill. What the network lost is sent again under the same id, in this call and,
 * where it carries words, in a later one with the same content, so that nothing is posted twice.
 */
export class CommandSender<C extends object = TraineeCommand> {
  #unsettled = new Map<string, string>();

  constructor(
    private readonly address: string,
    private readonly pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  ) {}

  async send(command: C): Promise<Outcome> {
    const content = JSON.stringify(command);
    // A switch that is turned again means it anew, whatever became of the first time, and also while
    // nobody knows: pause, go on, pause are three. A step from where the clock stands is taken once for
    // all that press until it is answered.
    const worded = carriesWords(command);
    const shared = worded || isStep(command);
    const id = (shared ? this.#unsettled.get(content) : undefined) ?? commandId();
    if (shared) this.#unsettled.set(content, id);
    let why = LOST;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await this.pause(backoff(attempt - 1));
      const found = await this.#attempt(id, command);
      if (typeof found === 'object') {
        this.#unsettled.delete(content);
        return found;
      }
      why = found;
    }
    if (!worded) this.#unsettled.delete(content);
    return {
      ok: false,
      code: 'no-connection',
      message: `${why} Your text is kept; send it again.`
    };
  }

  /** What became of it; a sentence that says why when nobody knows whether it was done. */
  async #attempt(id: string, command: C): Promise<Outcome | string> {
    let response: Response;
    try {
      response = await fetch(this.address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ id, command }),
        signal: AbortSignal.timeout(PATIENCE)
      });
    } catch {
      return LOST;
    }
    if (response.status >= 500) return saidOf(response);
    try {
      return understood((await response.json()) as Answer);
    } catch {
      return response.ok ? LOST : notAccepted(response.status);
    }
  }
}

/** Whether somebody wrote what is sent, so that the same once more is the same that was lost. */
function carriesWords(command: object): boolean {
  return ['text', 'note', 'reason', 'why'].some((words) => words in command);
}

/** Whether what it does depends on where it finds the clock, so that twice goes further than once. */
function isStep(command: object): boolean {
  return 'type' in command && command.type === 'JumpClock';
}

interface Answer {
  ok?: true;
  seq?: number;
  refusal?: Refusal;
  error?: unknown;
  message?: unknown;
}

function understood(answer: Answer): Outcome {
  if (answer.ok) return { ok: true, seq: answer.seq ?? 0 };
  if (answer.refusal) return { ok: false, ...answer.refusal };
  const said = typeof answer.error === 'string' ? answer.error : answer.message;
  return {
    ok: false,
    code: 'not-accepted',
    message: typeof said === 'string' ? said : 'The server did not accept it.'
  };
}

/** Why the server failed, where it says so and no proxy in front of it. */
async function saidOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => null)) as Answer | null;
  return typeof said?.message === 'string' ? said.message : LOST;
}

function notAccepted(status: number): Outcome {
  return {
    ok: false,
    code: 'not-accepted',
    message:
      status === 404
        ? 'This drill is not there any more, or belongs to another browser.'
        : `The server did not accept it (${String(status)}).`
  };
}
