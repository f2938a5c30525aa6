import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftWish } from '../../src/lib/core/authoring/index.ts';
import { Drafting } from '../../src/lib/server/drafting/drafting.ts';
import { ChatModel } from '../../src/lib/server/opinion/chat-model.ts';
import { inTurn, ModelServer, refuses, says } from './support/model-server.ts';
import { ROOT } from './support/server.ts';

const SCENARIO = readFileSync(path.join(ROOT, 'scenarios/bin-day/scenario.yaml'), 'utf8');
const POST = { from: 'jaz', text: 'bus went right past it', severity: 'low', needs: 'nothing' };
const ANSWER = JSON.stringify({ drafts: [POST, { ...POST, text: 'x'.repeat(900) }] });
const ask = (more: Partial<DraftWish> = {}): DraftWish => ({
  kind: 'injects',
  wish: 'Somebody on a bus',
  count: 3,
  at: 60_000,
  ...more
});
const waiting = new AbortController().signal;

describe('drafts by a model', () => {
  let model: ModelServer;
  let drafting: Drafting;
  const warn = vi.fn();

  beforeEach(async () => {
    warn.mockClear();
    model = await ModelServer.start();
    model.behave = says(ANSWER);
    const settings = { url: model.url, model: 'tiny', key: 'k', timeout: 700, ofRecord: false };
    const log = { debug() {}, info() {}, warn, error() {} };
    drafting = new Drafting({ model: new ChatModel(settings), settings, log });
  });
  afterEach(async () => {
    drafting.close();
    await model.close();
  });

  const draft = (person = 'p1', wish = ask(), signal = waiting) =>
    drafting.draft(person, SCENARIO, wish, signal);

  it('stand when they fit, and say how many did not', async () => {
    expect(await draft()).toMatchObject({
      model: 'tiny',
      drafts: [{ inject: { from: 'jaz', text: POST.text, at: '01:00' } }],
      leftOut: 1
    });
    const [question] = model.questions;
    expect(question?.body).toMatchObject({
      model: 'tiny',
      response_format: { type: 'json_schema' }
    });
    expect(question?.headers['authorization']).toBe('Bearer k');
  });

  it('are asked for with the pieces that the preview shows, which sends nothing', async () => {
    const { pieces, host, model: name } = drafting.preview(SCENARIO, ask());
    expect({ host, name }).toEqual({ host: new URL(model.url).host, name: 'tiny' });
    expect(model.questions).toEqual([]);
    await draft();
    expect(model.questions[0]?.pieces).toEqual(
      Object.fromEntries(pieces.map(({ name: piece, text }) => [piece, text]))
    );
  });

  it.each([
    ['an error', refuses(401), /refused \(401\)/],
    ['prose', says('I would write something about a bus.'), /form that was asked for/],
    ['another form', says('{"posts": []}'), /form that was asked for/],
    ['too much', says(`{"drafts": ["${'x'.repeat(300_000)}"]}`), /cut off/],
    ['nothing', () => {}, /too long/]
  ] as const)('do not come of %s, and a sentence says so', async (_, behave, sentence) => {
    model.behave = behave;
    const answer = await draft();
    expect(answer).toEqual({ error: expect.stringMatching(sentence) as string });
    // What a server says of its error may repeat what it was sent.
    expect(JSON.stringify(warn.mock.calls)).not.toContain('Snedbury');
  });

  it('are asked for without a shape where the server does not know one', async () => {
    model.behave = inTurn(refuses(400), says(ANSWER));
    expect(await draft()).toMatchObject({ model: 'tiny' });
    expect(model.questions[1]?.body).not.toHaveProperty('response_format');
  });

  it('are broken off when nobody waits any longer, and the next question is let in', async () => {
    model.behave = () => {};
    const leaving = new AbortController();
    const first = draft('p1', ask(), leaving.signal);
    await vi.waitFor(() => expect(model.open).toBe(1));
    expect(await draft('p1')).toEqual({
      error: expect.stringContaining('still being answered') as string
    });
    leaving.abort();
    expect(await first).toHaveProperty('error');
    await vi.waitFor(() => expect(model.open).toBe(0));
    expect(warn).not.toHaveBeenCalled();
    model.behave = says(ANSWER);
    expect(await draft('p1')).toMatchObject({ model: 'tiny' });
  });

  it('are two questions at a time, and thirty an hour for each person', async () => {
    model.behave = () => {};
    const out = [draft('p1'), draft('p2')];
    expect(await draft('p3')).toEqual({ error: expect.stringContaining('busy') as string });
    await Promise.all(out);
    model.behave = says(ANSWER);
    for (let i = 0; i < 30; i += 1) await draft('p4');
    expect(await draft('p4')).toEqual({
      error: expect.stringContaining('30 questions in an hour') as string
    });
    expect(await draft('p5')).toMatchObject({ model: 'tiny' });
  });

  it('come of a text that cannot be read as well', async () => {
    const answer = await drafting.draft('p1', '{{{', ask(), waiting);
    expect(answer).toMatchObject({ model: 'tiny' });
  });
});
