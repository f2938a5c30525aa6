import { injectKey } from '../drill/release.ts';
import type { DrillState } from '../drill/state.ts';
import { injectOf } from '../drill/script-post.ts';
import { repliesTo } from '../drill/trigger.ts';
import { flagWords } from '../scenario/flag-names.ts';
import { factWords, postWords, triggerWords } from '../scenario/trigger-words.ts';
import type { Scenario, Trigger } from '../scenario/schema.ts';
import { formatDrillTime } from '../scenario/time.ts';
import type { Extreme, Watched } from './watch.ts';

/**
 * Why a condition without parts never held in a drill, in a sentence.
 *
 * @param state at the end of the drill
 */
export function whyNever(scenario: Scenario, state: DrillState, watched: Watched): string {
  const { trigger } = watched;
  return (
    ofScript(scenario, state, trigger) ??
    ofAnswers(scenario, state, trigger) ??
    ofNumbers(watched) ??
    ofDeeds(scenario, state, trigger) ??
    `It never came to this: ${triggerWords(scenario, trigger)}.`
  );
}

const time = formatDrillTime;
const ended = ({ at }: DrillState) => `the drill ended at ${time(at)}`;

/** What the script brings by itself. */
function ofScript(scenario: Scenario, state: DrillState, trigger: Trigger): string | null {
  if (trigger.fired !== undefined) return `${postWords(scenario, trigger.fired)} never came.`;
  if (trigger.known !== undefined) {
    return `It never became known: ${factWords(scenario, trigger.known)}.`;
  }
  if (trigger.move === undefined) return null;
  const last = state.move === 0 ? '' : `; the last was move ${state.move}`;
  return `Move ${trigger.move} never began${last}, and ${ended(state)}.`;
}

/** What hangs on an answer to a post. */
function ofAnswers(scenario: Scenario, state: DrillState, trigger: Trigger): string | null {
  const { answered, unanswered, rating, flagged, thread, escalated } = trigger;
  const about = answered ?? unanswered ?? rating ?? flagged ?? thread ?? escalated;
  if (!about) return null;
  const { inject } = about;
  if (inject !== undefined && state.released[injectKey(inject)] === undefined) {
    return `${postWords(scenario, inject)} never came, so it could not be answered or left.`;
  }
  const post = inject === undefined ? 'a post' : postWords(scenario, inject);
  if (unanswered) return whyAnswered(state, unanswered, post);
  if (escalated) return whyNotEscalated(scenario, state, escalated, post);
  if (thread) {
    const now = state.threads[state.posts[thread.inject]?.thread ?? ''];
    return now === undefined
      ? `The thread of ${post} was never ${thread.state}: nothing changed how it stood.`
      : `The thread of ${post} was never ${thread.state}; at the end it was ${now}.`;
  }
  const replies = repliesTo(state, inject);
  if (replies.length === 0) {
    return inject === undefined ? 'No post was answered.' : `${post} was never answered.`;
  }
  if (answered?.quality !== undefined) {
    const got = [...new Set(replies.map(({ quality }) => quality))].join(' and ');
    return `${post} was answered at ${time(replies[0]?.at ?? 0)}, but never ${answered.quality}: it got ${got}.`;
  }
  if (flagged) {
    return `No reply to ${post} drew ${flagWords(flagged.flag)}.`;
  }
  return rating ? whyNotRated(replies, rating, post) : null;
}

function whyAnswered(
  state: DrillState,
  { inject, for: span }: NonNullable<Trigger['unanswered']>,
  post: string
): string {
  const answer = state.answered[inject];
  if (answer) {
    return `${post} was answered at ${time(answer.at)}, ${time(answer.elapsed)} after it came.`;
  }
  const came = state.posts[inject];
  if (came && !came.needs && span === undefined) {
    return `${post} needs nothing, so it has no limit to pass.`;
  }
  const [reply] = repliesTo(state, inject);
  if (came && !came.needs && reply) return `${post} was answered at ${time(reply.at)}.`;
  const due = came ? came.at + (span ?? came.needs?.limit ?? 0) : 0;
  return `${post} would have been left for long enough at ${time(due)}, and ${ended(state)}.`;
}

