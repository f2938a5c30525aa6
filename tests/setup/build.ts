import path from 'node:path';
import { ensureBuild } from '../../src/lib/server/serve/build.ts';

/** The app is built once, before the specs that run it. */
export default function setup(): Promise<void> {
  return ensureBuild(path.resolve(import.meta.dirname, '../..'), () => {});
}
