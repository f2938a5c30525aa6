import type { Deed } from '../../core/drill/deeds.ts';
import type { FactRow } from '../../core/drill/fact-sheet.ts';
import type { GivenLevels } from '../../core/drill/facilitator-events.ts';
import type { JumpOutlook } from '../../core/drill/jump-outlook.ts';
import type { MselRow } from '../../core/drill/msel.ts';
import type { TraineeSignals } from '../../core/drill/signals.ts';
import type { SpokenRow } from '../../core/drill/spoken.ts';
import type { Action, Channel, FactStatus } from '../../core/scenario/schema.ts';
import { formatDrillTime, SECOND } from '../../core/scenario/time.ts';
import { count } from '../people/words.ts';
import { dimensionViews } from '../primitives/dimensions.ts';

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  feed: 'Post',
  direct: 'Direct message',
  news: 'News',
  briefing: 'Internal'
};

const KIND_NAMES: Readonly<Record<NonNullable<MselRow['kind']>, string>> = {
  standard: 'standard',
  contingency: 'contingency',
  adaptive: 'adaptive',
  complexity: 'complexity'
};

export const ACTION_NAMES: Readonly<Record<Action, string>> = {
  reply: 'an answer',
  private: 'an answer in private',
  escalate: 'escalating',
  ignore: 'leaving alone'
};

export const FACT_STATUS_NAMES: Readonly<Record<FactStatus, string>> = {
  hidden: 'Hidden',
  unconfirmed: 'Unconfirmed',
  known: 'Known',
  'must-not-say': 'Must not say',
  withdrawn: 'Withdrawn'
};

/** What a line of the script is: `News, standard`. */
export function kindWords({ channel, kind, time, times }: MselRow): string {
  const parts = [CHANNEL_NAMES[channel], ...(kind ? [KIND_NAMES[kind]] : [])];
  if (times > 1) parts.push(`${String(time)} of ${String(times)}`);
  return parts.join(', ');
}

/** When a line of the script comes or came: a time, or why there is none. */
export function timeWords({ status }: MselRow): string {
  switch (status.kind) {
    case 'done':
    case 'skipped':
      return formatDrillTime(status.at);
    case 'next':
    case 'due':
      return formatDrillTime(status.due);
    case 'held':
      return status.due === null ? 'if' : formatDrillTime(status.due);
    case 'waiting':
      return 'if';
    default:
      return status satisfies never;
  }
}

/** Where a line of the script stands, in a few words. */
export function statusWords(
  { status, when, moved, edited }: MselRow,
  now: number,
  over = false
): string {
  const hands = [moved === null ? [] : ['moved by hand'], edited ? ['text changed'] : []].flat();
  return [
    over && status.kind !== 'done'
      ? 'did not come'
      : standing(status, when?.words ?? null, moved !== null, now),
    ...hands
  ].join('; ');
}

function standing(
  status: MselRow['status'],
  when: string | null,
  moved: boolean,
  now: number
): string {
  switch (status.kind) {
    case 'done':
      return `came at ${formatDrillTime(status.at)}`;
    case 'next':
    case 'due': {
      const left = status.due - now;
      const due = left > 0 ? `comes in ${formatDrillTime(left)}` : 'comes when the clock runs on';
      return when !== null && !moved ? `${due}: ${when}` : due;
    }
    case 'waiting':
      return when ?? 'comes by hand alone';
    case 'held':
      return `held since ${formatDrillTime(status.since)}${
        status.due === null
          ? when === null
            ? ''
            : `, ${when}`
          : status.due <= now
            ? `, was due at ${formatDrillTime(status.due)}: comes at once when you let it go`
            : ''
      }`;
    case 'skipped':
      return `skipped at ${formatDrillTime(status.at)}: fire or move it to bring it back`;
    default:
      return status satisfies never;
  }
}

/** What became of what a line asked for; empty where it asked for nothing or it is early. */
export function outcomeWords({ outcome, status, expects }: MselRow, now: number): string {
  const limit = expects?.limit ?? null;
  return becameWords(
    outcome,
    status.kind === 'done' && limit !== null ? status.at + limit : null,
    now
  );
}

/** What a facilitator said beside the script, and what became of it: `spoken by hand, missed`. */
export function spokenWords({ at, limit, outcome }: SpokenRow, now: number): string {
  const became = becameWords(outcome, limit === null ? null : at + limit, now);
  return handWords('spoken by hand', became);
}

/** What was done by hand, and what became of it where that is known. */
export function handWords(hand: string, became: string): string {
  return became === '' ? hand : `${hand}, ${became}`;
}

/** @param until drill time in ms at which its limit passes */
function becameWords(outcome: MselRow['outcome'], until: number | null, now: number): string {
  if (outcome !== 'open') return outcome ?? '';
  return until === null ? 'open' : `${formatDrillTime(Math.max(0, until - now))} to limit`;
}

/** `a reply, target 3:00, limit 6:00` */
export function expectsWords({ expects }: MselRow): string {
  if (!expects) return '';
  const { action, target, limit } = expects;
  const clock =
    target === null || limit === null
      ? ''
      : `, target ${formatDrillTime(target)}, limit ${formatDrillTime(limit)}`;
  return `needs ${ACTION_NAMES[action]}${clock}`;
}

/** What the script has next for a fact. */
export function nextOfFactWords({ next }: FactRow): string {
  if (!next) return '';
  const becomes = FACT_STATUS_NAMES[next.status].toLowerCase();
  const held = next.held ? ', held' : '';
  if (next.due !== null) return `${becomes} at ${formatDrillTime(next.due)}${held}`;
  return `${becomes} ${next.when ? next.when.words : 'by hand alone'}${held}`;
}

