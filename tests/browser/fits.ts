import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Widths of phones in CSS pixels: today's, and the narrowest that WCAG 2.2 has a page fit (1.4.10). */
const WIDTHS = [390, 320];

/** Expects that nothing makes the page scroll to the side on a phone; leaves it as wide as it was. */
export async function expectFits(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${where} at ${String(width)} px`).toBeLessThanOrEqual(width);
  }
  if (before) await page.setViewportSize(before);
}
