import { createLog } from '../../../src/lib/server/log.ts';
import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';
import { startServer, type TestServer } from './server.ts';

/** An action of a drill's report, and the day that it is to have. */
interface Overdue {
  drill: string;
  title: string;
  due: string;
}

/**
 * Moves the day of an action in a data folder that no server holds, as if time had gone by: no form takes
 * a day that has passed.
 */
export async function moveDue(data: string, { drill, title, due }: Overdue): Promise<void> {
  const { reports, close } = await openLowdb(data, createLog('error'));
  try {
    await reports.change(drill, (report) => {
      if (!report.actions.some((one) => one.title === title))
        throw new Error(`expected an action “${title}” in the report of ${drill}`);
      return {
        ...report,
        actions: report.actions.map((one) => (one.title === title ? { ...one, due } : one))
      };
    });
  } finally {
    await close();
  }
}

/** The same under a server, which is started again at its address; resolves with it. */
export async function serveOverdue(
  server: TestServer,
  env: Record<string, string> & { HOTSEAT_DATA: string },
  action: Overdue
): Promise<TestServer> {
  await server.end('SIGTERM');
  await moveDue(env.HOTSEAT_DATA, action);
  return startServer({ ...env, PORT: String(server.port) });
}
