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

afterEach(() => vi.unstubAllGlobals());

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
