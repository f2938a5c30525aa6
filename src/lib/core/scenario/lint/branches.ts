import type { Scenario, Trigger } from '../schema.ts';
import { formatDrillTime } from '../time.ts';
import { circlesAmong } from './circles.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';
import { whyNever } from './impossible.ts';
import { holdsFromStart, reachOf, type Reach } from './reach.ts';
import { lookup } from './lookup.ts';
import { conditionsIn, injectOf, releasesIn, type Release } from './releases.ts';

/** Whether everything in the script can come: before the end, by conditions that can hold. */
export const branches: Rule = (scenario) => {
  const reach = reachOf(scenario);
  const releases = releasesIn(scenario);
  const stuck = new Set(
    releases.filter((release) => release.when && !Number.isFinite(reach.release(release)))
  );
  const circles = circlesAmong([...stuck], scenario);
  const circling = new Set(circles.flat());
  return [
    ...circles.map(circleFinding),
    ...releases.flatMap((release) => {
      if (circling.has(release)) return [];
      if (release.at !== undefined) return afterEnd(release, reach);
      if (!release.when || refersToUnknown(release.when, scenario)) return [];
      if (stuck.has(release)) return [neverFinding(release, release.when, scenario, reach)];
      return holdsAtStart(release.when, scenario) ? [alwaysFinding(release)] : [];
    })
  ];
};

function afterEnd({ path, label, at = 0 }: Release, { end }: Reach): Finding[] {
  if (at <= end) return [];
  return [
    error(
      'after-end',
      [...path, 'at'],
      `${label} is set for ${formatDrillTime(at)}, after the end at ${formatDrillTime(end)}`,
      'Set an earlier time, or move the end.'
    )
  ];
}

/** Longer circles are told without those in their middle. */
const MOST_SHOWN = 12;

function circleFinding(circle: Release[]): Finding {
  const [first] = circle;
  const more = circle.length - MOST_SHOWN;
  const shown =
    more > 0
      ? [...circle.slice(0, MOST_SHOWN - 1).map(({ label }) => label), `${String(more + 1)} others`]
      : circle.map(({ label }) => label);
  const chain = [...shown, first?.label].join(' waits for ');
  return error(
    'circle',
    [...(first?.path ?? []), 'when'],
    circle.length === 1 ? `${chain}, that is for itself` : `a circle: ${chain}`,
    'Give one of them a time, or a condition outside the circle.'
  );
}

function neverFinding(
  { path, label, after }: Release,
  when: Trigger,
  scenario: Scenario,
  reach: Reach
): Finding {
  const reason = whyNever(when, scenario, reach);
  const earliest = reach.condition(when) + after;
  return error(
    'never',
    [...path, 'when'],
    reason
      ? `${label} can never come: ${reason.why}`
      : `${label} can come at ${formatDrillTime(earliest)} at the earliest, after the end at ${formatDrillTime(reach.end)}`,
    reason?.remedy ??
      'Let it come sooner after its condition (`after`), release it sooner, or move the end.'
  );
}

function alwaysFinding({ path, label }: Release): Finding {
  return warning(
    'always',
    [...path, 'when'],
    `${label} waits for a condition that holds at STARTEX already`,
    'Give it a time (`at`), or change the condition.'
  );
}

function holdsAtStart(trigger: Trigger, scenario: Scenario): boolean {
  const { trust } = scenario.audience;
  if (trigger.trustBelow !== undefined) return trust < trigger.trustBelow;
  if (trigger.trustAbove !== undefined) return trust > trigger.trustAbove;
  // At STARTEX the mood is even.
  if (trigger.moodBelow !== undefined) return trigger.moodBelow > 0;
  if (trigger.moodAbove !== undefined) return trigger.moodAbove < 0;
  return holdsFromStart(trigger, scenario);
}

/** The references rule says that already; what follows from it would only repeat it. */
function refersToUnknown(trigger: Trigger, scenario: Scenario): boolean {
  const { inject: injectBy, fact: factBy } = lookup(scenario);
  return conditionsIn(trigger, []).some((condition) => {
    const inject = injectOf(condition)?.id;
    const fact = condition.trigger.known ?? condition.trigger.said;
    return (inject !== undefined && !injectBy(inject)) || (fact !== undefined && !factBy(fact));
  });
}
