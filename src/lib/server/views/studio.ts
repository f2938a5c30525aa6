import { z } from 'zod';
import type { Difficulty } from '../../core/scenario/index.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { subjectOfScenario } from '../access/subjects.ts';
import type { Runtime } from '../runtime.ts';
import { playableOf, type ScenarioHead, type Sharing } from '../store/scenario-store.ts';
import { nameOf } from '../studio/answers.ts';

/** A scenario in the studio's library. Times are wall times in ms. */
export interface StudioRow {
  id: string;
  /** Whether it comes with the program; then it is not edited, and has no versions. */
  builtIn: boolean;
  title: string;
  summary: string | null;
  organisation: string | null;
  difficulty: Difficulty | null;
  minutes: number | null;
  injects: number;
  tags: readonly string[];
  mine: boolean;
  /** Name of its owner; null where it comes with the program. */
  owner: string | null;
  sharedWith: Sharing;
  archived: boolean;
  edited: { at: number; by: string } | null;
  /** Number of the newest version; null when there is none. */
  version: number | null;
  /** Whether drills can be started from it. */
  playable: boolean;
}

export const WHOSE = ['all', 'own', 'shared', 'built-in', 'archived'] as const;
export type Whose = (typeof WHOSE)[number];

/** What the address asks for; what it says wrongly it does not say. */
const askedSchema = z.object({
  whose: z.enum(WHOSE).catch('all'),
  tag: z.string().max(60).catch(''),
  q: z.string().trim().max(100).catch('')
});
export type Asked = z.output<typeof askedSchema>;

export interface StudioPage {
  asked: Asked;
  rows: StudioRow[];
  /** How many there are of each, whatever else is asked for. */
  counts: Record<Whose, number>;
  /** Tags of those that could be shown, by name. */
  tags: { tag: string; count: number }[];
}

/** The studio's library as somebody may see it: their own, those shared with them, and the built-in ones. */
export async function studioPage(here: Runtime, actor: Actor, url: URL): Promise<StudioPage> {
  const asked = askedSchema.parse(Object.fromEntries(url.searchParams));
  const all = [...(await writtenRows(here, actor)), ...(await builtInRows(here))];
  const counts = Object.fromEntries(
    WHOSE.map((whose) => [whose, all.filter((row) => isOf(row, whose)).length])
  ) as Record<Whose, number>;
  const some = all.filter((row) => isOf(row, asked.whose));
  const tags = [...new Set(some.flatMap((row) => row.tags))].sort((a, b) => a.localeCompare(b));
  return {
    asked,
    counts,
    tags: tags.map((tag) => ({ tag, count: some.filter((row) => row.tags.includes(tag)).length })),
    rows: some.filter(
      (row) => (asked.tag === '' || row.tags.includes(asked.tag)) && says(row, asked.q)
    )
  };
}

function isOf({ builtIn, mine, archived }: StudioRow, whose: Whose): boolean {
  if (whose === 'archived') return archived;
  if (archived) return false;
  if (whose === 'own') return mine;
  if (whose === 'shared') return !mine && !builtIn;
  return whose === 'all' || builtIn;
}

/** Whether each word that is looked for begins or stands in what a row says. */
function says({ title, summary, organisation, tags, owner, id }: StudioRow, q: string): boolean {
  const text = [title, summary, organisation, ...tags, owner, id].join(' ').toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

async function writtenRows(here: Runtime, actor: Actor): Promise<StudioRow[]> {
  const rows: StudioRow[] = [];
  for (const head of await here.scenarios.list()) {
    const subject = await subjectOfScenario(here, head);
    if (!allows(actor, 'read scenarios', subject)) continue;
    rows.push(await rowOf(here, actor, head));
  }
  return rows;
}

async function rowOf(here: Runtime, actor: Actor, head: ScenarioHead): Promise<StudioRow> {
  const { id, glance, tags, sharedWith, archived, owner, draft, versions } = head;
  const { title, summary, organisation, difficulty, minutes, injects } = glance;
  return {
    id,
    builtIn: false,
    title: title ?? id,
    summary,
    organisation,
    difficulty,
    minutes,
    injects,
    tags,
    mine: owner === actor.id,
    owner: await nameOf(here, owner),
    sharedWith,
    archived,
    edited: { at: draft.at, by: await nameOf(here, draft.by) },
    version: versions.at(-1)?.number ?? null,
    playable: !archived && playableOf(versions) !== null
  };
}

async function builtInRows({ builtIn }: Runtime): Promise<StudioRow[]> {
  return (await builtIn.list()).map((scenario) => ({
    id: scenario.id,
    builtIn: true,
    title: scenario.title,
    summary: scenario.summary,
    organisation: scenario.organisation.name,
    difficulty: scenario.difficulty,
    minutes: scenario.minutes,
    injects: scenario.injects.length,
    tags: [],
    mine: false,
    owner: null,
    sharedWith: 'house',
    archived: false,
    edited: null,
    version: null,
    playable: true
  }));
}
