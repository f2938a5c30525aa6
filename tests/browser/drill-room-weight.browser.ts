import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** Bytes of scripts that the drill room may send over the line, packed: more keeps a phone waiting. */
const MOST = 100_000;
/** Bytes of everything that comes before it takes keys: a second on a slow line has 200,000. */
const MOST_OF_ALL = 150_000;
/** Scripts and style sheets: a browser asks for six at a time, and each six are a journey. */
const MOST_FILES = 18;

interface Asked {
  path: string;
  /** When it was asked for and when it was here, in ms since the page was asked for. */
  at: number;
  here: number;
  /** As they came over the line, without their headers. */
  bytes: number;
}

/** Opens a drill room, and says when it took keys and what was asked for. */
async function visit(page: Page, path: string): Promise<{ ready: number; asked: Asked[] }> {
  await page.addInitScript(() => {
    new MutationObserver(() => performance.mark('ready')).observe(document, {
      subtree: true,
      attributeFilter: ['data-ready']
    });
  });
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-typefaces');
  await page.waitForLoadState('load');
  return page.evaluate(() => {
    const sent = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource')
    ] as PerformanceResourceTiming[];
    return {
      ready: performance.getEntriesByName('ready')[0]?.startTime ?? Infinity,
      asked: sent.map(({ name, startTime, responseEnd, encodedBodySize }) => ({
        path: new URL(name).pathname,
        at: startTime,
        here: responseEnd,
        bytes: encodedBodySize
      }))
    };
  });
}

const isTypeface = ({ path }: Asked) => path.endsWith('.woff2');

test('little and few files come before the drill room takes keys, and the typefaces after it', async ({
  page,
  context
}) => {
  await page.goto('/scenarios/do-not-drink');
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await page.waitForURL(/\/drills\//);
  await expect(page.locator('html')).toHaveAttribute('data-typefaces');
  // As who comes to it by its address, with nothing kept from before.
  const fresh = await context.newPage();
  const session = await context.newCDPSession(fresh);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.evaluate(() => localStorage.clear());
  const { ready, asked } = await visit(fresh, page.url());

  const before = asked.filter(({ here }) => here < ready);
  const sum = (some: Asked[]) => some.reduce((total, { bytes }) => total + bytes, 0);
  const scripts = before.filter(({ path }) => path.endsWith('.js'));
  const files = before.filter(({ path }) => /\.(?:js|css)$/.test(path));
  for (const { path, bytes } of files) expect(bytes, path).toBeGreaterThan(0);
  expect(files.length).toBeGreaterThan(5);
  expect(files.length, files.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(MOST_FILES);
  expect(sum(scripts)).toBeLessThan(MOST);
  expect(sum(before)).toBeLessThan(MOST_OF_ALL);
  const typefaces = asked.filter(isTypeface);
  expect(typefaces).toHaveLength(3);
  for (const { path, at } of typefaces) expect(at, path).toBeGreaterThan(ready);
});

test('a browser that holds the typefaces shows them from the start', async ({ page }) => {
  await page.goto('/scenarios/do-not-drink');
  await expect(page.locator('html')).toHaveAttribute('data-typefaces');
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await page.waitForURL(/\/drills\//);
  const again = await page.context().newPage();
  const { ready, asked } = await visit(again, page.url());
  const typefaces = asked.filter(isTypeface);
  expect(typefaces).not.toEqual([]);
  for (const { path, at } of typefaces) expect(at, path).toBeLessThan(ready);
  await expect(again.locator('body')).toHaveCSS('font-family', /^"Inter Variable"/);
});

test('without scripts the typefaces come with the page', async ({ browser, app }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(app.url);
  await expect(page.locator('body')).toHaveCSS('font-family', /^"Inter Variable"/);
  await context.close();
});
