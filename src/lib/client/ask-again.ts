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
