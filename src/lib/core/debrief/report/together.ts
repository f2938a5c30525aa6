import type { Edits } from './edits.ts';
import { LISTS, type ListName } from './types.ts';

/** One of two people who changed a report at the same time. */
export type Whose = 'mine' | 'theirs';

/** A text that two people changed in different ways; null where one has it as it was made from the log. */
export interface TextClash {
  name: string;
  mine: string | null;
  theirs: string | null;
}

/** A point that one of them took out while the other changed its words. */
export interface PointClash {
  /** `<list>:<key>`. */
  name: string;
  /** Who took it out. */
  out: Whose;
  /** What the other wrote there. */
  words: string;
}

export type Clash = TextClash | PointClash;

/**
 * What two people changed on top of the same report, put together. Where both wrote the same text
 * differently mine stands, and a point that one took out stays in if the other wrote in it meanwhile; both
 * are told as clashes, so that nothing is lost unseen.
 */
export function together(
  base: Edits,
  mine: Edits,
  theirs: Edits
): { edits: Edits; clashes: Clash[] } {
  const points = pointClashes(base, mine, theirs);
  const stays = new Map(points.map((clash) => [clash.name, clash]));
  const clashes: Clash[] = [];
  const texts: Record<string, string> = {};
  const names = new Set([mine, theirs].flatMap((one) => Object.keys(one.texts)));
  for (const name of names) {
    const [was, my, their] = [base, mine, theirs].map((one) => textIn(one, name));
    const out = stays.get(pointOf(name))?.out;
    const taken = out ? (out === 'mine' ? their : my) : my === was ? their : my;
    if (!out && my !== was && their !== was && my !== their)
      clashes.push({ name, mine: my ?? null, theirs: their ?? null });
    if (taken !== undefined) texts[name] = taken;
  }
  const order: Partial<Record<ListName, readonly string[]>> = {};
  for (const list of LISTS) {
    const my = mine.order[list];
    const taken = same(my, base.order[list]) ? theirs.order[list] : my;
    if (taken) order[list] = taken;
  }
  const left = joined(base.left, mine.left, theirs.left);
  const added = joined(base.added, mine.added, theirs.added);
  const again = points.flatMap(({ name }) => (base.added.includes(name) ? [name] : []));
  return {
    edits: {
      texts,
      left: left.filter((name) => !stays.has(name)),
      added: [...new Set([...added, ...again])],
      order
    },
    clashes: [...clashes, ...points]
  };
}

function pointClashes(base: Edits, mine: Edits, theirs: Edits): PointClash[] {
  const [myOut, theirOut] = [mine, theirs].map((edits) => takenOut(base, edits));
  const of = (out: Whose, names: readonly string[] = [], others: readonly string[] = []) => {
    const writer = out === 'mine' ? theirs : mine;
    return names.flatMap((name): PointClash[] => {
      const words = others.includes(name) ? null : writtenIn(name, base, writer);
      return words === null ? [] : [{ name, out, words }];
    });
  };
  return [...of('mine', myOut, theirOut), ...of('theirs', theirOut, myOut)];
}

/** Points that somebody took out: those made from the log, and those that were added before. */
function takenOut(base: Edits, { left, added }: Edits): string[] {
  const out = [
    ...left.filter((name) => !base.left.includes(name)),
    ...base.added.filter((name) => !added.includes(name))
  ];
  return [...new Set(out)];
}

/** What somebody wrote in a point; null where they changed none of its texts. */
function writtenIn(point: string, base: Edits, edits: Edits): string | null {
  const names = new Set([base, edits].flatMap(({ texts }) => Object.keys(texts)));
  const changed = [...names].filter(
    (name) => pointOf(name) === point && textIn(edits, name) !== textIn(base, name)
  );
  if (changed.length === 0) return null;
  return changed.flatMap((name) => textIn(edits, name) ?? []).join('\n');
}

function textIn({ texts }: Edits, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** The point that a text is of, by its name; of other texts, the name of no point. */
function pointOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(':')));
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
