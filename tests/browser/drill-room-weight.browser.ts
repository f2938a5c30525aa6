import { expect, test } from './app.ts';

/** Bytes of scripts that the drill room may send over the line, packed: more keeps a phone waiting. */
const MOST = 100_000;

test('the scripts of the drill room stay light', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let sent = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) sent += encodedDataLength;
  });
  await page.goto('/scenarios/do-not-drink');
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await page.waitForURL(/\/drills\//);
  // As who comes back to it by its address, with nothing kept from before.
  await session.send('Network.clearBrowserCache');
  sent = 0;
  await page.reload();
  await expect(page.locator('[data-ready]')).toBeVisible();
  await page.waitForLoadState('load');
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(MOST);
});
