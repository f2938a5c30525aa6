import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor, DrillEvent, Viewer } from '../../src/lib/core/drill/index.ts';
import { prepareDrill } from '../../src/lib/server/conduct/begin.ts';
import type { Asked } from '../../src/lib/server/conduct/carry-out.ts';
import { Conductor } from '../../src/lib/server/conduct/conductor.ts';
import type { LiveDrill } from '../../src/lib/server/conduct/live-drill.ts';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { OpenStreams } from '../../src/lib/server/stream/open-streams.ts';
import { brownWater } from './support/fixture.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
/** Ms: longer than a busy machine takes to begin, or they would be gone before they came. */
const PARTING = 400;
const TRAINER: Actor = { role: 'facilitator', person: 'trainer' };
const viewer = (person: string): Viewer => ({ role: 'trainee', person });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
let conductor: Conductor;
let live: LiveDrill;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
  conductor = new Conductor({ ...store, log, parting: PARTING });
  const drill = await prepareDrill(
    store,
    brownWater(),
    { id: 'trainer', name: '' },
    { team: true }
  );
  live = await opened(drill);
});
afterEach(async () => {
  await conductor.close();
  await store.close();
  await folder.remove();
  expect(log.error).not.toHaveBeenCalled();
});

async function opened(drill: string): Promise<LiveDrill> {
  const found = await conductor.open(drill);
  if (!found) throw new Error('the drill did not open');
  return found;
}

type Command = Asked extends infer A ? (A extends Asked ? Omit<A, 'id'> : never) : never;
const ask = (command: Command) => conductor.execute(live.drill, { ...command, id: randomUUID() });
const as = (person: string): Actor => ({ role: 'trainee', person });
const present = () =>
  Object.values(live.state.participants).flatMap((one) => (one.present ? [one.person] : []));

async function begun(): Promise<void> {
  for (const person of ['ana', 'ben']) {
    await ask({ type: 'JoinDrill', person, name: person, role: null });
  }
  await ask({ type: 'StartDrill', speed: 1, by: TRAINER });
  await ask({ type: 'ClaimPost', post: 'first-sign', by: as('ana') });
  await ask({ type: 'Whisper', to: 'ana', text: 'Breathe.', by: TRAINER });
  await ask({ type: 'HoldInject', inject: 'second', by: TRAINER });
}

describe('a drill with several people', () => {
  it('is prepared, and its STARTEX is the facilitator’s', async () => {
    expect(live.state).toMatchObject({ status: 'prepared', team: true, facilitated: true });
    await ask({ type: 'JoinDrill', person: 'ana', name: 'Ana', role: null });
    const refused = await ask({ type: 'StartDrill', speed: 1, by: as('ana') });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-yours' } });
    await ask({ type: 'StartDrill', speed: 1, by: TRAINER });
    expect(live.state.status).toBe('running');
  });

  it('shows each what is theirs', async () => {
    await begun();
    const ana = live.visibleState(viewer('ana'));
    const ben = live.visibleState(viewer('ben'));
    const trainer = live.visibleState({ role: 'facilitator' });
    expect(ana.whispers).toHaveLength(1);
    expect(ben.whispers).toEqual([]);
    expect(ben.claims['first-sign']?.by).toBe('ana');
    expect([ana.held, ben.held]).toEqual([{}, {}]);
    expect(trainer).toEqual(live.state);
  });

  it('streams to each what is theirs', async () => {
    await begun();
    await ask({ type: 'EndDrill', by: TRAINER });
    const streams = new OpenStreams(conductor);
    const heard = async (who: Viewer): Promise<DrillEvent['type'][]> => {
      const reader = { person: 'p', session: null };
      const body = streams.open(live, 0, new AbortController().signal, reader, who);
      // Who conducts reads on after ENDEX.
      if (who.role === 'facilitator') streams.endAll();
      const text = await new Response(body).text();
      return [...text.matchAll(/^data: (\{"seq".*)$/gm)].map(
        ([, data = '']) => (JSON.parse(data) as DrillEvent).type
      );
    };
    expect(await heard({ role: 'facilitator' })).toEqual(live.events.map(({ type }) => type));
    const ana = await heard(viewer('ana'));
    expect(ana).toContain('Whispered');
    expect(ana).not.toContain('InjectHeld');
    expect(await heard(viewer('ben'))).toEqual(ana.filter((type) => type !== 'Whispered'));
  });

  it('notices who is gone for long, frees what they had, and lets them in again', async () => {
    await begun();
    const leave = conductor.watch(live, () => {}, viewer('ana'));
    const stay = conductor.watch(live, () => {}, viewer('ben'));
    leave();
    const back = conductor.watch(live, () => {}, viewer('ana'));
    await new Promise((resolve) => setTimeout(resolve, 2 * PARTING));
    expect(present()).toEqual(['ana', 'ben']);
    back();
    await vi.waitFor(() => expect(present()).toEqual(['ben']), 2000);
    expect(live.state.claims).toEqual({});
    conductor.watch(live, () => {}, viewer('ana'));
    await vi.waitFor(() => expect(present()).toEqual(['ana', 'ben']), 2000);
    stay();
  });

  it('does not take a facilitator for a participant', async () => {
    await begun();
    conductor.watch(live, () => {}, { role: 'facilitator' })();
    expect(Object.keys(live.state.participants)).toEqual(['ana', 'ben']);
  });

  it('gives up for gone who was let in and never opened it', async () => {
    await begun();
    conductor.watch(live, () => {}, viewer('ana'));
    await vi.waitFor(() => expect(present()).toEqual(['ana']), 2000);
  });
});
