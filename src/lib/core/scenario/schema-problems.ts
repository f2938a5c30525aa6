import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { property, type Path, type Positions } from './positions.ts';
import type { Problem } from './problem.ts';
import { fieldAt } from './schema-fields.ts';
import { scenarioSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;
interface Explanation {
  code: string;
  message: string;
  remedy: string;
  /** Where the problem is shown, when not at the value itself. */
  path?: Path;
  atKey?: boolean;
}

/** Enough to find the first in the file among them; what is no scenario at all can have a million. */
const MOST_ISSUES = 5000;
/** The same for unknown keys of one group. */
const MOST_KEYS = 200;

/** What zod found wrong, said to an author: where, what stands there, what was expected. */
export function explainIssues(
  issues: readonly Issue[],
  value: unknown,
  positions: Positions
): Problem[] {
  return issues.slice(0, MOST_ISSUES).flatMap((issue) => {
    const issuePath = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    return explain(issue, issuePath, value).map(({ path = issuePath, atKey = false, ...said }) => ({
      severity: 'error' as const,
      path: positions.name(path),
      at: path,
      ...(atKey ? positions.ofKey(path) : positions.of(path)),
      ...said
    }));
  });
}

function explain(issue: Issue, path: Path, value: unknown): Explanation[] {
  const found = path.reduce<unknown>(property, value);
  const key = path.findLast((step) => typeof step === 'string') ?? 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_KEYS).map((unknown) => unknownKey(unknown, path));
    case 'invalid_type':
      return [
        found === undefined ? missing(path) : wrongType(issue.expected, found, key, describe(path))
      ];
    case 'invalid_value': {
      const known = issue.values.map(String);
      const meant = typeof found === 'string' ? nearest(found, known) : null;
      if (found === undefined) return [missing(path)];
      return [
        {
          code: 'unknown-value',
          message: `expected ${known.length > 1 ? 'one of ' : ''}${known.join(', ')}; found ${show(found)}`,
          remedy: meant
            ? `Did you mean ${meant}?`
            : `Choose one of the words that \`${key}\` knows.`
        }
      ];
    }
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, found, path)];
    case 'invalid_format':
      return [wrongForm(issue, found, key)];
    case 'custom':
      return [custom(issue, found)];
    default:
      return [
        {
          code: 'wrong-value',
          message: `${issue.message}; found ${show(found)}`,
          remedy: describe(path)
        }
      ];
  }
}

function unknownKey(unknown: string, path: Path): Explanation {
  const known = fieldAt(scenarioSchema, path)?.keys ?? [];
  const meant = nearest(unknown, known);
  return {
    code: 'unknown-key',
    message: `unknown key \`${unknown.slice(0, 60)}\``,
    remedy: meant ? `Did you mean \`${meant}\`?` : `Known here: ${known.join(', ')}.`,
    path: [...path, unknown],
    atKey: true
  };
}

function missing(path: Path): Explanation {
  const key = String(path.at(-1) ?? '');
  return {
    code: 'missing',
    message: `\`${key}\` is missing`,
    remedy: `Add \`${key}:\`. ${describe(path)}`.trim()
  };
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys'
};

function wrongType(
  expected: string,
  found: unknown,
  key: string,
  description: string
): Explanation {
  const wanted = TYPE_NAMES[expected] ?? expected;
  if (found === null)
    return {
      code: 'empty-value',
      message: `\`${key}\` has no value; expected ${wanted}`,
      remedy:
        'Write a value after the colon. Text that begins with # needs quotes, since # begins a comment.'
    };
  return {
    code: 'wrong-type',
    message: `expected ${wanted}, found ${show(found)}`,
    remedy: remedyForType(expected, found, description)
  };
}

function remedyForType(expected: string, found: unknown, description: string): string {
  if (typeof found === 'number' && /time/i.test(description))
    return 'Write minutes and seconds in quotes: "04:30".';
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return `Put it in quotes: "${String(found)}".`;
  if (expected === 'string' && Array.isArray(found))
    return 'Write one text here, without a hyphen or brackets before it.';
  if (expected === 'string') return 'Put the text in quotes if it has ": " in it.';
  if (expected === 'array')
    return 'Begin each entry on a line of its own with a hyphen, or write [one, two].';
  if (expected === 'object')
    return 'Write the keys on the next lines, indented, each as `key: value`.';
  return `Write ${TYPE_NAMES[expected] ?? expected} without quotes.`;
}

function outOfRange(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  found: unknown,
  path: Path
): Explanation {
  const orNone = fieldAt(scenarioSchema, path)?.optional ? ', or leave the key out' : '';
  const small = issue.code === 'too_small';
  const bound = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string')
    return {
      code: 'empty-value',
      message: 'expected some text, found none',
      remedy: `Write the text${orNone}.`
    };
  if (issue.origin === 'array')
    return small
      ? {
          code: 'empty-list',
          message: `expected at least ${bound === '1' ? 'one entry' : `${bound} entries`}, found none`,
          remedy: `Add an entry${orNone}.`
        }
      : {
          code: 'long-list',
          message: `expected at most ${bound} entries, found ${String(Array.isArray(found) ? found.length : 'more')}`,
          remedy: 'Keep what the drill needs.'
        };
  return {
    code: 'out-of-range',
    message: `expected ${small ? 'at least' : 'at most'} ${bound}, found ${show(found)}`,
    remedy: `Write ${bound} or ${small ? 'more' : 'less'}.`
  };
}

function wrongForm(
  issue: Issue & { code: 'invalid_format' },
  found: unknown,
  key: string
): Explanation {
  if (issue.format === 'datetime')
    return {
      code: 'wrong-form',
      message: `expected a date and time such as "2026-04-23T14:30", found ${show(found)}`,
      remedy: 'Write year-month-day, the letter T, and the time.'
    };
  const text = typeof found === 'string' ? found : '';
  const asId = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return {
    code: 'wrong-form',
    message: `${issue.message}; found ${show(found)}`,
    remedy:
      /lower-case/.test(issue.message) && asId !== ''
        ? `Write it as ${asId}.`
        : `Change the value of \`${key}\`.`
  };
}

/** The rules that the schema states over several keys at once. */
function custom(issue: Issue & { code: 'custom' }, found: unknown): Explanation {
  const keys = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  if (issue.message.includes('either at or when'))
    return {
      code: 'release',
      message: `${issue.message}; found ${keys.includes('at') ? 'both' : 'neither'}`,
      remedy: keys.includes('at')
        ? 'Keep `at` for a fixed time, or `when` for a condition (then `after` can add a delay).'
        : 'Add `at: "04:30"` for a fixed time, or `when:` with a condition.'
    };
  return {
    code: 'wrong-value',
    message: `${issue.message}; found ${keys.length > 0 ? keys.join(', ') : show(found)}`,
    remedy: issue.message.includes('exactly one condition')
      ? 'Write them as a list: `all: [{…}, {…}]` when every one must hold, `any:` when one is enough.'
      : 'Add what is missing.'
  };
}

function describe(path: Path): string {
  const description = fieldAt(scenarioSchema, path)?.description;
  return description ? `${description}${/[.?!]$/.test(description) ? '' : '.'}` : '';
}

/** A found value, short enough for one line. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${String(value.length)}`;
  if (typeof value === 'object') return `a group (${Object.keys(value).slice(0, 5).join(', ')})`;
  if (typeof value === 'string')
    return value.length > 60 ? `"${value.slice(0, 57)}…"` : `"${value}"`;
  return typeof value === 'number'
    ? `the number ${String(value)}`
    : `the word ${JSON.stringify(value)}`;
}
