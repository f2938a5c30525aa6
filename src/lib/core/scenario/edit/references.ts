import { property, type Path } from '../positions.ts';
import { RED_FLAGS } from '../vocabulary.ts';

/** What can be referred to by a name in a scenario file. */
export type Kind = 'persona' | 'role' | 'fact' | 'objective' | 'inject';

/** Where the entries of a kind stand in the file. */
export const ENTRIES: Readonly<Record<Kind, Path>> = {
  persona: ['personas'],
  role: ['organisation', 'plan', 'roles'],
  fact: ['facts'],
  objective: ['objectives'],
  inject: ['injects']
};

/**
 * What kind of entry the text at a path names; null where a text names nothing.
 *
 * @param value the file as its author wrote it: who speaks in a briefing is a role, else a persona
 */
export function kindNamedAt(path: Path, value: unknown): Kind | null {
  const key = path.findLast((step) => typeof step === 'string');
  switch (key) {
    case 'from': {
      if (path[0] !== 'injects') return path[0] === 'crowd' ? 'persona' : null;
      const inject = path.slice(0, 2).reduce<unknown>(property, value);
      return property(inject, 'channel') === 'briefing' ? 'role' : 'persona';
    }
    case 'objectives':
      // The list of them all names none: there they are.
      return path[0] === 'objectives' ? null : 'objective';
    case 'replyTo':
    case 'fired':
    case 'inject':
      return 'inject';
    case 'answers':
    case 'known':
    case 'said':
      return 'fact';
    case 'role':
      return 'role';
    case 'by':
      return path.includes('approval') ? 'role' : null;
    default:
      return null;
  }
}

/** The entries of a kind, in the order of the file; those that are not finished as well. */
export function entriesOf(kind: Kind, value: unknown): readonly unknown[] {
  const entries = ENTRIES[kind].reduce<unknown>(property, value);
  return Array.isArray(entries) ? entries : [];
}

/** The ids of a kind, in the order of the file. Entries without one are left out: see `placeOf`. */
export function idsOf(kind: Kind, value: unknown): string[] {
  return entriesOf(kind, value).flatMap((entry) => {
    const id = property(entry, 'id');
    return typeof id === 'string' ? [id] : [];
  });
}

/** At which place of its list the first entry with an id stands; -1 where there is none. */
export function placeOf(kind: Kind, id: string, value: unknown): number {
  return entriesOf(kind, value).findIndex((entry) => property(entry, 'id') === id);
}

/** Ways to all places where an entry is named, its own id aside. */
export function namedAt(kind: Kind, id: string, value: unknown): Path[] {
  const found: Path[] = [];
  const look = (here: unknown, path: Path): void => {
    if (here === id) {
      if (kindNamedAt(path, value) === kind) found.push(path);
    } else if (Array.isArray(here)) here.forEach((entry, index) => look(entry, [...path, index]));
    else if (typeof here === 'object' && here !== null)
      for (const [key, child] of Object.entries(here)) look(child, [...path, key]);
  };
  look(value, []);
  return found;
}

/** Words that a text at a path is chosen from, beside the names of entries. */
export function wordsAt(path: Path): readonly string[] {
  return path.at(-1) === 'flag' ? RED_FLAGS : [];
}
