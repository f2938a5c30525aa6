import { edited, readDraft, type Edit } from '../../core/scenario/edit/index.ts';

/**
 * Calls the pictures of a scenario by other names where its text names them; all else in it, notes
 * included, stays letter by letter.
 *
 * @param names the new name by the old one
 * @returns null when the text cannot be read so far as to find them
 */
export function renamePictures(script: string, names: ReadonlyMap<string, string>): string | null {
  const draft = readDraft(script);
  const { injects } = draft.value;
  const edits = (Array.isArray(injects) ? injects : []).flatMap(
    (inject: { media?: { file?: unknown } } | null, i): Edit[] => {
      const file = inject?.media?.file;
      const next = typeof file === 'string' ? names.get(file) : undefined;
      return next === undefined
        ? []
        : [{ do: 'set', path: ['injects', i, 'media', 'file'], value: next }];
    }
  );
  if (!draft.readable) return null;
  if (edits.length === 0) return script;
  const renamed = edited(draft, edits);
  return renamed.ok ? renamed.text : null;
}
