import { emailSchema } from './email.ts';
import { refused, type Refused } from './done.ts';

/** Somebody to be invited: what the invitation is known by, and where to mail it; empty for nowhere. */
export interface Invitee {
  for: string;
  email: string;
}

/** So many are invited at once: their mails must not fill what may wait to be sent. */
export const MOST_INVITEES = 100;
/** As of one invitation. */
const LONGEST_NAME = 80;
/** `Dana Marsh <dana@example.org>`, as mail programs write it. */
const IN_ANGLES = /^([^<>]*)<([^<>]*)>$/;
/** Between columns: what a spreadsheet gives to the clipboard, and what people type. */
const BETWEEN = /\t|[;,]\s*/;

/**
 * The people of a list, one a line: a name, an e-mail address, or both in either order, with a comma, a
 * semicolon, a tab or angles between them. Blank lines are nobody.
 *
 * @returns what is wrong with the first line that is wrong, by its number
 */
export function readInvitees(list: string): { ok: true; invitees: Invitee[] } | Refused {
  const invitees: Invitee[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, line] of list.split(/\r\n|\r|\n/).entries()) {
    const number = index + 1;
    const read = inviteeOf(line.trim());
    if (read === null) continue;
    if (typeof read === 'string') return refused(`Line ${String(number)}: ${read}`, 'list');
    const before = read.email === '' ? undefined : lineOf.get(read.email);
    if (before !== undefined)
      return refused(
        `Line ${String(number)}: ${read.email} stands in line ${String(before)} already.`,
        'list'
      );
    lineOf.set(read.email, number);
    invitees.push(read);
  }
  if (invitees.length === 0) return refused('Type at least one name or address.', 'list');
  if (invitees.length > MOST_INVITEES)
    return refused(
      `At most ${String(MOST_INVITEES)} people at once; these are ${String(invitees.length)}.`,
      'list'
    );
  return { ok: true, invitees };
}

/** @returns null where nobody stands in the line, a sentence where it cannot be told who */
function inviteeOf(line: string): Invitee | string | null {
  const angled = IN_ANGLES.exec(line);
  const parts = (angled ? [angled[1] ?? '', angled[2] ?? ''] : line.split(BETWEEN))
    .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const addresses = parts.filter((part) => part.includes('@'));
  if (addresses.length > 1) return 'expected one address, found two.';
  const [address = ''] = addresses;
  const name = parts.filter((part) => part !== address).join(' ');
  if (name.length > LONGEST_NAME)
    return `a name has at most ${String(LONGEST_NAME)} characters, found ${String(name.length)}.`;
  if (address === '') return { for: name, email: '' };
  const email = emailSchema.safeParse(address);
  if (!email.success)
    return `“${address.slice(0, 60)}” is no e-mail address; expected one such as dana@example.org.`;
  return { for: name || email.data.slice(0, LONGEST_NAME), email: email.data };
}
