import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeper } from './keeper.svelte.ts';
import { Studio } from './studio.svelte.ts';

const TEXT = 'id: cake\ntitle: Cake\ndifficulty: first\nminutes: 30\n';

/** The server's side of one draft, which somebody else can write as well. */
class Server {
  revision = 1;
  text = TEXT;
  reachable = true;
  versions: string[] = [];

  readonly fetch = vi.fn((_: string, { method, body }: { method: string; body: string }) => {
    if (!this.reachable) return Promise.reject(new TypeError('Failed to fetch'));
    const asked = JSON.parse(body) as { revision: number; text: string; note: string };
    if (asked.revision !== this.revision)
      return Promise.resolve(
        Response.json(
          { revision: this.revision, text: this.text, by: 'Ines', mine: false, at: 5 },
          { status: 409 }
        )
      );
    if (method === 'POST') {
      const fresh = this.versions.at(-1) !== this.text;
      if (fresh) this.versions.push(this.text);
      return Promise.resolve(
        Response.json({
          version: { number: this.versions.length, at: 1, errors: 0 },
          fresh,
          playable: this.versions.length
        })
      );
    }
    this.write(asked.text);
    return Promise.resolve(Response.json({ revision: this.revision, at: 7 }));
  });

  write(text: string): void {
    this.text = text;
    this.revision += 1;
  }
}

/** The channels of a browser's pages: what one says, all others hear, a moment later. */
class Channel {
  static open = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor(readonly name: string) {
    Channel.open.add(this);
  }
  postMessage(data: unknown): void {
    const others = [...Channel.open].filter((one) => one !== this && one.name === this.name);
    for (const one of others) setTimeout(() => one.onmessage?.({ data }));
  }
  close(): void {
    Channel.open.delete(this);
  }
}

let server: Server;

