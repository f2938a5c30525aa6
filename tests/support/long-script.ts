import { readFileSync } from 'node:fs';
import type { YAMLMap } from 'yaml';
import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';

const SOURCE = 'scenarios/platform-four/scenario.yaml';
const SECONDS_APART = 3;

/**
 * The text of an hour with many injects: those of a scenario of the library, again and again. The
 * repeated ones come at a time of their own, under an id of their own. Pictures are left out.
 *
 * @param count how many injects; above 1,000 they run past the hour's end
 */
export function longScript(id: string, count = 1_000): string {
  const script = parseDocument(readFileSync(SOURCE, 'utf8'));
  script.set('id', id);
  const injects = script.get('injects');
  if (!isSeq(injects)) throw new Error(`expected injects in ${SOURCE}`);
  const written = injects as YAMLSeq<YAMLMap>;
  for (const inject of written.items) inject.delete('media');
  const first = [...written.items];
  for (let index = first.length; index < count; index += 1) {
    const [round, of] = [Math.floor(index / first.length), first[index % first.length]];
    if (!isMap(of)) throw new Error(`expected a map for each inject in ${SOURCE}`);
    written.add(again(of, round, index * SECONDS_APART));
  }
  return script.toString({ lineWidth: 100 });
}

/** What can stand again later: without what it waits for, which has happened by then. */
function again(inject: YAMLMap, round: number, at: number): YAMLMap {
  const copy = inject.clone() as YAMLMap;
  for (const key of ['when', 'after', 'repeat', 'variants', 'kind', 'replyTo']) copy.delete(key);
  copy.set('id', `${String(inject.get('id'))}-${String(round)}`);
  copy.set('at', `${String(Math.floor(at / 60))}:${String(at % 60).padStart(2, '0')}`);
  return copy;
}
