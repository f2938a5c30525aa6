import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';

type LinePos = (offset: number) => { line: number; col: number };

const QUOTES = 'Put the text in quotes, or write it on the next lines after `|`, indented.';
const INDENT = 'Indent with two spaces a level, and keep the keys of one group in one column.';

/** What the YAML library's error codes mean to somebody who writes a script, not a grammar. */
const EXPLAINED: Partial<Record<ErrorCode, { message: string; remedy: string }>> = {
  BAD_SCALAR_START: {
    message: 'a text cannot begin with @ or ` unless it is in quotes',
    remedy: 'Put it in quotes: "@handle".'
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second ": " in one line, or a line that is indented too far',
    remedy: `${QUOTES} Or check the indentation.`
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a line with `key: value` follows text that has not ended, or is indented wrongly',
    remedy: `${INDENT} Text with ": " in it needs quotes.`
  },
  TAB_AS_INDENT: {
    message: 'a tab stands where spaces were expected',
    remedy: 'Indent with spaces; YAML knows no tabs.'
  },
  BAD_INDENT: { message: 'the line is indented differently from its neighbours', remedy: INDENT },
  BAD_DQ_ESCAPE: {
    message: 'a backslash in double quotes begins an escape that does not exist',
    remedy: 'Use single quotes, or write the backslash twice.'
  },
  MISSING_CHAR: {
    message: 'a quote, bracket or colon is missing',
    remedy: 'Close what was opened. An apostrophe inside single quotes is written twice.'
  },
  UNEXPECTED_TOKEN: {
    message: 'something unexpected follows here',
    remedy: `Check quotes and brackets on this line and the line above. ${QUOTES}`
  },
  BAD_ALIAS: { message: 'an asterisk at the start of a text marks an alias', remedy: QUOTES },
  MULTIPLE_ANCHORS: {
    message: 'an ampersand at the start of a text marks an anchor, and there are two',
    remedy: QUOTES
  }
};

/** The library notices a bracket that was not closed by the next line, and blames its indentation. */
const OPEN_BRACKET = {
  message: 'a [ or { that was opened above is not closed',
  remedy: 'Close it with ] or }. Text that begins with a bracket needs quotes.'
};

/** At most five problems, one a line, in the order of the file; later ones mostly follow from earlier ones. */
export function explainYamlError(errors: readonly YAMLParseError[], linePos: LinePos): Problem[] {
  const problems = new Map<number, Problem>();
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const { line, col } = linePos(error.pos[0]);
    if (problems.has(line)) continue;
    const { message, remedy } = isOpenBracket(error)
      ? OPEN_BRACKET
      : (EXPLAINED[error.code] ?? { message: error.message, remedy: `${QUOTES} ${INDENT}` });
    problems.set(line, {
      severity: 'error',
      code: 'not-yaml',
      path: '',
      at: [],
      line,
      column: col,
      message: `not YAML here: ${message}`,
      remedy
    });
    if (problems.size === 5) break;
  }
  return [...problems.values()];
}

function isOpenBracket({ code, message }: YAMLParseError): boolean {
  return code === 'BAD_INDENT' && message.startsWith('Flow ');
}
