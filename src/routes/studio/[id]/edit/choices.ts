import { ENTRIES, type Kind } from '../../../../lib/core/scenario/edit/index.ts';
import { property } from '../../../../lib/core/scenario/positions.ts';
import { textIn, type Choice } from '../../../../lib/ui/studio/forms/host.ts';

const LONGEST = 60;

/**
 * The entries of each kind, to choose from. An entry that did not change is the same choice, and a list
 * in which none did the same list: a field with a thousand of them is then not drawn again at each key.
 */
export class Choices {
  #known = new WeakMap<object, Choice>();
  #last = new Map<Kind, readonly Choice[]>();

  /** @param value the file as its author wrote it */
  of(kind: Kind, value: unknown): readonly Choice[] {
    const entries = ENTRIES[kind].reduce<unknown>(property, value);
    const now = Array.isArray(entries)
      ? (entries as unknown[]).flatMap((entry) => this.#choice(entry) ?? [])
      : [];
    const last = this.#last.get(kind);
    if (last?.length === now.length && last.every((one, index) => one === now[index])) return last;
    this.#last.set(kind, now);
    return now;
  }

  #choice(entry: unknown): Choice | null {
    if (typeof entry !== 'object' || entry === null) return null;
    const known = this.#known.get(entry);
    if (known) return known;
    const id = property(entry, 'id');
    if (typeof id !== 'string') return null;
    const words = textIn(property(entry, 'name')) || textIn(property(entry, 'text'));
    const shown = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
    const choice = { id, label: shown === '' ? id : `${shown} (${id})` };
    this.#known.set(entry, choice);
    return choice;
  }
}
