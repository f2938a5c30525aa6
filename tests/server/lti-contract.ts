import { describe, expect, it } from 'vitest';
import type {
  Launch,
  LtiIdentity,
  LtiStore,
  Passback,
  Platform
} from '../../src/lib/server/store/lti-store.ts';

export interface LtiUnderTest {
  lti: LtiStore;
  /** Closes the store and opens it again, as a new process would. */
  reopen(): Promise<{ lti: LtiStore }>;
}

const platform = (more: Partial<Platform> = {}): Platform => ({
  id: 'aaaaaaaaaaaaaaaa',
  name: 'Moodle',
  issuer: 'https://moodle.example',
  clientId: 'one',
  deployments: ['1'],
  signInUrl: 'https://moodle.example/auth',
  tokenUrl: 'https://moodle.example/token',
  audience: null,
  keysUrl: 'https://moodle.example/keys',
  frames: ['https://moodle.example'],
  team: null,
  vouches: false,
  trainers: false,
  since: 1,
  ...more
});
const identity = (more: Partial<LtiIdentity> = {}): LtiIdentity => ({
  issuer: 'https://moodle.example',
  subject: '7',
  person: 'ada',
  roles: ['trainee'],
  ...more
});
const launch = (more: Partial<Launch> = {}): Launch => ({
  session: 's1',
  person: 'ada',
  platform: 'aaaaaaaaaaaaaaaa',
  subject: '7',
  scenario: null,
  lineItem: null,
  framed: false,
  at: 100,
  ...more
});
const passback = (more: Partial<Passback> = {}): Passback => ({
  drill: 'd1',
  person: 'ada',
  platform: 'aaaaaaaaaaaaaaaa',
  subject: '7',
  lineItem: 'https://moodle.example/items/1',
  last: null,
  ...more
});

/** What every adapter of the store of learning platforms must do. */
export function ltiContract(name: string, under: () => LtiUnderTest): void {
  describe(`${name}: learning platforms`, () => {
    it('keeps platforms by name, and a change in the place of what was', async () => {
      const { lti, reopen } = under();
      expect(await lti.platforms()).toEqual([]);
      await lti.putPlatform(platform());
      await lti.putPlatform(platform({ id: 'bbbbbbbbbbbbbbbb', name: 'Canvas' }));
      await lti.putPlatform(platform({ name: 'Moodle, North', deployments: ['1', '2'] }));
      const kept = await (await reopen()).lti.platforms();
      expect(kept.map((one) => one.name)).toEqual(['Canvas', 'Moodle, North']);
      expect(kept[1]).toEqual(platform({ name: 'Moodle, North', deployments: ['1', '2'] }));
    });

    it('keeps as many keys as are asked for, the latest first', async () => {
      const { lti, reopen } = under();
      for (const id of ['one', 'two', 'three']) await lti.addKey({ id, jwk: '{}', since: 1 }, 2);
      expect((await (await reopen()).lti.keys()).map(({ id }) => id)).toEqual(['three', 'two']);
    });

    it('gives a subject to one person, whoever asks at once', async () => {
      const { lti, reopen } = under();
      const people = ['ada', 'bo', 'cy'];
      const asked = people.map((person) => lti.identify(identity({ person })));
      const stood = new Set((await Promise.all(asked)).map(({ person }) => person));
      // One of them, and the same for all; who is first is nobody's to say.
      const [person = ''] = stood;
      expect(stood).toEqual(new Set([person]));
      expect(people).toContain(person);
      // The same number at another platform is somebody else.
      await lti.identify(identity({ issuer: 'https://canvas.example', person: 'dee' }));
      await lti.reidentify(identity({ person, roles: ['trainer'] }));
      const again = (await reopen()).lti;
      expect(await again.identity(identity())).toEqual(identity({ person, roles: ['trainer'] }));
      expect(await again.identitiesOf(person)).toHaveLength(1);
      expect(await again.identity({ issuer: 'https://moodle.example', subject: '8' })).toBeNull();
    });

    it('keeps launches by their session, until their time', async () => {
      const { lti, reopen } = under();
      await lti.keepLaunch(launch(), 0);
      await lti.keepLaunch(launch({ session: 's2', at: 200, scenario: 'brown-water' }), 150);
      const again = (await reopen()).lti;
      expect(await again.launch('s1')).toBeNull();
      expect(await again.launch('s2')).toMatchObject({ scenario: 'brown-water' });
      expect(await again.launchesOf('ada')).toHaveLength(1);
      await again.forgetLaunches(200);
      expect(await again.launchesOf('ada')).toHaveLength(1);
      await again.forgetLaunches(201);
      expect(await (await reopen()).lti.launchesOf('ada')).toEqual([]);
    });

    it('keeps what goes back of a drill, and what was handed over last', async () => {
      const { lti, reopen } = under();
      await lti.keepPassback(passback());
      await lti.handOver('d1', { score: 2.5, at: 300 });
      await lti.handOver('gone', { score: 1, at: 300 });
      const again = (await reopen()).lti;
      expect(await again.passbacks()).toEqual([passback({ last: { score: 2.5, at: 300 } })]);
      await again.forgetDrill('d1');
      expect(await again.passback('d1')).toBeNull();
    });

    it('forgets a person, and of a platform what hangs on it', async () => {
      const { lti, reopen } = under();
      await lti.putPlatform(platform());
      for (const person of ['ada', 'bo']) {
        await lti.identify(identity({ person, subject: person }));
        await lti.keepLaunch(launch({ person, session: person }), 0);
        await lti.keepPassback(passback({ person, drill: person }));
      }
      await lti.forgetPerson('ada');
      let again = (await reopen()).lti;
      expect(await again.identitiesOf('ada')).toEqual([]);
      expect(await again.launchesOf('ada')).toEqual([]);
      expect(await again.passbacksOf('ada')).toEqual([]);
      expect(await again.passbacksOf('bo')).toHaveLength(1);
      await again.removePlatform('aaaaaaaaaaaaaaaa');
      again = (await reopen()).lti;
      expect(await again.platforms()).toEqual([]);
      expect(await again.passbacks()).toEqual([]);
      expect(await again.launch('bo')).toBeNull();
      // Who they are stays: their drills are theirs, should the platform come back.
      expect(await again.identitiesOf('bo')).toHaveLength(1);
    });
  });
}
