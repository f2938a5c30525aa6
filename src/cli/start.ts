import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LARGEST_OF_ALL } from '../lib/server/access/body-size.ts';
import { environment } from '../lib/server/env.ts';
import { processWide, RUNTIME } from '../lib/server/held.ts';
import type { Runtime } from '../lib/server/runtime.ts';
import { addresses } from '../lib/server/serve/addresses.ts';
import { ensureBuild } from '../lib/server/serve/build.ts';
import { packed } from '../lib/server/serve/packed.ts';
import { listen, PROTOCOL_HEADER, type RequestHandler } from '../lib/server/serve/http-server.ts';
import { readSettings, type Settings } from '../lib/server/settings.ts';
import { isStartRefused } from '../lib/server/start-refused.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The whole end has to fit into two seconds. */
const PATIENCE = 1500;

try {
  await start(readSettings());
} catch (error) {
  if (!isStartRefused(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  // Whatever was opened on the way is the kernel's to close.
  process.exit(1);
}

async function start(settings: Settings): Promise<void> {
  let open: (handler: RequestHandler) => void = () => {};
  const server = await listen(settings, new Promise((resolve) => (open = resolve)));
  await ensureBuild(ROOT, (line) => process.stdout.write(`${line}\n`));
  open(await loadHandler(settings));

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(0), PATIENCE).unref();
    // What is answered from here on is the last of its connection.
    server.keepAliveTimeout = 1;
    const shut = new Promise((resolve) => server.close(resolve));
    // Also where nobody is connected any more: there is a store to take leave of.
    await (await processWide[RUNTIME]?.runtime)?.close();
    server.closeIdleConnections();
    await shut;
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
  whenShellEnds(() => void end());

  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  const [here, ...others] = addresses(settings, port);
  process.stdout.write(`Hotseat is ready: open ${settings.origin ?? here}\n`);
  if (settings.origin) process.stdout.write(`  the proxy reaches it at ${here}\n`);
  else for (const other of others) process.stdout.write(`  from another machine: ${other}\n`);
  const running = processWide[RUNTIME]?.runtime as Promise<Runtime> | undefined;
  const setup = await (await running)?.setup.offer();
  if (setup)
    process.stdout.write(`  to set up accounts, once: ${settings.origin ?? here}${setup}\n`);
}

/** `npm start` passes a signal to its shell alone, which ends and would leave us behind. */
function whenShellEnds(then: () => void): void {
  if (environment()['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) then();
  }, 250).unref();
}

/** The adapter reads from the environment how to tell a request's address, and what it may bring. */
async function loadHandler({ origin }: Settings): Promise<RequestHandler> {
  if (origin) process.env['ORIGIN'] = origin;
  else process.env['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
  process.env['BODY_SIZE_LIMIT'] = String(LARGEST_OF_ALL);
  const build = pathToFileURL(path.join(ROOT, 'build/handler.js')).href;
  const { handler } = (await import(build)) as { handler: RequestHandler };
  return packed(handler);
}
