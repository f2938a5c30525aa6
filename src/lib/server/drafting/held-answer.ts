/**
 * A JSON answer that takes long: its head goes out at once, its body when it is there. So it is noticed
 * when whoever asked goes away, which a request whose body was read does not tell otherwise.
 *
 * @param answer what becomes the body; it does not fail
 * @param gone called when nobody waits for it any longer
 */
export function heldAnswer(answer: Promise<unknown>, gone: () => void): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      // White space before JSON means nothing, and sends the head.
      controller.enqueue(encoder.encode(' '));
      const text = JSON.stringify(await answer);
      try {
        controller.enqueue(encoder.encode(text));
        controller.close();
      } catch {
        // Nobody reads it any more, and `gone` was called.
      }
    },
    cancel: gone
  });
  return new Response(body, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }
  });
}
