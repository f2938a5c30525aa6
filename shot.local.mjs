import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const [,, url, email, password, ...paths] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const sizes = { desk: [1440, 900], phone: [390, 844] };
const ctx = await browser.newContext({ baseURL: url });
const page = await ctx.newPage();
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
await page.goto('/signin'); await page.getByLabel(/^E-mail/).fill(email); await page.getByLabel('Password', { exact: true }).fill(password);
await page.locator('main form button[type=submit]').first().click(); await page.waitForLoadState('networkidle');
for (const spec of paths) {
  const [name, path, which = 'desk,phone', themes='light'] = spec.split('|');
  for (const size of which.split(',')) for (const theme of themes.split(',')) {
    await page.setViewportSize({ width: sizes[size][0], height: sizes[size][1] });
    await page.emulateMedia({ colorScheme: theme });
    const t = Date.now();
    await page.goto(path); await page.waitForLoadState('networkidle');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    console.log(name, size, theme, Date.now() - t, 'ms', page.url(), 'w', wide);
    await page.screenshot({ path: `/tmp/rdy-pics/${name}-${size}-${theme}.png`, fullPage: true });
  }
}
await browser.close();
