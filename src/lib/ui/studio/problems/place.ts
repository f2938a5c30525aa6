import type { Path } from '../../../core/scenario/index.ts';
import { textIn, under } from '../forms/host.ts';
import { partName } from '../words.ts';

/** Keys that the forms call something else than the file does. */
const FIELDS: Readonly<Record<string, string>> = {
  at: 'time',
  when: 'condition',
  after: 'how long after its condition',
  becomes: 'how it changes',
  says: 'what they say',
  media: 'picture',
  alt: 'what the picture shows',
  target: 'good within',
  limit: 'too late after'
};
const LONGEST = 40;

/**
 * The place of a problem as somebody knows it who writes in forms: `Robin Vale, 01:30: text`. What the
 * forms do not show is called as the file calls it.
 *
 * @param at the place
 * @param value the file as its author wrote it
 */
export function placeWords(at: Path, value: unknown): string {
  const { entry, rest } = entryAt(at, value);
  // A condition is one field, whatever is nested in it.
  const key = rest.includes('when') ? 'when' : rest.findLast((step) => typeof step === 'string');
  if (key === undefined) return entry;
  return entry === '' ? partName(key) : `${entry}: ${lower(fieldName(key))}`;
}

/** A key of the file as the forms call its field. */
export function fieldName(key: string): string {
  return FIELDS[key] ?? partName(key);
}

/** The list's entry that a place is in, else the part of the file, and the way on from there. */
function entryAt(at: Path, value: unknown): { entry: string; rest: Path } {
  const [list] = at;
  if (at.length < 2) return { entry: '', rest: at };
  const length = list === 'organisation' && at[1] === 'plan' && typeof at[3] === 'number' ? 4 : 2;
  const here = at.slice(0, length);
  const last = here.at(-1);
  if (typeof last !== 'number') return { entry: partName(String(list)), rest: at.slice(1) };
  const found = here.reduce<unknown>((one, step) => under(one, String(step)), value);
  const name = list === 'injects' ? injectName(found, value) : nameOf(found);
  const numbered = `${partName(String(here.at(-2)))}, ${String(last + 1)}`;
  return { entry: name === '' ? numbered : name, rest: at.slice(length) };
}

function injectName(inject: unknown, value: unknown): string {
  const time = textIn(under(inject, 'at')) || 'on a condition';
  return [speakerName(inject, value) || textIn(under(inject, 'id')), time]
    .filter((part) => part !== '')
    .join(', ');
}

/** Who speaks in an inject: by name, else as the file names them; empty where nobody is named. */
export function speakerName(inject: unknown, value: unknown): string {
  const from = textIn(under(inject, 'from'));
  const speakers = [
    ...entriesOf(under(value, 'personas')),
    ...entriesOf(under(under(under(value, 'organisation'), 'plan'), 'roles'))
  ];
  const who = textIn(
    under(
      speakers.find((one) => textIn(under(one, 'id')) === from),
      'name'
    )
  );
  return who || from;
}

/** What an entry is called: by its name, its title or its words, else its id. */
function nameOf(entry: unknown): string {
  const words = ['name', 'title', 'text', 'id'].map((key) => textIn(under(entry, key)));
  const name = words.find((text) => text.trim() !== '') ?? '';
  return name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name;
}

export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function lower(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
