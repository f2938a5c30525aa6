import type { Done } from '../access/done.ts';
import type { BundleProblem } from '../bundle/contents.ts';
import { knownDrawings } from '../bundle/known-pictures.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { takeIn } from '../bundle/take-in.ts';
import { writeBundle } from '../bundle/write-bundle.ts';
import { readDraft } from '../../core/scenario/edit/index.ts';
import type { Runtime } from '../runtime.ts';

type Here = Pick<Runtime, 'studio' | 'scenarios' | 'builtIn'>;

/** A scenario that somebody writes here, with its pictures, as one zip; null when there is none. */
export async function packScenario(
  { scenarios }: Pick<Here, 'scenarios'>,
  id: string
): Promise<Buffer | null> {
  const open = await scenarios.open(id);
  if (!open) return null;
  const pictures = new Map<string, Buffer>();
  for (const { name } of await scenarios.listMedia(id)) {
    const bytes = await scenarios.media(id, name);
    if (bytes) pictures.set(name, Buffer.from(bytes));
  }
  return writeBundle({ script: open.text, pictures });
}

/** What came of an import: the scenario's id and what was done to pictures, or why there is none. */
export type Unpacked =
  | { ok: true; id: string; notes: string[] }
  | { ok: false; problems: readonly Omit<BundleProblem, 'code'>[] };

/** Begins a scenario with what somebody packed, here or elsewhere. */
export async function unpackScenario(
  { studio, builtIn }: Here,
  owner: string,
  bytes: Buffer
): Promise<Unpacked> {
  const read = await readBundle(bytes);
  if (!read.ok) return read;
  const taken = await takeIn(read.contents, await knownDrawings(builtIn.folder));
  if (!taken.ok) return taken;
  const { script, pictures } = taken.contents;
  const made: Done<{ id: string }> = await studio.create(owner, titleOf(script), {
    kind: 'text',
    text: script
  });
  if (!made.ok) return { ok: false, problems: [{ file: '', message: made.message, remedy: '' }] };
  for (const [name, picture] of pictures) await studio.putMedia(made.id, name, picture);
  return {
    ok: true,
    id: made.id,
    notes: taken.notes.map(({ file, note }) => `${file}: ${note}`)
  };
}

/** What it calls itself; a draft may not say so yet. */
function titleOf(script: string): string {
  const { title } = readDraft(script).value;
  const said = typeof title === 'string' ? title.trim().slice(0, 120) : '';
  return said === '' ? 'Untitled' : said;
}
