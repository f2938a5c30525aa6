/**
 * An answer that a browser keeps as a file. It is one reader's: no cache may hand it to the next.
 *
 * @param name of the file, of letters, digits, hyphens and dots
 */
export function fileAnswer(body: Uint8Array, name: string, type: string): Response {
  return new Response(Buffer.from(body), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store'
    }
  });
}

/** The same, of anything that JSON can say. */
export function jsonFile(body: unknown, name: string): Response {
  const text = `${JSON.stringify(body, null, 2)}\n`;
  return fileAnswer(new TextEncoder().encode(text), name, 'application/json; charset=utf-8');
}