function whyNotEscalated(
  scenario: Scenario,
  state: DrillState,
  { inject, role }: NonNullable<Trigger['escalated']>,
  post: string
): string {
  const made = state.escalations.find((one) => injectOf(one.post) === inject);
  if (!made || role === undefined) return `${post} was never escalated.`;
  const name = (id: string) =>
    scenario.organisation.plan.roles.find((one) => one.id === id)?.name ?? id;
  return `${post} was escalated at ${time(made.at)}, but to ${name(made.role)} and not to ${name(role)}.`;
}

function whyNotRated(
  replies: readonly { rating: DrillState['ratings'][string]['rating'] }[],
  { dimension, atMost, atLeast }: NonNullable<Trigger['rating']>,
  post: string
): string {
  const levels = replies.flatMap(({ rating }) => rating.ratings[dimension]?.level ?? []);
  if (levels.length === 0) return `No reply to ${post} was rated for ${dimension}.`;
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const wanted =
    atLeast === undefined
      ? `at most ${atMost ?? 4}`
      : atMost === undefined
        ? `at least ${atLeast}`
        : `from ${atLeast} to ${atMost}`;
  const got = low === high ? `${low}` : `${low} to ${high}`;
  return `No reply to ${post} had ${dimension} ${wanted}: there was ${got}.`;
}

/** Trust and mood, which have to pass a value. */
function ofNumbers({ trigger, low, high }: Watched): string | null {
  if (!low || !high) return null;
  const { trustBelow, trustAbove, moodBelow, moodAbove, segment } = trigger;
  if (trustBelow !== undefined) return never('Trust', 'fell below', trustBelow, 'lowest', low);
  if (trustAbove !== undefined) return never('Trust', 'rose above', trustAbove, 'highest', high);
  if (moodBelow !== undefined) return never('The mood', 'fell below', moodBelow, 'lowest', low);
  if (moodAbove !== undefined) return never('The mood', 'rose above', moodAbove, 'highest', high);
  if (!segment) return null;
  const who = `Trust of ${segment.name}`;
  const { trustBelow: below, trustAbove: above } = segment;
  if (above === undefined) return never(who, 'fell below', below ?? 0, 'lowest', low);
  if (below === undefined) return never(who, 'rose above', above, 'highest', high);
  return `${who} was never between ${above} and ${below}: it went from ${figure(low)} to ${figure(high)}.`;
}

function never(who: string, did: string, value: number, end: string, extreme: Extreme): string {
  return `${who} never ${did} ${value}: its ${end} was ${figure(extreme)}, at ${time(extreme.at)}.`;
}

/** With a place behind the point, since whole numbers would say that 40 is not below 40. */
const figure = ({ value }: Extreme): string =>
  (Math.round(value * 10) / 10).toString().replace('-', '−');

/** What the trainee does or leaves. */
function ofDeeds(scenario: Scenario, state: DrillState, trigger: Trigger): string | null {
  const [first] = state.statements;
  if (trigger.stated) return 'No statement was posted.';
  if (trigger.unstated) {
    const { by } = trigger.unstated;
    return first && first.at <= by
      ? `A statement was posted at ${time(first.at)}, by ${time(by)}.`
      : `Silence until ${time(by)} was asked for, and ${ended(state)}.`;
  }
  if (trigger.promiseBroken) {
    return state.statements.some(({ promise }) => promise !== null)
      ? 'Every update that was promised came in time, or was not due before the end.'
      : 'No update was promised, so none could be missed.';
  }
  if (trigger.said !== undefined) return `We never told that ${factWords(scenario, trigger.said)}.`;
  if (!trigger.assessed) return null;
  if (state.assessments.length === 0) return 'No assessment was filed.';
  if (trigger.assessed === true) return null;
  const { field, right } = trigger.assessed;
  return `No assessment had ${field} ${right ? 'right' : 'wrong'} when it counted.`;
}
