import { randomUUID } from 'node:crypto';
import type { FacilitatorCommand, TraineeCommand } from '../../../src/lib/core/drill/index.ts';

/** What a command may look like on the wire: defaults left out. */
export type Sent = { type: TraineeCommand['type'] } & Record<string, unknown>;

/** The same, from the control room. */
export type Conducted = { type: FacilitatorCommand['type'] } & Record<string, unknown>;

/** Ms until an answer has to be there, unless whoever asks says otherwise. */
const PATIENCE = 60_000;

/** A browser of one person: it keeps cookies and says where its requests come from. */
export class Person {
  url: string;
  readonly #cookies = new Map<string, string>();

  /** @param cookie what it holds already, as a browser sends it */
  constructor(url: string, cookie = '') {
    this.url = url;
    for (const pair of cookie.split('; ').filter(Boolean)) this.#take(pair);
  }

  /** As a browser sends it; empty before the first answer. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', this.cookie);
    if (init.method === 'POST' && !headers.has('origin')) headers.set('origin', this.url);
    const response = await fetch(`${this.url}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
      ...init,
      headers
    });
    for (const set of response.headers.getSetCookie()) this.#take(set);
    return response;
  }

  #take(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (/; Max-Age=0\b/.test(set)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  /** Sends a form as a page without scripts does. */
  post(path: string, form: Record<string, string | string[]> = {}): Promise<Response> {
    const body = new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
    );
    return this.fetch(path, { method: 'POST', headers: { accept: 'text/html' }, body });
  }

  /** Opens a page as a browser does. */
  open(path: string): Promise<Response> {
    return this.fetch(path, { headers: { accept: 'text/html' } });
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

  /** Plays a drill of their own to its end, which is at most ten hours ahead. */
  playOut(drill: string): Promise<Response> {
    return this.command(drill, { type: 'JumpClock', to: 10 * 3_600_000 });
  }

  /** Sends a command from the control room. */
  conduct(drill: string, command: Conducted, id: string = randomUUID()): Promise<Response> {
    return this.fetch(`/control/${drill}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, command })
    });
  }

  /** Another tab of the same browser. */
  tab(): Person {
    const tab = new Person(this.url);
    for (const [name, value] of this.#cookies) tab.#cookies.set(name, value);
    return tab;
  }
}
