import pg from 'pg';

/** Makes an empty database on a server; resolves with its address. */
export async function newDatabase(server: string): Promise<string> {
  const name = `t${Math.random().toString(36).slice(2)}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return String(url);
}

/**
 * Takes every row out of a database and leaves its tables, as they are right after its migrations.
 * To make another one takes ten times as long, and to truncate each table half of that.
 */
export async function emptyDatabase(url: string): Promise<void> {
  await run(
    url,
    `do $$ declare name text; begin
      for name in
        select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'
      loop execute format('delete from %I', name); end loop;
      for name in select sequencename from pg_sequences where schemaname = 'public'
      loop execute format('alter sequence %I restart', name); end loop;
    end $$`
  );
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
