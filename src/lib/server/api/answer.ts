import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Actor } from '../access/permissions.ts';
import { runtime, type Runtime } from '../runtime.ts';
import { NotYet, problem, Unanswerable } from './problem.ts';

/** Seconds after which what is being counted is asked for again. */
const COME_AGAIN = 5;

/**
 * Answers a program whom `admit` has let in: within its rate, from a query that was parsed, with a tag
 * by which it need not be sent again while it is the same.
 */
export async function answer<Q>(
  { locals, request, url }: Pick<RequestEvent, 'locals' | 'request' | 'url'>,
  query: z.ZodType<Q>,
  read: (here: Runtime, actor: Actor, query: Q) => Promise<unknown>
): Promise<Response> {
  const here = await runtime();
  const { actor, program } = locals.visitor;
  const wait = await here.requests.wait(program?.token?.id ?? '');
  if (wait > 0)
    return problem(429, `Too many requests; ask again in ${String(wait)} s.`, {
      'retry-after': String(wait)
    });
  const parsed = query.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    const found = url.searchParams.get(name) ?? '';
    return problem(
      400,
      `${name} is "${found.slice(0, 100)}"; ${issue?.message ?? 'expected another'}.`
    );
  }
  try {
    return tagged(JSON.stringify(await read(here, actor, parsed.data)), request);
  } catch (error) {
    if (error instanceof Unanswerable) return problem(400, error.message);
    if (error instanceof NotYet)
      return problem(503, error.message, { 'retry-after': String(COME_AGAIN) });
    throw error;
  }
}

function tagged(body: string, request: Request): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { etag: tag, 'cache-control': 'private, no-cache', vary: 'authorization' };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' }
  });
}