beforeEach(() => {
  Channel.open.clear();
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.useFakeTimers();
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page with the scenario as the server has it, which is new: it says there what was left. */
function opened(id = 'cake'): { studio: Studio; keeper: Keeper; recovering: Promise<void> } {
  const studio = new Studio(server.text);
  const keeper = new Keeper(studio, id, server.revision);
  return { studio, keeper, recovering: keeper.recover() };
}

/** As above, when it has taken up what was left. */
async function revisited(id?: string): Promise<{ studio: Studio; keeper: Keeper }> {
  const { recovering, ...page } = opened(id);
  await vi.advanceTimersByTimeAsync(500);
  await recovering;
  return page;
}

/** Texts of all the copies that the browser keeps. */
const copies = () =>
  Object.keys(localStorage).map(
    (key) => (JSON.parse(localStorage.getItem(key) ?? '') as { text: string }).text
  );

const title = (studio: Studio, value: string) =>
  studio.edit([{ do: 'set', path: ['title'], value }], 'Change the title');

describe('keeping what is written', () => {
  it('saves by itself soon after the last change, once', async () => {
    const { studio, keeper } = opened();
    title(studio, 'A');
    title(studio, 'Another');
    expect(keeper.state.is).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.text).toContain('title: Another');
    expect(server.fetch).toHaveBeenCalledTimes(1);
    expect(keeper.state).toEqual({ is: 'saved', at: 7 });
  });

  it('keeps in the browser what cannot be saved, tells why, and tries again', async () => {
    const { studio, keeper } = opened();
    server.reachable = false;
    title(studio, 'Offline');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.state).toMatchObject({ is: 'failed' });
    keeper.close();

    // The tab was lost; another visit finds it.
    server.reachable = true;
    const next = await revisited();
    expect(next.keeper.recovered).toBe(true);
    expect(next.studio.text).toContain('title: Offline');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(server.text).toContain('title: Offline');
  });

  it('has a copy in the browser a moment after a key, and at once when the page may go', async () => {
    const { studio, keeper } = opened();
    title(studio, 'Typed');
    await vi.advanceTimersByTimeAsync(250);
    expect(copies()).toEqual([expect.stringContaining('title: Typed\n')]);
    title(studio, 'Typed on');
    keeper.leave();
    expect(copies()).toEqual([expect.stringContaining('title: Typed on\n')]);
  });

  it('overwrites nothing that somebody else wrote: it shows the conflict', async () => {
    const { studio, keeper } = opened();
    server.write(TEXT.replace('30', '45'));
    title(studio, 'Mine');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.state).toMatchObject({ is: 'conflict', with: { theirs: { by: 'Ines' } } });
    expect(server.text).not.toContain('Mine');
    // Nor later, without being told to.
    title(studio, 'Mine again');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.text).not.toContain('Mine');
  });

  it('puts both together where they changed different lines, and keeps theirs as a version', async () => {
    const { studio, keeper } = opened();
    const theirs = TEXT.replace('30', '45');
    server.write(theirs);
    title(studio, 'Mine');
    await vi.advanceTimersByTimeAsync(1_000);
    if (keeper.state.is !== 'conflict') throw new Error('expected a conflict');
    const { together } = keeper.state.with;
    expect(together).toEqual({
      text: 'id: cake\ntitle: Mine\ndifficulty: first\nminutes: 45\n',
      clashes: 0
    });
    await keeper.settle(together.text);
    expect(server.text).toBe(together.text);
    expect(server.versions).toEqual([theirs]);
    expect(keeper.state.is).toBe('saved');
  });

  it('takes theirs, and what was mine can be had back by undoing', async () => {
    const { studio, keeper } = opened();
    server.write(TEXT.replace('Cake', 'Theirs'));
    title(studio, 'Mine');
    await vi.advanceTimersByTimeAsync(1_000);
    if (keeper.state.is !== 'conflict') throw new Error('expected a conflict');
    expect(keeper.state.with.together.clashes).toBe(1);
    await keeper.settle(keeper.state.with.theirs.text);
    expect(studio.text).toContain('title: Theirs');
    studio.undo();
    expect(studio.text).toContain('title: Mine');
  });

  it('finds a conflict also for what an earlier visit left', async () => {
    const first = opened();
    server.reachable = false;
    title(first.studio, 'Left here');
    await vi.advanceTimersByTimeAsync(1_000);
    first.keeper.close();
    server.reachable = true;
    server.write(TEXT.replace('30', '45'));

    const next = await revisited();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(next.keeper.state).toMatchObject({ is: 'conflict', with: { together: { clashes: 0 } } });
    expect(server.text).not.toContain('Left here');
  });

  it('says when the server does not take it', async () => {
    const { studio, keeper } = opened();
    server.fetch.mockResolvedValue(Response.json({ message: 'Sign in again.' }, { status: 403 }));
    title(studio, 'X');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.state).toEqual({ is: 'failed', reason: 'Sign in again.' });
  });
});

describe('two pages of one browser with the same scenario', () => {
  /** Two pages: one has saved, so that what the other wrote is in conflict, and in this browser alone. */
  async function apart() {
    const [one, other] = [opened(), opened()];
    title(one.studio, 'Of one');
    await vi.advanceTimersByTimeAsync(1_000);
    title(other.studio, 'An hour of work');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(other.keeper.state.is).toBe('conflict');
    return { one, other };
  }

  it('keep a copy each: what one saves takes nothing from the other', async () => {
    const { one, other } = await apart();
    title(one.studio, 'Of one again');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(one.keeper.state.is).toBe('saved');
    other.keeper.close();
    one.keeper.close();

    const next = await revisited();
    expect(next.keeper.recovered).toBe(true);
    expect(next.studio.text).toContain('title: An hour of work');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(next.keeper.state).toMatchObject({ is: 'conflict' });
    expect(server.text).toContain('title: Of one again');
  });

  it('do not take up what one that is still open has', async () => {
    const { other } = await apart();
    const third = await revisited();
    expect(third.keeper.recovered).toBe(false);
    expect(third.studio.text).toContain('title: Of one');
    expect(copies()).toEqual([expect.stringContaining('title: An hour of work')]);
    // Closed, it is what was left.
    other.keeper.close();
    expect((await revisited()).studio.text).toContain('title: An hour of work');
    expect(copies()).toHaveLength(1);
  });

  it('leave two copies behind, and each is taken up in its turn, the newest first', async () => {
    server.reachable = false;
    for (const said of ['Before', 'After']) {
      const { studio, keeper } = opened();
      title(studio, said);
      keeper.close();
      vi.advanceTimersByTime(1_000);
    }
    const [second, third] = [await revisited(), await revisited()];
    expect(second.studio.text).toContain('title: After');
    expect(third.studio.text).toContain('title: Before');
    expect(copies()).toHaveLength(2);
  });

  it('know nothing of those with another scenario', async () => {
    const { keeper, studio } = opened('cake-2');
    title(studio, 'Another');
    keeper.close();
    expect((await revisited()).keeper.recovered).toBe(false);
    expect(copies()).toHaveLength(1);
  });
});

