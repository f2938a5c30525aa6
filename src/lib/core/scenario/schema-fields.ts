import { z } from 'zod';
import type { Path } from './positions.ts';

/** What the schema says about a place: the keys it knows there, and the description of the field. */
interface SchemaField {
  keys: string[];
  /** The words that stand here, where there are only some. */
  words: string[];
  description: string | undefined;
  /** Whether it may be missing. */
  optional: boolean;
}

/** Looks a path up in a schema; null when the schema knows no such place. */
export function fieldAt(schema: z.ZodType, path: Path): SchemaField | null {
  const here = schemaAt(schema, path);
  if (!here) return null;
  const { bare, description, optional } = unwrap(here);
  return {
    keys: bare instanceof z.ZodObject ? Object.keys(bare.shape) : [],
    words: wordsOf(bare),
    description,
    optional
  };
}

/** Whether a value can stand at a path, by the schema of that place alone. */
export function takes(schema: z.ZodType, path: Path, value: unknown): boolean {
  const here = schemaAt(schema, path);
  return here !== null && z.core.safeParse(here, value).success;
}

function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | null {
  let here: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const { bare }: { bare: z.core.$ZodType } = unwrap(here);
    if (bare instanceof z.ZodArray) here = bare.element;
    else if (bare instanceof z.ZodObject && Object.hasOwn(bare.shape, step))
      here = (bare.shape as Record<string | number, z.core.$ZodType>)[step];
    else return null;
    if (!here) return null;
  }
  return here;
}

function wordsOf(bare: z.core.$ZodType): string[] {
  if (bare instanceof z.ZodEnum) return bare.options.map(String);
  if (bare instanceof z.ZodBoolean) return ['true', 'false'];
  return bare instanceof z.ZodLiteral ? [...bare.values].map(String) : [];
}

/** Takes off what only says how a value may be missing or is transformed. */
function unwrap(schema: z.core.$ZodType): {
  bare: z.core.$ZodType;
  description: string | undefined;
  optional: boolean;
} {
  let bare = schema;
  let description: string | undefined;
  let optional = false;
  for (;;) {
    description ??= z.globalRegistry.get(bare)?.description;
    if (bare instanceof z.ZodOptional || bare instanceof z.ZodDefault) {
      bare = bare.def.innerType;
      optional = true;
    } else if (bare instanceof z.ZodPipe) bare = bare.def.in;
    else return { bare, description, optional };
  }
}
