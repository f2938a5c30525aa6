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

/** A text that two people changed in different ways. */
export interface Clash {
  name: string;
  mine: string;
  theirs: string;
}

/**
 * What two people changed on top of the same report, put together. Where both wrote the same text
 * differently mine stands, and is told as a clash, so that nothing is lost unseen.
 */
export function together(
  base: Edits,
  mine: Edits,
  theirs: Edits
): { edits: Edits; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const texts: Record<string, string> = {};
  const names = new Set([mine, theirs].flatMap((one) => Object.keys(one.texts)));
  for (const name of names) {
    const [was, my, their] = [base, mine, theirs].map((one) =>
      Object.hasOwn(one.texts, name) ? one.texts[name] : undefined
    );
    const taken = my === was ? their : my;
    if (my !== was && their !== was && my !== their)
      clashes.push({ name, mine: my ?? '', theirs: their ?? '' });
    if (taken !== undefined) texts[name] = taken;
  }
  const order: Partial<Record<ListName, readonly string[]>> = {};
  for (const list of LISTS) {
    const my = mine.order[list];
    const taken = same(my, base.order[list]) ? theirs.order[list] : my;
    if (taken) order[list] = taken;
  }
  return {
    edits: {
      texts,
      left: joined(base.left, mine.left, theirs.left),
      added: joined(base.added, mine.added, theirs.added),
      order
    },
    clashes
  };
}

/** Who is in after two people changed a set: what either added, less what either took out. */
function joined(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[]
): string[] {
  const all = [...new Set([...mine, ...theirs])];
  return all.filter((one) => !base.includes(one) || (mine.includes(one) && theirs.includes(one)));
}

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
