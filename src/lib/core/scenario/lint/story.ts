import type { Fact, Scenario } from '../schema.ts';
import { formatDrillTime } from '../time.ts';
import { advice, error, warning, type Finding, type Rule } from './finding.ts';

/** Facts, personas and reactions that do not work as they are written. */
export const story: Rule = (scenario) => [
  ...scenario.facts.flatMap(factFindings),
  ...silentPersonas(scenario),
  ...unanswerableBriefings(scenario)
];

function factFindings(fact: Fact, i: number): Finding[] {
  const { id, status, open, becomes } = fact;
  const findings: Finding[] = [];
  const statuses = [status, ...becomes.map((change) => change.status)];
  if (statuses.includes('unconfirmed') && open === undefined)
    findings.push(
      warning(
        'no-open-wording',
        ['facts', i],
        `fact ${id} is unconfirmed for a time, but reads as certain`,
        'Write how it reads as a question (`open`), such as "Whether the valve failed".'
      )
    );
  if (statuses.every((one) => one === 'hidden'))
    findings.push(
      warning(
        'hidden-for-good',
        ['facts', i],
        `fact ${id} is hidden and never comes out`,
        'Let it become known in the drill (`becomes`), or give it the status it has at STARTEX.'
      )
    );
  let latest = -1;
  for (const [j, { at }] of becomes.entries()) {
    if (at === undefined) continue;
    if (at < latest)
      findings.push(
        error(
          'changes-out-of-order',
          ['facts', i, 'becomes', j, 'at'],
          `this change comes at ${formatDrillTime(at)}, before the one written above it`,
          'Write the changes of a fact in the order in which they come.'
        )
      );
    latest = Math.max(latest, at);
  }
  return findings;
}

function silentPersonas({ personas, injects, crowd = [] }: Scenario): Finding[] {
  const speakers = new Set([...injects, ...crowd].map(({ from }) => from));
  return personas.flatMap(({ id, name }, i) =>
    speakers.has(id)
      ? []
      : [
          advice(
            'silent-persona',
            ['personas', i],
            `${name} never says anything`,
            'Give them an inject, or leave them out.'
          )
        ]
  );
}

function unanswerableBriefings({ injects }: Scenario): Finding[] {
  return injects.flatMap(({ id, channel, expects, reactions }, i) => {
    if (channel !== 'briefing') return [];
    const remedy = 'Leave it out, or let a persona write a direct message.';
    const why = `${id} is a briefing, which nobody can answer`;
    return [
      ...(expects?.action === 'reply' || expects?.action === 'private'
        ? [
            error(
              'answer-to-briefing',
              ['injects', i, 'expects'],
              `${why}: what it expects cannot be done`,
              remedy
            )
          ]
        : []),
      ...(reactions.length > 0
        ? [
            error(
              'reaction-to-briefing',
              ['injects', i, 'reactions'],
              `${why}: its reactions never come`,
              remedy
            )
          ]
        : [])
    ];
  });
}
