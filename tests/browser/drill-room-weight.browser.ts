import { expect, test } from './app.ts';

/** Bytes of scripts that the drill room may send over the line, packed: more keeps a phone waiting. */
const MOST = 100_000;

test('the scripts of the drill room stay light', async ({ page, context }) => {
  await page.goto('/scenarios/do-not-drink');
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await page.waitForURL(/\/drills\//);
  // As who comes to it by its address, with nothing kept from before.
  const fresh = await context.newPage();
  const session = await context.newCDPSession(fresh);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const addresses = new Map<string, string>();
  const sent = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) =>
    addresses.set(requestId, new URL(url).pathname)
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? '';
    sent.set(address, Math.max(sent.get(address) ?? 0, encodedDataLength));
  });
  await fresh.goto(page.url());
  await expect(fresh.locator('[data-ready]')).toBeVisible();
  await fresh.waitForLoadState('load');
  // What it cannot begin without, as the page itself lists it; the rest comes when the room is there.
  const needed = await fresh
    .locator('link[rel="modulepreload"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  expect(needed.length).toBeGreaterThan(5);
  for (const address of needed) expect(sent.get(address), address).toBeGreaterThan(0);
  const bytes = needed.reduce((sum, address) => sum + (sent.get(address) ?? 0), 0);
  expect(bytes).toBeLessThan(MOST);
});
