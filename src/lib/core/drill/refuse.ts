import type { Refusal } from './commands.ts';

export function refuse(code: Refusal['code'], message: string): Refusal {
  return { code, message };
}

export const NO_SUCH_POST = refuse('no-such-post', 'That post has not appeared in this drill.');
