import { OpinionFailed } from './failure.ts';

/** Bytes. An answer has about five thousand; a model that never stops would fill the memory. */
const LARGEST = 256 * 1024;

/** The client would also tell the system, its versions, and what the environment adds for others. */
const SENT: ReadonlySet<string> = new Set(['accept', 'authorization', 'content-type']);

/**
 * Fetches as a second reader is to be asked: the question goes to the address that was set and to no
 * other, says nothing of this machine, and an answer that does not end is cut off.
 *
 * @throws OpinionFailed from the body, when it is longer than any answer
 */
export async function boundedFetch(
  address: string | URL | Request,
  init?: RequestInit
): Promise<Response> {
  const headers = new Headers(init?.headers);
  for (const name of [...headers.keys()]) if (!SENT.has(name)) headers.delete(name);
  const response = await fetch(address, { ...init, headers, redirect: 'error' });
  if (!response.body) return response;
  const { status, statusText } = response;
  return new Response(response.body.pipeThrough(limit()), {
    status,
    statusText,
    headers: response.headers
  });
}

function limit(): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > LARGEST) controller.error(new OpinionFailed('longer than an answer is'));
      else controller.enqueue(chunk);
    }
  });
}
