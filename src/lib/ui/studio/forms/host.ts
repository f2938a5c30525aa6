import { getContext, setContext } from 'svelte';
import type { Edit, Kind } from '../../../core/scenario/edit/index.ts';
import type { Path, Problem } from '../../../core/scenario/index.ts';

/** An entry that can be named, and what to call it. */
export interface Choice {
  id: string;
  /** "Merrin, @merrin_runs" */
  label: string;
}

/**
 * What the fields of a form ask of the page that holds the scenario: values as they stand in the file,
 * and a way to change them. Read reactively.
 */
export interface FormHost {
  /** What stands at a path, as its author wrote it; undefined when nothing does. */
  value: (path: Path) => unknown;
  /** What the schema says of a path: the words that can stand there, and what they mean. */
  field: (path: Path) => { words: readonly string[]; description: string | undefined };
  /** What is wrong at a path itself. */
  problems: (path: Path) => readonly Problem[];
  /** The entries of a kind, in the order of the file. */
  entries: (kind: Kind) => readonly Choice[];
  /** An id that no entry of a kind has yet, made of a few words. */
  freeId: (kind: Kind, words: string) => string;
  /**
   * Changes the file.
   *
   * @param label what is done, for the button that undoes it
   * @param place what is typed into the same place in one breath is undone as one
   */
  edit: (edits: readonly Edit[], label: string, place?: string) => void;
}

const KEY = Symbol('form');

export function provideForm(host: FormHost): void {
  setContext(KEY, host);
}

/** The host of the form around a field. */
export function formHere(): FormHost {
  return getContext<FormHost>(KEY);
}

/** What a path is called when it is undone: "the text". */
export function placeOf(path: Path): string {
  return path.join('/');
}

/** A text at a path; empty for what is none. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The texts of a list; what is none stands as empty. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textIn) : [];
}

/** What stands under a key of a value of unknown shape. */
export function under(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
