import type { TestProject } from 'vitest/node';
import { TestPostgres } from '../support/postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL server whose user may make databases. */
    postgres: string;
  }
}

/** One server for all specs; each makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await TestPostgres.start();
  project.provide('postgres', postgres.url());
  return () => postgres.stop();
}
