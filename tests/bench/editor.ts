import { chromium, type Page } from '@playwright/test';
import { App } from '../browser/app.ts';
import { findChromium } from '../browser/chromium.ts';
import { open, pageOf, peopleOf } from '../browser/house.ts';
import build from '../setup/build.ts';
import { longScript } from '../support/long-script.ts';

/**
 * How long an edit of a scenario with 1,000 injects takes in the browser: from a key in the form to
 * the painted frame in which the view and the problems panel show it. The aim is a median of 100 ms
 * in every view. Beside it stands the same key in a form of the same page with nothing behind it.
 */
/** Even, so that the text is there again after each row. */
const ROUNDS = 40;
const AIM_MS = 100;
const VIEWS = ['Timeline', 'Text', 'MSEL table'] as const;

await build();
const app = await App.start();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const tess = await (await peopleOf(app)).person('Tess Quill', { roles: ['trainer'] });
  const page = await pageOf(browser, tess, { viewport: { width: 1440, height: 900 } });
  await openLongScript(page);
  const bare = await measure(page, true);
  const rows = [{ edit: 'bare field', ...bare, ratio: '1.0', aim: '' }];
  for (const view of VIEWS) {
    await page.getByRole('button', { name: view, exact: true }).first().click();
    await page.waitForTimeout(2_000);
    const took = await measure(page);
    const ratio = (took.median / bare.median).toFixed(1);
    rows.push({ edit: view, ...took, ratio, aim: took.median <= AIM_MS ? 'reached' : 'missed' });
  }
  console.log(
    `An edit of 1,000 injects, ${String(ROUNDS)} keys a row, ms from key to painted frame`
  );
  console.table(rows);
} finally {
  await browser.close();
  await app.stop();
}

async function openLongScript(page: Page): Promise<void> {
  await page.goto('/studio/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('An hour of a thousand');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/studio\/(?!new)[^/]+$/);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { revision } = (await (await page.request.get(`/studio/${id}/text`)).json()) as {
    revision: number;
  };
  const kept = await page.request.put(`/studio/${id}/text`, {
    data: { revision, text: longScript(id) }
  });
  if (!kept.ok()) throw new Error(`the text was answered with ${String(kept.status())}`);
  await open(page, `/studio/${id}/edit`);
  await page.getByRole('button', { name: 'MSEL table', exact: true }).first().click();
  await page.locator('.msel tbody button').nth(20).click();
  await page.getByLabel('Text', { exact: true }).waitFor();
}

async function measure(page: Page, bare = false): Promise<{ median: number; p95: number }> {
  const took = (await page.evaluate(typing, { rounds: ROUNDS, bare })).sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((took[Math.floor(took.length * share)] ?? NaN) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}

/**
 * Runs in the page: empties a field and writes it again. Each key counts until the first painted frame
 * in which what shows it has changed.
 *
 * @param bare in a field of its own, which nothing listens to, instead of the form of the open inject
 */
async function typing({ rounds, bare }: { rounds: number; bare: boolean }): Promise<number[]> {
  const own = bare ? document.body.appendChild(document.createElement('textarea')) : null;
  const field = own ?? document.querySelector<HTMLTextAreaElement>('aside textarea');
  const panel = document.querySelector('.low');
  if (!field || !panel) throw new Error('expected the form of an inject and the problems panel');
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const said = panel.textContent;
    const begun = performance.now();
    field.value = round % 2 ? `Nobody has told us anything since ${String(round)}` : '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    do {
      await new Promise<void>((painted) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            painted();
          };
          channel.port2.postMessage(null);
        });
      });
      if (performance.now() - begun > 5_000)
        throw new Error('expected the edit in the problems panel within five seconds');
    } while (!bare && panel.textContent === said);
    took.push(performance.now() - begun);
    await new Promise((rest) => setTimeout(rest, 150));
  }
  own?.remove();
  return took;
}
