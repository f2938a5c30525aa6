import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compose } from '../runtime.ts';
import { readSettings } from '../settings.ts';
import { ALL_OPEN, improvementPlan } from './actions.ts';

it('finds under nobody what has no owner and what somebody who has left had', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotseat-actions-'));
  const here = await compose(
    readSettings({ HOTSEAT_DATA: path.join(folder, 'data'), HOTSEAT_LOG: 'error' })
  );
  try {
    const id = randomUUID().replaceAll('-', '');
    await here.people.add({
      id,
      email: 'ana@x.example',
      name: 'Ana',
      roles: ['trainee'],
      teams: ['ab'],
      password: null,
      identity: null,
      active: true,
      since: 1
    });
    const owners = [null, { name: 'Printer' }, { person: id }, { person: 'deleted-0a1b2c3d' }];
    for (const [index, owner] of owners.entries())
      await here.reportDesk.add(
        'd1',
        { title: `T${String(index)}`, owner, due: null, area: null },
        id
      );
    await here.reports.change('d1', (report) => ({
      ...report,
      remains: { scenario: { id: 's', title: 'S' }, endedAt: 1, teams: ['ab'] }
    }));
    const actor = { id: 'b2', standings: ['manager' as const], teams: ['ab'] };
    const plan = await improvementPlan(
      here,
      { actor, signedIn: null },
      { ...ALL_OPEN, owner: 'nobody' }
    );
    expect(plan.rows.map(({ title }) => title)).toEqual(['T0', 'T3']);
  } finally {
    await here.close();
    await rm(folder, { recursive: true });
  }
});
