import type { Act } from './commands.ts';
import type { Plan } from '../scenario/schema.ts';
import type { DrillState } from './state.ts';
import type { Participant } from './team-state.ts';
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
    mentions: mentionsIn(
      text,
      turn.state.participants,
      turn.scenario.organisation.plan.roles
    ).filter((person) => person !== command.by?.person)
  });
  return null;
}

/**
 * The participants whom a text names after an `@`: by their whole name or their first one, or by a role
 * of the plan, which means those who hold it, and everybody who is there where nobody does. Of two names
 * that fit the longer one is meant. Whoever shares it is meant too.
 *
 * @returns ids in the order in which people joined, each once
 */
export function mentionsIn(
  text: string,
  participants: DrillState['participants'],
  roles: readonly Pick<Plan['roles'][number], 'id' | 'name'>[] = []
): string[] {
  const people = Object.values(participants);
  const called = new Map<string, Set<string>>();
  const call = (name: string, persons: readonly Participant[]) => {
    const all = called.get(name) ?? new Set();
    for (const { person } of persons) all.add(person);
    called.set(name, all);
  };
  for (const one of people) for (const name of namesOf(one.name)) call(name, [one]);
  const here = people.filter(({ present }) => present);
  for (const { id, name } of roles) {
    const holders = here.filter(({ role }) => role === id);
    call(folded(name), holders.length > 0 ? holders : here);
  }
  const names = [...called.keys()].sort((a, b) => b.length - a.length);
  const said = folded(text);
  const meant = new Set<string>();
  for (let at = said.indexOf('@'); at !== -1; at = said.indexOf('@', at + 1)) {
    // An address such as `press@hollin.example` names nobody.
    if (isWord(said[at - 1])) continue;
    const rest = said.slice(at + 1);
    const name = names.find((one) => rest.startsWith(one) && !isWord(rest[one.length]));
    for (const person of called.get(name ?? '') ?? []) meant.add(person);
  }
  return people.flatMap(({ person }) => (meant.has(person) ? [person] : []));
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
