import { clockOf } from '../defaults.ts';
import type { Scenario, Trigger } from '../schema.ts';
import { formatDrillTime } from '../time.ts';
import { contradictionIn } from './contradictions.ts';
import { lookup } from './lookup.ts';
import type { Reach } from './reach.ts';

/** Why a condition can never hold, and what would help. */
interface Reason {
  why: string;
  remedy: string;
}

const READ_AGAIN = 'Change the condition, or leave the branch out.';

/**
 * Why a condition can never hold before the end; null when it can. Of several reasons the first in
 * the file is named.
 */
export function whyNever(trigger: Trigger, scenario: Scenario, reach: Reach): Reason | null {
  if (reach.condition(trigger) <= reach.end && Number.isFinite(reach.condition(trigger)))
    return null;
  for (const part of trigger.all ?? trigger.any ?? []) {
    const reason = whyNever(part, scenario, reach);
    if (reason) return reason;
  }
  const contradiction = trigger.all && contradictionIn(trigger.all, scenario);
  if (contradiction) return contradiction;
  if (trigger.not)
    return { why: 'what must not hold (`not`) holds from STARTEX to the end', remedy: READ_AGAIN };
  return whyPartNever(trigger, scenario, reach);
}

function whyPartNever(trigger: Trigger, scenario: Scenario, reach: Reach): Reason {
  const { fired, unanswered, rating, trustBelow, trustAbove, unstated, known, said, move } =
    trigger;
  const inject =
    fired ??
    (
      trigger.answered ??
      unanswered ??
      rating ??
      trigger.flagged ??
      trigger.thread ??
      trigger.escalated
    )?.inject;
  if (inject !== undefined && !Number.isFinite(reach.inject(inject)))
    return {
      why: `inject ${inject} itself never comes before the end`,
      remedy: `Mend ${inject} first.`
    };
  if (unanswered) return whyNeverUnanswered(unanswered, scenario, reach);
  if (rating && (rating.atMost ?? 4) < (rating.atLeast ?? 0))
    return {
      why: 'no rating is at most the one and at least the other',
      remedy: 'Swap the two: at least the lower one, at most the higher one.'
    };
  if (rating?.dimension === 'speed' && inject !== undefined && isClockless(inject, scenario))
    return {
      why: `inject ${inject} expects no answer, so that its speed is never rated`,
      remedy: `Say what ${inject} needs (\`expects\`), or name another dimension.`
    };
  if (trigger.thread && inject !== undefined && !isBriefing(inject, scenario))
    return {
      why: `nothing in the conversation of inject ${inject} expects an answer, and no reaction leaves it ${trigger.thread.state}, so that it stays open`,
      remedy: `Say what ${inject} needs (\`expects\`), or give it a reaction after which the conversation is ${trigger.thread.state} (\`then\`).`
    };
  if (inject !== undefined)
    return {
      why: `inject ${inject} is a briefing, which nobody can answer`,
      remedy: 'Wait for it to have come instead (`fired`), or name a post.'
    };
  if (trustBelow !== undefined)
    return { why: 'trust never falls below 0', remedy: 'Name a value above 0, such as 40.' };
  if (trustAbove !== undefined)
    return { why: 'trust never rises above 100', remedy: 'Name a value below 100, such as 80.' };
  if (trigger.segment) return whyNeverInSegment(trigger.segment);
  if (trigger.moodBelow !== undefined)
    return {
      why: 'the mood never falls below −100',
      remedy: 'Name a value above it, such as -40.'
    };
  if (trigger.moodAbove !== undefined)
    return { why: 'the mood never rises above 100', remedy: 'Name a value below it, such as 20.' };
  if (said !== undefined)
    return {
      why: `fact ${said} is hidden to the end, so that nobody can tell it`,
      remedy: `Give ${said} another status, or let it become known in the drill (\`becomes\`).`
    };
  if (unstated)
    return {
      why: `${formatDrillTime(unstated.by)} is after the end at ${formatDrillTime(reach.end)}`,
      remedy: 'Name a time before the end.'
    };
  if (known !== undefined)
    return {
      why: `fact ${known} never becomes known before the end`,
      remedy: `Let ${known} become known in the drill (\`becomes\`), or name another fact.`
    };
  if (move !== undefined)
    return move > scenario.moves.length
      ? {
          why: `there is no move ${String(move)}; the scenario has ${String(scenario.moves.length)}`,
          remedy: 'Moves are counted from 1.'
        }
      : {
          why: `move ${String(move)} itself never begins before the end`,
          remedy: `Mend move ${String(move)} first.`
        };
  return { why: 'its condition can never hold', remedy: READ_AGAIN };
}

function whyNeverInSegment({
  name,
  trustBelow = 101,
  trustAbove = -1
}: NonNullable<Trigger['segment']>): Reason {
  if (trustBelow <= 0)
    return { why: `trust of ${name} never falls below 0`, remedy: 'Name a value above 0.' };
  if (trustAbove >= 100)
    return { why: `trust of ${name} never rises above 100`, remedy: 'Name a value below 100.' };
  return {
    why: 'no trust is below the one value and above the other',
    remedy: 'Swap the two values.'
  };
}

function isBriefing(id: string, scenario: Scenario): boolean {
  return lookup(scenario).inject(id)?.channel === 'briefing';
}

function whyNeverUnanswered(
  { inject, for: span }: NonNullable<Trigger['unanswered']>,
  scenario: Scenario,
  reach: Reach
): Reason {
  if (span === undefined && isClockless(inject, scenario))
    return {
      why: `inject ${inject} expects no answer, so that it never counts as unanswered`,
      remedy: `Say what ${inject} needs (\`expects\`), or in the condition for how long it may stand (\`for\`).`
    };
  const limit = span ?? clockFor(inject, scenario)?.limit ?? 0;
  return {
    why: `inject ${inject} counts as unanswered from ${formatDrillTime(reach.inject(inject) + limit)} at the earliest, after the end at ${formatDrillTime(reach.end)}`,
    remedy: `Give ${inject} a shorter limit, or say in the condition for how long it may stand (\`for\`).`
  };
}

function clockFor(id: string, scenario: Scenario) {
  const inject = lookup(scenario).inject(id);
  return inject ? clockOf(inject.expects, inject.severity) : null;
}

function isClockless(id: string, scenario: Scenario): boolean {
  return clockFor(id, scenario) === null;
}
