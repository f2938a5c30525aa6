// Loaded into the server before all else, with --expose-gc: on SIGUSR2 it collects what nobody holds, and
// writes into the file of FAULT_MEMORY how many bytes are left.
import { writeFileSync } from 'node:fs';

process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss, arrayBuffers } = process.memoryUsage();
  writeFileSync(process.env.FAULT_MEMORY, JSON.stringify({ heapUsed, rss, arrayBuffers }));
});
