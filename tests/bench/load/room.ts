import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../../browser/chromium.ts';
import { pageOf } from '../../browser/house.ts';
import { Person } from '../../server/support/person.ts';
import { ROOT, startServer, temporaryFolder } from '../../server/support/server.ts';
import { median, ms, print, times, type Row } from './figures.ts';
import { alone } from './run.ts';

/** A fast 3G connection as Chromium's own tools have it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
export const FAST_3G = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
  latency: 150
};
/** How much slower than this machine's the browser's processor is. */
export const SLOWED = 4;
const REPEATS = 5;
const BAR = 1_500;
const MOST = 100_000;
const SCENARIO = 'do-not-drink';

/**
 * The drill room with a cold cache: until it takes keys and presses, beside the same page without its
 * scripts, which is there when it is parsed; and what its scripts weigh on the way.
 */
export async function measure(): Promise<Row[]> {
  const data = await temporaryFolder();
  const server = await startServer({
    HOTSEAT_DATA: data.path,
    HOTSEAT_SCENARIOS: `${ROOT}/scenarios`
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const trainee = new Person(server.url);
    const path = `/drills/${await trainee.start(SCENARIO)}`;
    const visits: Visit[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1)
      visits.push(await visit(browser, trainee, path));
    const ready = median(visits.map((one) => one.ready));
    const parsed = median(visits.map((one) => one.parsed));
    const scripts = median(visits.map((one) => one.scripts));
    return [
      {
        what: 'drill room takes keys, fast 3G and a processor slowed 4 times',
        ours: ms(ready),
        baseline: `its page without scripts: ${ms(parsed)}`,
        ratio: times(ready, parsed),
        bar: ms(BAR),
        reached: ready < BAR
      },
      {
        what: 'scripts of the drill room, as they are sent',
        ours: kb(scripts),
        baseline: '',
        ratio: '',
        bar: kb(MOST),
        reached: scripts < MOST
      }
    ];
  } finally {
    await browser.close();
    await server.end('SIGTERM');
    await data.remove();
  }
}

interface Visit {
  /** Ms from asking for the page to when the room is ready, and to when a page without scripts is. */
  ready: number;
  parsed: number;
  /** Bytes of scripts, as they were sent. */
  scripts: number;
}

async function visit(browser: Browser, trainee: Person, path: string): Promise<Visit> {
  const parsed = await withPage(browser, trainee, { javaScriptEnabled: false }, async (page) => {
    const begun = performance.now();
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    return performance.now() - begun;
  });
  return withPage(browser, trainee, {}, async (page, session) => {
    const sent = weighScripts(session);
    // The page tells; asking it again and again would keep it busy.
    const told = new Promise<number>((resolve) =>
      session.once('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)))
    );
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'tellReady' });
    await page.addInitScript(watchForReady);
    await page.goto(path, { waitUntil: 'commit' });
    const ready = await Promise.race([told, patience()]);
    return { parsed, ready, scripts: sent() };
  });
}

async function withPage<R>(
  browser: Browser,
  person: Person,
  options: object,
  use: (page: Page, session: CDPSession) => Promise<R>
): Promise<R> {
  const page = await pageOf(browser, person, {
    viewport: { width: 1440, height: 900 },
    ...options
  });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', FAST_3G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    return await use(page, session);
  } finally {
    await page.context().close();
  }
}

/** @throws after half a minute without a room that is ready */
async function patience(): Promise<never> {
  await setTimeout(30_000, undefined, { ref: false });
  throw new Error('expected a drill room that is ready within 30 s, found none');
}

/** Runs in the page: tells when the room says that it is ready, in ms since the page was asked for. */
function watchForReady(): void {
  new MutationObserver((_, observer) => {
    observer.disconnect();
    (window as Window & { tellReady?: (at: string) => void }).tellReady?.(
      String(performance.now())
    );
  }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
}

function weighScripts(session: CDPSession): () => number {
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

await alone(import.meta.filename, async () => print(await measure()));
