import { error } from '@sveltejs/kit';
import type { Problem } from '../../core/scenario/index.ts';
import { changesBetween, differenceOf } from '../../core/scenario/difference/index.ts';
import type { ScenarioChanges, TextDifference } from '../../core/scenario/difference/index.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { subjectOfScenario } from '../access/subjects.ts';
import type { Runtime } from '../runtime.ts';
import {
  playableOf,
  type OpenScenario,
  type ScenarioHead,
  type Sharing,
  type Version
} from '../store/scenario-store.ts';
import { nameOf } from '../studio/answers.ts';

/** More problems than this nobody reads at once. */
const MOST_PROBLEMS = 100;

/** A scenario that somebody writes here, for its page. Times are wall times in ms. */
export interface ScenarioPage {
  id: string;
  title: string;
  owner: string;
  mine: boolean;
  sharedWith: Sharing;
  archived: boolean;
  tags: readonly string[];
  injects: number;
  minutes: number | null;
  edited: { at: number; by: string };
  /** Whether the viewer may write in it, and whether they may share and delete it. */
  may: { write: boolean; own: boolean };
  /** Number of versions; of the newest one that can be started; whether the newest one is the draft. */
  versions: { count: number; playable: number | null; current: boolean };
  problems: { count: Record<Problem['severity'], number>; first: readonly Problem[] };
}

export async function scenarioPage(here: Runtime, actor: Actor, id: string): Promise<ScenarioPage> {
  const read = (await here.studio.read(id)) ?? gone();
  const { open, reading } = read;
  const count = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of reading.problems) count[severity] += 1;
  return {
    id,
    ...(await headOf(here, actor, open)),
    sharedWith: open.sharedWith,
    tags: open.tags,
    injects: open.glance.injects,
    minutes: open.glance.minutes,
    versions: {
      count: open.versions.length,
      playable: playableOf(open.versions)?.number ?? null,
      current: await isNewest(here, open)
    },
    problems: { count, first: gravestFirst(reading.problems).slice(0, MOST_PROBLEMS) }
  };
}

/** Those that keep a drill from starting before the others, each kind in the order of the file. */
function gravestFirst(problems: readonly Problem[]): Problem[] {
  return (['error', 'warning', 'advice'] as const).flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity)
  );
}

async function headOf(here: Runtime, actor: Actor, head: ScenarioHead) {
  const { id, glance, owner, archived, draft } = head;
  const subject = await subjectOfScenario(here, head);
  return {
    title: glance.title ?? id,
    owner: await nameOf(here, owner),
    mine: owner === actor.id,
    archived,
    edited: { at: draft.at, by: await nameOf(here, draft.by) },
    may: {
      write: allows(actor, 'write scenarios', subject),
      own: allows(actor, 'own scenarios', subject)
    }
  };
}

export interface VersionRow {
  number: number;
  /** Name of who wrote it last. */
  by: string;
  at: number;
  note: string;
  errors: number;
  /** Whether its text is the draft's. */
  current: boolean;
}

/** One side of a comparison: a version, or what is being written. */
export type Side = number | 'draft';

export interface VersionsPage {
  id: string;
  title: string;
  may: ScenarioPage['may'];
  edited: ScenarioPage['edited'];
  /** The newest first. */
  versions: VersionRow[];
  /** Null where there is nothing to compare yet. */
  compared: { from: Side; to: Side; text: TextDifference; changes: ScenarioChanges | null } | null;
}

/** The versions of a scenario, and the difference between two of them: by default, what was written since the newest. */
export async function versionsPage(
  here: Runtime,
  actor: Actor,
  id: string,
  url: URL
): Promise<VersionsPage> {
  const open = (await here.scenarios.open(id)) ?? gone();
  const { versions } = open;
  const { title, may, edited } = await headOf(here, actor, open);
  const side = (asked: string | null, other: Side | null): Side | null => {
    if (asked === 'draft') return 'draft';
    return versions.find(({ number }) => String(number) === asked)?.number ?? other;
  };
  const newest = (await isNewest(here, open)) ? versions.at(-1) : undefined;
  const to = side(url.searchParams.get('to'), 'draft') ?? 'draft';
  const from = side(url.searchParams.get('from'), before(versions, to));
  const textOf = async (one: Side) =>
    one === 'draft' ? open.text : ((await here.scenarios.versionText(id, one)) ?? '');
  const compare = async (a: Side, b: Side) => {
    const [was, is] = [await textOf(a), await textOf(b)];
    return { from: a, to: b, text: differenceOf(was, is), changes: changesBetween(was, is) };
  };
  return {
    id,
    title,
    may,
    edited,
    versions: await Promise.all(
      versions.toReversed().map(async ({ number, by, at, note, errors }) => ({
        number,
        by: await nameOf(here, by),
        at,
        note,
        errors,
        current: number === newest?.number
      }))
    ),
    compared: from === null ? null : await compare(from, to)
  };
}

/** Whether the newest version has the text of the draft: as it was kept, or changed and changed back. */
async function isNewest({ scenarios }: Runtime, open: OpenScenario): Promise<boolean> {
  const newest = open.versions.at(-1);
  if (!newest) return false;
  if (newest.revision === open.draft.revision) return true;
  return (await scenarios.versionText(open.id, newest.number)) === open.text;
}

/** What a side is compared with when nothing is asked for: the version before it. */
function before(versions: readonly Version[], to: Side): number | null {
  const earlier = versions.filter(({ number }) => to === 'draft' || number < to);
  return earlier.at(-1)?.number ?? null;
}

function gone(): never {
  error(404, 'This scenario is not there any more.');
}
