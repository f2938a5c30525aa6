import { mergeConfig } from 'vitest/config';
import base from './vite.config.ts';
export default mergeConfig(base as any, { root: '/tmp/wt-hotwash', server: { fs: { strict: false, allow: ['/'] } } });
