import { namePath } from './positions.ts';
import type { Problem } from './problem.ts';
import { positionsBy, problemsOf, readStretches, unreadable, valueOf } from './stretches.ts';
import { LONGEST_WHOLE, readYaml, type YamlText } from './yaml-text.ts';

/**
 * Longest scenario text that is read, in characters: ten thousand injects of 800. Whoever saves one
 * sends all of it, and a form may take eight bytes for a character.
 */
export const LONGEST_TEXT = 8_000_000;
/** As many bytes as a text of that length can fill in UTF-8. */
export const MOST_BYTES = 3 * LONGEST_TEXT;
/** Twice the values that ten thousand rich injects have; more of them would take a gigabyte. */
const MOST_VALUES = 1_000_000;
/** Problems with reading that are told of. */
const MOST_TOLD = 20;

/**
 * Reads the text of a scenario of any length that one may have. A long one is read part by part, which
 * takes a bounded part of what it takes to read it at once: about 5 s and 700 MB for the worst.
 * Never throws.
 */
export function readScenarioText(text: string): YamlText {
  if (text.length <= LONGEST_WHOLE) return readYaml(text);
  if (text.length > LONGEST_TEXT)
    return failed(
      'too-long',
      `the file has ${(text.length / 1_000_000).toFixed(1)} million characters; at most ${String(LONGEST_TEXT / 1_000_000)} million are read`,
      'A scenario has at most 10,000 injects. Keep pictures as files beside it.'
    );
  const stretches = readStretches(text);
  if (!stretches)
    return failed(
      'too-long-at-once',
      `the file has ${(text.length / 1_000_000).toFixed(1)} million characters, and they are not laid out so that they can be read part by part`,
      'Begin each key of the file at the left, and each entry of a list with a hyphen on a line of its own.'
    );
  const value = valueOf(stretches);
  const name = (path: Parameters<typeof namePath>[0]) => namePath(path, value);
  const problems = problemsOf(stretches, { name });
  const [unread] = unreadable(stretches);
  if (unread) {
    const told = problems.filter(({ severity }) => severity === 'error').slice(0, MOST_TOLD);
    if (told.length > 0) return { ok: false, problems: told };
    const [problem] = failed(
      'part-unread',
      'what begins here cannot be read by itself',
      'Write values out instead of naming those of other parts with & and *, and put text that begins with a sign in quotes.'
    ).problems;
    return { ok: false, problems: problem ? [{ ...problem, line: unread.line + 1 }] : [] };
  }
  if (hasMoreThan(value, MOST_VALUES))
    return failed(
      'too-much',
      'the file holds more than a million values',
      'A scenario has at most 10,000 injects of some thirty values each.'
    );
  return { ok: true, value, positions: positionsBy(stretches, name), problems };
}

function failed(code: string, message: string, remedy: string): YamlText & { ok: false } {
  const problem: Problem = {
    ...{ severity: 'error', code, path: '', at: [], line: 1, column: 1 },
    message,
    remedy
  };
  return { ok: false, problems: [problem] };
}

/** Whether a value has more values in it than that, itself included. */
function hasMoreThan(value: unknown, most: number): boolean {
  const open = [value];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    count += 1;
    if (count + open.length > most) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const child of Object.values(next)) open.push(child);
  }
  return false;
}
