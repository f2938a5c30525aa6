import { firedByNone, ROBOTS, type RehearsalReport } from '../lib/core/rehearsal/index.ts';
import { DIMENSIONS, type Scenario } from '../lib/core/scenario/index.ts';
import { levelText } from './rehearsal-text.ts';
import type { Rehearsal } from './rehearse.ts';

/** The page about all scenarios, in Markdown. Times are left out, so that it changes with the scripts only. */
export function libraryText(rehearsals: readonly Rehearsal[]): string {
  return `${[HEAD, about(), ...rehearsals.map(section)].join('\n\n')}\n`;
}

const HEAD = `# The library

For trainers: this page gives away what a trainee is to find out.

Made by \`npm run -s hotseat -- library\`; do not edit it by hand. Every scenario is played by five robots. They see what a trainee sees; *exemplary* brings along what the author notes on each post, once it is there. Ratings are means from 0 to 4, trust goes from 0 to 100.`;

function about(): string {
  return table(
    ['robot', 'how it plays'],
    Object.values(ROBOTS).map(({ name, about }) => [name, about])
  );
}

function section({ scenario, robots }: Rehearsal): string {
  const reports = robots.map(({ report }) => report);
  const none = firedByNone(reports);
  return [
    `## ${scenario.title}`,
    scenario.summary,
    table(
      ['field', 'difficulty', 'minutes', 'responsibility', 'injects', 'id'],
      [
        [
          scenario.organisation.industry,
          scenario.difficulty,
          String(scenario.minutes),
          responsibilitiesOf(scenario),
          String(scenario.injects.length),
          `\`${scenario.id}\``
        ]
      ]
    ),
    table(
      ['robot', 'answered', ...DIMENSIONS, 'trust: start', 'lowest', 'end', 'injects fired'],
      reports.map(row)
    ),
    none.length === 0
      ? 'Every inject fires with one robot or another.'
      : `Fired with no robot: ${none.map((id) => `\`${id}\``).join(', ')}.`,
    ...debrief(scenario)
  ].join('\n\n');
}

/** What whoever leads the debrief is told, and what they may ask; nothing where the author wrote nothing. */
function debrief({ trainerNote, questions }: Scenario): string[] {
  const note = trainerNote?.split(/\n+/u) ?? [];
  const asked =
    questions.length === 0
      ? []
      : [questions.map((one, index) => `${index + 1}. ${one}`).join('\n')];
  const parts = [...note, ...asked];
  return parts.length === 0 ? [] : ['### For the debrief', ...parts];
}

/** As it stands at first, and what it becomes; single posts may differ. */
function responsibilitiesOf({ situation }: Scenario): string {
  const course = [
    situation.responsibility,
    ...situation.becomes.map(({ responsibility }) => responsibility)
  ];
  return course.join(', then ');
}

function row({ robot, ratings, trust, injects, answered, needed }: RehearsalReport): string[] {
  return [
    robot,
    `${answered} of ${needed}`,
    ...DIMENSIONS.map((dimension) => levelText(ratings[dimension])),
    ...[trust.start, trust.min, trust.end].map((value) => value.toFixed(0)),
    injects.never.length === 0 ? `all ${injects.total}` : `${injects.fired} of ${injects.total}`
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, head.map(() => '---'), ...rows];
  return cells.map((row) => `| ${row.map(escaped).join(' | ')} |`).join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
