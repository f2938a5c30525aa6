import { encode } from 'uqr';
import { isOwn } from '../serve/addresses.ts';
import type { Exercise } from '../store/exercise-store.ts';

/** By what people come in: a link, and a picture that a phone's camera reads as it. */
export interface JoinLink {
  code: string;
  link: string;
  /** Squares on a side, the quiet border around it included. */
  size: number;
  /** The dark squares as the path of an SVG of that size. */
  path: string;
  /** Whether the link leads every phone to itself. */
  ownOnly: boolean;
}

/** Null where nobody may join any more. */
export function joinLink({ code }: Pick<Exercise, 'code'>, origin: string): JoinLink | null {
  if (code === null) return null;
  const link = `${origin}/join/${code}`;
  // The standard asks for four light squares around it; M still reads with a sixth of it hidden.
  const { size, data } = encode(link, { ecc: 'M', border: 4 });
  return { code, link, size, path: data.map(rowPath).join(''), ownOnly: isOwn(origin) };
}

/** Runs of dark squares of one row, so that no hairlines show between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${String(from)} ${String(y)}h${String(x - from + 1)}v1h-${String(x - from + 1)}z`;
  }
  return path;
}
