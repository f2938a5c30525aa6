import type { FacilitatorCommand } from '../core/drill/facilitator-commands.ts';
import { CommandSender } from './commands.ts';

/**
 * Asks for a second look at the rating of a text.
 *
 * @returns why it was refused; null when it was taken
 */
export async function askForSecondLook(
  drill: string,
  reply: string,
  why: string
): Promise<string | null> {
  const sender = new CommandSender(`/drills/${encodeURIComponent(drill)}/commands`);
  const outcome = await sender.send({ type: 'AskForSecondLook', reply, why });
  return outcome.ok ? null : outcome.message;
}

/**
 * Gives other levels than a rating's, or answers who asked for a second look at it.
 *
 * @returns why it was refused; null when it was taken
 */
export async function judge(
  drill: string,
  command: Extract<FacilitatorCommand, { type: 'OverrideRating' | 'AnswerSecondLook' }>
): Promise<string | null> {
  const sender = new CommandSender<FacilitatorCommand>(
    `/control/${encodeURIComponent(drill)}/commands`
  );
  const outcome = await sender.send(command);
  return outcome.ok ? null : outcome.message;
}
