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

/** Longest scenario text that is read, in characters: ten times what a long script needs. */
export const LONGEST_TEXT = 1_000_000;
/** Groups within groups. A scenario has about ten levels; deeper ones exhaust the parser's stack. */
const MAX_DEPTH = 64;
/** How often anchors may be repeated: enough for shorthand, too few to multiply into gigabytes. */
const MAX_ALIASES = 100;

/** What was read, with warnings of what it may not say as it was meant; or why it cannot be read. */
export type YamlText =
  | { ok: true; value: unknown; document: Document; positions: Positions; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/**
 * Reads YAML that anybody may have written: any text comes back as a value with positions, or as
 * problems. It never throws, and stays within about 5 s and 500 MB for the worst text under the
 * limit.
 */
export function readYaml(text: string): YamlText {
  const refusal = refuse(text);
  if (refusal) return { ok: false, problems: [refusal] };

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
  if (text.length > LONGEST_TEXT)
    return whole(
      'too-long',
      `the file has ${(text.length / 1_000_000).toFixed(1)} million characters; at most 1 million are read`,
      'A scenario is a script of some thousand lines. Keep pictures as files beside it.'
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

function whole(code: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path: '', at: [], line: 1, column: 1, message, remedy };
}

function failed(problem: Problem): YamlText {
  return { ok: false, problems: [problem] };
}
