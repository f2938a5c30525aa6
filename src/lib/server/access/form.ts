import { error } from '@sveltejs/kit';
import type { z } from 'zod';

/** A form that was read, or what is wrong with it: a sentence, and the field that it is about. */
export type Form<T> = { ok: true; form: T } | { ok: false; field: string | null; message: string };

/**
 * The form that a request brings.
 *
 * @throws the refusal of a body that is none, which is nobody's fault here
 */
export async function formIn(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    error(400, 'Expected a form, found something else.');
  }
}

/**
 * Reads a posted form and parses it. A field that may come several times is declared in `lists`;
 * of any other the last one counts, as in `Object.fromEntries`.
 */
export async function readForm<T>(
  request: Request,
  schema: z.ZodType<T>,
  lists: readonly string[] = []
): Promise<Form<T>> {
  const data = await formIn(request);
  const given: Record<string, unknown> = Object.fromEntries(data);
  for (const name of lists) given[name] = data.getAll(name);
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, form: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    field: issue ? fieldOf(issue) : null,
    message: issue?.message ?? 'Please check the form.'
  };
}

/**
 * What is wrong with each field of a form, its first problem; what is about none of them stands under ''.
 * For forms that are copied from elsewhere, where one problem at a time would cost a way there each.
 */
export function problemsOf(schema: z.ZodType, given: unknown): Record<string, string> {
  const issues = schema.safeParse(given).error?.issues ?? [];
  // Turned round, since of two with one name the last one counts.
  return Object.fromEntries(
    issues.toReversed().map((issue) => [fieldOf(issue) ?? '', issue.message])
  );
}

function fieldOf({ path: [field] }: z.core.$ZodIssue): string | null {
  return typeof field === 'string' ? field : null;
}
