import { afterEach, describe, expect, it, vi } from 'vitest';
import { MINUTE } from '../core/scenario/time.ts';
import type { DraftWish } from '../core/authoring/index.ts';
import { ModelDraftsRequest } from './model-drafts.svelte.ts';
import { WritingHelp, type Insertion } from './writing-help.svelte.ts';

const SCENARIO = {
  id: 'x',
  organisation: { name: 'Hollin Bakery', handle: '@hollin' },
  personas: [{ id: 'dani', handle: '@dani_o', name: 'Dani' }],
  injects: [
    { id: 'cake', at: '01:00', from: 'dani', text: 'where is it', expects: { action: 'reply' } }
  ]
};
function help(scenario: unknown = SCENARIO) {
  const inserted: Insertion[] = [];
  return {
    help: new WritingHelp(
      () => scenario,
      (one) => inserted.push(one),
      1
    ),
    inserted
  };
}
const wish = {
  moods: [],
  fields: ['food' as const],
  span: { from: 0, to: 5 * MINUTE },
  perMinute: 2
};

describe('help with writing', () => {
  it('finds posts, replaces and removes them one by one, and inserts the rest with their people', () => {
    const { help: here, inserted } = help();
    here.find(wish);
    const before = here.life?.posts.map(({ source }) => source) ?? [];
    expect(before.length).toBeGreaterThan(5);
    here.replacePost(before[0] ?? '');
    here.removePost(before[1] ?? '');
    const sources = here.life?.posts.map(({ source }) => source) ?? [];
    expect(sources).toHaveLength(before.length - 1);
    expect(sources).not.toContain(before[0]);
    here.insertLife();
    expect(here.life).toBeNull();
    expect(inserted).toHaveLength(1);
    expect(inserted[0]?.injects).toHaveLength(before.length - 1);
    const people = inserted[0]?.personas.map(({ id }) => id);
    for (const { from } of inserted[0]?.injects ?? []) expect(people).toContain(from);
  });

  it('says so when the bank has no other post', () => {
    const { help: here } = help();
    here.find({ ...wish, moods: ['angry'] });
    const [first] = here.life?.posts ?? [];
    for (let i = 0; i < 10; i += 1) here.replacePost(here.life?.posts[0]?.source ?? '');
    expect(here.stuck).toMatch(/no other post/);
    expect(here.life?.posts[0]?.at).toBe(first?.at);
  });

  it('draws people, each to be taken, drawn again or left', () => {
    const { help: here, inserted } = help();
    here.draw({ cast: 'parent', age: 'old' }, 4);
    const ids = here.people.map(({ persona }) => persona.id);
    here.redraw(ids[0] ?? '');
    expect(here.people.map(({ persona }) => persona.id)).not.toContain(ids[0]);
    expect(here.people).toHaveLength(4);
    here.accept(ids[1] ?? '');
    here.drop(ids[2] ?? '');
    expect(here.people).toHaveLength(2);
    expect(inserted.map(({ personas }) => personas[0]?.id)).toEqual([ids[1]]);
  });

  it('begins a post', () => {
    const { help: here, inserted } = help();
    expect(here.start('after-silence', { opening: 0, at: 0, about: 'cake' })).toMatchObject({
      from: 'dani',
      when: { unanswered: { inject: 'cake' } }
    });
    expect(inserted).toHaveLength(1);
    expect(here.start('nothing', { opening: 0, at: 0 })).toBeNull();
  });
});

describe('drafts by a model', () => {
  const ask: DraftWish = { kind: 'replies', wish: 'short', count: 2, about: 'cake' };
  const answers = (...said: [number, unknown][]) => {
    const fetched = vi.fn<typeof fetch>();
    for (const [status, body] of said)
      fetched.mockResolvedValueOnce(Response.json(body, { status }));
    vi.stubGlobal('fetch', fetched);
    return fetched;
  };
  afterEach(() => vi.unstubAllGlobals());
  const bodyOf = (fetched: ReturnType<typeof answers>, call: number) =>
    JSON.parse(fetched.mock.calls[call]?.[1]?.body as string) as unknown;

  it('are asked for only after what goes out was shown, when the scenario is kept', async () => {
    const before = vi.fn(async () => {});
    const drafts = [{ kind: 'reply', about: 'cake', text: 'Dani, it is here.' }];
    const fetched = answers(
      [200, { pieces: [{ name: 'WISH', text: 'short' }] }],
      [200, { drafts, leftOut: 1 }]
    );
    const request = new ModelDraftsRequest('/studio/x/drafts', before);
    await request.ask(ask);
    expect(bodyOf(fetched, 0)).toMatchObject({ look: true });
    expect(request.preview).toHaveLength(1);
    expect(request.agreed).toBe(false);
    await request.ask(ask);
    expect(bodyOf(fetched, 1)).toEqual({ look: false, wish: ask });
    expect(before).toHaveBeenCalledTimes(2);
    expect(request.agreed).toBe(true);
    expect(request.leftOut).toBe(1);
    expect(request.take(0)).toEqual(drafts[0]);
    expect(request.drafts).toEqual([]);
  });

  it('that do not come leave a sentence', async () => {
    answers([200, { error: 'The model is busy with others.' }]);
    const request = new ModelDraftsRequest('/x', async () => {});
    request.agreed = true;
    await request.ask(ask);
    expect(request.problem).toBe('The model is busy with others.');
    answers([500, 'oops']);
    await request.ask(ask);
    expect(request.problem).toMatch(/could not be reached/);
    answers([200, { drafts: [], leftOut: 2 }]);
    await request.ask(ask);
    expect(request.problem).toMatch(/Nothing of what/);
  });

  it('can be stopped, without a word', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('aborted')))
        )
    );
    const request = new ModelDraftsRequest('/x', async () => {});
    request.agreed = true;
    const asked = request.ask(ask);
    await vi.waitFor(() => expect(request.asking).toBe(true));
    await Promise.resolve();
    request.stop();
    await asked;
    expect(request.problem).toBeNull();
    expect(request.asking).toBe(false);
  });
});
