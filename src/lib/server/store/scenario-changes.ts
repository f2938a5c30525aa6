import { glanceAt } from '../../core/scenario/glance.ts';
import type {
  Kept,
  Keeping,
  Saved,
  ScenarioHead,
  ScenarioSettings,
  ScenarioStore,
  Version,
  Writing
} from './scenario-store.ts';

/** What a change of a scenario writes, and what to resolve with. */
export interface Change<R> {
  head: ScenarioHead;
  /** Text of the draft, where its revision is a new one. */
  draft?: string;
  /** Text of the version that is new. */
  version?: { number: number; text: string };
  result: R;
}

/** Reads the text of a version; null where there is none. */
export type VersionText = (number: number) => Promise<string | null>;

/** Whether something is to be written; else it is only what to resolve with. */
export function isChange<R>(next: Change<R> | R): next is Change<R> {
  return typeof next === 'object' && next !== null && 'head' in next && 'result' in next;
}

/** Writes a draft, unless another revision stands there than its writer had before them. */
export function saving(
  head: ScenarioHead,
  draft: string,
  { revision, text, by, at }: Writing
): Change<Saved> | Saved {
  // Asked twice, or two who wrote the same.
  if (draft === text) return { ok: true, head };
  if (revision !== head.draft.revision) return { ok: false, present: { ...head, text: draft } };
  const next = rewritten(head, text, by, at);
  return { head: next, draft: text, result: { ok: true, head: next } };
}

/** Keeps a draft as a version, unless the newest one has its text. */
export async function keeping(
  head: ScenarioHead,
  draft: string,
  why: Keeping,
  versionText: VersionText
): Promise<Change<Kept> | Kept> {
  if (why.revision !== head.draft.revision) return { ok: false, present: { ...head, text: draft } };
  const newest = head.versions.at(-1);
  if (newest && (await isDraft(head, newest, draft, versionText)))
    return { ok: true, version: newest, fresh: false };
  const { head: next, version } = keptAs(head, why);
  const result: Kept = { ok: true, version, fresh: true };
  return { head: next, version: { number: version.number, text: draft }, result };
}

/** Makes an older text the draft, and keeps what stood there as a version, unless it is one. */
export async function restoring(
  head: ScenarioHead,
  draft: string,
  old: string,
  { by, why }: { by: string; why: Keeping },
  versionText: VersionText
): Promise<Change<Saved> | Saved> {
  if (why.revision !== head.draft.revision) return { ok: false, present: { ...head, text: draft } };
  if (draft === old) return { ok: true, head };
  const newest = head.versions.at(-1);
  const known = newest !== undefined && (await isDraft(head, newest, draft, versionText));
  const before = known ? null : keptAs(head, why);
  const next = rewritten(before?.head ?? head, old, by, why.at);
  return {
    head: next,
    draft: old,
    ...(before && { version: { number: before.version.number, text: draft } }),
    result: { ok: true, head: next }
  };
}

/** Changes what can be set without touching the text. */
export function setting(
  head: ScenarioHead,
  change: (settings: ScenarioSettings) => ScenarioSettings
): Change<ScenarioHead> {
  const { sharedWith, archived, tags } = change(head);
  const next = { ...head, sharedWith, archived, tags };
  return { head: next, result: next };
}

/** Whether a version has the text of the draft. */
async function isDraft(
  { draft }: ScenarioHead,
  version: Version,
  text: string,
  versionText: VersionText
): Promise<boolean> {
  return version.revision === draft.revision || (await versionText(version.number)) === text;
}

/** A scenario that begins, with revision 1 of its draft. */
export function begun({
  id,
  owner,
  text,
  at,
  ...settings
}: Parameters<ScenarioStore['create']>[0]): ScenarioHead {
  return {
    id,
    owner,
    ...settings,
    teams: null,
    since: at,
    draft: { revision: 1, by: owner, at },
    glance: glanceAt(text),
    versions: []
  };
}

/** A scenario with another text. */
function rewritten(head: ScenarioHead, text: string, by: string, at: number): ScenarioHead {
  const revision = head.draft.revision + 1;
  return { ...head, draft: { revision, by, at }, glance: glanceAt(text) };
}

/** A scenario with its draft kept as a version. */
function keptAs(
  head: ScenarioHead,
  { at, note, errors, revision }: Keeping
): { head: ScenarioHead; version: Version } {
  const number = (head.versions.at(-1)?.number ?? 0) + 1;
  const version = { number, by: head.draft.by, at, note, errors, revision };
  return { head: { ...head, versions: [...head.versions, version] }, version };
}

/** A scenario in which a person is another one, wherever they wrote. */
export function renamedBy(
  head: ScenarioHead,
  person: string,
  next: string,
  teams: readonly string[]
): ScenarioHead {
  const named = <T extends { by: string }>(one: T): T =>
    one.by === person ? { ...one, by: next } : one;
  return {
    ...head,
    ...(head.owner === person && { owner: next, teams }),
    draft: named(head.draft),
    versions: head.versions.map(named)
  };
}
