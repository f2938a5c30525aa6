import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Half of what the package itself gives as its source, which a page reads in half the time. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The app as `npm start` serves it, on a free port, with a data folder of its own. */
export class App {
  private constructor(
    private readonly process: ChildProcess,
    readonly data: string,
    readonly url: string,
    private readonly said: () => string,
    private readonly env: Record<string, string>
  ) {}

  static async start({
    data = mkdtempSync(join(tmpdir(), 'hotseat-browser-')),
    port = '0',
    env = {}
  }: { data?: string; port?: string; env?: Record<string, string> } = {}): Promise<App> {
    const child = spawn(process.execPath, ['build/cli/start.js'], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: port, HOTSEAT_DATA: data, ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    });
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const ready = /ready: open (http\S+)/.exec(said)?.[1];
        if (ready) resolve(ready);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code) => {
        reject(new Error(`the app ended with ${String(code)} before it was ready:\n${said}`));
      });
    });
    return new App(child, data, url, () => said, env);
  }

  /** The address that sets up accounts, as the console says it. */
  async setup(): Promise<string> {
    const found = () => /set up accounts, once: (\S+)\n/.exec(this.said())?.[1];
    await expect.poll(found).toBeDefined();
    return found() ?? '';
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Starts it again on the same data, at the same address. */
  async again(): Promise<App> {
    return App.start({ data: this.data, port: new URL(this.url).port, env: this.env });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.data, { recursive: true, force: true });
  }
}

interface Given {
  /** Checks the page for what a person would stumble over: axe finds nothing. */
  expectAccessible: (page: Page, where: string) => Promise<void>;
}

/** Tests share one app a worker; each has a browser context, and so a trainee, of its own. */
export const test = base.extend<Given, { app: App }>({
  app: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
    async ({}, use) => {
      const app = await App.start();
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 120_000 }
  ],
  baseURL: async ({ app }, use) => use(app.url),
  page: async ({ page }, use) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => {
      // The browser itself reports a refused request so; tests of refusals read their answers.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        wrong.push(message.text());
      }
    });
    await use(page);
    expect(wrong, 'errors in the browser').toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- see above
  expectAccessible: async ({}, use) => {
    await use(async (page, where) => {
      // In the page itself, which has no frames. It keeps it while a person goes on in it: its text alone takes long to read.
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
      const { violations } = await page.evaluate(() =>
        window.axe.run({ resultTypes: ['violations'] })
      );
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`
      );
      expect(found, where).toEqual([]);
    });
  }
});

export { expect };
