import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';
import { Person } from '../server/support/person.ts';
import { startServer } from '../server/support/server.ts';
import { hold, pause, until, type Fault, type Form, type Outcome, type Store } from './fault.ts';
import { keptIn } from './support/kept.ts';
import { Ledger } from './support/ledger.ts';
import { TcpProxy } from './support/tcp-proxy.ts';
import { Writer } from './support/writer.ts';

const MINUTE = 60_000;
/** Ms between two replies of a colleague, who has a line of their own. */
const APART = 700;
const WRITTEN = 'Ada, this is written while the line is dead, and the page sends it again.';
/** What no mark of the rating stands in, which the page shows in the reply that came last. */
const unmarked = (text: string) =>
  text === WRITTEN ? 'is dead, and the page sends' : text.slice(0, text.indexOf(':') + 1);

export const partition: Fault = {
  name: 'partition',
  title: 'The line of one browser falls silent for a minute, then works again',
  people:
    'After 40 s without a word the page says that it reconnects; then it shows all that it missed. What was sent meanwhile is tried again for a minute, then kept to be sent by one key.',
  on: ['folder'],
  bring
};

/** A real page in a real browser, behind a wire of ours. */
async function bring(store: Store, form: Form): Promise<Outcome> {
  const kept = await keptIn(store, form);
  const server = await startServer(kept.env);
  const wire = await TcpProxy.start(server.port);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox']
  });
  const stop = new AbortController();
  const ledger = new Ledger();
  try {
    const dana = new Person(server.url);
    const drill = await dana.start('brown-water');
    const context = await browser.newContext();
    const [name = '', value = ''] = dana.cookie.split('=');
    await context.addCookies([{ name, value, url: wire.url }]);
    const page = await context.newPage();
    await page.goto(`${wire.url}/drills/${drill}`);
    await page.locator('[data-ready]').waitFor();
    const writing = new Writer(dana, drill, ledger, APART).write(stop.signal);
    await until(() => ledger.confirmed > 1, 'expected replies to be taken');

    wire.fallSilent();
    const silent = ledger.confirmed;
    await page
      .getByRole('article', { name: /Ada Mill/ })
      .first()
      .getByRole('button', { name: /^Reply/ })
      .click();
    const box = page.getByRole('textbox', { name: 'Your reply' });
    await box.fill(WRITTEN);
    await box.press('Control+Enter');
    if (form.long) {
      await pause(MINUTE - 5_000);
      const said = await page.getByRole('status').allInnerTexts();
      hold(
        said.some((text) => /Reconnecting|No connection/.test(text)),
        `expected the page to say that it has no connection, found ${said.join(' | ')}`
      );
      await pause(5_000);
      // What was connected stays dead: the page has to find that out by itself.
      wire.pass();
      // It has tried five times, and says so; once more is one key.
      await page.getByText(/Your text is kept/).waitFor({ timeout: 30_000 });
      await box.press('Control+Enter');
    } else {
      // A page waits 40 s before it takes a silent line for dead; here it is told by a reset.
      await pause(3_000);
      wire.refuse();
      wire.pass();
    }
    const missed = ledger.confirmed - silent;
    const began = performance.now();
    const inLog = async () => {
      const log = (await kept.logs()).get(drill) ?? [];
      return log.flatMap((event) => (event.type === 'Replied' ? [event.post.text] : []));
    };
    await until(
      async () => (await inLog()).includes(WRITTEN),
      'expected what was written meanwhile to be sent',
      40_000
    );
    stop.abort();
    await writing;
    const texts = await inLog();
    /** How often the page shows each text. */
    const shown = async () => {
      const all = await readFeed(page);
      return texts.map((text) => all.split(unmarked(text)).length - 1);
    };
    await until(
      async () => (await shown()).every((times) => times > 0),
      `expected the page to show all ${texts.length} replies`,
      40_000
    );
    const took = performance.now() - began;
    const times = await shown();
    const twice = texts.filter((_, index) => (times[index] ?? 0) > 1);
    await server.end('SIGTERM');
    ledger.audit(await kept.logs());
    return {
      tried: texts.length,
      of: `replies, ${missed} of them while the line was dead`,
      lost: ledger.lost,
      twice: [...ledger.twice, ...twice],
      note: `all of it on the screen ${(took / 1000).toFixed(1)} s after the line worked again`
    };
  } finally {
    stop.abort();
    await browser.close();
    await server.end('SIGKILL');
    await wire.stop();
    await kept.remove();
  }
}

/** All that stands in the feed, from its top to its end: a page draws only what is near to what is seen. */
async function readFeed(page: Page): Promise<string> {
  const feed = page.getByRole('region', { name: 'Posts' });
  const rows = new Map<string, string>();
  await feed.evaluate((region) => (region.scrollTop = 0));
  for (let end = false; !end;) {
    await pause(50);
    const drawn = await feed
      .locator('[data-row]')
      .evaluateAll((all) =>
        all.map((row) => [row.getAttribute('data-row') ?? '', row.textContent])
      );
    for (const [id = '', text] of drawn) rows.set(id, text ?? '');
    end = await feed.evaluate((region) => {
      const { scrollTop, clientHeight } = region;
      region.scrollTop += clientHeight / 2;
      return region.scrollTop === scrollTop;
    });
  }
  return [...rows.values()].join('\n');
}
