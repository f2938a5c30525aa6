import { readFileSync } from 'node:fs';
import type { YAMLMap } from 'yaml';
import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';

const SOURCE = 'scenarios/platform-four/scenario.yaml';
/** A thousand of them come within an hour. */
const SECONDS_APART = 3;
/** Within so many seconds come all that are more; a drill has at most three hours. */
const LONGEST = 2.5 * 3600;

/**
 * The text of a drill with many injects: those of a scenario of the library, again and again. The
 * repeated ones come at a time of their own, under an id of their own. Pictures are left out.
 *
 * @param count how many injects; up to 1,000 they fill an hour, more of them three
 */
export function longScript(id: string, count = 1_000): string {
  const script = parseDocument(readFileSync(SOURCE, 'utf8'));
  script.set('id', id);
  const injects = script.get('injects');
  if (!isSeq(injects)) throw new Error(`expected injects in ${SOURCE}`);
  const written = injects as YAMLSeq<YAMLMap>;
  for (const inject of written.items) inject.delete('media');
  const first = [...written.items];
  const apart = Math.min(SECONDS_APART, LONGEST / count);
  if (apart < SECONDS_APART) {
    script.set('minutes', 180);
    script.set('end', { at: '3:00:00' });
  }
  for (let index = first.length; index < count; index += 1) {
    const [round, of] = [Math.floor(index / first.length), first[index % first.length]];
    if (!isMap(of)) throw new Error(`expected a map for each inject in ${SOURCE}`);
    written.add(again(of, round, Math.floor(index * apart)));
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
