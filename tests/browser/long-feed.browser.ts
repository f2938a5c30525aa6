import type { Page } from '@playwright/test';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import { keepRooms } from '../bench/load/rooms.ts';
import { QUIET } from '../bench/load/run.ts';
import { Person } from '../server/support/person.ts';
import { startServer, temporaryFolder } from '../server/support/server.ts';
import { longDrill } from '../support/long-drill.ts';
import { keepPosts } from '../support/many-posts.ts';
import { expect, test } from './app.ts';
import { open, pageOf } from './house.ts';

const POSTS = 1_000;

/** The post that holds the focus. */
const focused = (page: Page) => page.locator('article:focus');

test('a feed of 1,000 posts draws few of them, and keys, wheel and jumps find their way in it', async ({
  browser,
  expectAccessible
}) => {
  const data = await temporaryFolder();
  const store = await openLowdb(data.path, QUIET);
  const scenario = longDrill({ minutes: 180 });
  const [room] = await keepRooms(store, scenario, { rooms: 1, trainees: 1, begun: 60_000 });
  if (!room) throw new Error('expected a room');
  await keepPosts(store.drills, room.drill, POSTS);
  await store.close();
  const server = await startServer({ HOTSEAT_DATA: data.path });
  const trainee = new Person(server.url, room.cookies[0]);
  const page = await pageOf(browser, trainee, { viewport: { width: 1440, height: 900 } });
  try {
    await open(page, `/drills/${room.drill}`);
    const feed = page.getByRole('region', { name: 'Posts' });
    const posts = feed.getByRole('article');
    const scrollTo = (top: number) => feed.evaluate((list, to) => (list.scrollTop = to), top);
    await expect(posts.first()).toHaveAttribute('aria-posinset', '1');
    const all = Number(await posts.first().getAttribute('aria-setsize'));
    expect(all).toBeGreaterThan(POSTS);
    expect(await posts.count()).toBeLessThan(60);
    await expectAccessible(page, 'a long feed');

    // By keys, one after the other, far beyond what was drawn.
    await posts.first().focus();
    for (let nth = 0; nth < 60; nth += 1) await page.keyboard.press('j');
    await expect(focused(page)).toHaveAttribute('aria-posinset', '61');
    await expect(focused(page)).toBeInViewport();
    expect(await posts.count()).toBeLessThan(60);

    // The wheel takes nobody's focus, and what it comes to is drawn.
    const id = await focused(page).getAttribute('id');
    await scrollTo(60_000);
    await expect(posts.filter({ hasText: 'Number 600 ' })).toHaveCount(0);
    await expect
      .poll(() =>
        feed.evaluate((list) => {
          const { left, top, height } = list.getBoundingClientRect();
          return [0.1, 0.5, 0.9].every((part) =>
            document.elementFromPoint(left + 100, top + part * height)?.closest('article')
          );
        })
      )
      .toBe(true);
    await expect(focused(page)).toHaveAttribute('id', id ?? '');

    // What is read stays where it is while rows above it, never drawn before, are measured.
    const read = await feed.evaluate((list) => {
      const { left, top } = list.getBoundingClientRect();
      const post = document.elementFromPoint(left + 100, top + 300)?.closest('article');
      return { id: post?.id ?? '', y: post?.getBoundingClientRect().top ?? NaN };
    });
    const y = () =>
      page.locator(`[id="${read.id}"]`).evaluate((post) => post.getBoundingClientRect().top);
    await scrollTo(await feed.evaluate((list) => list.scrollTop - 500));
    await expect.poll(async () => Math.abs((await y()) - read.y - 500)).toBeLessThan(2);

    // It is a layer of its own, which the browser scrolls by itself, whatever the scripts do.
    const session = await page.context().newCDPSession(page);
    const layers = new Set<number | undefined>();
    session.on('LayerTree.layerTreeDidChange', ({ layers: found = [] }) => {
      for (const { backendNodeId } of found) layers.add(backendNodeId);
    });
    await session.send('DOM.enable');
    await session.send('LayerTree.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: '.feed[data-list]'
    });
    const { node } = await session.send('DOM.describeNode', { nodeId });
    await expect.poll(() => layers.has(node.backendNodeId)).toBe(true);

    // What one writes oneself is brought into view from wherever one was.
    const text = 'Please unplug the kettle and ring 0800 555 0151.';
    const answer = await trainee.command(room.drill, { type: 'PostStatement', text });
    expect(answer.status).toBe(200);
    const ours = feed.getByRole('article', { name: 'Our statement' });
    await expect(ours).toBeInViewport();
    await expect(ours).toHaveAttribute('aria-setsize', String(all + 1));
  } finally {
    await page.context().close();
    await server.end('SIGTERM');
    await data.remove();
  }
});
