import { capital } from '../../scenario/capital.ts';
import type { Author } from '../../drill/post.ts';

/** Stand before a name and are none. */
const TITLES =
  /^(?:the|mr|mrs|ms|miss|mx|dr|prof|sir|cllr|councillor|rev|big|little|old|nurse|aunty|uncle)$/iu;
/** Of three letters or more; an initial is no name to call somebody by. */
const NAME = /^\p{L}[\p{L}'’-]+$/u;

/**
 * The first name that a person is called by, with a capital; null where the account is nobody's, or
 * shows no name.
 */
export function firstName({ name, kind }: Pick<Author, 'name' | 'kind'>): string | null {
  if (kind === 'bot' || kind === 'official') return null;
  const words = name.replace(/[,(|].*/su, '').split(/\s+/u);
  if (kind === 'organisation' && words.length > 2) return null;
  const first = words.find((word) => NAME.test(word) && !TITLES.test(word));
  if (first === undefined || first.length < 2) return null;
  return first.charAt(0).toUpperCase() + first.slice(1).toLowerCase();
}

/** A text that begins with a name, where there is one: "Mara, I am sorry" and else "I am sorry". */
export function addressed(name: string | null, text: string): string {
  return name === null ? capital(text) : `${name}, ${text}`;
}