const DOCUMENT_WORDS = {
  briefing: 'Reads the briefing',
  facts: 'Looks at the facts',
  plan: 'Looks at the response plan'
} as const;

/** What somebody is seen to do, by what the log tells; first what would worry a facilitator. */
export function doingWords(
  signals: TraineeSignals,
  now: number,
  nameOfPost: (post: string) => string
): string {
  const { present, overwhelmed, idle, idleFor, writing, screen, pastTarget } = signals;
  if (!present) return 'Not there';
  if (overwhelmed) return `Overwhelmed: ${String(pastTarget.length)} past the target`;
  if (writing) {
    const since = formatDrillTime(Math.max(0, now - writing.since));
    return writing.post === null
      ? `Writing a statement for ${since}`
      : `Writing to ${nameOfPost(writing.post)} for ${since}`;
  }
  if (idle) return `Idle for ${formatDrillTime(idleFor)}`;
  if (!screen) return 'Has opened nothing yet';
  return screen.post === null
    ? DOCUMENT_WORDS[screen.document]
    : `Reads ${nameOfPost(screen.post)}`;
}

/** `Apology 4, Speed 3` */
function levelsWords(levels: GivenLevels): string {
  return dimensionViews
    .flatMap(([dimension, { name }]) => {
      const level = levels[dimension];
      return level === undefined ? [] : [`${name} ${String(level)}`];
    })
    .join(', ');
}

/** How what a deed is about is called. */
export interface DeedNames {
  inject: (id: string) => string;
  fact: (id: string) => string;
  /** The author of a post. */
  author: (post: string) => string;
  trainee: (person: string) => string;
  role: (id: string) => string;
}

/** What somebody did, as it goes on after their name: `held “Lovely morning…”`. */
export function deedWords(deed: Deed, names: DeedNames): string {
  switch (deed.type) {
    case 'DrillStarted':
      return deed.speed === 1 ? 'started the drill' : `started the drill at ${String(deed.speed)}×`;
    case 'DrillPaused':
      return 'paused the clock';
    case 'DrillResumed':
      return 'let the clock run on';
    case 'SpeedChanged':
      return `set the speed to ${String(deed.speed)}×`;
    case 'ClockJumped':
      return `moved the clock on by ${formatDrillTime(Math.max(SECOND, deed.at - deed.from))}`;
    case 'DrillEnded':
      return 'ended the drill';
    case 'RoleChanged':
      return deed.role === null
        ? `took the role of ${names.trainee(deed.person)} off`
        : `made ${names.trainee(deed.person)} ${names.role(deed.role)}`;
    case 'ParticipantLeft':
      return deed.hand === undefined
        ? 'left'
        : `took ${names.trainee(deed.person)} out of the drill`;
    case 'ParticipantJoined':
      return 'came back';
    case 'ParticipantReadmitted':
      return `let ${names.trainee(deed.person)} back in`;
    case 'InjectFired':
      return `fired ${names.inject(deed.inject)}`;
    case 'InjectHeld':
      return `held ${names.inject(deed.inject)}`;
    case 'HoldReleased':
      return `let go ${names.inject(deed.inject)}`;
    case 'InjectSkipped':
      return `skipped ${names.inject(deed.inject)}`;
    case 'InjectMoved':
      return `moved ${names.inject(deed.inject)} to ${formatDrillTime(deed.to)}`;
    case 'InjectEdited':
      return `changed the text of ${names.inject(deed.inject)}`;
    case 'FactReleased':
      return `released the fact ${names.fact(deed.fact)}`;
    case 'FactHeld':
      return `held the fact ${names.fact(deed.fact)}`;
    case 'FactHoldReleased':
      return `let go the fact ${names.fact(deed.fact)}`;
    case 'FactSetByHand':
      return `changed the fact ${names.fact(deed.fact)}`;
    case 'PersonaPlayed':
      return `spoke as ${names.author(deed.post)}`;
    case 'BriefingWritten':
      return `wrote an internal briefing as ${names.role(deed.role)}`;
    case 'Whispered':
      return `whispered to ${names.trainee(deed.to)}: ${deed.text}`;
    case 'MomentBookmarked':
      // The log tells when it was noted.
      return formatDrillTime(deed.moment) === formatDrillTime(deed.at)
        ? `noted: ${deed.note}`
        : `noted ${formatDrillTime(deed.moment)}: ${deed.note}`;
    case 'RatingOverridden':
      return `overrode a rating, ${levelsWords(deed.levels)}: ${deed.reason}`;
    case 'SecondLookAnswered':
      return deed.levels === null
        ? `looked again and upheld a rating: ${deed.note}`
        : `looked again, ${levelsWords(deed.levels)}: ${deed.note}`;
    default:
      return deed satisfies never;
  }
}

/**
 * What a jump of the clock costs those in the drill.
 *
 * @param whom whom it would end for: `for this room`
 */
export function outlookWords({ posts, missed, ends }: JumpOutlook, whom: string): string {
  const come = posts === 0 ? '' : `${count(posts, 'post comes', 'posts come')} in on the way. `;
  const lost =
    missed === 0
      ? ''
      : `${count(missed, 'post runs', 'posts run')} out of time unanswered: nobody gets the time in between, so ${missed === 1 ? 'it does' : 'they do'} not count as missed. `;
  const end = ends ? `The drill ends by it, ${whom}. ` : '';
  return `${come}${lost}${end}People are told that the clock was moved on.`;
}
