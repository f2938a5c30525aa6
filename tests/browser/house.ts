import type { Browser, Page } from '@playwright/test';
import { App, expect, test as base } from './app.ts';

/** With an app of its own for a house with people: the shared one stays without an administrator. */
export const test = base.extend<{ house: App }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  house: async ({}, use) => {
    const house = await App.start();
    await use(house);
    await house.stop();
  }
});

/** Somebody in a browser of their own. */
export async function somebody(browser: Browser, { url }: App, options = {}): Promise<Page> {
  return (await browser.newContext({ baseURL: url, ...options })).newPage();
}

export { expect };
