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
  let here: z.core.$ZodType | undefined = schema;
  let described: string | undefined;
  for (const step of [...path, null]) {
    const { bare, description, optional }: ReturnType<typeof unwrap> = unwrap(here);
    described = description;
    if (step === null) {
      return {
        keys: bare instanceof z.ZodObject ? Object.keys(bare.shape) : [],
        words: wordsOf(bare),
        description: described,
        optional
      };
    }
    if (bare instanceof z.ZodArray) here = bare.element;
    else if (bare instanceof z.ZodObject && Object.hasOwn(bare.shape, step))
      here = (bare.shape as Record<string | number, z.core.$ZodType>)[step];
    else return null;
    if (!here) return null;
  }
  return null;
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
