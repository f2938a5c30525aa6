import { z } from 'zod';

const cell = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ serial: z.number() })
]);

/** Sheets as the server sends them to a page. */
export const tablesSchema = z.object({
  tables: z
    .array(
      z.object({
        name: z.string(),
        notes: z.array(z.string()),
        rows: z.array(
          z.object({
            number: z.number(),
            cells: z.array(cell),
            hidden: z.literal(true).exactOptional()
          })
        )
      })
    )
    .min(1)
});
