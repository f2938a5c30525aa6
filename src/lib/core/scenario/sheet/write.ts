import type { Inject, Scenario } from '../schema.ts';
import { triggerWords } from '../trigger-words.ts';
import { clockOf } from '../defaults.ts';
import { formatDrillTime } from '../time.ts';
import { defuse, type Cell } from './cell.ts';
import { jumpText } from './frame.ts';
import { HEADINGS } from './origins.ts';
import { spellFullTime, spellReaction, spellRelease, spellTakesUp, spellTime } from './spell.ts';
import { storyAt } from './story.ts';

/** The forms in which a MSEL leaves: our own, which loses nothing, and those of other tools. */
export const PROFILES = ['hotseat', 'hseep', 'blueprint', 'cadence'] as const;
export type Profile = (typeof PROFILES)[number];

export interface WrittenSheet {
  headings: readonly string[];
  /** In the order of the headings. */
  rows: readonly (readonly Cell[])[];
}

/**
 * A scenario's injects as a sheet, in the order in which they come, those on a condition after. Texts that
 * a spreadsheet would take for formulas are defused.
 */
export function writeSheet(scenario: Scenario, profile: Profile): WrittenSheet {
  const injects = scenario.injects
    .map((inject, place) => ({ inject, place }))
    .sort((a, b) => (a.inject.at ?? Infinity) - (b.inject.at ?? Infinity) || a.place - b.place)
    .map(({ inject }) => inject);
  const [headings, rows] =
    profile === 'hotseat'
      ? [HEADINGS.Hotseat, ownRows(scenario)]
      : profile === 'hseep'
        ? [HEADINGS.HSEEP, injects.map((inject) => hseep(scenario, inject))]
        : profile === 'blueprint'
          ? [HEADINGS.Blueprint, injects.map((inject) => blueprint(scenario, inject))]
          : [HEADINGS.Cadence, injects.map((inject) => cadence(scenario, inject))];
  return {
    headings,
    rows: rows.map((row: Readonly<Record<string, Cell>>) =>
      headings.map((heading) => {
        const cell = row[heading] ?? null;
        return typeof cell === 'string' ? defuse(cell) : cell;
      })
    )
  };
}

type Row<T extends keyof typeof HEADINGS> = Partial<Record<(typeof HEADINGS)[T][number], Cell>>;

/** Objectives, moves, injects in the order of the file, the end: our own sheet can be read back to the letter. */
function ownRows(scenario: Scenario): Row<'Hotseat'>[] {
  const release = (from: Scenario['end']): Row<'Hotseat'> => {
    const { when, after } = spellRelease(from);
    return {
      Time: from.at === undefined ? null : spellFullTime(from.at),
      Condition: from.when ? triggerWords(scenario, from.when) : null,
      'Condition Exactly': when ? JSON.stringify(when) : null,
      After: after === undefined ? null : spellFullTime(from.after ?? 0)
    };
  };
  return [
    ...scenario.objectives.map(({ id, text }) => ({ ID: id, Kind: 'objective', Text: text })),
    ...scenario.moves.map((move, i) => ({
      Move: i + 1,
      Kind: 'move',
      Text: move.title,
      ...release(move),
      'Story Jump': move.jump === undefined ? null : jumpText(move.jump)
    })),
    ...scenario.injects.map((inject) => ({ ...ownRow(scenario, inject), ...release(inject) })),
    { Kind: 'end', Text: 'ENDEX', ...release(scenario.end) }
  ];
}

function ownRow(scenario: Scenario, inject: Inject): Row<'Hotseat'> {
  const { expects, takesUp, repeat, media, reactions } = inject;
  const { name, kind, handle } = senderOf(scenario, inject);
  return {
    ID: inject.id,
    'Story Time': inject.at === undefined ? null : storyAt(scenario, inject.at),
    Move: inject.at === undefined ? null : moveAt(scenario, inject.at),
    Kind: inject.kind ?? null,
    Channel: inject.channel,
    From: inject.from,
    'From Name': name === null ? null : handle === null ? name : `${name} (${handle})`,
    'From Kind': kind,
    Headline: inject.headline ?? null,
    Text: inject.text,
    'Reply To': inject.replyTo ?? null,
    Severity: inject.severity,
    'Expected Action': expects ? expectedWords(scenario, inject) : null,
    Needs: expects?.action ?? null,
    'Escalate To': expects?.role ?? null,
    'Answer By': expects?.target === undefined ? null : spellFullTime(expects.target),
    'Too Late After': expects?.limit === undefined ? null : spellFullTime(expects.limit),
    Objectives: expects?.objectives.join('; ') || null,
    Repeat: repeat ? JSON.stringify({ every: spellTime(repeat.every), most: repeat.most }) : null,
    Variants: inject.variants ? JSON.stringify(inject.variants) : null,
    Likes: inject.likes || null,
    Shares: inject.shares || null,
    'Early Sign': inject.sign ? 'yes' : null,
    Responsibility: inject.responsibility ?? null,
    Picture: media?.file ?? null,
    'Picture Shows': media?.alt ?? null,
    'Model Answer': inject.model ?? null,
    'Takes Up Exactly': takesUp ? JSON.stringify(spellTakesUp(takesUp)) : null,
    'Reactions Exactly': reactions.length > 0 ? JSON.stringify(reactions.map(spellReaction)) : null
  };
}

