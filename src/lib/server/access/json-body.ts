import type { z } from 'zod';
import { bodyBytes } from './body-bytes.ts';

/** A body that was read, or the answer that says why it was not. */
export type Body<T> = { ok: true; body: T } | { ok: false; response: Response };

/**
 * Reads a JSON body of bounded size and parses it.
 *
 * @param largest bytes
 */
export async function jsonBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  largest = 64 * 1024
): Promise<Body<T>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return refuse(415, `expected application/json, found ${type ?? 'no content type'}`);
  }
  const bytes = await bodyBytes(request, largest);
  if (bytes === null) {
    return refuse(413, `expected at most ${largest} bytes`);
  }
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return refuse(400, 'expected JSON, found something else');
  }
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return { ok: true, body: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') || 'the body';
  return refuse(400, `${path}: ${issue?.message ?? 'not as expected'}`, {
    path,
    found: describe(issue?.input),
    expected: issue?.message ?? ''
  });
}

function refuse(
  status: number,
  error: string,
  where?: { path: string; found: string; expected: string }
): { ok: false; response: Response } {
  return { ok: false, response: Response.json({ error, ...where }, { status }) };
}

function describe(input: unknown): string {
  if (input === undefined) return 'nothing';
  try {
    return (JSON.stringify(input) ?? typeof input).slice(0, 80);
  } catch {
    // JSON.parse reads deeper nesting than JSON.stringify can write.
    return 'values nested too deep to show';
  }
}
