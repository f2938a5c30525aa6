import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { OpenStore } from '../../../src/lib/server/store/open-store.ts';
import { canonicalJson } from '../../../src/lib/server/store/scenario-shelf.ts';

/** What a store shows of all that it holds, as text, by what it is. */
export type Seen = ReadonlyMap<string, string>;

/**
 * Reads everything that an open folder holds, as the app does: what cannot be read is left out.
 *
 * @param say told why something could not be read
 */
export async function seen(
  store: OpenStore,
  folder: string,
  say: (why: string) => void = () => {}
): Promise<Seen> {
  const all = new Map<string, string>();
  const note = async (key: string, read: () => Promise<unknown>) => {
    try {
      const content = await read();
      if (content !== null && content !== undefined) all.set(key, canonicalJson(content));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const { drills, shelf, exercises, reports, scenarios, audit, people, house } = store;
  for (const file of await readdir(path.join(folder, 'scenarios'))) {
    const digest = path.basename(file, '.json');
    await note(`shelved ${digest}`, () => shelf.get(digest));
  }
  for (const { drill } of await drills.recent(Infinity))
    await note(`drill ${drill}`, async () => {
      // First, since a log that cannot be read takes its summary along.
      const events = await drills.read(drill);
      return events && { events, summary: await drills.summary(drill) };
    });
  for (const one of await exercises.list()) await note(`exercise ${one.id}`, async () => one);
  for (const one of await reports.list()) await note(`report ${one.drill}`, async () => one);
  for (const one of await audit.latest(Infinity)) await note(`audit ${one.seq}`, async () => one);
  for (const one of await people.list()) await note(`person ${one.id}`, async () => one);
  await note('house', () => house.rules());
  for (const { id, versions } of await scenarios.list()) {
    await note(`scenario ${id}`, () => scenarios.open(id));
    for (const { number } of versions)
      await note(`scenario ${id} version ${number}`, () => scenarios.versionText(id, number));
  }
  for (const id of [
    ...(await scenarios.list()).map((one) => one.id),
    ...(await scenarios.removed())
  ])
    for (const { name } of await scenarios.listMedia(id))
      await note(`scenario ${id} picture ${name}`, async () =>
        Buffer.from((await scenarios.media(id, name)) ?? []).toString('base64')
      );
  return all;
}

/** Which of all that is seen a file holds, by its path in the folder. */
export function partsOf(file: string): (key: string) => boolean {
  const [folder = '', name = ''] = file.split(path.sep);
  const id = path.basename(name, '.json');
  switch (folder) {
    case 'drills':
      return (key) => key === `drill ${id}`;
    case 'scenarios':
      return (key) => key === `shelved ${id}`;
    case 'exercises':
      return (key) => key === `exercise ${id}`;
    case 'reports':
      return (key) => key === `report ${id}`;
    case 'studio':
      return (key) => key === `scenario ${id}` || key.startsWith(`scenario ${id} `);
    default:
      if (name === 'audit.jsonl') return (key) => key.startsWith('audit ');
      return (key) => (id === 'people' ? key.startsWith('person ') : key === id);
  }
}