const METHODS: Record<Inject['channel'], string> = {
  feed: 'Social media',
  direct: 'Direct message',
  news: 'News',
  briefing: 'Briefing'
};

function hseep(scenario: Scenario, inject: Inject): Row<'HSEEP'> {
  return {
    'Event Number': inject.id,
    'Designated Scenario Time':
      inject.at === undefined ? CONDITIONAL : storyAt(scenario, inject.at),
    'Event Type': inject.kind ?? (inject.at === undefined ? 'contingency' : 'standard'),
    'Inject Mode': METHODS[inject.channel],
    From: fromWords(scenario, inject),
    To: scenario.organisation.name,
    Message: saidWords(inject),
    'Expected Participant Response': expectedWords(scenario, inject),
    'Exercise Objective': objectiveTexts(scenario, inject),
    Notes: conditionWords(scenario, inject)
  };
}

function blueprint(scenario: Scenario, inject: Inject): Row<'Blueprint'> {
  const timed = inject.at;
  return {
    'Control Number': inject.id,
    Move: timed === undefined ? null : (scenario.moves[moveAt(scenario, timed) - 1]?.title ?? null),
    Group: METHODS[inject.channel],
    'Delivery Time': timed === undefined ? CONDITIONAL : spellFullTime(timed),
    'Simulated Time': timed === undefined ? null : storyAt(scenario, timed),
    Status: 'Ready',
    Title: inject.headline ?? firstWords(inject.text),
    Description: conditionWords(scenario, inject),
    'From Org': fromWords(scenario, inject),
    'To Org': scenario.organisation.name,
    Details: inject.text,
    'Expected Actions': expectedWords(scenario, inject)
  };
}

function cadence(scenario: Scenario, inject: Inject): Row<'Cadence'> {
  const timed = inject.at;
  const story = timed === undefined ? null : storyAt(scenario, timed);
  const first = scenario.story.starts.slice(0, 10);
  return {
    'Inject #': inject.id,
    Title: inject.headline ?? firstWords(inject.text),
    Description: inject.text,
    'Scheduled Time': timed === undefined ? CONDITIONAL : spellFullTime(timed),
    'Scenario Day':
      story === null
        ? null
        : 1 + Math.round((Date.parse(story.slice(0, 10)) - Date.parse(first)) / 86_400_000),
    'Scenario Time': story?.slice(11) ?? null,
    'From / Source': fromWords(scenario, inject),
    'To / Target': scenario.organisation.name,
    'Delivery Method': METHODS[inject.channel],
    Phase:
      timed === undefined ? null : (scenario.moves[moveAt(scenario, timed) - 1]?.title ?? null),
    'Expected Action': expectedWords(scenario, inject),
    Notes: conditionWords(scenario, inject),
    Priority: inject.severity
  };
}

/** What stands where other tools have a time and a condition brings the inject. */
const CONDITIONAL = 'On condition';

function senderOf({ personas, organisation }: Scenario, { from, channel }: Inject) {
  const persona = personas.find(({ id }) => id === from);
  const role = organisation.plan.roles.find(({ id }) => id === from);
  if (channel === 'briefing' && role) return { name: role.name, kind: null, handle: null };
  return {
    name: persona?.name ?? null,
    kind: persona?.kind ?? null,
    handle: persona?.handle ?? null
  };
}

function fromWords(scenario: Scenario, inject: Inject): string {
  const { name, handle } = senderOf(scenario, inject);
  return handle === null ? (name ?? inject.from) : `${name ?? inject.from} (${handle})`;
}

function saidWords({ headline, text }: Inject): string {
  return headline === undefined ? text : `${headline}\n\n${text}`;
}

const ACTION_WORDS = {
  reply: 'Reply in public',
  private: 'Take it to direct messages',
  escalate: 'Escalate',
  ignore: 'Ignore it: no response'
} as const;

function expectedWords(scenario: Scenario, { expects, severity }: Inject): string | null {
  if (!expects) return null;
  const clock = clockOf(expects, severity);
  const role = scenario.organisation.plan.roles.find(({ id }) => id === expects.role);
  return [
    ACTION_WORDS[expects.action],
    ...(expects.role === undefined ? [] : [` to ${role?.name ?? expects.role}`]),
    ...(clock
      ? [`, within ${formatDrillTime(clock.target)}, at the latest ${formatDrillTime(clock.limit)}`]
      : [])
  ].join('');
}

function objectiveTexts({ objectives }: Scenario, { expects }: Inject): string | null {
  const texts = expects?.objectives.map(
    (id) => objectives.find((objective) => objective.id === id)?.text ?? id
  );
  return texts?.join('\n') || null;
}

function conditionWords(scenario: Scenario, { when, after }: Inject): string | null {
  if (!when) return null;
  const delay = after === undefined ? '' : `, ${formatDrillTime(after)} later`;
  return `Comes when ${triggerWords(scenario, when)}${delay}`;
}

function moveAt({ moves }: Scenario, at: number): number {
  return moves.reduce((now, move, i) => (move.at !== undefined && move.at <= at ? i + 1 : now), 1);
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/\s\S*$/u, '')}…`;
}
