import { ensureBuild } from './src/lib/server/serve/build.ts';
await ensureBuild('/tmp/wt-report', console.log);
console.log('built');
