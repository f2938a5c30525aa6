import { glanceAt } from '../../core/scenario/glance.ts';
import type { Keeping, ScenarioHead, ScenarioStore, Version } from './scenario-store.ts';

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
export function rewritten(head: ScenarioHead, text: string, by: string, at: number): ScenarioHead {
  const revision = head.draft.revision + 1;
  return { ...head, draft: { revision, by, at }, glance: glanceAt(text) };
}

/** A scenario with its draft kept as a version. */
export function keptAs(
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
