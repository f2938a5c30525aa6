import { Document, isCollection, isMap, isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { asFlow } from '../edit/render.ts';
import { TO_WRITE } from '../lint/to-write.ts';
import { property } from '../positions.ts';
import { injectSchema } from './inject-row.ts';
import { injectNode, quoteTimes, WRITING } from './inject-node.ts';
import type { PlannedInject, SheetPlan } from './plan.ts';

/**
 * Adds what a sheet brings to a scenario's text. What it does not touch stays as it is, to the letter,
 * with its comments; an inject that is replaced keeps the fields that the sheet says nothing of.
 *
 * @param text of a scenario that can be read
 */
export function addToScenario(text: string, plan: SheetPlan): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const edits: Edit[] = [
    ...plan.injects.flatMap((planned) =>
      planned.replaces ? replacement(document, text, planned) : []
    ),
    ...appended(document, text, ['injects'], injectNodes(plan)),
    ...appended(
      document,
      text,
      ['personas'],
      plan.personas.map(({ id, handle, name, kind }) => ({
        id,
        handle,
        name,
        ...(kind !== 'person' && { kind })
      }))
    ),
    ...appended(
      document,
      text,
      ['objectives'],
      plan.objectives.map(({ id, text }) => ({ id, text }))
    ),
    ...appended(
      document,
      text,
      ['organisation', 'plan', 'roles'],
      plan.roles.map(({ id, name }) => ({ id, name, does: `${TO_WRITE} what this role decides` }))
    )
  ];
  // From the back, so that the places before stay where they are.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((done, { from, to, with: put }) => done.slice(0, from) + put + done.slice(to), text);
}

interface Edit {
  from: number;
  to: number;
  with: string;
}

function injectNodes(plan: SheetPlan): unknown[] {
  const document = new Document();
  return plan.injects
    .filter(({ replaces }) => !replaces)
    .map((planned) => {
      const node = injectNode(document, planned);
      node.spaceBefore = true;
      return node;
    });
}

/** New entries at the end of a list, indented as the list is, or within its brackets. */
function appended(document: Document, text: string, path: string[], entries: unknown[]): Edit[] {
  if (entries.length === 0) return [];
  const list = document.getIn(path, true);
  if (!isSeq(list) || !list.range) return [];
  const last = list.items.at(-1) as { range?: [number, number, number] } | undefined;
  if (list.flow && (last || withinBrackets(document, path)))
    return [withinList(text, list, list.range[0], entries)];
  if (!last?.range) {
    // An empty list becomes one with a line an entry.
    const column = indentOfLine(text, list.range[0]) + 2;
    const put = `\n${listText(entries, column).replace(/\n$/, '')}`;
    return [{ from: list.range[0], to: list.range[1], with: put }];
  }
  const first = list.items[0] as { range?: [number, number, number] };
  const column = columnOfHyphen(text, first.range?.[0] ?? list.range[0]);
  const end = endOfLine(text, last.range[1]);
  const gap = text.slice(0, end).endsWith('\n') ? '' : '\n';
  return [{ from: end, to: end, with: gap + listText(entries, column) }];
}

/** Whether a list stands in brackets that hold more than the list: no lines can begin there. */
function withinBrackets(document: Document, path: readonly string[]): boolean {
  return path.some((_, length) => {
    const above = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    return isCollection(above) && above.flow === true;
  });
}

/** What stands in the brackets stays as it is; entries that have a line of their own get neighbours. */
function withinList(text: string, list: YAMLSeq, begin: number, entries: readonly unknown[]): Edit {
  const put = entries.map((entry) => asFlow(isNode(entry) ? entry.toJSON() : entry));
  const last = list.items.at(-1) as { range?: [number, number, number] } | undefined;
  if (!last?.range) return { from: begin + 1, to: begin + 1, with: put.join(', ') };
  const [from, end] = last.range;
  const margin = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const between = margin.trim() === '' ? `,\n${margin}` : ', ';
  return { from: end, to: end, with: put.map((entry) => between + entry).join('') };
}

/** An inject of the scenario with what the sheet says in place of what it said. */
function replacement(document: Document, text: string, planned: PlannedInject): Edit[] {
  const list = document.get('injects', true);
  if (!isSeq(list)) return [];
  const node = list.items.find((item) => isMap(item) && item.get('id') === planned.inject.id);
  if (!isMap(node) || !node.range) return [];
  const before = node.toJS(document) as Record<string, unknown>;
  const inject: Record<string, unknown> = { ...before, ...planned.inject };
  // It comes at a time or by a condition, not by both.
  if (planned.inject.at !== undefined)
    for (const key of ['when', 'after', 'repeat', 'variants'] as const) delete inject[key];
  else if (planned.inject.when !== undefined) delete inject.at;
  // What comes to the same stays as its author wrote it.
  const [meant, means] = [injectSchema.safeParse(before), injectSchema.safeParse(inject)];
  if (!meant.success || !means.success) return [];
  const differs = (key: string) => !equal(property(meant.data, key), property(means.data, key));
  if (!Object.keys({ ...meant.data, ...means.data }).some(differs)) return [];
  for (const key of Object.keys(inject))
    if (!differs(key)) {
      if (Object.hasOwn(before, key)) inject[key] = before[key];
      else delete inject[key];
    }
  const [from, to] = node.range;
  if (node.flow) return [{ from, to, with: asFlow(inject) }];
  const column = columnOfHyphen(text, from);
  const body = injectNode(new Document(), {
    ...planned,
    inject: inject as unknown as PlannedInject['inject']
  });
  body.commentBefore = null;
  const put = listText([body], column)
    .slice(column + 2)
    .replace(/\n$/, '');
  // The range of a node takes in the line break after it.
  return [{ from, to: from + text.slice(from, to).trimEnd().length, with: put }];
}

function listText(entries: readonly unknown[], column: number): string {
  const document = new Document(entries, { aliasDuplicateObjects: false });
  quoteTimes(document);
  const pad = ' '.repeat(column);
  return document
    .toString(WRITING)
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join('\n');
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The column of the hyphen before an entry. */
function columnOfHyphen(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const hyphen = text.slice(start, offset).search(/-\s*(?:[!&]\S+\s+)*$/);
  return hyphen < 0 ? indentOfLine(text, offset) : hyphen;
}

function indentOfLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^ */.exec(text.slice(start))?.[0].length ?? 0;
}

/** Where the line ends that holds the end of a node; its own line break may be behind it already. */
function endOfLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
