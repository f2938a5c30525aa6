import type { Persona, Scenario } from '../../scenario/schema.ts';
import { storyAt } from '../../scenario/guide/calendar.ts';
import { MINUTE } from '../../scenario/time.ts';
import { storyTimeAt } from '../../drill/story.ts';
import type { Played } from '../played.ts';
import { shortName } from '../words.ts';

/** What happened so long before STARTEX may be spoken of in a story. */
const BEFORE = 12 * 60 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/**
 * The questions of a scenario's author that this drill can be asked: one that was ended early is not
 * asked about people who had not come yet, nor about times that were not reached, and none about a reply
 * that was not given. In doubt a question stays.
 *
 * @returns each with its place in the scenario
 */
export function authoredFor(drill: Played): { asks: string; place: number }[] {
  const all = drill.scenario.questions
    .map((asks, place) => ({ asks, place }))
    .filter(({ asks }) => !asksOfNoReply(drill, asks));
  const { endedBecause } = drill.state;
  if (endedBecause === 'time' || endedBecause === 'condition') return all;
  const names = neverCame(drill);
  return all.filter(
    ({ asks }) => !names.some((name) => isNamed(name, asks)) && !isLater(drill, asks)
  );
}

/** Whether a text speaks of "your reply to Ray", and Ray got none. */
function asksOfNoReply({ scenario, state }: Played, text: string): boolean {
  const to = /\byour (?:reply|answer) to (?<whom>.+)/iu.exec(text)?.groups?.['whom'];
  if (to === undefined) return false;
  const answered = new Set(
    Object.values(state.ratings).map((rated) => state.posts[rated.to ?? '']?.author.id)
  );
  return scenario.personas.some(
    (persona) =>
      !answered.has(persona.id) &&
      namesOf(persona, scenario).some((name) => to.startsWith(name) && isNamed(name, to))
  );
}

/** What those are called who write in the scenario, and were neither read nor read of. */
function neverCame({ scenario, state }: Played): string[] {
  const came = new Set(Object.values(state.posts).map(({ author }) => author.id));
  const writers = new Set(scenario.injects.map(({ from }) => from));
  const read = [
    scenario.situation.briefing,
    ...Object.values(state.posts).map(({ text }) => text),
    ...state.facts.map(({ text }) => text)
  ]
    .join('\n')
    .toLowerCase();
  return scenario.personas
    .filter(({ id }) => writers.has(id) && !came.has(id))
    .flatMap((persona) => namesOf(persona, scenario))
    .filter((name) => !isNamed(name.toLowerCase(), read));
}

/** A handle, a display name, and of a person the first part of it where no other persona has it. */
function namesOf({ handle, name, kind }: Persona, { personas }: Scenario): string[] {
  const called = capitalised(shortName(name));
  const [first = called] = called.split(' ');
  const shared = personas.filter((one) => capitalised(one.name).split(/[\s,]/u)[0] === first);
  const alone = kind === 'person' && shared.length === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(first);
  return alone ? [handle, called, first] : [handle, called];
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether a text tells of a time that the whole story reaches, and this drill did not. */
function isLater({ scenario, state, end }: Played, text: string): boolean {
  const from = storyAt(scenario, 0) - BEFORE;
  const ended = storyTimeAt(state, end).getTime();
  const whole = storyAt(scenario, scenario.end.at ?? scenario.minutes * MINUTE);
  return [...text.matchAll(/(?<![\d:])([01]\d|2[0-3]):([0-5]\d)(?![\d:])/gu)].some(
    ([, hours, minutes]) => {
      const clock = (Number(hours) * 60 + Number(minutes)) * MINUTE;
      const first = from + ((((clock - from) % DAY) + DAY) % DAY);
      return first > ended && first <= whole;
    }
  );
}

function isNamed(name: string, text: string): boolean {
  const before = `(?<![\\p{L}\\p{N}_@])`;
  const escaped = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return new RegExp(`${before}${escaped}(?![\\p{L}\\p{N}_])`, 'u').test(text);
}
