import pg from 'pg';

/** Makes an empty database on a server; resolves with its address. */
export async function newDatabase(server: string): Promise<string> {
  const name = `t${Math.random().toString(36).slice(2)}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = name;
  return String(url);
}
