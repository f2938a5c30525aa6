import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { LARGEST_OF_ALL } from '../access/body-size.ts';
import { StartRefused } from '../start-refused.ts';
import type { Settings } from '../settings.ts';

export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void
) => void;

/**
 * Tells the adapter by which protocol a request came; without it the adapter takes https for
 * granted and refuses every form over plain http.
 */
export const PROTOCOL_HEADER = 'x-hotseat-protocol';

/**
 * Ms that a connection without a request stays open: longer than the two minutes after which proxies
 * let go of theirs. Who ends it first must be them: they may be sending on it just then, and a reply
 * must not be sent twice, so it would be lost with a 502.
 */
const IDLE = 125_000;

/**
 * Listens before anything else is begun, so that a port in use is found while nothing has been
 * touched. Requests wait for the handler.
 *
 * @throws StartRefused when the port or the host cannot be had
 */
export async function listen(
  { port, host }: Settings,
  handler: Promise<RequestHandler>
): Promise<Server> {
  const server = createServer((request, response) => {
    // Set by us from the socket, whatever the client sent under this name.
    request.headers[PROTOCOL_HEADER] = (request.socket as Partial<TLSSocket>).encrypted
      ? 'https'
      : 'http';
    response.once('finish', () => readOut(request));
    handler.then(
      (handle) => handle(request, response, () => response.writeHead(404).end()),
      () => response.writeHead(503).end()
    );
  });
  server.keepAliveTimeout = IDLE;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  return server;
}

/**
 * Reads what is left of a body when it has been answered without, as a refusal is, and forgets it. The
 * framework stops reading: the next request of the connection would wait behind it until the connection
 * is given up. To end the connection instead would cut off who is still sending before they read why.
 */
function readOut(request: IncomingMessage): void {
  if (request.complete) return;
  let left = LARGEST_OF_ALL;
  request.removeAllListeners('data');
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.resume();
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartRefused(
        `PORT is ${port}, which another program uses; expected a free one. ` +
          'Is Hotseat already running? If not, set PORT to another number.'
      );
    case 'EACCES':
      return new StartRefused(
        `PORT is ${port}, which this user may not open; expected one from 1024 up.`
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartRefused(
        `HOST is "${host}", which is no address of this machine; expected one, or 0.0.0.0 for all.`
      );
    default:
      return error;
  }
}
