import { FIELDS, LISTS, type Field, type ListName, type Point, type Report } from './types.ts';

/**
 * What people changed in a report, and nothing of what the log says. Names of texts: `summary`,
 * `objective:<id>`, `<list>:<key of the point>:<field>`.
 */
export interface Edits {
  /** Texts that stand in place of generated ones, and those of points that were added. */
  texts: Readonly<Record<string, string>>;
  /** Generated points that were taken out, as `<list>:<key>`. */
  left: readonly string[];
  /** Points that were added, as `<list>:<key>`. */
  added: readonly string[];
  /** Keys in the order in which a list has them; those that it does not name follow. */
  order: Readonly<Partial<Record<ListName, readonly string[]>>>;
}

export const NO_EDITS: Edits = { texts: {}, left: [], added: [], order: {} };

export const SUMMARY = 'summary';
export const objectiveText = (id: string) => `objective:${id}`;
export const pointText = (list: ListName, key: string, field: Field) => `${list}:${key}:${field}`;
const place = (list: ListName, key: string) => `${list}:${key}`;

/** A report as it reads with what people changed in it; points without a word are not in it. */
export function edited(report: Report, edits: Edits): Report {
  const text = (name: string, generated: string) =>
    Object.hasOwn(edits.texts, name) ? (edits.texts[name] ?? generated) : generated;
  return {
    ...report,
    summary: text(SUMMARY, report.summary),
    objectives: report.objectives.map((one) => ({
      ...one,
      says: text(objectiveText(one.id), one.says)
    })),
    ...Object.fromEntries(
      LISTS.map((list) => [list, editedPoints(report[list], list, edits).filter(says)])
    )
  };
}

function says(point: Point): boolean {
  return [point.title, point.says, point.advice].some((text) => text.trim() !== '');
}

/** The points of one list with what people changed in it. */
export function editedPoints(generated: readonly Point[], list: ListName, edits: Edits): Point[] {
  const kept = generated.filter(({ key }) => !edits.left.includes(place(list, key)));
  const added = edits.added.flatMap((name): Point[] =>
    name.startsWith(`${list}:`)
      ? [{ key: name.slice(list.length + 1), title: '', says: '', evidence: [], advice: '' }]
      : []
  );
  const order = edits.order[list] ?? [];
  const rank = ({ key }: Point) => {
    const at = order.indexOf(key);
    return at === -1 ? order.length : at;
  };
  return [...kept, ...added]
    .map((point) => {
      const fields: readonly Field[] = FIELDS[list];
      const texts = fields.flatMap((field) => {
        const name = pointText(list, point.key, field);
        return Object.hasOwn(edits.texts, name) ? [[field, edits.texts[name]]] : [];
      });
      return { ...point, ...(Object.fromEntries(texts) as Partial<Point>) };
    })
    .sort((a, b) => rank(a) - rank(b));
}
