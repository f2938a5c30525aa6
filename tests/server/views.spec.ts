import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDrill } from '../../src/lib/server/access/open-drill.ts';
import type { Actor } from '../../src/lib/server/access/permissions.ts';
import { beginDrill } from '../../src/lib/server/conduct/begin.ts';
import type { Asked } from '../../src/lib/server/conduct/carry-out.ts';
import { compose, type Runtime } from '../../src/lib/server/runtime.ts';
import { readSettings } from '../../src/lib/server/settings.ts';
import { debriefing, replaying } from '../../src/lib/server/views/debriefing.ts';
import { NOBODY } from '../../src/lib/server/access/visitor.ts';
import { greetingAt } from '../../src/lib/server/views/greeting.ts';
import { lobby } from '../../src/lib/server/views/lobby.ts';
import { records } from '../../src/lib/server/views/records.ts';
import { SCENARIOS, temporaryFolder } from './support/server.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let here: Runtime;
beforeEach(async () => {
  folder = await temporaryFolder();
  here = await compose(
    readSettings({
      HOTSEAT_DATA: path.join(folder.path, 'data'),
      HOTSEAT_SCENARIOS: SCENARIOS,
      HOTSEAT_LOG: 'error'
    })
  );
});
afterEach(async () => {
  await here.close();
  await folder.remove();
});

const DANA: Actor = { id: 'dana', standings: ['nobody', 'practice'], teams: [] };

async function begin(person = 'dana'): Promise<string> {
  const scenario = await here.builtIn.get('brown-water');
  if (!scenario) throw new Error('the fixture is missing');
  return beginDrill(here, scenario, { id: person, name: 'Dana' }, 1);
}
type WithoutId<T> = T extends Asked ? Omit<T, 'id'> : never;
const ask = (drill: string, asked: WithoutId<Asked>) =>
  here.conductor.execute(drill, { ...asked, id: randomUUID() });

describe('the lobby', () => {
  it('shows the scenarios, and nothing to go on with, to somebody new', async () => {
    const { scenarios, running } = await lobby(here, { actor: DANA, signedIn: null });
    expect(running).toEqual([]);
    expect(scenarios).toHaveLength(1);
    expect(scenarios[0]).toMatchObject({
      id: 'brown-water',
      organisation: { name: 'Fernleigh Water', industry: 'Water supply' },
      moves: [{ title: 'Brown water', at: 0 }],
      jump: false,
      last: null
    });
    expect(scenarios[0]?.busyness).toHaveLength(10);
  });

  it('shows what a person can go on with, and how many posts are past their target', async () => {
    const drill = await begin();
    await begin('somebody else');
    const now = Date.now();
    const [fresh] = (await lobby(here, { actor: DANA, signedIn: null }, now)).running;
    expect(fresh).toMatchObject({ drill, status: 'running', pastTarget: 0 });
    const [later] = (await lobby(here, { actor: DANA, signedIn: null }, now + 3.5 * 60_000))
      .running;
    expect(later?.pastTarget).toBe(1);
    expect(later?.at).toBeGreaterThanOrEqual(3.5 * 60_000);
    await ask(drill, { type: 'PauseDrill' });
    const { running } = await lobby(here, { actor: DANA, signedIn: null });
    expect(running).toHaveLength(1);
    expect(running[0]?.status).toBe('paused');
  });

  it('says what is owed to everyone and late', async () => {
    const drill = await begin();
    const text = 'A main burst in Mill Lane. We are sorry, and tell you more in a minute.';
    await ask(drill, { type: 'PostStatement', text, update: false, nextUpdateIn: 1 });
    const overdueIn = async (minutes: number) =>
      (await lobby(here, { actor: DANA, signedIn: null }, Date.now() + minutes * 60_000)).running[0]
        ?.overdue;
    expect(await overdueIn(0)).toEqual([]);
    expect(await overdueIn(2)).toEqual(['update']);
  });

  it('shows the last drill that ended with its mean, and then nothing to go on with', async () => {
    const drill = await begin();
    await ask(drill, {
      type: 'Reply',
      to: 'first-sign',
      text: 'Ada, brown water with a baby in the house is frightening. A main burst in Mill Lane; I am sorry.'
    });
    await ask(drill, { type: 'EndDrill' });
    const { scenarios, running } = await lobby(here, { actor: DANA, signedIn: null });
    expect(running).toEqual([]);
    expect(scenarios[0]?.last).toMatchObject({ drill, endedAt: expect.any(Number) as number });
    const mean = scenarios[0]?.last?.mean;
    expect(mean).toBeGreaterThanOrEqual(0);
    expect(mean).toBeLessThanOrEqual(4);
    expect(
      (await lobby(here, { actor: { ...DANA, id: 'eve' }, signedIn: null })).scenarios[0]?.last
    ).toBeNull();
  });

  it.each([
    [4, 'evening'],
    [5, 'morning'],
    [11, 'morning'],
    [12, 'afternoon'],
    [17, 'afternoon'],
    [18, 'evening']
  ])('greets at %i:59 with good %s', (hour, greeting) => {
    expect(greetingAt(new Date(2026, 3, 23, hour, 59).getTime())).toBe(greeting);
  });
});

describe('a debriefing', () => {
  it('sends a trainee back to a drill that has not ended', async () => {
    const drill = await begin();
    await expect(debriefing(here, drill, NOBODY)).rejects.toMatchObject({
      status: 303,
      location: `/drills/${drill}`
    });
  });

  it('has the scorecard, and for the replay the visible log', async () => {
    const drill = await begin();
    await ask(drill, { type: 'EndDrill' });
    const { scorecard, reading } = await debriefing(here, drill, NOBODY);
    expect(scorecard).toMatchObject({ drill, trainee: 'Dana', endedBecause: 'trainee' });
    expect(reading).toMatchObject({ of: 'one', practice: true, account: false, people: [] });
    const { events, brief } = await replaying(here, drill, NOBODY);
    expect(events[0]).toMatchObject({ type: 'DrillPrepared', seed: 0 });
    expect(events.map(({ type }) => type)).not.toContain('ReleaseScheduled');
    expect(brief.id).toBe('brown-water');
  });

  it('is of no drill that is none', async () => {
    await expect(debriefing(here, 'nobody', NOBODY)).rejects.toMatchObject({ status: 404 });
  });

  it('plays the version that the drill was started with', async () => {
    const drill = await begin();
    const scenario = await here.builtIn.get('brown-water');
    if (scenario) scenario.title = 'Edited while it ran';
    await here.close();
    here = await compose(here.settings);
    const live = await openDrill(here, drill);
    expect(live.scenario.title).toBe('Brown water, Mill Lane');
  });
});

describe('my scorecards', () => {
  it('are the ended drills of this person, the latest first', async () => {
    const [first, second] = [await begin(), await begin()];
    await begin();
    await ask(first, { type: 'EndDrill' });
    await new Promise((resolve) => setTimeout(resolve, 2));
    await ask(second, { type: 'EndDrill' });
    const rows = await records(here, 'dana');
    expect(rows.map(({ drill }) => drill)).toEqual([second, first]);
    expect(rows[0]).toMatchObject({
      scenario: { id: 'brown-water', title: 'Brown water, Mill Lane' },
      organisation: 'Fernleigh Water',
      length: expect.any(Number) as number,
      startedAt: expect.any(Number) as number,
      endedAt: expect.any(Number) as number
    });
    expect(await records(here, 'eve')).toEqual([]);
  });
});
