import {
  Composer,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Document
} from 'yaml';
import { cutTexts } from './cut-text.ts';
import { positionsIn, type Positions } from './positions.ts';
import type { Problem } from './problem.ts';
import { explainYamlError } from './yaml-errors.ts';
import { quickYaml, type QuickYaml } from './yaml-quick.ts';

/** Longest text that is read as a whole, in characters; longer scenarios are read part by part. */
export const LONGEST_WHOLE = 1_000_000;
/** Groups within groups. A scenario has about ten levels; deeper ones exhaust the parser's stack. */
const MAX_DEPTH = 64;
/** How often anchors may be repeated: enough for shorthand, too few to multiply into gigabytes. */
const MAX_ALIASES = 100;

/** What was read, with warnings of what it may not say as it was meant; or why it cannot be read. */
export type YamlText =
  | { ok: true; value: unknown; positions: Positions; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/** The same, with the text as the library holds it: every sign of it, to be edited. */
export type YamlDocument =
  (YamlText & { ok: true; document: Document }) | (YamlText & { ok: false });

/**
 * Reads YAML that anybody may have written: any text comes back as a value with positions, or as
 * problems. It never throws, and stays within about 5 s and 500 MB for the worst text under the
 * limit. What is written as usual is read in a fraction of that.
 *
 * @param budget characters that may be read thoroughly, over several texts; what was is taken off
 */
export function readYaml(text: string, budget = { left: LONGEST_WHOLE }): YamlText {
  const refusal = refuse(text);
  if (refusal) return { ok: false, problems: [refusal] };
  const quick = quickYaml(text, MAX_DEPTH);
  if (quick) return quicklyRead(text, quick);
  if (text.length > budget.left) return failed(tooUnusual());
  budget.left -= text.length;
  return readThoroughly(text);
}

/** As above, by the library that keeps every sign of the text; it takes several times as long. */
export function readDocument(text: string): YamlDocument {
  const refusal = refuse(text);
  return refusal ? { ok: false, problems: [refusal] } : readThoroughly(text);
}

function quicklyRead(text: string, { value, places, name }: QuickYaml): YamlText {
  let thorough: YamlDocument | undefined;
  // A few places, of values that nobody wrote, only the other library knows.
  const positions = () => {
    const read = (thorough ??= readThoroughly(text));
    return read.ok ? read.positions : null;
  };
  return {
    ok: true,
    value,
    problems: [],
    positions: {
      of: (path) => places.of(path) ?? positions()?.of(path) ?? START,
      ofKey: (path) => places.ofKey(path) ?? positions()?.ofKey(path) ?? START,
      name
    }
  };
}

const START = { line: 1, column: 1 };

function readThoroughly(text: string): YamlDocument {
  const lines = new LineCounter();
  const tokens = tokensOf(text, lines);
  if (!tokens) return failed(tooDeep());

  const documents = [
    ...new Composer({ lineCounter: lines, prettyErrors: false, uniqueKeys: false }).compose(
      tokens,
      true,
      text.length
    )
  ];
  const [document] = documents;
  if (!document || documents.length > 1)
    return failed(
      whole(
        'multiple-documents',
        'the file holds more than one document, separated by a line ---',
        'Keep one scenario to a file.'
      )
    );
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: explainYamlError(document.errors, (offset) => lines.linePos(offset))
    };
  const wrongKeys = keyProblems(document, lines);
  if (wrongKeys.length > 0) return { ok: false, problems: wrongKeys };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // The library throws a ReferenceError for aliases, both for unknown ones and for too many.
    const unknown = error instanceof Error && /Unresolved alias/.test(error.message);
    return failed(
      unknown
        ? whole(
            'unknown-alias',
            'an alias (*name) is used before any anchor (&name) of that name',
            'Write the value out, or set the anchor above its first use.'
          )
        : whole(
            'too-many-aliases',
            'its aliases (*name) repeat so much that the text would multiply',
            'Write the values out instead of repeating them by aliases.'
          )
    );
  }
  if (deeperThan(value, MAX_DEPTH)) return failed(tooDeep());
  const positions = positionsIn(document, lines, value);
  const problems = cutTexts(document, text, lines, positions);
  return { ok: true, value, document, positions, problems };
}

function refuse(text: string): Problem | null {
  if (text.length > LONGEST_WHOLE)
    return whole(
      'too-long',
      `this has ${(text.length / 1_000_000).toFixed(1)} million characters; at most 1 million are read at once`,
      'Keep pictures as files beside the scenario.'
    );
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text))
    return whole(
      'not-text',
      'the file holds binary data, not text',
      'Save the scenario as plain text in UTF-8.'
    );
  if (/^\s*$/.test(text))
    return whole(
      'empty',
      'the file is empty',
      'Begin with a copy of another scenario, or see docs/scenario-format.md.'
    );
  return null;
}

/** The text's tokens, or null when groups stand in groups too deep for the composer's recursion. */
function tokensOf(text: string, lines: LineCounter): CST.Token[] | null {
  // Feeding the parser lexeme by lexeme, to watch its depth, leaves the first line for us to count.
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > 2 * MAX_DEPTH) return null;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Keys that stand twice in one group, and keys that are no plain words. */
function keyProblems(document: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    // The library compares every key with every other; a set keeps a long list of keys quick.
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const { line, col } = lines.linePos((key as { range?: [number] } | null)?.range?.[0] ?? 0);
        const at = {
          severity: 'error' as const,
          path: '',
          at: [],
          line,
          column: col
        };
        if (!isScalar(key)) {
          problems.push({
            ...at,
            code: 'odd-key',
            message: 'a group or list stands where a key was expected',
            remedy: 'Put text that begins with { or [ in quotes.'
          });
          continue;
        }
        const name = String(key.value);
        if (seen.has(name))
          problems.push({
            ...at,
            code: 'duplicate-key',
            message: `\`${name.slice(0, 60)}\` stands twice in the same group`,
            remedy:
              'Keep one of the two; perhaps a hyphen is missing before the next entry of a list.'
          });
        seen.add(name);
      }
    }
  });
  return problems.slice(0, 20);
}

/** Whether a value nests deeper than that many levels; also true of one that contains itself. */
function deeperThan(value: unknown, depth: number): boolean {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [here, level] = next;
    if (typeof here !== 'object' || here === null) continue;
    if (level >= depth) return true;
    for (const child of Object.values(here)) open.push([child, level + 1]);
  }
  return false;
}

function tooDeep(): Problem {
  return whole(
    'too-deep',
    `groups stand within groups more than ${String(MAX_DEPTH)} deep`,
    'A scenario needs about ten levels; look for a line of brackets, or an alias inside its own anchor.'
  );
}

function tooUnusual(): Problem {
  return whole(
    'too-unusual',
    'too much of the file is written in unusual ways (tabs, anchors, tags, text that is no YAML)',
    'Mend what is said of the lines above, or write it as docs/scenario-format.md does.'
  );
}

function whole(code: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path: '', at: [], line: 1, column: 1, message, remedy };
}

function failed(problem: Problem): YamlDocument & { ok: false } {
  return { ok: false, problems: [problem] };
}
