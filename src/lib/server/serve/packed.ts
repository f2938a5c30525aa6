import compression from 'compression';
import { constants } from 'node:zlib';
import type { RequestHandler } from './http-server.ts';

const pack = compression({
  filter: (request, response) =>
    request.headers['sec-fetch-site'] !== 'cross-site' && compression.filter(request, response),
  // A window of 64 kB: most pages fit, and an answer on its way holds little memory.
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 } }
});
type Asked = Parameters<typeof pack>;

/**
 * Packs answers that are worth it: pages, JSON, tables, pictures in SVG. Files of the build are packed
 * already, and streams say that nobody may (`no-transform`).
 *
 * What another site's page asks for goes out as it is: from the sizes of packed answers, whoever can
 * make a browser ask again and again, and listens on its line, could read what a page says (BREACH).
 */
export function packed(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    // The middleware is typed for Express, and needs nothing of it.
    pack(request as Asked[0], response as Asked[1], () => {
      handler(request, response, next);
    });
  };
}
