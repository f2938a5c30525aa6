import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { LONGEST_CELL } from '../../core/scenario/sheet/index.ts';
import { columnName } from './column-name.ts';
import { LIMITS } from './limits.ts';
import { WORKER_CODE } from './worker-code.ts';

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(false), message: z.string() }),
  z.object({
    ok: z.literal(true),
    dateSystem: z.enum(['1900', '1904']).optional(),
    sheets: z.array(
      z.object({
        name: z.string(),
        rows: z.array(
          z.array(z.union([z.string(), z.number(), z.boolean(), z.date(), z.null()]).optional())
        ),
        merges: z.array(
          z.object({
            startRow: z.number(),
            startCol: z.number(),
            endRow: z.number(),
            endCol: z.number()
          })
        ),
        hidden: z.array(z.number()),
        formulas: z.array(z.object({ key: z.string(), has: z.boolean() }))
      })
    )
  })
]);

export type Workbook = Extract<z.output<typeof answerSchema>, { ok: true }>;
export type Apart =
  | Workbook
  | {
      ok: false;
      why: 'too slow' | 'too much memory' | 'too many characters' | 'not readable';
      message: string;
    };

/**
 * Reads a workbook in a thread of its own, which is stopped when it takes too long or too much memory:
 * drills that are running wait for nothing.
 */
export async function readApart(bytes: Uint8Array): Promise<Apart> {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('hucre/xlsx')).href;
  const worker = new Worker(WORKER_CODE, {
    eval: true,
    // Neither what loads the sources nor any other setting of this process.
    execArgv: [],
    env: {},
    workerData: {
      library,
      bytes,
      range: `A1:${columnName(LIMITS.columns)}${String(LIMITS.rows + 1)}`,
      sheets: LIMITS.sheets,
      cell: LONGEST_CELL,
      characters: LIMITS.characters
    },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory, maxYoungGenerationSizeMb: 32 }
  });
  try {
    return await new Promise<Apart>((resolve) => {
      const timer = setTimeout(
        () => resolve({ ok: false, why: 'too slow', message: '' }),
        LIMITS.time
      );
      const fail = (error: unknown) =>
        resolve({
          ok: false,
          why:
            (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? 'too much memory'
              : 'not readable',
          message: error instanceof Error ? error.message : ''
        });
      worker.once('error', fail);
      worker.once('exit', () => fail(new Error('it ended without an answer')));
      worker.once('message', (message: unknown) => {
        const parsed = answerSchema.safeParse(message);
        if (!parsed.success) fail(parsed.error);
        else if (parsed.data.ok) resolve(parsed.data);
        else {
          const { message: said } = parsed.data;
          const why = said === 'too many characters' ? said : 'not readable';
          resolve({ ok: false, why, message: said });
        }
      });
      timer.unref();
    });
  } finally {
    await worker.terminate();
  }
}
