import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';
import { startServer, temporaryFolder } from '../../server/support/server.ts';
import { longDrill } from '../../support/long-drill.ts';
import { Child } from './child.ts';
import { median, ms, print, quantile, times, type Row } from './figures.ts';
import type { Arrival } from './listeners.ts';
import { keepRooms, type BenchRoom } from './rooms.ts';
import { alone, QUIET } from './run.ts';
import { message, SHAPES, speakTo, type Heed, type Shape } from './speaking.ts';

/**
 * What a team says, told to all its screens: from when it was appended, which is when it is durable, to
 * when it is there. The drills go on meanwhile, and what they say by themselves is sent, but not counted.
 */
const ROOMS = 50;
const TRAINEES = [20, 100];
const REPEATS = 3;
const BAR = 1.5;

interface Late {
  p50: number;
  p99: number;
}
type Measured = Record<Shape, Late> & { memory: number };

export async function measure(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const trainees of TRAINEES) rows.push(...(await measureOne(trainees)));
  return rows;
}

async function measureOne(trainees: number): Promise<Row[]> {
  const pairs: (readonly [ours: Measured, bare: Measured])[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const { measured, sample } = await measureOurs(trainees);
    pairs.push([measured, await measureBare(trainees, sample)]);
  }
  const screens = ROOMS * trainees;
  const to = `to ${screens.toLocaleString('en')} screens in ${String(ROOMS)} drills`;
  const line = (what: string, of: (one: Measured) => number, write: (value: number) => string) => {
    const ratio = median(pairs.map(([ours, bare]) => of(ours) / of(bare)));
    const held = screens === 5_000 && what.endsWith('p99');
    return {
      what,
      ours: write(median(pairs.map(([ours]) => of(ours)))),
      baseline: `bare node:http: ${write(median(pairs.map(([, bare]) => of(bare))))}`,
      ratio: times(ratio, 1),
      bar: held ? times(BAR, 1) : '',
      reached: held ? ratio <= BAR : null
    };
  };
  return [
    ...SHAPES.flatMap((shape) => [
      line(`told ${to}, ${shape}: p50`, (one) => one[shape].p50, ms),
      line(`told ${to}, ${shape}: p99`, (one) => one[shape].p99, ms)
    ]),
    line(`memory a screen of ${screens.toLocaleString('en')}`, ({ memory }) => memory / 1024, kb)
  ];
}

const kb = (value: number) => `${value.toFixed(0)} KB`;

async function measureOurs(trainees: number): Promise<{ measured: Measured; sample: string }> {
  const data = await temporaryFolder();
  const appended = path.join(data.path, 'appended.json');
  const store = await openLowdb(data.path, QUIET);
  const rooms = await keepRooms(store, longDrill(), { rooms: ROOMS, trainees });
  await store.close();
  const server = await startServer({ HOTSEAT_DATA: data.path, BENCH_APPENDED: appended }, [
    process.execPath,
    '--import',
    path.join(import.meta.dirname, 'appended.js'),
    'build/cli/start.js'
  ]);
  try {
    const sample = await sampleOf(server.url, rooms[0]);
    const heed = await speakTo(server, {
      rooms,
      // None of what was before.
      streamOf: (drill) => `/drills/${drill}/stream?after=1000`,
      send: ({ drill, cookies: [cookie = ''] }) => ({
        path: `/drills/${drill}/commands`,
        headers: { cookie, origin: server.url }
      })
    });
    await server.end('SIGTERM');
    const moments = JSON.parse(await readFile(appended, 'utf8')) as Arrival[];
    return { measured: lateness(heed, moments), sample };
  } finally {
    await server.end('SIGTERM');
    await data.remove();
  }
}

async function measureBare(trainees: number, sample: string): Promise<Measured> {
  const bare = new Child('bare-streams.ts', [sample]);
  try {
    const port = await bare.next<number>();
    const rooms = Array.from({ length: ROOMS }, (_, nth) => ({
      drill: String(nth),
      cookies: Array.from({ length: trainees }, () => 'none'),
      posts: []
    }));
    const heed = await speakTo(
      { process: bare.process, port },
      {
        rooms,
        streamOf: (drill) => `/${drill}`,
        send: ({ drill }) => ({ path: `/${drill}`, headers: {} })
      }
    );
    return lateness(heed, await bare.ask<Arrival[]>('report'));
  } finally {
    await bare.end();
  }
}

function lateness({ arrivals, memory }: Heed, moments: readonly Arrival[]): Measured {
  const said = new Map(moments.map(([room, seq, at]) => [`${room} ${String(seq)}`, at]));
  const of = (shape: Shape) => {
    const late = arrivals[shape].map(
      ([room, seq, at]) => at - (said.get(`${room} ${String(seq)}`) ?? NaN)
    );
    if (late.some(Number.isNaN)) throw new Error('expected to know when each message was appended');
    return { p50: quantile(late, 0.5), p99: quantile(late, 0.99) };
  };
  return { 'one by one': of('one by one'), 'at once': of('at once'), memory };
}

/** A message as a stream brings it, to the byte. */
async function sampleOf(url: string, room: BenchRoom | undefined): Promise<string> {
  const [cookie = ''] = room?.cookies ?? [];
  const place = `${url}/drills/${room?.drill ?? ''}`;
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(`${place}/stream`, { headers: { cookie }, signal });
  const spoken = await fetch(`${place}/commands`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: message()
  });
  if (spoken.status !== 200) throw new Error(`a message was answered with ${await spoken.text()}`);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n').slice(0, -1);
    const block = blocks.find((one) => one.includes('TeamMessageSent'));
    if (block !== undefined) return `${block}\n\n`;
  }
  throw new Error('the stream ended without the message');
}

await alone(import.meta.filename, async () => print(await measure()));
