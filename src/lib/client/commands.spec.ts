import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandId } from './command-id.ts';
import { CommandSender } from './commands.ts';

const answers = (...list: (Response | 'lost')[]) => {
  const sent: { id: string }[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as { id: string });
    const answer = list.shift() ?? 'lost';
    return answer === 'lost' ? Promise.reject(new TypeError('lost')) : Promise.resolve(answer);
  });
  return sent;
};
const sender = () => new CommandSender('/drills/d1/commands', () => Promise.resolve());
const reply = { type: 'Reply', to: 'p1', text: 'hello' } as const;
const done = (seq = 7) => Response.json({ ok: true, seq });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('CommandSender', () => {
  it('sends what the network lost again, under the same id', async () => {
    const sent = answers('lost', new Response('', { status: 502 }), done());
    expect(await sender().send(reply)).toEqual({ ok: true, seq: 7 });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it('keeps the id of what it had to give up, for when the trainee sends it again', async () => {
    const sent = answers();
    const to = sender();
    expect(await to.send(reply)).toMatchObject({ ok: false, code: 'no-connection' });
    const later = answers(done());
    await to.send(reply);
    expect(later[0]?.id).toBe(sent[0]?.id);
  });

  it('means a switch anew that it had to give up', async () => {
    const hold = { type: 'HoldInject', inject: 'cat' } as const;
    const to = new CommandSender<typeof hold>('/control/d1/commands', () => Promise.resolve());
    const sent = answers();
    await to.send(hold);
    const later = answers(done());
    await to.send(hold);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(later[0]?.id).not.toBe(sent[0]?.id);
  });

  it('means a switch anew while nobody knows what became of the first time', async () => {
    type Switch = { type: 'PauseDrill' | 'ResumeDrill' };
    const carriedOut = new Map<string, string>();
    let cut = () => {};
    const lost = new Promise<never>((_, reject) => (cut = () => reject(new TypeError('lost'))));
    // A server that does each id once; its first answer does not arrive.
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      const { id, command } = JSON.parse(body) as { id: string; command: Switch };
      const first = carriedOut.size === 0;
      carriedOut.set(id, command.type);
      return first ? lost : Promise.resolve(done());
    });
    const to = new CommandSender<Switch>('/control/d1/commands', () => Promise.resolve());
    const paused = to.send({ type: 'PauseDrill' });
    await to.send({ type: 'ResumeDrill' });
    expect(await to.send({ type: 'PauseDrill' })).toMatchObject({ ok: true });
    cut();
    expect(await paused).toMatchObject({ ok: true });
    expect([...carriedOut.values()]).toEqual(['PauseDrill', 'ResumeDrill', 'PauseDrill']);
  });

  it('takes a jump of the clock once that is pressed twice before it is answered', async () => {
    const jump = { type: 'JumpClock', to: 'next' } as const;
    const to = new CommandSender<typeof jump>('/control/d1/commands', () => Promise.resolve());
    const sent = answers(done(), done(), done());
    await Promise.all([to.send(jump), to.send(jump)]);
    await to.send(jump);
    const [first, second, later] = sent.map(({ id }) => id);
    expect(second).toBe(first);
    expect(later).not.toBe(first);
  });

  it('says why the server could not take it, and that the text is kept', async () => {
    const full = 'The server cannot keep anything at the moment: its disk is full.';
    answers(...Array.from({ length: 5 }, () => Response.json({ message: full }, { status: 500 })));
    expect(await sender().send(reply)).toMatchObject({
      ok: false,
      code: 'no-connection',
      message: `${full} Your text is kept; send it again.`
    });
  });

  it('waits for no line that is dead without saying so: it sends again, under the same id', async () => {
    vi.useFakeTimers();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), ms);
      return abort.signal;
    });
    const ids: string[] = [];
    vi.stubGlobal('fetch', (_: string, { body, signal }: { body: string; signal: AbortSignal }) => {
      ids.push((JSON.parse(body) as { id: string }).id);
      if (ids.length > 1) return Promise.resolve(done());
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('late', 'TimeoutError')))
      );
    });
    const outcome = sender().send(reply);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toEqual({ ok: true, seq: 7 });
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
  });

  it('gives the same words a new id once they have been posted', async () => {
    const sent = answers(done(), done());
    const to = sender();
    await to.send(reply);
    await to.send(reply);
    expect(sent[0]?.id).not.toBe(sent[1]?.id);
  });

  it('hands on a refusal in its own words', async () => {
    const refusal = { code: 'too-long', message: 'Cut 12.' };
    answers(Response.json({ refusal }, { status: 409 }));
    expect(await sender().send(reply)).toEqual({ ok: false, ...refusal });
  });

  it('says so when the drill is not there', async () => {
    answers(new Response('<html>', { status: 404 }));
    expect(await sender().send(reply)).toMatchObject({ ok: false, code: 'not-accepted' });
  });
});

describe('commandId', () => {
  it('is a UUID, with or without a secure context', () => {
    const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    expect(commandId()).toMatch(uuid);
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(commandId()).toMatch(uuid);
    expect(commandId()).not.toBe(commandId());
  });
});
