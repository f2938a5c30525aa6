import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../browser/chromium.ts';
import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';
import { pageOf } from '../../browser/house.ts';
import { Person } from '../../server/support/person.ts';
import { startServer, temporaryFolder } from '../../server/support/server.ts';
import { longDrill } from '../../support/long-drill.ts';
import { keepPosts } from '../../support/many-posts.ts';
import { median, ms, print, quantile, times, type Row } from './figures.ts';
import { keepRooms, type BenchRoom } from './rooms.ts';
import { SLOWED } from './room.ts';
import { alone, QUIET } from './run.ts';
import { framesUnderWheel } from './wheel.ts';

const POSTS = 10_000;
/** A wheel that is turned fast: three screens a second. */
const WAY = { px: 9_600, speed: 2_400 };
const NEW_POSTS = 12;
const FRAME = 1000 / 60;

/**
 * A feed of 10,000 posts on a processor slowed four times: how its frames come while the wheel is turned
 * over it, beside those of a page with nothing in it but some plain boxes; and how long its frames take
 * while new posts come in.
 */
export async function measure(): Promise<Row[]> {
  const data = await temporaryFolder();
  const store = await openLowdb(data.path, QUIET);
  const [room] = await keepRooms(store, longDrill({ minutes: 180 }), {
    rooms: 1,
    trainees: 1,
    begun: 60_000
  });
  if (!room) throw new Error('expected a room');
  await keepPosts(store.drills, room.drill, POSTS);
  await store.close();
  const server = await startServer({ HOTSEAT_DATA: data.path });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const trainee = new Person(server.url, room.cookies[0]);
    const page = await pageOf(browser, trainee, { viewport: { width: 1440, height: 900 } });
    await page.goto(`/drills/${room.drill}`, { timeout: 120_000 });
    await page.locator('[data-ready]').waitFor({ timeout: 120_000 });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.evaluate(watchRows);
    const feed = await framesUnderWheel(page, session, WAY);
    const spare = await page.evaluate(() => (window as Watched).spare ?? NaN);
    const long = median(await newPosts(page, trainee, room));
    await page.goto('about:blank');
    // The least that a page can have to do: what its frames miss, the machine misses.
    await page.evaluate(boxes, WAY.px);
    const plain = await framesUnderWheel(page, session, WAY);
    const p95 = quantile(feed, 0.95);
    return [
      {
        what: `frame of a feed of ${POSTS.toLocaleString('en')} posts under the wheel, slowed 4 times: p95 (rows stand ${spare.toFixed(0)} px ahead at least)`,
        ours: ms(p95),
        baseline: `plain boxes: ${ms(quantile(plain, 0.95))}`,
        ratio: times(p95, quantile(plain, 0.95)),
        bar: 'the screen’s rate',
        reached: p95 < 1.5 * FRAME && spare > 0
      },
      {
        what: `${String(NEW_POSTS)} new posts in it: the middle one of its frames above 50 ms`,
        ours: ms(long),
        baseline: `a frame: ${ms(FRAME)}`,
        ratio: times(long, FRAME),
        bar: 'none',
        reached: long === 0
      }
    ];
  } finally {
    await browser.close();
    await server.end('SIGTERM');
    await data.remove();
  }
}

/** Has statements posted, each of which is a new post in the feed; resolves with frames above 50 ms meanwhile. */
async function newPosts(page: Page, trainee: Person, { drill }: BenchRoom): Promise<number[]> {
  await page.evaluate(watchFrames);
  for (let nth = 0; nth < NEW_POSTS; nth += 1) {
    const text = `Update ${String(nth)}: please unplug the kettle and ring 0800 555 0151.`;
    const answer = await trainee.command(drill, { type: 'PostStatement', text });
    if (answer.status !== 200)
      throw new Error(`a statement was answered with ${String(answer.status)}`);
    await page.waitForTimeout(1_000);
  }
  // What was sent last stands there: all of them have come.
  await page
    .getByText(`Update ${String(NEW_POSTS - 1)}:`)
    .first()
    .waitFor({ timeout: 60_000 });
  const long = await page.evaluate(() => (window as Watched).long ?? []);
  return long.length > 0 ? long : [0];
}

type Watched = Window & { long?: number[]; spare?: number };

/** Runs in the page: notes frames that took longer than 50 ms, as the browser itself tells of them. */
function watchFrames(): void {
  const own = window as Watched;
  own.long = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) own.long?.push(duration);
  }).observe({ type: 'long-animation-frame' });
}

/**
 * Runs in the page: notes how far below what is seen there are rows, in px, at its fewest. What is seen
 * has moved on by the time that the scripts come to draw more: rows of one frame are held against the
 * place of the next.
 */
function watchRows(): void {
  const own = window as Watched;
  const list = document.querySelector('.feed[data-list]');
  if (!list) throw new Error('expected a feed');
  let end = Infinity;
  own.spare = Infinity;
  void (async () => {
    for (;;) {
      const seen = list.getBoundingClientRect().bottom + list.scrollTop;
      own.spare = Math.min(own.spare ?? Infinity, end - seen);
      const last = Array.from(list.querySelectorAll('[data-row]')).at(-1);
      end = (last?.getBoundingClientRect().bottom ?? 0) + list.scrollTop;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  })();
}

/**
 * Runs in an empty page: fills it with no more than text in boxes.
 *
 * @param height px that are to be scrolled through, and a screen
 */
function boxes(height: number): void {
  const plain = document.createElement('div');
  plain.id = 'plain';
  plain.style.cssText = 'height: 800px; overflow: auto; contain: strict';
  for (let nth = 0; nth < (height + 800) / 120; nth += 1) {
    const box = document.createElement('div');
    box.style.cssText = 'height: 120px; border-bottom: 1px solid';
    box.textContent = `Number ${String(nth)} of many who say that their kettle smokes at breakfast.`;
    plain.append(box);
  }
  document.body.append(plain);
}

await alone(import.meta.filename, async () => print(await measure()));
