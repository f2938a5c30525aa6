import { visit, type Document, type YAMLMap } from 'yaml';
import type { PlannedInject } from './plan.ts';
import type { InjectInput } from './spell.ts';

/** The order in which people read an inject; what is not named comes after, as it came. */
const ORDER: readonly (keyof InjectInput)[] = [
  'id',
  'kind',
  'at',
  'when',
  'after',
  'repeat',
  'channel',
  'from',
  'headline',
  'text',
  'variants'
];

/** An inject as a piece of YAML, with its notes as comments above it. */
export function injectNode(document: Document, { inject, row, notes }: PlannedInject): YAMLMap {
  const keys = [...new Set([...ORDER, ...(Object.keys(inject) as (keyof InjectInput)[])])];
  const node = document.createNode(
    Object.fromEntries(
      keys.flatMap((key) => (inject[key] === undefined ? [] : [[key, inject[key]]]))
    ),
    // Anchors would be correct and unreadable.
    { aliasDuplicateObjects: false }
  ) as YAMLMap;
  node.commentBefore = comment([`row ${row} of the sheet`, ...notes]);
  return node;
}

/** Lines of a comment; each begins with a space, after the #. */
export function comment(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => ` ${line}`)
    .join('\n');
}

/** Long texts stay on one line, so that what a text says is not changed by where it is broken. */
export const WRITING = {
  lineWidth: 0,
  defaultStringType: 'PLAIN',
  defaultKeyType: 'PLAIN'
} as const;

/** Puts times in quotes, as the format asks for: older readers of YAML take 04:30 for a number. */
export function quoteTimes(document: Document): void {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && /^\d[\d:T-]*:\d\d$/.test(scalar.value))
        scalar.type = 'QUOTE_DOUBLE';
    }
  });
}
