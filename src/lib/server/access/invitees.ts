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
/** More problems than these are counted: who pasted the wrong thing need not read all of them. */
const MOST_TOLD = 10;
/** `Dana Marsh <dana@example.org>`, as mail programs write it. */
const IN_ANGLES = /^([^<>]*)<([^<>]*)>$/;
/** How a column with names or with addresses is headed in the lists that people keep. */
const HEADING =
  /^(?:(?:full |first |last |given |family )?names?|forename|surname|(?:e-?mail|mail)(?: address(?:es)?)?)$/i;

/**
 * The people of a list, one a line: a name, an e-mail address, or both in either order, with a comma, a
 * semicolon, a tab or angles between them. Blank lines are nobody, nor is a first row of headings.
 *
 * @param holderOf the name of who has an account with an address, where the asker may know of it; else null
 * @returns what is wrong with each line, by its number, one a line
 */
export function readInvitees(
  list: string,
  holderOf: (email: string) => string | null = () => null
): { ok: true; invitees: Invitee[] } | Refused {
  const invitees: Invitee[] = [];
  const problems: string[] = [];
  const lineOf = new Map<string, number>();
  let first = true;
  for (const [index, line] of list.split(/\r\n|\r|\n/).entries()) {
    const number = index + 1;
    const parts = partsOf(line.trim());
    if (parts.length === 0) continue;
    const headed = first && isHeading(parts);
    first = false;
    if (headed) continue;
    const read = inviteeOf(parts);
    if (typeof read === 'string') {
      problems.push(`Line ${String(number)}: ${read}`);
      continue;
    }
    const { email } = read;
    const before = email === '' ? undefined : lineOf.get(email);
    const held = email === '' ? null : holderOf(email);
    if (before !== undefined)
      problems.push(`Line ${String(number)}: ${email} stands in line ${String(before)} already.`);
    else if (held !== null)
      problems.push(
        `Line ${String(number)}: ${email} has an account here already (${held}). Take the line out.`
      );
    if (before === undefined) lineOf.set(email, number);
    invitees.push(read);
  }
  if (problems.length > 0) return refused(told(problems), 'list');
  if (invitees.length === 0) return refused('Type at least one name or address.', 'list');
  if (invitees.length > MOST_INVITEES)
    return refused(
      `At most ${String(MOST_INVITEES)} people at once; these are ${String(invitees.length)}.`,
      'list'
    );
  return { ok: true, invitees };
}

function told(problems: readonly string[]): string {
  const rest = problems.length - MOST_TOLD;
  return [
    ...problems.slice(0, MOST_TOLD),
    ...(rest > 0
      ? [`And ${String(rest)} more ${rest === 1 ? 'line' : 'lines'} with a problem.`]
      : [])
  ].join('\n');
}

/**
 * What stands in a line. Where there is a tab it comes from a spreadsheet, and a comma belongs to what
 * stands in its cell: `Marsh, Dana`.
 */
function partsOf(line: string): string[] {
  const cells = line.includes('\t');
  const angled = cells ? null : IN_ANGLES.exec(line);
  const parts = cells
    ? line.split('\t')
    : angled
      ? [angled[1] ?? '', angled[2] ?? '']
      : typedParts(line);
  return parts
    .map((part) =>
      part
        .trim()
        .replace(/^"(.*)"$|^<(.*)>$/, '$1$2')
        .trim()
    )
    .filter((part) => part !== '');
}

/** What commas and semicolons divide, other than those between quotation marks. */
function typedParts(line: string): string[] {
  const runs = line.split('"');
  const paired = runs.length % 2 === 1;
  const parts: string[] = [];
  for (const [index, run] of runs.entries()) {
    const [head = '', ...rest] = paired && index % 2 === 1 ? [run] : run.split(/[,;]/);
    parts.push(index === 0 ? head : `${parts.pop() ?? ''}"${head}`, ...rest);
  }
  return parts;
}

function isHeading(parts: readonly string[]): boolean {
  return parts.some((part) => HEADING.test(part)) && !parts.some((part) => part.includes('@'));
}

/** @returns a sentence where it cannot be told who it is */
function inviteeOf(parts: readonly string[]): Invitee | string {
  const addresses = parts.filter((part) => part.includes('@'));
  if (addresses.length > 1)
    return `expected one address, found ${addresses.length === 2 ? 'two' : String(addresses.length)}.`;
  const [address = ''] = addresses;
  const names = parts.filter((part) => part !== address);
  if (names.length > 1) {
    const found = parts.slice(0, 5).map((part) => `“${short(part)}”`);
    return `expected a name and an address at most, found ${[...found, ...(parts.length > 5 ? ['more'] : [])].join(', ')}. Keep the whole name in one column, and choose roles and teams below, for all of them.`;
  }
  const [name = ''] = names;
  if (name.length > LONGEST_NAME)
    return `a name has at most ${String(LONGEST_NAME)} characters, found ${String(name.length)}.`;
  if (address === '') return { for: name, email: '' };
  const email = emailSchema.safeParse(address);
  if (!email.success)
    return `“${short(address)}” is no e-mail address; expected one such as dana@example.org.`;
  return { for: name || email.data.slice(0, LONGEST_NAME), email: email.data };
}

function short(part: string): string {
  return part.length > 60 ? `${part.slice(0, 59)}…` : part;
}
