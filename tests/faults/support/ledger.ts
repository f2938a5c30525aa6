import type { DrillEvent } from '../../../src/lib/core/drill/index.ts';

/** What was said to a server and what it confirmed, to be held against what is kept. */
export class Ledger {
  readonly #confirmed = new Map<string, string>();
  readonly lost: string[] = [];
  readonly twice: string[] = [];
  /** Answers that were no confirmation, by what they were: a status, or `no answer`. */
  readonly answers = new Map<string, number>();

  get confirmed(): number {
    return this.#confirmed.size;
  }

  /** Notes that a text was taken by a drill. */
  confirm(text: string, drill: string): void {
    this.#confirmed.set(text, drill);
  }

  note(answer: string): void {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }

  /** Holds it against all logs. What is found wrong stands in `lost` and `twice`. */
  audit(logs: ReadonlyMap<string, readonly DrillEvent[]>): void {
    const kept = new Map<string, number>();
    for (const [drill, log] of logs) {
      this.#lookAt(drill, log);
      for (const event of log)
        // A reply to a direct message is one itself.
        if (event.type === 'Replied' || event.type === 'DirectMessageSent') {
          const text = `${drill} ${event.post.text}`;
          kept.set(text, (kept.get(text) ?? 0) + 1);
        }
    }
    for (const [text, drill] of this.#confirmed)
      if (!kept.has(`${drill} ${text}`)) this.lost.push(`the reply "${text}" in drill ${drill}`);
    for (const [text, times] of kept)
      if (times > 1) this.twice.push(`the reply "${text}", ${times} times`);
  }

  /** A log is numbered without a gap, its clock never goes back, and the script comes once. */
  #lookAt(drill: string, log: readonly DrillEvent[]): void {
    const posts = new Set<string>();
    for (const [index, event] of log.entries()) {
      const before = log[index - 1];
      const where = `event ${event.seq} of drill ${drill}`;
      if (event.seq !== index + 1) this.lost.push(`${where} stands where ${index + 1} should`);
      if (before && event.at < before.at) this.lost.push(`${where} is earlier than the one before`);
      if (event.type === 'DrillRecovered' && event.at !== before?.at)
        this.lost.push(`${where}: the drill's clock moved while nothing ran`);
      if (event.type !== 'PostAppeared') continue;
      if (posts.has(event.post.id)) this.twice.push(`the post ${event.post.id} of drill ${drill}`);
      posts.add(event.post.id);
    }
  }
}
