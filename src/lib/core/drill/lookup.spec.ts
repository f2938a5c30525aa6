import { describe, expect, it } from 'vitest';
import { given } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { TraineeCommand } from './commands.ts';

/** What every plain object answers to, besides its own keys. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

describe('a post that a command names', () => {
  it.each(INHERITED)('is none when it is called %s', (id) => {
    const commands: TraineeCommand[] = [
      { type: 'Reply', to: id, text: 'We are sorry.' },
      { type: 'CorrectReply', reply: id, text: 'We were wrong.' },
      { type: 'OpenPost', post: id },
      { type: 'MarkPost', post: id, mark: 'needs-answer' },
      { type: 'Escalate', post: id, role: 'spokesperson', note: '' }
    ];
    for (const command of commands) {
      const drill = given(bakery());
      expect(drill.at('0:15', command), command.type).toEqual([]);
      expect(drill.refusal?.code, command.type).toBe('no-such-post');
    }
  });

  it.each(INHERITED)('is found by a command that is called %s', (id) => {
    const drill = given(bakery());
    drill.at('0:15', { type: 'OpenPost', post: 'cat', id });
    expect(drill.all('PostOpened')).toHaveLength(1);
  });
});
