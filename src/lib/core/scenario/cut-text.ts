import { isPair, isScalar, isSeq, Scalar, visit, type Document, type LineCounter } from 'yaml';
import type { Path, Positions } from './positions.ts';
import type { Problem } from './problem.ts';

/** A hash that directly begins a word, on the line of the text before it: rather a hashtag than a note. */
const HASHTAG = /^[ \t]*(#[\p{L}\p{N}_].*)/u;

/** How much of what was cut off is shown. */
const SHOWN = 60;

/**
 * Hashtags that YAML takes for a note, and cuts off with all that follows on their line, since the text
 * before them has no quotes. The file reads on without a word of it, so somebody has to say so.
 *
 * @param text what the document was read from
 */
export function cutTexts(
  document: Document,
  text: string,
  lines: LineCounter,
  positions: Positions
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, scalar, above) {
      if (scalar.type !== Scalar.PLAIN || !scalar.range) return;
      const [, end, after] = scalar.range;
      const cut = HASHTAG.exec(text.slice(end, after));
      if (!cut?.[1]) return;
      const { line, col } = lines.linePos(end + cut[0].length - cut[1].length);
      const path = pathTo([...above, scalar]);
      problems.push({
        severity: 'warning',
        code: 'cut-text',
        path: positions.name(path),
        at: path,
        line,
        column: col,
        message: `"${shortened(cut[1].trimEnd())}" is cut off, since YAML takes it for a note`,
        remedy: 'Put the whole text in quotes. If it is meant as a note, write a space after the #.'
      });
    }
  });
  return problems;
}

/** The keys and places that lead to the last of these nodes, each of which holds the next. */
function pathTo(nodes: readonly unknown[]): Path {
  return nodes.flatMap((node, index): Path => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    return isSeq(node) ? [node.items.indexOf(nodes[index + 1])] : [];
  });
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`;
}
