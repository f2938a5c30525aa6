import type { Result } from '../../core/readiness/index.ts';
import { DIMENSIONS, type Dimension } from '../../core/scenario/schema.ts';
import { allows } from '../access/permissions.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Visitor } from '../access/visitor.ts';
import type { Runtime } from '../runtime.ts';
import { playedBy } from './played.ts';

/** Somebody's drill before the one that is read, and what it came to. */
export interface LastTime {
  drill: string;
  title: string;
  /** Wall time in ms since 1970. */
  endedAt: number;
  /** 0 to 4. */
  mean: number;
  dimensions: Readonly<Record<Dimension, number | null>>;
}

/** How many drills are looked at for one in which something was rated. */
const BACK = 3;

/**
 * The latest drill of somebody that had ended before another began and in which they were rated; null
 * where there is none among their last few, or the reader may not read it.
 *
 * @param before wall time in ms since 1970
 */
export async function lastTimeOf(
  runtime: Runtime,
  person: string,
  before: number,
  { actor }: Visitor
): Promise<LastTime | null> {
  const earlier = (await playedBy(runtime, person))
    .flatMap(({ drill, scenario: { title }, endedAt }) =>
      endedAt !== null && endedAt <= before ? [{ drill, title, endedAt }] : []
    )
    .sort((a, b) => b.endedAt - a.endedAt);
  for (const one of earlier.slice(0, BACK)) {
    const subject = await drillSubject(runtime, one.drill);
    const reads =
      subject !== null &&
      (allows(actor, 'read a scorecard', subject) || allows(actor, 'debrief a drill', subject));
    const result = reads ? await runtime.results.of(one.drill, person) : null;
    if (result && result.mean !== null)
      return { ...one, mean: result.mean, dimensions: meansOf(result) };
  }
  return null;
}

function meansOf({ dimensions }: Result): LastTime['dimensions'] {
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const { sum, n } = dimensions[dimension];
      return [dimension, n === 0 ? null : sum / n];
    })
  ) as LastTime['dimensions'];
}
