import { flagWords } from './flag-names.ts';
import type { Scenario, Trigger } from './schema.ts';
import { formatDrillTime } from './time.ts';

type Names = Pick<Scenario, 'injects' | 'facts' | 'organisation'>;

/** A condition in words: `“my daughter is …” is unanswered past its limit`. */
export function triggerWords(scenario: Names, trigger: Trigger): string {
  const words = (part: Trigger) => triggerWords(scenario, part);
  const post = (id: string) => postWords(scenario, id);
  if (trigger.all) return trigger.all.map(words).join(' and ');
  if (trigger.any) return trigger.any.map(words).join(' or ');
  if (trigger.not) return `it is not so that ${words(trigger.not)}`;
  if (trigger.fired !== undefined) return `${post(trigger.fired)} has come`;
  if (trigger.answered) {
    const { inject, quality } = trigger.answered;
    return `${post(inject)} got ${quality === undefined ? 'an answer' : `a ${quality} answer`}`;
  }
  if (trigger.unanswered) {
    const { inject, for: span } = trigger.unanswered;
    const how = span === undefined ? 'past its limit' : `for ${formatDrillTime(span)}`;
    return `${post(inject)} is unanswered ${how}`;
  }
  if (trigger.rating) {
    const { inject, dimension, atMost, atLeast } = trigger.rating;
    const reply = inject === undefined ? 'a reply' : `a reply to ${post(inject)}`;
    return `${reply} has ${dimension} ${between(atLeast, atMost)}`;
  }
  if (trigger.flagged) {
    const { inject, flag } = trigger.flagged;
    const reply = inject === undefined ? 'a reply' : `a reply to ${post(inject)}`;
    return `${reply} drew ${flagWords(flag)}`;
  }
  if (trigger.trustBelow !== undefined) return `trust is below ${trigger.trustBelow}`;
  if (trigger.trustAbove !== undefined) return `trust is above ${trigger.trustAbove}`;
  if (trigger.segment) {
    const { name, trustBelow, trustAbove } = trigger.segment;
    const sides = [
      ...(trustBelow === undefined ? [] : [`below ${trustBelow}`]),
      ...(trustAbove === undefined ? [] : [`above ${trustAbove}`])
    ];
    return `trust of ${name} is ${sides.join(' and ')}`;
  }
  if (trigger.moodBelow !== undefined) return `the mood is below ${trigger.moodBelow}`;
  if (trigger.moodAbove !== undefined) return `the mood is above ${trigger.moodAbove}`;
  if (trigger.promiseBroken) return 'a promised update did not come';
  if (trigger.stated) return 'a statement was posted';
  if (trigger.unstated) return `no statement by ${formatDrillTime(trigger.unstated.by)}`;
  if (trigger.said !== undefined) return `we have told that ${factWords(scenario, trigger.said)}`;
  if (trigger.thread)
    return `the thread of ${post(trigger.thread.inject)} is ${trigger.thread.state}`;
  if (trigger.escalated) {
    const { inject, role } = trigger.escalated;
    const name = scenario.organisation.plan.roles.find(({ id }) => id === role)?.name;
    return `${post(inject)} was escalated${role === undefined ? '' : ` to ${name ?? role}`}`;
  }
  if (trigger.assessed === true) return 'an assessment was filed';
  if (trigger.assessed) {
    const { field, right } = trigger.assessed;
    return `the last assessment has ${field} ${right ? 'right' : 'wrong'}`;
  }
  if (trigger.known !== undefined) return `it is known: ${factWords(scenario, trigger.known)}`;
  if (trigger.move !== undefined) return `move ${trigger.move} has begun`;
  return 'nothing, so never';
}

function between(atLeast: number | undefined, atMost: number | undefined): string {
  if (atLeast !== undefined && atMost !== undefined) return `from ${atLeast} to ${atMost}`;
  return atLeast === undefined ? `at most ${atMost ?? 4}` : `at least ${atLeast}`;
}

/** So many characters of a post name it in a sentence. */
const SHORT = 32;

/** A post of the script by its first words; by its id where the script has none of it. */
export function postWords({ injects }: Names, id: string): string {
  const text = injects.find((inject) => inject.id === id)?.text;
  return text === undefined ? id : `“${short(text)}”`;
}

/** A fact by its first words; by its id where the scenario has none of it. */
export function factWords({ facts }: Names, id: string): string {
  const found = facts.find((one) => one.id === id);
  return found ? `“${short(found.text)}”` : id;
}

function short(text: string): string {
  const line = [...text.replace(/\s+/gu, ' ').trim()];
  return line.length <= SHORT
    ? line.join('')
    : `${line
        .slice(0, SHORT - 1)
        .join('')
        .trimEnd()}…`;
}
