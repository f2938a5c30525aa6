import { edited, readDraft } from '../../core/scenario/edit/index.ts';
import { slugOf } from '../../core/scenario/slug.ts';
import { LONGEST_ID } from '../store/scenario-store.ts';

/** Addresses of the studio itself, so that no scenario stands in their way. */
const OURS: ReadonlySet<string> = new Set(['new', 'import', 'constructor']);

/** Ids for a scenario of this title, the plainest first; there is no last one. */
export function* idsFor(title: string): Generator<string, never> {
  const slug = slugOf(title, LONGEST_ID - 6) || 'scenario';
  if (!OURS.has(slug)) yield slug;
  for (let number = 2; ; number += 1) yield `${slug}-${String(number)}`;
}

/** A text with another `id` and `title`, else as it was written; as it is where it cannot be read. */
export function renamed(text: string, names: { id?: string; title?: string }): string {
  const edits = Object.entries(names).map(([key, value]) => ({
    do: 'set' as const,
    path: [key],
    value
  }));
  const result = edited(readDraft(text), edits);
  return result.ok ? result.text : text;
}
