import type { Act } from './commands.ts';
import type { DrillState } from './state.ts';
import type { Turn } from './turn.ts';

/** Says something to the team, and to those who are named in it in particular. */
export function sendTeamMessage(turn: Turn, at: number, command: Act<'SendTeamMessage'>): null {
  const { id, text } = command;
  turn.emit(at, {
    type: 'TeamMessageSent',
    command: id,
    by: command.by?.person ?? '',
    message: `chat-${String(turn.state.chat.length + 1)}`,
    text,
    mentions: mentionsIn(text, turn.state.participants)
  });
  return null;
}

/**
 * The participants whom a text names after an `@`, by their whole name or their first one; of two names
 * that fit the longer one is meant. Whoever shares it is meant too.
 *
 * @returns ids in the order in which people joined, each once
 */
export function mentionsIn(text: string, participants: DrillState['participants']): string[] {
  const people = Object.values(participants);
  const names = [...new Set(people.flatMap(({ name }) => namesOf(name)))].sort(
    (a, b) => b.length - a.length
  );
  const said = folded(text);
  const named = new Set<string>();
  for (let at = said.indexOf('@'); at !== -1; at = said.indexOf('@', at + 1)) {
    // An address such as `press@hollin.example` names nobody.
    if (isWord(said[at - 1])) continue;
    const rest = said.slice(at + 1);
    const name = names.find((one) => rest.startsWith(one) && !isWord(rest[one.length]));
    if (name !== undefined) named.add(name);
  }
  return people
    .filter(({ name }) => namesOf(name).some((one) => named.has(one)))
    .map(({ person }) => person);
}

function namesOf(name: string): string[] {
  const whole = folded(name.trim());
  const [first = ''] = whole.split(/\s/u);
  return [whole, first].filter((one) => one !== '');
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
