import type { Action, Channel, Inject, Scenario, Trigger } from '../scenario/schema.ts';
import { clockOf } from '../scenario/defaults.ts';
import { isOut } from './by-hand.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { injectKey, releasesOf } from './release.ts';
import { namesIn } from './lookup.ts';
import { injectPost, roleAuthor } from './script-post.ts';
import type { DrillState } from './state.ts';
import { triggerWords } from '../scenario/trigger-words.ts';

/** Where an inject stands. Drill times in ms; `due` is null where only a condition can bring it. */
export type MselStatus =
  | { kind: 'done'; at: number }
  /** The first of those that are due; `due` may lie behind a clock that stands. */
  | { kind: 'next'; due: number }
  | { kind: 'due'; due: number }
  /** Comes when its condition holds. */
  | { kind: 'waiting' }
  /** Kept back; `due` is when it would have come. */
  | { kind: 'held'; since: number; due: number | null }
  | { kind: 'skipped'; at: number };

/** One line of the master scenario events list: an inject, or one time of one that repeats. */
export interface MselRow {
  /** Names the line: the release key. */
  key: string;
  inject: string;
  /** 1 for the first time, of `times` in all. */
  time: number;
  times: number;
  status: MselStatus;
  /** The move that it falls into, 1 for the first; null while nobody can know. */
  move: number | null;
  kind: Inject['kind'] | null;
  channel: Channel;
  from: { id: string; name: string; handle: string };
  /** The text as it is or will be said, and its first words. */
  text: string;
  words: string;
  expects: {
    action: Action;
    role: string | null;
    target: number | null;
    limit: number | null;
  } | null;
  objectives: readonly string[];
  /** Its condition, in words and as the scenario has it; null for what comes at a time. */
  when: { words: string; trigger: Trigger } | null;
  /** A time that a facilitator gave it. */
  moved: number | null;
  edited: boolean;
  /** A facilitator let it come. */
  fired: boolean;
  /** What became of what it asked for so far; null before it is out, and where it asked for nothing. */
  outcome: Outcome | null;
  /** What a facilitator can do with it now. */
  can: {
    fire: boolean;
    hold: boolean;
    release: boolean;
    skip: boolean;
    move: boolean;
    edit: boolean;
  };
}

/** So many characters of a text tell it from the others. */
const WORDS = 80;

/**
 * The master scenario events list as the control room shows it: what is done in the order in which it was,
 * then what is due, then what waits for a condition, in the order of the file. Of an inject that repeats,
 * the times that are out and the next one are listed.
 *
 * @param now drill time in ms, for what has become of the posts
 */
export function msel(scenario: Scenario, state: DrillState, now = state.at): MselRow[] {
  const rows = scenario.injects.flatMap((inject) => rowsOf(scenario, state, inject, now));
  const first = rows
    .flatMap(({ key, status }) => (status.kind === 'due' ? [{ key, due: status.due }] : []))
    .reduce<{ key: string; due: number } | null>(
      (soonest, row) => (soonest && soonest.due <= row.due ? soonest : row),
      null
    );
  return rows
    .map((row) =>
      row.key === first?.key ? { ...row, status: { kind: 'next' as const, due: first.due } } : row
    )
    .map((row, place) => ({ row, place, rank: rankOf(row.status), time: timeOf(row.status) }))
    .sort((a, b) => a.rank - b.rank || a.time - b.time || a.place - b.place)
    .map(({ row }) => row);
}

function rowsOf(scenario: Scenario, state: DrillState, inject: Inject, now: number): MselRow[] {
  const times = inject.repeat?.most ?? 1;
  const rows: MselRow[] = [];
  for (let time = 1; time <= times; time += 1) {
    const key = injectKey(inject.id, time);
    rows.push(rowOf(scenario, state, inject, { key, time, times }, now));
    if (!isOut(state, key)) break;
  }
  return rows;
}

function rowOf(
  scenario: Scenario,
  state: DrillState,
  inject: Inject,
  { key, time, times }: { key: string; time: number; times: number },
  now: number
): MselRow {
  const status = statusOf(scenario, state, key);
  const { id, text } = injectPost(state, inject, time);
  const clock = clockOf(inject.expects, inject.severity);
  const { expects, when } = inject;
  const post = state.posts[id];
  const out = status.kind === 'done';
  return {
    key,
    inject: inject.id,
    time,
    times,
    status,
    move: moveAt(state, status),
    kind: inject.kind ?? null,
    channel: inject.channel,
    from: speakerOf(scenario, inject),
    text: post?.text ?? text,
    words: firstWords(post?.text ?? text),
    expects: expects
      ? {
          action: expects.action,
          role: expects.role ?? null,
          target: clock?.target ?? null,
          limit: clock?.limit ?? null
        }
      : null,
    objectives: expects?.objectives ?? [],
    when: when ? { words: triggerWords(scenario, when), trigger: when } : null,
    moved: state.moved[key] ?? null,
    edited: state.edited[key] !== undefined,
    fired: state.fired[key] !== undefined,
    outcome: post ? outcomeOf(state, post, now) : null,
    can: {
      fire: !out,
      hold: !out && status.kind !== 'held' && status.kind !== 'skipped',
      release: status.kind === 'held',
      skip: !out && status.kind !== 'skipped',
      move: !out,
      edit: !out
    }
  };
}

function statusOf(scenario: Scenario, state: DrillState, key: string): MselStatus {
  const at = state.released[key];
  if (at !== undefined && isOut(state, key)) return { kind: 'done', at };
  const skipped = state.skipped[key];
  if (skipped !== undefined) return { kind: 'skipped', at: skipped };
  const due =
    state.moved[key] ??
    state.scheduled.find((item) => item.key === key)?.due ??
    releasesOf(scenario).times.get(key) ??
    null;
  const since = state.held[key];
  if (since !== undefined) return { kind: 'held', since, due };
  return due === null ? { kind: 'waiting' } : { kind: 'due', due };
}

/** The move that has begun, or is to begin, by a drill time. */
export function moveAt({ moves }: DrillState, status: MselStatus): number | null {
  const at = 'due' in status ? status.due : status.kind === 'done' ? status.at : null;
  if (at === null) return null;
  const last = moves.findLastIndex((move) => (move.began ?? move.at ?? Infinity) <= at);
  return last === -1 ? null : last + 1;
}

function speakerOf(scenario: Scenario, { channel, from }: Inject): MselRow['from'] {
  if (channel === 'briefing') {
    const { id, name, handle } = roleAuthor(scenario, from);
    return { id, name, handle };
  }
  const persona = namesIn(scenario).personas.get(from);
  return { id: from, name: persona?.name ?? from, handle: persona?.handle ?? '' };
}

/** The beginning of a text, cut between words where that leaves enough of it. */
export function firstWords(text: string, most = WORDS): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
}

function rankOf(status: MselStatus): number {
  if (status.kind === 'done') return 0;
  return timeOf(status) === Infinity ? 2 : 1;
}

function timeOf(status: MselStatus): number {
  switch (status.kind) {
    case 'done':
      return status.at;
    case 'next':
    case 'due':
      return status.due;
    case 'held':
      return status.due ?? Infinity;
    case 'waiting':
    case 'skipped':
      return Infinity;
    default:
      return status satisfies never;
  }
}
