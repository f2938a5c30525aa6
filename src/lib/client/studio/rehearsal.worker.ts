import { rehearsing, type Played } from '../../core/rehearsal/played.ts';
import type { Scenario } from '../../core/scenario/schema.ts';

/** What the worker is asked, once in its life. */
export interface Request {
  scenario: Scenario;
  seed: number;
}

/** What it answers: each robot when it is done, then that all are; or why it could not go on. */
export type Answer =
  { type: 'played'; played: Played } | { type: 'done' } | { type: 'failed'; message: string };

const answer = (said: Answer) => postMessage(said);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    for (const played of rehearsing(data.scenario, data.seed)) answer({ type: 'played', played });
    answer({ type: 'done' });
  } catch (error) {
    answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
