import { randomUUID } from 'node:crypto';
import type { TraineeCommand } from '../../../src/lib/core/drill/index.ts';

/** What a command may look like on the wire: defaults left out. */
export type Sent = { type: TraineeCommand['type'] } & Record<string, unknown>;

/** A browser of one person: it keeps the cookie and says where its requests come from. */
export class Person {
  url: string;
  #cookie = '';

  constructor(url: string) {
    this.url = url;
  }

  /** As a browser sends it; empty before the first answer. */
  get cookie(): string {
    return this.#cookie;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie) headers.set('cookie', this.#cookie);
    if (init.method === 'POST' && !headers.has('origin')) headers.set('origin', this.url);
    const response = await fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set) this.#cookie = set.split(';')[0] ?? '';
    return response;
  }

  /** Starts a drill by the form of the briefing; resolves with its id. */
  async start(scenario: string, form: Record<string, string> = {}): Promise<string> {
    const response = await this.fetch(`/scenarios/${scenario}?/start`, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ name: 'Dana', speed: '1', ...form })
    });
    const place = response.headers.get('location') ?? '';
    const drill = /^\/drills\/([0-9a-f]+)$/.exec(place)?.[1];
    if (response.status !== 303 || !drill)
      throw new Error(`expected a redirect to a drill, found ${response.status} ${place}`);
    return drill;
  }

  command(drill: string, command: Sent, id: string = randomUUID()): Promise<Response> {
    return this.fetch(`/drills/${drill}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, command })
    });
  }

  /** Another tab of the same browser. */
  tab(): Person {
    const tab = new Person(this.url);
    tab.#cookie = this.#cookie;
    return tab;
  }
}
