import type { Browser, Page } from '@playwright/test';
import { House } from '../server/support/house.ts';
import type { Person } from '../server/support/person.ts';
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

/** The people of an app, made by forms: tests of what they do need not type their way in. */
export function peopleOf(app: App): Promise<House> {
  const path = async () => {
    const { pathname, search } = new URL(await app.setup());
    return `${pathname}${search}`;
  };
  return House.setUp({ url: app.url, setup: path });
}

/** A page in a browser of its own that holds what somebody's does. */
export async function pageOf(browser: Browser, person: Person, options = {}): Promise<Page> {
  const { url } = person;
  const context = await browser.newContext({ baseURL: url, ...options });
  const cookies = person.cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value, url };
  });
  await context.addCookies(cookies);
  return context.newPage();
}

/** Opens a page that runs scripts, and waits until they do. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-ready]')).toBeVisible();
}

export { expect };
