import type { ReadableStream } from 'node:stream/web';

/**
 * The bytes of a body of bounded size; null when it has more. What comes after is not waited for.
 *
 * @param largest bytes
 */
export async function bodyBytes(request: Request, largest: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null;
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body = request.body as ReadableStream<Uint8Array>;
  // To cancel it would end the connection before the answer is there.
  for await (const chunk of body.values({ preventCancel: true })) {
    size += chunk.byteLength;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
