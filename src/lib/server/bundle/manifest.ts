import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseScenario } from '../../core/scenario/index.ts';
import { MANIFEST, SCRIPT, type BundleProblem, type Contents } from './contents.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a packed scenario says of itself, so that damage on the way is seen. */
const manifest = z.object({
  format: z.literal('hotseat-scenario'),
  version: z.literal(1),
  id: z.string().optional(),
  title: z.string().optional(),
  /** SHA-256 of each file, in hex. */
  files: z.record(z.string(), digest)
});

/** The text of the manifest: the same contents give the same text. */
export function manifestText({ script, pictures }: Contents): string {
  const { scenario } = parseScenario(script);
  const files = [...pictures].sort(([a], [b]) => (a < b ? -1 : 1));
  const value: z.infer<typeof manifest> = {
    format: 'hotseat-scenario',
    version: 1,
    ...(scenario && { id: scenario.id, title: scenario.title }),
    files: {
      [SCRIPT]: digestOf(Buffer.from(script)),
      ...Object.fromEntries(files.map(([name, bytes]) => [name, digestOf(bytes)]))
    }
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Whether what came is what the manifest says.
 *
 * @param came every file but the manifest, by name
 */
export function againstManifest(text: string, came: ReadonlyMap<string, Buffer>): BundleProblem[] {
  const read = readManifest(text);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.join('.') ?? '';
    return [
      problem(
        'wrong-manifest',
        MANIFEST,
        `${place === '' ? 'it' : place} is not as expected: ${issue?.message ?? 'not JSON'}`,
        'Pack the scenario again with this version of Hotseat, or leave the file out.'
      )
    ];
  }
  const { files } = read.data;
  const missing = Object.keys(files).filter((name) => !came.has(name));
  const changed = [...came].flatMap(([name, bytes]) =>
    Object.hasOwn(files, name) && files[name] !== digestOf(bytes) ? [name] : []
  );
  return [
    ...missing.map((name) =>
      problem(
        'missing-file',
        name.slice(0, 100),
        'the manifest lists it, and it is not there',
        'Pack the scenario again, or copy the file once more.'
      )
    ),
    ...changed.map((name) =>
      problem(
        'changed-file',
        name,
        'it was changed after the scenario was packed',
        `Pack the scenario again. If the change was meant, leave ${MANIFEST} out.`
      )
    )
  ];
}

function readManifest(text: string) {
  try {
    return manifest.safeParse(JSON.parse(text));
  } catch {
    return manifest.safeParse(null);
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const problem = (code: string, file: string, message: string, remedy: string): BundleProblem => ({
  code,
  file,
  message,
  remedy
});
