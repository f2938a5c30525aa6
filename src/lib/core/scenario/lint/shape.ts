import { needsAnswer } from '../density.ts';
import type { Scenario } from '../schema.ts';
import { formatDrillTime, MINUTE } from '../time.ts';
import { advice, error, warning, type Finding, type Rule } from './finding.ts';

/** The script as a whole: its name, its length, its moves, its noise. */
export const shape: Rule = (scenario, { folder }) => [
  ...folderName(scenario, folder),
  ...length(scenario),
  ...moves(scenario),
  ...noise(scenario),
  ...debrief(scenario),
  ...kinds(scenario)
];

function folderName({ id }: Scenario, folder: string | undefined): Finding[] {
  if (folder === undefined || folder === id) return [];
  return [
    error(
      'folder-name',
      ['id'],
      `the id is ${id}, but the folder is named ${folder}`,
      `Rename one of the two: the app finds a scenario's pictures by its id.`
    )
  ];
}

function length({ minutes, end }: Scenario): Finding[] {
  if (
    end.at === undefined ||
    Math.abs(end.at - minutes * MINUTE) <= Math.max(MINUTE, minutes * MINUTE * 0.1)
  )
    return [];
  return [
    warning(
      'length',
      ['minutes'],
      `the card says ${String(minutes)} minutes, but the drill ends at ${formatDrillTime(end.at)}`,
      'Give it the minutes that the drill takes (`minutes`).'
    )
  ];
}

function moves({ moves }: Scenario): Finding[] {
  let latest = { at: -1, move: 0 };
  return moves.flatMap(({ at, jump }, i): Finding[] => {
    const findings: Finding[] = [];
    if (i === 0 && at !== 0)
      findings.push(
        warning(
          'first-move',
          ['moves', 0],
          'the first move does not begin at STARTEX',
          'Let it come at 00:00 (`at`).'
        )
      );
    if (i === 0 && jump !== undefined)
      findings.push(
        warning(
          'first-jump',
          ['moves', 0, 'jump'],
          'a time jump before the first move',
          'Set `story.starts` to when the story begins instead.'
        )
      );
    if (at !== undefined && at <= latest.at)
      findings.push(
        error(
          'moves-out-of-order',
          ['moves', i, 'at'],
          `move ${String(i + 1)} begins at ${formatDrillTime(at)}, not after move ${String(latest.move)} at ${formatDrillTime(latest.at)}`,
          'Write the moves in the order in which they begin.'
        )
      );
    if (at !== undefined) latest = { at, move: i + 1 };
    return findings;
  });
}

function noise({ injects }: Scenario): Finding[] {
  const feed = injects.filter(({ channel }) => channel === 'feed');
  const noisy = feed.filter((inject) => !needsAnswer(inject) && !inject.sign);
  if (noisy.length * 2 >= feed.length) return [];
  return [
    advice(
      'little-noise',
      ['injects'],
      `${String(noisy.length)} of ${String(feed.length)} posts on the feed need nothing; finding the ones that matter takes more noise`,
      'Add everyday posts: in a real feed six or seven in ten are about something else.'
    )
  ];
}

function debrief({ trainerNote }: Scenario): Finding[] {
  if (trainerNote !== undefined) return [];
  return [
    advice(
      'no-trainer-note',
      ['trainerNote'],
      'there is no note for whoever leads the debrief',
      'Write where the traps are, what to look for and what to ask (`trainerNote`).'
    )
  ];
}

function kinds({ injects }: Scenario): Finding[] {
  return injects.flatMap(({ kind, at }, i) => {
    const timed = at !== undefined;
    if (
      (kind === 'standard' && !timed) ||
      ((kind === 'contingency' || kind === 'adaptive') && timed)
    )
      return [
        warning(
          'kind',
          ['injects', i, 'kind'],
          `a ${kind} inject is released by a ${kind === 'standard' ? 'time' : 'condition'}, this one by a ${timed ? 'time' : 'condition'}`,
          'Change its kind (`kind`), or leave it out.'
        )
      ];
    return [];
  });
}
