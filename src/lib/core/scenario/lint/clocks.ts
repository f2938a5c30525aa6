import { clockOf, DEFAULT_CLOCKS } from '../defaults.ts';
import type { Path } from '../positions.ts';
import type { Expectation, Severity } from '../schema.ts';
import { formatDrillTime } from '../time.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';
import { reachOf } from './reach.ts';

/** Targets and limits: in order, and within the drill. */
export const clocks: Rule = (scenario) => {
  const { injects, statement, assessment } = scenario;
  const reach = reachOf(scenario);
  const check = (
    expects: Expectation | undefined,
    severity: Severity,
    start: number,
    path: Path
  ): Finding[] => [
    ...(expects ? inOrder(expects, severity, path) : []),
    ...(expects ? withinDrill(expects, severity, start, reach.end, path) : [])
  ];
  return [
    ...injects.flatMap((inject, i) => [
      ...check(inject.expects, inject.severity, reach.inject(inject.id), ['injects', i, 'expects']),
      ...inject.reactions.flatMap(({ expects }, j) =>
        expects ? inOrder(expects, inject.severity, ['injects', i, 'reactions', j, 'expects']) : []
      )
    ]),
    ...(statement && statement.target >= statement.limit
      ? [notInOrder(statement.target, statement.limit, ['statement'])]
      : []),
    ...(statement && statement.limit > reach.end
      ? [pastEnd('limit', statement.limit, reach.end, ['statement', 'limit'])]
      : []),
    ...(assessment && assessment.target > reach.end
      ? [pastEnd('target', assessment.target, reach.end, ['assessment', 'target'])]
      : [])
  ];
};

function inOrder(expects: Expectation, severity: Severity, path: Path): Finding[] {
  const { action, target, limit } = expects;
  if (action === 'ignore')
    return target === undefined && limit === undefined
      ? []
      : [
          warning(
            'clock-on-ignore',
            path,
            'a post to be ignored has no clock, but a target or limit is set',
            'Leave target and limit out, or change the action.'
          )
        ];
  const standard = DEFAULT_CLOCKS[severity];
  const standards = `${formatDrillTime(standard.target)} and ${formatDrillTime(standard.limit)}`;
  if (target !== undefined && limit === undefined)
    return [
      error(
        'target-without-limit',
        [...path, 'target'],
        `a target of ${formatDrillTime(target)} is set, but no limit`,
        `Say from when on it is too late (\`limit\`), or leave both out for the ${standards} of severity ${severity}.`
      )
    ];
  const clock = clockOf(expects, severity);
  if (clock && clock.target >= clock.limit)
    return [notInOrder(clock.target, clock.limit, path, target === undefined)];
  return [];
}

function notInOrder(target: number, limit: number, path: Path, byDefault = false): Finding {
  return error(
    'target-not-before-limit',
    path,
    `the target ${formatDrillTime(target)}${byDefault ? ' (by severity)' : ''} is not before the limit ${formatDrillTime(limit)}`,
    byDefault
      ? 'Set a target before the limit.'
      : 'The target is when an answer is good, the limit when it is too late: set a later limit.'
  );
}

function withinDrill(
  expects: Expectation,
  severity: Severity,
  start: number,
  end: number,
  path: Path
): Finding[] {
  const clock = clockOf(expects, severity);
  if (!clock || !Number.isFinite(start)) return [];
  if (start + clock.target > end) return [pastEnd('target', start + clock.target, end, path)];
  if (start + clock.limit <= end) return [];
  if (expects.limit !== undefined)
    return [pastEnd('limit', start + clock.limit, end, [...path, 'limit'])];
  return [
    warning(
      'limit-past-end',
      path,
      `its limit by severity (${severity}) falls at ${formatDrillTime(start + clock.limit)}, after the end at ${formatDrillTime(end)}: left unanswered, it is never counted as missed`,
      'Set target and limit within the drill, or let the post come sooner.'
    )
  ];
}

function pastEnd(what: string, time: number, end: number, path: Path): Finding {
  return error(
    `${what}-past-end`,
    path,
    `its ${what} falls at ${formatDrillTime(time)}, after the end at ${formatDrillTime(end)}`,
    'Shorten it, let it come sooner, or move the end.'
  );
}