describe('what was left in the browser', () => {
  const leave = (copy: object) => localStorage.setItem('hotseat:studio:cake', JSON.stringify(copy));

  it('is taken up also from before each page had a copy of its own', async () => {
    leave({ revision: 1, base: TEXT, text: TEXT.replace('Cake', 'Left') });
    expect((await revisited()).studio.text).toContain('title: Left');
  });

  it('is thrown away where the server has it, or where nothing was changed', async () => {
    for (const text of [TEXT, 'id: cake\n']) {
      leave({ revision: 0, base: 'id: cake\n', text });
      expect((await revisited()).keeper.recovered).toBe(false);
      expect(copies()).toEqual([]);
    }
  });

  it('waits for another visit where somebody writes already', async () => {
    leave({ revision: 1, base: TEXT, text: TEXT.replace('Cake', 'Left') });
    const { studio, keeper, recovering } = opened();
    title(studio, 'Typed at once');
    await vi.advanceTimersByTimeAsync(500);
    await recovering;
    expect(studio.text).toContain('title: Typed at once');
    expect(keeper.recovered).toBe(false);
    expect(copies()).toContainEqual(expect.stringContaining('title: Left'));
  });

  it('is nothing when all was undone, or the other text was taken', async () => {
    const { studio, keeper } = opened();
    title(studio, 'Mine');
    await vi.advanceTimersByTimeAsync(300);
    studio.undo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(copies()).toEqual([]);

    server.write(TEXT.replace('Cake', 'Theirs'));
    title(studio, 'Mine');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.state.is).toBe('conflict');
    await keeper.settle(server.text);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(copies()).toEqual([]);
  });
});

describe('a version that is kept', () => {
  it('is said to be kept also where it is asked for twice', async () => {
    const { studio, keeper } = opened();
    title(studio, 'Mine');
    const asked = keeper.keepVersion('Kept in the editor');
    expect(keeper.keeping).toBe(true);
    expect(await asked).toBe('Kept as version 1.');
    expect(keeper.keeping).toBe(false);
    expect(await keeper.keepVersion('Kept in the editor')).toBe('Kept as version 1.');
    expect(server.versions).toHaveLength(1);
  });

  it('is said to stand there already where it was kept before', async () => {
    server.versions.push(server.text);
    const { keeper } = opened();
    expect(await keeper.keepVersion('Kept in the editor')).toBe('Version 1 says the same already.');
  });

  it('is of what was typed while the draft was being saved', async () => {
    const { studio, keeper } = opened();
    const put = server.fetch.getMockImplementation();
    // An answer that takes a second to come.
    server.fetch.mockImplementation(async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return put ? put(...asked) : Response.error();
    });
    title(studio, 'Saved by itself');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.state.is).toBe('saving');
    title(studio, 'Typed meanwhile');
    const asked = keeper.keepVersion('Kept in the editor');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await asked).toBe('Kept as version 1.');
    expect(server.versions).toEqual([expect.stringContaining('title: Typed meanwhile')]);
    expect(server.fetch).toHaveBeenCalledTimes(3);
  });

  it('rests no longer where it was not kept', async () => {
    const { keeper } = opened();
    server.reachable = false;
    expect(await keeper.keepVersion('Kept in the editor')).toMatch(/was not kept/);
    expect(keeper.keeping).toBe(false);
  });
});
