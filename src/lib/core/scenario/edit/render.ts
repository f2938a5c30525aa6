import { Document, isScalar, visit, type Scalar } from 'yaml';

/** Texts longer than this are folded over several lines. */
const FOLDED = 76;
/** Lines of folded text end about here. */
const WIDTH = 100;
/** What stands in quotes stays on one line: the library breaks some texts so that they read otherwise. */
const QUOTES = { doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };

/**
 * What would be read as a time by other tools, or looks as if it began something in YAML: as our
 * files write it, in quotes.
 */
const QUOTED = /^(?:\d+:\d\d|\d{4}-\d\d-\d\d|[@`%&*!|>#"'[\]{}?-]|.*: |.* #)/s;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A plain value as YAML on lines of its own, without a line break at its end, as our scenarios are
 * written: two spaces a level, long text folded, lists of names on one line.
 *
 * @param indent spaces before each line but the first
 */
export function asBlock(value: unknown, indent: number): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_, seq) {
      if (seq.items.every((item) => isScalar(item) && ID.test(String(item.value)))) {
        seq.flow = true;
        return visit.SKIP;
      }
      return undefined;
    },
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string') scalar.type = styleOf(scalar.value);
    }
  });
  const text = document.toString({ ...QUOTES, lineWidth: WIDTH, indentSeq: true });
  // A blank at the end of a text of several lines is part of it.
  return indented(text.replace(/\n$/, ''), indent);
}

function styleOf(text: string): Scalar.Type {
  if (text.includes('\n')) {
    // A block would lose what it begins and ends with, and what only escapes can say.
    const end = text.slice(text.trimEnd().length);
    return /^\s|\r/.test(text) || end.includes('\n') ? 'QUOTE_DOUBLE' : 'BLOCK_LITERAL';
  }
  // What folding would change when it is read again.
  if (text.length > FOLDED) return /^ | $| {2}|\t/.test(text) ? 'QUOTE_DOUBLE' : 'BLOCK_FOLDED';
  return QUOTED.test(text) ? 'QUOTE_DOUBLE' : 'PLAIN';
}

/** A plain value on one line, as it stands between brackets. */
export function asFlow(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string')
        scalar.type =
          QUOTED.test(scalar.value) || /[,[\]{}\n]/.test(scalar.value) ? 'QUOTE_DOUBLE' : 'PLAIN';
    },
    Map(_, map) {
      map.flow = true;
    },
    Seq(_, seq) {
      seq.flow = true;
    }
  });
  const text = document
    .toString({ ...QUOTES, lineWidth: 0, flowCollectionPadding: true })
    .trimEnd();
  // Names in a list stand close, as our files have them: [hear-it, own-it].
  return /["']/.test(text) ? text : text.replace(/\[ ([^[\]{}]*) \]/g, '[$1]');
}

function indented(text: string, indent: number): string {
  const margin = ' '.repeat(indent);
  return text.replace(/\n(?=[^\n])/g, `\n${margin}`);
}
