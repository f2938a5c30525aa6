import { Person } from '../../server/support/person.ts';
import { startServer, temporaryFolder } from '../../server/support/server.ts';
import { ms, print, quantile, times, type Row } from './figures.ts';
import { alone } from './run.ts';

const REQUESTS = 60;
const WARM_UP = 10;

/** Pages of a trainee: from asking to the first byte of the answer. Those of managers: `npm run bench:pages`. */
export async function measure(): Promise<Row[]> {
  const data = await temporaryFolder();
  const server = await startServer({ HOTSEAT_DATA: data.path });
  try {
    const trainee = new Person(server.url);
    const open = await trainee.start('brown-water');
    const over = await trainee.start('brown-water');
    await trainee.command(over, { type: 'EndDrill' });
    const health = await ask(trainee, '/health');
    const pages: [name: string, path: string][] = [
      ['scenarios', '/'],
      ['briefing', '/scenarios/brown-water'],
      ['drill room', `/drills/${open}`],
      ['scorecard', `/drills/${over}/scorecard`],
      ['replay', `/drills/${over}/replay`]
    ];
    const rows: Row[] = [];
    for (const [name, path] of pages) {
      const { p50, p95 } = await ask(trainee, path);
      rows.push({
        what: `first byte of the ${name} (p95 ${ms(p95)})`,
        ours: ms(p50),
        baseline: `/health: ${ms(health.p50)}`,
        ratio: times(p50, health.p50),
        bar: '',
        reached: null
      });
    }
    return rows;
  } finally {
    await server.end('SIGTERM');
    await data.remove();
  }
}

async function ask(trainee: Person, path: string): Promise<{ p50: number; p95: number }> {
  const took: number[] = [];
  for (let nth = -WARM_UP; nth < REQUESTS; nth += 1) {
    const begun = performance.now();
    const answer = await trainee.open(path);
    if (nth >= 0) took.push(performance.now() - begun);
    if (answer.status !== 200)
      throw new Error(`${path} was answered with ${String(answer.status)}`);
    await answer.arrayBuffer();
  }
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95) };
}

await alone(import.meta.filename, async () => print(await measure()));
