import { createServer } from 'node:http';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/**
 * The least that can confirm a reply: a bare `node:http` server that appends what was posted to the
 * file of its path, syncs it, and answers. No rules, no rating, nobody to tell.
 *
 * Its one argument is the folder.
 */
const [, , folder = '.'] = process.argv;
const files = new Map<string, Promise<FileHandle>>();

const server = createServer((request, response) => {
  const name = (request.url ?? '').slice(1);
  let file = files.get(name);
  if (!file) files.set(name, (file = open(path.join(folder, name), 'a')));
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => {
    void (async () => {
      const handle = await file;
      await handle.write(`${Buffer.concat(chunks).toString()}\n`);
      await handle.sync();
      response.end('{}');
    })();
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.(address.port);
});
