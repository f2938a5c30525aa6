import type { Problem } from '../../../core/scenario/problem.ts';
import { textIn, under } from '../forms/host.ts';
import { entriesOf, fieldName, speakerName } from './place.ts';

type Said = Pick<Problem, 'message' | 'remedy'>;

/** What is said to the author of a file, and what takes its place for somebody who fills in a form. */
const FOR_FORMS: readonly [RegExp, string][] = [
  [/^Put it in quotes: .*$/u, 'Type it again here, so that it counts as text.'],
  [/^Put the text in quotes if .*$|^Write a value after the colon\..*$/u, 'Fill it in.'],
  [/^Write minutes and seconds in quotes: "04:30"\.$/u, 'Write minutes and seconds: 04:30.'],
  [/^Change the value of `\w+`\.$/u, 'Write it in that form.'],
  [/^Choose one of the words that `\w+` knows\.$/u, 'Choose one from the list.'],
  [/^Add `\w+:`\.\s*(?=\S)/u, ''],
  [/^Add `\w+:`\.$/u, 'Fill it in.'],
  [/, in quotes/gu, ''],
  [/ without quotes\.$/u, '.'],
  [/, or leave the key out/gu, ', or leave it empty'],
  [/ \(`\w+`\)/gu, '']
];
/** So many characters of a text name it within a sentence. */
const LONGEST = 32;

/**
 * What a problem says to somebody who writes in forms: by the labels of the fields in place of the keys
 * of the file, with posts by their authors and first words, and facts and objectives by their first words.
 *
 * @param value the file as its author wrote it
 */
export function inForms(problem: Said & Pick<Problem, 'code'>, value: unknown): Said {
  if (problem.code === 'release')
    return {
      message: 'expected either a time or a condition',
      remedy: 'Choose “at a time” or “on a condition”, and say which.'
    };
  const names = {
    inject: postNames(value),
    fact: textNames(value, 'facts'),
    objective: textNames(value, 'objectives')
  };
  const words = (text: string) => named(withoutKeys(text), names);
  return { message: words(problem.message), remedy: words(problem.remedy) };
}

function withoutKeys(text: string): string {
  return FOR_FORMS.reduce((said, [of, by]) => said.replace(of, by), text).replace(
    /`(\w+):?`/gu,
    (_, key: string) => `“${fieldName(key)}”`
  );
}

/** What is called by its words in place of its id. */
type Kind = 'inject' | 'fact' | 'objective';
type Names = Readonly<Record<Kind, ReadonlyMap<string, string>>>;

/** After its kind any word is an id; elsewhere a lone one could be of the sentence, and several joined by hyphens surely are a post's. */
function named(text: string, names: Names): string {
  return text
    .replace(
      /\b([Ii]nject|[Ff]act|[Oo]bjective) ([a-z0-9-]+)(?![\w-])/gu,
      (whole, said: string, id: string) => {
        const kind = said.toLowerCase() as Kind;
        const name = names[kind].get(id);
        if (name === undefined) return whole;
        return kind === 'inject' ? name : `${said} ${name}`;
      }
    )
    .replace(/(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])/gu, (id) => names.inject.get(id) ?? id);
}

function postNames(value: unknown): Map<string, string> {
  return new Map(
    entriesOf(under(value, 'injects')).flatMap((inject): [string, string][] => {
      const first = firstWords(inject);
      const who = speakerName(inject, value);
      if (first === '' || who === '') return [];
      return [[textIn(under(inject, 'id')), `${first} by ${who}`]];
    })
  );
}

function textNames(value: unknown, list: 'facts' | 'objectives'): Map<string, string> {
  return new Map(
    entriesOf(under(value, list)).flatMap((one): [string, string][] => {
      const first = firstWords(one);
      return first === '' ? [] : [[textIn(under(one, 'id')), first]];
    })
  );
}

/** How the text of something begins, in quotation marks; empty where it has none. */
function firstWords(one: unknown): string {
  const text = textIn(under(one, 'text')).replace(/\s+/gu, ' ').trim();
  if (text === '') return '';
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text}”`;
}
