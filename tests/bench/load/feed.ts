import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../browser/chromium.ts';
import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';
import { pageOf } from '../../browser/house.ts';
import { Person } from '../../server/support/person.ts';
import { startServer, temporaryFolder } from '../../server/support/server.ts';
import { longDrill } from '../../support/long-drill.ts';
import { keepPosts } from '../../support/many-posts.ts';
import { median, ms, print, quantile, times, type Row } from './figures.ts';
import { keepRooms } from './rooms.ts';
import { SLOWED } from './room.ts';
import { alone, QUIET } from './run.ts';
import { framesUnderWheel } from './wheel.ts';

const POSTS = 10_000;
/** A wheel that is turned fast: three screens a second. */
const WAY = { px: 9_600, speed: 2_400 };
/** Ms. */
const SETTLED = 3_000;
/** What the drill lasts: the script has 270 posts in eight minutes of it, one every two seconds. */
const MINUTES = 10;
/** Ms for which new ones are watched. */
const WATCHED = 30_000;
/** Ms around the coming of a post in which a late frame is its doing. */
const AROUND = { before: 300, after: 500 };
const FRAME = 1000 / 60;

/**
 * A feed of 10,000 posts on a processor slowed four times: how its frames come while the wheel is turned
 * over it, beside those of a page with nothing in it but some plain boxes; and how long its frames take
 * as new posts come in.
 */
export async function measure(): Promise<Row[]> {
  const data = await temporaryFolder();
  const store = await openLowdb(data.path, QUIET);
  const [room] = await keepRooms(store, longDrill({ minutes: MINUTES }), {
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
    // What a room loads once it can be used has come.
    await page.waitForTimeout(SETTLED);
    await page.evaluate(watchRows);
    const feed = await framesUnderWheel(page, session, WAY);
    const spare = await page.evaluate(endWatch);
    const comings = await newPosts(page);
    const late = median(comings);
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
        what: `longest frame around a new post in it, the middle one of ${String(comings.length)}`,
        ours: ms(late),
        baseline: `a frame: ${ms(FRAME)}`,
        ratio: times(late, FRAME),
        bar: 'one frame',
        reached: late < 1.5 * FRAME
      }
    ];
  } finally {
    await browser.close();
    await server.end('SIGTERM');
    await data.remove();
  }
}

/**
 * Watches a feed that stands at its beginning while posts come into it.
 *
 * @returns ms of the longest frame around the coming of each
 */
async function newPosts(page: Page): Promise<number[]> {
  const watched = await page.evaluate(watchFrames, WATCHED);
  const comings = watched.came.map((came) =>
    Math.max(
      ...watched.frames
        .filter(
          ({ ended, took }) => ended - took < came + AROUND.after && ended > came - AROUND.before
        )
        .map(({ took }) => took)
    )
  );
  if (comings.length < 5) throw new Error('expected posts that come into the feed');
  return comings;
}

type Watched = Window & { spare?: number; watched?: boolean };

interface Frames {
  /** When each ended, and how many ms it took. */
  frames: { ended: number; took: number }[];
  /** When a new post stood first in the feed. */
  came: number[];
}

/** Runs in the page: goes to the beginning of the feed, and notes frames and new posts for some ms. */
async function watchFrames(lasts: number): Promise<Frames> {
  const list = document.querySelector('.feed[data-list]');
  if (!list) throw new Error('expected a feed');
  const noted: Frames = { frames: [], came: [] };
  list.scrollTop = 0;
  let first = list.querySelector('[data-row]');
  let last = performance.now();
  for (const until = last + lasts; last < until;) {
    const ended = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    noted.frames.push({ ended, took: ended - last });
    last = ended;
    const now = list.querySelector('[data-row]');
    if (now !== first) noted.came.push(ended);
    first = now;
  }
  return noted;
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
  own.watched = true;
  void (async () => {
    while (own.watched) {
      const seen = list.getBoundingClientRect().bottom + list.scrollTop;
      own.spare = Math.min(own.spare ?? Infinity, end - seen);
      const last = Array.from(list.querySelectorAll('[data-row]')).at(-1);
      end = (last?.getBoundingClientRect().bottom ?? 0) + list.scrollTop;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  })();
}

/** Runs in the page: ends that watch, which would lay out each frame of what is measured next; resolves with the px. */
function endWatch(): number {
  const own = window as Watched;
  own.watched = false;
  return own.spare ?? NaN;
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
