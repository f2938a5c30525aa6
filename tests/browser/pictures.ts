import type { Page } from '@playwright/test';

/** A folder for pictures of what the tests pass by, for whoever wants to look; none are taken without it. */
const FOLDER = process.env['HOTSEAT_PICTURES'];

/** Takes a picture of a page as it stands. */
export async function look(page: Page, name: string, fullPage = false): Promise<void> {
  if (FOLDER) await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage });
}

/** Takes a picture in each theme, and leaves the page light. */
export async function lookInBothThemes(page: Page, name: string, fullPage = false): Promise<void> {
  if (!FOLDER) return;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await look(page, `${name}-${colorScheme}`, fullPage);
  }
}
